package dev.masthead.report.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Reads what a report says out of its JSON. It reads JSON and not {@link dev.masthead.report.Report}, because the two
 * reports of a comparison may be of different versions of the schema: what both have is compared, and what only one
 * version has shows as having come or gone.
 *
 * <p>Ids of attributions ({@code a1}, {@code a2} …) count through the article; they are left out or replaced by the place of
 * the attribution, so that one attribution more does not change all that follow.
 */
public final class FindingReader {
    /** Every layer in the order in which differences are shown. */
    public static final List<String> LAYERS = List.of(
            "attributions",
            "mentions",
            "loaded_terms",
            "sentiment",
            "judgements",
            "agency",
            "roles",
            "actors",
            "targets",
            "frame_cues",
            "frames",
            "sourcing",
            "credibility",
            "article",
            "warnings",
            "metrics");

    /** Fields of spans and entries, of ids that count through the article, and of lists that are layers of their own. */
    private static final Set<String> NOT_A_VALUE = Set.of(
            "entry",
            "start",
            "end",
            "text",
            "part",
            "spans",
            "evidence",
            "attribution",
            "contributions",
            "mentions",
            "sentences");

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final Map<String, String> attributionPlaces = new HashMap<>();

    private FindingReader() {}

    /** Everything that the report says, in the report's order; no two of a layer have the same key. */
    public static List<Finding> read(JsonNode report) {
        FindingReader reader = new FindingReader();
        reader.attributions(report.path("attributions"));
        reader.actors(report.path("actors"));
        reader.spans("loaded_terms", report.path("loaded_terms"));
        reader.judgements(report.path("judgements"));
        reader.agency(report.path("agency"));
        reader.targets(report.path("targets"));
        reader.frames(report.path("frames"), report.path("frame_cues"));
        reader.sourcing(report.path("sourcing"));
        reader.credibility(report.path("credibility"));
        reader.article(report.path("article"));
        for (JsonNode warning : report.path("warnings")) {
            reader.add("warnings", "warnings", warning.asText(), null, null, new TreeMap<>());
        }
        for (Entry<String, JsonNode> metric : report.path("metrics").properties()) {
            reader.add(
                    "metrics", metric.getKey(), metric.getKey(), null, null, Map.of("value", shown(metric.getValue())));
        }
        return reader.findings;
    }

    private void attributions(JsonNode attributions) {
        for (JsonNode a : attributions) {
            JsonNode first = firstSpan(a.path("content").path("spans"));
            attributionPlaces.put(a.path("id").asText(), place(first));
        }
        for (JsonNode a : attributions) {
            JsonNode cue = firstSpan(a.path("cue").path("spans"));
            JsonNode content = firstSpan(a.path("content").path("spans"));
            Map<String, String> values = new TreeMap<>();
            values.put("kind", a.path("kind").asText());
            values.put("rule", a.path("rule").asText());
            fields("source.", a.path("source"), values);
            fields("cue.", a.path("cue"), values);
            values.put("source", words(a.path("source").path("spans")));
            values.put("cue", words(a.path("cue").path("spans")));
            values.put("content", words(a.path("content").path("spans")));
            if (a.path("source").path("anonymous").isObject()) {
                values.put(
                        "source.anonymous",
                        a.path("source").path("anonymous").path("text").asText());
            }
            replaceIds(values, "source.through");
            if (a.path("within").isTextual()) {
                values.put(
                        "within",
                        "the content at "
                                + attributionPlaces.getOrDefault(
                                        a.path("within").asText(), "?"));
            }
            JsonNode place = cue == null ? content : cue;
            String entry = a.path("cue").path("entry").isTextual()
                    ? a.path("cue").path("entry").asText()
                    : a.path("rule").asText();
            add(
                    "attributions",
                    entry,
                    cue == null ? "content " + place(content) : "cue " + place(cue),
                    "content " + place(content),
                    place,
                    values);
        }
    }

    private void replaceIds(Map<String, String> values, String key) {
        values.computeIfPresent(key, (k, id) -> attributionPlaces.containsKey(id) ? attributionPlaces.get(id) : id);
    }

