package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Deed;
import dev.masthead.annotation.Judgement;
import dev.masthead.annotation.Judgement.Relation;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Lexicons;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads who judges whom, and who does what to whom. A word judges an actor only where the grammar of its sentence ties it to
 * a mention; to stand near is no tie. What verbs tell of deeds is kept apart ({@link Deed}): suffering is no judgement, and
 * of a deed only the doer is judged.
 */
final class JudgementReader {
    private final SentimentLexicon tone;
    private final Modifiers modifiers;
    private final Map<Relation, Double> shares = new HashMap<>();
    private final Map<String, Double> loaded = new HashMap<>();
    private final Set<String> lightVerbs = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    /** Rated nouns in -er, -or and -ist. */
    private final Set<String> rated = new HashSet<>();

    private final double negation;
    private final double condition;
    private final double least;

    JudgementReader(SentimentLexicon tone, Lexicons lexicons) {
        this.tone = tone;
        Lexicon parameters = lexicons.require(SentimentLexicon.WORDS);
        modifiers = new Modifiers(tone, (int) parameters.parameter("modifier_reach"));
        for (Relation r : Relation.values()) {
            if (r != Relation.NEARNESS && r != Relation.CONTRAST) {
                shares.put(r, parameters.parameter("judgement_" + r.id()));
            }
        }
        parameters.parameters().forEach((key, value) -> {
            if (key.startsWith("loaded_")) {
                loaded.put(key.substring("loaded_".length()), value);
            }
        });
        for (Fields document : parameters.documents()) {
            lightVerbs.addAll(document.texts("light_verbs"));
            people.addAll(document.texts("people"));
            things.addAll(document.texts("things"));
        }
        for (LexiconEntry e : parameters.entries()) {
            for (String word : e.patterns()) {
                if (word.endsWith("er") || word.endsWith("or") || word.endsWith("ist")) {
                    rated.add(word);
                }
            }
        }
        negation = parameters.parameter("judgement_negated");
        condition = parameters.parameter("judgement_conditional");
        least = parameters.parameter("judgement_least");
    }

    /** Everything in the article, the body first; adds it to the analysis. */
    void read(Analysis analysis) {
        Holders holders = new Holders(analysis);
        for (Part part : Part.values()) {
            TextPart text = analysis.text(part);
            List<LoadedTerm> terms = new ArrayList<>(analysis.annotations(LoadedTerm.class, part));
            terms.sort(Comparator.comparing(LoadedTerm::span));
            BitSet cues = cues(analysis, text, part);
            int next = 0;
            for (int i = 0; i < text.sentences().size(); i++) {
                List<LoadedTerm> own = new ArrayList<>();
                int end = text.sentences().get(i).span().end();
                while (next < terms.size() && terms.get(next).span().start() < end) {
                    own.add(terms.get(next++));
                }
                new OfSentence(analysis, part, analysis.parsed(part, i), holders, cues).read(own);
            }
        }
    }

    /** Tokens of the words that report: they say how somebody speaks and judge nobody by themselves. */
    private static BitSet cues(Analysis analysis, TextPart text, Part part) {
        BitSet out = new BitSet();
        for (Attribution a : analysis.annotations(Attribution.class, part)) {
            if (a.cue() != null) {
                for (Span s : a.cue().spans()) {
                    out.set(text.tokenAt(s.start()), text.tokenAt(s.end() - 1) + 1);
                }
            }
        }
        return out;
    }

    /** Whether a noun that judges is one for people. */
    private boolean isPerson(String lemma) {
        return people.contains(lemma) || rated.contains(lemma) && !things.contains(lemma);
    }

    /** One sentence. */
    private final class OfSentence {
        private final Analysis analysis;
        private final Part part;
        private final ParsedSentence s;
        private final Holders holders;
        private final BitSet cues;
        private final SentenceActors actors;
        private final List<Match> changes;
        private final BitSet used = new BitSet();
        private final Map<String, Judgement> found = new LinkedHashMap<>();
        /** By phrase: the verbs it is the predicate or an object of, what it is apposed to, and what it governs. */
        private final Map<Integer, VerbGroup> predicates = new HashMap<>();

