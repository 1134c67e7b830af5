package dev.masthead.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CorrectedMeanTest {
    @Test
    void aMachineThatTellsNothingLeavesTheSampleAlone() {
        double[] coded = {1, 0, 1, 1, 0, 1};
        Estimate e = CorrectedMean.predictionPowered(coded, new double[6], new double[] {0, 0, 0, 0});
        assertThat(e.value()).isCloseTo(4 / 6.0, within(1e-12));
        // s² = (4 · (1/3)² + 2 · (2/3)²) ÷ 5 = 4/15, over six items
        assertThat(e.variance()).isCloseTo(4 / 15.0 / 6, within(1e-12));
    }

    /** By hand: cov(y, f) = 0.1, var(f) of all eighteen = 4.5 ÷ 17, n ÷ N = ½. */
    @Test
    void powerTuningByHand() {
        double[] coded = {1, 1, 1, 0, 0, 0};
        double[] predicted = {1, 1, 0, 1, 0, 0};
        double[] rest = {1, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 0};
        double lambda = 0.1 / (1.5 * 4.5 / 17);
        Estimate e = CorrectedMean.predictionPowered(coded, predicted, rest);
        assertThat(e.value()).isCloseTo(0.5 + lambda * (0.5 - 0.5), within(1e-12));
        double residual = 0.3 + lambda * lambda * 0.3 - 2 * lambda * 0.1;
        assertThat(e.variance()).isCloseTo(residual / 6 + lambda * lambda * (3 / 11.0) / 12, within(1e-12));
        assertThat(e.method()).isEqualTo("prediction_powered");
    }

    @Test
    void theDesignBasedMeanByHand() {
        double nan = Double.NaN;
        Estimate e = CorrectedMean.designBased(
                new double[] {1, 1, 0, 0}, new double[] {0, nan, 0, nan}, new double[] {0.5, 0.5, 0.5, 0.5});
        // 1 + (0 − 1) ÷ ½ = −1, 1, 0, 0
        assertThat(e.value()).isZero();
        assertThat(e.variance()).isCloseTo(2 / 3.0 / 4, within(1e-12));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> CorrectedMean.designBased(new double[] {1}, new double[] {1}, new double[] {0}))
                .hasMessage("item 0 is coded and had no chance to be");
        assertThatThrownBy(() -> CorrectedMean.predictionPowered(new double[2], new double[3], new double[3]))
                .hasMessage("there are 2 codings of 3 items");
        assertThat(CorrectedMean.predictionPowered(new double[1], new double[1], new double[9]))
                .isEqualTo(Estimate.NOTHING);
    }

    /** The machine calls a tenth of the other articles negative: its own share is .27 where .20 is true. */
    @Test
    void theIntervalHoldsWhereTheMachineIsBiasedAndIsNarrowerThanTheSamplesAlone() {
        SplittableRandom random = new SplittableRandom(11);
        int runs = 1000;
        int covered = 0;
        int coveredByDesign = 0;
        double width = 0;
        double alone = 0;
        for (int run = 0; run < runs; run++) {
            int n = 2000;
            double[] truth = new double[n];
            double[] machine = new double[n];
            for (int i = 0; i < n; i++) {
                truth[i] = random.nextDouble() < 0.2 ? 1 : 0;
                double says = truth[i] == 1 ? 0.95 : 0.1;
                machine[i] = random.nextDouble() < says ? 1 : 0;
            }
            double[] coded = Arrays.copyOf(truth, 200);
            Estimate e = CorrectedMean.predictionPowered(
                    coded, Arrays.copyOf(machine, 200), Arrays.copyOfRange(machine, 200, n));
            covered += e.low() <= 0.2 && 0.2 <= e.high() ? 1 : 0;
            width += e.high() - e.low();
            double p = Arrays.stream(coded).sum() / 200;
            alone += 2 * Intervals.Z * Math.sqrt(p * (1 - p) / 199);
            double[] looked = new double[n];
            double[] chances = new double[n];
            for (int i = 0; i < n; i++) {
                chances[i] = machine[i] == 1 ? 0.3 : 0.07;
                looked[i] = random.nextDouble() < chances[i] ? truth[i] : Double.NaN;
            }
            Estimate d = CorrectedMean.designBased(machine, looked, chances);
            coveredByDesign += d.low() <= 0.2 && 0.2 <= d.high() ? 1 : 0;
        }
        assertThat(covered / (double) runs).isGreaterThanOrEqualTo(0.935);
        assertThat(coveredByDesign / (double) runs).isGreaterThanOrEqualTo(0.935);
        assertThat(width).isLessThan(0.8 * alone);
    }
}
