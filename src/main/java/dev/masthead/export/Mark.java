package dev.masthead.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of an article that a report says something of.
 *
 * @param layer {@code attribution}, {@code loaded_term}, {@code actor}, {@code target} or {@code frame}
 * @param label what it is within the layer, such as {@code source}, {@code cue} and {@code content}
 * @param start in code points of its part
 * @param end   exclusive
 * @param text  its words
 * @param part  {@code text} or {@code title}
 * @param group marks of the same layer and group belong together, such as those of an attribution
 * @param note  what else is to say, for a reader; empty where there is nothing
 */
record Mark(String layer, String label, int start, int end, String text, String part, String group, String note) {

    /** Every mark of a report, in the order of the text. */
    static List<Mark> of(JsonNode report) {
        List<Mark> marks = new ArrayList<>();
        for (JsonNode a : report.path("attributions")) {
            String id = a.path("id").asText();
            add(
                    marks,
                    "attribution",
                    "source",
                    a.at("/source/spans"),
                    id,
                    a.at("/source/type").asText());
            add(
                    marks,
                    "attribution",
                    "cue",
                    a.at("/cue/spans"),
                    id,
                    a.at("/cue/stance").asText());
            add(
                    marks,
                    "attribution",
                    "content",
                    a.at("/content/spans"),
                    id,
                    a.path("kind").asText());
        }
        int n = 0;
        for (JsonNode t : report.path("loaded_terms")) {
            String note = t.path("entry").asText() + ", " + t.path("voice").asText();
            marks.add(mark("loaded_term", t.path("label").asText(), t, "l" + ++n, note));
        }
        for (JsonNode actor : report.path("actors")) {
            add(
                    marks,
                    "actor",
                    actor.path("kind").asText(),
                    actor.path("mentions"),
                    actor.path("id").asText(),
                    actor.path("name").asText());
        }
        n = 0;
        for (JsonNode t : report.path("targets")) {
            marks.add(mark(
                    "target",
                    t.at("/sentiment/polarity").asText(),
                    t,
                    "t" + ++n,
                    t.at("/sentiment/score").asText()));
        }
        for (JsonNode f : report.path("frames")) {
            String frame = f.path("frame").asText();
            for (JsonNode e : f.path("evidence")) {
                marks.add(mark(
                        "frame",
                        frame,
                        e,
                        f.path("scheme").asText() + "." + frame,
                        e.path("entry").asText()));
            }
        }
        marks.sort(Comparator.comparing(Mark::part)
                .reversed()
                .thenComparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
        return marks;
    }

    private static void add(List<Mark> marks, String layer, String label, JsonNode spans, String group, String note) {
        for (JsonNode span : spans) {
            marks.add(mark(layer, label, span, group, note));
        }
    }

    private static Mark mark(String layer, String label, JsonNode span, String group, String note) {
        return new Mark(
                layer,
                label,
                span.path("start").asInt(),
                span.path("end").asInt(),
                span.path("text").asText(),
                span.path("part").asText("text"),
                group,
                note);
    }

    boolean inText() {
        return part.equals("text");
    }
}
