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
    /** For an end of the program without a word, whoever ended it. */
    private static final int TAKEN = 2;

    /** Besides, where one record had been begun and was not settled, or nothing had moved for long. */
    private static final int AT_IT = 13;

    /**
     * After one end a job goes on record by record ({@link RunningJob#careful}), so that a record that ends the program has ended
     * it three times by now, or twice where it took long. Kills from outside seldom hit the moments of one record again, but
     * may well come fifteen times before a program that has just started gets anywhere.
     */
    private static final int OUT = 30;

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
            job.strikes += TAKEN;
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
                finish(job.id, JobStatus.FAILED, killer(job), null);
                aside++;
            } else {
                job.status = JobStatus.QUEUED.id();
            }
        }
        return aside;
    }

    private static String killer(Job job) {
        return "The program ended again and again while it worked on this, and got no further than "
                + (job.nDone + job.nFailed) + " records. The job is set aside; it can be tried once more.";
    }

    /** Whether the program ended without a word when it had taken this job up before, and nothing was settled since. */
    static boolean isSuspect(Job job) {
        return job.strikes > TAKEN;
    }

    /** Notes that one record is begun, alone; to settle it takes that back. */
    void begin(String id) {
        update("strikes = strikes + ?1 where id = ?2", AT_IT, id);
    }

    /** Notes that a job has stood at one place for long. */
    void stuck(String id) {
        update("strikes = strikes + ?1 where id = ?2", AT_IT, id);
    }

    /** Takes back that a job stood at one place. */
    void movesAgain(String id) {
        update("strikes = greatest(0, strikes - ?1) where id = ?2", AT_IT, id);
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
