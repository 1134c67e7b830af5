package dev.masthead.intake;

import dev.masthead.text.Span;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A submission that is being put together, value after value. Its fields mean what those of {@link Submission} do. */
final class SubmissionDraft {
    String id;
    String url;
    String outlet;
    String title;
    String text = "";
    String summary;
    List<String> bylines;
    OffsetDateTime publishedAt;
    TimePrecision publishedPrecision;
    String language;
    String section;
    List<String> keywords;
    List<Span> targets;
    String sourceFormat;
    List<String> warnings;
    Map<String, String> mapping;
    Map<String, String> metadata;

    /** Sets when it was published; null where that is unknown. */
    void published(LooseTime time) {
        publishedAt = time == null ? null : time.time();
        publishedPrecision = time == null ? null : time.precision();
    }

    static SubmissionDraft of(Submission s) {
        SubmissionDraft draft = new SubmissionDraft();
        draft.id = s.id();
        draft.url = s.url();
        draft.outlet = s.outlet();
        draft.title = s.title();
        draft.text = s.text();
        draft.summary = s.summary();
        draft.bylines = s.bylines();
        draft.publishedAt = s.publishedAt();
        draft.publishedPrecision = s.publishedPrecision();
        draft.language = s.language();
        draft.section = s.section();
        draft.keywords = s.keywords();
        draft.targets = s.targets();
        draft.sourceFormat = s.sourceFormat();
        draft.warnings = s.warnings();
        draft.mapping = s.mapping();
        draft.metadata = s.metadata();
        return draft;
    }

    Submission submission() {
        return new Submission(
                id,
                url,
                outlet,
                title,
                text,
                summary,
                bylines,
                publishedAt,
                publishedPrecision,
                language,
                section,
                keywords,
                targets,
                sourceFormat,
                warnings,
                mapping,
                metadata);
    }
}
