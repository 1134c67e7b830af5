package dev.masthead.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a report found, without what was looked for and not found: a model reads it from beginning to end. Lists are cut off, and
 * say how long they were.
 */
final class ReportEvidence {
    private static final int MOST = 60;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReportEvidence() {}

    static ObjectNode of(JsonNode report) {
        ObjectNode out = NODES.objectNode();
        out.set("article", kept(report.path("article"), "title", "outlet", "genre", "n_words", "language"));
        out.set("sourcing", report.path("sourcing"));
        list(out, "attributions", report.path("attributions"));
        list(out, "judgements", report.path("judgements"));
        list(out, "loaded_terms", report.path("loaded_terms"));
        list(out, "agency", report.path("agency"));
        out.set("actors", actors(report.path("actors")));
        ArrayNode frames = NODES.arrayNode();
        for (JsonNode frame : report.path("frames")) {
            if (frame.path("present").asBoolean()) {
                ObjectNode one = kept(frame, "scheme", "frame", "score");
                ArrayNode evidence = one.putArray("evidence");
                for (JsonNode e : frame.path("evidence")) {
                    evidence.add(kept(e, "entry", "weight", "why")
                            .set("words", named(e.path("cues"), report.path("frame_cues"))));
                }
                frames.add(one);
            }
        }
        list(out, "frames", frames);
        out.set("credibility", credibility(report.path("credibility")));
        out.set("metrics", kept(report.path("metrics"), "n_sentences", "n_attributed_sentences", "n_words"));
        out.set("analyzer", kept(report.path("analyzer"), "version", "digest"));
        out.set("warnings", report.path("warnings"));
        return out;
    }

    private static void list(ObjectNode out, String name, JsonNode all) {
        out.put("n_" + name, all.size());
        out.set(name, first(all));
    }

    private static ArrayNode first(JsonNode all) {
        ArrayNode some = NODES.arrayNode();
        for (int i = 0; i < Math.min(MOST, all.size()); i++) {
            some.add(all.get(i));
        }
        return some;
    }

    /** What is named by its index. */
    private static ArrayNode named(JsonNode indices, JsonNode all) {
        ArrayNode out = NODES.arrayNode();
        indices.forEach(index -> out.add(all.path(index.asInt())));
        return out;
    }

    private static ObjectNode kept(JsonNode from, String... names) {
        ObjectNode out = NODES.objectNode();
        for (String name : List.of(names)) {
            if (from.has(name)) {
                out.set(name, from.get(name));
            }
        }
        return out;
    }

    /** Those that something is said of, with the first words that name them. */
    private static ArrayNode actors(JsonNode all) {
        ArrayNode out = NODES.arrayNode();
        for (JsonNode actor : all) {
            ObjectNode one = kept(actor, "id", "name", "kind", "country", "stance", "role", "roles");
            one.put("n_mentions", actor.path("mentions").size());
            one.set("first_mention", actor.path("mentions").path(0));
            if (out.size() < MOST) {
                out.add(one);
            }
        }
        return out;
    }

    private static ArrayNode credibility(JsonNode credibility) {
        ArrayNode parts = NODES.arrayNode();
        for (JsonNode part : credibility.path("parts")) {
            ObjectNode one = kept(part, "part", "sentence");
            ArrayNode present = one.putArray("present");
            for (JsonNode indicator : part.path("indicators")) {
                if (indicator.path("verdict").asText().equals("present")) {
                    ObjectNode shown = kept(indicator, "id", "says", "criterion", "value");
                    shown.set("evidence", first(named(indicator.path("evidence"), credibility.path("spans"))));
                    present.add(shown);
                }
            }
            parts.add(one);
        }
        return parts;
    }
}
