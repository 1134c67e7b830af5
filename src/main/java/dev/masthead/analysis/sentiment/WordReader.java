package dev.masthead.analysis.sentiment;

import dev.masthead.annotation.Judgement.Relation;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.VerbGroup;
import java.util.List;

/** Reads of whom the rated words and loaded terms of a sentence speak. */
final class WordReader {
    /** How many tokens before a word the adjective may stand that a coordination joins to it. */
    private static final int COORDINATED = 4;

    private final SentimentLexicon tone;
    private final JudgementRules rules;
    private final Modifiers modifiers;

    WordReader(SentimentLexicon tone, JudgementRules rules) {
        this.tone = tone;
        this.rules = rules;
        modifiers = new Modifiers(tone, rules.modifierReach());
    }

    void read(SentenceTies ties, List<LoadedTerm> terms, JudgementCollector out) {
        if (ties.actors.places().isEmpty()) {
            return;
        }
        OfSentence of = new OfSentence(ties, out);
        for (Match m : ties.matches(SentimentLexicon.WORDS)) {
            of.word(m.firstToken(), m.endToken(), m.entry().id(), tone.valence(m.entry()), tone.bears(m.entry()));
        }
        for (LoadedTerm t : terms) {
            int first = ties.s.part().tokenAt(t.span().start());
            int end = ties.s.part().tokenAt(t.span().end() - 1) + 1;
            of.word(first, end, t.entry(), rules.valence(t), SentimentLexicon.Bears.DESCRIBED);
        }
    }

    private final class OfSentence {
        private final SentenceTies ties;
        private final SentenceActors actors;
        private final JudgementCollector out;
        /** The word at hand. */
        private JudgementCollector.Words w;

        private double valence;

        OfSentence(SentenceTies ties, JudgementCollector out) {
            this.ties = ties;
            actors = ties.actors;
            this.out = out;
        }

        void word(int first, int end, String entry, double valence, SentimentLexicon.Bears bears) {
            if (valence == 0 || bears == SentimentLexicon.Bears.NONE || ties.taken(first, end)) {
                return;
            }
            w = new JudgementCollector.Words(first, end, entry);
            this.valence = valence;
            int phrase = ties.s.phraseAt(end - 1);
            int verb = ties.s.verbAt(end - 1);
            if (phrase >= 0) {
                inPhrase(phrase);
            } else if (verb >= 0 && ties.s.verbs().get(verb).head() >= first) {
                VerbGroup v = ties.s.verbs().get(verb);
                if (v.head() < end && !ties.isCue(v.head())) {
                    ratedVerb(v, bears);
                }
            } else {
                outside();
            }
        }

        private void ratedVerb(VerbGroup v, SentimentLexicon.Bears bears) {
            boolean adjectival = ties.s.tagOf(v.head()).equals("VBN") && v.isPassive();
            if (bears == SentimentLexicon.Bears.OBJECT) {
                List<SentenceActors.Hit> patients = v.isPassive() ? actors.of(v.subject()) : actors.of(v.objects());
                out.told(w, inClause(v.start(), v), actors.agents(v), patients, Relation.PATIENT_OF);
            } else if (bears == SentimentLexicon.Bears.SUBJECT && !v.isPassive()) {
                out.said(w, inClause(v.start(), v), actors.of(v.subject()), Relation.AGENT_OF);
            } else if (bears == SentimentLexicon.Bears.DESCRIBED && adjectival) {
                out.said(w, inClause(v.start(), v), actors.of(v.subject()), Relation.PREDICATE);
            }
        }

        /** Adjectives behind a copula or a naming verb, their neighbours in a coordination, adverbs. */
        private void outside() {
            int least = Math.max(ties.s.sentence().firstToken(), w.first() - COORDINATED);
            for (int i = w.end() - 1; i >= least; i--) {
                VerbGroup v = ties.adjectiveOf(i);
                if (v != null) {
                    predicate(v);
                    return;
                }
                if (i < w.first() && ties.s.phraseAt(i) >= 0) {
                    break;
                }
            }
        }

        /** What a copula says of its subject, or a naming verb of its object. */
        private void predicate(VerbGroup v) {
            if (v.objects().isEmpty() && !v.isPassive()) {
                out.said(w, inClause(v.start(), v), actors.of(v.subject()), Relation.PREDICATE);
                return;
            }
            List<SentenceActors.Hit> named = v.objects().isEmpty() ? actors.of(v.subject()) : actors.of(v.objects());
            out.told(w, inClause(w.first(), v), actors.agents(v), named, Relation.PREDICATE);
        }

