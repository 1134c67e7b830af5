package dev.masthead.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the lexicons found in one part of an article. */
public final class Matches {
    private static final Comparator<Match> TEXT_ORDER = Comparator.comparingInt(Match::firstToken)
            .thenComparing(Comparator.comparingInt(Match::endToken).reversed())
            .thenComparing(m -> m.entry().id())
            .thenComparing(Match::role);
    private static final Comparator<Match> LONGEST = Comparator.comparingInt(Match::length)
            .reversed()
            // an entry of its own says more of the same words than a group that lists them
            .thenComparing(m -> m.entry().group() != null)
            .thenComparing(TEXT_ORDER);

    private final Map<String, List<Match>> byLexicon;

    Matches(Map<String, List<Match>> byLexicon) {
        byLexicon.values().forEach(list -> list.sort(TEXT_ORDER));
        this.byLexicon = byLexicon;
    }

    /** Every match of the lexicon in text order, overlapping ones as well. */
    public List<Match> all(String lexicon) {
        return byLexicon.getOrDefault(lexicon, List.of());
    }

    /** The lexicon's matches without overlaps: of two that share a token the longer stays, of two as long
     * the entry of its own before the word of a group. In text order. */
    public List<Match> longest(String lexicon) {
        return longest(lexicon, m -> true);
    }

    /** As {@link #longest(String)}, of the matches that pass. */
    public List<Match> longest(String lexicon, Predicate<Match> which) {
        List<Match> candidates = new ArrayList<>();
        for (Match m : all(lexicon)) {
            if (which.test(m)) {
                candidates.add(m);
            }
        }
        if (candidates.size() < 2) {
            return candidates;
        }
        candidates.sort(LONGEST);
        BitSet taken = new BitSet();
        List<Match> out = new ArrayList<>(candidates.size());
        for (Match m : candidates) {
            int next = taken.nextSetBit(m.firstToken());
            if (next < 0 || next >= m.endToken()) {
                taken.set(m.firstToken(), m.endToken());
                out.add(m);
            }
        }
        out.sort(TEXT_ORDER);
        return out;
    }
}
