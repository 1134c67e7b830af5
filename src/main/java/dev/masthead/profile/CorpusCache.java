package dev.masthead.profile;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Keeps the corpus: reading every outlet takes longer than a profile may, and changes little within a minute. Only the first
 * profile after a start, a new version or an hour's rest waits for it; else it is read anew behind the scenes.
 */
final class CorpusCache implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(CorpusCache.class);
    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final Duration USABLE = Duration.ofHours(1);

    private final Supplier<Corpus> reader;
    private final AtomicBoolean reading = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(r -> {
        Thread thread = new Thread(r, "corpus-reader");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Corpus corpus;

    /** Reads a corpus over the caller's connection. */
    interface CorpusQuery {
        Corpus read() throws SQLException;
    }

    /** @param reader reads the active version's corpus in a transaction of its own; null where there is no version */
    CorpusCache(Supplier<Corpus> reader) {
        this.reader = reader;
    }

    /** The corpus of a version. */
    Corpus of(int version, CorpusQuery now) throws SQLException {
        Corpus known = corpus;
        Instant time = Instant.now();
        if (known == null
                || known.version() != version
                || known.at().plus(USABLE).isBefore(time)) {
            known = now.read();
            corpus = known;
        } else if (known.at().plus(FRESH).isBefore(time) && reading.compareAndSet(false, true)) {
            worker.execute(this::renew);
        }
        return known;
    }

    /** The next one is read anew. */
    void forget() {
        corpus = null;
    }

    private void renew() {
        try {
            Corpus read = reader.get();
            if (read != null) {
                corpus = read;
            }
        } catch (RuntimeException e) {
            // the old one serves until the next try
            LOG.warn("The corpus could not be read anew: " + e.getClass().getName());
        } finally {
            reading.set(false);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
