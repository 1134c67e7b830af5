package dev.masthead.analysis.sentiment;

import dev.masthead.lexicon.Match;
import dev.masthead.syntax.VerbGroup;
import java.util.List;
import java.util.Set;

/** Whether what a verb tells in one sentence is a deed at all: done, and done to somebody. Not thread-safe. */
final class DeedConditions {
    /** Parts of whoever does good to somebody. */
    private static final Set<String> HELP = Set.of("helper", "benefactor");

    private final SentenceTies ties;
    private final JudgementRules rules;

    DeedConditions(SentenceTies ties, JudgementRules rules) {
        this.ties = ties;
        this.rules = rules;
    }

    /** A gerund right behind a place's name, without an object: the name of an event. */
    boolean isCompound(VerbGroup v) {
        if (!ties.s.tagOf(v.head()).equals("VBG") || !v.objects().isEmpty() || v.start() != v.head()) {
            return false;
        }
        int before = ties.s.phraseAt(v.start() - 1);
        return before >= 0 && ties.actors.of(before).stream().anyMatch(h -> ties.actors.isSite(h.actor()));
    }

    /** {@code helped him beat back a challenge}: help in what may be good or bad. */
    boolean enables(SentimentLexicon.Frame frame, VerbGroup v) {
        if (!HELP.contains(String.valueOf(frame.agentRole()))) {
            return false;
        }
        if (v.objects().isEmpty()) {
            return !v.isPassive(); // helped with a move
        }
        int behind = ties.s.phrase(v.objects().get(v.objects().size() - 1)).end();
        String tag = ties.s.tagOf(behind);
        boolean bare = tag.startsWith("VB")
                && ties.s.token(behind).lemma().equals(ties.s.token(behind).form());
        return bare || tag.equals("TO") && ties.s.tagOf(behind + 1).equals("VB");
    }

    /** {@code warned Senn not to trust Kohl}: what somebody is told to do is no attitude of his. */
    boolean isAskedOf(VerbGroup v) {
        if (v.subject() == null
                || v.subject().link() != VerbGroup.Link.INFINITIVE
                || v.subject().phrase() < 0) {
            return false;
        }
        VerbGroup asking = ties.objectOf(v.subject().phrase());
        if (asking == null) {
            int before = ties.s.verbAt(v.start() - 1);
            VerbGroup told = before < 0 ? null : ties.s.verbs().get(before);
            asking = told != null && told.isPassive() ? told : null; // was urged to trust Kohl
        }
        return asking != null && asking.end() <= v.start() && !rules.isImplicative(asking.lemma());
    }

    /** An infinitive tells what somebody means, is able or is asked to do, not that it was done. */
    boolean isOpen(VerbGroup v) {
        if ("will".equals(v.modal()) || "shall".equals(v.modal())) {
            return true;
        }
        int to = v.head();
        while (to > v.start() && !ties.s.tagOf(to).equals("TO")) {
            to--;
        }
        if (!ties.s.tagOf(to).equals("TO")) {
            // may allow them to disrupt or destroy
            String before = ties.s.tagOf(v.start() - 1);
            int joined = before.equals("CC") || before.equals(",") ? verbBefore(v) : -1;
            return joined >= 0
                    && ties.s.tagOf(v.head()).equals("VB")
                    && v.modal() == null
                    && isOpen(ties.s.verbs().get(joined));
        }
        int governor = ties.s.verbAt(to - 1);
        if (governor < 0 && to > 1 && ties.s.phraseAt(to - 1) >= 0) {
            // forced him to go
            int object = ties.s.phraseAt(to - 1);
            if (rules.isImplicativeNoun(
                    ties.s.token(ties.s.phrase(object).head()).lemma())) {
                return false;
            }
            VerbGroup of = ties.objectOf(object);
            return of == null || !rules.isImplicative(of.lemma());
        }
        return governor < 0 || !rules.isImplicative(ties.s.verbs().get(governor).lemma());
    }

    /** Whether one of those to whom it is done is somebody, and not something of somebody's. */
    boolean isToSomebody(Match m, SentimentLexicon.Frame frame, VerbGroup v, List<Integer> patients) {
        if (patients.isEmpty()) {
            String behind = ties.s.tagOf(m.endToken());
            boolean alone = v.adjuncts().isEmpty() && !behind.equals("RP") && !behind.equals("IN");
            return m.length() > 2 || frame.harm() && alone; // saved the lives of; they raped and killed
        }
        return patients.stream().anyMatch(this::isLiving);
    }

    boolean isLiving(int phrase) {
        if (phrase < 0) {
            return false;
        }
        int head = ties.s.phrase(phrase).head();
        String tag = ties.s.tagOf(head);
        String lemma = ties.s.token(head).lemma();
        List<SentenceActors.Hit> named = ties.actors.of(phrase);
        return named.stream().anyMatch(h -> !h.owner())
                || ties.actors.namesPeople(phrase)
                || rules.isLiving(lemma)
                || tag.startsWith("NNP")
                || tag.equals("CD")
                || tag.equals("PRP") && !lemma.equals("it")
                || ties.governedBy(phrase).stream()
                        .anyMatch(g -> ties.prepositionOf(g).equals("of") && ties.actors.isSomebody(g));
    }

    private int verbBefore(VerbGroup v) {
        List<VerbGroup> all = ties.s.verbs();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).end() <= v.start()) {
                return i;
            }
        }
        return -1;
    }
}
