package dev.masthead.analysis.sentiment;

import dev.masthead.annotation.Deed;
import dev.masthead.annotation.Judgement.Relation;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.VerbGroup;
import java.util.ArrayList;
import java.util.List;

/** Reads deeds that nouns tell: {@code the killing of two men by guards}, {@code Lenn's attack on the port}. Not thread-safe. */
final class NounDeeds {
    private final SentenceTies ties;
    private final SentenceActors actors;
    private final JudgementRules rules;
    private final JudgementCollector out;
    private final DeedWriter writer;
    private final Weigher weigher;

    /** Whether anything in the sentence tells harm. */
    private final boolean violent;

    NounDeeds(
            SentenceTies ties,
            JudgementRules rules,
            JudgementCollector out,
            DeedWriter writer,
            Weigher weigher,
            boolean violent) {
        this.ties = ties;
        actors = ties.actors;
        this.rules = rules;
        this.out = out;
        this.writer = writer;
        this.weigher = weigher;
        this.violent = violent;
    }

    /** Of the noun that heads the phrase. */
    void read(Match m, SentimentLexicon.Frame frame, int phrase) {
        if (frame.bearer()) {
            bearer(m, frame, phrase);
            return;
        }
        boolean died = frame.agentRole() == null && "harmed".equals(frame.patientRole());
        if (died && tellsOwnDeath() || writer.isPhraseOfNobody(m.firstToken())) {
            return;
        }
        Sides sides = new Sides();
        for (int g : ties.governedBy(phrase)) {
            String preposition = ties.prepositionOf(g);
            if (preposition.equals("of") && frame.ofDoer()) {
                sides.doers.addAll(ties.s.conjuncts(g));
            } else if (preposition.equals("of")
                    || preposition.equals("on") && frame.possessorIsAgent() // not his arrest on a warrant
                    || frame.prepositions().containsKey(preposition)) {
                sides.harmed.addAll(ties.s.conjuncts(g));
                for (int h : ties.governedBy(g)) {
                    if (ties.prepositionOf(h).equals("by")) {
                        sides.doers.addAll(ties.s.conjuncts(h));
                    }
                }
            } else if (preposition.equals("by")) {
                sides.doers.addAll(ties.s.conjuncts(g));
            }
        }
        boolean byPhrase = !sides.doers.isEmpty();
        if (!byPhrase) {
            beforeNoun(m, frame, phrase, sides);
        } else if (sides.harmed.isEmpty()) {
            SentenceActors.Place owner = actors.owner(phrase);
            if (owner != null) {
                sides.undergoing.add(DeedWriter.party(owner));
            }
        }
        writer.parties(sides.doers, true, sides.doing);
        writer.parties(sides.harmed, false, sides.undergoing);
        boolean byState = sides.before.stream().anyMatch(h -> actors.isState(h.actor()));
        boolean ofNobody = sides.undergoing.isEmpty() && !(byState && frame.harm() && frame.possessorIsAgent());
        if (ofNobody && frame.harm() && !frame.possessorIsAgent() && actors.modifier(phrase) != null) {
            ties.used.set(m.firstToken(), m.endToken()); // the Senn killing: of Senn or by Senn, nobody can tell
        }
        if (ofNobody || frame.betweenStates() && !isBetweenStates(sides)) {
            return;
        }
        ties.used.set(m.firstToken(), m.endToken());
        boolean negated = ties.isNegated(m.firstToken());
        boolean conditional = ties.isConditional(null, m.firstToken());
        if (frame.judges().agent()) {
            List<SentenceActors.Hit> agents = new ArrayList<>(actors.of(sides.doers));
            agents.addAll(sides.before);
            double value = frame.agent() * rules.scope(negated, conditional);
            out.said(
                    new JudgementCollector.Words(
                            m.firstToken(), m.endToken(), m.entry().id()),
                    new Weighed(value, negated, conditional),
                    agents,
                    Relation.AGENT_OF);
        }
        int act = negated || frame.judges().patient() ? 0 : rules.act(frame.agentRole());
        if (act != 0) {
            out.acted(
                    new JudgementCollector.Words(
                            m.firstToken(), m.endToken(), m.entry().id()),
                    new Weighed(act * rules.scope(false, conditional), false, conditional),
                    sides.doing,
                    sides.undergoing);
        }
        Deed.Form named = sides.doing.isEmpty() ? Deed.Form.OMITTED : Deed.Form.ACTIVE;
        Deed.Form form = !frame.harm() && !violent ? null : byPhrase ? Deed.Form.PASSIVE_BY : named;
        writer.add(
                m,
                m.entry(),
                sides.doing,
                sides.undergoing,
                frame.agentRole(),
                frame.patientRole(),
                form,
                !negated && !conditional);
    }

