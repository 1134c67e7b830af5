package dev.masthead.coding;

import java.time.Instant;
import java.util.List;

/**
 * Somebody says that a finding is wrong: a stored note, which changes no report.
 *
 * @param article        id
 * @param analyzerDigest version whose report is meant
 * @param part           {@code text} or {@code title}
 * @param start          in code points
 * @param words          those of the article; null where it has been deleted
 * @param entries        of lexicons and rules whose findings the words touch
 * @param name           null where nobody gave one
 */
public record Contest(
        String id,
        String article,
        String analyzerDigest,
        String part,
        int start,
        int end,
        String words,
        List<String> entries,
        String reason,
        String name,
        Instant createdAt) {}
