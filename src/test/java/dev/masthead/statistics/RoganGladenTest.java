package dev.masthead.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RoganGladenTest {
    @Test
    void theShareIsTurnedBack() {
        // of .2 a machine with .9 and .95 finds .2 · .9 + .8 · .05 = .22
        Estimate e = RoganGladen.prevalence(0.22, 1e6, 0.9, 1e6, 0.95, 1e6);
        assertThat(e.value()).isCloseTo(0.2, within(1e-12));
        assertThat(e.high() - e.low()).isLessThan(0.01);
        assertThat(e.method()).isEqualTo("rogan_gladen");
    }

    @Test
    void aMachineThatTellsNothingIsNotTurnedBack() {
        assertThat(RoganGladen.prevalence(0.5, 100, 0.5, 50, 0.5, 50)).isEqualTo(Estimate.NOTHING);
        assertThat(RoganGladen.prevalence(0.5, 100, 0.9, 0, 0.9, 50)).isEqualTo(Estimate.NOTHING);
    }

    @Test
    void theIntervalHoldsWithSensitivityAndSpecificityFromAHundredItems() {
        SplittableRandom random = new SplittableRandom(8);
        int covered = 0;
        for (int run = 0; run < 1000; run++) {
            Estimate e = RoganGladen.prevalence(
                    share(random, 500, 0.2 * 0.8 + 0.8 * 0.1),
                    500,
                    share(random, 60, 0.8),
                    60,
                    share(random, 60, 0.9),
                    60);
            covered += e.low() <= 0.2 && 0.2 <= e.high() ? 1 : 0;
        }
        assertThat(covered).isGreaterThanOrEqualTo(940);
    }

    private static double share(SplittableRandom random, int n, double p) {
        int k = 0;
        for (int i = 0; i < n; i++) {
            k += random.nextDouble() < p ? 1 : 0;
        }
        return k / (double) n;
    }
}
