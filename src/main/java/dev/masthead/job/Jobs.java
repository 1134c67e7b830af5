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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The jobs: taking them in, telling where they stand, ending them. Each kind has a {@link Lane} that does them. */
@ApplicationScoped
public class Jobs {
    /** Name of a job's input in its folder. */
    public static final String INPUT = "input";

    private static final Logger LOG = Logger.getLogger(Jobs.class);
    private static final long SWEEP_SECONDS = 3_600;
    private static final long FIRST_SWEEP_SECONDS = 5;

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
        lanes = works.stream().map(work -> new Lane(work, repository, files)).toList();
        lanes.forEach(Lane::start);
        watch.scheduleWithFixedDelay(() -> lanes.forEach(Lane::watch), 1, 1, TimeUnit.SECONDS);
        watch.scheduleWithFixedDelay(this::sweep, FIRST_SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        watch.shutdownNow();
        lanes.forEach(Lane::stop);
        for (Lane lane : lanes) {
            lane.join();
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
        lanes.forEach(Lane::wake);
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
                .map(Lane::running)
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
        lanes.forEach(Lane::wake);
        return find(id);
    }

    private static void remove(Path folder) {
        try {
            Folders.remove(folder);
        } catch (IOException e) {
            LOG.warn("The files of a job could not be removed: " + e.getClass().getName());
        }
    }
}