        private final Map<Integer, VerbGroup> objects = new HashMap<>();
        private final Map<Integer, VerbGroup> adjectives = new HashMap<>();
        private final Map<Integer, List<Integer>> apposed = new HashMap<>();
        private final Map<Integer, List<Integer>> governed = new HashMap<>();

        OfSentence(Analysis analysis, Part part, ParsedSentence s, Holders holders, BitSet cues) {
            this.analysis = analysis;
            this.part = part;
            this.s = s;
            this.holders = holders;
            this.cues = cues;
            actors = new SentenceActors(analysis, part, s, JudgementReader.this::isPerson);
            changes = matches(SentimentLexicon.MODIFIERS);
        }

        private List<Match> matches(String lexicon) {
            return analysis.matches(part)
                    .longest(lexicon, s.sentence().firstToken(), s.sentence().endToken());
        }

        void read(List<LoadedTerm> terms) {
            List<Match> frames = matches(SentimentLexicon.VERBS);
            List<Match> words = matches(SentimentLexicon.WORDS);
            if (frames.isEmpty()
                    && (words.isEmpty() && terms.isEmpty() || actors.places().isEmpty())) {
                return;
            }
            tie();
            for (Match m : frames) {
                SentimentLexicon.Frame frame = tone.frame(m.entry());
                if (frame != null && !actors.inName(m.firstToken(), m.endToken())) {
                    deed(m, frame);
                }
            }
            for (Match m : words) {
                if (!taken(m.firstToken(), m.endToken())) {
                    word(m.firstToken(), m.endToken(), m.entry().id(), tone.valence(m.entry()), tone.bears(m.entry()));
                }
            }
            for (LoadedTerm t : terms) {
                int first = s.part().tokenAt(t.span().start());
                int end = s.part().tokenAt(t.span().end() - 1) + 1;
                double valence = loaded.getOrDefault(t.label(), 0.0) * (1 + t.intensity()) / 3;
                if (valence != 0 && !taken(first, end)) {
                    word(first, end, t.entry(), valence, SentimentLexicon.Bears.DESCRIBED);
                }
            }
            withoutOverlaps().forEach(analysis::add);
        }

        /** Of two that say the same of the same actor in words that overlap, the longer; of two as long, the stronger. */
        private List<Judgement> withoutOverlaps() {
            List<Judgement> sorted = new ArrayList<>(found.values());
            sorted.sort(Comparator.comparingInt(
                            (Judgement j) -> j.span().start() - j.span().end())
                    .thenComparingDouble(j -> -Math.abs(j.weight()))
                    .thenComparing(Judgement::span));
            Map<String, BitSet> taken = new HashMap<>();
            List<Judgement> out = new ArrayList<>();
            for (Judgement j : sorted) {
                BitSet of = taken.computeIfAbsent(j.target(), t -> new BitSet());
                int next = of.nextSetBit(j.span().start());
                if (next < 0 || next >= j.span().end()) {
                    of.set(j.span().start(), j.span().end());
                    out.add(j);
                }
            }
            return out;
        }

        private boolean taken(int first, int end) {
            int next = used.nextSetBit(first);
            return next >= 0 && next < end || actors.inName(first, end);
        }

        private void tie() {
            for (VerbGroup v : s.verbs()) {
                if (v.predicate() >= 0) {
                    predicates.putIfAbsent(v.predicate(), v);
                }
                if (v.adjective() >= 0) {
                    adjectives.putIfAbsent(v.adjective(), v);
                }
                v.objects().forEach(o -> objects.putIfAbsent(o, v));
            }
            for (Description d : s.descriptions()) {
                if (d.kind() == Description.Kind.APPOSITION && d.head() >= 0) {
                    apposed.computeIfAbsent(d.head(), k -> new ArrayList<>(1)).add(d.phrase());
                    apposed.computeIfAbsent(d.phrase(), k -> new ArrayList<>(1)).add(d.head());
                }
            }
            for (NounPhrase p : s.phrases()) {
                int governor = s.governor(p.index());
                if (governor >= 0) {
                    governed.computeIfAbsent(governor, k -> new ArrayList<>(2)).add(p.index());
                }
            }
        }

