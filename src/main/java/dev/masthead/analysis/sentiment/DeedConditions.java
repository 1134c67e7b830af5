package dev.masthead.analysis.sentiment;

import dev.masthead.lexicon.Match;
import dev.masthead.syntax.VerbGroup;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether what a verb tells in one sentence is a deed at all: done, and done to somebody. Not thread-safe. */
final class DeedConditions {
    /** Negations that set phrases hold. */
    private static final Set<String> DENIALS = Set.of("no", "nothing", "not", "n't", "never");
    /** So near stands what somebody is punished for. */
    private static final int REASON = 4;

    /** Adverbs by which a participle tells what comes of the verb before. */
    private static final Set<String> THEREBY = Set.of("thus", "thereby", "hence");
    /** Parts of whoever does good to somebody. */
    private static final Set<String> HELP = Set.of("helper", "benefactor");

    private final SentenceTies ties;
    private final JudgementRules rules;
    private final SeemingSubjects subjects;

    DeedConditions(SentenceTies ties, JudgementRules rules) {
        this.ties = ties;
        this.rules = rules;
        subjects = new SeemingSubjects(ties, rules);
    }

    /** Whether what the verb says is said of something else than its subject as it was read. */
    boolean isOfSeemingSubject(VerbGroup v) {
        return subjects.isSeeming(v);
    }

    /**
     * Whether the verb says what its subject ought to do and not what it does ({@code Lenn should keep Holm weak, thus depriving it of
     * a say}), or only what it could, where the deed is good ({@code so that he could comfort them}).
     */
    boolean isAdvised(VerbGroup v, double value) {
        String before = ties.s.formOf(v.start() - 1).toLowerCase(Locale.ROOT);
        VerbGroup said = v;
        for (VerbGroup o : !v.isFinite() && THEREBY.contains(before) ? ties.s.verbs() : List.<VerbGroup>of()) {
            said = o.end() <= v.start() && o.isFinite() ? o : said;
        }
        if (rules.isAdvising(said.modal())) {
            return !isPerfect(said); // must have lied, should have known
        }
        return value > 0 && rules.isAble(said.modal()) && !isPerfect(said);
    }

