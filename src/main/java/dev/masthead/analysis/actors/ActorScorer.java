package dev.masthead.analysis.actors;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Scorer;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Match;
import dev.masthead.text.Part;
import dev.masthead.text.TextPart;
import java.util.HashSet;
import java.util.Set;

/** Finds mentions of the registry's actors: names, aliases, demonyms used as nouns and seats of government. */
public final class ActorScorer implements Scorer {
    /** The lexicon's folder. */
    public static final String LEXICON = "actors";

    @Override
    public void score(Analysis analysis) {
        Set<String> named = new HashSet<>();
        for (Part part : Part.values()) {
            for (Match m : analysis.matches(part).longest(LEXICON)) {
                if (m.role() == Match.Role.MAIN) {
                    named.add(m.entry().slug());
                }
            }
        }
        for (Part part : Part.values()) {
            TextPart text = analysis.text(part);
            for (Match m : analysis.matches(part).longest(LEXICON)) {
                String actor = m.entry().slug();
                if (m.role() == Match.Role.AMBIGUOUS && !named.contains(actor)) {
                    continue;
                }
                Mention.How how = m.role() == Match.Role.MAIN
                        ? Mention.How.ALIAS
                        : m.role() == Match.Role.AMBIGUOUS ? Mention.How.SHORT_FORM : Mention.How.DESCRIPTION;
                analysis.add(new Mention(part, text.span(m.firstToken(), m.endToken()), actor, how));
            }
        }
    }
}
