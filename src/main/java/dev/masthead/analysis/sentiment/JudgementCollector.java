package dev.masthead.analysis.sentiment;

import dev.masthead.annotation.Deed;
import dev.masthead.annotation.Judgement;
import dev.masthead.annotation.Judgement.Relation;
import dev.masthead.annotation.Mention;
import dev.masthead.annotation.Voice;
import dev.masthead.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

    /** The same where who speaks is told by another token than the words. */
    void saidAt(int token, Words w, Weighed x, List<SentenceActors.Hit> of, Relation relation) {
        if (!of.isEmpty()) {
            keep(w, x, of, relation, holders.at(ties.part, ties.offset(token)));
        }
    }

    /** The same where a source speaks; the outlet says nothing by it. */
    void saidBySource(Words w, Weighed x, List<SentenceActors.Hit> of, Relation relation) {
        Holders.Holder holder = holders.at(ties.part, ties.offset(w.first()));
        if (holder.attribution() != null) {
            keep(w, x, of, relation, holder);
        }
    }

    /** A verb or noun tells that whoever the tellers are says this of the actors; where nobody is known, somebody does. */
    void told(Words w, Weighed x, Tellers by, List<SentenceActors.Hit> of, Relation relation) {
        if (of.isEmpty() || by.anybody()) {
            return;
        }
        if (by.speaker()) {
            keep(w, x, of, relation, holders.at(ties.part, ties.offset(w.first())));
        }
        for (String actor : by.actors()) {
            keep(w, x, of, relation, holders.told(ties.part, ties.offset(w.first()), actor));
        }
        if (by.isNobody()) {
            keep(w, x, of, relation, holders.told(ties.part, ties.offset(w.first()), null));
        }
    }

    /** Each of the two judges the other. */
    void each(Words w, Weighed x, List<SentenceActors.Hit> sides) {
        for (SentenceActors.Hit side : sides) {
            List<SentenceActors.Hit> others =
                    sides.stream().filter(h -> !h.actor().equals(side.actor())).toList();
            told(w, x, new Tellers(List.of(side.actor()), false, false), others, Relation.PATIENT_OF);
        }
    }

    /** Somebody does something to somebody that shows where he stands. */
    void acted(Words w, Weighed x, List<Deed.Party> doers, List<Deed.Party> undergoing) {
        for (Deed.Party by : doers) {
            Holders.Holder holder =
                    by.actor() == null ? null : holders.told(ties.part, ties.offset(w.first()), by.actor());
            for (Deed.Party of :
                    holder == null || ties.isAskedIndirectly(w.first()) ? List.<Deed.Party>of() : undergoing) {
                boolean self = rules.isReflexive(ties.s.part().textOf(of.span()).toLowerCase(Locale.ROOT));
                if (of.actor() != null && !self && !of.actor().equals(by.actor())) {
                    add(w, x, of.span(), of.actor(), Relation.ACTED_ON, holder);
                }
            }
        }
    }

    /** Keeps the strongest that the same words say of an actor for the same holder. */
    private void keep(Words w, Weighed x, List<SentenceActors.Hit> of, Relation relation, Holders.Holder holder) {
        if (ties.isAskedIndirectly(w.first())) {
            return; // "asked whether he had lied": nobody says so
        }
        if (holder.voice() == Voice.OUTLET && ties.isAllegedAt(w.first())) {
            return; // dismissed claims that Senn is a crook
        }
        if (x.value() > 0 && ties.s.scopes().isAsked(w.first())) {
            return; // "How can she be trusted?" is no praise
        }
        for (SentenceActors.Hit hit : of) {
            Relation r = hit.owner() ? Relation.POSSESSOR : relation;
            boolean spared = x.negated() && x.value() > 0 && r != Relation.PREDICATE && r != Relation.APPOSITION;
            if (spared) {
                continue; // not to lie, not to be accused, and not to have a corrupt plan is no praise
            }
            if (isOfAnother(hit, holder)
                    || ties.actors.isSomeOf(hit.place())
                    || r == Relation.AGENT_OF && ties.actors.isSite(hit.actor()) // where it is done
                    || r == Relation.PATIENT_OF && isOfSelf(hit, holder)
                    || (r == Relation.AGENT_OF || r == Relation.POSSESSOR) && isPlan(hit, holder)) {
                continue;
            }
            add(w, x, hit.place().mention().span(), hit.actor(), r, holder);
        }
    }

    private void add(Words w, Weighed x, Span mention, String target, Relation relation, Holders.Holder holder) {
        double bounded = Math.max(-1, Math.min(1, x.value() * rules.share(relation)));
        if (Math.abs(bounded) < rules.least()) {
            return;
        }
        Judgement j = new Judgement(
                ties.part,
                ties.s.part().span(w.first(), w.end()),
                mention,
                target,
                holder.voice(),
                holder.actor(),
                holder.attribution(),
                holder.through(),
                bounded,
                w.entry(),
                relation,
                x.negated(),
                x.conditional());
        found.merge(
                w.first() + " " + w.end() + " " + target + " " + holder.actor(),
                j,
                (a, b) -> Math.abs(b.weight()) > Math.abs(a.weight()) ? b : a);
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

    /** What somebody says that he does or will do, in words of the article, is what he does and no judgement of himself. */
    private static boolean isPlan(SentenceActors.Hit hit, Holders.Holder holder) {
        return holder.voice() == Voice.PARAPHRASED && hit.actor().equals(holder.actor());
    }

    /** Who is judged by a verb whose subject judges is not that subject, unless the text says so: {@code himself}. */
    private boolean isOfSelf(SentenceActors.Hit hit, Holders.Holder holder) {
        String mention = ties.s.part().textOf(hit.place().mention().span());
        return hit.actor().equals(holder.actor())
                && hit.place().mention().how() == Mention.How.PRONOUN
                && !rules.isReflexive(mention.toLowerCase(Locale.ROOT));
    }

    /**
     * Of two that say the same of the same actor in words that overlap, the longer; of two as long, the stronger. What several
     * say in the same words stays apart.
     */
    List<Judgement> withoutOverlaps() {
        List<Judgement> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparingInt(
                        (Judgement j) -> j.span().start() - j.span().end())
                .thenComparingDouble(j -> -Math.abs(j.weight()))
                .thenComparing(Judgement::span));
        Map<String, BitSet> taken = new HashMap<>();
        Set<String> told = new HashSet<>();
        List<Judgement> out = new ArrayList<>();
        for (Judgement j : sorted) {
            BitSet of = taken.computeIfAbsent(j.target(), t -> new BitSet());
            int next = of.nextSetBit(j.span().start());
            boolean free = next < 0 || next >= j.span().end();
            String words = j.span() + j.target() + j.entry() + j.relation();
            if (free || j.holder() != null && told.contains(words)) {
                of.set(j.span().start(), j.span().end());
                out.add(j);
                if (j.holder() != null) {
                    told.add(words);
                }
            }
        }
        return out;
    }
}
