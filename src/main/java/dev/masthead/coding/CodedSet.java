package dev.masthead.coding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sample with everything that has been coded of it by now: what agreement, measures and estimates are worked out from.
 *
 * @param items   in their order, which begins with 0
 * @param codings in the order of items and coders
 */
record CodedSet(
        Question question,
        List<Validation.SampleStratum> strata,
        List<Article> articles,
        List<Item> items,
        List<Coder> coders,
        List<Coding> codings) {

    /**
     * An article that was drawn from.
     *
     * @param words of its body; null in a sample that was drawn before they were kept
     * @param found stratum, number of items, stratum, number …
     */
    record Article(
            String id,
            String identity,
            String outlet,
            String ownershipClass,
            LocalDate day,
            Integer words,
            int[] found) {}

    /**
     * An item of the sample.
     *
     * @param article its place in the list of articles
     * @param machine the machine's answer
     * @param score   how sure it is of it; null where it does not tell
     */
    record Item(
            int article,
            int stratum,
            String part,
            Integer start,
            Integer end,
            String words,
            String source,
            String cue,
            String content,
            String machine,
            Double score,
            String entry,
            double chance) {}

    /** @param number stays, whoever else comes or goes */
    record Coder(int number, String name, boolean adjudicates) {}

    /** @param answer null where the coder cannot say */
    record Coding(int item, int coder, String answer, String note, Instant at) {}

    /** How an item stands. */
    enum State {
        OPEN,
        /** Coders differ, and nobody has decided. */
        DISPUTED,
        CANNOT_SAY,
        SETTLED
    }

    /** @param answer null unless it is settled */
    record Outcome(State state, String answer) {}

    /** By item. What an adjudicator says holds; else what more coders say than say anything else. */
    List<Outcome> outcomes() {
        Map<Integer, List<Coding>> byItem = new TreeMap<>();
        codings.forEach(
                c -> byItem.computeIfAbsent(c.item(), i -> new ArrayList<>()).add(c));
        List<Outcome> out = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            out.add(outcome(byItem.getOrDefault(i, List.of())));
        }
        return out;
    }

    private Outcome outcome(List<Coding> of) {
        if (of.isEmpty()) {
            return new Outcome(State.OPEN, null);
        }
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (Coding c : of) {
            if (adjudicates(c.coder())) {
                return c.answer() == null
                        ? new Outcome(State.CANNOT_SAY, null)
                        : new Outcome(State.SETTLED, c.answer());
            }
            if (c.answer() != null) {
                votes.merge(c.answer(), 1, Integer::sum);
            }
        }
        if (votes.isEmpty()) {
            return new Outcome(State.CANNOT_SAY, null);
        }
        int most = votes.values().stream().mapToInt(n -> n).max().getAsInt();
        List<String> first = votes.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 ? new Outcome(State.SETTLED, first.get(0)) : new Outcome(State.DISPUTED, null);
    }

    private boolean adjudicates(int number) {
        return coders.stream().anyMatch(c -> c.number() == number && c.adjudicates());
    }

    /** The same with the articles that it was drawn from. */
    CodedSet withArticles(List<Article> all) {
        return new CodedSet(question, strata, all, items, coders, codings);
    }

    /** Those who code, not those who decide. */
    List<Coder> plainCoders() {
        return coders.stream().filter(c -> !c.adjudicates()).toList();
    }
}
