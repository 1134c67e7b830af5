package dev.masthead.duplicates;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Marks articles that are copies of one published before them, so that a filter can leave them out. One worker at a time, in the
 * whole cluster, looks at what came in since: two copies that are stored at once would not see each other. An article that nobody
 * has looked at yet counts as none.
 */
@ApplicationScoped
public class CopyMarks {
    private static final Logger LOG = Logger.getLogger(CopyMarks.class);
    private static final int BATCH = 50;

    private final DuplicateService copies;
    private final DuplicateRepository repository;
    private ScheduledExecutorService worker;

    public CopyMarks(DuplicateService copies, DuplicateRepository repository) {
        this.copies = copies;
        this.repository = repository;
    }

    void start(@Observes StartupEvent event) {
        worker = Executors.newSingleThreadScheduledExecutor(r -> {
            Thread thread = new Thread(r, "copy-marks");
            thread.setDaemon(true);
            return thread;
        });
        worker.scheduleWithFixedDelay(this::markQuietly, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void markQuietly() {
        try {
            markUntilNothingIsLeft(false);
        } catch (RuntimeException e) {
            // they count as no copies until the next round
            LOG.warn("Copies could not be marked: " + e.getClass().getName());
        }
    }

    /** Marks until nothing is left of what was committed before, whoever else is marking. */
    public void markAll() {
        markUntilNothingIsLeft(true);
    }

    private void markUntilNothingIsLeft(boolean waiting) {
        while (QuarkusTransaction.requiringNew().call(() -> mark(waiting)) == BATCH) {
            // more
        }
    }

    private int mark(boolean waiting) {
        if (!repository.isAlone(waiting)) {
            return 0;
        }
        List<String> unsettled = repository.unsettled(BATCH);
        unsettled.forEach(copies::settle);
        return unsettled.size();
    }
}
