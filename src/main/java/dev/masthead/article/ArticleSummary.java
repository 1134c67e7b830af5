package dev.masthead.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What is known of a stored article, without its text and report.
 *
 * @param id           its name in every address
 * @param url          null where unknown
 * @param outlet       null where unknown
 * @param title        empty where there is none
 * @param publishedAt  null where unknown
 * @param publishedPrecision how much of it is known; null where it is not known
 * @param language     ISO 639-1
 * @param section      null where unknown
 * @param sourceFormat the format it was submitted in
 * @param nWords       words of headline and body, as its report counts them
 * @param createdAt    when it was stored
 */
public record ArticleSummary(
        String id,
        String url,
        OutletRef outlet,
        String title,
        List<String> bylines,
        OffsetDateTime publishedAt,
        String publishedPrecision,
        String language,
        String section,
        List<String> keywords,
        String sourceFormat,
        int nWords,
        Instant createdAt) {

    /** An outlet. {@code ownershipClass} is {@code unclassified} where the registry is silent. */
    public record OutletRef(String slug, String name, String domain, String ownershipClass, String country) {}
}
