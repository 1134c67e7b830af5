package dev.masthead.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StratifiedCorrectionTest {
    private static List<int[]> articles(int yes, int no) {
        List<int[]> out = new ArrayList<>();
        for (int i = 0; i < yes; i++) {
            out.add(new int[] {0, 1});
        }
        for (int i = 0; i < no; i++) {
            out.add(new int[] {1, 1});
        }
        return out;
    }

    /** Of 40 that the machine says have it 3 of 4 coded do, of 60 others 1 of 5: .4 · .75 + .6 · .2 = .42. */
    @Test
    void overAllArticlesItIsTheStratifiedMean() {
        List<StratifiedCorrection.Coded> coded = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            coded.add(new StratifiedCorrection.Coded(i, 0, i < 3 ? 1 : 0));
        }
        for (int i = 0; i < 5; i++) {
            coded.add(new StratifiedCorrection.Coded(40 + i, 1, i == 0 ? 1 : 0));
        }
        StratifiedCorrection.Corrected all =
                new StratifiedCorrection(new double[] {1, 0}, articles(40, 60), coded, 0, 1).of(i -> true);
        assertThat(all.nArticles()).isEqualTo(100);
        assertThat(all.nItems()).isEqualTo(100);
        assertThat(all.nCoded()).isEqualTo(9);
        assertThat(all.uncovered()).isZero();
        assertThat(all.machine().value()).isCloseTo(0.4, within(1e-12));
        assertThat(all.designBased().value()).isCloseTo(0.42, within(1e-12));
        assertThat(all.sampleAlone().value()).isCloseTo(0.42, within(1e-12));
        assertThat(all.predictionPowered().estimate().value()).isCloseTo(0.42, within(1e-12));
        assertThat(all.designBased().low()).isLessThan(0.42).isGreaterThanOrEqualTo(0);
    }

    /** A stratum of which nothing is coded keeps the machine's word and says so. */
    @Test
    void whatNobodyHasCodedIsSaidToBeUncovered() {
        List<StratifiedCorrection.Coded> coded =
                List.of(new StratifiedCorrection.Coded(0, 0, 0), new StratifiedCorrection.Coded(1, 0, 1));
        StratifiedCorrection.Corrected all =
                new StratifiedCorrection(new double[] {1, 0}, articles(50, 50), coded, 0, 1).of(i -> true);
        assertThat(all.uncovered()).isEqualTo(0.5);
        assertThat(all.designBased().value()).isCloseTo(0.25, within(1e-12));
        // half of the items may be anything: at least ½ · 1 ÷ √12 to either side
        assertThat(all.designBased().high() - all.designBased().value()).isGreaterThan(1.96 * 0.144);
    }

    /**
     * Of 40 items that the machine finds 3 of 4 coded are right, of 60 sentences without one 1 of 5 has one: 30 + 12 = 42 in 20,000
     * words of 100 articles, 2.1 per 1,000 where the machine counts 2.
     */
    @Test
    void aRateIsOverWords() {
        List<StratifiedCorrection.Coded> coded = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            coded.add(new StratifiedCorrection.Coded(i, 0, i < 3 ? 1 : 0));
        }
        for (int i = 0; i < 5; i++) {
            coded.add(new StratifiedCorrection.Coded(40 + i, 1, i == 0 ? 1 : 0));
        }
        List<int[]> articles = new ArrayList<>(articles(40, 60));
        // an article without any item has words all the same
        articles.add(new int[0]);
        double[] thousands = new double[101];
        Arrays.fill(thousands, 0.1);
        thousands[100] = 10;
        StratifiedCorrection.Corrected all =
                new StratifiedCorrection(new double[] {1, 0}, articles, coded, thousands, 0, 1).of(i -> true);
        assertThat(all.nItems()).isEqualTo(100);
        assertThat(all.machine().value()).isCloseTo(2, within(1e-12));
        assertThat(all.designBased().value()).isCloseTo(2.1, within(1e-12));
        assertThat(all.sampleAlone().value()).isCloseTo(2.1, within(1e-12));
        assertThat(all.designBased().low()).isBetween(0.0, 1.5);
        assertThat(all.designBased().high()).isGreaterThan(2.7);
    }

    @Test
    void ofNothingThereIsNothing() {
        StratifiedCorrection none = new StratifiedCorrection(new double[] {1, 0}, articles(3, 3), List.of(), 0, 1);
        assertThat(none.of(i -> true).designBased()).isEqualTo(Estimate.NOTHING);
        assertThat(none.of(i -> true).machine().value()).isEqualTo(0.5);
        assertThat(none.of(i -> false).machine()).isEqualTo(Estimate.NOTHING);
    }

    /**
     * Articles of one to five items that resemble each other; the machine misses a tenth and calls a tenth of the others so, and in one
     * half of the articles (an outlet) it errs twice as often. Every run has a new population; the truth is that of the process.
     */
    @Test
    void intervalsHoldTheTruthThoughTheMachineIsBiasedAndErrsAgainstOneOutlet() {
        SplittableRandom random = new SplittableRandom(5);
        int runs = 1000;
        int[] covered = new int[3];
        int machineCovered = 0;
        double width = 0;
        double alone = 0;
        int powered = 0;
        for (int run = 0; run < runs; run++) {
            List<int[]> articles = new ArrayList<>();
            List<String> strata = new ArrayList<>();
            List<int[]> where = new ArrayList<>();
            List<Integer> truths = new ArrayList<>();
            for (int a = 0; a < 800; a++) {
                boolean second = a % 2 == 1;
                int n = 1 + random.nextInt(5);
                // articles differ in how much of it they have: .1 or .5, on the mean .3
                double p = random.nextBoolean() ? 0.1 : 0.5;
                int[] found = new int[2];
                for (int i = 0; i < n; i++) {
                    int truth = random.nextDouble() < p ? 1 : 0;
                    double error = second ? 0.2 : 0.1;
                    int says = random.nextDouble() < error ? 1 - truth : truth;
                    found[1 - says]++;
                    strata.add(says == 1 ? "yes" : "no");
                    where.add(new int[] {a, 1 - says});
                    truths.add(truth);
                }
                articles.add(new int[] {0, found[0], 1, found[1]});
            }
            List<StratifiedCorrection.Coded> coded = new ArrayList<>();
            for (CodedSample.Drawn d : CodedSample.draw(strata, 200, run)) {
                int[] at = where.get(d.item());
                coded.add(new StratifiedCorrection.Coded(at[0], at[1], truths.get(d.item())));
            }
            StratifiedCorrection sample = new StratifiedCorrection(new double[] {1, 0}, articles, coded, 0, 1);
            StratifiedCorrection.Corrected all = sample.of(i -> true);
            StratifiedCorrection.Corrected first = sample.of(i -> i % 2 == 0);
            StratifiedCorrection.Corrected second = sample.of(i -> i % 2 == 1);
            covered[0] += holds(all.designBased(), 0.3);
            covered[1] += holds(first.designBased(), 0.3);
            covered[2] += holds(second.designBased(), 0.3);
            powered += holds(second.predictionPowered().estimate(), 0.3);
            machineCovered += holds(all.machine(), 0.3);
            width += all.designBased().high() - all.designBased().low();
            alone += all.sampleAlone().high() - all.sampleAlone().low();
        }
        assertThat(Arrays.stream(covered).min().getAsInt() / (double) runs).isGreaterThanOrEqualTo(0.94);
        assertThat(powered / (double) runs).isGreaterThanOrEqualTo(0.94);
        assertThat(machineCovered / (double) runs).isLessThan(0.5);
        assertThat(width).isLessThan(0.9 * alone);
    }

    private static int holds(Estimate e, double truth) {
        return e.low() <= truth && truth <= e.high() ? 1 : 0;
    }
}
