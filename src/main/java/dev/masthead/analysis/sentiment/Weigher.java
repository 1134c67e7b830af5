package dev.masthead.analysis.sentiment;

import dev.masthead.lexicon.Match;
import dev.masthead.syntax.VerbGroup;

/** How strong words are where they stand: after negation, intensity, modality and condition. */
final class Weigher {
    private final SentimentLexicon tone;
    private final JudgementRules rules;
    private final Modifiers modifiers;

    Weigher(SentimentLexicon tone, JudgementRules rules) {
        this.tone = tone;
        this.rules = rules;
        modifiers = new Modifiers(tone, rules.modifierReach());
    }

    /** What stands around a verb and its words. */
    Modifiers.Effect around(SentenceTies ties, int from, int first, int end) {
        return modifiers.of(ties.s, ties.changes, from, first, end);
    }

    /**
     * Of words that a clause says.
     *
     * @param from where the words' own group begins, for a verb its auxiliaries
     * @param v    the verb of the clause; null
     */
    Weighed inClause(SentenceTies ties, double valence, int from, int first, int end, VerbGroup v) {
        return inClause(ties, valence, around(ties, Math.min(from, first), first, end), first, v);
    }

    /** The same where it is known what stands around. */
    Weighed inClause(SentenceTies ties, double valence, Modifiers.Effect effect, int first, VerbGroup v) {
        boolean negated = effect.negated() || ties.isNegated(first) || v != null && v.isNegated();
        return weighed(valence, effect, negated, effect.modal() || ties.isConditional(v, first));
    }

    /** Of words that a clause says and that hold its negation themselves. */
    Weighed asTold(SentenceTies ties, double valence, int first, VerbGroup v) {
        return weighed(valence, new Modifiers.Effect(1, false, false, false), false, ties.isConditional(v, first));
    }

    /**
     * Of words that describe inside a noun phrase: what denies the clause does not deny the description
     * ({@code do not believe Senn's false story}), only a negation in the phrase or right before it does.
     */
    Weighed inPhrase(SentenceTies ties, double valence, int first, int end) {
        int phrase = ties.s.phraseAt(end - 1);
        int from = phrase < 0 ? first : ties.s.phrase(phrase).first();
        Modifiers.Effect effect = around(ties, first, first, end);
        boolean negated = false;
        for (Match x : ties.changes) {
            // who fights Senn's lies says that there are such
            boolean verb = ties.s.tagOf(x.firstToken()).startsWith("VB");
            boolean near = x.endToken() >= from && x.endToken() <= first && !verb;
            negated ^= near && tone.modifier(x.entry()).effect().equals("negation");
        }
        return weighed(valence, effect, negated, effect.modal() || ties.isConditional(null, first));
    }

    private Weighed weighed(double valence, Modifiers.Effect effect, boolean negated, boolean conditional) {
        return new Weighed(valence * effect.factor() * rules.scope(negated, conditional), negated, conditional);
    }
}
