package dev.masthead.corpus;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The versions of an article: what came in under the same address.
 *
 * @param address  as it is compared, without what does not matter; null for an article without one
 * @param counted  id of the version that counts in lists and profiles
 * @param versions the first to arrive first
 */
public record ArticleVersions(String address, String counted, List<Version> versions) {
    /**
     * A version, which is an article of its own for whoever asks for its id.
     *
     * @param number  1 for the first to arrive
     * @param counted whether it is the one that counts
     * @param changes what is other than in the version before; null for the first one
     */
    public record Version(
            String id,
            int number,
            boolean counted,
            Instant createdAt,
            OffsetDateTime publishedAt,
            String title,
            int nWords,
            VersionChanges changes) {}
}
