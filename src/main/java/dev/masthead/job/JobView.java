package dev.masthead.job;

import java.time.Instant;
import java.util.Map;

/**
 * A job as others see it.
 *
 * @param status            {@code queued}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param nTotal            articles in the input; null until its end was reached
 * @param nDone             articles with a report, or rows written
 * @param nFailed           what was no article, or could not be analysed
 * @param articlesPerSecond since this program took it up; null while it is not running
 * @param remainingSeconds  at this rate; null while nobody can tell
 * @param resultBytes       of the results that are there
 * @param error             why it failed; of one that waits, why it could not go on; null otherwise
 */
public record JobView(
        String id,
        String kind,
        String status,
        Map<String, String> parameters,
        Long nTotal,
        long nDone,
        long nFailed,
        Double articlesPerSecond,
        Long remainingSeconds,
        long resultBytes,
        String error,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    /** Whether nothing more will come of it. */
    public boolean finished() {
        return finishedAt != null;
    }
}
