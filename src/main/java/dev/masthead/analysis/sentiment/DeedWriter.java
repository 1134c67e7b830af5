package dev.masthead.analysis.sentiment;

import dev.masthead.annotation.Deed;
import dev.masthead.annotation.Voice;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Match;
import dev.masthead.syntax.NounPhrase;
import java.util.List;
import java.util.Set;

/** Says who takes part in a deed of one sentence, and adds it to the analysis. Not thread-safe. */
final class DeedWriter {
    /** Verbs that say nothing of what befalls their subject: {@code is under siege}. */
    private static final Set<String> EMPTY = Set.of("be", "come");

    private final SentenceTies ties;
    private final SentenceActors actors;
    private final JudgementRules rules;
    private final Holders holders;

    DeedWriter(SentenceTies ties, JudgementRules rules, Holders holders) {
        this.ties = ties;
        actors = ties.actors;
        this.rules = rules;
        this.holders = holders;
    }

    /** Adds the deed where anybody takes part. */
    void add(
            Match m,
            LexiconEntry entry,
            List<Deed.Party> doers,
            List<Deed.Party> patients,
            String doerRole,
            String patientRole,
            Deed.Form form,
            boolean asserted) {
        if (doers.isEmpty() && patients.isEmpty()) {
            return;
        }
        Holders.Holder holder = holders.at(ties.part, ties.offset(m.firstToken()));
        ties.analysis.add(new Deed(
                ties.part,
                ties.s.part().span(m.firstToken(), m.endToken()),
                entry.id(),
                lemma(m),
                doers,
                patients,
                doerRole,
                patientRole,
                patients.isEmpty() ? null : form,
                holder.voice(),
                holder.attribution(),
                asserted));
    }

    /** Whether the token stands in marks of which nobody knows whose words they are: told as nobody's deed. */
    boolean isPhraseOfNobody(int token) {
        Holders.Holder holder = holders.at(ties.part, ties.offset(token));
        return holder.voice() == Voice.SCARE_QUOTE || holder.voice() == Voice.QUOTED && holder.actor() == null;
    }

    /** The lemma of the match's verb, or of its last word. */
    private String lemma(Match m) {
        for (int i = m.firstToken(); i < m.endToken(); i++) {
            int v = ties.s.verbAt(i);
            boolean says = v >= 0
                    && ties.s.verbs().get(v).head() == i
                    && !EMPTY.contains(ties.s.token(i).lemma());
            if (says) {
                return ties.s.token(i).lemma();
            }
        }
        return ties.s.token(m.endToken() - 1).lemma();
    }

    static Deed.Party party(SentenceActors.Place place) {
        return new Deed.Party(place.mention().span(), place.mention().actor());
    }

    /**
     * The phrases as who takes part: the mention where the phrase names an actor, else the phrase's words, with the side that
     * they belong to.
     */
    void parties(List<Integer> phrases, boolean doing, List<Deed.Party> into) {
        for (int p : phrases) {
            if (p < 0) {
                continue;
            }
            boolean named = false;
            for (SentenceActors.Hit hit : actors.of(p)) {
                if (!hit.owner()) {
                    into.add(party(hit.place()));
                    named = true;
                }
            }
            if (!named) {
                NounPhrase phrase = ties.s.phrase(p);
                into.add(new Deed.Party(ties.s.part().span(phrase.first(), phrase.end()), side(p, doing)));
            }
        }
    }

    /**
     * The side whose forces do it or suffer it, or whose people suffer it: {@code Lenn's soldiers}, {@code Lennish villagers},
     * {@code villagers in Lenn}. What one of its people does is no deed of a country's; null.
     */
    private String side(int phrase, boolean doing) {
        int head = ties.s.phrase(phrase).head();
        String lemma = ties.s.token(head).lemma();
        boolean several = ties.s.tagOf(head).equals("NNS") || lemma.equals("people");
        boolean people = !doing && several && rules.isPopulation(lemma);
        if (!people && !rules.isForce(lemma)) {
            return null;
        }
        SentenceActors.Place side = actors.side(phrase);
        if (side != null && !actors.isPerson(side.mention().actor())) {
            return side.mention().actor();
        }
        for (int g : people ? ties.governedBy(phrase) : List.<Integer>of()) {
            String preposition = ties.prepositionOf(g);
            List<SentenceActors.Hit> hits = actors.of(g);
            boolean place = preposition.equals("in") || preposition.equals("of") || preposition.equals("from");
            if (place && !hits.isEmpty() && !hits.get(0).owner()) {
                return hits.get(0).actor();
            }
        }
        return null;
    }
}
