package dev.masthead.analysis.sentiment;

import dev.masthead.annotation.Judgement;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.VerbGroup;
import java.util.List;

/** Verbs by which somebody is accused, criticised or punished, and what is held against whoever is. */
final class Accusations {
    /** The parts of whoever is accused, criticised or punished. */
    static final List<String> ROLES = List.of("accused", "criticised", "punished");

    private static final String WRONGDOER = "wrongdoer";

    private Accusations() {}

    /** Whether a verb or noun tells that somebody disapproves: {@code A accused B}. */
    static boolean isByVerb(Judgement j) {
        return j.weight() < 0 && j.relation() == Judgement.Relation.PATIENT_OF;
    }

    /** {@code accused Kohl of protecting the court}: what somebody is blamed for is no praise, whatever it may be elsewhere. */
    static boolean isHeldAgainst(VerbGroup v, SentenceTies ties, SentimentLexicon tone) {
        return blaming(v, ties, tone) != null;
    }

    /** Who holds against the doer what the verb says: {@code residents blamed Kohl for stirring hatred}; null where nobody does. */
    static Tellers accusers(VerbGroup v, SentenceTies ties, SentimentLexicon tone) {
        VerbGroup by = blaming(v, ties, tone);
        return by == null ? null : ties.tellers(by);
    }

    /** Whether what somebody is blamed for is said to be wrongly so: {@code falsely accused of taking bribes}. */
    static boolean isUnfounded(VerbGroup v, SentenceTies ties, SentimentLexicon tone, Weigher weigher) {
        VerbGroup by = blaming(v, ties, tone);
        return by != null
                && weigher.around(ties, by.start(), by.head(), by.end()).unfounded();
    }

    /** The verb of blame that has this one for its charge; null. */
    private static VerbGroup blaming(VerbGroup v, SentenceTies ties, SentimentLexicon tone) {
        List<Integer> subjects = v.isFinite() ? List.of() : ties.subjects(v);
        int doer = subjects.isEmpty() ? -1 : subjects.get(0);
        int before = v.start() - 1;
        before -= ties.s.tagOf(before).equals("RB") ? 1 : 0; // charged with illegally selling it
        if (doer < 0 || v.isFinite() || !ties.s.tagOf(before).equals("IN")) {
            return null;
        }
        for (Match m : ties.matches(SentimentLexicon.VERBS)) {
            int at = m.endToken() <= v.start() ? ties.s.verbAt(m.firstToken()) : -1;
            VerbGroup blaming = at < 0 ? null : ties.s.verbs().get(at);
            String role = blaming == null ? null : tone.frame(m.entry()).patientRole();
            if (role == null || !ROLES.contains(role) && !role.equals(WRONGDOER)) {
                continue;
            }
            if (blaming.objects().contains(doer)
                    || !blaming.objects().isEmpty()
                            && ties.s.conjuncts(blaming.objects().get(0)).contains(doer)
                    || blaming.isPassive()
                            && blaming.subject() != null
                            && blaming.subject().phrase() == doer) {
                return blaming;
            }
        }
        return null;
    }
}