    private void actors(JsonNode actors) {
        for (JsonNode actor : actors) {
            String id = actor.path("id").asText();
            for (JsonNode mention : actor.path("mentions")) {
                Map<String, String> values = new TreeMap<>();
                values.put("actor", id);
                add("mentions", id, place(mention), null, mention, values);
            }
            Map<String, String> values = new TreeMap<>();
            for (String field : List.of("name", "kind", "wikidata", "country", "role")) {
                put(values, field, actor.path(field));
            }
            for (String section : List.of("sentiment", "stance")) {
                fields("stance.", actor.path(section), values);
                fields("stance.outlet_voice.", actor.path(section).path("outlet_voice"), values);
                fields("stance.probability.", actor.path(section).path("probability"), values);
            }
            add("actors", id, id, null, null, values);
            evidence("sentiment", id, actor.path("sentiment").path("evidence"));
            evidence("sentiment", id, actor.path("stance").path("contributions"));
            for (JsonNode role : actor.path("roles")) {
                for (JsonNode span : role.path("spans")) {
                    add(
                            "roles",
                            id,
                            id + " " + place(span),
                            null,
                            span,
                            Map.of("actor", id, "role", role.path("role").asText()));
                }
            }
        }
    }

    private void evidence(String layer, String of, Iterable<JsonNode> list) {
        for (JsonNode e : list) {
            JsonNode span = e.has("start") ? e : firstSpan(e.path("spans"));
            Map<String, String> values = values(e);
            values.put("of", of);
            add(
                    layer,
                    e.path("entry").isTextual() ? e.path("entry").asText() : of,
                    of + " " + place(span) + " " + e.path("entry").asText(""),
                    of + " " + place(span),
                    span,
                    values);
        }
    }

    private void spans(String layer, JsonNode list) {
        for (JsonNode found : list) {
            add(
                    layer,
                    found.path("entry").asText(layer),
                    place(found) + " " + found.path("entry").asText(""),
                    place(found),
                    found,
                    values(found));
        }
    }

    private void judgements(JsonNode list) {
        for (JsonNode j : list) {
            JsonNode span = firstSpan(j.path("spans"));
            Map<String, String> values = values(j);
            JsonNode holder = j.path("holder");
            put(values, "holder.voice", holder.path("voice"));
            put(values, "holder.actor", holder.path("actor"));
            put(values, "holder.through", holder.path("through"));
            String target = j.path("target").asText("");
            add(
                    "judgements",
                    j.path("entry").asText("judgements"),
                    target + " " + place(span) + " " + j.path("entry").asText(""),
                    target + " " + place(span),
                    span,
                    values);
        }
    }

    private void agency(JsonNode list) {
        for (JsonNode a : list) {
            JsonNode span = firstSpan(a.path("spans"));
            add("agency", a.path("harm").asText("agency"), place(span), null, span, values(a));
        }
    }

    private void targets(JsonNode list) {
        for (JsonNode target : list) {
            Map<String, String> values = new TreeMap<>();
            put(values, "actor", target.path("actor"));
            fields("", target.path("sentiment"), values);
            add("targets", "targets", place(target), null, target, values);
            evidence("sentiment", "target " + place(target), target.path("evidence"));
        }
    }

    private void frames(JsonNode list, JsonNode cues) {
        for (JsonNode frame : list) {
            String name =
                    frame.path("scheme").asText() + "/" + frame.path("frame").asText();
            Map<String, String> values = new TreeMap<>();
            put(values, "present", frame.path("present"));
            put(values, "score", frame.path("score"));
            add("frames", name, name, null, null, values);
            evidence("frame_cues", name, whole(frame.path("evidence"), cues));
        }
    }

    /** Evidence with the words that it names by their index; that of reports of before has its own. */
    private static List<JsonNode> whole(JsonNode evidence, JsonNode cues) {
        List<JsonNode> out = new ArrayList<>();
        for (JsonNode e : evidence) {
            if (e.has("cues")) {
                for (JsonNode index : e.path("cues")) {
                    ObjectNode one = e.deepCopy();
                    one.remove("cues");
                    cues.path(index.asInt()).properties().forEach(field -> one.set(field.getKey(), field.getValue()));
                    out.add(one);
                }
            } else {
                out.add(e);
            }
        }
        out.sort(Comparator.comparing((JsonNode e) -> !e.path("part").asText().equals("title"))
                .thenComparingInt(e -> e.path("start").asInt()));
        return out;
    }