    /** {@code the death was ruled a suicide}, which a suicide bombing is not. */
    private boolean tellsOwnDeath() {
        for (int i = ties.s.sentence().firstToken(); i < ties.s.sentence().endToken(); i++) {
            if (rules.isOwnDeath(ties.s.token(i).lemma())
                    && !ties.s.tagOf(i + 1).startsWith("NN")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a side is a country, its forces or a place, and no person attacks, as with words. */
    private boolean isBetweenStates(Sides sides) {
        boolean state = false;
        for (Deed.Party p : sides.doing) {
            boolean stranger = p.actor() == null
                    && ties.s.tagOf(ties.s.part().tokenAt(p.span().end() - 1)).startsWith("NNP");
            if (stranger || p.actor() != null && actors.isPerson(p.actor())) {
                return false;
            }
            state |= p.actor() != null && actors.isState(p.actor());
        }
        return state
                || sides.undergoing.stream()
                        .anyMatch(p -> p.actor() != null && (actors.isState(p.actor()) || actors.isSite(p.actor())));
    }

    /** Who has the part that the noun names: {@code Kohl was a hostage}, {@code Kohl, a peacemaker}, {@code the hostage Peter Kohl}. */
    private void bearer(Match m, SentimentLexicon.Frame frame, int phrase) {
        List<SentenceActors.Hit> hits = new ArrayList<>();
        VerbGroup v = ties.predicateOf(phrase);
        if (v != null) {
            hits.addAll(v.objects().isEmpty() ? actors.of(v.subject()) : actors.of(v.objects()));
        }
        for (int other : ties.apposedTo(phrase)) {
            hits.addAll(actors.of(other));
        }
        for (SentenceActors.Hit hit : actors.of(phrase)) {
            if (hit.place().first() >= m.endToken()) {
                hits.add(hit);
            }
        }
        List<Deed.Party> bearers = hits.stream()
                .filter(h -> !h.owner())
                .map(h -> DeedWriter.party(h.place()))
                .distinct()
                .toList();
        Weighed x = weigher.inClause(ties, 1, m.firstToken(), m.firstToken(), m.endToken(), v);
        boolean asserted = !x.negated() && !x.conditional();
        boolean suffers = frame.agentRole() == null;
        writer.add(
                m,
                m.entry(),
                suffers ? List.of() : bearers,
                suffers ? bearers : List.of(),
                frame.agentRole(),
                frame.patientRole(),
                null,
                asserted);
    }

    /** Phrases behind a noun's prepositions, and who takes part, filled step by step. */
    private static final class Sides {
        private final List<Integer> doers = new ArrayList<>();
        private final List<Integer> harmed = new ArrayList<>();
        /** Doers that stand before the noun as its owner or modifier. */
        private final List<SentenceActors.Hit> before = new ArrayList<>();

        private final List<Deed.Party> doing = new ArrayList<>();
        private final List<Deed.Party> undergoing = new ArrayList<>();
    }

    /** Who stands before the noun: {@code the army's raid}, {@code the mayor's murder}, {@code the police killing of two men}. */
    private void beforeNoun(Match m, SentimentLexicon.Frame frame, int phrase, Sides sides) {
        boolean ownerDoes = frame.possessorIsAgent() || !sides.harmed.isEmpty();
        SentenceActors.Place owner = actors.owner(phrase);
        SentenceActors.Place named = actors.modifier(phrase);
        SentenceActors.Place modifier =
                named == null && (frame.betweenStates() || !frame.harm() && frame.possessorIsAgent())
                        ? actors.adjective(phrase)
                        : named;
        if (owner != null && ownerDoes) {
            sides.before.add(new SentenceActors.Hit(owner, false));
            sides.doing.add(DeedWriter.party(owner));
        } else if (owner != null) {
            sides.undergoing.add(DeedWriter.party(owner));
        }
        if (sides.doing.isEmpty() && !sides.harmed.isEmpty()) {
            int before = m.firstToken() - 1;
            if (modifier != null) {
                sides.before.add(new SentenceActors.Hit(modifier, false));
                sides.doing.add(DeedWriter.party(modifier));
            } else if (owner == null
                    && ties.s.phrase(phrase).first() <= before
                    && ties.s.tagOf(before).startsWith("NN")) {
                sides.doing.add(new Deed.Party(ties.s.part().span(before, before + 1), null));
            }
        }
        int mark = owner == null && sides.doing.isEmpty() ? possessive(phrase, m.firstToken()) : -1;
        if (mark > ties.s.phrase(phrase).first()) {
            Deed.Party party =
                    new Deed.Party(ties.s.part().span(ties.s.phrase(phrase).first(), mark), null);
            (ownerDoes ? sides.doing : sides.undergoing).add(party);
        }
    }

    /** The mark of a possessive in the phrase before the token; −1. */
    private int possessive(int phrase, int before) {
        for (int i = before - 1; i > ties.s.phrase(phrase).first(); i--) {
            if (ties.s.tagOf(i).equals("POS")) {
                return i;
            }
        }
        return -1;
    }
}
