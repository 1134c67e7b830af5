package dev.masthead.background;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does every {@link BackgroundWork} from the start to the end of the program. */
@ApplicationScoped
public class Background {
    private static final Logger LOG = Logger.getLogger(Background.class);
    private static final long PAUSE_SECONDS = 1;

    private final Instance<BackgroundWork> works;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private List<Thread> threads = List.of();

    public Background(Instance<BackgroundWork> works) {
        this.works = works;
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        threads = works.stream().map(this::thread).toList();
        threads.forEach(Thread::start);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
        // in the middle of a piece too
        threads.forEach(Thread::interrupt);
    }

    private Thread thread(BackgroundWork work) {
        Thread thread = new Thread(() -> run(work), "background");
        thread.setDaemon(true);
        return thread;
    }

    private void run(BackgroundWork work) {
        try {
            // the service is to be ready first
            while (!stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                quietly(work);
                if (!work.recurs()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            // the program ends
        }
    }

    private void quietly(BackgroundWork work) {
        try {
            finish(work);
        } catch (RuntimeException e) {
            LOG.warn(work.failure() + ": " + e.getClass().getName());
        }
    }

    /** Does all that is left now, unless the program ends. */
    public void finish(BackgroundWork work) {
        OptionalLong place = OptionalLong.of(0);
        while (place.isPresent() && stopped.getCount() > 0) {
            place = work.next(place.getAsLong());
        }
    }
}
