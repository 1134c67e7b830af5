package dev.masthead.analysis.sentiment;

import dev.masthead.annotation.Judgement.Relation;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads of whom the rated words and loaded terms of a sentence speak. */
final class WordReader {
    /** How many tokens before a word the adjective may stand that a coordination joins to it. */
    private static final int COORDINATED = 4;
    /** How strong a word must be that is said of examples of those it describes. */
    private static final double CLEAR = 0.4;

    /** What is left of a word's strength, turned round, behind {@code less}. */
    private static final double LESS = 0.5;

    private final SentimentLexicon tone;
    private final JudgementRules rules;
    private final Weigher weigher;

    WordReader(SentimentLexicon tone, JudgementRules rules, Weigher weigher) {
        this.tone = tone;
        this.rules = rules;
        this.weigher = weigher;
    }

    void read(SentenceTies ties, List<LoadedTerm> terms, JudgementCollector out) {
        if (ties.actors.places().isEmpty()) {
            return;
        }
        OfSentence of = new OfSentence(ties, out);
        for (Match m : ties.matches(SentimentLexicon.WORDS)) {
            of.ofOwner = tone.isOfOwner(m.entry());
            of.verdict = tone.isVerdict(m.entry());
            of.word(m.firstToken(), m.endToken(), m.entry().id(), tone.valence(m.entry()), tone.bears(m.entry()));
        }
        for (LoadedTerm t : terms) {
            int first = ties.s.part().tokenAt(t.span().start());
            int end = ties.s.part().tokenAt(t.span().end() - 1) + 1;
            of.ofOwner = false;
            of.verdict = false;
            if (t.negated()
                    && !ties.isNegated(first)
                    && !ties.s.tagOf(first - 1).equals("DT")) {
                continue; // what is disputed
            }
            SentimentLexicon.Bears bears =
                    rules.isDeed(t) ? SentimentLexicon.Bears.SUBJECT : SentimentLexicon.Bears.DESCRIBED;
            of.word(first, end, t.entry(), rules.valence(t), bears);
        }
    }

    private final class OfSentence {
        private final SentenceTies ties;
        private final SentenceActors actors;
        private final JudgementCollector out;
        private final DeedConditions tests;
        private final WordPlaces places;
        /** The word at hand. */
        private JudgementCollector.Words w;

        private double valence;
        private boolean ofOwner;
        /** Whether the words are a whole proposition. */
        private boolean verdict;

        OfSentence(SentenceTies ties, JudgementCollector out) {
            this.ties = ties;
            actors = ties.actors;
            this.out = out;
            tests = new DeedConditions(ties, rules);
            places = new WordPlaces(ties, rules);
        }

        void word(int first, int end, String entry, double valence, SentimentLexicon.Bears bears) {
            VerbGroup leading = bears == SentimentLexicon.Bears.SUBJECT && end - first > 1 ? leading(first, end) : null;
            // a set phrase says more than the verb in it
            boolean taken = leading == null ? ties.taken(first, end) : actors.inName(first, end);
            if (valence == 0 || bears == SentimentLexicon.Bears.NONE || taken) {
                return;
            }
            w = new JudgementCollector.Words(first, end, entry);
            // who is less honest is not praised
            boolean less = ties.s.formOf(first - 1).equalsIgnoreCase("less")
                    || ties.s.formOf(first - 1).equalsIgnoreCase("least");
            if (less && valence < 0) {
                return;
            }
            this.valence = less ? -valence * LESS : valence;
            int last = lastOfContent(first, end);
            int phrase = ties.s.phraseAt(last);
            int verb = ties.s.verbAt(last);
            VerbGroup adjective = end - first > 1 ? adjectiveIn(first, end) : null;
            if (leading != null) {
                boolean held = valence > 0 && Accusations.isHeldAgainst(leading, ties, tone);
                if (verdict) {
                    proposition(leading); // does not care about
                } else if (!held && !tests.isOpen(leading)) {
                    ratedVerb(leading, bears); // threw two aides under the bus
                    ties.used.set(leading.head());
                }
            } else if (adjective != null && !rules.isInner(adjective.lemma())) {
                predicate(adjective); // unfit for office
            } else if (bears == SentimentLexicon.Bears.SUBJECT
                    && ties.s.tagOf(first).equals("IN")) {
                manner(); // without a shred of evidence
            } else if (phrase >= 0) {
                inPhrase(phrase);
            } else if (verb >= 0 && first <= head(verb) && head(verb) < end) {
                if (!ties.isCue(head(verb))) {
                    ratedVerb(ties.s.verbs().get(verb), bears);
                }
            } else {
                outside(bears);
            }
        }