        private void inPhrase(int phrase) {
            if (ofItsActor(phrase)) {
                return;
            }
            VerbGroup saying = orAtRoot(phrase, true);
            if (saying != null) {
                predicate(saying);
            } else if (!apposed(phrase) && !ofGoverned(phrase)) {
                VerbGroup doing = orAtRoot(phrase, false);
                if (doing != null && !doing.isPassive() && rules.isLight(doing.lemma())) {
                    out.said(w, inClause(doing.start(), doing), actors.of(doing.subject()), Relation.AGENT_OF);
                }
            }
        }

        /** The phrase names the actor or something of its: {@code the corrupt Senn}, {@code Senn's lies}, {@code the Senn lies}. */
        private boolean ofItsActor(int phrase) {
            for (SentenceActors.Hit hit : actors.of(phrase)) {
                boolean inside = w.first() >= hit.place().first()
                        && w.end() <= hit.place().end();
                if (!hit.owner() && (w.end() <= hit.place().first() || inside)) {
                    out.said(w, inPhrase(), List.of(hit), Relation.DESCRIPTION);
                    return true;
                }
                if (hit.owner() && w.first() >= hit.place().end() && !isPerson(phrase)) {
                    out.said(w, inPhrase(), List.of(hit), Relation.POSSESSOR);
                    return true;
                }
            }
            SentenceActors.Place modifier = actors.modifier(phrase);
            if (modifier != null) {
                out.said(w, inPhrase(), List.of(new SentenceActors.Hit(modifier, true)), Relation.POSSESSOR);
            }
            return modifier != null;
        }

        private VerbGroup orAtRoot(int phrase, boolean predicate) {
            VerbGroup own = predicate ? ties.predicateOf(phrase) : ties.objectOf(phrase);
            int top = ties.s.root(phrase);
            return own != null ? own : predicate ? ties.predicateOf(top) : ties.objectOf(top);
        }

        private boolean apposed(int phrase) {
            for (int other : ties.apposedTo(phrase)) {
                List<SentenceActors.Hit> hits = named(other);
                if (!hits.isEmpty()) {
                    out.said(w, inPhrase(), hits, Relation.APPOSITION);
                    return true;
                }
            }
            return false;
        }

        /** Something by or of the actor: {@code a lie by Senn}, {@code the shameless tricks of Senn}. */
        private boolean ofGoverned(int phrase) {
            boolean isHead = ties.s.phrase(phrase).head() < w.end();
            for (int g : ties.governedBy(phrase)) {
                String preposition = ties.prepositionOf(g);
                if (preposition.equals("by") || preposition.equals("of") && !isHead) {
                    List<SentenceActors.Hit> hits = named(g);
                    if (!hits.isEmpty()) {
                        out.said(w, inPhrase(), hits, Relation.POSSESSOR);
                        return true;
                    }
                }
            }
            return false;
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
            Modifiers.Effect effect =
                    modifiers.of(ties.s, ties.changes, Math.min(from, w.first()), w.first(), w.end());
            boolean negated = effect.negated() || ties.isNegated(w.first()) || v != null && v.isNegated();
            boolean conditional = effect.modal() || ties.isConditional(v, w.first());
            return weighed(effect, negated, conditional);
        }

        /**
         * Of words that describe inside a noun phrase: what denies the clause does not deny the description
         * ({@code do not believe Senn's false story}), only a negation in the phrase or right before it does.
         */
        private Weighed inPhrase() {
            int phrase = ties.s.phraseAt(w.end() - 1);
            int from = phrase < 0 ? w.first() : ties.s.phrase(phrase).first();
            Modifiers.Effect effect = modifiers.of(ties.s, ties.changes, w.first(), w.first(), w.end());
            boolean negated = false;
            for (Match x : ties.changes) {
                boolean near = x.endToken() >= from && x.endToken() <= w.first();
                negated ^= near && tone.modifier(x.entry()).effect().equals("negation");
            }
            return weighed(effect, negated, effect.modal() || ties.isConditional(null, w.first()));
        }

        private Weighed weighed(Modifiers.Effect effect, boolean negated, boolean conditional) {
            return new Weighed(
                    valence * effect.factor() * rules.scope(negated, conditional), negated, conditional);
        }
    }
}
