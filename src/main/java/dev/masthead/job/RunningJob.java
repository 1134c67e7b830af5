package dev.masthead.job;

import java.nio.file.Path;
import java.util.Map;

/** A job that is being done: what it needs to know, and what is known of its progress. */
public final class RunningJob {
    private static final double NANOS = 1e9;

    /** More than are under way together when the program ends. */
    private static final long CAREFULLY = 256;

    private final String id;
    private final Map<String, String> parameters;
    private final Path folder;
    private final long doneBefore;
    private final long failedBefore;
    private final long bytesBefore;
    private final boolean suspect;
    private final long started = System.nanoTime();

    private volatile long moved = started;
    private volatile boolean cancelled;
    private volatile boolean stopped;
    private volatile long done;
    private volatile long failed;
    private volatile long resultBytes;
    private volatile double share;
    private volatile double shareAtStart = Double.NaN;

    RunningJob(Job job, Path folder) {
        id = job.id;
        parameters = Map.copyOf(job.parameters);
        this.folder = folder;
        doneBefore = job.nDone;
        failedBefore = job.nFailed;
        bytesBefore = job.resultBytes;
        suspect = JobRepository.isSuspect(job);
        done = doneBefore;
        failed = failedBefore;
        resultBytes = bytesBefore;
    }

    public String id() {
        return id;
    }

    public Map<String, String> parameters() {
        return parameters;
    }

    /** Where its files are. */
    public Path folder() {
        return folder;
    }

    /** Settled before this run, done and failed. */
    public long handledBefore() {
        return doneBefore + failedBefore;
    }

    public long done() {
        return done;
    }

    public long failed() {
        return failed;
    }

    public long resultBytes() {
        return resultBytes;
    }

    /** Ends the work if it was cancelled, or the program stops. */
    public void check() throws CancelledException {
        if (cancelled || stopped) {
            throw new CancelledException();
        }
    }

    boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    void stop() {
        stopped = true;
    }

    /**
     * Whether to go record by record: begun in the database one at a time and settled alone, so that the one that ends the
     * program is known, and those before it are done. So it is at first where the program ended without a word when it was at
     * this job before.
     */
    public boolean careful() {
        return suspect && done + failed < handledBefore() + CAREFULLY;
    }

    /** Says that something was read, though nothing is settled of it yet. */
    public void moves() {
        moved = System.nanoTime();
    }

    /** Whether nothing has moved for so long. */
    boolean isStuckFor(long nanos) {
        return System.nanoTime() - moved > nanos;
    }

    /** For those who watch. */
    public void progress(long newDone, long newFailed, long newResultBytes, double newShare) {
        done = newDone;
        failed = newFailed;
        resultBytes = newResultBytes;
        moves();
        if (Double.isNaN(shareAtStart)) {
            shareAtStart = newShare;
        }
        share = newShare;
    }

    Double perSecond() {
        double seconds = (System.nanoTime() - started) / NANOS;
        return Math.round((done + failed - handledBefore()) / Math.max(seconds, 0.001) * 10) / 10.0;
    }

    Long remainingSeconds() {
        double seconds = (System.nanoTime() - started) / NANOS;
        double gained = share - shareAtStart;
        return Double.isNaN(gained) || gained <= 0 ? null : Math.round(seconds / gained * Math.max(0, 1 - share));
    }
}
