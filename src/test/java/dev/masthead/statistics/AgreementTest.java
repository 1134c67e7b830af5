package dev.masthead.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AgreementTest {
    /** The example of Krippendorff 2011, part C: four observers, twelve units, five values; 0 stands for nothing. */
    private static final int[][] OBSERVERS = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
        {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
    };

    private static int[][] units() {
        int[][] out = new int[12][4];
        for (int u = 0; u < 12; u++) {
            for (int o = 0; o < 4; o++) {
                out[u][o] = OBSERVERS[o][u] - 1;
            }
        }
        return out;
    }

    @Test
    void theExampleOfThePaper() {
        assertThat(Agreement.of(units(), 5, Agreement.Scale.NOMINAL).alpha()).isCloseTo(0.743, within(0.0005));
        assertThat(Agreement.of(units(), 5, Agreement.Scale.ORDINAL).alpha()).isCloseTo(0.815, within(0.0005));
        assertThat(Agreement.of(units(), 5, Agreement.Scale.NOMINAL).items()).isEqualTo(11);
    }

    @Test
    void agreementIsOneAndChanceIsNone() {
        int[][] alike = {{0, 0}, {1, 1}, {0, 0}, {1, 1}};
        assertThat(Agreement.of(alike, 2, Agreement.Scale.NOMINAL).alpha()).isEqualTo(1);
        assertThat(Agreement.of(alike, 2, Agreement.Scale.NOMINAL).percent()).isEqualTo(1);
        int[][] never = {{0, 1}, {1, 0}};
        assertThat(Agreement.of(never, 2, Agreement.Scale.NOMINAL).percent()).isZero();
        assertThat(Agreement.of(never, 2, Agreement.Scale.NOMINAL).alpha()).isEqualTo(-0.5);
    }

    @Test
    void withoutChoiceOrCompanyNothingCanBeSaid() {
        assertThat(Agreement.of(new int[][] {{0, 0}, {0, 0}}, 2, Agreement.Scale.NOMINAL)
                        .alpha())
                .isNull();
        Agreement alone = Agreement.of(new int[][] {{0, -1}, {-1, 1}}, 2, Agreement.Scale.NOMINAL);
        assertThat(alone.alpha()).isNull();
        assertThat(alone.percent()).isNull();
        assertThat(alone.interval(100, 1)).isNull();
    }

    @Test
    void theIntervalHoldsTheEstimateAndIsTheSameForASeed() {
        Agreement a = Agreement.of(units(), 5, Agreement.Scale.NOMINAL);
        double[] interval = a.interval(1000, 42);
        assertThat(a.alpha()).isBetween(interval[0], interval[1]);
        assertThat(interval[1] - interval[0]).isBetween(0.1, 0.9);
        assertThat(a.interval(1000, 42)).isEqualTo(interval);
    }
}
