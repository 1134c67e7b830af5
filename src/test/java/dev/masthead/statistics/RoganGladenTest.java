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

    /**
     * Of 150 cattle 23 react to a test for brucellosis with a sensitivity of 96 % and a specificity of 89 %: 5.1 in 100 have it; of 151 children 6
     * to one for Helicobacter pylori with 96.4 and 92.7 %: none (examples of epi.prev in the R package epiR).
     */
    @Test
    void examplesFromTheField() {
        assertThat(RoganGladen.prevalence(23 / 150.0, 150, 0.96, 1e9, 0.89, 1e9).value())
                .isCloseTo(0.051, within(5e-4));
        assertThat(RoganGladen.prevalence(6 / 151.0, 151, 0.964, 1e9, 0.927, 1e9)
                        .value())
                .isZero();
    }

    /**
     * Equations 2 to 17 of Lang and Reiczigel by hand: of 500 items 110, sensitivity .9 from 60 and specificity .95 from 120. With two
     * items added to either, 55/62 and 115/122; P′ = .19857, its shift −.00027, its standard deviation .03169.
     */
    @Test
    void theIntervalByHand() {
        Estimate e = RoganGladen.prevalence(0.22, 500, 0.9, 60, 0.95, 120);
        assertThat(e.value()).isCloseTo(0.2, within(1e-12));
        assertThat(e.low()).isCloseTo(0.13619316, within(1e-7));
        assertThat(e.high()).isCloseTo(0.26041727, within(1e-7));
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
