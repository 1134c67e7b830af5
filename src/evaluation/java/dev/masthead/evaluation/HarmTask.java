package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Coded tellings of harm: how many are reported at the coded word, and of these in which form, of whom and by whom. Who is
 * harmed and who does it are right where a reported span shares a character with the coded one, or its antecedent's actor
 * is the one reported.
 */
final class HarmTask implements Task {
    @Override
    public JsonNode score(Given given) throws IOException {
        int[] c = new int[5];
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            JsonNode found = null;
            for (JsonNode a : report.path("agency")) {
                for (JsonNode s : a.path("spans")) {
                    if (s.path("part").asText("text").equals("text") && Spans.overlap(s, gold.path("verb"))) {
                        found = a;
                    }
                }
            }
            c[0]++;
            if (found == null) {
                return;
            }
            c[1]++;
            c[2] += found.path("form").asText().equals(gold.path("form").asText()) ? 1 : 0;
            c[3] += is(report, found, "harmed", gold.path("harmed"), gold.path("antecedent")) ? 1 : 0;
            c[4] += is(report, found, "doer", gold.path("doer"), gold.path("antecedent")) ? 1 : 0;
        });
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("tellings", c[0]).put("found", Ratio.of(c[1], c[0])).put("form", Ratio.of(c[2], c[1]));
        return out.put("harmed", Ratio.of(c[3], c[1])).put("doer", Ratio.of(c[4], c[1]));
    }

    private static boolean is(JsonNode report, JsonNode found, String part, JsonNode coded, JsonNode antecedent) {
        JsonNode spans = found.path(part + "_spans");
        if (!coded.isArray()) {
            return spans.isEmpty();
        }
        for (JsonNode s : spans) {
            if (Spans.overlap(s, coded)) {
                return true;
            }
        }
        String actor = found.path(part).asText(null);
        return actor != null
                && antecedent.isArray()
                && new Actors(report).mentions(actor, Spans.start(antecedent), Spans.end(antecedent));
    }
}
