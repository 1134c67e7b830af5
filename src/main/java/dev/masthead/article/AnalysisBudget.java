package dev.masthead.article;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How much text is analysed at a time: an analysis takes memory by the length of its text, and together they must not take more
 * than there is. Who comes by a request waits a little and is refused then; jobs wait for their turn.
 */
public final class AnalysisBudget {
    /** What an analysis takes whatever its text. */
    private static final int LEAST = 4_000;

    private static final long PATIENCE_SECONDS = 10;

    private final int characters;
    private final Semaphore free;
    private final Semaphore waiting;

    /**
     * @param characters of all texts that are analysed at a time; a single longer text is analysed alone
     * @param waiting    requests that wait at a time
     */
    public AnalysisBudget(int characters, int waiting) {
        this.characters = characters;
        free = new Semaphore(characters, true);
        this.waiting = new Semaphore(waiting);
    }

    /**
     * Does an analysis for a request.
     *
     * @param length UTF-16 units of the text
     * @throws BusyException if there is no room for it within seconds
     */
    public <T> T request(int length, Supplier<T> analysis) {
        int share = share(length);
        acquire(share);
        try {
            return analysis.get();
        } finally {
            free.release(share);
        }
    }

    private void acquire(int share) {
        try {
            // with a time, though it is none: nobody gets ahead of those who wait
            if (free.tryAcquire(share, 0, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        if (!waiting.tryAcquire()) {
            throw new BusyException();
        }
        try {
            if (!free.tryAcquire(share, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        } finally {
            waiting.release();
        }
    }

    /**
     * Does an analysis for a job, as soon as there is room.
     *
     * @param length UTF-16 units of the text
     */
    public <T> T background(int length, Supplier<T> analysis) {
        int share = share(length);
        free.acquireUninterruptibly(share);
        try {
            return analysis.get();
        } finally {
            free.release(share);
        }
    }

    private int share(int length) {
        return Math.min(characters, Math.max(LEAST, length));
    }
}
