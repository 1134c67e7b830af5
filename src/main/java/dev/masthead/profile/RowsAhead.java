package dev.masthead.profile;

import java.time.LocalDate;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Hands rows of figures from whoever reads them to whoever adds them up, in their order. Few are added up where they are read; where there
 * are many, a thread adds up while the next are on their way from the database. To be closed in the end, which waits for the rest.
 */
final class RowsAhead implements AutoCloseable {
    private static final int BATCH = 2_000;
    private static final int WAITING = 2;
    private static final Batch END = new Batch(0);

    private final Row row;
    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(WAITING);
    private Batch batch = new Batch(BATCH);
    private Thread thread;
    private volatile RuntimeException failed;
    private boolean told;

    /** @param row adds one up; by one thread at a time */
    RowsAhead(Row row) {
        this.row = row;
    }

    /** What is done with a row of {@code article_figures}. */
    interface Row {
        /**
         * @param items null where none are wanted
         * @param day   null where the article has none, or none is wanted
         */
        void add(int words, byte[] metrics, byte[] items, LocalDate day);
    }

    private static final class Batch {
        final int[] words;
        final byte[][] metrics;
        final byte[][] items;
        final LocalDate[] days;
        int n;

        Batch(int most) {
            words = new int[most];
            metrics = new byte[most][];
            items = new byte[most][];
            days = new LocalDate[most];
        }

        void addTo(Row row) {
            for (int i = 0; i < n; i++) {
                row.add(words[i], metrics[i], items[i], days[i]);
            }
        }
    }

    /** Takes a row; may wait until there is room. */
    void add(int words, byte[] metrics, byte[] items, LocalDate day) {
        batch.words[batch.n] = words;
        batch.metrics[batch.n] = metrics;
        batch.items[batch.n] = items;
        batch.days[batch.n] = day;
        batch.n++;
        if (batch.n == BATCH) {
            hand(batch);
            batch = new Batch(BATCH);
        }
    }

    private void hand(Batch full) {
        if (failed != null) {
            told = true;
            throw failed;
        }
        if (thread == null) {
            thread = new Thread(this::run, "figures");
            thread.setDaemon(true);
            thread.start();
        }
        try {
            queue.put(full);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while figures were added up", e);
        }
    }

    private void run() {
        try {
            for (Batch next = queue.take(); next != END; next = queue.take()) {
                next.addTo(row);
            }
        } catch (RuntimeException e) {
            failed = e;
            drain();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What comes after a failure is taken and left, so that nobody waits for room. */
    private void drain() {
        try {
            while (queue.take() != END) {
                // left
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (thread == null) {
            batch.addTo(row);
            return;
        }
        try {
            queue.put(batch);
            queue.put(END);
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while figures were added up", e);
        }
        if (failed != null && !told) {
            throw failed;
        }
    }
}
