package dev.masthead.web;

import dev.masthead.profile.Profile;
import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lays metrics out: those of the first table, and the others by group in the codebook's order. */
final class MetricRows {
    private static final String COUNT = "n_";

    private final Codebook codebook;
    private final List<String> main;

    MetricRows(Codebook codebook, Collection<String> main) {
        this.codebook = codebook;
        this.main = List.copyOf(main);
    }

    /** Rows that belong together. */
    public record Group<R>(String name, List<R> rows) {}

    /** A metric of one outlet. */
    public record Row(
            String name,
            String definition,
            String unit,
            String formula,
            String estimate,
            String interval,
            IntervalChart chart,
            String articles,
            String words,
            String shrunk,
            String corpus,
            CorrectedCell corrected) {}

    /** The metric's name in words. */
    static String named(String metric) {
        return Shown.metric(metric);
    }

    private static String counted(String metric) {
        return Shown.words(metric.startsWith(COUNT) ? metric.substring(COUNT.length()) : metric);
    }

    /** A figure of many articles in its unit: a share, also of articles that have something, as a percentage; empty for none. */
    static String figure(Metric metric, Double value) {
        return value != null && metric.adds() == Metric.Adds.FLAGS ? Shown.percent(value) : Shown.figure(metric, value);
    }

    Row row(Profile.Figure f) {
        return new Row(
                named(f.name()),
                Addresses.metric(f.name()),
                unit(f.name()),
                codebook.metric(f.name()).formula(),
                estimate(f, "nothing to count"),
                interval(f),
                IntervalChart.on(IntervalChart.scale(codebook.metric(f.name()), List.of(f)), f),
                Shown.count(f.nArticles()),
                Shown.count(f.nWords()),
                figure(codebook.metric(f.name()), f.shrunk()),
                figure(codebook.metric(f.name()), f.corpus()),
                corrected(f));
    }

    /** The figure as people's coding corrects it; null where no sample covers it. */
    CorrectedCell corrected(Profile.Figure f) {
        return CorrectedCell.of(f.corrected(), v -> figure(codebook.metric(f.name()), v));
    }

    /** The estimate, or in how many articles something rare was met. */
    String estimate(Profile.Figure f, String none) {
        return f.seen() != null
                ? Shown.seen(f.seen(), f.nArticles())
                : f.estimate() == null ? none : figure(codebook.metric(f.name()), f.estimate());
    }

    /** The interval; empty where there is none, and of what was met too rarely for a rate. */
    String interval(Profile.Figure f) {
        Metric metric = codebook.metric(f.name());
        return f.seen() != null || f.low() == null || f.high() == null
                ? ""
                : figure(metric, f.low()) + " to " + figure(metric, f.high());
    }

    /** The unit, and what a share is of. */
    String unit(String metric) {
        Metric m = codebook.metric(metric);
        if (m.adds() == Metric.Adds.FLAGS) {
            return "share of articles";
        }
        return m.unit().equals("share") && m.of() != null ? "share of " + counted(m.of()) : m.unit();
    }

    /** The rows of the first table that there are, in its order. */
    <R> List<R> main(Map<String, R> rows) {
        return main.stream().filter(rows::containsKey).map(rows::get).toList();
    }

    /** All rows by group. */
    <R> List<Group<R>> groups(Map<String, R> rows) {
        Map<String, List<R>> groups = new LinkedHashMap<>();
        codebook.metrics().forEach(m -> groups.putIfAbsent(m.group(), new ArrayList<>()));
        rows.forEach((name, row) -> groups.computeIfAbsent(codebook.metric(name).group(), g -> new ArrayList<>())
                .add(row));
        return groups.entrySet().stream()
                .filter(g -> !g.getValue().isEmpty())
                .map(g -> new Group<>(g.getKey(), g.getValue()))
                .toList();
    }

    /** Things by the name of their metric, in their order. */
    static <T, R> Map<String, R> byName(List<T> all, Function<T, String> name, Function<T, R> row) {
        Map<String, R> out = new LinkedHashMap<>();
        all.forEach(t -> out.put(name.apply(t), row.apply(t)));
        return out;
    }
}
