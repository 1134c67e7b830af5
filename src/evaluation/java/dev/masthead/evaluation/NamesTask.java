package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.app.Settings;
import dev.masthead.nlp.NameFinder;
import dev.masthead.training.NameFinderTraining;
import dev.masthead.training.NameScores;
import java.io.IOException;
import java.util.Locale;

/** Names by exact span and type, by the shipped name finder, in a corpus in the column format of CoNLL-2003. */
final class NamesTask implements Task {
    @Override
    public JsonNode score(Given given) throws IOException {
        NameScores scores = NameFinderTraining.measureShipped(Settings.lexicons(), given.gold());
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("all", Ratio.round(scores.f1()));
        for (NameFinder.Type type : NameFinder.Type.values()) {
            out.put(type.name().toLowerCase(Locale.ROOT), Ratio.round(scores.f1(type)));
        }
        return out;
    }
}
