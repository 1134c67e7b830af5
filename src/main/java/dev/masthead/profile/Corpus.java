package dev.masthead.profile;

import dev.masthead.profile.ArticleFigures.Kind;
import dev.masthead.profile.ProfileStore.Totals;
import dev.masthead.profile.ProfileStore.Version;
import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import dev.masthead.statistics.Estimate;
import dev.masthead.statistics.Shrinkage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What all outlets have in common, of what is folded.
 *
 * @param version   of the analyzer
 * @param shrinkage by metric
 * @param counts    by item, of the kinds that profiles compare; an item that stands in one place of one article is left out
 * @param totals    by kind, of all items
 */
record Corpus(
        int version,
        Instant at,
        Map<String, Shrinkage> shrinkage,
        Map<Kind, Map<String, Long>> counts,
        Map<Kind, Long> totals) {
    private static final List<Kind> COMPARED = List.of(Kind.LOADED, Kind.CUE, Kind.WORD);

    static Corpus read(ProfileStore store, Version version, Codebook codebook) throws SQLException {
        Map<Kind, Map<String, Long>> counts = new EnumMap<>(Kind.class);
        Map<Kind, Long> totals = new EnumMap<>(Kind.class);
        for (Kind kind : COMPARED) {
            counts.put(kind, store.items().corpusCounts(version, kind));
            totals.put(kind, store.items().corpusTotal(version, kind));
        }
        return new Corpus(
                version.id(),
                Instant.now(),
                shrinkage(version, store.corpus(version).values(), codebook),
                counts,
                totals);
    }

    private static Map<String, Shrinkage> shrinkage(Version version, Collection<Totals> outlets, Codebook codebook) {
        Map<String, Shrinkage> out = new HashMap<>();
        int[] denominators = version.denominators(codebook);
        for (int i = 0; i < denominators.length; i++) {
            Metric metric = codebook.metric(version.metrics().get(i));
            List<Estimate> estimates = new ArrayList<>();
            for (Totals t : outlets) {
                if (t.articles > 1) {
                    estimates.add(Estimate.point(metric, t.sums(i, denominators[i])));
                }
            }
            Shrinkage shrinkage = Shrinkage.of(estimates);
            if (shrinkage != null) {
                out.put(metric.name(), shrinkage);
            }
        }
        return out;
    }

    /** How often an item stands in all articles together; 1 for one that is rare or unknown. */
    long count(Kind kind, String item) {
        return counts.get(kind).getOrDefault(item, 1L);
    }

    /** How many items of the kind stand in all articles together, at least 1. */
    long total(Kind kind) {
        return Math.max(1, totals.get(kind));
    }
}
