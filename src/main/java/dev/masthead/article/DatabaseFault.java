package dev.masthead.article;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;

/** Tells what is wrong with the database at the moment from what is wrong with what it was asked. */
public final class DatabaseFault {
    /** SQLSTATE classes: connection failure, out of resources, operator intervention such as a shutdown, system error. */
    private static final List<String> STATES = List.of("08", "53", "57", "58");

    /** Of the classes above: a statement that was ended, which would be too long the next time as well. */
    private static final String CANCELLED = "57014";

    private DatabaseFault() {}

    /** Whether it would have gone well with a database that is there and has room. */
    public static boolean isUnavailable(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof SQLTransientException) {
                return true;
            }
            if (cause instanceof SQLException sql && isUnavailable(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnavailable(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            // the connection pool's own: no connection became free in time
            return true;
        }
        return !state.equals(CANCELLED) && STATES.stream().anyMatch(state::startsWith);
    }
}
