package dev.masthead.analysis.sentiment;

import dev.masthead.annotation.Judgement.Relation;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.VerbGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads attitudes that nouns and adjectives tell: {@code Kohl's criticism of Senn}, {@code Kohl, a fierce critic of Senn,},
 * {@code Kohl is proud of Senn}. The one behind the preposition is judged; who judges is its owner, who expresses it, or
 * whom the words describe.
 */
final class AttitudeReader {
    private static final Tellers NOBODY = new Tellers(List.of(), false, false);

    private final SentimentLexicon tone;
    private final JudgementRules rules;
    private final Weigher weigher;

    AttitudeReader(SentimentLexicon tone, JudgementRules rules, Weigher weigher) {
        this.tone = tone;
        this.rules = rules;
        this.weigher = weigher;
    }

    void read(SentenceTies ties, JudgementCollector out) {
        for (Match m : ties.matches(SentimentLexicon.VERBS)) {
            SentimentLexicon.Frame frame = tone.frame(m.entry());
            if (frame == null || !frame.attitude() || ties.taken(m.firstToken(), m.endToken())) {
                continue;
            }
            int object = ties.s.phraseAt(m.endToken());
            if (object < 0) {
                continue;
            }
            int noun = noun(ties, m);
            if (frame.mutual()) {
                mutual(ties, m, frame, object, out);
                continue;
            }
            // what else stands in the noun's phrase tells how strong the attitude is: a fierce critic
            ties.used.set(noun < 0 ? m.firstToken() : ties.s.phrase(noun).first(), m.endToken());
            List<SentenceActors.Hit> judged = ties.actors.of(ties.s.conjuncts(object));
            if (judged.isEmpty()) {
                judged = ofGoverned(ties, object);
            }
            if (judged.isEmpty()) {
                continue;
            }
            if (frame.exclaimed()) {
                Weighed x = weigher.asTold(ties, frame.patient(), m.firstToken(), null);
                out.said(words(m), x, judged, Relation.PATIENT_OF); // shame on Senn
                continue;
            }
            VerbGroup of = noun < 0 ? null : ties.objectOf(noun);
            if (of != null && rules.isEnding(of.lemma())) {
                continue;
            }
            boolean given = of != null
                    && frame.patient() > 0
                    && ties.s.formOf(m.endToken() - 1).equals("of");
            if (given && rules.isSeeking(of.lemma())) {
                continue; // sought the endorsement of Senn
            }
            if (given && rules.isGetting(of.lemma())) {
                // won the endorsement of Senn, who gives it
                Weighed x = weigher.inClause(ties, frame.patient(), of.start(), m.firstToken(), m.endToken(), of);
                List<SentenceActors.Hit> subject = of.isPassive() ? List.of() : ties.actors.of(ties.subjects(of));
                out.told(words(m), x, ties.tellers(ties.s.conjuncts(object), false), subject, Relation.PATIENT_OF);
                continue;
            }
            VerbGroup v = noun < 0 ? copula(ties, m) : verb(ties, noun);
            Tellers by = noun >= 0
                    ? holders(ties, noun, object, v)
                    : v == null ? NOBODY : ties.tellers(ties.subjects(v), false);
            if (by.isNobody() && noun >= 0 && ties.actors.namesPeople(noun)) {
                continue; // critics of Senn: people whom nobody knows
            }
            int from = v == null ? m.firstToken() : Math.max(v.start(), m.firstToken() - rules.modifierReach());
            Weighed x = weigher.inClause(ties, frame.patient(), from, m.firstToken(), m.endToken(), v);
            out.told(words(m), x, by, judged, Relation.PATIENT_OF);
        }
    }

    /** {@code the feud between Kohl and Senn}: each of them has it toward the others. */
    private void mutual(SentenceTies ties, Match m, SentimentLexicon.Frame frame, int object, JudgementCollector out) {
        List<SentenceActors.Hit> sides = ties.actors.of(ties.s.conjuncts(object)).stream()
                .filter(h -> !h.owner())
                .toList();
        ties.used.set(m.firstToken(), m.endToken());
        Weighed x = weigher.inPhrase(ties, frame.patient(), m.firstToken(), m.endToken());
        if (sides.size() == 2) {
            out.each(words(m), x, sides);
        }
    }

    private static JudgementCollector.Words words(Match m) {
        return new JudgementCollector.Words(
                m.firstToken(), m.endToken(), m.entry().id());
    }

    /** Whose role, policy or work it is: {@code criticism of the role of Senn}. */
    private static List<SentenceActors.Hit> ofGoverned(SentenceTies ties, int object) {
        if (ties.actors.namesPeople(object)) {
            return List.of();
        }
        for (int g : ties.governedBy(object)) {
            if (ties.prepositionOf(g).equals("of")) {
                return ties.actors.of(g).stream()
                        .map(h -> new SentenceActors.Hit(h.place(), true))
                        .toList();
            }
        }
        return List.of();
    }

    /** The phrase that the match's noun heads; −1 for an adjective. */
    private static int noun(SentenceTies ties, Match m) {
        for (int i = m.endToken() - 1; i >= m.firstToken(); i--) {
            int phrase = ties.s.phraseAt(i);
            if (phrase >= 0
                    && ties.s.phrase(phrase).head() == i
                    && ties.s.tagOf(i).startsWith("NN")) {
                return phrase;
            }
        }
        return -1;
    }

    private static VerbGroup copula(SentenceTies ties, Match m) {
        for (int i = m.firstToken(); i < m.endToken(); i++) {
            VerbGroup v = ties.adjectiveOf(i);
            if (v != null) {
                return v;
            }
        }
        return null;
    }

    /** The verb that says of somebody that it is so, or that expresses it; null. */
    private VerbGroup verb(SentenceTies ties, int noun) {
        VerbGroup one = new WordPlaces(ties, rules).oneOf(noun); // one of the loudest critics of Senn
        VerbGroup v = one == null ? ties.predicateOf(noun) : one;
        if (v != null) {
            return v;
        }
        VerbGroup own = ties.objectOf(noun);
        VerbGroup expressing = own == null ? ties.objectOf(ties.s.root(noun)) : own; // millions in aid to Senn
        return expressing != null && rules.isExpressing(expressing.lemma()) ? expressing : null;
    }

    private Tellers holders(SentenceTies ties, int noun, int object, VerbGroup v) {
        SentenceActors.Place owner = ties.actors.owner(noun);
        if (owner != null) {
            return new Tellers(List.of(owner.mention().actor()), false, false);
        }
        SentenceActors.Place adjective = ties.actors.namesPeople(noun) ? null : ties.actors.adjective(noun);
        if (adjective != null) {
            return new Tellers(List.of(adjective.mention().actor()), false, false); // Green trust in Senn
        }
        List<Integer> behind = new ArrayList<>(ties.governedBy(noun));
        behind.addAll(ties.governedBy(object));
        for (int g : behind) {
            String preposition = ties.prepositionOf(g);
            if (preposition.equals("by") || preposition.equals("from")) {
                return ties.tellers(ties.s.conjuncts(g), false);
            }
        }
        if (v != null) {
            return ties.tellers(v);
        }
        for (int other : ties.apposedTo(noun)) {
            Tellers named = ties.tellers(List.of(other), false);
            if (!named.isNobody()) {
                return named;
            }
        }
        return NOBODY;
    }
}
