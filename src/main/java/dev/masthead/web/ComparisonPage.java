package dev.masthead.web;

import dev.masthead.profile.Comparison;
import dev.masthead.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A comparison laid out for reading. */
public final class ComparisonPage {
    private static final int DIFFERENCES_SHOWN = 100;

    private final Comparison comparison;
    private final OutletWords words;
    private final MetricRows rows;
    private final Map<String, Row> byName;
    private final Map<String, String> names;

    /** An outlet of the comparison. */
    public record Side(
            String name, String address, String ownershipClass, String articles, String words, boolean insufficient) {}

    /** An outlet's figure; the chart is null where there is none. */
    public record Cell(String estimate, String interval, IntervalChart chart) {}

    /** A metric, side by side on one scale. */
    public record Row(String name, String unit, List<Cell> cells) {}

    /** A difference that holds after correction. */
    public record DifferenceRow(String metric, String first, String second, String value, String interval, String q) {}

    ComparisonPage(Comparison comparison, OutletWords words, MetricRows rows) {
        this.comparison = comparison;
        this.words = words;
        this.rows = rows;
        byName = MetricRows.byName(comparison.metrics(), Comparison.Row::name, this::row);
        names = comparison.outlets().stream()
                .collect(
                        Collectors.toMap(s -> s.outlet().slug(), s -> s.outlet().name()));
    }

    private Row row(Comparison.Row metric) {
        List<Cell> cells = new ArrayList<>();
        List<IntervalChart> charts = IntervalChart.of(metric.figures());
        for (int i = 0; i < charts.size(); i++) {
            Profile.Figure f = metric.figures().get(i);
            String none = comparison.outlets().get(i).insufficient() ? "insufficient" : "nothing to count";
            cells.add(new Cell(MetricRows.estimate(f, none), MetricRows.interval(f), charts.get(i)));
        }
        return new Row(MetricRows.named(metric.name()), rows.unit(metric.name()), cells);
    }

    public List<Side> sides() {
        return comparison.outlets().stream()
                .map(s -> new Side(
                        s.outlet().name(),
                        Addresses.outlet(s.outlet().slug()),
                        words.of(s.outlet().ownershipClass()).name(),
                        Shown.count(s.nArticles()),
                        Shown.count(s.nWords()),
                        s.insufficient()))
                .toList();
    }

    public List<Row> main() {
        return rows.main(byName);
    }

    public List<MetricRows.Group<Row>> groups() {
        return rows.groups(byName);
    }

    /** How many differences were tested. */
    public int tests() {
        return comparison.tests();
    }

    /** How many of them hold. */
    public long holding() {
        return comparison.between().stream()
                .filter(Comparison.Difference::differs)
                .count();
    }

    /** The surest of those that hold. */
    public List<DifferenceRow> differences() {
        return comparison.between().stream()
                .filter(Comparison.Difference::differs)
                .limit(DIFFERENCES_SHOWN)
                .map(d -> new DifferenceRow(
                        MetricRows.named(d.metric()),
                        names.get(d.first()),
                        names.get(d.second()),
                        Shown.signed(d.value()),
                        Shown.number(d.low()) + " to " + Shown.number(d.high()),
                        Shown.q(d.adjusted())))
                .toList();
    }

    /** Whether there are more of them. */
    public boolean isCut() {
        return holding() > DIFFERENCES_SHOWN;
    }

    /** The version that every figure is of; empty where nothing is analysed yet. */
    public String version() {
        return Shown.digest(comparison.analyzerDigest());
    }
}
