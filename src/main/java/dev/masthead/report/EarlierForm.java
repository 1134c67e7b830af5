package dev.masthead.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reports in which every frame and every indicator of credibility had whole spans of its own, the same words again and again.
 * They are brought into the present form, in which words stand once and are named by their index; nothing else is changed.
 */
final class EarlierForm {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What only the present form has: as a name it cannot stand in a text, where its quotation marks would be escaped. */
    private static final String PRESENT = "\"frame_cues\":";

    private static final String EVIDENCE = "evidence";
    private static final String CUES = "cues";
    private static final List<String> OF_A_SPAN = List.of("start", "end", "text", "part");
    private static final List<String> OF_A_CUE = List.of("start", "end", "text", "part", "voice", "attribution");
    private static final List<String> OF_AN_ENTRY = List.of("entry", "weight", "why");

    private EarlierForm() {}

    static boolean isOf(String json) {
        return !json.contains(PRESENT);
    }

    /** The same report in the present form; what is no report comes back as it is. */
    static JsonNode renewed(String json) throws JsonProcessingException {
        JsonNode report = JSON.readTree(json);
        if (report instanceof ObjectNode object) {
            frames(object);
            credibility(report.path("credibility"));
        }
        return report;
    }

    private static void frames(ObjectNode report) {
        Once cues = new Once(OF_A_CUE);
        for (JsonNode frame : report.path("frames")) {
            Map<JsonNode, ArrayNode> byEntry = new LinkedHashMap<>();
            for (JsonNode e : frame.path(EVIDENCE)) {
                byEntry.computeIfAbsent(kept(e, OF_AN_ENTRY), k -> JSON.createArrayNode())
                        .add(cues.index(e));
            }
            if (frame instanceof ObjectNode object) {
                ArrayNode evidence = object.putArray(EVIDENCE);
                byEntry.forEach((entry, places) -> evidence.add(((ObjectNode) entry.deepCopy()).set(CUES, places)));
            }
        }
        report.set("frame_cues", cues.all());
    }

    private static void credibility(JsonNode credibility) {
        if (credibility instanceof ObjectNode object) {
            Once spans = new Once(OF_A_SPAN);
            credibility.path("parts").forEach(part -> part.path("indicators").forEach(i -> indicator(i, spans)));
            credibility.path("indicators").forEach(i -> indicator(i, spans));
            object.set("spans", spans.all());
        }
    }

    private static void indicator(JsonNode indicator, Once spans) {
        if (indicator instanceof ObjectNode object) {
            ArrayNode indices = JSON.createArrayNode();
            indicator.path(EVIDENCE).forEach(e -> indices.add(spans.index(e)));
            object.set(EVIDENCE, indices);
        }
    }

    private static ObjectNode kept(JsonNode from, List<String> names) {
        ObjectNode out = JSON.createObjectNode();
        names.forEach(name -> out.set(name, from.path(name).isMissingNode() ? null : from.get(name)));
        return out;
    }

    /** Things that are equal, once. */
    private static final class Once {
        private final List<String> names;
        private final Map<JsonNode, Integer> indices = new LinkedHashMap<>();

        Once(List<String> names) {
            this.names = names;
        }

        int index(JsonNode of) {
            return indices.computeIfAbsent(kept(of, names), k -> indices.size());
        }

        ArrayNode all() {
            ArrayNode out = JSON.createArrayNode();
            indices.keySet().forEach(out::add);
            return out;
        }
    }
}
