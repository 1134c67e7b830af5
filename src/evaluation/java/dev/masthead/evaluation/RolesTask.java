package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Main roles of entities as in SemEval-2025 task 10: the {@code role} of the actor mentioned at the labelled place. An actor
 * without a role counts as not found. Also how many of the innocent are called negative, which is what a reader takes amiss.
 */
final class RolesTask implements Task {
    private static final Map<String, String> ROLES =
            Map.of("Protagonist", "hero", "Antagonist", "villain", "Innocent", "victim");

    @Override
    public JsonNode score(Given given) throws IOException {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        ROLES.values().stream().sorted().forEach(r -> tallies.put(r, new Tally()));
        int[] counts = new int[4];
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            Actors actors = new Actors(report);
            for (JsonNode e : gold.path("entities")) {
                if (!e.path("part").asText("text").equals("text")) {
                    continue;
                }
                String wanted = ROLES.get(e.path("role").asText());
                JsonNode actor = actors.at(
                                e.path("start").asInt(), e.path("end").asInt())
                        .map(actors::get)
                        .orElse(JsonNodeFactory.instance.objectNode());
                String found = actor.path("role").asText("null");
                tallies.forEach((role, tally) -> tally.add(role.equals(wanted), role.equals(found)));
                counts[0]++;
                counts[1] += actor.isEmpty() ? 0 : 1;
                if ("victim".equals(wanted)) {
                    counts[2]++;
                    counts[3] += Actors.polarity(actor).equals("negative") ? 1 : 0;
                }
            }
        });
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("entities", counts[0]).put("found", Ratio.of(counts[1], counts[0]));
        out.put(
                "macro_f1",
                Ratio.round(tallies.values().stream()
                        .mapToDouble(Tally::f1)
                        .average()
                        .orElse(0)));
        tallies.forEach((role, tally) -> out.set(role, tally.toJson()));
        return out.put("innocent_called_negative", Ratio.of(counts[3], counts[2]));
    }
}
