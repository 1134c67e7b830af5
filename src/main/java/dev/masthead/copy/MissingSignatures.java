package dev.masthead.copy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/** Gives articles a signature that were stored before there were any, in the background after the start. */
@ApplicationScoped
public class MissingSignatures {
    private static final Logger LOG = Logger.getLogger(MissingSignatures.class);
    private static final int BATCH = 100;

    private final CopyRepository repository;
    private volatile boolean stopping;
    private Thread worker;

    public MissingSignatures(CopyRepository repository) {
        this.repository = repository;
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        worker = new Thread(this::fillQuietly, "missing-signatures");
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
            // those without a signature have no copies; the next start tries again
            LOG.warn("Signatures of older articles could not be added: "
                    + e.getClass().getName());
        }
    }

    /** Goes on until no article lacks one, or the program stops. */
    void fill() {
        List<String[]> batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(() -> {
                List<String[]> articles = repository.unsigned(BATCH);
                articles.forEach(a -> repository.add(a[0], Signature.of(a[1])));
                return articles;
            });
        } while (!batch.isEmpty() && !stopping);
    }
}
