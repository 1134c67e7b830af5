package dev.masthead.profile;

import dev.masthead.analysis.Rounding;
import dev.masthead.analysis.entities.ActorRegistry;
import dev.masthead.analysis.sourcing.OutletRegistry;
import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.profile.ArticleFigures.Kind;
import dev.masthead.profile.ProfileStore.Totals;
import dev.masthead.profile.ProfileStore.Version;
import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import dev.masthead.statistics.BenjaminiHochberg;
import dev.masthead.statistics.Estimate;
import dev.masthead.statistics.LogOdds;
import dev.masthead.statistics.MetricSums;
import dev.masthead.statistics.Shrinkage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes what profiles say of sums and counts, wherever these come from: an outlet's own, or any articles added up. */
final class ProfileFigures {
    private static final double TEN_THOUSAND = 10_000;

    private final OutletRegistry registry;
    private final ActorRegistry actors;
    private final Codebook codebook;
    private final int listed;

    ProfileFigures(OutletRegistry registry, ActorRegistry actors, Codebook codebook) {
        this.registry = registry;
        this.actors = actors;
        this.codebook = codebook;
        listed = (int) codebook.parameter("listed");
    }

    /** Every metric with its interval. */
    List<Profile.Figure> figures(Version version, Totals totals, Map<String, Shrinkage> shrinkage) {
        Map<String, Profile.Figure> out = new TreeMap<>();
        int[] denominators = version.denominators(codebook);
        for (int i = 0; i < version.metrics().size(); i++) {
            Metric metric = codebook.metric(version.metrics().get(i));
            MetricSums sums = totals.sums(i, denominators[i]);
            out.put(
                    metric.name(),
                    figure(
                            metric,
                            Estimate.of(metric, sums),
                            seen(metric, sums),
                            totals,
                            shrinkage.get(metric.name())));
        }
        return List.copyOf(out.values());
    }

    /**
     * One metric with its interval.
     *
     * @throws InvalidQueryException if no report has it
     */
    Profile.Figure figure(Version version, Totals totals, String name, Map<String, Shrinkage> shrinkage) {
        int i = version.metrics().indexOf(name);
        if (i < 0) {
            throw new InvalidQueryException("No report has a metric with this name.");
        }
        Metric metric = codebook.metric(name);
        MetricSums sums = totals.sums(i, version.denominators(codebook)[i]);
        return figure(metric, Estimate.of(metric, sums), seen(metric, sums), totals, shrinkage.get(name));
    }

    /** In how many articles something was met that was met so rarely that a rate of it says little; null for all else. */
    private Integer seen(Metric metric, MetricSums sums) {
        return metric.isCounted() && sums.n() > 0 && sums.x() > 0 && sums.y() < codebook.parameter("few_events")
                ? (Integer) sums.articlesWith().orElseThrow()
                : null;
    }

    private static Profile.Figure figure(Metric metric, Estimate e, Integer seen, Totals totals, Shrinkage toward) {
        return new Profile.Figure(
                metric.name(),
                metric.unit(),
                metric.per(),
                seen == null ? rounded(e.value()) : null,
                rounded(e.low()),
                rounded(e.high()),
                seen,
                totals.articles,
                totals.words,
                e.method(),
                toward == null ? null : rounded(toward.shrink(e)),
                toward == null ? null : rounded(toward.mean()));
    }

    private static Double rounded(Double value) {
        return value == null ? null : Rounding.four(value);
    }

    /** Sources by how many attributions rest on them. */
    List<Profile.CitedSource> sources(Map<String, ItemCounts> items) {
        long all = Math.max(1, items.values().stream().mapToLong(ItemCounts::n).sum());
        return items.entrySet().stream()
                .filter(e -> e.getValue().n() > 0)
                .sorted(Comparator.comparingLong((Map.Entry<String, ItemCounts> e) ->
                                -e.getValue().n())
                        .thenComparing(Map.Entry::getKey))
                .limit(listed)
                .map(e -> {
                    Optional<dev.masthead.analysis.sourcing.Outlet> o = registry.bySlug(e.getKey());
                    return new Profile.CitedSource(
                            e.getKey(),
                            o.map(dev.masthead.analysis.sourcing.Outlet::name).orElse(e.getKey()),
                            o.map(dev.masthead.analysis.sourcing.Outlet::ownershipClass)
                                    .orElse("described_"
                                            + e.getKey()
                                                    .substring(e.getKey().indexOf('.') + 1)
                                                    .replace('-', '_')),
                            e.getValue().articles(),
                            e.getValue().n(),
                            Rounding.four(e.getValue().n() / (double) all));
                })
                .toList();
    }

