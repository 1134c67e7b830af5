package dev.masthead.analysis.sentiment;

import dev.masthead.lexicon.Match;
import dev.masthead.syntax.ParsedSentence;
import java.util.List;

/** What stands before a word and changes what it is worth: intensifiers, diminishers, modality, weak and lexical negation. */
final class Modifiers {
    private final SentimentLexicon tone;
    private final int reach;

    /** @param reach how many tokens before a word its modifier may begin */
    Modifiers(SentimentLexicon tone, int reach) {
        this.tone = tone;
        this.reach = reach;
    }

    /**
     * What modifiers make of a word.
     *
     * @param factor  to multiply by, −2…2; negations apart
     * @param negated an odd number of negations
     * @param modal   said to be possible, alleged or wanted
     * @param unfounded said to be wrong
     */
    record Effect(double factor, boolean negated, boolean modal, boolean unfounded) {}

    /**
     * Of the words from {@code first} to before {@code end}.
     *
     * @param from      where the word's own group begins, for a verb its auxiliaries
     * @param modifiers of the sentence, in text order
     */
    Effect of(ParsedSentence s, List<Match> modifiers, int from, int first, int end) {
        double factor = 1;
        boolean negated = false;
        boolean modal = false;
        boolean unfounded = false;
        for (Match x : modifiers) {
            if (x.firstToken() >= end + 1) {
                break;
            }
            boolean overlaps = x.firstToken() < end && x.endToken() > first;
            if (x.endToken() <= from - reach
                    || overlaps
                    || !s.sameClause(x.firstToken(), Math.max(x.endToken(), first))) {
                continue;
            }
            SentimentLexicon.Modifier m = tone.modifier(x.entry());
            if (m.effect().equals("unfounded")) {
                unfounded = true;
            } else if (x.firstToken() < first) {
                switch (m.effect()) {
                    case "negation" -> negated = !negated;
                    case "modality" -> {
                        modal = true;
                        factor *= m.factor();
                    }
                    case "contrast" -> {}
                    default -> factor *= m.factor();
                }
            }
        }
        return new Effect(Math.min(2, factor), negated, modal, unfounded);
    }
}
