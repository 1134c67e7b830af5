package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Coded sources: what kind of source they are and, where they bear no name, who they are. The attribution of the report is
 * the one whose source shares most with the coded span. {@code codings/source-types.md} says how the rows are to be judged.
 */
final class SourceTypesTask implements Task {
    @Override
    public JsonNode score(Given given) throws IOException {
        int[] c = new int[6];
        int[] who = new int[3];
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            if (!gold.path("is_attribution").asBoolean()) {
                return;
            }
            JsonNode source =
                    source(report, gold.path("start").asInt(), gold.path("end").asInt());
            String found = source == null ? "" : source.path("type").asText("unknown");
            boolean strict = found.equals(gold.path("type").asText());
            boolean office = strict || gold.path("in_office").asBoolean() && found.equals("politician");
            c[0]++;
            c[1] += source == null ? 0 : 1;
            c[2] += strict ? 1 : 0;
            c[3] += office ? 1 : 0;
            c[4] += office || found.equals(gold.path("also").asText("none")) ? 1 : 0;
            c[5] += found.equals("unknown") ? 1 : 0;
            JsonNode antecedent = gold.path("antecedent");
            if (antecedent.isArray() && !gold.path("named").asBoolean()) {
                String actor = source == null ? null : source.path("actor").asText(null);
                who[0]++;
                if (actor != null) {
                    who[1]++;
                    boolean right = new Actors(report)
                            .mentions(
                                    actor,
                                    antecedent.get(0).asInt(),
                                    antecedent.get(1).asInt());
                    who[2] += right ? 1 : 0;
                }
            }
        });
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("sources", c[0]).put("found", Ratio.of(c[1], c[0]));
        out.put("type", Ratio.of(c[2], c[0])).put("or_politician_in_office", Ratio.of(c[3], c[0]));
        out.put("or_also", Ratio.of(c[4], c[0])).put("unknown", Ratio.of(c[5], c[0]));
        out.putObject("antecedent")
                .put("n", who[0])
                .put("p", Ratio.of(who[2], who[1]))
                .put("r", Ratio.of(who[2], who[0]));
        return out;
    }

    private static JsonNode source(JsonNode report, int start, int end) {
        JsonNode best = null;
        int most = 0;
        for (JsonNode a : report.path("attributions")) {
            for (JsonNode s : a.path("source").path("spans")) {
                int shared = Math.min(end, s.path("end").asInt())
                        - Math.max(start, s.path("start").asInt());
                if (s.path("part").asText("text").equals("text") && shared > most) {
                    most = shared;
                    best = a.path("source");
                }
            }
        }
        return best;
    }
}