        // ---- deeds -----------------------------------------------------------------------------------------------

        private void deed(Match m, SentimentLexicon.Frame frame) {
            for (int i = m.endToken() - 1; i >= m.firstToken(); i--) {
                int v = s.verbAt(i);
                if (v >= 0
                        && m.firstToken() <= s.verbs().get(v).head()
                        && s.verbs().get(v).head() < m.endToken()) {
                    verb(m, frame, s.verbs().get(v));
                    return;
                }
            }
            int phrase = s.phraseAt(m.endToken() - 1);
            if (phrase >= 0 && s.phrase(phrase).head() == m.endToken() - 1) {
                noun(m, frame, phrase);
            }
        }

        /** Phrases that take part in a deed, and the actors that they name. */
        private record Sides(
                List<Integer> doers,
                List<Integer> harmed,
                List<SentenceActors.Hit> agents,
                List<SentenceActors.Hit> patients) {}

        private void verb(Match m, SentimentLexicon.Frame frame, VerbGroup v) {
            List<Integer> subject = v.subject() == null || v.subject().phrase() < 0
                    ? List.of()
                    : v.subject().conjuncts().isEmpty()
                            ? List.of(v.subject().phrase())
                            : v.subject().conjuncts();
            List<Integer> doers;
            List<Integer> harmed;
            if (v.isPassive()) {
                harmed = subject;
                int agent = v.agent() < 0 ? agentBeforeTime(v) : v.agent();
                doers = agent < 0 ? List.of() : s.conjuncts(agent);
            } else {
                doers = subject;
                harmed = v.objects();
                int behind = s.phraseAt(m.endToken());
                if (harmed.isEmpty() && m.length() > 1 && behind >= 0) {
                    harmed = s.conjuncts(behind);
                }
            }
            if (frame.harm() && (v.predicate() >= 0 || v.adjective() >= 0) && m.length() == 1) {
                return; // dismissed the plan as absurd
            }
            used.set(m.firstToken(), m.endToken());
            Sides sides = new Sides(doers, harmed, actors.of(doers), actors.of(harmed));
            Modifiers.Effect effect = modifiers.of(s, changes, v.start(), v.head(), m.endToken());
            boolean negated = effect.negated() || v.isNegated() || isNegated(m.firstToken());
            boolean conditional = isConditional(v, m.firstToken()) || effect.modal();
            double factor = effect.factor() * (conditional ? condition : 1) * (negated ? negation : 1);
            if (frame.judges().agent() && frame.agent() != 0) {
                Holders.Holder holder = holders.at(part, offset(m.firstToken()));
                judge(m, sides.agents(), frame.agent() * factor, Relation.AGENT_OF, holder, negated, conditional);
            }
            boolean byNobody = effect.unfounded() && sides.agents().isEmpty();
            boolean byThing = !v.isPassive() && doers.stream().noneMatch(actors::isSomebody);
            if (frame.judges().patient() && frame.patient() != 0 && !byNobody && !byThing) {
                List<SentenceActors.Hit> patients = new ArrayList<>(sides.patients());
                if (patients.isEmpty()) {
                    behindPreposition(v, frame, patients);
                }
                told(m, sides.agents(), patients, frame.patient() * factor, Relation.PATIENT_OF, negated, conditional);
            }
            boolean intransitive = !v.isPassive() && harmed.isEmpty();
            Deed.Form form = null;
            if (frame.harm() && !intransitive) {
                Deed.Form active = doers.isEmpty() && !v.isFinite() ? Deed.Form.OMITTED : Deed.Form.ACTIVE;
                form = !v.isPassive() ? active : doers.isEmpty() ? Deed.Form.PASSIVE : Deed.Form.PASSIVE_BY;
            }
            String patientRole =
                    effect.unfounded() && "accused".equals(frame.patientRole()) ? "harmed" : frame.patientRole();
            if (byThing && frame.judges().patient()) {
                return;
            }
            add(
                    m,
                    frame,
                    sides,
                    patientRole,
                    form,
                    s.part().tokens().get(v.head()).lemma(),
                    !negated && !conditional);
        }

