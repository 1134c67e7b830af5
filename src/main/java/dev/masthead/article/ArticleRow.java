package dev.masthead.article;

import java.time.Instant;
import java.util.List;

/** A summary with its place in the order of arrival, as a query reads it. */
record ArticleRow(long seq, ArticleSummary summary) {

    /** The flat form that a query can fill. */
    ArticleRow(
            Long seq,
            String id,
            String url,
            String outletSlug,
            String outletName,
            String outletDomain,
            String outletClass,
            String outletCountry,
            String title,
            String[] bylines,
            Instant publishedAt,
            Integer publishedOffsetSeconds,
            String publishedPrecision,
            String language,
            String section,
            String[] keywords,
            String sourceFormat,
            Integer nWords,
            Instant createdAt) {
        this(
                seq,
                new ArticleSummary(
                        id,
                        url,
                        outletSlug == null
                                ? null
                                : new ArticleSummary.OutletRef(
                                        outletSlug, outletName, outletDomain, outletClass, outletCountry),
                        title,
                        List.of(bylines),
                        Article.published(publishedAt, publishedOffsetSeconds),
                        publishedPrecision,
                        language,
                        section,
                        List.of(keywords),
                        sourceFormat,
                        nWords,
                        createdAt));
    }
}