        /** The verb that the words begin with; null. */
        private VerbGroup leading(int first, int end) {
            int verb = ties.s.verbAt(first);
            return verb >= 0 && first <= head(verb) && head(verb) < end
                    ? ties.s.verbs().get(verb)
                    : null;
        }

        /** The last word that says something: {@code affront} in {@code an affront to the}. */
        private int lastOfContent(int first, int end) {
            int last = end - 1;
            while (last > first && ties.s.tagOf(last).matches("DT|IN|TO|PRP\\$")) {
                last--;
            }
            return last;
        }

        /** The verb that says of somebody that it is what the words' adjective says; null. */
        private VerbGroup adjectiveIn(int first, int end) {
            for (int i = first; i < end; i++) {
                VerbGroup v = ties.adjectiveOf(i);
                if (v != null) {
                    return v;
                }
            }
            return null;
        }

        private int head(int verb) {
            return ties.s.verbs().get(verb).head();
        }

        private void ratedVerb(VerbGroup v, SentimentLexicon.Bears bears) {
            if (ties.isOfPart(v)
                    || tests.isPrevented(v)
                    || bears != SentimentLexicon.Bears.OBJECT
                            && (tests.isOfSeemingSubject(v) || tests.isAdvised(v, valence))) {
                return;
            }
            boolean adjectival = ties.s.tagOf(v.head()).equals("VBN") && v.isPassive();
            if (bears == SentimentLexicon.Bears.OBJECT) {
                List<SentenceActors.Hit> patients = v.isPassive() ? actors.of(v.subject()) : actors.of(v.objects());
                out.told(w, inClause(v.start(), v), ties.tellers(v), patients, Relation.PATIENT_OF);
            } else if (bears == SentimentLexicon.Bears.SUBJECT && !v.isPassive() && !ties.isOfNoun(v)) {
                if (tone.isContest(v.lemma()) && isWon(v)) {
                    return; // crushed his rivals
                }
                // that somebody's imports fell is no judgement
                List<SentenceActors.Hit> doers =
                        actors.of(v.subject()).stream().filter(h -> !h.owner()).toList();
                Weighed x = tests.deniesItself(w.first() + 1, w.end())
                        ? weigher.asTold(ties, valence, w.first(), v)
                        : inClause(v.start(), v);
                Tellers accusers = tellers(v);
                if (accusers == null) {
                    out.said(w, x, doers, Relation.AGENT_OF);
                } else {
                    out.told(w, x, accusers, doers, Relation.AGENT_OF);
                }
            } else if (bears == SentimentLexicon.Bears.DESCRIBED && adjectival) {
                out.said(w, inClause(v.start(), v), actors.of(v.subject()), Relation.PREDICATE);
            }
        }

        /** Whether a politician or party beats whom it stands against. */
        private boolean isWon(VerbGroup v) {
            boolean rival = named(v.subject()).stream().anyMatch(h -> actors.isRival(h.actor()));
            return rival
                    && v.objects().stream()
                            .anyMatch(o -> rules.isContender(ties.s
                                            .token(ties.s.phrase(o).head())
                                            .lemma())
                                    || named(o).stream().anyMatch(h -> actors.isRival(h.actor())));
        }

        /**
         * What a whole proposition says of its subject, and of whoever owns a plan or policy that is its subject; its own negation
         * and modal verb belong to it. What is only to come counts like what may be.
         */
        private void proposition(VerbGroup v) {
            boolean passive = v.isPassive() && ties.s.formOf(v.head()).equals(ties.s.formOf(w.first()));
            boolean future = "will".equals(v.modal()) && v.start() < w.first();
            if (ties.isOfPart(v)
                    || tests.isOfGerund(v)
                    || ties.isOfNoun(v)
                    || tests.isPrevented(v)
                    || tests.isOfSeemingSubject(v)
                    || v.start() < w.first() && tests.isAdvised(v, valence)
                    || passive
                    || !future && v.start() < w.first() && tests.isOpen(v)
                    || valence > 0 && Accusations.isHeldAgainst(v, ties, tone)) {
                return;
            }
            List<SentenceActors.Hit> doers = actors.of(v.subject()).stream()
                    .filter(h -> !h.owner() || rules.isOwnThing(subjectOf(v)))
                    .filter(h -> !rules.isFirstPerson(
                            ties.s.part().textOf(h.place().mention().span()).toLowerCase(Locale.ROOT)))
                    .toList();
            boolean whole = tests.deniesItself(w.first() + 1, w.end()) || v.start() == w.first() && v.modal() != null;
            Weighed x = whole ? weigher.asTold(ties, valence, w.first(), null) : inClause(v.start(), v);
            if (future) {
                x = new Weighed(x.value() * rules.scope(false, true), x.negated(), true);
            }
            Tellers accusers = tellers(v);
            int subject = v.subject() == null ? -1 : v.subject().phrase();
            boolean beside =
                    subject >= 0 && ties.s.phrase(subject).end() == v.start(); // tired of Senn putting profit first
            boolean gerund = !v.isFinite() && ties.s.tagOf(v.head()).equals("VBG") && !beside;
            if (accusers != null) {
                out.told(w, x, accusers, doers, Relation.AGENT_OF);
            } else if (!gerund) { // whose doer is too often a guess
                out.said(w, x, doers, Relation.AGENT_OF);
            }
        }