        /** {@code by a gunman last year}: one phrase that ends in a time; −1. */
        private int agentBeforeTime(VerbGroup v) {
            for (VerbGroup.Adjunct a : v.adjuncts()) {
                NounPhrase p = s.phrase(a.phrase());
                if (a.preposition().equals("by") && p.determiner() >= 0 && p.end() - p.first() > 3) {
                    return a.phrase();
                }
            }
            return -1;
        }

        private void behindPreposition(VerbGroup v, SentimentLexicon.Frame frame, List<SentenceActors.Hit> out) {
            for (VerbGroup.Adjunct a : v.adjuncts()) {
                if (frame.prepositions().getOrDefault(a.preposition(), 0.0) * frame.patient() > 0) {
                    out.addAll(actors.of(a.phrase()));
                    return;
                }
            }
        }

        private void noun(Match m, SentimentLexicon.Frame frame, int phrase) {
            List<Integer> doers = new ArrayList<>();
            List<Integer> harmed = new ArrayList<>();
            for (int g : governed.getOrDefault(phrase, List.of())) {
                String preposition =
                        s.part().tokens().get(s.phrase(g).first() - 1).form();
                if (preposition.equals("of") || preposition.equals("on")) {
                    harmed.addAll(s.conjuncts(g));
                    for (int h : governed.getOrDefault(g, List.of())) {
                        String by =
                                s.part().tokens().get(s.phrase(h).first() - 1).form();
                        if (by.equals("by")) {
                            doers.addAll(s.conjuncts(h));
                        }
                    }
                } else if (preposition.equals("by")) {
                    doers.addAll(s.conjuncts(g));
                }
            }
            List<SentenceActors.Hit> agents = new ArrayList<>(actors.of(doers));
            List<SentenceActors.Hit> patients = new ArrayList<>(actors.of(harmed));
            boolean byPhrase = !doers.isEmpty();
            SentenceActors.Place owner = actors.owner(phrase);
            SentenceActors.Place modifier = actors.modifier(phrase);
            List<Deed.Party> told = new ArrayList<>();
            List<Deed.Party> hurt = new ArrayList<>();
            if (owner != null && (frame.possessorIsAgent() || !harmed.isEmpty()) && !byPhrase) {
                agents.add(new SentenceActors.Hit(owner, false));
                told.add(new Deed.Party(owner.mention().span(), owner.mention().actor()));
            } else if (owner != null && harmed.isEmpty()) {
                patients.add(new SentenceActors.Hit(owner, false));
                hurt.add(new Deed.Party(owner.mention().span(), owner.mention().actor()));
            }
            if (modifier != null && told.isEmpty() && !byPhrase && !harmed.isEmpty()) {
                agents.add(new SentenceActors.Hit(modifier, false));
                told.add(new Deed.Party(
                        modifier.mention().span(), modifier.mention().actor()));
            } else if (owner == null
                    && told.isEmpty()
                    && !byPhrase
                    && !harmed.isEmpty()
                    && s.phrase(phrase).first() < m.firstToken()) {
                // the police killing of two men
                int before = m.firstToken() - 1;
                if (s.part().tokens().get(before).tag().startsWith("NN")) {
                    told.add(new Deed.Party(s.part().span(before, before + 1), null));
                }
            }
            int mark = owner == null && told.isEmpty() && !byPhrase ? possessive(phrase, m.firstToken()) : -1;
            if (mark > s.phrase(phrase).first()) {
                Deed.Party party = new Deed.Party(s.part().span(s.phrase(phrase).first(), mark), null);
                (frame.possessorIsAgent() || !harmed.isEmpty() ? told : hurt).add(party);
            }
            parties(doers, told);
            parties(harmed, hurt);
            if (hurt.isEmpty()) {
                return;
            }
            used.set(m.firstToken(), m.endToken());
            boolean negated = isNegated(m.firstToken());
            boolean conditional = isConditional(null, m.firstToken());
            if (frame.judges().agent() && frame.agent() != 0) {
                double factor = (conditional ? condition : 1) * (negated ? negation : 1);
                Holders.Holder holder = holders.at(part, offset(m.firstToken()));
                judge(m, agents, frame.agent() * factor, Relation.AGENT_OF, holder, negated, conditional);
            }
            boolean harm = frame.harm() || violent();
            Deed.Form form = !harm
                    ? null
                    : byPhrase ? Deed.Form.PASSIVE_BY : told.isEmpty() ? Deed.Form.OMITTED : Deed.Form.ACTIVE;
            deed(m, frame, told, hurt, frame.patientRole(), form, !negated && !conditional);
        }

