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
import java.util.function.Function;
import java.util.function.Predicate;

/** What the lexicons found in one part of an article. For one thread: answers asked for twice are kept. */
public final class Matches {
    private static final Comparator<Match> TEXT_ORDER = Matches::inText;
    private static final Comparator<Match> LONGEST = Matches::byLength;

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

    /**
     * The lexicon's matches without overlaps, in text order: of two that share a token the longer stays; of two as long the one
     * that names its bearer in any text, then the entry of its own before the word of a group.
     */
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

    private static int inText(Match a, Match b) {
        if (a.firstToken() != b.firstToken()) {
            return Integer.compare(a.firstToken(), b.firstToken());
        }
        if (a.endToken() != b.endToken()) {
            return Integer.compare(b.endToken(), a.endToken());
        }
        int byEntry =
                a.entry() == b.entry() ? 0 : a.entry().id().compareTo(b.entry().id());
        return byEntry != 0 ? byEntry : a.role().compareTo(b.role());
    }

    private static int byLength(Match a, Match b) {
        if (a.length() != b.length()) {
            return Integer.compare(b.length(), a.length());
        }
        // "the North Korean": what names its bearer in any text goes before what may name several
        boolean ambiguous = a.role() == Match.Role.AMBIGUOUS;
        if (ambiguous != (b.role() == Match.Role.AMBIGUOUS)) {
            return ambiguous ? 1 : -1;
        }
        // an entry of its own says more of the same words than a group that lists them
        boolean grouped = a.entry().group() != null;
        return grouped != (b.entry().group() != null) ? (grouped ? 1 : -1) : inText(a, b);
    }

    /** As {@link #longest(String)}, of the matches that pass. */
    public List<Match> longest(String lexicon, Predicate<Match> which) {
        List<Match> candidates = new ArrayList<>();
        for (Match m : all(lexicon)) {
            if (which.test(m)) {
                candidates.add(m);
            }
        }
        return withoutOverlaps(candidates);
    }

    /** For each kind of the lexicon's matches, those that stay where only matches of that kind are looked at. */
    public <K> Map<K, List<Match>> longestOfEach(String lexicon, Function<Match, K> kind) {
        Map<K, List<Match>> out = new HashMap<>();
        for (Match m : all(lexicon)) {
            out.computeIfAbsent(kind.apply(m), k -> new ArrayList<>()).add(m);
        }
        out.replaceAll((k, candidates) -> withoutOverlaps(candidates));
        return out;
    }

    /** @param candidates in text order */
    private static List<Match> withoutOverlaps(List<Match> candidates) {
        int n = candidates.size();
        List<Match> out = new ArrayList<>(n);
        int from = 0;
        while (from < n) {
            int end = candidates.get(from).endToken();
            int to = from + 1;
            while (to < n && candidates.get(to).firstToken() < end) {
                end = Math.max(end, candidates.get(to).endToken());
                to++;
            }
            // most stand alone, and what does not reach beyond its neighbours is settled among them
            if (to == from + 1) {
                out.add(candidates.get(from));
            } else {
                out.addAll(longest(candidates.subList(from, to)));
            }
            from = to;
        }
        return out;
    }

    /** Those that stay of candidates of which each overlaps another. */
    private static List<Match> longest(List<Match> candidates) {
        List<Match> sorted = new ArrayList<>(candidates);
        sorted.sort(LONGEST);
        BitSet taken = new BitSet();
        List<Match> out = new ArrayList<>(sorted.size());
        for (Match m : sorted) {
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
