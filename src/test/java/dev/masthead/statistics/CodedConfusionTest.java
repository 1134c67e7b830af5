package dev.masthead.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.masthead.statistics.CodedConfusion.Coded;
import dev.masthead.statistics.CodedConfusion.Figure;
import dev.masthead.statistics.CodedConfusion.Wanted;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodedConfusionTest {
    /** Stratum 0 (the machine says 1): 8 of 10 right, each for 2. Stratum 1 (it says 0): 9 of 10 right, each for 10. */
    private static CodedConfusion table() {
        List<Coded> coded = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            coded.add(new Coded(1, i < 8 ? 1 : 0, 0, 2));
            coded.add(new Coded(0, i < 9 ? 0 : 1, 1, 10));
        }
        return CodedConfusion.of(coded, 2);
    }

    @Test
    void eachItemCountsForAsManyAsItsChanceStandsFor() {
        CodedConfusion t = table();
        assertThat(t.weighted(1, 1)).isEqualTo(16);
        assertThat(t.counted(1, 1)).isEqualTo(8);
        assertThat(t.accuracy()).isCloseTo((16 + 90) / 120.0, within(1e-12));
        assertThat(t.precision(1)).isCloseTo(0.8, within(1e-12));
        // 16 of 16 + 10 that have it
        assertThat(t.recall(1)).isCloseTo(16 / 26.0, within(1e-12));
        assertThat(t.f1(1)).isCloseTo(2 * 16 / (20 + 26.0), within(1e-12));
        assertThat(t.specificity(1)).isCloseTo(90 / 94.0, within(1e-12));
        assertThat(t.excess(1)).isCloseTo((20 - 26) / 120.0, within(1e-12));
        assertThat(t.shift()).isCloseTo((4 - 10) / 120.0, within(1e-12));
        // 8 of weight 2 and one of weight 10: 26² ÷ (8 · 4 + 100)
        assertThat(t.effective(c -> c.people() == 1)).isCloseTo(676 / 132.0, within(1e-12));
    }

    @Test
    void intervalsHoldTheFigureAndAreNeverAPoint() {
        List<Figure> figures = table().figures(
                        List.of(
                                new Wanted(c -> c.precision(1), c -> c.machine() == 1),
                                new Wanted(c -> c.recall(1), c -> c.people() == 1)),
                        1000,
                        3);
        assertThat(figures.get(0).low()).isBetween(0.4, 0.6);
        assertThat(figures.get(0).high()).isEqualTo(1.0);
        assertThat(figures.get(1).low()).isLessThan(16 / 26.0);
        assertThat(figures.get(1).high()).isEqualTo(1.0);
        CodedConfusion right = CodedConfusion.of(List.of(new Coded(1, 1, 0, 1), new Coded(1, 1, 0, 1)), 2);
        Figure all = right.figures(List.of(new Wanted(c -> c.precision(1), c -> c.machine() == 1)), 100, 1)
                .get(0);
        // two of two: 1 to .025^½
        assertThat(all.value()).isEqualTo(1);
        assertThat(all.low()).isCloseTo(Math.sqrt(0.025), within(1e-9));
        assertThat(all.high()).isEqualTo(1);
        assertThat(right.figures(List.of(new Wanted(c -> c.precision(0), c -> false)), 10, 1))
                .containsExactly(new Figure(null, null, null));
    }
}
