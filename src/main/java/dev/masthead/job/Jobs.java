package dev.masthead.job;

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
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The queues of jobs, and for each the thread that does one after the other. */
@ApplicationScoped
public class Jobs {
    /** Name of a job's input in its folder. */
    public static final String INPUT = "input";

    private static final Logger LOG = Logger.getLogger(Jobs.class);
    private static final int ATTEMPTS = 5;
    private static final long PAUSE_MILLIS = 2_000;
    private static final long IDLE_SECONDS = 30;
    private static final long STOP_MILLIS = 10_000;

    private final JobRepository repository;
    private final JobSettings settings;
    private final Instance<JobWork> works;
    private final List<Lane> lanes = List.of(new Lane("jobs", false), new Lane("background-jobs", true));
    private final Object admission = new Object();

    private volatile boolean stopping;

    public Jobs(JobRepository repository, JobSettings settings, Instance<JobWork> works) {
        this.repository = repository;
        this.settings = settings;
        this.works = works;
    }

    /**
     * Result of submitting a job.
     *
     * @param created false if the same request was already known by its key
     */
    public record Submitted(JobView job, boolean created) {}

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        QuarkusTransaction.requiringNew().run(repository::requeueRunning);
        lanes.forEach(Lane::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        for (Lane lane : lanes) {
            lane.thread.interrupt();
        }
        for (Lane lane : lanes) {
            lane.thread.join(STOP_MILLIS);
        }
    }

    /** Where an input is written before its job is known. */
    public Path newUpload() throws IOException {
        Path uploads = settings.folder().resolve("uploads");
        Files.createDirectories(uploads);
        return Files.createTempFile(uploads, "upload", ".part");
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
        return settings.folder().resolve(UUID.fromString(id).toString());
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
        Optional<RunningJob> now = running(id);
        if (now.isPresent()) {
            now.get().cancel();
        } else {
            QuarkusTransaction.requiringNew().run(() -> repository.finish(id, JobStatus.CANCELLED, null, null));
        }
        return true;
    }

    private static void remove(Path folder) {
        try {
            Folders.remove(folder);
        } catch (IOException e) {
            LOG.warn("The files of a job could not be removed: " + e.getClass().getName());
        }
    }

    /** A queue and the thread that works on it. */
    private final class Lane {
        private final String name;
        private final boolean background;
        private final Semaphore wake = new Semaphore(0);
        private volatile RunningJob running;
        private Thread thread;

        Lane(String name, boolean background) {
            this.name = name;
            this.background = background;
        }

        void start() {
            thread = new Thread(this::work, name);
            thread.setDaemon(true);
            thread.start();
        }

        private void work() {
            List<String> kinds = works.stream()
                    .filter(JobWork::background)
                    .map(JobWork::kind)
                    .toList();
            int failures = 0;
            while (!stopping) {
                try {
                    Optional<Job> next =
                            QuarkusTransaction.requiringNew().call(() -> repository.takeNext(kinds, background));
                    if (next.isEmpty()) {
                        wake.tryAcquire(IDLE_SECONDS, TimeUnit.SECONDS);
                        wake.drainPermits();
                        continue;
                    }
                    failures = run(next.get(), failures);
                } catch (InterruptedException e) {
                    if (stopping) {
                        return;
                    }
                } catch (RuntimeException e) {
                    LOG.warn("The queue of jobs cannot be read: " + e.getClass().getName());
                    pause();
                }
            }
        }

        /** @return how often this job has failed in a row */
        private int run(Job job, int failures) throws InterruptedException {
            RunningJob current = new RunningJob(job, folder(job.id));
            running = current;
            try {
                JobWork work = works.stream()
                        .filter(w -> w.kind().equals(job.kind))
                        .findFirst()
                        .orElseThrow();
                long total = work.run(current);
                QuarkusTransaction.requiringNew().run(() -> {
                    repository.settle(job.id, current.done(), current.failed(), current.resultBytes());
                    repository.finish(job.id, JobStatus.DONE, null, total);
                });
                Files.deleteIfExists(folder(job.id).resolve(INPUT));
                return 0;
            } catch (CancelledException e) {
                finish(job.id, JobStatus.CANCELLED, null, null);
                return 0;
            } catch (GivenUpException e) {
                finish(job.id, JobStatus.FAILED, e.getMessage(), null);
                return 0;
            } catch (IOException | RuntimeException e) {
                return failed(job, failures, e);
            } finally {
                running = null;
            }
        }

        private int failed(Job job, int failures, Exception e) {
            if (stopping) {
                return 0;
            }
            LOG.warn("A job failed: " + causes(e));
            if (failures + 1 < ATTEMPTS) {
                // what is settled stays: the next attempt goes on from there
                QuarkusTransaction.requiringNew().run(() -> repository.requeue(job.id));
                pause();
                return failures + 1;
            }
            finish(job.id, JobStatus.FAILED, "The job could not be done. The log has the reason.", null);
            return 0;
        }
    }

    private static String causes(Throwable e) {
        StringBuilder out = new StringBuilder(e.getClass().getName());
        for (StackTraceElement element : e.getStackTrace()) {
            out.append("\n\tat ").append(element);
        }
        return e.getCause() == null ? out.toString() : out + "\ncaused by " + causes(e.getCause());
    }

    private void finish(String id, JobStatus status, String error, Long total) {
        QuarkusTransaction.requiringNew().run(() -> repository.finish(id, status, error, total));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
