package dev.masthead.analysis.sentiment;

import dev.masthead.annotation.Deed;
import dev.masthead.annotation.Judgement.Relation;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads who does what to whom from the verbs and nouns of the lexicon {@code verb-frames}, and what that says of them. */
final class DeedReader {
    private static final String CONVICT = "verb-frames.convict.";

    /** Parts of whoever does harm or good: places do neither. */
    /** The weight of the doer of bodily harm, or worse: what else may be joined often has no object of its own. */
    private static final double VIOLENT = -0.5;

    private static final Set<String> DONE = Set.of("helper", "benefactor", "agent_of_harm", "wrongdoer");

    private final SentimentLexicon tone;
    private final JudgementRules rules;
    private final Weigher weigher;

    DeedReader(SentimentLexicon tone, JudgementRules rules, Weigher weigher) {
        this.tone = tone;
        this.rules = rules;
        this.weigher = weigher;
    }

    void read(SentenceTies ties, Holders holders, JudgementCollector out) {
        List<Match> frames = ties.matches(SentimentLexicon.VERBS);
        boolean harm = frames.stream().map(m -> tone.frame(m.entry())).anyMatch(f -> f != null && f.harm());
        OfSentence of = new OfSentence(ties, holders, out, harm);
        for (Match m : frames) {
            SentimentLexicon.Frame frame = tone.frame(m.entry());
            if (frame == null || frame.attitude()) {
                continue;
            }
            int end = frame.firstVerb() ? m.firstToken() + 1 : m.endToken(); // compared Senn to Hitler
            if (!ties.actors.inName(m.firstToken(), end)) {
                of.deed(m, frame);
            }
        }
    }

    private final class OfSentence {
        private final SentenceTies ties;
        private final SentenceActors actors;
        private final DeedConditions tests;
        private final DeedWriter writer;
        private final NounDeeds nouns;
        private final JudgementCollector out;
        /** What the deed at hand is read as. */
        private LexiconEntry entry;

        /** Whether anything in the sentence tells harm. */
        private final boolean violent;

        OfSentence(SentenceTies ties, Holders holders, JudgementCollector out, boolean violent) {
            this.ties = ties;
            actors = ties.actors;
            tests = new DeedConditions(ties, rules);
            writer = new DeedWriter(ties, rules, holders);
            nouns = new NounDeeds(ties, rules, out, writer, weigher, violent);
            this.out = out;
            this.violent = violent;
        }

        void deed(Match m, SentimentLexicon.Frame frame) {
            entry = m.entry();
            int last = frame.firstVerb() ? m.firstToken() : m.endToken() - 1;
            if (frame.firstVerb() && ties.s.verbAt(last) >= 0) {
                last = ties.s.verbs().get(ties.s.verbAt(last)).head();
            }
            for (int i = last; i >= m.firstToken(); i--) {
                int v = ties.s.verbAt(i);
                int head = v < 0 ? -1 : ties.s.verbs().get(v).head();
                if (m.firstToken() <= head && head < m.endToken()) {
                    verb(
                            m,
                            m.length() > 1
                                    ? frame
                                    : withWords(frame, ties.s.verbs().get(v)),
                            ties.s.verbs().get(v));
                    return;
                }
            }
            int phrase = ties.s.phraseAt(m.endToken() - 1);
            if (phrase >= 0 && (frame.bearer() || ties.s.phrase(phrase).head() == m.endToken() - 1)) {
                nouns.read(m, frame, phrase);
            }
        }

        // ---- verbs -----------------------------------------------------------------------------------------------

