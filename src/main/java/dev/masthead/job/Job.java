package dev.masthead.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A job as it is settled on disk. */
@Entity
public class Job {
    @Id
    public String id;

    @Column(insertable = false, updatable = false)
    public Long seq;

    /** Which {@link JobWork} does it. */
    public String kind;

    /** {@link JobStatus} in small letters. */
    public String status;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> parameters;

    @Column(name = "idempotency_key")
    public String idempotencyKey;

    @Column(name = "payload_sha256")
    public String payloadSha256;

    @Column(name = "n_total")
    public Long nTotal;

    @Column(name = "n_done")
    public long nDone;

    @Column(name = "n_failed")
    public long nFailed;

    @Column(name = "result_bytes")
    public long resultBytes;

    /** Why it failed; of one that waits, why it could not go on. */
    public String error;

    @Column(name = "cancel_requested")
    public boolean cancelRequested;

    /** Weighs ends of the program without a word while it worked on this and got no further. */
    public int strikes;

    @Column(name = "created_at", insertable = false, updatable = false)
    public Instant createdAt;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "finished_at")
    public Instant finishedAt;
}