        /** The noun of the verb's subject; empty for none. */
        private String subjectOf(VerbGroup v) {
            int phrase = v.subject() == null ? -1 : v.subject().phrase();
            return phrase < 0 ? "" : ties.s.token(ties.s.phrase(phrase).head()).lemma();
        }

        /** Adjectives behind a copula or a naming verb, their neighbours in a coordination, adverbs of conduct. */
        private void outside(SentimentLexicon.Bears bears) {
            if (bears == SentimentLexicon.Bears.SUBJECT) {
                manner();
                return;
            }
            if (ties.s.formOf(w.first() - 1).equalsIgnoreCase("how") && exclaimed()) {
                return;
            }
            if (thereIs()) {
                return;
            }
            int least = Math.max(ties.s.sentence().firstToken(), w.first() - COORDINATED);
            for (int i = w.end() - 1; i >= least; i--) {
                VerbGroup v = ties.adjectiveOf(i);
                if (v != null) {
                    if (!rules.isInner(v.lemma()) && !extraposed(v)) {
                        predicate(v);
                    }
                    return;
                }
                if (i < w.first() && ties.s.phraseAt(i) >= 0) {
                    break;
                }
            }
        }

        /** {@code there is nothing honest about Senn}, {@code something rotten about Senn}. */
        private boolean thereIs() {
            String before = ties.s.formOf(w.first() - 1).toLowerCase(Locale.ROOT);
            int about = ties.s.formOf(w.end()).equals("about") ? ties.s.phraseAt(w.end() + 1) : -1;
            boolean nothing = before.equals("nothing") || before.equals("little");
            if (about < 0 || !nothing && !before.equals("something")) {
                return false;
            }
            Weighed x = weigher.asTold(ties, nothing ? -valence : valence, w.first(), null);
            out.said(w, x, actors.of(about), Relation.PREDICATE);
            return true;
        }

        /** {@code What is so galling about Senn's plan is that it may work}: said of what stands behind {@code about}. */
        private boolean whatIs(VerbGroup v) {
            boolean what = v.subject() == null && ties.s.tagOf(v.start() - 1).equals("WP");
            int about = what && ties.s.formOf(w.end()).equals("about") ? ties.s.phraseAt(w.end() + 1) : -1;
            if (about < 0) {
                return false;
            }
            out.said(w, inClause(v.start(), v), actors.of(about), Relation.PREDICATE);
            return true;
        }

        /**
         * {@code Senn's refusal to pass a bill is a disgrace}: whose refusal it is, where the infinitive's own object stands before the
         * verb like a subject.
         */
        private List<SentenceActors.Hit> ofEmbedded(VerbGroup v) {
            int end = v.subjectPhrase() < 0
                    ? v.start()
                    : ties.s.phrase(v.subjectPhrase()).first();
            int at = v.isFinite() ? ties.s.verbAt(end - 1) : -1;
            VerbGroup inner = at < 0 ? null : ties.s.verbs().get(at);
            int noun = inner == null || inner.isFinite() || !ties.isOfNoun(inner)
                    ? -1
                    : ties.s.phraseAt(inner.start() - 1);
            int top = noun < 0 ? -1 : ties.s.root(noun);
            if (top < 0
                    || !rules.isOwnThing(ties.s.token(ties.s.phrase(top).head()).lemma())) {
                return List.of();
            }
            List<SentenceActors.Hit> hits = new ArrayList<>(actors.of(top));
            for (int g : hits.isEmpty() ? ties.governedBy(top) : List.<Integer>of()) {
                SentenceActors.Place side = actors.of(g).isEmpty() ? actors.side(g) : null;
                if (ties.prepositionOf(g).matches("of|by") && side != null) {
                    hits.add(new SentenceActors.Hit(side, true));
                } else if (ties.prepositionOf(g).matches("of|by")) {
                    actors.of(g).forEach(h -> hits.add(new SentenceActors.Hit(h.place(), true)));
                }
            }
            return hits;
        }