    /** Actors by how many articles name them. */
    List<Profile.ActorFigure> actorFigures(Map<String, ItemCounts> items) {
        return items.entrySet().stream()
                .filter(e -> e.getValue().articles() > 0)
                .sorted(Comparator.comparingLong((Map.Entry<String, ItemCounts> e) ->
                                -e.getValue().articles())
                        .thenComparing(Map.Entry::getKey))
                .limit(listed)
                .map(e -> new Profile.ActorFigure(
                        e.getKey(),
                        name(e.getKey()),
                        e.getValue().articles(),
                        e.getValue().n(),
                        mean(e.getValue().a(), e.getValue().an()),
                        e.getValue().an(),
                        mean(e.getValue().b(), e.getValue().bn()),
                        e.getValue().bn()))
                .toList();
    }

    /** The name of an actor. */
    String name(String actor) {
        return actors.nameOf(actor);
    }

    /** Mean of ten thousandths; null of nothing. */
    static Double mean(long sum, long n) {
        return n == 0 ? null : Rounding.four(sum / TEN_THOUSAND / n);
    }

    /**
     * What is used more here than elsewhere.
     *
     * @param mine   counts of what stands often enough to be told of
     * @param corpus of all outlets, these articles among them
     */
    List<Profile.Distinctive> distinctive(Kind kind, Map<String, Long> mine, Corpus corpus) {
        if (mine.isEmpty()) {
            return List.of();
        }
        double corpusTotal = corpus.total(kind);
        double total = mine.values().stream().mapToLong(Long::longValue).sum();
        double elsewhere = corpusTotal - total;
        List<Profile.Distinctive> out = new ArrayList<>();
        for (Map.Entry<String, Long> e : mine.entrySet()) {
            double n = e.getValue();
            // what is not folded yet is in the outlet's counts and not in the corpus's
            double other = Math.max(0, corpus.count(kind, e.getKey()) - n);
            if (elsewhere <= 0) {
                continue;
            }
            double prior = codebook.parameter("prior_words") * Math.max(1, n + other) / Math.max(corpusTotal, total);
            LogOdds w = LogOdds.of(n, total, other, elsewhere, prior, codebook.parameter("prior_words"));
            if (w.z() > 0) {
                out.add(new Profile.Distinctive(
                        e.getKey(), (long) n, (long) other, Rounding.four(w.delta()), Rounding.four(w.z())));
            }
        }
        out.sort(
                Comparator.comparingDouble((Profile.Distinctive d) -> -d.z()).thenComparing(Profile.Distinctive::item));
        return List.copyOf(out.subList(0, Math.min(listed, out.size())));
    }

    /** @param periods sums by the first day of each */
    List<Profile.TrendPoint> trend(
            Version version, Map<LocalDate, Totals> periods, String name, int minArticles, TrendBy by) {
        List<Profile.TrendPoint> out = new ArrayList<>();
        int index = version.metrics().indexOf(name);
        if (index < 0) {
            return out;
        }
        Metric metric = codebook.metric(name);
        int denominator = version.metrics().indexOf(metric.per());
        for (Period period : by == TrendBy.AUTO ? joined(periods, minArticles) : apart(periods, by)) {
            Totals totals = period.totals();
            boolean insufficient = totals.articles < minArticles;
            MetricSums sums = totals.sums(index, denominator);
            Estimate of = insufficient ? Estimate.NOTHING : Estimate.of(metric, sums);
            Integer seen = insufficient ? null : seen(metric, sums);
            out.add(new Profile.TrendPoint(
                    name,
                    period.start().toString(),
                    period.end().toString(),
                    totals.articles,
                    seen == null ? rounded(of.value()) : null,
                    rounded(of.low()),
                    rounded(of.high()),
                    seen,
                    insufficient));
        }
        return out;
    }

