package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Coded judgements: how many are reported in words that overlap the coded ones, and of these whom, whose and how they are
 * said to be. A target or holder is right where its actor is mentioned at the coded place or at its antecedent; the outlet
 * is right where the report names no actor and no source's voice. {@code codings/stance-codings.md} says how they were coded.
 */
final class JudgementsTask implements Task {
    @Override
    public JsonNode score(Given given) throws IOException {
        int[] c = new int[7];
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            Actors actors = new Actors(report);
            JsonNode best = null;
            int most = -1;
            for (JsonNode j : report.path("judgements")) {
                for (JsonNode s : j.path("spans")) {
                    if (s.path("part").asText("text").equals("text") && Spans.overlap(s, gold.path("span"))) {
                        int right = (isTarget(actors, j, gold) ? 2 : 0) + (isHolder(actors, j, gold) ? 1 : 0);
                        best = right > most ? j : best;
                        most = Math.max(most, right);
                    }
                }
            }
            c[0]++;
            if (best == null) {
                return;
            }
            c[1]++;
            boolean target = isTarget(actors, best, gold);
            boolean holder = isHolder(actors, best, gold);
            c[2] += target ? 1 : 0;
            c[3] += holder ? 1 : 0;
            c[4] += target && holder ? 1 : 0;
            c[5] += best.path("polarity").asText().equals(gold.path("polarity").asText()) ? 1 : 0;
            c[6] += best.path("relation").asText().equals(gold.path("relation").asText()) ? 1 : 0;
        });
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("judgements", c[0]).put("found", Ratio.of(c[1], c[0]));
        out.put("target", Ratio.of(c[2], c[1])).put("holder", Ratio.of(c[3], c[1]));
        out.put("both", Ratio.of(c[4], c[1])).put("polarity", Ratio.of(c[5], c[1]));
        return out.put("relation", Ratio.of(c[6], c[1]));
    }

    private static boolean isTarget(Actors actors, JsonNode judgement, JsonNode gold) {
        String target = judgement.path("target").asText();
        return at(actors, target, gold.path("target")) || at(actors, target, gold.path("antecedent"));
    }

    private static boolean isHolder(Actors actors, JsonNode judgement, JsonNode gold) {
        String holder = judgement.at("/holder/actor").asText(null);
        String voice = judgement.at("/holder/voice").asText();
        if (gold.path("holder").isTextual()) {
            return holder == null && (voice.equals("outlet") || voice.equals("scare_quote"));
        }
        return holder == null
                ? !voice.equals("outlet")
                        && actors.at(Spans.start(gold.path("holder")), Spans.end(gold.path("holder")))
                                .isEmpty()
                : at(actors, holder, gold.path("holder"));
    }

    private static boolean at(Actors actors, String actor, JsonNode span) {
        return span.isArray() && actors.mentions(actor, Spans.start(span), Spans.end(span));
    }
}
