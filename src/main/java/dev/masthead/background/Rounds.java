package dev.masthead.background;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does what others have left to do, a second after each round, in a thread of its own. A round that fails is told in the log, and the
 * next one tries again.
 */
public final class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final ScheduledExecutorService worker;

    private Rounds(ScheduledExecutorService worker) {
        this.worker = worker;
    }

    /**
     * Begins.
     *
     * @param name    of the thread
     * @param failure what the log says has not been done when a round fails
     */
    public static Rounds start(String name, String failure, Runnable round) {
        ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(r -> {
            Thread thread = new Thread(r, name);
            thread.setDaemon(true);
            return thread;
        });
        worker.scheduleWithFixedDelay(() -> quietly(round, failure), 1, 1, TimeUnit.SECONDS);
        return new Rounds(worker);
    }

    private static void quietly(Runnable round, String failure) {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.warn(failure + ": " + e.getClass().getName());
        }
    }

    /** Ends, in the middle of a round too. */
    public void stop() {
        worker.shutdownNow();
    }
}
