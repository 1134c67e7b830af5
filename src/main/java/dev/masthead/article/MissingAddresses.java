package dev.masthead.article;

import dev.masthead.intake.Identity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Notes the normalised address of articles that were stored before it was, in the background after the start, so that a new version
 * of one of them is known for what it is. What came in twice under one address before stays two articles.
 */
@ApplicationScoped
public class MissingAddresses {
    private static final Logger LOG = Logger.getLogger(MissingAddresses.class);
    private static final int BATCH = 200;

    private final EntityManager entities;
    private volatile boolean stopping;
    private Thread worker;

    public MissingAddresses(EntityManager entities) {
        this.entities = entities;
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        worker = new Thread(this::fillQuietly, "missing-addresses");
        worker.setDaemon(true);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        worker.interrupt();
    }

    private void fillQuietly() {
        try {
            while (!stopping && QuarkusTransaction.requiringNew().call(this::fill) == BATCH) {
                // more
            }
        } catch (RuntimeException e) {
            // the next start tries again
            LOG.warn("Addresses of older articles could not be noted: "
                    + e.getClass().getName());
        }
    }

    private int fill() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                entities.createNativeQuery("""
                        select id, url from article where address is null and url is not null and source_format <> 'invented'
                        order by seq""").setMaxResults(BATCH).getResultList();
        for (Object[] row : rows) {
            entities.createNativeQuery("update article set address = :address where id = :id")
                    .setParameter("address", Identity.address((String) row[1]))
                    .setParameter("id", row[0])
                    .executeUpdate();
        }
        return rows.size();
    }
}
