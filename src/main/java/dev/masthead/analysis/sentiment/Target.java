package dev.masthead.analysis.sentiment;

import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;

/**
 * A mention in a sentence that has been read.
 *
 * @param first  first token in the part
 * @param end    one past the last
 * @param phrase index of the noun phrase it stands in; −1
 * @param place  what it is in that phrase
 */
record Target(int first, int end, int phrase, Place place) {

    /** What a mention is in its noun phrase. */
    enum Place {
        /** The thing the phrase names. */
        HEAD,
        /** Trump's lawyer, his plan. */
        POSSESSOR,
        /** The Trump plan, Russian forces. */
        MODIFIER,
        /** In no phrase. */
        NONE
    }

    static Target of(ParsedSentence reading, int first, int end) {
        int phrase = reading.phraseAt(end - 1);
        if (phrase < 0) {
            phrase = reading.phraseAt(first);
        }
        if (phrase < 0) {
            return new Target(first, end, -1, Place.NONE);
        }
        NounPhrase p = reading.phrase(phrase);
        Place place;
        if (reading.tagOf(end).equals("POS") && end < p.end()
                || reading.tagOf(end - 1).equals("PRP$")
                || reading.tagOf(end - 1).equals("POS") && end < p.end()) {
            place = Place.POSSESSOR;
        } else if (p.head() < end) {
            place = Place.HEAD;
        } else {
            place = Place.MODIFIER;
        }
        return new Target(first, end, phrase, place);
    }

    boolean covers(int token) {
        return token >= first && token < end;
    }
}