        /** The mark of a possessive in the phrase before the token; −1. */
        private int possessive(int phrase, int before) {
            for (int i = before - 1; i > s.phrase(phrase).first(); i--) {
                if (s.part().tokens().get(i).tag().equals("POS")) {
                    return i;
                }
            }
            return -1;
        }

        /** Whether something else in the sentence tells harm. */
        private boolean violent() {
            for (Match other : matches(SentimentLexicon.VERBS)) {
                SentimentLexicon.Frame frame = tone.frame(other.entry());
                if (frame != null && frame.harm()) {
                    return true;
                }
            }
            return false;
        }

        private void add(
                Match m,
                SentimentLexicon.Frame frame,
                Sides sides,
                String patientRole,
                Deed.Form form,
                String lemma,
                boolean asserted) {
            List<Deed.Party> doers = new ArrayList<>();
            List<Deed.Party> harmed = new ArrayList<>();
            parties(sides.doers(), doers);
            parties(sides.harmed(), harmed);
            Deed.Form told = form;
            if (form == null && "harmed".equals(frame.agentRole()) && violent()) {
                told = Deed.Form.OMITTED; // nine died in the raid: the subject is the one harmed
            }
            if (told == Deed.Form.OMITTED || "harmed".equals(frame.agentRole())) {
                deedOf(m, List.of(), doers, null, frame.agentRole(), told, lemma, asserted);
            } else {
                deedOf(m, doers, harmed, frame.agentRole(), patientRole, told, lemma, asserted);
            }
        }

        private void deed(
                Match m,
                SentimentLexicon.Frame frame,
                List<Deed.Party> doers,
                List<Deed.Party> harmed,
                String patientRole,
                Deed.Form form,
                boolean asserted) {
            String lemma = s.part().tokens().get(m.endToken() - 1).lemma();
            deedOf(m, doers, harmed, frame.agentRole(), patientRole, form, lemma, asserted);
        }

        private void deedOf(
                Match m,
                List<Deed.Party> doers,
                List<Deed.Party> harmed,
                String agentRole,
                String patientRole,
                Deed.Form form,
                String lemma,
                boolean asserted) {
            if (doers.isEmpty() && harmed.isEmpty()) {
                return;
            }
            Span span = s.part().span(m.firstToken(), m.endToken());
            Holders.Holder holder = holders.at(part, span.start());
            Deed.Form told = harmed.isEmpty() ? null : form;
            analysis.add(new Deed(
                    part,
                    span,
                    m.entry().id(),
                    lemma,
                    doers,
                    harmed,
                    agentRole,
                    patientRole,
                    told,
                    holder.voice(),
                    holder.attribution(),
                    asserted));
        }