    /** Sums of some days, both of which are among them. */
    private record Period(LocalDate start, LocalDate end, Totals totals) {}

    private static List<Period> apart(Map<LocalDate, Totals> periods, TrendBy by) {
        List<Period> out = new ArrayList<>();
        periods.forEach((start, totals) -> out.add(new Period(
                start, by.isWeeks() ? start.plusDays(6) : YearMonth.from(start).atEndOfMonth(), totals)));
        return out;
    }

    /** Months joined with those behind them until there are articles enough; what is left at the end joins the last. */
    private static List<Period> joined(Map<LocalDate, Totals> months, int enough) {
        List<Period> out = new ArrayList<>();
        Totals open = new Totals();
        LocalDate begun = null;
        LocalDate end = null;
        for (Map.Entry<LocalDate, Totals> month : new TreeMap<>(months).entrySet()) {
            begun = begun == null ? month.getKey() : begun;
            end = YearMonth.from(month.getKey()).atEndOfMonth();
            open.add(month.getValue());
            if (open.articles >= enough) {
                out.add(new Period(begun, end, open));
                open = new Totals();
                begun = null;
            }
        }
        if (begun != null) {
            Period last = out.isEmpty() ? new Period(begun, end, new Totals()) : out.remove(out.size() - 1);
            last.totals().add(open);
            out.add(new Period(last.start(), end, last.totals()));
        }
        return out;
    }

    /**
     * Every metric of each side and every difference; the sums are in the order of the sides.
     *
     * @param tested metrics whose differences are tested; empty for all
     */
    Comparison comparison(
            Version version,
            List<Comparison.Side> sides,
            List<Totals> totals,
            Map<String, Shrinkage> shrinkage,
            Set<String> tested) {
        List<Comparison.Row> rows = new ArrayList<>();
        List<Comparison.Difference> differences = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < version.metrics().size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> version.metrics().get(i)));
        int[] denominators = version.denominators(codebook);
        for (int i : order) {
            Metric metric = codebook.metric(version.metrics().get(i));
            List<Estimate> estimates = new ArrayList<>();
            List<Profile.Figure> figures = new ArrayList<>();
            for (int k = 0; k < sides.size(); k++) {
                MetricSums sums = totals.get(k).sums(i, denominators[i]);
                boolean few = sides.get(k).insufficient();
                Estimate e = few ? Estimate.NOTHING : Estimate.of(metric, sums);
                estimates.add(e);
                Integer seen = few ? null : seen(metric, sums);
                figures.add(figure(metric, e, seen, totals.get(k), shrinkage.get(metric.name())));
            }
            rows.add(new Comparison.Row(metric.name(), metric.unit(), figures));
            boolean test = tested.isEmpty() || tested.contains(metric.name());
            for (int a = 0; test && a < sides.size(); a++) {
                for (int b = a + 1; b < sides.size(); b++) {
                    Estimate.Difference d = estimates.get(a).minus(estimates.get(b));
                    if (d.p() != null) {
                        differences.add(new Comparison.Difference(
                                metric.name(),
                                sides.get(a).name(),
                                sides.get(b).name(),
                                Rounding.four(d.value()),
                                Rounding.four(d.low()),
                                Rounding.four(d.high()),
                                d.p(),
                                1,
                                false));
                    }
                }
            }
        }
        return new Comparison(version.digest(), sides, rows, corrected(differences), differences.size());
    }

    private List<Comparison.Difference> corrected(List<Comparison.Difference> all) {
        double[] adjusted = BenjaminiHochberg.adjust(
                all.stream().mapToDouble(Comparison.Difference::p).toArray());
        List<Comparison.Difference> out = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Comparison.Difference d = all.get(i);
            out.add(new Comparison.Difference(
                    d.metric(),
                    d.first(),
                    d.second(),
                    d.value(),
                    d.low(),
                    d.high(),
                    d.p(),
                    adjusted[i],
                    adjusted[i] < codebook.parameter("false_discoveries")));
        }
        out.sort(Comparator.comparingDouble(Comparison.Difference::adjusted)
                .thenComparingDouble(Comparison.Difference::p)
                .thenComparing(Comparison.Difference::metric)
                .thenComparing(Comparison.Difference::first)
                .thenComparing(Comparison.Difference::second));
        return out;
    }
}