        /** {@code Kohl attacked Senn for his vote}: with words, since a reason stands right behind. */
        private SentimentLexicon.Frame withWords(SentimentLexicon.Frame frame, VerbGroup v) {
            int behind = v.objects().isEmpty()
                    ? v.end()
                    : ties.s.phrase(v.objects().get(0)).end();
            // whom the news know attack with words
            List<SentenceActors.Hit> by = tests.isPassive(v) ? actors.of(agents(v)) : actors.of(v.subject());
            boolean known = (tests.isPassive(v) || !v.objects().isEmpty())
                    && !by.isEmpty()
                    && by.stream().allMatch(h -> !h.owner() && actors.isKnownPerson(h.actor()));
            List<SentenceActors.Hit> of = tests.isPassive(v) ? actors.of(ties.subjects(v)) : actors.of(v.objects());
            boolean rivals = of.stream().anyMatch(h -> actors.isRival(h.actor()))
                    || !of.isEmpty() && by.stream().anyMatch(h -> actors.isRival(h.actor()));
            boolean contenders = known && v.objects().stream().anyMatch(this::isContender);
            if (tone.isContest(v.lemma()) && (rivals || contenders || isTeam(of) || hasScore(v))) {
                entry = tone.contest().getKey();
                return tone.contest().getValue();
            }
            // an advertisement, a letter and a book attack with words
            int doer = tests.isPassive(v)
                    ? agentOf(v)
                    : v.subject() == null ? -1 : v.subject().phrase();
            known |= doer >= 0 && actors.isStatement(doer);
            // attacked Senn, saying he lied
            int next = ties.s.formOf(behind).equals(",") ? ties.s.verbAt(behind + 1) : -1;
            boolean goesOn = next >= 0
                    && ties.s.verbs().get(next).start() == behind + 1
                    && ties.s.tagOf(ties.s.verbs().get(next).head()).equals("VBG")
                    && ties.isCue(ties.s.verbs().get(next).head());
            if (tone.isAttack(v.lemma()) && (known || goesOn || ties.isCue(v.head()))) {
                entry = tone.verbalAttack().getKey();
                return tone.verbalAttack().getValue();
            }
            if (!tone.isAttack(v.lemma())
                    || v.objects().isEmpty() && !tests.isPassive(v)
                    || !tone.isAttackReason(ties.s.formOf(behind).toLowerCase(Locale.ROOT))) {
                return frame;
            }
            int reason = ties.s.phraseAt(behind + 1);
            String first = ties.s.formOf(behind + 1).toLowerCase(Locale.ROOT);
            if (first.equals("no") || reason >= 0 && ties.s.tellsTime(reason)) {
                return frame; // for no reason, for an hour
            }
            entry = tone.verbalAttack().getKey();
            return tone.verbalAttack().getValue();
        }