        /** The phrases as who takes part: the mention where the phrase names an actor, else the phrase's words. */
        private void parties(List<Integer> phrases, List<Deed.Party> out) {
            for (int p : phrases) {
                if (p < 0) {
                    continue;
                }
                boolean named = false;
                for (SentenceActors.Hit hit : actors.of(p)) {
                    if (!hit.owner()) {
                        out.add(new Deed.Party(hit.place().mention().span(), hit.actor()));
                        named = true;
                    }
                }
                if (!named) {
                    NounPhrase phrase = s.phrase(p);
                    out.add(new Deed.Party(s.part().span(phrase.first(), phrase.end()), null));
                }
            }
        }

        // ---- words -----------------------------------------------------------------------------------------------

        private void word(int first, int end, String entry, double valence, SentimentLexicon.Bears bears) {
            if (valence == 0 || bears == SentimentLexicon.Bears.NONE) {
                return;
            }
            int last = end - 1;
            int phrase = s.phraseAt(last);
            int verb = s.verbAt(last);
            if (phrase >= 0) {
                inPhrase(new Words(first, end, entry, valence), phrase);
            } else if (verb >= 0 && s.verbs().get(verb).head() >= first) {
                VerbGroup v = s.verbs().get(verb);
                if (v.head() < end && !cues.get(v.head())) {
                    ratedVerb(new Words(first, end, entry, valence), v, bears);
                }
            } else {
                outside(new Words(first, end, entry, valence));
            }
        }

        private record Words(int first, int end, String entry, double valence) {}

        private void ratedVerb(Words w, VerbGroup v, SentimentLexicon.Bears bears) {
            boolean adjectival = s.part().tokens().get(v.head()).tag().equals("VBN") && v.isPassive();
            if (bears == SentimentLexicon.Bears.OBJECT) {
                List<SentenceActors.Hit> patients = v.isPassive() ? actors.of(v.subject()) : actors.of(v.objects());
                List<SentenceActors.Hit> agents =
                        v.isPassive() ? v.agent() < 0 ? List.of() : actors.of(v.agent()) : actors.of(v.subject());
                Weighed x = weigh(w, v.start(), v);
                told(w, agents, patients, x, Relation.PATIENT_OF);
            } else if (bears == SentimentLexicon.Bears.SUBJECT && !v.isPassive()) {
                say(w, actors.of(v.subject()), Relation.AGENT_OF, v.start(), v);
            } else if (bears == SentimentLexicon.Bears.DESCRIBED && adjectival) {
                say(w, actors.of(v.subject()), Relation.PREDICATE, v.start(), v);
            }
        }

        /** Adjectives behind a copula or a naming verb, their neighbours in a coordination, adverbs. */
        private void outside(Words w) {
            for (int i = w.end() - 1; i >= Math.max(s.sentence().firstToken(), w.first() - 4); i--) {
                VerbGroup v = adjectives.get(i);
                if (v != null) {
                    predicate(w, v);
                    return;
                }
                if (i < w.first() && s.phraseAt(i) >= 0) {
                    break;
                }
            }
        }

        /** What a copula says of its subject, or a naming verb of its object. */
        private void predicate(Words w, VerbGroup v) {
            if (v.objects().isEmpty() && !isNaming(v)) {
                say(w, actors.of(v.subject()), Relation.PREDICATE, v.start(), v);
                return;
            }
            List<SentenceActors.Hit> named = v.objects().isEmpty() ? actors.of(v.subject()) : actors.of(v.objects());
            List<SentenceActors.Hit> namers =
                    v.isPassive() ? v.agent() < 0 ? List.of() : actors.of(v.agent()) : actors.of(v.subject());
            told(w, namers, named, weigh(w, w.first(), v), Relation.PREDICATE);
        }

        private boolean isNaming(VerbGroup v) {
            return v.isPassive();
        }

