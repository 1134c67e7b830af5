package dev.masthead.analysis.sentiment;

import dev.masthead.annotation.Deed;
import dev.masthead.annotation.Judgement;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.VerbGroup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who accuses, criticises and punishes whom in an article. What the outlet tells without naming who did ({@code was convicted}), and what
 * people without a name do ({@code prosecutors charged him}), stands by itself; of what named actors say it takes two.
 */
final class Accusations {
    /** The parts of whoever is accused, criticised or punished. */
    static final List<String> ROLES = List.of("accused", "criticised", "punished");

    /** Stands for whoever is no named actor. */
    private static final String NOBODY = "";

    private final Map<String, Set<String>> accusers = new HashMap<>();
    private final Map<String, Double> strengths = new HashMap<>();

    /** Whether a verb or noun tells that somebody disapproves: {@code A accused B}. */
    static boolean isByVerb(Judgement j) {
        return j.weight() < 0 && j.relation() == Judgement.Relation.PATIENT_OF;
    }

    /** {@code accused Kohl of protecting the court}: what somebody is blamed for is no praise, whatever it may be elsewhere. */
    static boolean isHeldAgainst(VerbGroup v, SentenceTies ties, SentimentLexicon tone) {
        int doer = v.subject() == null ? -1 : v.subject().phrase();
        if (doer < 0 || v.isFinite() || !ties.s.tagOf(v.start() - 1).equals("IN")) {
            return false;
        }
        for (Match m : ties.matches(SentimentLexicon.VERBS)) {
            int at = m.endToken() <= v.start() ? ties.s.verbAt(m.endToken() - 1) : -1;
            VerbGroup blaming = at < 0 ? null : ties.s.verbs().get(at);
            if (blaming == null
                    || !ROLES.contains(String.valueOf(tone.frame(m.entry()).patientRole()))) {
                continue;
            }
            if (blaming.objects().contains(doer)
                    || blaming.isPassive()
                            && blaming.subject() != null
                            && blaming.subject().phrase() == doer) {
                return true;
            }
        }
        return false;
    }

    /** Takes note of a deed by which somebody is accused. */
    void add(Deed d) {
        if (d.harmedRole() == null || !ROLES.contains(d.harmedRole())) {
            return;
        }
        for (Deed.Party accused : d.harmed()) {
            if (accused.actor() != null) {
                d.doers().forEach(by -> accuse(accused.actor(), by.actor()));
                if (d.doers().isEmpty()) {
                    accuse(accused.actor(), null);
                }
            }
        }
    }

    /** Takes note of a judgement that a verb tells. */
    void add(Judgement j) {
        if (isByVerb(j) && !j.target().equals(j.holder())) {
            strengths.merge(j.target(), Math.abs(j.weight()), Double::sum);
            accuse(j.target(), j.holder());
        }
    }

    private void accuse(String accused, String by) {
        accusers.computeIfAbsent(accused, k -> new HashSet<>()).add(by == null ? NOBODY : by);
    }

    /** Whether one named actor, and nobody else, accuses it. */
    boolean isByOneAdversary(String actor) {
        Set<String> by = accusers.getOrDefault(actor, Set.of());
        return by.size() == 1 && !by.contains(NOBODY);
    }

    /** How strongly verbs tell that others disapprove of it. */
    double strength(String actor) {
        return strengths.getOrDefault(actor, 0.0);
    }
}
