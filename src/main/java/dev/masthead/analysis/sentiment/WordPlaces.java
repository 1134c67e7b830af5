package dev.masthead.analysis.sentiment;

import dev.masthead.syntax.VerbGroup;

/** Places in a sentence, beside predicate and apposition, from which a phrase says something of a verb's subject. Not thread-safe. */
final class WordPlaces {
    private final SentenceTies ties;
    private final JudgementRules rules;

    WordPlaces(SentenceTies ties, JudgementRules rules) {
        this.ties = ties;
        this.rules = rules;
    }

    /** {@code knew the mood in Lenn was volatile}: a phrase that tells where something is, and no subject. */
    boolean isSetting(int phrase) {
        return phrase >= 0
                && ties.s.governor(phrase) >= 0
                && ties.prepositionOf(phrase).matches("in|at");
    }

    /** {@code is one of the worst mayors}, {@code was among the bravest}: the verb that says so; null. */
    VerbGroup oneOf(int phrase) {
        int preposition = ties.s.phrase(phrase).first() - 1;
        String form = ties.s.formOf(preposition);
        if (form.equals("among")) {
            int verb = ties.s.verbAt(preposition - 1);
            VerbGroup v = verb < 0 ? null : ties.s.verbs().get(verb);
            return v != null && ties.s.token(v.head()).lemma().equals("be") ? v : null;
        }
        int one = form.equals("of") ? ties.s.phraseAt(preposition - 1) : -1;
        boolean counted = one >= 0 && ties.s.formOf(ties.s.phrase(one).head()).equalsIgnoreCase("one");
        return counted ? ties.predicateOf(one) : null;
    }

    /** {@code acted like a bully}: the verb; null. */
    VerbGroup likeOf(int phrase, int end) {
        int like = ties.s.phrase(phrase).first() - 1;
        int verb = ties.s.formOf(like).equals("like") ? ties.s.verbAt(like - 1) : -1;
        VerbGroup v = verb < 0 ? null : ties.s.verbs().get(verb);
        return v != null && rules.isConduct(v.lemma()) && ties.s.phrase(phrase).head() < end ? v : null;
    }

    /** {@code led the board with courage and skill}: the verb, of which a quality of its subject is the manner; null. */
    VerbGroup mannerOf(int phrase, int end) {
        if (ties.s.phrase(phrase).head() >= end) {
            return null;
        }
        for (VerbGroup v : ties.s.verbs()) {
            boolean with = !v.isPassive()
                    && rules.isLeading(v.lemma())
                    && v.adjuncts().stream()
                            .anyMatch(a -> a.preposition().equals("with")
                                    && ties.s.conjuncts(a.phrase()).contains(phrase));
            if (with) {
                return v;
            }
        }
        return null;
    }
}
