package dev.masthead.analysis.sentiment;

import dev.masthead.annotation.Deed;
import dev.masthead.annotation.Judgement.Relation;
import dev.masthead.lexicon.Match;
import java.util.ArrayList;
import java.util.List;

/** Reads deeds that nouns tell: {@code the killing of two men by guards}, {@code Lenn's attack on the port}. Not thread-safe. */
final class NounDeeds {
    private final SentenceTies ties;
    private final SentenceActors actors;
    private final JudgementRules rules;
    private final JudgementCollector out;
    private final DeedWriter writer;

    /** Whether anything in the sentence tells harm. */
    private final boolean violent;

    NounDeeds(SentenceTies ties, JudgementRules rules, JudgementCollector out, DeedWriter writer, boolean violent) {
        this.ties = ties;
        actors = ties.actors;
        this.rules = rules;
        this.out = out;
        this.writer = writer;
        this.violent = violent;
    }

    /** Of the noun that heads the phrase. */
    void read(Match m, SentimentLexicon.Frame frame, int phrase) {
        Sides sides = new Sides();
        for (int g : ties.governedBy(phrase)) {
            String preposition = ties.prepositionOf(g);
            if (preposition.equals("of") || preposition.equals("on")) {
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
        if (sides.undergoing.isEmpty()) {
            return;
        }
        ties.used.set(m.firstToken(), m.endToken());
        boolean negated = ties.isNegated(m.firstToken());
        boolean conditional = ties.isConditional(null, m.firstToken());
        if (frame.judges().agent()) {
            List<SentenceActors.Hit> agents = new ArrayList<>(actors.of(sides.doers));
            agents.addAll(sides.before);
            double value = frame.agent() * rules.scope(negated, conditional);
            out.said(new JudgementCollector.Words(m.firstToken(), m.endToken(), m.entry().id()), new Weighed(value, negated, conditional), agents, Relation.AGENT_OF);
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
        SentenceActors.Place modifier = actors.modifier(phrase);
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
