package dev.masthead.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.profile.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {
    private static Profile.Figure figure(Double estimate, Double low, Double high, Double corpus) {
        return new Profile.Figure("x", "share", "n", estimate, low, high, null, 30, 900, "gamma", estimate, corpus);
    }

    private static Profile.TrendPoint point(String start, Double estimate, Double low, Double high) {
        return new Profile.TrendPoint("x", start, 30, estimate, low, high, null, estimate == null);
    }

    /** From 0 at 6 to 10 at 154: 14.8 units for each 1. */
    @Test
    void drawsAnIntervalToScale() {
        IntervalChart c = IntervalChart.of(List.of(figure(4.0, 2.0, 5.0, 10.0), figure(null, null, null, 0.0)))
                .get(0);
        assertThat(c.estimate()).isEqualTo("65.2");
        assertThat(c.low()).isEqualTo("35.6");
        assertThat(c.high()).isEqualTo("80.0");
        assertThat(c.corpus()).isEqualTo("154.0");
        assertThat(c.text()).isEqualTo("4.0, from 2.0 to 5.0; all outlets 10");
    }

    @Test
    void drawsNothingWhereNothingIsEstimated() {
        assertThat(IntervalChart.of(List.of(figure(null, null, null, 1.0)))).containsOnlyNulls();
        assertThat(TrendChart.of(List.of())).isNull();
        assertThat(TrendChart.of(List.of(point("2024-01-01", null, null, null))))
                .isNull();
    }

    @Test
    void putsASingleValueInTheMiddle() {
        IntervalChart c =
                IntervalChart.of(List.of(figure(3.0, null, null, null))).get(0);
        assertThat(c.estimate()).isEqualTo("80.0");
        assertThat(c.low()).isEmpty();
        assertThat(c.corpus()).isEmpty();
    }

    /** Days 0, 10, 20 and 30 of 30 at 60, 250, 440 and 630; values from 0 at 150 to 6 at 12, 23 units for each 1. */
    @Test
    void drawsATrendAndBreaksItWhereAMonthIsInsufficient() {
        TrendChart c = TrendChart.of(List.of(
                point("2024-01-01", 2.0, 0.0, 4.0),
                point("2024-01-11", 3.0, 2.0, 4.0),
                point("2024-01-21", null, null, null),
                point("2024-01-31", 5.0, 4.0, 6.0)));
        assertThat(c.lines()).containsExactly("60.0,104.0 250.0,81.0", "630.0,35.0");
        assertThat(c.bands()).containsExactly("60.0,58.0 250.0,58.0 250.0,104.0 60.0,150.0", "630.0,12.0 630.0,58.0");
        assertThat(c.dots())
                .containsExactly(
                        new TrendChart.Dot("60.0", "104.0"),
                        new TrendChart.Dot("250.0", "81.0"),
                        new TrendChart.Dot("630.0", "35.0"));
        assertThat(c.top()).isEqualTo("6.0");
        assertThat(c.text())
                .isEqualTo("3 estimates from 2024-01-01 to 2024-01-31, between 0 and 6.0 with their intervals");
    }

    @Test
    void showsFiguresWithTheDecimalsTheyDeserve() {
        assertThat(Shown.q(0.00001)).isEqualTo("< 0.0001");
        assertThat(Addresses.outlet("a/b <c>")).isEqualTo("/outlets/a%2Fb%20%3Cc%3E");
    }

    @Test
    void knowsEveryClassAndEveryMetricItShowsFirst() {
        OutletWords words = OutletWords.load();
        assertThat(words.classes().keySet())
                .containsExactly("SC", "CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP", "PR", "unclassified");
        assertThat(words.main())
                .allMatch(m -> dev.masthead.report.Codebook.load().find(m).isPresent())
                .contains(words.trend());
    }
}
