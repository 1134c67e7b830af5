package dev.masthead.job;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The jobs. Every method runs in the caller's transaction. */
@ApplicationScoped
public class JobRepository implements PanacheRepositoryBase<Job, String> {
    /** For an end of the program without a word. */
    private static final int STRIKE = 2;

    /** For such an end after some seconds in which the job got no further, besides. */
    private static final int SLOW_STRIKE = 3;

    /** Two ends that took seconds, or five that came at once: kills from outside rarely hit the same place so often. */
    private static final int OUT = 10;

    private static final String KILLER =
            "The program ended again and again while it worked on this, and got no further."
                    + " The job is set aside; it can be tried once more.";

    Optional<Job> byKey(String idempotencyKey) {
        return find("idempotencyKey", idempotencyKey).firstResultOptional();
    }

    long waiting() {
        return count("status", JobStatus.QUEUED.id());
    }

    List<Job> latest(int limit) {
        return find("order by seq desc").page(0, limit).list();
    }

    /** One of this kind that is not finished, the oldest. */
    Optional<Job> unfinished(String kind) {
        return find("kind = ?1 and finishedAt is null order by seq", kind).firstResultOptional();
    }

    List<Job> latest(String kind, int limit) {
        return find("kind = ?1 order by seq desc", kind).page(0, limit).list();
    }

    /** The one of a kind that has waited longest, taken up. */
    Optional<Job> takeNext(String kind) {
        Optional<Job> next = find("status = ?1 and kind = ?2 order by seq", JobStatus.QUEUED.id(), kind)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        next.ifPresent(job -> {
            job.status = JobStatus.RUNNING.id();
            job.error = null;
            job.strikes += STRIKE;
            job.startedAt = job.startedAt == null ? Instant.now() : job.startedAt;
        });
        return next;
    }

    /**
     * Puts back what the program was at when it ended without a word, unless that was cancelled, or seems to be what ends the
     * program.
     *
     * @return how many are set aside
     */
    int putBackRunning(String kind) {
        int aside = 0;
        for (Job job : list("status = ?1 and kind = ?2", JobStatus.RUNNING.id(), kind)) {
            if (job.cancelRequested) {
                finish(job.id, JobStatus.CANCELLED, null, null);
            } else if (job.strikes >= OUT) {
                finish(job.id, JobStatus.FAILED, KILLER, null);
                aside++;
            } else {
                job.status = JobStatus.QUEUED.id();
            }
        }
        return aside;
    }

    /** Counts a job for slow that has run for seconds in this program and got no further. */
    void strikeSlow(String id, long handled) {
        update("strikes = strikes + ?1 where id = ?2 and nDone + nFailed = ?3", SLOW_STRIKE, id, handled);
    }

    /** Puts one back that the program knows the reason of. */
    void requeue(String id, String reason) {
        update(
                "status = ?1, error = ?2, strikes = 0 where status = ?3 and id = ?4",
                JobStatus.QUEUED.id(),
                reason,
                JobStatus.RUNNING.id(),
                id);
    }

    /** Whether somebody cancelled it. */
    boolean isCancelRequested(String id) {
        return count("id = ?1 and cancelRequested = true", id) > 0;
    }

    /** Cancels one that is not finished: one that waits at once, one that runs as soon as it notices. */
    void requestCancel(String id) {
        Job job = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (job == null || job.finishedAt != null) {
            return;
        }
        job.cancelRequested = true;
        if (job.status.equals(JobStatus.QUEUED.id())) {
            job.status = JobStatus.CANCELLED.id();
            job.finishedAt = Instant.now();
        }
    }

    /**
     * Puts one that failed into the queue again; what is settled of it stays.
     *
     * @return false if it has not failed
     */
    boolean retry(String id) {
        return update(
                        "status = ?1, error = null, strikes = 0, finishedAt = null where status = ?2 and id = ?3",
                        JobStatus.QUEUED.id(),
                        JobStatus.FAILED.id(),
                        id)
                == 1;
    }

    Set<String> ids() {
        return new HashSet<>(getEntityManager()
                .createQuery("select id from Job", String.class)
                .getResultList());
    }

    void total(String id, long total) {
        update("nTotal = ?1 where id = ?2", total, id);
    }

    void settle(String id, long done, long failed, long resultBytes) {
        update("nDone = ?1, nFailed = ?2, resultBytes = ?3, strikes = 0 where id = ?4", done, failed, resultBytes, id);
    }

    void finish(String id, JobStatus status, String error, Long total) {
        update(
                "status = ?1, error = ?2, finishedAt = ?3, nTotal = coalesce(?4, nTotal) where id = ?5 and finishedAt is null",
                status.id(),
                error,
                Instant.now(),
                total,
                id);
    }
}
