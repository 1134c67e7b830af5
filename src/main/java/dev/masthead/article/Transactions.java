package dev.masthead.article;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/** Transactions of those who write much at once. */
public final class Transactions {
    private static final int ATTEMPTS = 5;
    private static final int TIMEOUT_SECONDS = 300;
    private static final String DEADLOCK = "40P01";

    private Transactions() {}

    /**
     * Does work in a transaction of its own, and again if the database ended it because two waited for each other. The work
     * must be such that it can be done again after its transaction was rolled back.
     */
    public static <T> T retried(Callable<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew()
                        .timeout(TIMEOUT_SECONDS)
                        .call(work);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isDeadlock(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isDeadlock(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
