package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Coded stances of whole articles toward their actors, and of the outlet's own words. An actor not found counts as neutral. */
final class StancesTask implements Task {
    private static final String NEUTRAL = "neutral";

    @Override
    public JsonNode score(Given given) throws IOException {
        Map<String, Tally> classes = new TreeMap<>();
        for (String c : List.of("negative", NEUTRAL, "positive")) {
            classes.put(c, new Tally());
        }
        int[] n = new int[5];
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            Actors actors = new Actors(report);
            for (JsonNode a : gold.path("actors")) {
                JsonNode found = actors.at(Spans.start(a.path("mention")), Spans.end(a.path("mention")))
                        .map(actors::get)
                        .orElse(JsonNodeFactory.instance.objectNode());
                String wanted = a.path("stance").asText();
                String polarity = Actors.polarity(found);
                String voice = found.at("/stance/outlet_voice/polarity").asText(NEUTRAL);
                classes.forEach((name, tally) -> tally.add(name.equals(wanted), name.equals(polarity)));
                n[0]++;
                n[1] += found.isEmpty() ? 0 : 1;
                n[2] += polarity.equals(wanted) ? 1 : 0;
                n[3] += voice.equals(a.path("outlet_voice").asText()) ? 1 : 0;
                n[4] += wanted.equals(NEUTRAL) ? 1 : 0;
            }
        });
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("actors", n[0]).put("found", Ratio.of(n[1], n[0])).put("accuracy", Ratio.of(n[2], n[0]));
        out.put("always_neutral", Ratio.of(n[4], n[0])).put("outlet_voice", Ratio.of(n[3], n[0]));
        out.put(
                "macro_f1",
                Ratio.round(classes.values().stream()
                        .mapToDouble(Tally::f1)
                        .average()
                        .orElse(0)));
        ObjectNode each = out.putObject("per_class");
        classes.forEach((name, tally) -> each.set(name, tally.toJson()));
        return out;
    }
}