        /** {@code It was brave of Senn to stay}, {@code it is shameful that Senn stays}. */
        private boolean extraposed(VerbGroup v) {
            int subject = v.subject() == null ? -1 : v.subject().phrase();
            int of = ties.s.phraseAt(w.end() + 1);
            boolean it =
                    subject >= 0 && ties.s.formOf(ties.s.phrase(subject).head()).equalsIgnoreCase("it");
            if (it && ties.s.formOf(w.end()).equals("that")) {
                outrage(of, inClause(v.start(), v));
                return true;
            }
            if (!it || of < 0 || !ties.s.formOf(w.end()).equals("of")) {
                return false;
            }
            out.said(w, inClause(v.start(), v), named(of), Relation.PREDICATE);
            return true;
        }

        /** What is called an outrage is held against whoever does it, unless he must or it is done to him. */
        private void outrage(int who, Weighed x) {
            if (who < 0
                    || ties.s.phrase(who).first() != w.end() + 1
                    || !rules.isOutrage(ties.s.token(w.end() - 1).lemma())) {
                return;
            }
            for (VerbGroup v : ties.s.verbsOf(who)) {
                boolean deed = !v.isPassive()
                        && v.modal() == null
                        && !rules.isCopula(v.lemma())
                        && !ties.s.tagOf(v.end()).equals("TO");
                if (deed && v.subject() != null) {
                    out.said(w, x, named(v.subject()), Relation.AGENT_OF);
                    return;
                }
            }
        }

        /** {@code Senn recklessly sold the port}, {@code was brazenly robbed by Senn}: said of whoever does it. */
        private void manner() {
            int behindComma = ties.s.formOf(w.end()).equals(",") ? w.end() + 1 : w.end();
            for (int i : new int[] {w.first(), w.end(), w.first() - 1, behindComma}) {
                int verb = ties.s.verbAt(i);
                if (verb < 0 && i == behindComma) {
                    verb = mannerVerb(behindComma);
                }
                if (verb >= 0) {
                    VerbGroup v = ties.s.verbs().get(verb);
                    Tellers accusers = tellers(v); // charged with illegally selling it
                    if (tests.isOfSeemingSubject(v) || tests.isAdvised(v, valence) || isBehindObject(v)) {
                        return;
                    }
                    // "without evidence" denies nothing of itself
                    Weighed x = ties.s.tagOf(w.first()).equals("IN")
                            ? weigher.asTold(ties, valence, w.first(), v)
                            : inClause(v.start(), v);
                    if (accusers == null) {
                        // how it is done is told by whoever tells that it is
                        out.saidAt(Math.min(v.start(), w.first()), w, x, actors.agents(v), Relation.AGENT_OF);
                    } else {
                        out.told(w, x, accusers, actors.agents(v), Relation.AGENT_OF);
                    }
                    return;
                }
            }
        }

        /**
         * The verb whose prepositional phrase the words are ({@code blamed them without evidence}) or, where they begin the sentence,
         * the first behind its subject ({@code Without evidence, Senn blamed them}); −1.
         */
        private int mannerVerb(int next) {
            if (!ties.s.tagOf(w.first()).equals("IN")) {
                return -1;
            }
            List<VerbGroup> verbs = ties.s.verbs();
            int subject = w.first() == ties.s.sentence().firstToken() ? ties.s.phraseAt(next) : -1;
            int nearest = -1;
            for (int v = 0; v < verbs.size(); v++) {
                boolean opened =
                        subject >= 0 && verbs.get(v).isFinite() && verbs.get(v).subjectPhrase() == subject;
                boolean governed = verbs.get(v).adjuncts().stream().anyMatch(a -> a.token() == w.first());
                if (opened || governed) {
                    return v;
                }
                nearest = verbs.get(v).end() <= w.first() ? v : nearest;
            }
            return nearest >= 0 && ties.s.sameClause(verbs.get(nearest).head(), w.first()) ? nearest : -1;
        }

        /** {@code helped the workers brought illegally to Lenn}: a participle that looks like a past, right behind another's object. */
        private boolean isBehindObject(VerbGroup v) {
            int before = ties.s.phraseAt(v.start() - 1);
            boolean past = !v.isPassive()
                    && v.start() == v.head()
                    && ties.s.tagOf(v.head()).matches("VBD|VBN");
            return past && before >= 0 && before != v.subjectPhrase() && ties.objectOf(before) != null;
        }

        /** {@code how reckless she was}: the predicate stands before its subject. */
        private boolean exclaimed() {
            int behind = w.end();
            while (behind < w.end() + COORDINATED && ties.s.tagOf(behind).matches("CC|,|JJ|RB")) {
                behind++; // how reckless and unfit he is
            }
            int subject = ties.s.phraseAt(behind);
            int verb = subject < 0 ? -1 : ties.s.verbAt(ties.s.phrase(subject).end());
            if (verb < 0 || !ties.s.token(head(verb)).lemma().equals("be")) {
                return false;
            }
            VerbGroup v = ties.s.verbs().get(verb);
            // "you cannot say enough about how reckless he is": what denies the clause before does not deny it
            out.said(w, weigher.asTold(ties, valence, w.first(), v), actors.of(subject), Relation.PREDICATE);
            return true;
        }

