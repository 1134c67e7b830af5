package dev.masthead.backlog;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/** Works through every {@link Backlog} after the start, each on a thread of its own. What fails is tried at the next start. */
@ApplicationScoped
public class Backlogs {
    private static final Logger LOG = Logger.getLogger(Backlogs.class);

    private final Instance<Backlog> all;
    private volatile boolean stopping;
    private List<Thread> workers = List.of();

    public Backlogs(Instance<Backlog> all) {
        this.all = all;
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        workers = all.stream().map(this::worker).toList();
        workers.forEach(Thread::start);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        workers.forEach(Thread::interrupt);
    }

    private Thread worker(Backlog backlog) {
        Thread worker = new Thread(() -> fillQuietly(backlog), "backlog");
        worker.setDaemon(true);
        return worker;
    }

    private void fillQuietly(Backlog backlog) {
        try {
            fill(backlog);
        } catch (RuntimeException e) {
            LOG.warn("The " + backlog.what() + " could not be made: " + e.getClass().getName());
        }
    }

    /** Goes through all rows once, unless the program stops. */
    public void fill(Backlog backlog) {
        OptionalLong place = OptionalLong.of(0);
        while (place.isPresent() && !stopping) {
            place = backlog.fill(place.getAsLong());
        }
    }
}
