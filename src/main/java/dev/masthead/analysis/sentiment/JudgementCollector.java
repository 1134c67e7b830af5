package dev.masthead.analysis.sentiment;

import dev.masthead.annotation.Judgement;
import dev.masthead.annotation.Judgement.Relation;
import dev.masthead.annotation.Mention;
import dev.masthead.annotation.Voice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes what is read of one sentence and keeps of each actor and each word the one judgement that counts. */
final class JudgementCollector {
    private final SentenceTies ties;
    private final JudgementRules rules;
    private final Holders holders;
    private final Map<String, Judgement> found = new LinkedHashMap<>();

    /** Words that judge: their tokens and the entry that matched. */
    record Words(int first, int end, String entry) {}

    JudgementCollector(SentenceTies ties, JudgementRules rules, Holders holders) {
        this.ties = ties;
        this.rules = rules;
        this.holders = holders;
    }

    /** Whoever speaks at the words says this of the actors. */
    void said(Words w, Weighed x, List<SentenceActors.Hit> of, Relation relation) {
        if (!of.isEmpty()) {
            keep(w, x, of, relation, holders.at(ties.part, ties.offset(w.first())));
        }
    }

    /** The same where a source speaks; the outlet says nothing by it. */
    void saidBySource(Words w, Weighed x, List<SentenceActors.Hit> of, Relation relation) {
        Holders.Holder holder = holders.at(ties.part, ties.offset(w.first()));
        if (holder.attribution() != null) {
            keep(w, x, of, relation, holder);
        }
    }

    /** A verb or noun tells that {@code by} says this of the actors. */
    void told(Words w, Weighed x, List<SentenceActors.Hit> by, List<SentenceActors.Hit> of, Relation relation) {
        if (!of.isEmpty()) {
            keep(w, x, of, relation, holders.told(ties.part, ties.offset(w.first()), sole(by)));
        }
    }

    /** The actor who judges; null where it is none or only what belongs to one. */
    private static String sole(List<SentenceActors.Hit> by) {
        return by.isEmpty() || by.get(0).owner() ? null : by.get(0).actor();
    }

    /** Keeps the strongest that the same words say of an actor. */
    private void keep(Words w, Weighed x, List<SentenceActors.Hit> of, Relation relation, Holders.Holder holder) {
        for (SentenceActors.Hit hit : of) {
            Relation r = hit.owner() ? Relation.POSSESSOR : relation;
            if (isOfAnother(hit, holder)) {
                continue;
            }
            double bounded = Math.max(-1, Math.min(1, x.value() * rules.share(r)));
            if (Math.abs(bounded) < rules.least()) {
                continue;
            }
            Judgement j = new Judgement(
                    ties.part,
                    ties.s.part().span(w.first(), w.end()),
                    hit.place().mention().span(),
                    hit.actor(),
                    holder.voice(),
                    holder.actor(),
                    holder.attribution(),
                    holder.through(),
                    bounded,
                    w.entry(),
                    r,
                    x.negated(),
                    x.conditional());
            found.merge(
                    w.first() + " " + w.end() + " " + hit.actor(),
                    j,
                    (a, b) -> Math.abs(b.weight()) > Math.abs(a.weight()) ? b : a);
        }
    }

    /**
     * Who speaks of itself in quotation marks says I: any other mention there is taken for the speaker by mistake. Whom a
     * pronoun means in marks that are attributed to nobody is a guess.
     */
    private boolean isOfAnother(SentenceActors.Hit hit, Holders.Holder holder) {
        if (holder.voice() == Voice.SCARE_QUOTE && hit.place().mention().how() == Mention.How.PRONOUN) {
            return true;
        }
        String mention = ties.s.part().textOf(hit.place().mention().span());
        return holder.voice() == Voice.QUOTED
                && hit.actor().equals(holder.actor())
                && !rules.isFirstPerson(mention.toLowerCase(Locale.ROOT));
    }

    /** Of two that say the same of the same actor in words that overlap, the longer; of two as long, the stronger. */
    List<Judgement> withoutOverlaps() {
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
}