        /** What a copula says of its subject, or a naming verb of its object. */
        private void predicate(VerbGroup v) {
            String before = ties.s.formOf(v.start() - 1);
            if (ties.isOfPart(v)
                    || tests.isOfGerund(v)
                    || tests.isOfSeemingSubject(v)
                    || before.equalsIgnoreCase("here")
                    || before.equalsIgnoreCase("there")) {
                return; // and here is a breakdown of it
            }
            if (v.objects().isEmpty() && !v.isPassive()) {
                List<SentenceActors.Hit> embedded = ofEmbedded(v);
                if (!embedded.isEmpty()) {
                    out.said(w, inClause(v.start(), v), embedded, Relation.PREDICATE);
                    return;
                }
                boolean ofWhat = rules.isNaming(v.lemma()); // what she once called the worst sale
                if (ofWhat || whatIs(v) || places.isSetting(v.subjectPhrase())) {
                    return; // knew the mood in Lenn was volatile
                }
                Weighed x = inClause(v.start(), v);
                boolean undergone = rules.isUndergone(subjectOf(v));
                List<SentenceActors.Hit> of = actors.of(v.subject()).stream()
                        .filter(h -> !(h.owner() && undergone))
                        .toList();
                if (v.isFinite() || !x.negated() || ties.isFarFrom(v)) { // no "ban on being corrupt"
                    out.said(w, x, of, Relation.PREDICATE);
                }
                return;
            }
            if (ties.isMisjudged(v)) {
                return; // it is wrong to call Senn weak
            }
            List<SentenceActors.Hit> named = v.objects().isEmpty() ? actors.of(v.subject()) : actors.of(v.objects());
            Weighed x = inClause(w.first(), v);
            if (x.conditional() && !ties.isConditional(v, w.first())) {
                x = new Weighed(
                        x.value() / rules.scope(false, true),
                        x.negated(),
                        false); // "considers him dangerous": the verb says whose view it is, not that it is none
            }
            Tellers by = ties.tellers(v);
            // which they believe is harmful: not they
            List<SentenceActors.Hit> others = named.stream()
                    .filter(h -> !by.actors().contains(h.actor())
                            || rules.isReflexive(ties.s
                                    .part()
                                    .textOf(h.place().mention().span())
                                    .toLowerCase(Locale.ROOT)))
                    .toList();
            out.told(w, x, by, others, Relation.PREDICATE);
        }

        private void inPhrase(int phrase) {
            int determiner = ties.s.phrase(phrase).first();
            if (ties.s.formOf(determiner).equalsIgnoreCase("any") && valence < 0) {
                return; // react to any wrong move by Lenn
            }
            if (isFate(phrase) || isThreat() || isDealtWith(phrase)) {
                return; // the horrifying death of Kohl, vowed a crushing response, the fraud section
            }
            if (isOfOwner(phrase)) {
                return; // the slain man's father
            }
            VerbGroup naming = ties.predicateOf(phrase);
            if (naming != null && (extraposed(naming) || itIsOf(naming, phrase))) {
                return; // it is a disgrace that, it was a shameful performance from Senn
            }
            if (naming != null && actors.of(phrase).stream().allMatch(SentenceActors.Hit::owner)) {
                predicate(naming); // called Kohl his friend: said of Kohl, not of whose friend he is
                return;
            }
            if (ofItsActor(phrase)) {
                return;
            }
            VerbGroup one = places.oneOf(phrase);
            if (one != null) {
                predicate(one);
                return;
            }
            VerbGroup acting = places.likeOf(phrase, w.end());
            if (acting != null) {
                out.said(w, inClause(acting.start(), acting), named(acting.subject()), Relation.AGENT_OF);
                return;
            }
            if (examples(phrase)) {
                return; // crooks like Senn
            }
            VerbGroup leading = ofOwner ? places.mannerOf(phrase, w.end()) : null;
            if (leading != null) {
                if (!tests.isAdvised(leading, valence)) {
                    out.said(w, inClause(leading.start(), leading), named(leading.subject()), Relation.AGENT_OF);
                }
                return;
            }
            VerbGroup saying = orAtRoot(phrase, true);
            if (saying != null) {
                predicate(saying);
            } else if (!apposed(phrase) && !ofGoverned(phrase)) {
                VerbGroup doing = orAtRoot(phrase, false);
                boolean doer = doing != null && !doing.isPassive() && rules.isLight(doing.lemma());
                // ", given the recent violence": a preposition
                if (doer
                        && !ties.s.formOf(doing.start()).equalsIgnoreCase("given")
                        && !tests.isOfSeemingSubject(doing)) {
                    // whoever tells it speaks before the verb, though it be one of showing
                    Weighed x = inClause(doing.start(), doing);
                    Tellers by = ofWhomItTells(doing);
                    if (by == null) {
                        out.saidAt(doing.start(), w, x, actors.of(doing.subject()), Relation.AGENT_OF);
                    } else {
                        out.told(w, x, by, actors.of(doing.subject()), Relation.AGENT_OF);
                    }
                }
            }
        }