        private void inPhrase(Words w, int phrase) {
            // the phrase names the actor: the corrupt Senn, the disgraced senator
            for (SentenceActors.Hit hit : actors.of(phrase)) {
                boolean inside = w.first() >= hit.place().first()
                        && w.end() <= hit.place().end();
                if (!hit.owner() && (w.end() <= hit.place().first() || inside)) {
                    say(w, List.of(hit), Relation.DESCRIPTION, w.first(), null);
                    return;
                }
                if (hit.owner() && w.first() >= hit.place().end() && !isPerson(w, phrase)) {
                    say(w, List.of(hit), Relation.POSSESSOR, w.first(), null);
                    return;
                }
            }
            SentenceActors.Place modifier = actors.modifier(phrase);
            if (modifier != null) {
                say(w, List.of(new SentenceActors.Hit(modifier, true)), Relation.POSSESSOR, w.first(), null);
                return;
            }
            // something of the actor's: the lies of Senn, a lie by Senn
            boolean isHead = s.phrase(phrase).head() < w.end();
            int top = s.root(phrase);
            VerbGroup saying = predicates.getOrDefault(phrase, predicates.get(top));
            if (saying != null) {
                predicate(w, saying);
                return;
            }
            for (int other : apposed.getOrDefault(phrase, List.of())) {
                List<SentenceActors.Hit> hits =
                        actors.of(other).stream().filter(h -> !h.owner()).toList();
                if (!hits.isEmpty()) {
                    say(w, hits, Relation.APPOSITION, w.first(), null);
                    return;
                }
            }
            for (int g : governed.getOrDefault(phrase, List.of())) {
                String preposition =
                        s.part().tokens().get(s.phrase(g).first() - 1).form();
                if (preposition.equals("by") || preposition.equals("of") && !isHead) {
                    List<SentenceActors.Hit> hits =
                            actors.of(g).stream().filter(h -> !h.owner()).toList();
                    if (!hits.isEmpty()) {
                        say(w, hits, Relation.POSSESSOR, w.first(), null);
                        return;
                    }
                }
            }
            VerbGroup doing = objects.getOrDefault(phrase, objects.get(top));
            if (doing != null && !doing.isPassive() && lightVerbs.contains(doing.lemma())) {
                say(w, actors.of(doing.subject()), Relation.AGENT_OF, doing.start(), doing);
            }
        }

        /** Whether the words name people themselves: her killer is not she. */
        private boolean isPerson(Words w, int phrase) {
            int head = s.phrase(phrase).head();
            if (head < w.first() || head >= w.end()) {
                return false;
            }
            return JudgementReader.this.isPerson(s.part().tokens().get(head).lemma());
        }

        // ---- judging ---------------------------------------------------------------------------------------------

        private record Weighed(double weight, boolean negated, boolean conditional) {}

        private Weighed weigh(Words w, int from, VerbGroup v) {
            Modifiers.Effect effect = modifiers.of(s, changes, Math.min(from, w.first()), w.first(), w.end());
            boolean negated = effect.negated() || isNegated(w.first()) || v != null && v.isNegated();
            boolean conditional = effect.modal() || isConditional(v, w.first());
            double weight = w.valence() * effect.factor() * (negated ? negation : 1) * (conditional ? condition : 1);
            return new Weighed(weight, negated, conditional);
        }

        /**
         * Of words that describe inside a noun phrase: what denies the clause does not deny the description
         * ({@code do not believe Senn's false story}), only a negation in the phrase or right before it does.
         */
        private Weighed described(Words w) {
            int phrase = s.phraseAt(w.end() - 1);
            int from = phrase < 0 ? w.first() : s.phrase(phrase).first();
            Modifiers.Effect effect = modifiers.of(s, changes, w.first(), w.first(), w.end());
            boolean negated = false;
            for (Match x : changes) {
                boolean near = x.endToken() >= from && x.endToken() <= w.first();
                negated ^= near && tone.modifier(x.entry()).effect().equals("negation");
            }
            boolean conditional = effect.modal() || isConditional(null, w.first());
            double weight = w.valence() * effect.factor() * (negated ? negation : 1) * (conditional ? condition : 1);
            return new Weighed(weight, negated, conditional);
        }

