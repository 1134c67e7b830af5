package dev.masthead.analysis.attribution;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.text.TextPart;

/** Of which kind the organisations are that sources belong to: outlets, actors, and nouns of the lexicon. */
final class Organisations {
    private final Analysis analysis;
    private final SourcePhrases phrases;
    private final ActorKinds actors;
    private final SourceNouns nouns;

    Organisations(Analysis analysis, SourcePhrases phrases, ActorKinds actors, SourceNouns nouns) {
        this.analysis = analysis;
        this.phrases = phrases;
        this.actors = actors;
        this.nouns = nouns;
    }

    /** The house that a preposition ties a person to: no place, nor whatever else a preposition ties to a name. */
    String house(ParsedSentence s, NounPhrase p) {
        boolean houses = nouns.housesBehind(s.at(s.position(p.first()) - 1).form());
        Mention name = phrases.nameAt(s, p.head());
        boolean place = name != null
                && (actors.isPerson(name)
                        || actors.isCountry(name)
                        || actors.kindOf(name).filter("group"::equals).isPresent());
        boolean unnamed = !SourcePhrases.token(s, p.head()).isProperNoun() && p.determiner() < 0;
        return !houses || place || unnamed ? null : in(s, p.first(), p.end());
    }

    /**
     * The kind of the organisation that the tokens name: an outlet, an actor or a noun of the lexicon; null where they name
     * none. A house of learning counts by its people.
     */
    String in(ParsedSentence s, int first, int end) {
        if (first >= end) {
            return null;
        }
        String outlet = phrases.outletIn(s, first, end);
        if (outlet != null) {
            return outlet;
        }
        TextPart text = s.part();
        String country = null;
        for (Mention m : analysis.mentionsWithin(text.part(), text.span(first, end))) {
            String kind = actors.kindOf(m).orElse("");
            String type = kind.equals("country") ? null : actors.of(m.actor());
            if (type != null && !kind.equals("place") && !kind.equals("group")) {
                return type;
            }
            country = kind.equals("country") ? "official" : country;
        }
        String found = null;
        for (Match m : phrases.matches(s, first, end)) {
            SourceNouns.Noun noun = nouns.of(m.entry());
            boolean house = m.firstToken() >= first
                    && m.endToken() <= end
                    && noun.type() != null
                    && !noun.anonymous()
                    && !noun.quantity()
                    && !noun.type().equals("collective")
                    && !noun.type().equals("document");
            if (house && !(noun.rank() && found != null)) {
                found = noun.scholars() ? "expert" : noun.type();
            }
        }
        return found != null ? found : country;
    }
}