        /** {@code it was a shameful performance from Senn}: said of whoever stands right behind, since {@code it} is nobody. */
        private boolean itIsOf(VerbGroup saying, int phrase) {
            int subject = saying.subjectPhrase();
            String form =
                    subject < 0 ? "" : ties.s.formOf(ties.s.phrase(subject).head());
            if (!form.equalsIgnoreCase("it") && !form.equalsIgnoreCase("this") && !form.equalsIgnoreCase("that")) {
                return false;
            }
            boolean apart =
                    rules.isApart(ties.s.token(ties.s.phrase(phrase).head()).lemma());
            for (VerbGroup.Adjunct a : saying.adjuncts()) {
                boolean from = a.preposition().equals("by") || a.preposition().equals("from") && !apart;
                List<SentenceActors.Hit> hits =
                        from && a.token() == ties.s.phrase(phrase).end() ? named(a.phrase()) : List.of();
                if (!hits.isEmpty()) {
                    out.said(w, inClause(saying.start(), saying), hits, Relation.POSSESSOR);
                    return true;
                }
            }
            return false;
        }

        /** {@code diehards like Senn and Adler}, {@code heroes such as Kohl}: those who are named are such. */
        private boolean examples(int phrase) {
            int head = ties.s.phrase(phrase).head();
            boolean clear = Math.abs(valence) >= CLEAR; // no would-be soldiers like Kohl
            if (!(actors.namesPeople(phrase) && clear) && !(head < w.end() && isPerson(phrase))) {
                return false;
            }
            for (int g : ties.governedBy(phrase)) {
                String by = ties.prepositionOf(g);
                boolean suchAs = by.equals("as")
                        && ties.s.formOf(ties.s.phrase(g).first() - 2).equalsIgnoreCase("such");
                List<SentenceActors.Hit> named = by.equals("like") || suchAs
                        ? actors.of(ties.s.conjuncts(g)).stream()
                                .filter(h -> !h.owner())
                                .toList()
                        : List.of();
                if (!named.isEmpty()) {
                    out.said(w, inPhrase(), named, Relation.DESCRIPTION);
                    return true;
                }
            }
            return false;
        }

        /** Who holds against or for its doer what a verb says, where another verb tells it; null where it is told by nobody else. */
        private Tellers tellers(VerbGroup v) {
            Tellers accusers = Accusations.accusers(v, ties, tone);
            return accusers == null ? ofWhomItTells(v) : accusers;
        }

        /**
         * {@code praised the crew, who had shown courage}: who judges by the verb whose object the relative clause tells of, where both
         * speak for or both against it; null.
         */
        private Tellers ofWhomItTells(VerbGroup v) {
            boolean relative = v.subject() != null && v.subject().link() == VerbGroup.Link.RELATIVE;
            VerbGroup judging = relative ? ties.objectOf(v.subject().phrase()) : null;
            if (judging == null || judging.isPassive() || !ties.isCue(judging.head())) {
                return null;
            }
            for (Match m : ties.matches(SentimentLexicon.VERBS)) {
                SentimentLexicon.Frame f = tone.frame(m.entry());
                boolean itself = m.firstToken() <= judging.head() && judging.head() < m.endToken();
                if (itself && f != null && f.judges().patient() && f.patient() * valence > 0) {
                    Tellers by = ties.tellers(judging);
                    return by.isNobody() ? null : by;
                }
            }
            return null;
        }

