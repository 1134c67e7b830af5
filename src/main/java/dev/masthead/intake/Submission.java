package dev.masthead.intake;

import dev.masthead.text.Span;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An article as it came in, whatever the format was.
 *
 * @param id           the caller's name for it; null where none was given
 * @param url          as submitted; null where unknown
 * @param outlet       the outlet by slug, name or domain as the caller gave it; null to find it by {@code url}
 * @param title        headline; empty where there is none
 * @param text         the body that is analysed, stored and returned
 * @param summary      standfirst or description; null where there is none
 * @param bylines      names of the authors
 * @param publishedAt  when it was published; null where unknown
 * @param publishedPrecision how exactly that is known; null where it is not
 * @param language     ISO 639-1; null to detect it
 * @param section      null where unknown
 * @param keywords     in the order given
 * @param targets      mentions in {@code text} that the caller wants scored, in UTF-16 offsets
 * @param sourceFormat name of the format it came in, such as {@code json} or {@code text-dump}
 * @param warnings     what intake could not place, for the report
 * @param mapping      which field of the source each value was taken from; empty for the project's own formats
 * @param metadata     what the source says besides, by its own names, values that are no text as JSON
 */
public record Submission(
        String id,
        String url,
        String outlet,
        String title,
        String text,
        String summary,
        List<String> bylines,
        OffsetDateTime publishedAt,
        TimePrecision publishedPrecision,
        String language,
        String section,
        List<String> keywords,
        List<Span> targets,
        String sourceFormat,
        List<String> warnings,
        Map<String, String> mapping,
        Map<String, String> metadata) {

    public Submission {
        title = Objects.requireNonNullElse(title, "");
        Objects.requireNonNull(text, "text");
        bylines = bylines == null ? List.of() : List.copyOf(bylines);
        if (publishedAt == null) {
            publishedPrecision = null;
        } else {
            publishedPrecision = Objects.requireNonNullElse(publishedPrecision, TimePrecision.SECOND);
        }
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        targets = targets == null ? List.of() : List.copyOf(targets);
        sourceFormat = Objects.requireNonNullElse(sourceFormat, "text");
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
        mapping = mapping == null ? Map.of() : Map.copyOf(mapping);
        metadata = metadata == null ? Map.of() : Map.copyOf(metadata);
    }

    /** One whose time of publication is known to the second, if at all. */
    public Submission(
            String id,
            String url,
            String outlet,
            String title,
            String text,
            String summary,
            List<String> bylines,
            OffsetDateTime publishedAt,
            String language,
            String section,
            List<String> keywords,
            List<Span> targets,
            String sourceFormat,
            List<String> warnings,
            Map<String, String> mapping,
            Map<String, String> metadata) {
        this(
                id,
                url,
                outlet,
                title,
                text,
                summary,
                bylines,
                publishedAt,
                null,
                language,
                section,
                keywords,
                targets,
                sourceFormat,
                warnings,
                mapping,
                metadata);
    }

    /** A submission of nothing but a headline and a body. */
    public static Submission of(String title, String text) {
        return new Submission(
                null, null, null, title, text, null, null, null, null, null, null, null, "text", null, null, null);
    }

    public Submission withTargets(List<Span> newTargets) {
        SubmissionDraft draft = SubmissionDraft.of(this);
        draft.targets = newTargets;
        return draft.submission();
    }

    public Submission withId(String newId) {
        SubmissionDraft draft = SubmissionDraft.of(this);
        draft.id = newId;
        return draft.submission();
    }
}
