package dev.masthead.api;

import java.util.List;

/**
 * The JSON form of a submission, as OpenAPI describes it. It is read by {@link dev.masthead.intake.JsonSubmissions}, which
 * can say more precisely what is wrong than a binding to this record could.
 */
public record ArticleSubmission(
        String text,
        String title,
        String url,
        String outlet,
        String summary,
        List<String> bylines,
        String publishedAt,
        String language,
        String section,
        List<String> keywords,
        List<TargetSpan> targets,
        String id) {

    /** A mention to score, in code points of {@code text}, end exclusive. */
    public record TargetSpan(int start, int end) {}
}
