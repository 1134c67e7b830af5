package dev.masthead.corpus;

import dev.masthead.text.WordDiff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells which of many texts are forms of the same words: one is cut shorter, another has a word changed. Two are if at least half of
 * the shorter one's runs of four words stand in the other (a shorter text than that must stand in it whole, as one run), and if the
 * same one speaks, as far as that is known. Takes time linear in the texts: of a run that very many have, only some are compared.
 */
final class SameWords {
    private static final int RUN = 4;
    private static final double SHARED = 0.5;
    private static final int MOST_COMPARED = 40;

    private final List<Set<Long>> runs = new ArrayList<>();
    private final List<String> speakers = new ArrayList<>();
    private final Map<Long, List<Integer>> byRun = new HashMap<>();
    private final List<Integer> parents = new ArrayList<>();

    /** Takes a text in; its number is how many were taken in before. */
    void add(String text, String speaker) {
        int number = runs.size();
        Set<Long> mine = runs(words(text));
        runs.add(mine);
        speakers.add(speaker);
        parents.add(number);
        Map<Integer, Integer> shared = new HashMap<>();
        for (long run : mine) {
            List<Integer> holders = byRun.computeIfAbsent(run, r -> new ArrayList<>());
            holders.forEach(other -> shared.merge(other, 1, Integer::sum));
            if (holders.size() < MOST_COMPARED) {
                holders.add(number);
            }
        }
        shared.forEach((other, n) -> {
            if (n >= SHARED * Math.min(mine.size(), runs.get(other).size())
                    && mayBeSame(speaker, speakers.get(other))) {
                parents.set(Math.max(root(number), root(other)), Math.min(root(number), root(other)));
            }
        });
    }

    private static boolean mayBeSame(String one, String other) {
        return one == null || other == null || one.equals(other);
    }

    private int root(int number) {
        int root = number;
        while (parents.get(root) != root) {
            root = parents.get(root);
        }
        return root;
    }

    /** The numbers of the texts by the first of each group. */
    Map<Integer, List<Integer>> groups() {
        Map<Integer, List<Integer>> out = new HashMap<>();
        for (int i = 0; i < parents.size(); i++) {
            out.computeIfAbsent(root(i), r -> new ArrayList<>()).add(i);
        }
        return out;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static Set<Long> runs(List<String> words) {
        Set<Long> out = new HashSet<>();
        int length = Math.min(RUN, words.size());
        for (int i = 0; length > 0 && i + length <= words.size(); i++) {
            long hash = words.size() < RUN ? words.size() : RUN;
            for (int k = i; k < i + length; k++) {
                hash = hash * 0x9E3779B97F4A7C15L + words.get(k).hashCode();
                hash ^= hash >>> 29;
            }
            out.add(hash);
        }
        return out;
    }

    /** The pieces of a text that another form of it has not. */
    static List<String> leftOut(String full, String form) {
        return WordDiff.of(full, form).stream()
                .map(WordDiff.Piece::removed)
                .map(span -> full.substring(span.start(), span.end()))
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
