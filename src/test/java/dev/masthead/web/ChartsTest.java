package dev.masthead.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.profile.OutletStandings;
import dev.masthead.profile.OutletSummary;
import dev.masthead.profile.Profile;
import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {
    private static Profile.Figure figure(Double estimate, Double low, Double high, Double corpus) {
        return new Profile.Figure("x", "share", "n", estimate, low, high, null, 30, 900, "gamma", estimate, corpus);
    }

    private static Profile.TrendPoint point(String start, String end, Double estimate, Double low, Double high) {
        return new Profile.TrendPoint("x", start, end, 30, estimate, low, high, null, estimate == null);
    }

    private static Metric metric(String unit, String range) {
        return new Metric("x", unit, range, "", null, null, "", 1, Metric.Adds.VALUES);
    }

    private static final Metric RATE = metric("per 1000 words", "[0, ∞)");
    private static final Metric SCORE = metric("score", "[−1, 1]");

    /** From 0 at 6 to 10 at 154: 14.8 units for each 1. */
    @Test
    void drawsIntervalsOfOneMetricOnOneScale() {
        List<Profile.Figure> figures = List.of(figure(4.0, 2.0, 5.0, 10.0), figure(8.0, null, null, null));
        Scale scale = IntervalChart.scale(RATE, figures);
        assertThat(scale.low()).isEqualTo(0);
        assertThat(scale.high()).isEqualTo(10);
        IntervalChart c = IntervalChart.on(scale, figures.get(0));
        assertThat(c.estimate()).isEqualTo("65.2");
        assertThat(c.low()).isEqualTo("35.6");
        assertThat(c.high()).isEqualTo("80.0");
        assertThat(c.corpus()).isEqualTo("154.0");
        assertThat(c.text()).isEqualTo("4.0, from 2.0 to 5.0; all outlets 10");
        assertThat(IntervalChart.on(scale, figures.get(1)).estimate()).isEqualTo("124.4");
        assertThat(IntervalChart.on(scale, figures.get(1)).low()).isEmpty();
    }

    @Test
    void keepsAnAxisWithinTheMetricsRange() {
        Scale trend = IntervalChart.scale(SCORE, List.of(figure(0.9, 0.7, 1.4, null)));
        assertThat(trend.low()).isEqualTo(0.7);
        assertThat(trend.high()).isEqualTo(1);
        // a lower end below nought says nothing of a rate
        Scale rate = IntervalChart.scale(RATE, List.of(figure(10.0, -55.0, 65.0, null)));
        assertThat(rate.low()).isEqualTo(0);
        assertThat(rate.high()).isEqualTo(65);
        assertThat(rate.at(-55)).isEqualTo(rate.at(0));
    }

    @Test
    void drawsNothingWhereNothingIsEstimated() {
        Profile.Figure none = figure(null, null, null, 1.0);
        assertThat(IntervalChart.on(IntervalChart.scale(RATE, List.of(none)), none))
                .isNull();
        assertThat(TrendChart.of(List.of(point("2024-01-01", "2024-01-31", null, null, null)), RATE, List.of()))
                .isNull();
    }

    @Test
    void putsASingleValueInTheMiddle() {
        Profile.Figure one = figure(0.5, null, null, null);
        IntervalChart c = IntervalChart.on(IntervalChart.scale(SCORE, List.of(one)), one);
        assertThat(c.estimate()).isEqualTo("104.7");
        assertThat(c.low()).isEmpty();
        assertThat(c.corpus()).isEmpty();
    }

    /** The middles of the stretches, days 1, 11 and 31 of 30 apart, at 60, 250 and 630; values from 0 at 150 to 6 at 12. */
    @Test
    void drawsATrendAndBreaksItWhereThereAreTooFewArticles() {
        TrendChart c = TrendChart.of(
                List.of(
                        point("2024-01-01", "2024-01-01", 2.0, 0.0, 4.0),
                        point("2024-01-10", "2024-01-12", 3.0, 2.0, 4.0),
                        point("2024-01-21", "2024-01-21", null, null, null),
                        point("2024-01-31", "2024-01-31", 5.0, 4.0, 6.0)),
                RATE,
                List.of(1.0, 3.0));
        assertThat(c.lines()).containsExactly("60.0,104.0 250.0,81.0", "630.0,35.0");
        assertThat(c.bands()).containsExactly("60.0,58.0 250.0,58.0 250.0,104.0 60.0,150.0", "630.0,12.0 630.0,58.0");
        assertThat(c.dots())
                .containsExactly(
                        new TrendChart.Dot("60.0", "104.0"),
                        new TrendChart.Dot("250.0", "81.0"),
                        new TrendChart.Dot("630.0", "35.0"));
        assertThat(c.half()).isEqualTo(new TrendChart.Half("81.0", "46.0"));
        assertThat(c.top()).isEqualTo("6.0");
        assertThat(c.bottom()).isEqualTo("0");
        assertThat(c.text()).isEqualTo("3 estimates from January 2024 to January 2024, between 2.0 and 5.0");
    }

    @Test
    void namesTheDaysOfATrend() {
        assertThat(TrendChart.days(point("2024-02-01", "2024-02-29", 1.0, null, null)))
                .isEqualTo("February 2024");
        assertThat(TrendChart.days(point("2024-02-01", "2024-04-30", 1.0, null, null)))
                .isEqualTo("February 2024 to April 2024");
        assertThat(TrendChart.days(point("2024-02-05", "2024-02-11", 1.0, null, null)))
                .isEqualTo("5 February 2024 to 11 February 2024");
    }

    /** The second reaches the first; the third does not, and begins a group of its own. */
    @Test
    void putsOutletsThatAreTooCloseIntoOneGroup() {
        OutletRanks ranks = new OutletRanks(
                new OutletStandings(
                        "x",
                        null,
                        List.of(
                                standing("a", figure(0.5, 0.4, 0.6, null)),
                                standing("b", figure(0.4, 0.3, 0.5, null)),
                                standing("c", figure(0.2, 0.1, 0.3, null)),
                                standing("d", null)),
                        2),
                metric("share", "[0, 1]"),
                OutletWords.load(),
                new MetricRows(Codebook.load(), List.of()));
        assertThat(ranks.groups().stream()
                        .map(g -> g.rows().stream().map(OutletRanks.Row::slug).toList()))
                .containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(ranks.groups().get(0).isClose()).isTrue();
        assertThat(ranks.groups().get(1).isClose()).isFalse();
        assertThat(ranks.others()).extracting(OutletRanks.Row::value).containsExactly("too few articles");
        assertThat(ranks.low()).isEqualTo("0 %");
        assertThat(ranks.high()).isEqualTo("60 %");
        assertThat(ranks.leftOut()).isEqualTo("2");
    }

    private static OutletStandings.Standing standing(String slug, Profile.Figure figure) {
        OutletSummary outlet = new OutletSummary(
                slug,
                slug,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                "unclassified",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                30,
                null);
        return new OutletStandings.Standing(outlet, 30, figure);
    }

    @Test
    void showsFiguresWithTheDecimalsTheyDeserve() {
        assertThat(Shown.chance("q", 0.00001)).isEqualTo("q under 0.001");
        assertThat(Shown.chance("q", 0.0026)).isEqualTo("q 0.003");
        assertThat(Shown.chance("p", 0.0314)).isEqualTo("p 0.031");
        assertThat(Shown.chance("p", 0.31)).isEqualTo("p 0.31");
        assertThat(Addresses.outlet("a/b <c>")).isEqualTo("/outlets/a%2Fb%20%3Cc%3E");
    }

    @Test
    void knowsEveryClassAndEveryMetricItShowsFirst() {
        OutletWords words = OutletWords.load();
        assertThat(words.classes().keySet())
                .containsExactly("SC", "CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP", "PR", "unclassified");
        assertThat(words.main()).hasSize(14);
        assertThat(words.main().keySet())
                .allMatch(m -> Codebook.load().find(m).isPresent())
                .contains(words.trend());
        assertThat(words.six()).hasSize(6).allMatch(words.main()::containsKey);
    }
}