        /** Whether the phrase's head tells what befell whoever owns it: what it was like is not said of them. */
        private boolean isFate(int phrase) {
            int head = ties.s.phrase(phrase).head();
            if (head < w.end()) {
                return false;
            }
            for (Match m : ties.matches(SentimentLexicon.VERBS)) {
                SentimentLexicon.Frame f = m.endToken() == head + 1 ? tone.frame(m.entry()) : null;
                if (f != null && !f.attitude() && "harmed".equals(f.patientRole()) && !f.possessorIsAgent()) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the noun names what those deal with whom the phrase names: {@code the ministry's fraud section}. */
        private boolean isDealtWith(int phrase) {
            int head = ties.s.phrase(phrase).head();
            return head >= w.end()
                    && ties.s.tagOf(w.end() - 1).startsWith("NN")
                    && rules.isDealing(ties.s.token(head).lemma());
        }

        /** Whether the phrase names what befell the place that is named before it. */
        private boolean isCalamity(int phrase) {
            return rules.isCalamity(ties.s.token(ties.s.phrase(phrase).head()).lemma());
        }

        /** Whether the words tell what somebody vows or threatens. */
        private boolean isThreat() {
            int least = Math.max(ties.s.sentence().firstToken(), w.first() - COORDINATED);
            for (int i = w.first() - 1; valence < 0 && i >= least; i--) {
                if (rules.isThreatening(ties.s.token(i).lemma())) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the words describe somebody without a name whose something or somebody the phrase names. */
        private boolean isOfOwner(int phrase) {
            int head = ties.s.phrase(phrase).head();
            for (int i = w.end(); i < head; i++) {
                if (ties.s.tagOf(i).equals("POS")) {
                    return !actors.inName(w.end(), i);
                }
            }
            return false;
        }

        private List<SentenceActors.Hit> named(VerbGroup.Subject subject) {
            return actors.of(subject).stream().filter(h -> !h.owner()).toList();
        }

        /** {@code corruption investigator Kohl}, {@code peace envoy Senn}: a noun before the noun of a calling tells what it deals with. */
        private boolean modifiesCalling(int name) {
            return w.end() < name
                    && ties.s.tagOf(w.end() - 1).startsWith("NN")
                    && ties.s.tagOf(w.end()).startsWith("NN");
        }

        /** The phrase names the actor or something of its: {@code the corrupt Senn}, {@code Senn's lies}, {@code the Senn lies}. */
        private boolean ofItsActor(int phrase) {
            for (SentenceActors.Hit hit : actors.of(phrase)) {
                boolean inside = w.first() >= hit.place().first()
                        && w.end() <= hit.place().end();
                if (!hit.owner() && (inside || w.end() <= hit.place().first())) {
                    if (!inside
                            && (namesAnother(hit.place().first())
                                    || isVerbOf(phrase, hit)
                                    || modifiesCalling(hit.place().first()))) {
                        return true;
                    }
                    out.said(w, inPhrase(), List.of(hit), Relation.DESCRIPTION);
                    contrast(phrase);
                    return true;
                }
                if (hit.owner() && w.first() >= hit.place().end() && isTold(phrase)) {
                    return true;
                }
                if (hit.owner() && isUndergone(phrase)) {
                    return true; // Senn's prosecution was unjust
                }
                if (hit.owner() && w.first() >= hit.place().end() && isSuperlative()) {
                    return true; // Senn's best moment is the best of his
                }
                if (hit.owner() && w.first() >= hit.place().end() && !isPerson(phrase)) {
                    out.said(w, inPhrase(), List.of(hit), Relation.POSSESSOR);
                    return true;
                }
            }
            SentenceActors.Place modifier = actors.modifier(phrase);
            if (modifier != null && !(actors.isSeat(modifier) && isCalamity(phrase)) && !isObjectBehind(modifier)) {
                out.said(w, inPhrase(), List.of(new SentenceActors.Hit(modifier, true)), Relation.POSSESSOR);
            }
            return modifier != null;
        }

        /** Whether the phrase's head names what its owner undergoes. */
        private boolean isUndergone(int phrase) {
            int head = ties.s.phrase(phrase).head();
            return head >= w.end() && rules.isUndergone(ties.s.token(head).lemma());
        }

        private boolean isSuperlative() {
            return ties.s.tagOf(w.first()).equals("JJS");
        }

        /** {@code the Senn ruling affirming slavery}: a participle between the name and the words, whose object they are. */
        private boolean isObjectBehind(SentenceActors.Place modifier) {
            for (int i = modifier.end(); i < w.first(); i++) {
                if (ties.s.formOf(i).endsWith("ing")) {
                    return true;
                }
            }
            return false;
        }

        /**
         * Whether a plural or a noun for a thing stands before the name, which is then no name of what is described: {@code deadly
         * raids (on) Lenn}, {@code the best service Kohl offers}.
         */
        private boolean namesAnother(int name) {
            for (int i = w.first(); i < name; i++) {
                boolean thing = ties.s.tagOf(i).equals("NN") && !actors.isPersonNoun(i);
                if (ties.s.tagOf(i).equals("NNS") || thing && (i + 1 == name || i < w.end())) {
                    return true;
                }
            }
            return false;
        }

        /** {@code those encouraging Senn}: a participle right before a bare name is a verb with its object. */
        private boolean isVerbOf(int phrase, SentenceActors.Hit hit) {
            return ties.s.phrase(phrase).first() == w.first()
                    && w.end() == hit.place().first()
                    && ties.s.formOf(w.end() - 1).toLowerCase(Locale.ROOT).endsWith("ing")
                    && ties.s.tagOf(hit.place().first()).startsWith("NNP");
        }

        /** {@code Unlike the corrupt Senn, Kohl …}: the other way round of who is set against the one described. */
        private void contrast(int phrase) {
            int before = ties.s.phrase(phrase).first() - 1;
            int next = ties.s.phraseAt(ties.s.phrase(phrase).end() + 1);
            if (next >= 0
                    && ties.s.formOf(before).equalsIgnoreCase("unlike")
                    && !ties.s.verbsOf(next).isEmpty()) {
                out.said(w, inPhrase().times(-1), actors.of(next), Relation.CONTRAST);
            }
        }

        private VerbGroup orAtRoot(int phrase, boolean predicate) {
            VerbGroup own = predicate ? ties.predicateOf(phrase) : ties.objectOf(phrase);
            if (own != null) {
                boolean describes = !predicate && ties.s.phrase(phrase).head() >= w.end();
                // has a good chance, had a contentious debate
                return describes && (valence > 0 || rules.isHaving(own.lemma())) ? null : own;
            }
            int top = ties.s.root(phrase);
            boolean isHead = ties.s.phrase(phrase).head() < w.end();
            boolean of = ties.prepositionOf(phrase).equals("of");
            boolean row = of
                    && !predicate
                    && valence < 0
                    && rules.isRow(ties.s.token(ties.s.phrase(top).head()).lemma());
            if ((!isHead || !of) && !row) {
                return null; // the beneficiary of good timing
            }
            return predicate ? ties.predicateOf(top) : ties.objectOf(top);
        }

        private boolean apposed(int phrase) {
            int head = ties.s.phrase(phrase).head();
            if (head < w.end() && rules.isDeedNoun(ties.s.token(head).lemma())) {
                return false; // disparages the union, a violation of the law
            }
            boolean event = rules.isEvent(ties.s.token(head).lemma());
            for (int other : ties.apposedTo(phrase)) {
                List<SentenceActors.Hit> hits = named(other).stream()
                        .filter(h -> !event
                                || !(actors.isPerson(h.actor())
                                        || actors.isSite(h.actor())
                                        || actors.isState(h.actor())))
                        .toList();
                if (!hits.isEmpty()) {
                    out.said(w, inPhrase(), hits, Relation.APPOSITION);
                    return true;
                }
            }
            return false;
        }

        /** Something by or of the actor: {@code a lie by Senn}, {@code the shameless tricks of Senn}. */
        private boolean ofGoverned(int phrase) {
            boolean isHead = !ofOwner && ties.s.phrase(phrase).head() < w.end();
            for (int g : ties.governedBy(phrase)) {
                String preposition = ties.prepositionOf(g);
                boolean apart =
                        rules.isApart(ties.s.token(ties.s.phrase(phrase).head()).lemma());
                boolean from = preposition.equals("by") || preposition.equals("from") && !apart;
                if (from || preposition.equals("of") && !isHead) {
                    List<SentenceActors.Hit> hits = new ArrayList<>(named(g));
                    if (ties.s.token(ties.s.phrase(g).head()).lemma().equals("like")) {
                        ties.governedBy(g).forEach(h -> hits.addAll(named(h))); // the likes of Senn
                    }
                    if (!hits.isEmpty()) {
                        out.said(w, inPhrase(), hits, Relation.POSSESSOR);
                        return true;
                    }
                }
            }
            return false;
        }

        /** {@code her sexual assault allegations}: what somebody tells is not what he does. */
        private boolean isTold(int phrase) {
            int head = ties.s.phrase(phrase).head();
            return head >= w.end()
                    && ties.s.tagOf(w.end() - 1).startsWith("NN")
                    && rules.isTelling(ties.s.token(head).lemma());
        }

        private List<SentenceActors.Hit> named(int phrase) {
            return actors.of(phrase).stream().filter(h -> !h.owner()).toList();
        }

        /** Whether the words name people themselves: her killer is not she. */
        private boolean isPerson(int phrase) {
            int head = ties.s.phrase(phrase).head();
            return head >= w.first()
                    && head < w.end()
                    && rules.isPerson(ties.s.token(head).lemma());
        }

        /** The word's strength in its clause. */
        private Weighed inClause(int from, VerbGroup v) {
            return weigher.inClause(ties, valence, from, w.first(), w.end(), v);
        }

        private Weighed inPhrase() {
            return weigher.inPhrase(ties, valence, w.first(), w.end());
        }
    }
}
