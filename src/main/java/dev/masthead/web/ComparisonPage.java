package dev.masthead.web;

import dev.masthead.corpus.CorpusFilter;
import dev.masthead.profile.Comparison;
import dev.masthead.profile.Profile;
import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A comparison laid out for reading: first in sentences, then the figures that mean something, then all others folded away. */
public final class ComparisonPage {
    private static final int SENTENCES = 6;

    private final Comparison comparison;
    private final CorpusNames names;
    private final Codebook codebook;
    private final MetricRows rows;
    private final Map<String, Figures> byName;
    private final Map<String, String> sideNames = new HashMap<>();

    /** One of those compared. */
    public record Side(
            String name, String address, String ownershipClass, String articles, String words, boolean insufficient) {}

    /** A figure of one side on the axis of all; the chart is null where there is none. */
    public record SideFigure(
            String side, String value, String interval, IntervalChart chart, CorrectedCell corrected) {}

    /**
     * A metric of all sides on one axis.
     *
     * @param corpus  mean of all outlets; empty where there is none
     * @param verdict which differences hold; empty where none does
     */
    public record Figures(
            String name,
            String definition,
            String low,
            String high,
            List<SideFigure> sides,
            String corpus,
            String verdict) {}

    ComparisonPage(Comparison comparison, CorpusNames names, Codebook codebook) {
        this.comparison = comparison;
        this.names = names;
        this.codebook = codebook;
        rows = new MetricRows(codebook, names.words().main().keySet());
        comparison.outlets().forEach(s -> sideNames.put(s.name(), name(s)));
        byName = MetricRows.byName(comparison.metrics(), Comparison.Row::name, this::figures);
    }

    private String name(Comparison.Side s) {
        return s.outlet() != null
                ? s.outlet().name()
                : names.filter(CorpusFilter.parse(s.name()).parameters());
    }

    private Figures figures(Comparison.Row row) {
        Metric metric = codebook.metric(row.name());
        Scale scale = IntervalChart.scale(metric, row.figures());
        List<SideFigure> sides = new ArrayList<>();
        for (int i = 0; i < row.figures().size(); i++) {
            Profile.Figure f = row.figures().get(i);
            Comparison.Side side = comparison.outlets().get(i);
            sides.add(new SideFigure(
                    sideNames.get(side.name()),
                    rows.estimate(f, side.insufficient() ? "too few articles" : "nothing to count"),
                    rows.interval(f),
                    IntervalChart.on(scale, f),
                    rows.corrected(f)));
        }
        boolean drawn = sides.stream().anyMatch(s -> s.chart() != null);
        return new Figures(
                Shown.metric(row.name()),
                Addresses.metric(row.name()),
                drawn ? MetricRows.figure(metric, scale.low()) : "",
                drawn ? MetricRows.figure(metric, scale.high()) : "",
                sides,
                row.figures().stream()
                        .map(Profile.Figure::corpus)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(v -> MetricRows.figure(metric, v))
                        .orElse(""),
                holding(row.name()).stream().map(this::said).collect(Collectors.joining(" ")));
    }

    /** What becomes of differences when they are corrected by people's coding; empty where no sample covers the sides. */
    public List<String> corrections() {
        return comparison.between().stream()
                .filter(d -> d.corrected() != null)
                .map(d -> Shown.metric(d.metric()) + ", " + sideNames.get(d.first()) + " and "
                        + sideNames.get(d.second()) + ": " + d.corrected().says())
                .toList();
    }

    public List<Side> sides() {
        return comparison.outlets().stream()
                .map(s -> new Side(
                        sideNames.get(s.name()),
                        s.outlet() != null
                                ? Addresses.outlet(s.outlet().slug())
                                : "/articles" + (s.name().isEmpty() ? "" : "?" + s.name()),
                        s.outlet() == null
                                ? ""
                                : names.value("class", s.outlet().ownershipClass()),
                        Shown.count(s.nArticles(), "article", "articles"),
                        Shown.count(s.nWords(), "word", "words"),
                        s.insufficient()))
                .toList();
    }

    /** Names of the sides with too few articles to say anything. */
    public String tooFew() {
        return comparison.outlets().stream()
                .filter(Comparison.Side::insufficient)
                .map(s -> sideNames.get(s.name()))
                .collect(Collectors.joining(", "));
    }

    private List<Comparison.Difference> holding(String metric) {
        return comparison.between().stream()
                .filter(d -> d.differs() && d.metric().equals(metric))
                .toList();
    }

    /** Those of the figures that mean something in which a difference holds, the surest first, in sentences. */
    public List<String> sentences() {
        return comparison.between().stream()
                .filter(d -> d.differs() && names.words().main().containsKey(d.metric()))
                .sorted(Comparator.comparingDouble(Comparison.Difference::p))
                .limit(SENTENCES)
                .map(this::said)
                .toList();
    }

    /** Fox News uses more loaded words of its own than CNN: 5.1 against 2.3 (q 0.003). */
    private String said(Comparison.Difference d) {
        Metric metric = codebook.metric(d.metric());
        boolean firstMore = d.value() > 0;
        String more = sideNames.get(firstMore ? d.first() : d.second());
        String less = sideNames.get(firstMore ? d.second() : d.first());
        String phrase = names.words().main().get(d.metric());
        Profile.Figure high = figure(d.metric(), firstMore ? d.first() : d.second());
        Profile.Figure low = figure(d.metric(), firstMore ? d.second() : d.first());
        return more + " " + (phrase == null ? "has more" : phrase) + " than " + less + ": " + value(metric, high)
                + " against " + value(metric, low) + " (" + Shown.chance("q", d.adjusted()) + ").";
    }

    /** As a sentence has it: of what is too rare for a rate, in how many articles it was met. */
    private static String value(Metric metric, Profile.Figure f) {
        return f.seen() != null
                ? f.seen() + " of " + Shown.count(f.nArticles(), "article", "articles")
                : MetricRows.figure(metric, f.estimate()) + (metric.adds() == Metric.Adds.FLAGS ? " of articles" : "");
    }

    private Profile.Figure figure(String metric, String side) {
        for (int i = 0; i < comparison.outlets().size(); i++) {
            if (comparison.outlets().get(i).name().equals(side)) {
                int at = i;
                return comparison.metrics().stream()
                        .filter(m -> m.name().equals(metric))
                        .map(m -> m.figures().get(at))
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new IllegalStateException("a difference of what is not compared");
    }

    /** The figures in which no difference is sure, in a line; empty where there is none. */
    public String unsure() {
        return names.words().main().keySet().stream()
                .filter(m -> byName.containsKey(m) && holding(m).isEmpty())
                .map(Shown::metric)
                .collect(Collectors.joining("; "));
    }

    /** Whether anything could be tested. */
    public boolean isTested() {
        return comparison.tests() > 0;
    }

    public List<Figures> main() {
        return rows.main(byName);
    }

    public List<MetricRows.Group<Figures>> groups() {
        return rows.groups(byName);
    }

    /** How many differences were tested. */
    public String tests() {
        return Shown.count(comparison.tests());
    }

    /** How many of them hold. */
    public String holding() {
        return Shown.count(comparison.between().stream()
                .filter(Comparison.Difference::differs)
                .count());
    }

    /** The version that every figure is of; empty where nothing is analysed yet. */
    public String version() {
        return Shown.digest(comparison.analyzerDigest());
    }
}
