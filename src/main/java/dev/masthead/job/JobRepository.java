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

    /** The one that has waited longest, taken up. */
    Optional<Job> takeNext() {
        Optional<Job> next =
                find("status = ?1 order by seq", JobStatus.QUEUED.id()).firstResultOptional();
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
