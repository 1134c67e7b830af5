package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is positive or negative toward whom: pairs of mentions {@code p} and {@code q} with a sentiment and its direction, five
 * classes; and as three, where a polarity in the wrong direction is one found too much and one missed. Read from {@code judgements} whose holder and target are actors mentioned at the two places; where several
 * disagree the stronger sum counts, and a draw is neutral.
 */
final class DirectedSentimentTask implements Task {
    private static final String NEUTRAL = "neutral";

    @Override
    public JsonNode score(Given given) throws IOException {
        Map<String, Tally> classes = new TreeMap<>();
        for (String direction : new String[] {"p->q", "p<-q"}) {
            classes.put("negative " + direction, new Tally());
            classes.put("positive " + direction, new Tally());
        }
        classes.put(NEUTRAL, new Tally());
        Map<String, Tally> three = new TreeMap<>();
        for (String polarity : new String[] {"negative", NEUTRAL, "positive"}) {
            three.put(polarity, new Tally());
        }
        int[] counts = new int[3];
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            JsonNode direction = gold.path("direction");
            String wanted = gold.path("sentiment").asText() + (direction.isTextual() ? " " + direction.asText() : "");
            String found = found(gold, report);
            classes.forEach((name, tally) -> tally.add(name.equals(wanted), name.equals(found)));
            three.forEach((name, tally) -> {
                if (wanted.startsWith(name) && found.startsWith(name) && !wanted.equals(found)) {
                    tally.add(true, false);
                    tally.add(false, true);
                } else {
                    tally.add(wanted.startsWith(name), found.startsWith(name));
                }
            });
            counts[0]++;
            if (wanted.equals(NEUTRAL)) {
                counts[1]++;
                counts[2] += found.equals(NEUTRAL) ? 0 : 1;
            }
        });
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("pairs", counts[0]);
        out.put("macro_f1", macroF1(classes)).put("macro_f1_of_three", macroF1(three));
        out.put("neutral_given_a_polarity", Ratio.of(counts[2], counts[1]));
        ObjectNode each = out.putObject("per_class");
        classes.forEach((name, tally) -> each.set(name, tally.toJson()));
        return out;
    }

    private static double macroF1(Map<String, Tally> classes) {
        return Ratio.round(
                classes.values().stream().mapToDouble(Tally::f1).average().orElse(0));
    }

    private static String found(JsonNode gold, JsonNode report) {
        Actors actors = new Actors(report);
        double forward = 0;
        double backward = 0;
        for (JsonNode j : report.path("judgements")) {
            String holder = j.at("/holder/actor").asText(null);
            String target = j.path("target").asText(null);
            double weight = j.path("strength").asDouble(1)
                    * (j.path("polarity").asText().equals("negative") ? -1 : 1);
            if (holder == null || target == null || j.path("polarity").asText().equals(NEUTRAL)) {
                continue;
            }
            if (at(actors, holder, gold.path("p")) && at(actors, target, gold.path("q"))) {
                forward += weight;
            } else if (at(actors, holder, gold.path("q")) && at(actors, target, gold.path("p"))) {
                backward += weight;
            }
        }
        if (Math.abs(forward) == Math.abs(backward)) {
            return NEUTRAL;
        }
        boolean ahead = Math.abs(forward) > Math.abs(backward);
        return ((ahead ? forward : backward) < 0 ? "negative " : "positive ") + (ahead ? "p->q" : "p<-q");
    }

    private static boolean at(Actors actors, String actor, JsonNode mention) {
        return actors.mentions(
                actor, mention.path("start").asInt(), mention.path("end").asInt());
    }
}
