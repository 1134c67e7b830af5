package dev.masthead.job;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The jobs. Every method runs in the caller's transaction. */
@ApplicationScoped
public class JobRepository implements PanacheRepositoryBase<Job, String> {

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

    /**
     * The one that has waited longest, taken up.
     *
     * @param background kinds that have a queue of their own
     * @param those      whether the next of these is wanted, or the next of all others
     */
    Optional<Job> takeNext(List<String> background, boolean those) {
        Optional<Job> next = find(
                        "status = ?1 and kind " + (those ? "in" : "not in") + " ?2 order by seq",
                        JobStatus.QUEUED.id(),
                        background)
                .firstResultOptional();
        next.ifPresent(job -> {
            job.status = JobStatus.RUNNING.id();
            job.startedAt = job.startedAt == null ? Instant.now() : job.startedAt;
        });
        return next;
    }

    /** Puts back what the program was at when it ended. */
    void requeueRunning() {
        update("status = ?1 where status = ?2", JobStatus.QUEUED.id(), JobStatus.RUNNING.id());
    }

    /** Puts one back. */
    void requeue(String id) {
        update("status = ?1 where status = ?2 and id = ?3", JobStatus.QUEUED.id(), JobStatus.RUNNING.id(), id);
    }

    void total(String id, long total) {
        update("nTotal = ?1 where id = ?2", total, id);
    }

    void settle(String id, long done, long failed, long resultBytes) {
        update("nDone = ?1, nFailed = ?2, resultBytes = ?3 where id = ?4", done, failed, resultBytes, id);
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