    /** {@code convicted for her protest}, {@code jailed for a poem}: what somebody is punished for is speech, worship or protest. */
    boolean isForDissent(VerbGroup v) {
        int reason = -1;
        for (int i = v.end(); i < v.end() + REASON && reason < 0; i++) {
            reason = ties.s.formOf(i).matches("for|over") ? i : -1;
        }
        int end = Math.min(ties.s.sentence().endToken(), reason + 1 + REASON);
        for (int i = reason + 1; reason >= 0 && i < end; i++) {
            if (rules.isDissent(ties.s.token(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    private boolean isPerfect(VerbGroup v) {
        for (int i = v.start(); i < v.head(); i++) {
            if (ties.s.token(i).lemma().equals("have")) {
                return true;
            }
        }
        return false;
    }

    /** {@code had no shame}, {@code will not vote for}: the negation belongs to the words. */
    boolean deniesItself(int first, int end) {
        for (int i = first; i < end; i++) {
            if (DENIALS.contains(ties.s.formOf(i).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** A gerund right behind a place's name, without an object: the name of an event. */
    boolean isCompound(VerbGroup v) {
        if (!ties.s.tagOf(v.head()).equals("VBG") || !v.objects().isEmpty() || v.start() != v.head()) {
            return false;
        }
        int before = ties.s.phraseAt(v.start() - 1);
        return before >= 0 && ties.actors.of(before).stream().anyMatch(h -> ties.actors.isSite(h.actor()));
    }

    /** {@code to keep captured soldiers}: a participle between another verb and the noun that it describes. */
    boolean describesObject(VerbGroup v) {
        return !v.isFinite()
                && v.start() == v.head()
                && ties.s.tagOf(v.head()).equals("VBN")
                && ties.s.tagOf(v.start() - 1).startsWith("VB")
                && !v.objects().isEmpty()
                && ties.s.phrase(v.objects().get(0)).first() == v.end();
    }

    /** {@code comparing Kohl to Senn is absurd}: what the verb says is said of the gerund before its seeming subject. */
    boolean isOfGerund(VerbGroup v) {
        int subject = v.subject() == null ? -1 : v.subject().phrase();
        if (!v.isFinite()
                || subject < 0
                || ties.s.phrase(subject).first() == ties.s.sentence().firstToken()) {
            return false;
        }
        for (VerbGroup o : ties.s.verbs()) {
            boolean gerund = o.end() <= ties.s.phrase(subject).first()
                    && o.start() == o.head()
                    && ties.s.tagOf(o.head()).startsWith("VBG")
                    && (o.start() == ties.s.sentence().firstToken()
                            || ties.s.tagOf(o.start() - 1).matches("WRB|IN|``|:"));
            if (gerund
                    && (o.objects().contains(subject) || o.adjuncts().stream().anyMatch(a -> a.phrase() == subject))) {
                return true;
            }
        }
        return false;
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

    /**
     * {@code killed two men and wounded at least nine}: the verb before, where one that looks like a participle does the same to a
     * number; null.
     */
    VerbGroup countsWith(VerbGroup v) {
        int before =
                v.isFinite() || !v.isPassive() || !ties.s.tagOf(v.start() - 1).equals("CC") ? -1 : verbBefore(v);
        VerbGroup main = before < 0 ? null : ties.s.verbs().get(before);
        boolean active = main != null
                && main.isFinite()
                && !main.isPassive()
                && !main.objects().isEmpty();
        return active && !counted(v).isEmpty() ? main : null;
    }

    /** The number of people that stands right behind the verb, {@code at least} and the like between; nothing where none does. */
    List<Integer> counted(VerbGroup v) {
        for (int i = v.end(); i <= v.end() + 2; i++) {
            int phrase = ties.s.phraseAt(i);
            if (phrase >= 0) {
                boolean number = ties.s.tagOf(i).equals("CD")
                        || ties.s.tagOf(ties.s.phrase(phrase).head()).equals("CD");
                return number && ties.s.phrase(phrase).first() >= v.end() ? List.of(phrase) : List.of();
            }
        }
        return List.of();
    }

    /** {@code killed as they slept}: a pronoun says nothing of anybody and begins a clause of its own. */
    boolean beginsClause(int phrase) {
        return ties.s.tagOf(ties.s.phrase(phrase).head()).equals("PRP");
    }

    /**
     * Whether the verb is a passive, which one with an object is not that follows an active verb: {@code backed the bill but
     * strongly opposed Senn}.
     */
    boolean isPassive(VerbGroup v) {
        if (!v.isPassive() || v.isFinite() || v.objects().isEmpty()) {
            return v.isPassive();
        }
        if (ties.isSource(v)) {
            return false; // Kohl (R) praised Senn
        }
        int joined = v.start() - 1;
        while (joined > ties.s.sentence().firstToken() && ties.s.tagOf(joined).startsWith("RB")) {
            joined--;
        }
        int before = ties.s.tagOf(joined).equals("CC") ? verbBefore(v) : -1;
        return before < 0
                || !ties.s.verbs().get(before).isFinite()
                || ties.s.verbs().get(before).isPassive();
    }

    /** {@code constitutionally protected speech}: a participle that only describes the noun behind it. */
    boolean isAttributive(VerbGroup v) {
        int noun = v.isFinite() || !v.isPassive() || v.start() != v.head() ? -1 : ties.s.phraseAt(v.end());
        if (noun < 0
                || ties.s.phrase(noun).first() != v.end()
                || !ties.s.tagOf(v.end()).matches("NNS?")) {
            return false;
        }
        int before = v.start() - 1;
        before -= ties.s.tagOf(before).equals("RB") && ties.s.formOf(before).endsWith("ly") ? 1 : 0;
        return ties.s.tagOf(before).matches("IN|DT|JJ|PRP\\$|POS");
    }

    /** {@code his hesitation to back Senn}: what somebody shrinks from he does not do. */
    boolean isShrunkFrom(VerbGroup v) {
        int noun = ties.isOfNoun(v) ? ties.s.phraseAt(v.start() - 1) : -1;
        return noun >= 0
                && rules.isShrinking(ties.s.token(ties.s.phrase(noun).head()).lemma());
    }

    /** {@code will be impeached}: nobody has done yet what somebody will undergo. */
    boolean isToCome(VerbGroup v, List<Integer> doers) {
        return isPassive(v)
                && doers.isEmpty()
                && ("will".equals(v.modal()) || rules.isAble(v.modal()) || "would".equals(v.modal()));
    }

    /** {@code kept his client from being beaten}: what is prevented is not done. */
    boolean isPrevented(VerbGroup v) {
        return !v.isFinite()
                && ties.s.tagOf(v.start()).equals("VBG")
                && ties.s.formOf(v.start() - 1).equalsIgnoreCase("from")
                && ties.s.phraseAt(v.start() - 2) >= 0;
    }

    /** {@code agreed with Senn last week to close the port}: behind those it is agreed with stands what is agreed. */
    boolean isBargain(Match m) {
        int first = ties.s.phraseAt(m.endToken());
        if (first < 0) {
            return false;
        }
        List<Integer> with = ties.s.conjuncts(first);
        int at = ties.s.phrase(with.get(with.size() - 1)).end();
        for (int time = ties.s.phraseAt(at); time >= 0 && ties.s.tellsTime(time); time = ties.s.phraseAt(at)) {
            at = ties.s.phrase(time).end();
        }
        int on = ties.s.formOf(at).equals("on") ? ties.s.phraseAt(at + 1) : -1;
        if (on >= 0 && ties.s.tellsTime(on)) {
            at = ties.s.phrase(on).end(); // agreed with Senn on Monday to close the port
        }
        String next = ties.s.tagOf(at + 1);
        return ties.s.tagOf(at).equals("TO") && next.equals("VB")
                || ties.s.formOf(at).matches("on|upon|about") && next.equals("VBG");
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
