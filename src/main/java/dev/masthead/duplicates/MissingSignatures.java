package dev.masthead.duplicates;

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

    private final DuplicateRepository repository;
    private volatile boolean stopping;
    private Thread worker;

    public MissingSignatures(DuplicateRepository repository) {
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

    /** Goes through all articles once, unless the program stops. */
    void fill() {
        long seq = 0;
        List<DuplicateRepository.Unsigned> batch;
        do {
            long behind = seq;
            batch = QuarkusTransaction.requiringNew().call(() -> {
                List<DuplicateRepository.Unsigned> articles = repository.unsigned(behind, BATCH);
                articles.forEach(a -> repository.add(a.id(), Signature.of(a.text())));
                return articles;
            });
            seq = batch.isEmpty() ? seq : batch.get(batch.size() - 1).seq();
        } while (!batch.isEmpty() && !stopping);
    }
}
