package dev.masthead.analysis.attribution;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Match;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.HashMap;
import java.util.Map;

/**
 * What kind of source an article itself says its actors are, by a title before a name ("President Mirela Tanz") or an
 * apposition behind it ("Tanz, a surgeon,"). Whoever is introduced once is of that kind where only the surname stands.
 */
final class StatedRoles {
    /** How many tokens may stand between the comma and the noun of an apposition. */
    private static final int APPOSITION = 4;

    private final Map<String, String> types = new HashMap<>();

    private StatedRoles() {}

    static StatedRoles of(Analysis analysis) {
        StatedRoles roles = new StatedRoles();
        for (Part part : Part.values()) {
            TextPart text = analysis.text(part);
            Map<Integer, Match> byFirst = new HashMap<>();
            Map<Integer, Match> byEnd = new HashMap<>();
            for (Match m : analysis.matches(part).longest(SourceTyper.NOUNS)) {
                byFirst.put(m.firstToken(), m);
                byEnd.put(m.endToken(), m);
            }
            for (Mention mention : analysis.annotations(Mention.class, part)) {
                int first = text.tokenAt(mention.span().start());
                int last = text.tokenAt(mention.span().end() - 1);
                Match said = byEnd.get(first);
                said = said != null ? said : apposition(text, last + 1, byFirst);
                if (said != null) {
                    said.entry().text("type").ifPresent(type -> roles.types.putIfAbsent(mention.actor(), type));
                }
            }
        }
        return roles;
    }

    private static Match apposition(TextPart text, int comma, Map<Integer, Match> byFirst) {
        Sentence sentence = text.sentenceOfToken(comma - 1);
        if (comma >= sentence.endToken() || !text.tokens().get(comma).form().equals(",")) {
            return null;
        }
        for (int i = comma + 1; i < Math.min(comma + 1 + APPOSITION, sentence.endToken()); i++) {
            Match m = byFirst.get(i);
            if (m != null) {
                return m;
            }
            Token t = text.tokens().get(i);
            if (!t.tag().startsWith("DT")
                    && !t.tag().startsWith("JJ")
                    && !t.isNoun()
                    && !t.tag().equals("POS")) {
                return null;
            }
        }
        return null;
    }

    /** Null where the article does not say. */
    String typeOf(String actor) {
        return types.get(actor);
    }
}
