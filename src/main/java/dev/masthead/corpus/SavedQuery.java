package dev.masthead.corpus;

import java.time.Instant;

/**
 * A query that was saved.
 *
 * @param id             stands for it in addresses, and as the filter's {@code query}
 * @param filter         in the form of an address's query
 * @param frozen         it means the articles that it meant when it was saved; otherwise whatever its filter means when it is asked
 * @param analyzerDigest of a frozen one the version whose reports count, of a live one that of the moment when it was saved; null
 *                       where nothing was analysed
 * @param nArticles      how many it meant when it was saved
 * @param nMissing       of these, how many have been deleted since; null of a live one
 */
public record SavedQuery(
        String id,
        String title,
        String filter,
        boolean frozen,
        String analyzerDigest,
        long nArticles,
        Long nMissing,
        Instant createdAt) {}
