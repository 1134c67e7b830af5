package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Judgements of reports that a coder read: the share whose polarity the coder shares, and whose holder is right or nobody. What is judged is
 * found again by its words, its target and its polarity; judgements that a later version found are left out.
 */
final class ReadJudgementsTask implements Task {
    @Override
    public JsonNode score(Given given) throws IOException {
        int[] c = new int[5];
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            Actors actors = new Actors(report);
            for (JsonNode j : report.path("judgements")) {
                c[0]++;
                JsonNode read = read(gold, j, actors);
                if (read != null) {
                    boolean agrees = read.path("agrees").asBoolean();
                    boolean holder = read.path("holder").asBoolean();
                    c[1]++;
                    c[2] += agrees ? 1 : 0;
                    c[3] += holder ? 1 : 0;
                    c[4] += agrees && holder ? 1 : 0;
                }
            }
        });
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("judgements", c[0]).put("read", Ratio.of(c[1], c[0]));
        out.put("agreed", Ratio.of(c[2], c[1])).put("holder", Ratio.of(c[3], c[1]));
        return out.put("both", Ratio.of(c[4], c[1]));
    }

    private static JsonNode read(JsonNode gold, JsonNode judgement, Actors actors) {
        for (JsonNode row : gold.path("judgements")) {
            JsonNode target = row.path("target");
            boolean here = false;
            for (JsonNode s : judgement.path("spans")) {
                here |= s.path("part").asText("text").equals("text") && Spans.overlap(s, row.path("span"));
            }
            if (here
                    && row.path("polarity")
                            .asText()
                            .equals(judgement.path("polarity").asText())
                    && actors.mentions(judgement.path("target").asText(), Spans.start(target), Spans.end(target))) {
                return row;
            }
        }
        return null;
    }
}
