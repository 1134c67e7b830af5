package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * GAP (Webster et al. 2018): is an ambiguous pronoun the one or the other of two names? Each pair of pronoun and name is a
 * decision, as in the authors' scorer; it is said to hold where the actor that mentions give to the pronoun is mentioned
 * at the name. {@code bias} is F1 of feminine divided by F1 of masculine pronouns.
 */
final class GapTask implements Task {
    @Override
    public JsonNode score(Given given) throws IOException {
        Tally all = new Tally();
        Tally masculine = new Tally();
        Tally feminine = new Tally();
        int[] counts = new int[2];
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            Actors actors = new Actors(report);
            JsonNode p = gold.path("pronoun");
            Optional<String> actor =
                    actors.at(p.path("start").asInt(), p.path("end").asInt());
            counts[0]++;
            counts[1] += actor.isPresent() ? 1 : 0;
            for (JsonNode c : gold.path("candidates")) {
                boolean wanted = c.path("coref").asBoolean();
                boolean found = actor.isPresent()
                        && actors.mentions(
                                actor.get(),
                                c.path("start").asInt(),
                                c.path("end").asInt());
                all.add(wanted, found);
                (gold.path("gender").asText().startsWith("f") ? feminine : masculine).add(wanted, found);
            }
        });
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("pronouns", counts[0]).put("resolved", Ratio.of(counts[1], counts[0]));
        out.set("overall", all.toJson());
        out.set("masculine", masculine.toJson());
        out.set("feminine", feminine.toJson());
        return out.put("bias", Ratio.of(feminine.f1(), masculine.f1()));
    }
}
