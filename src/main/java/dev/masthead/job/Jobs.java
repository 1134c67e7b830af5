package dev.masthead.job;

import dev.masthead.article.DatabaseFault;
import dev.masthead.text.Sha256;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The queues of jobs, one for each kind, and for each the thread that does one after the other.
 *
 * <p>A job ends only when its end is in the database: where that cannot be reached, its thread waits for it. What fails for
 * want of database or disk is tried until it goes well; what fails for another reason, five times.
 */
@ApplicationScoped
public class Jobs {
    /** Name of a job's input in its folder. */
    public static final String INPUT = "input";

    private static final Logger LOG = Logger.getLogger(Jobs.class);
    private static final int ATTEMPTS = 5;
    private static final long PAUSE_MILLIS = 2_000;
    private static final long LONGEST_PAUSE_MILLIS = 15_000;
    private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long SWEEP_SECONDS = 3_600;
    private static final long IDLE_SECONDS = 30;
    private static final long STOP_MILLIS = 10_000;

    private final JobRepository repository;
    private final JobSettings settings;
    private final Instance<JobWork> works;
    private final JobFiles files;
    private final Object admission = new Object();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread thread = new Thread(r, "jobs-watch");
        thread.setDaemon(true);
        return thread;
    });

    private List<Lane> lanes = List.of();

    private volatile boolean stopping;

    public Jobs(JobRepository repository, JobSettings settings, Instance<JobWork> works) {
        this.repository = repository;
        this.settings = settings;
        this.works = works;
        files = new JobFiles(settings);
    }

    /**
     * Result of submitting a job.
     *
     * @param created false if the same request was already known by its key
     */
    public record Submitted(JobView job, boolean created) {}

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        lanes = works.stream().map(Lane::new).toList();
        lanes.forEach(Lane::start);
        watch.scheduleWithFixedDelay(() -> lanes.forEach(Lane::watch), 1, 1, TimeUnit.SECONDS);
        watch.scheduleWithFixedDelay(this::sweep, 0, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        watch.shutdownNow();
        lanes.forEach(Lane::stop);
        for (Lane lane : lanes) {
            lane.thread.join(STOP_MILLIS);
        }
    }

    private void sweep() {
        try {
            int removed = files.sweep(QuarkusTransaction.requiringNew().call(repository::ids));
            if (removed > 0) {
                LOG.info("Removed " + removed + " files of uploads that never became a job.");
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The folder of the jobs could not be looked through: "
                    + e.getClass().getName());
        }
    }

    /**
     * Where an input is written before its job is known. {@link #release} must follow, whatever becomes of it.
     *
     * @throws StorageFullException if there is no room for it
     */
    public Path newUpload() throws IOException {
        return files.newUpload();
    }

    /**
     * Makes sure that there is room for so many more bytes of an input.
     *
     * @throws StorageFullException if there is not
     */
    public void checkRoom(long more) throws IOException {
        files.checkRoom(more);
    }

    /** Ends an upload: what no job has taken is removed. */
    public void release(Path upload) throws IOException {
        files.release(upload);
    }

    /** Whether a new job would be refused now. */
    public boolean isFull() {
        return QuarkusTransaction.requiringNew().call(repository::waiting) >= settings.queue();
    }

    /** Bytes that an input may have. */
    public long longestUpload() {
        return settings.upload();
    }

    /**
     * Puts a job into the queue. When this returns it is on disk, and will be done whatever happens.
     *
     * @param upload its input, taken over; null where it needs none
     * @param key    names the request, so that it can be repeated safely; null where it has no name
     * @throws QueueFullException if too many wait
     * @throws KeyReusedException if the key was used for another request
     */
    public Submitted submit(String kind, Map<String, String> parameters, Path upload, String key) throws IOException {
        Job job = new Job();
        job.id = UUID.randomUUID().toString();
        job.kind = kind;
        job.status = JobStatus.QUEUED.id();
        job.parameters = parameters;
        job.idempotencyKey = key;
        job.payloadSha256 = key == null ? null : sha256(kind, parameters, upload);
        Path folder = folder(job.id);
        Files.createDirectories(folder);
        Optional<Job> known = Optional.empty();
        boolean admitted = false;
        try {
            if (upload != null) {
                try (FileChannel channel = FileChannel.open(upload, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(upload, folder.resolve(INPUT), StandardCopyOption.ATOMIC_MOVE);
            }
            synchronized (admission) {
                known = QuarkusTransaction.requiringNew().call(() -> admit(job));
            }
            admitted = known.isEmpty();
        } finally {
            if (!admitted) {
                remove(folder);
            }
        }
        if (known.isPresent()) {
            return new Submitted(view(known.get()), false);
        }
        lanes.forEach(lane -> lane.wake.release());
        return new Submitted(find(job.id).orElseThrow(), true);
    }

    /**
     * Takes a job into the queue. One at a time, so that two cannot both take the last place or the same key.
     *
     * @return the job that the same request made before; empty if this one is in the queue
     */
    private Optional<Job> admit(Job job) {
        if (job.idempotencyKey != null) {
            Optional<Job> known = repository.byKey(job.idempotencyKey);
            if (known.isPresent()) {
                if (!known.get().payloadSha256.equals(job.payloadSha256)) {
                    throw new KeyReusedException();
                }
                return known;
            }
        }
        if (repository.waiting() >= settings.queue()) {
            throw new QueueFullException();
        }
        repository.persist(job);
        return Optional.empty();
    }

    private static String sha256(String kind, Map<String, String> parameters, Path upload) throws IOException {
        MessageDigest digest = Sha256.digest();
        digest.update((kind + new java.util.TreeMap<>(parameters)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (upload != null) {
            try (InputStream in = Files.newInputStream(upload)) {
                Sha256.add(digest, in);
            }
        }
        return Sha256.of(digest);
    }

    /** A job; empty for an unknown id. */
    public Optional<JobView> find(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> repository.findByIdOptional(id))
                .map(this::view);
    }

    /** The newest jobs first. */
    public List<JobView> latest(int limit) {
        return QuarkusTransaction.requiringNew().call(() -> repository.latest(limit)).stream()
                .map(this::view)
                .toList();
    }

    /** The newest jobs of a kind first. */
    public List<JobView> latest(String kind, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> repository.latest(kind, limit)).stream()
                .map(this::view)
                .toList();
    }

    /** The oldest job of a kind that is not finished. */
    public Optional<JobView> unfinished(String kind) {
        return QuarkusTransaction.requiringNew()
                .call(() -> repository.unfinished(kind))
                .map(this::view);
    }

    private Optional<RunningJob> running(String id) {
        return lanes.stream()
                .map(lane -> lane.running)
                .filter(now -> now != null && now.id().equals(id))
                .findFirst();
    }

    private JobView view(Job job) {
        Optional<RunningJob> now = running(job.id);
        return new JobView(
                job.id,
                job.kind,
                job.status,
                job.parameters,
                job.nTotal,
                now.map(RunningJob::done).orElse(job.nDone),
                now.map(RunningJob::failed).orElse(job.nFailed),
                now.map(RunningJob::perSecond).orElse(null),
                now.map(RunningJob::remainingSeconds).orElse(null),
                job.resultBytes,
                job.error,
                job.createdAt,
                job.startedAt,
                job.finishedAt);
    }

    /** A file of a job. */
    public Path file(String id, String name) {
        return folder(id).resolve(name);
    }

    private Path folder(String id) {
        return files.of(id);
    }

    /**
     * Ends a job that is not finished; one that is loses its files and is forgotten.
     *
     * @return false for an unknown id
     */
    public boolean cancel(String id) {
        Optional<JobView> known = find(id);
        if (known.isEmpty()) {
            return false;
        }
        if (known.get().finished()) {
            QuarkusTransaction.requiringNew().run(() -> repository.deleteById(id));
            remove(folder(id));
            return true;
        }
        QuarkusTransaction.requiringNew().run(() -> repository.requestCancel(id));
        lanes.forEach(lane -> lane.cancel(id));
        return true;
    }

    /**
     * Puts a job that failed into the queue again. It goes on behind what is settled.
     *
     * @return the job; empty if it has not failed
     * @throws QueueFullException if too many wait
     */
    public Optional<JobView> retry(String id) {
        synchronized (admission) {
            boolean again = QuarkusTransaction.requiringNew().call(() -> {
                if (repository.waiting() >= settings.queue()) {
                    throw new QueueFullException();
                }
                return repository.retry(id);
            });
            if (!again) {
                return Optional.empty();
            }
        }
        lanes.forEach(lane -> lane.wake.release());
        return find(id);
    }

    private static void remove(Path folder) {
        try {
            Folders.remove(folder);
        } catch (IOException e) {
            LOG.warn("The files of a job could not be removed: " + e.getClass().getName());
        }
    }

    /** How a job ended, or that it is to be tried again. */
    private record End(JobStatus status, String error, Long total) {
        static End again(String reason) {
            return new End(JobStatus.QUEUED, reason, null);
        }
    }

    /** The queue of a kind and the thread that works on it. */
    private final class Lane {
        private final JobWork work;
        private final Semaphore wake = new Semaphore(0);
        private final Thread thread;
        private volatile RunningJob running;
        private boolean marked;
        /** How often in a row what was tried failed. */
        private int failures;

        Lane(JobWork work) {
            this.work = work;
            thread = new Thread(this::work, "jobs-" + work.kind());
            thread.setDaemon(true);
        }

        void start() {
            thread.start();
        }

        synchronized void stop() {
            if (running != null) {
                running.stop();
            }
            thread.interrupt();
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
                if (!marked && now.isStuckFor(SLOW_NANOS)) {
                    marked = true;
                    QuarkusTransaction.requiringNew().run(() -> repository.strikeSlow(now.id(), now.handledBefore()));
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
                    idle();
                }
            }
        }

        private void idle() {
            try {
                wake.tryAcquire(IDLE_SECONDS, TimeUnit.SECONDS);
                wake.drainPermits();
            } catch (InterruptedException e) {
                // the loop knows whether that means to stop
            }
        }

        private void settle(Job job) {
            RunningJob current = new RunningJob(job, folder(job.id));
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
    }

    private void removeInput(String id) {
        try {
            Files.deleteIfExists(folder(id).resolve(INPUT));
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