        private void say(Words w, List<SentenceActors.Hit> hits, Relation relation, int from, VerbGroup v) {
            if (hits.isEmpty()) {
                return;
            }
            Weighed x = v == null ? described(w) : weigh(w, from, v);
            Holders.Holder holder = holders.at(part, offset(w.first()));
            for (SentenceActors.Hit hit : hits) {
                Relation r = hit.owner() ? Relation.POSSESSOR : relation;
                keep(
                        w.first(),
                        w.end(),
                        w.entry(),
                        hit,
                        x.weight() * shares.get(r),
                        r,
                        holder,
                        x.negated(),
                        x.conditional());
            }
        }

        private void told(
                Words w, List<SentenceActors.Hit> by, List<SentenceActors.Hit> of, Weighed x, Relation relation) {
            Holders.Holder holder = holders.told(part, offset(w.first()), sole(by));
            for (SentenceActors.Hit hit : of) {
                Relation r = hit.owner() ? Relation.POSSESSOR : relation;
                keep(
                        w.first(),
                        w.end(),
                        w.entry(),
                        hit,
                        x.weight() * shares.get(r),
                        r,
                        holder,
                        x.negated(),
                        x.conditional());
            }
        }

        private void told(
                Match m,
                List<SentenceActors.Hit> by,
                List<SentenceActors.Hit> of,
                double weight,
                Relation relation,
                boolean negated,
                boolean conditional) {
            if (of.isEmpty()) {
                return;
            }
            Holders.Holder holder = holders.told(part, offset(m.firstToken()), sole(by));
            judge(m, of, weight, relation, holder, negated, conditional);
        }

        /** The actor who judges; null where it is none or only what belongs to one. */
        private String sole(List<SentenceActors.Hit> by) {
            return by.isEmpty() || by.get(0).owner() ? null : by.get(0).actor();
        }

        private void judge(
                Match m,
                List<SentenceActors.Hit> hits,
                double weight,
                Relation relation,
                Holders.Holder holder,
                boolean negated,
                boolean conditional) {
            for (SentenceActors.Hit hit : hits) {
                Relation r = hit.owner() ? Relation.POSSESSOR : relation;
                double share = shares.get(r);
                keep(
                        m.firstToken(),
                        m.endToken(),
                        m.entry().id(),
                        hit,
                        weight * share,
                        r,
                        holder,
                        negated,
                        conditional);
            }
        }

        /** Keeps the strongest that the same words say of an actor. */
        private void keep(
                int first,
                int end,
                String entry,
                SentenceActors.Hit hit,
                double weight,
                Relation relation,
                Holders.Holder holder,
                boolean negated,
                boolean conditional) {
            double bounded = Math.max(-1, Math.min(1, weight));
            if (Math.abs(bounded) < least) {
                return;
            }
            Judgement j = new Judgement(
                    part,
                    s.part().span(first, end),
                    hit.place().mention().span(),
                    hit.actor(),
                    holder.voice(),
                    holder.actor(),
                    holder.attribution(),
                    holder.through(),
                    bounded,
                    entry,
                    relation,
                    negated,
                    conditional);
            found.merge(
                    first + " " + end + " " + hit.actor(),
                    j,
                    (a, b) -> Math.abs(b.weight()) > Math.abs(a.weight()) ? b : a);
        }

        private int offset(int token) {
            return s.part().tokens().get(token).start();
        }

        private boolean isNegated(int token) {
            return s.scopes().isNegated(token);
        }

        private boolean isConditional(VerbGroup v, int token) {
            return s.scopes().isConditional(token)
                    || s.scopes().isAsked(token)
                    || v != null
                            && v.modal() != null
                            && !v.modal().equals("will")
                            && !v.modal().equals("shall");
        }
    }
}
