package dev.masthead.analysis.sentiment;

import dev.masthead.lexicon.LexiconEntry;

/**
 * Words that bear on a target.
 *
 * @param first    token index in the part
 * @param end      one past the last
 * @param relation how the words stand to the target
 * @param weight   −1…1, after negation, intensity and distance
 * @param why      the same for a reader
 * @param role     {@code hero}, {@code villain} or {@code victim} if the words cast the target so; null where they don't
 */
record Finding(int first, int end, LexiconEntry entry, Relation relation, double weight, String why, String role) {

    /** How evaluative words stand to a target. */
    enum Relation {
        AGENT("agent of"),
        PATIENT("patient of"),
        PREPOSITION("behind a preposition of"),
        MODIFIER("described as"),
        PREDICATE("said to be"),
        APPOSITION("in apposition to"),
        POSSESSED("has"),
        ACTION("does"),
        UNDERGOES("undergoes"),
        OBJECT("with what it does:"),
        MANNER("in its manner:"),
        CLAUSE("in its clause:"),
        SENTENCE("in its sentence:");

        final String shown;

        Relation(String shown) {
            this.shown = shown;
        }

        /** Whether nothing but standing near ties the words to the target. */
        boolean isNearness() {
            return this == CLAUSE || this == SENTENCE;
        }
    }
}
