package dev.masthead.web;

import dev.masthead.profile.OutletStandings;
import dev.masthead.profile.OutletSummary;
import dev.masthead.profile.Profile;
import dev.masthead.report.Metric;
import java.util.ArrayList;
import java.util.List;

/**
 * One metric over outlets, drawn on one axis. Outlets whose interval reaches that of the first of their group stand in one group: they
 * are too close to be put in an order.
 */
public final class OutletRanks {
    private final OutletStandings standings;
    private final Metric metric;
    private final OutletWords words;
    private final MetricRows rows;
    private final Scale scale;

    /** An outlet; the chart is null where there is no figure. */
    public record Row(
            String slug,
            String name,
            String address,
            String ownershipClass,
            String country,
            String articles,
            String value,
            String interval,
            IntervalChart chart) {}

    /** Outlets that cannot be put in an order, or one that stands apart. */
    public record Group(List<Row> rows) {
        public boolean isClose() {
            return rows.size() > 1;
        }
    }

    OutletRanks(OutletStandings standings, Metric metric, OutletWords words, MetricRows rows) {
        this.standings = standings;
        this.metric = metric;
        this.words = words;
        this.rows = rows;
        scale = IntervalChart.scale(
                metric,
                standings.standings().stream()
                        .map(OutletStandings.Standing::figure)
                        .toList());
    }

    private static boolean isDrawn(Profile.Figure f) {
        return f != null && f.estimate() != null;
    }

    public List<Group> groups() {
        List<Group> out = new ArrayList<>();
        Double least = null;
        for (OutletStandings.Standing s : standings.standings()) {
            Profile.Figure f = s.figure();
            if (!isDrawn(f)) {
                continue;
            }
            boolean reaches = least != null && (f.high() == null || f.high() >= least);
            if (!reaches) {
                out.add(new Group(new ArrayList<>()));
                least = f.low() == null ? f.estimate() : f.low();
            }
            out.get(out.size() - 1).rows().add(row(s));
        }
        return out;
    }

    /** Those with too few articles, and those where it was met too rarely for a rate. */
    public List<Row> others() {
        return standings.standings().stream()
                .filter(s -> !isDrawn(s.figure()))
                .map(this::row)
                .toList();
    }

    public boolean isEmpty() {
        return standings.standings().isEmpty();
    }

    private Row row(OutletStandings.Standing s) {
        OutletSummary o = s.outlet();
        Profile.Figure f = s.figure();
        return new Row(
                o.slug(),
                o.name(),
                Addresses.outlet(o.slug()),
                words.of(o.ownershipClass()).name(),
                Shown.country(o.country()),
                Shown.count(s.nArticles(), "article", "articles"),
                f == null ? "too few articles" : rows.estimate(f, "nothing to count"),
                f == null ? "" : rows.interval(f),
                IntervalChart.on(scale, f));
    }

    public String metric() {
        return Shown.metric(metric.name());
    }

    public String definition() {
        return Addresses.metric(metric.name());
    }

    public String formula() {
        return metric.formula();
    }

    /** Mean of all outlets; empty where there is none. */
    public String corpus() {
        return standings.standings().stream()
                .map(OutletStandings.Standing::figure)
                .filter(s -> s != null && s.corpus() != null)
                .findFirst()
                .map(s -> MetricRows.figure(metric, s.corpus()))
                .orElse("");
    }

    /** The value at the left end of the axis. */
    public String low() {
        return MetricRows.figure(metric, scale.low());
    }

    /** The value at the right end. */
    public String high() {
        return MetricRows.figure(metric, scale.high());
    }

    /** How many outlets with articles are not shown; empty for none. */
    public String leftOut() {
        return standings.nLeftOut() == 0 ? "" : Shown.count(standings.nLeftOut());
    }

    public String version() {
        return Shown.digest(standings.analyzerDigest());
    }

    /** The estimates between which the middle half of the outlets lie, lower and upper; empty with fewer than four. */
    List<Double> middleHalf() {
        List<Double> estimates = standings.standings().stream()
                .map(OutletStandings.Standing::figure)
                .filter(OutletRanks::isDrawn)
                .map(Profile.Figure::estimate)
                .sorted()
                .toList();
        return estimates.size() < 4
                ? List.of()
                : List.of(estimates.get(estimates.size() / 4), estimates.get(estimates.size() * 3 / 4));
    }
}