    private void sourcing(JsonNode sourcing) {
        Map<String, String> ownership = new TreeMap<>();
        fields("", sourcing.path("ownership"), ownership);
        if (!ownership.isEmpty()) {
            add("sourcing", "ownership", "ownership", null, null, ownership);
        }
        for (JsonNode relayed : sourcing.path("relayed")) {
            String of = relayed.path("outlet").isTextual()
                    ? relayed.path("outlet").asText()
                    : relayed.path("description").asText();
            Map<String, String> values = values(relayed);
            values.put("words", words(relayed.path("spans")));
            add("sourcing", of, "relayed " + of, null, firstSpan(relayed.path("spans")), values);
        }
        for (JsonNode chain : sourcing.path("chains")) {
            StringJoiner names = new StringJoiner(" < ");
            chain.forEach(outlet -> names.add(outlet.asText()));
            add("sourcing", "chains", "chain " + names, null, null, Map.of("chain", names.toString()));
        }
        for (JsonNode ambiguous : sourcing.path("ambiguous")) {
            add(
                    "sourcing",
                    "ambiguous",
                    "ambiguous " + ambiguous.path("text").asText(),
                    null,
                    null,
                    Map.of("candidates", ambiguous.path("candidates").toString()));
        }
        if (sourcing.path("wire").isObject()) {
            JsonNode wire = sourcing.path("wire");
            add("sourcing", "wire", "wire", null, firstSpan(wire.path("spans")), values(wire));
        }
    }

    private void credibility(JsonNode credibility) {
        if (credibility.path("index").isNumber()) {
            add("credibility", "index", "index", null, null, Map.of("value", shown(credibility.path("index"))));
        }
        JsonNode spans = credibility.path("spans");
        indicators(credibility.path("indicators"), spans);
        for (JsonNode part : credibility.path("parts")) {
            put("credibility", "part " + part.path("part").asText(), "sentence", part.path("sentence"));
            indicators(part.path("indicators"), spans);
        }
    }

    private void indicators(JsonNode list, JsonNode spans) {
        for (JsonNode i : list) {
            List<JsonNode> evidence = new ArrayList<>();
            i.path("evidence").forEach(e -> evidence.add(e.isInt() ? spans.path(e.asInt()) : e));
            Map<String, String> values = new TreeMap<>();
            put(values, "verdict", i.path("verdict"));
            put(values, "value", i.path("value"));
            values.put("words", words(evidence));
            add(
                    "credibility",
                    i.path("id").asText(),
                    i.path("id").asText(),
                    null,
                    evidence.isEmpty() ? null : evidence.get(0),
                    values);
        }
    }

    private void article(JsonNode article) {
        for (Entry<String, JsonNode> field : article.properties()) {
            JsonNode value = field.getValue();
            put("article", field.getKey(), "value", value.has("label") ? value.path("label") : value);
        }
    }

    private void put(String layer, String entry, String name, JsonNode value) {
        Map<String, String> values = new TreeMap<>();
        put(values, name, value);
        add(layer, entry, entry, null, null, values);
    }

    private void add(
            String layer, String entry, String key, String otherKey, JsonNode span, Map<String, String> values) {
        int n = keys.merge(layer + "\n" + key, 1, Integer::sum);
        boolean placed = span != null && span.path("start").isInt();
        findings.add(new Finding(
                layer,
                entry,
                n == 1 ? key : key + " #" + n,
                otherKey,
                placed ? span.path("part").asText("text") : null,
                placed ? span.path("start").asInt() : -1,
                placed ? span.path("end").asInt() : -1,
                new TreeMap<>(values)));
    }

    /** The plain values of a finding, without its place. */
    private static Map<String, String> values(JsonNode found) {
        Map<String, String> values = new TreeMap<>();
        fields("", found, values);
        return values;
    }

    private static void fields(String prefix, JsonNode object, Map<String, String> values) {
        for (Entry<String, JsonNode> field : object.properties()) {
            if (!NOT_A_VALUE.contains(field.getKey()) && field.getValue().isValueNode()) {
                put(values, prefix + field.getKey(), field.getValue());
            }
        }
    }

    private static void put(Map<String, String> values, String name, JsonNode value) {
        if (!value.isNull() && !value.isMissingNode()) {
            values.put(name, shown(value));
        }
    }

    private static String shown(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static JsonNode firstSpan(JsonNode spans) {
        return spans.isArray() && !spans.isEmpty() ? spans.get(0) : null;
    }

    private static String place(JsonNode span) {
        return span == null
                ? "?"
                : span.path("part").asText("text") + " " + span.path("start").asInt() + "-"
                        + span.path("end").asInt();
    }

    private static String words(Iterable<JsonNode> spans) {
        StringJoiner words = new StringJoiner(" … ");
        spans.forEach(span -> words.add(span.path("text").asText()));
        return words.toString();
    }
}
