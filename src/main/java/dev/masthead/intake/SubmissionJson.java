package dev.masthead.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.text.Span;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Submissions as JSON for the program itself: what was written is read as the same submission. It is no format for articles from
 * outside, whose values are checked when they come in.
 */
public final class SubmissionJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();

    private SubmissionJson() {}

    /** As it is written; times as ISO 8601 with their offset. */
    private record Written(
            String id,
            String url,
            String outlet,
            String title,
            String text,
            String summary,
            List<String> bylines,
            String publishedAt,
            TimePrecision publishedPrecision,
            String language,
            String section,
            List<String> keywords,
            List<int[]> targets,
            String sourceFormat,
            List<String> warnings,
            Map<String, String> mapping,
            Map<String, String> metadata) {}

    /** One line. */
    public static String write(Submission s) {
        try {
            return JSON.writeValueAsString(new Written(
                    s.id(),
                    s.url(),
                    s.outlet(),
                    s.title(),
                    s.text(),
                    s.summary(),
                    s.bylines(),
                    s.publishedAt() == null ? null : s.publishedAt().toString(),
                    s.publishedPrecision(),
                    s.language(),
                    s.section(),
                    s.keywords(),
                    s.targets().stream()
                            .map(t -> new int[] {t.start(), t.end()})
                            .toList(),
                    s.sourceFormat(),
                    s.warnings(),
                    new TreeMap<>(s.mapping()),
                    new TreeMap<>(s.metadata())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a submission is made of texts", e);
        }
    }

    /** @throws IllegalArgumentException if {@link #write} did not write it */
    public static Submission read(JsonNode json) {
        try {
            Written w = JSON.treeToValue(json, Written.class);
            return new Submission(
                    w.id(),
                    w.url(),
                    w.outlet(),
                    w.title(),
                    w.text() == null ? "" : w.text(),
                    w.summary(),
                    w.bylines(),
                    w.publishedAt() == null ? null : OffsetDateTime.parse(w.publishedAt()),
                    w.publishedPrecision(),
                    w.language(),
                    w.section(),
                    w.keywords(),
                    w.targets() == null
                            ? List.of()
                            : w.targets().stream()
                                    .map(t -> new Span(t[0], t[1]))
                                    .toList(),
                    w.sourceFormat(),
                    w.warnings(),
                    w.mapping(),
                    w.metadata());
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalArgumentException("this is no submission that was written here", e);
        }
    }
}
