package dev.masthead.profile;

import dev.masthead.report.ReportReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/** Keeps the figures of analyses that were stored before any were kept, in the background after the start. */
@ApplicationScoped
public class MissingFigures {
    private static final Logger LOG = Logger.getLogger(MissingFigures.class);
    private static final int BATCH = 100;

    private final FiguresStore store;
    private volatile boolean stopping;
    private Thread worker;

    public MissingFigures(FiguresStore store) {
        this.store = store;
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        worker = new Thread(this::fillQuietly, "missing-figures");
        worker.setDaemon(true);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        worker.interrupt();
    }

    private void fillQuietly() {
        try {
            fill();
        } catch (RuntimeException e) {
            // their articles are not found by what reports say; the next start tries again
            LOG.warn("Figures of older analyses could not be kept: "
                    + e.getClass().getName());
        }
    }

    /** Goes through all analyses once, unless the program stops. */
    public void fill() {
        QuarkusTransaction.requiringNew().run(store::registerVersions);
        long behind = 0;
        List<FiguresStore.Missing> batch;
        do {
            long from = behind;
            batch = QuarkusTransaction.requiringNew().call(() -> store.missing(from, BATCH));
            List<FiguresStore.Figures> figures = batch.stream()
                    .map(m -> store.figures(ReportReader.read(m.report())))
                    .toList();
            List<FiguresStore.Missing> read = batch;
            QuarkusTransaction.requiringNew().run(() -> {
                for (int i = 0; i < read.size(); i++) {
                    store.add(read.get(i).analysisId(), figures.get(i));
                }
            });
            behind = batch.isEmpty() ? behind : batch.get(batch.size() - 1).analysisId();
        } while (!batch.isEmpty() && !stopping);
    }
}
