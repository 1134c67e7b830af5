package dev.masthead.profile;

import dev.masthead.analysis.sourcing.Outlet;
import dev.masthead.analysis.sourcing.OutletRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The outlets of the registry by name, and what they are found by. The registry never changes while the program runs, so they are put
 * in order once; how many articles came from each is told anew by whoever asks. Immutable.
 */
final class OutletIndex {
    private static final Comparator<Entry> BY_NAME =
            Comparator.comparing(Entry::key).thenComparing(e -> e.summary().slug());

    private final List<Entry> entries;
    private final Map<String, Entry> bySlug = new HashMap<>();

    /** An outlet without articles, and the name that it is sorted by. */
    private record Entry(OutletSummary summary, String key) {
        static Entry of(OutletSummary summary) {
            return new Entry(summary, summary.name().toLowerCase(Locale.ROOT));
        }
    }

    OutletIndex(OutletRegistry registry) {
        entries = registry.all().stream()
                .map((Outlet o) -> Entry.of(OutletSummary.of(o, 0, null)))
                .sorted(BY_NAME)
                .toList();
        entries.forEach(e -> bySlug.put(e.summary().slug(), e));
    }

    /** Those that articles came from and that the filter means, in no order. */
    List<OutletSummary> withArticles(ArticleCounts counted, OutletFilter filter) {
        List<OutletSummary> out = new ArrayList<>();
        counted.bySlug().forEach((slug, n) -> {
            OutletSummary o = summary(slug, counted);
            if (n > 0 && filter.passes(o)) {
                out.add(o);
            }
        });
        return out;
    }

    /** An outlet that articles came from. */
    private OutletSummary summary(String slug, ArticleCounts counted) {
        long n = counted.bySlug().get(slug);
        return Optional.ofNullable(bySlug.get(slug))
                .map(e -> e.summary().with(n, counted.digest()))
                .orElseGet(() -> OutletSummary.unknown(slug, slug, n, counted.digest()));
    }

    /**
     * Those of the registry and those that articles came from, as far as the filter means them.
     *
     * @param byArticles those with most articles first, else all by name
     */
    List<OutletSummary> all(ArticleCounts counted, OutletFilter filter, boolean byArticles) {
        List<Entry> told = new ArrayList<>();
        withArticles(counted, filter).forEach(o -> told.add(Entry.of(o)));
        told.sort(
                byArticles
                        ? Comparator.comparingLong((Entry e) -> -e.summary().nArticles())
                                .thenComparing(BY_NAME)
                        : BY_NAME);
        List<OutletSummary> out = new ArrayList<>();
        int next = 0;
        for (Entry e : entries) {
            if (counted.bySlug().getOrDefault(e.summary().slug(), 0L) > 0 || !filter.passes(e.summary())) {
                continue;
            }
            while (next < told.size() && (byArticles || BY_NAME.compare(told.get(next), e) < 0)) {
                out.add(told.get(next++).summary());
            }
            out.add(e.summary());
        }
        told.subList(next, told.size()).forEach(e -> out.add(e.summary()));
        return out;
    }

    /** How many outlets there are by something that is told of them, such as their class; those of whom it is not told are left out. */
    Map<String, Long> counts(ArticleCounts counted, OutletFilter filter, Function<OutletSummary, String> by) {
        Map<String, Long> out = new HashMap<>();
        for (OutletSummary o : all(counted, filter, true)) {
            if (by.apply(o) != null) {
                out.merge(by.apply(o), 1L, Long::sum);
            }
        }
        return out;
    }
}
