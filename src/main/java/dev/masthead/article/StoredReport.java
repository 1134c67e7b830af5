package dev.masthead.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.text.CodePoints;
import dev.masthead.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as it is kept.
 *
 * @param articleId whose it is
 * @param json      {@code masthead.report/1}, byte for byte as it was written
 */
record StoredReport(String articleId, String json) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The targets that it scores, in UTF-16 offsets.
     *
     * @param text the article's body
     */
    List<Span> targets(String text) {
        try {
            CodePoints points = new CodePoints(text);
            List<Span> targets = new ArrayList<>();
            for (JsonNode target : JSON.readTree(json).path("targets")) {
                targets.add(new Span(
                        points.toUtf16(target.get("start").intValue()),
                        points.toUtf16(target.get("end").intValue())));
            }
            return targets;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored report of " + articleId + " is not JSON", e);
        }
    }
}
