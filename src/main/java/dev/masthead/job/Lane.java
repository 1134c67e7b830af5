package dev.masthead.job;

import dev.masthead.article.DatabaseFault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The queue of one kind of job and the thread that does one after the other.
 *
 * <p>A job ends only when its end is in the database: where that cannot be reached, the thread waits for it. What fails for want
 * of database or disk is tried until it goes well; what fails for another reason, five times.
 */
final class Lane {
    private static final Logger LOG = Logger.getLogger(Lane.class);
    private static final int ATTEMPTS = 5;
    private static final long PAUSE_MILLIS = 2_000;
    private static final long LONGEST_PAUSE_MILLIS = 15_000;
    private static final long START_SECONDS = 1;
    private static final long IDLE_SECONDS = 30;
    private static final long STOP_MILLIS = 10_000;

    /** For so long even a busy machine that has just started does not stand at one place. */
    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final JobWork work;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private final JobRepository repository;
    private final JobFiles files;
    private volatile RunningJob running;
    private volatile boolean stopping;
    /** Whether the job that runs is noted as one that stands at one place. */
    private boolean marked;
    /** How often in a row what was tried failed. */
    private int failures;

    Lane(JobWork work, JobRepository repository, JobFiles files) {
        this.work = work;
        this.repository = repository;
        this.files = files;
        thread = new Thread(this::work, "jobs-" + work.kind());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Lets the thread come to its end; {@link #join} waits for it. */
    synchronized void stop() {
        stopping = true;
        if (running != null) {
            running.stop();
        }
        thread.interrupt();
    }

    void join() throws InterruptedException {
        thread.join(STOP_MILLIS);
    }

    /** Lets it look for a job. */
    void wake() {
        wake.release();
    }

    /** The job that is being done now; null where there is none. */
    RunningJob running() {
        return running;
    }

    /** Ends a job wherever it is. */
    synchronized void cancel(String id) {
        if (running != null && running.id().equals(id)) {
            running.cancel();
            thread.interrupt();
        }
    }

    /** Sees to what the thread itself cannot, as it is busy. */
    void watch() {
        RunningJob now = running;
        if (now == null) {
            return;
        }
        try {
            boolean stuck = now.isStuckFor(STUCK_NANOS);
            if (stuck != marked) {
                marked = stuck;
                QuarkusTransaction.requiringNew()
                        .run(stuck ? () -> repository.stuck(now.id()) : () -> repository.movesAgain(now.id()));
            }
            if (QuarkusTransaction.requiringNew().call(() -> repository.isCancelRequested(now.id()))) {
                cancel(now.id());
            }
        } catch (RuntimeException e) {
            // the database is away, which the thread itself will notice
            LOG.debug("A job could not be watched: " + e.getClass().getName());
        }
    }

    private void work() {
        // the service is to be ready first; a job that comes in wakes it
        idle(START_SECONDS);
        if (stopping) {
            return;
        }
        persistently("The jobs that were running cannot be put back", () -> {
            int aside = repository.putBackRunning(work.kind());
            if (aside > 0) {
                LOG.warn(aside + " jobs are set aside: the program ended again and again while it worked on them.");
            }
            return null;
        });
        while (!stopping) {
            Optional<Job> next =
                    persistently("The queue of jobs cannot be read", () -> repository.takeNext(work.kind()));
            if (next == null) {
                return;
            }
            if (next.isPresent()) {
                settle(next.get());
            } else {
                idle(IDLE_SECONDS);
            }
        }
    }

    private void idle(long seconds) {
        try {
            wake.tryAcquire(seconds, TimeUnit.SECONDS);
            wake.drainPermits();
        } catch (InterruptedException e) {
            // the loop knows whether that means to stop
        }
    }

    private void settle(Job job) {
        RunningJob current = new RunningJob(job, files.of(job.id));
        End end = run(current);
        persistently("The end of a job cannot be written", () -> {
            if (end.status() == JobStatus.QUEUED) {
                repository.requeue(job.id, end.error());
            } else {
                if (end.status() == JobStatus.DONE) {
                    repository.settle(job.id, current.done(), current.failed(), current.resultBytes());
                }
                repository.finish(job.id, end.status(), end.error(), end.total());
            }
            return null;
        });
        if (end.status() == JobStatus.DONE) {
            removeInput(job.id);
        } else if (end.status() == JobStatus.QUEUED && !stopping) {
            pause(Math.min(LONGEST_PAUSE_MILLIS, PAUSE_MILLIS << Math.min(failures - 1, 5)));
        }
    }

    private End run(RunningJob current) {
        synchronized (this) {
            running = current;
            marked = false;
            if (stopping) {
                current.stop();
            }
        }
        try {
            long total = work.run(current);
            failures = 0;
            return new End(JobStatus.DONE, null, total);
        } catch (Throwable e) {
            return ended(current, e);
        } finally {
            synchronized (this) {
                running = null;
                // it was for the job
                Thread.interrupted();
            }
        }
    }

    private End ended(RunningJob current, Throwable e) {
        if (current.isCancelled()) {
            failures = 0;
            return new End(JobStatus.CANCELLED, null, null);
        }
        if (stopping) {
            return End.again(null);
        }
        if (e instanceof GivenUpException) {
            failures = 0;
            return new End(JobStatus.FAILED, e.getMessage(), null);
        }
        failures++;
        if (DatabaseFault.isUnavailable(e)) {
            LOG.warn("A job waits for the database: " + names(e));
            return End.again("The database cannot be reached, or has no room. The job goes on when it can.");
        }
        if (e instanceof IOException && !(e instanceof NoSuchFileException)) {
            LOG.warn("A job waits for the disk: " + names(e));
            return End.again("The files of the job cannot be read or written. The job goes on when they can.");
        }
        LOG.warn("A job failed: " + causes(e));
        if (failures < ATTEMPTS) {
            return End.again(null);
        }
        failures = 0;
        return new End(JobStatus.FAILED, "The job could not be done. The log has the reason.", null);
    }

    /**
     * Does something in a transaction, again and again until it goes well; once only where the program stops.
     *
     * @return null where it did not go well
     */
    private <T> T persistently(String failure, Callable<T> transaction) {
        for (long pause = PAUSE_MILLIS; ; pause = Math.min(LONGEST_PAUSE_MILLIS, 2 * pause)) {
            try {
                return QuarkusTransaction.requiringNew().call(transaction);
            } catch (RuntimeException e) {
                LOG.warn(failure + ": " + names(e));
                if (stopping) {
                    return null;
                }
                pause(pause);
            }
        }
    }

    private void pause(long millis) {
        try {
            // a new job is a reason to look again
            wake.tryAcquire(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // the loop knows whether that means to stop
        }
    }

    /** How a job ended, or that it is to be tried again. */
    private record End(JobStatus status, String error, Long total) {
        static End again(String reason) {
            return new End(JobStatus.QUEUED, reason, null);
        }
    }

    private void removeInput(String id) {
        try {
            Files.deleteIfExists(files.of(id).resolve(Jobs.INPUT));
        } catch (IOException e) {
            LOG.warn("The input of a job that is done could not be removed: "
                    + e.getClass().getName());
        }
    }

    private static String names(Throwable e) {
        StringBuilder out = new StringBuilder(e.getClass().getName());
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            out.append(" < ").append(cause.getClass().getName());
        }
        return out.toString();
    }

    private static String causes(Throwable e) {
        StringBuilder out = new StringBuilder(e.getClass().getName());
        for (StackTraceElement element : e.getStackTrace()) {
            out.append("\n\tat ").append(element);
        }
        return e.getCause() == null ? out.toString() : out + "\ncaused by " + causes(e.getCause());
    }
}