        /** {@code beat Senn 6-2}: a score stands in or behind what is beaten. */
        private boolean hasScore(VerbGroup v) {
            for (int o : v.objects()) {
                for (int i = ties.s.phrase(o).first(); i <= ties.s.phrase(o).end(); i++) {
                    String form = ties.s.formOf(i);
                    int dash = form.indexOf('-');
                    boolean score = dash > 0
                            && dash < form.length() - 1
                            && Character.isDigit(form.charAt(dash - 1))
                            && Character.isDigit(form.charAt(dash + 1));
                    if (score) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** {@code crushed his rivals}. */
        private boolean isContender(int phrase) {
            return rules.isContender(ties.s.token(ties.s.phrase(phrase).head()).lemma());
        }

        /** Teams, countries and parties are beaten in contests: {@code Lenn beat Holm United}. */
        private boolean isTeam(List<SentenceActors.Hit> of) {
            return !of.isEmpty() && of.stream().noneMatch(h -> h.owner() || actors.isPerson(h.actor()));
        }

        private void verb(Match m, SentimentLexicon.Frame frame, VerbGroup v) {
            boolean naming = v.adjective() >= 0 || v.predicate() >= 0 && !tests.beginsClause(v.predicate());
            if (frame.harm() && naming && m.length() == 1) {
                return; // dismissed the plan as absurd
            }
            if (frame.harm() && tests.isCompound(v)) {
                return; // the Boston bombing
            }
            if (tests.isAttributive(v) || tests.isShrunkFrom(v)) {
                return;
            }
            if (ties.isOfPart(v) || tests.isPrevented(v) || rules.isBargaining(v.lemma()) && tests.isBargain(m)) {
                return;
            }
            VerbGroup counting = tests.countsWith(v);
            boolean undergoes = counting == null && (tests.isPassive(v) || frame.receives());
            List<Integer> doers = counting != null
                    ? ties.subjects(counting)
                    : frame.receives() ? givers(m, v) : tests.isPassive(v) ? agents(v) : ties.subjects(v);
            List<Integer> patients =
                    undergoes ? ties.subjects(v) : counting != null ? tests.counted(v) : objects(m, frame, v);
            ties.used.set(m.firstToken(), m.endToken());
            if (frame.mutual()) {
                each(m, frame, v);
                return;
            }
            // "released a report", "served in the navy": no deed toward anybody
            if (frame.betweenStates() && actors.of(patients).stream().noneMatch(this::isStateOrSite)) {
                return; // the bill is under attack
            }
            if (frame.harm() && isFigure(v, doers, patients)) {
                return; // besieged by investigations, the rule hits a firm
            }
            if (frame.harm() && isOwn(doers, patients)) {
                return; // destroyed its own stocks
            }
            boolean toThing = frame.towardSomebody() && !tests.isToSomebody(m, frame, v, patients)
                    || frame.bySomebody() && doers.stream().noneMatch(tests::isLiving);
            boolean heldAgainst = Accusations.isHeldAgainst(v, ties, tone);
            if (heldAgainst && (frame.agent() > 0 || Accusations.isUnfounded(v, ties, tone, weigher))) {
                return; // falsely accused of taking bribes
            }
            Modifiers.Effect effect = weigher.around(ties, v.start(), v.head(), m.endToken());
            List<SentenceActors.Hit> agents = actors.of(doers);
            // "must win two seats to seize the chamber": nobody has done it
            boolean alleged = ties.isAlleged(v);
            boolean purpose = ties.s.formOf(v.start()).equalsIgnoreCase("to") && tests.isOpen(v);
            boolean whole = frame.firstVerb() && tests.deniesItself(m.firstToken(), m.endToken());
            Weighed one = whole
                    ? weigher.asTold(ties, 1, m.firstToken(), null)
                    : weigher.inClause(ties, 1, effect, m.firstToken(), v);
            // "nine soldiers killed and two hurt": a participle that looks like a past
            boolean toNobody = frame.harm()
                    && !undergoes
                    && patients.isEmpty()
                    && v.adjuncts().isEmpty();
            if (frame.judges().agent()
                    && !purpose
                    && !alleged
                    && !tests.isAskedOf(v)
                    && !toNobody
                    && !toThing
                    && !tests.enables(frame, v)
                    && !tests.isOfSeemingSubject(v)
                    && !tests.isAdvised(v, frame.agent())
                    && !ties.isOfNoun(v)) {
                // that somebody's suit failed is no judgement of him
                boolean own =
                        "loser".equals(frame.agentRole()) || doers.stream().noneMatch(this::standsForOwner);
                List<SentenceActors.Hit> judged = agents.stream()
                        .filter(h -> (!own || !h.owner()) && !(frame.harm() && actors.isSite(h.actor())))
                        .toList();
                Tellers accusers = Accusations.accusers(v, ties, tone);
                if (accusers == null) {
                    out.said(words(m), one.times(frame.agent()), judged, Relation.AGENT_OF);
                } else {
                    out.told(words(m), one.times(frame.agent()), accusers, judged, Relation.AGENT_OF);
                }
            }
            if (one.negated()
                    && tests.isPassive(v)
                    && agents.isEmpty()
                    && v.modal() != null
                    && rules.isWorth(v.lemma())) {
                out.said(words(m), new Weighed(-frame.patient(), true, false), actors.of(patients), Relation.PREDICATE);
                return; // cannot be trusted
            }
            boolean byNobody = effect.unfounded() && agents.isEmpty();
            boolean quarrel = "opponent".equals(frame.agentRole()) && frame.isSpeech();
            boolean byThing = !undergoes && !frame.isSpeech() && doers.stream().noneMatch(ties::isSomebody);
            boolean feels =
                    tests.isPassive(v) && doers.stream().noneMatch(tests::isLiving) && rules.isFeeling(v.lemma());
            if (feels) {
                return; // was shocked
            }
            boolean worthless = one.negated() && rules.isWorth(v.lemma());
            boolean toCome = tests.isToCome(v, doers) && !worthless;
            // convicted for a poem: who speaks against him is whoever convicts, and nobody else
            boolean dissents = entry.id().startsWith(CONVICT) && tests.isForDissent(v);
            if (frame.judges().patient() && !dissents && !byNobody && !byThing && !toCome && !tests.isAskedOf(v)) {
                List<SentenceActors.Hit> judged = new ArrayList<>(actors.of(patients));
                patients.forEach(p -> judged.addAll(unitsOf(p)));
                if (judged.isEmpty() && frame.isSpeech()) {
                    patients.forEach(p -> judged.addAll(makersOf(p)));
                    if (judged.isEmpty() && patients.stream().anyMatch(this::isOwnThing)) {
                        v.adjuncts().stream()
                                .filter(a -> a.preposition().equals("from"))
                                .flatMap(a -> actors.of(a.phrase()).stream())
                                .forEach(h -> judged.add(new SentenceActors.Hit(h.place(), true)));
                    }
                }
                if (judged.isEmpty() && frame.isSpeech()) {
                    patients.forEach(p -> judged.addAll(ofSide(p)));
                }
                if (judged.isEmpty()) {
                    behindPreposition(m, v, frame, judged);
                }
                Tellers by = ties.source(v, ties.tellers(doers, frame.isSpeech()), judged);
                if (frame.firstVerb() && by.isNobody() && !v.isFinite()) {
                    return; // the cost of voting to confirm Senn
                }
                if (quarrel && by.isNobody()) {
                    return; // her view is at odds with many
                }
                out.told(words(m), one.times(frame.patient()), by, judged, Relation.PATIENT_OF);
            }
            if (byThing && frame.judges().patient()) {
                return;
            }
            celebrated(m, frame, v, patients, one);
            // falsely accused, wrongly convicted
            boolean accusedWrongly = dissents
                    || effect.unfounded()
                            && ("accused".equals(frame.patientRole()) || "wrongdoer".equals(frame.patientRole()));
            boolean noDeed = toThing || tests.enables(frame, v) || isFigureOfPolitics(m, frame, agents, patients);
            tell(
                    m,
                    frame,
                    doers,
                    patients,
                    noDeed ? null : frame.agentRole(),
                    noDeed ? null : accusedWrongly ? "harmed" : frame.patientRole(),
                    v.isNegated() || isDenied(v) || !isHarmed(frame, patients)
                            ? null
                            : counting != null && frame.harm() ? Deed.Form.ACTIVE : form(frame, v, doers, patients),
                    tests.isAskedOf(v) || heldAgainst || alleged ? null : one,
                    tests.isOpen(v),
                    tests.isAdvised(v, -1),
                    !one.negated()
                            && !one.conditional()
                            && !tests.isAdvised(v, -1)
                            && !heldAgainst
                            && !alleged
                            && !tests.isOpen(v));
        }

        /**
         * {@code Kohl sank the bill, wiped out the rules}: what politicians, parties and offices do to things in words of violence is
         * a way of speaking.
         */
        private boolean isFigureOfPolitics(
                Match m, SentimentLexicon.Frame frame, List<SentenceActors.Hit> by, List<Integer> patients) {
            return "agent_of_harm".equals(frame.agentRole())
                    && !(tone.isSiege(entry) && m.length() > 2) // fired missiles into
                    && !by.isEmpty()
                    && by.stream().allMatch(h -> !h.owner() && (actors.isRival(h.actor()) || actors.isBody(h.actor())))
                    && !patients.isEmpty()
                    && patients.stream()
                            .noneMatch(p -> tests.isLiving(p) || actors.side(p) != null || actors.owner(p) != null);
        }

        /**
         * Whether what is done is harm to somebody: to people, to a side, or to a thing that is somebody's home, work or way; who breaks a
         * rule, a record or a plan harms nobody.
         */
        private boolean isHarmed(SentimentLexicon.Frame frame, List<Integer> patients) {
            return !frame.harm()
                    || patients.isEmpty()
                    || patients.stream()
                            .anyMatch(p -> p < 0
                                    || tests.isLiving(p)
                                    || !actors.of(p).isEmpty()
                                    || actors.side(p) != null
                                    || ties.s.tagOf(ties.s.phrase(p).head()).startsWith("NNP")
                                    || ties.s.tagOf(ties.s.phrase(p).head()).equals("CD")
                                    || ties.s.tagOf(ties.s.phrase(p).head()).equals("PRP")
                                    || ties.s.tagOf(ties.s.phrase(p).head()).equals("DT")
                                    || ties.s.tagOf(ties.s.phrase(p).head()).startsWith("W")
                                    || rules.isStruck(ties.s
                                            .token(ties.s.phrase(p).head())
                                            .lemma()));
        }

        /** Whether it is done to a thing that belongs to whoever does it. */
        private boolean isOwn(List<Integer> doers, List<Integer> patients) {
            List<String> by = actors.of(doers).stream()
                    .filter(h -> !h.owner())
                    .map(SentenceActors.Hit::actor)
                    .toList();
            return !patients.isEmpty()
                    && patients.stream().allMatch(p -> {
                        SentenceActors.Place owner = p < 0 || tests.isLiving(p) ? null : actors.owner(p);
                        return owner != null && by.contains(owner.mention().actor());
                    });
        }

        /** Whether a thing that does no bodily harm attacks, or nobody does bodily harm to a body or firm. */
        private boolean isFigure(VerbGroup v, List<Integer> doers, List<Integer> patients) {
            boolean bodies = actors.of(patients).stream().anyMatch(h -> !h.owner() && actors.isBody(h.actor()));
            boolean blow = bodies && tone.isBlow(entry);
            if (doers.isEmpty()) {
                return blow && !tone.isAttack(v.lemma());
            }
            boolean thing = doers.stream()
                    .noneMatch(d -> tests.isLiving(d)
                            || d >= 0
                                    && rules.isForce(ties.s
                                            .token(ties.s.phrase(d).head())
                                            .lemma()));
            return thing && (blow || tone.isSiege(entry));
        }

        /** Whose units, crews and members the phrase names: {@code the units of the army}. */
        private List<SentenceActors.Hit> unitsOf(int phrase) {
            if (phrase < 0
                    || !rules.isUnit(ties.s.token(ties.s.phrase(phrase).head()).lemma())) {
                return List.of();
            }
            List<SentenceActors.Hit> out = new ArrayList<>();
            for (int g : ties.governedBy(phrase)) {
                if (ties.prepositionOf(g).equals("of")) {
                    actors.of(g).forEach(h -> out.add(new SentenceActors.Hit(h.place(), true)));
                }
            }
            return out;
        }

        /** {@code Kohl and Senn clashed}: each of the two with the other. */
        private void each(Match m, SentimentLexicon.Frame frame, VerbGroup v) {
            List<SentenceActors.Hit> sides =
                    actors.of(ties.subjects(v)).stream().filter(h -> !h.owner()).toList();
            Weighed x = weigher.inClause(ties, frame.patient(), v.start(), m.firstToken(), m.endToken(), v);
            if (sides.size() == 2 && !x.negated()) {
                out.each(words(m), x, sides);
            }
        }

        /** Whether what the phrase names does what its owner does: his troops, his team, his policy; not his Sunday. */
        private boolean standsForOwner(int phrase) {
            String noun =
                    phrase < 0 ? "" : ties.s.token(ties.s.phrase(phrase).head()).lemma();
            return rules.isOwnThing(noun)
                    || rules.isForce(noun)
                    || rules.isUnit(noun)
                    || rules.isSideDeed(noun)
                    || rules.isStatement(noun)
                    || phrase >= 0 && actors.isStatement(phrase);
        }

        private boolean isOwnThing(int phrase) {
            return phrase >= 0
                    && rules.isOwnThing(
                            ties.s.token(ties.s.phrase(phrase).head()).lemma());
        }

        /** From whom the thing comes that is spoken of: {@code a proposal by Senn}, {@code the Senn campaign}. */
        private List<SentenceActors.Hit> makersOf(int phrase) {
            if (!isOwnThing(phrase)) {
                return List.of();
            }
            List<SentenceActors.Hit> out = new ArrayList<>();
            SentenceActors.Place modifier = actors.side(phrase);
            if (modifier != null && !actors.isSite(modifier.mention().actor())) {
                out.add(new SentenceActors.Hit(modifier, true));
            }
            for (int g : out.isEmpty() ? ties.governedBy(phrase) : List.<Integer>of()) {
                String preposition = ties.prepositionOf(g);
                if (preposition.equals("of") || preposition.equals("by") || preposition.equals("from")) {
                    actors.of(g).forEach(h -> out.add(new SentenceActors.Hit(h.place(), true)));
                }
            }
            for (VerbGroup made : out.isEmpty() ? ties.s.verbs() : List.<VerbGroup>of()) {
                boolean ofIt = made.isPassive()
                        && made.subject() != null
                        && made.subject().phrase() == phrase;
                if (ofIt && made.agent() >= 0) {
                    actors.of(made.agent()).forEach(h -> out.add(new SentenceActors.Hit(h.place(), true)));
                }
            }
            return out;
        }

        /**
         * {@code She praised their part in defeating Lenn}: who speaks well of a part in a defeat sides against the beaten. Whom a
         * verb merely tells to be beaten nobody judges.
         */
        private void celebrated(Match m, SentimentLexicon.Frame frame, VerbGroup v, List<Integer> beaten, Weighed one) {
            int before = v.start() - 1;
            boolean part = v.isParticiple() && ties.s.formOf(before).equals("in") && !ties.isConditional(v, v.head());
            if (part && "loser".equals(frame.patientRole())) {
                out.saidBySource(words(m), one.times(frame.patient()), actors.of(beaten), Relation.PATIENT_OF);
            }
        }

        private JudgementCollector.Words words(Match m) {
            return new JudgementCollector.Words(m.firstToken(), m.endToken(), entry.id());
        }

        private int agentOf(VerbGroup v) {
            return v.agent() < 0 ? agentBeforeTime(v) : v.agent();
        }

        private List<Integer> agents(VerbGroup v) {
            int agent = agentOf(v);
            return agent < 0 ? List.of() : ties.s.conjuncts(agent);
        }

        /** {@code drew fire from Kohl}: who gives what the subject receives. */
        private List<Integer> givers(Match m, VerbGroup v) {
            int behind = ties.s.phraseAt(m.endToken());
            if (behind >= 0 && ties.s.formOf(m.endToken() - 1).equals("of")) {
                return ties.s.conjuncts(behind); // drew the ire of Kohl
            }
            for (VerbGroup.Adjunct a : v.adjuncts()) {
                if (a.preposition().equals("from") || a.preposition().equals("by")) {
                    return ties.s.conjuncts(a.phrase());
                }
            }
            return List.of();
        }

        private List<Integer> objects(Match m, SentimentLexicon.Frame frame, VerbGroup v) {
            boolean around = frame.firstVerb()
                    && !v.objects().isEmpty()
                    && ties.s.phrase(v.objects().get(0)).end() <= m.endToken()
                    && !actors.of(v.objects().get(0)).isEmpty();
            if (around) {
                return ties.s.conjuncts(v.objects().get(0)); // gave Senn her full support
            }
            int behind = ties.s.phraseAt(m.endToken());
            // points the finger at Senn: the verb's own object belongs to the words
            boolean inside = v.objects().stream()
                    .allMatch(o -> ties.s.phrase(o).first() >= m.firstToken()
                            && ties.s.phrase(o).end() <= m.endToken());
            if (inside && m.length() > 1 && behind >= 0) {
                return ties.s.conjuncts(behind);
            }
            boolean violent = frame.harm() && frame.agent() <= VIOLENT;
            return v.objects().isEmpty() && violent && v.adjuncts().isEmpty() ? sharedObjects(v) : v.objects();
        }

        /** {@code beat and robbed Senn}: the object of the verb that a conjunction joins right behind. */
        private List<Integer> sharedObjects(VerbGroup v) {
            boolean joined = ties.s.tagOf(v.end()).equals("CC") && ties.s.verbAt(v.end() + 1) >= 0;
            VerbGroup next = joined ? ties.s.verbs().get(ties.s.verbAt(v.end() + 1)) : null;
            boolean alike = next != null
                    && next.start() == v.end() + 1
                    && ties.s.tagOf(next.head()).equals(ties.s.tagOf(v.head()));
            return alike ? next.objects() : List.of();
        }

        /** {@code condemned the Lennish attack}: the country whose deed or policy a thing is. */
        private List<SentenceActors.Hit> ofSide(int phrase) {
            SentenceActors.Place side = phrase < 0 ? null : actors.adjective(phrase);
            String noun =
                    phrase < 0 ? "" : ties.s.token(ties.s.phrase(phrase).head()).lemma();
            boolean own =
                    side != null && (rules.isSideDeed(noun) || !actors.namesPeople(phrase) && rules.isOwnThing(noun));
            return own ? List.of(new SentenceActors.Hit(side, true)) : List.of();
        }

        /** {@code by a gunman last year}: one phrase that ends in a time; −1. */
        private int agentBeforeTime(VerbGroup v) {
            for (VerbGroup.Adjunct a : v.adjuncts()) {
                NounPhrase p = ties.s.phrase(a.phrase());
                if (a.preposition().equals("by") && p.determiner() >= 0 && p.end() - p.first() > 3) {
                    return a.phrase();
                }
            }
            return -1;
        }

        /** {@code denied beating him}: the verb right before denies the deed. */
        private boolean isDenied(VerbGroup v) {
            int before = ties.s.verbAt(v.start() - 1);
            return before >= 0
                    && ties.s.tagOf(v.start()).equals("VBG")
                    && rules.isDenying(ties.s.verbs().get(before).lemma());
        }

        private boolean isCharge(String preposition, SentimentLexicon.Frame frame) {
            return (preposition.equals("of") || preposition.equals("for"))
                    && frame.patientRole() != null
                    && Accusations.ROLES.contains(frame.patientRole());
        }

        private void behindPreposition(
                Match m, VerbGroup v, SentimentLexicon.Frame frame, List<SentenceActors.Hit> into) {
            for (VerbGroup.Adjunct a : v.adjuncts()) {
                boolean within = a.token() >= m.firstToken() && a.token() < m.endToken();
                if (!within && isCharge(a.preposition(), frame)) {
                    continue; // accused the guild of insulting Senn, blamed it for the murder of Kohl
                }
                if (!within && v.adjective() >= 0) {
                    return; // slammed the plan as bad for Senn
                }
                if ((within || !frame.firstVerb())
                        && frame.prepositions().getOrDefault(a.preposition(), 0.0) * frame.patient() > 0) {
                    into.addAll(actors.of(a.phrase()));
                    return;
                }
            }
        }

        private Deed.Form form(SentimentLexicon.Frame frame, VerbGroup v, List<Integer> doers, List<Integer> patients) {
            if (!frame.harm() || !tests.isPassive(v) && patients.isEmpty()) {
                return null;
            }
            if (tests.isPassive(v)) {
                return doers.isEmpty() ? Deed.Form.PASSIVE : Deed.Form.PASSIVE_BY;
            }
            return doers.isEmpty() && !v.isFinite() ? Deed.Form.OMITTED : Deed.Form.ACTIVE;
        }

        private void tell(
                Match m,
                SentimentLexicon.Frame frame,
                List<Integer> doing,
                List<Integer> undergoing,
                String agentRole,
                String patientRole,
                Deed.Form form,
                Weighed attitude,
                boolean open,
                boolean advised,
                boolean asserted) {
            List<Deed.Party> doers = new ArrayList<>();
            List<Deed.Party> patients = new ArrayList<>();
            writer.parties(doing, true, doers);
            writer.parties(undergoing, false, patients);
            boolean suffers = "harmed".equals(frame.agentRole());
            String doerRole = DONE.contains(String.valueOf(agentRole)) && isSite(doing) ? null : agentRole;
            Deed.Form told = form == null && suffers && violent ? Deed.Form.OMITTED : form;
            if (told == Deed.Form.OMITTED || suffers) {
                // nine died in the raid: the subject is the one harmed
                writer.add(m, entry, List.of(), doers, null, frame.agentRole(), told, asserted);
            } else {
                int act =
                        attitude == null || attitude.negated() || frame.judges().patient() || advised
                                ? 0
                                : rules.act(doerRole);
                if (act != 0) {
                    // who only means to do it stands there already
                    boolean conditional = attitude.conditional() || open;
                    out.acted(
                            words(m),
                            new Weighed(act * rules.scope(false, conditional), false, conditional),
                            doers,
                            frame.harm() ? withOwners(undergoing, patients) : patients);
                }
                writer.add(m, entry, doers, patients, doerRole, patientRole, told, asserted);
            }
        }

        /** {@code struck Lenn's main port}: who strikes what is a country's strikes the country. */
        private List<Deed.Party> withOwners(List<Integer> phrases, List<Deed.Party> named) {
            List<Deed.Party> out = new ArrayList<>(named);
            actors.of(phrases).stream()
                    .filter(h -> h.owner() && actors.isState(h.actor()))
                    .forEach(h -> out.add(DeedWriter.party(h.place())));
            return out;
        }

        private boolean isStateOrSite(SentenceActors.Hit hit) {
            return !hit.owner() && (actors.isState(hit.actor()) || actors.isSite(hit.actor()));
        }

        /** Whether the first doer is a town or site, where things are done but which does none. */
        private boolean isSite(List<Integer> doing) {
            List<SentenceActors.Hit> hits = doing.isEmpty() ? List.of() : actors.of(doing.get(0));
            return !hits.isEmpty()
                    && !hits.get(0).owner()
                    && actors.isSite(hits.get(0).actor());
        }
    }
}
