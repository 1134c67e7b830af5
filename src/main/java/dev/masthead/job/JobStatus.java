package dev.masthead.job;

import java.util.Locale;

/** Where a job stands. */
public enum JobStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
