package dev.masthead.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the lexicons found in one part of an article. For one thread: answers asked for twice are kept. */
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
    private final Map<String, List<Match>> longest = new HashMap<>();
    private final Map<String, BlockedTokens> blocked = new HashMap<>();

    Matches(Map<String, List<Match>> byLexicon) {
        byLexicon.values().forEach(list -> list.sort(TEXT_ORDER));
        this.byLexicon = byLexicon;
    }

    /**
     * Takes out what the lexicons found on words that are not what they seem. Every answer from here on is without it, so
     * that no scorer has to ask.
     */
    public void block(Collection<Blocked> stretches) {
        Set<String> changed = new HashSet<>();
        for (Blocked stretch : stretches) {
            for (String lexicon : stretch.lexicons()) {
                blocked.computeIfAbsent(lexicon, l -> new BlockedTokens()).add(stretch);
                changed.add(lexicon);
            }
        }
        for (String name : changed) {
            BlockedTokens tokens = blocked.get(name);
            int slash = name.indexOf('/');
            String scheme = name.substring(slash + 1);
            keep(
                    slash < 0 ? name : name.substring(0, slash),
                    m -> slash >= 0 && !m.entry().text("scheme").equals(Optional.of(scheme)) || !tokens.blocks(m));
        }
    }

    /** Drops the lexicon's matches that do not pass. */
    void keep(String lexicon, Predicate<Match> which) {
        List<Match> list = byLexicon.get(lexicon);
        if (list != null) {
            byLexicon.put(lexicon, list.stream().filter(which).toList());
            longest.remove(lexicon);
        }
    }

    /** Adds matches that no pattern of its own finds, such as titles behind the word that announces them. */
    void add(String lexicon, List<Match> more) {
        List<Match> list = new ArrayList<>(all(lexicon));
        list.addAll(more);
        list.sort(TEXT_ORDER);
        byLexicon.put(lexicon, list);
        longest.remove(lexicon);
    }

    /** Every match of the lexicon in text order, overlapping ones as well. */
    public List<Match> all(String lexicon) {
        return byLexicon.getOrDefault(lexicon, List.of());
    }

    /** The lexicon's matches without overlaps: of two that share a token the longer stays, of two as long
     * the entry of its own before the word of a group. In text order. */
    public List<Match> longest(String lexicon) {
        return longest.computeIfAbsent(lexicon, l -> longest(l, m -> true));
    }

    /** Those of {@link #longest(String)} that share a token with the range, in text order. */
    public List<Match> longest(String lexicon, int firstToken, int endToken) {
        List<Match> all = longest(lexicon);
        // without overlaps both ends rise: the first match that ends behind the range's start, to the last that begins
        // in it
        int from = lowerBound(all, m -> m.endToken() > firstToken);
        int to = lowerBound(all, m -> m.firstToken() >= endToken);
        return from < to ? all.subList(from, to) : List.of();
    }

    /** Those of {@link #all} that begin in the range, in text order. */
    public List<Match> beginning(String lexicon, int firstToken, int endToken) {
        List<Match> all = all(lexicon);
        return all.subList(
                lowerBound(all, m -> m.firstToken() >= firstToken), lowerBound(all, m -> m.firstToken() >= endToken));
    }

    private static int lowerBound(List<Match> sorted, Predicate<Match> reached) {
        int lo = 0;
        int hi = sorted.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (reached.test(sorted.get(mid))) {
                hi = mid;
            } else {
                lo = mid + 1;
            }
        }
        return lo;
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
