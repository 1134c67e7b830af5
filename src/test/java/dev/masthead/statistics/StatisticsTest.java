package dev.masthead.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.masthead.report.Metric;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final Metric RATE =
            new Metric("x_per_1000_words", "", "", "", "n_words", null, "", 1000, Metric.Adds.COUNTS);

    private static MetricSums sums(long[] x, long[] y) {
        MetricSums out = MetricSums.NONE;
        for (int i = 0; i < x.length; i++) {
            out = out.plus(new MetricSums(1, x[i], x[i] * x[i], y[i], y[i] * y[i], x[i] * y[i]));
        }
        return out;
    }

    /**
     * The variance by its definition, residual by residual. Data: the first ten of the 49 cities of Cochran, Sampling
     * Techniques, table 6.1 (1920 and 1930 population in thousands).
     */
    @Test
    void estimatesARatioOfSumsAsCochranDoes() {
        long[] x = {76, 138, 67, 29, 381, 23, 37, 120, 61, 387};
        long[] y = {80, 143, 67, 50, 464, 48, 63, 115, 69, 459};
        double r = 1558 / 1319.0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            squares += (y[i] - r * x[i]) * (y[i] - r * x[i]);
        }
        double mean = 131.9;
        double variance = squares / 9 / 10 / (mean * mean);

        Estimate e = Estimate.ratio(sums(x, y), 1);

        assertThat(e.value()).isCloseTo(1.18120, within(0.00001));
        assertThat(e.variance()).isCloseTo(variance, within(1e-12));
        // Student's t with nine degrees of freedom: 2.262157
        assertThat(e.high() - e.value()).isCloseTo(2.262157 * Math.sqrt(variance), within(1e-6));
        assertThat(e.low() + e.high()).isCloseTo(2 * e.value(), within(1e-12));
    }

    /** R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3: the score interval. */
    @Test
    void givesWilsonsIntervalAsNewcombePublishedIt() {
        assertInterval(81, 263, 0.2553, 0.3662);
        assertInterval(15, 148, 0.0624, 0.1605);
        assertInterval(0, 20, 0.0000, 0.1611);
        assertInterval(1, 29, 0.0061, 0.1718);
    }

    private static void assertInterval(long successes, long n, double low, double high) {
        Estimate e = Estimate.wilson(successes, n);
        assertThat(e.low()).isCloseTo(low, within(0.00005));
        assertThat(e.high()).isCloseTo(high, within(0.00005));
    }

    /** Benjamini and Hochberg 1995, section 3.2: of fifteen tests four are significant at q = 0.05. */
    @Test
    void correctsManyComparisonsAsInThePaper() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0000
        };
        double[] q = BenjaminiHochberg.adjust(p);
        assertThat(q[0]).isCloseTo(0.0015, within(1e-9));
        assertThat(q[1]).isCloseTo(0.0030, within(1e-9));
        assertThat(q[3]).isCloseTo(0.035625, within(1e-9));
        assertThat(q[4]).isCloseTo(0.0603, within(1e-9));
        assertThat(q).isSorted();
        assertThat(q[3]).isLessThan(0.05);
        assertThat(q[4]).isGreaterThan(0.05);
    }

    /** By hand: both groups of 100 words, prior of 10 for a word that is a tenth of the corpus. */
    @Test
    void weighsWordsAsMonroeAndOthersDo() {
        LogOdds w = LogOdds.of(20, 100, 10, 100, 10, 100);
        assertThat(w.delta()).isCloseTo(Math.log(30 / 170.0) - Math.log(20 / 180.0), within(1e-12));
        assertThat(w.z()).isCloseTo(w.delta() / Math.sqrt(1 / 30.0 + 1 / 20.0), within(1e-12));
        assertThat(LogOdds.of(10, 100, 10, 100, 10, 100).z()).isZero();
        // the rarer word, with the same counts and a smaller prior, differs more but is less sure
        assertThat(LogOdds.of(2, 100, 0, 100, 1, 100).z()).isLessThan(w.z());
    }

    /** By hand: values 1 and 3 with variances 1 give Q = 2, so τ² = (2 − 1) ÷ (2 − 1) = 1 and half of the way is left. */
    @Test
    void drawsEstimatesTowardTheCorpusByHowUnsureTheyAre() {
        Estimate one = new Estimate(1.0, null, null, 1.0, "ratio");
        Estimate three = new Estimate(3.0, null, null, 1.0, "ratio");
        Shrinkage s = Shrinkage.of(List.of(one, three));
        assertThat(s).isEqualTo(new Shrinkage(2.0, 1.0, 2));
        assertThat(s.shrink(one)).isCloseTo(1.5, within(1e-12));
        assertThat(s.shrink(new Estimate(4.0, null, null, 3.0, "ratio"))).isCloseTo(2.5, within(1e-12));
        assertThat(Shrinkage.of(List.of(one))).isNull();
    }

    @Test
    void testsDifferences() {
        Estimate a = new Estimate(10.0, null, null, 0.5, "ratio");
        Estimate b = new Estimate(8.04, null, null, 0.5, "ratio");
        Estimate.Difference d = a.minus(b);
        assertThat(d.value()).isCloseTo(1.96, within(1e-9));
        assertThat(d.low()).isCloseTo(0.0, within(1e-4));
        assertThat(d.p()).isCloseTo(0.05, within(1e-5));
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(Estimate.ratio(MetricSums.NONE, 1).value()).isNull();
        assertThat(Estimate.wilson(0, 0).value()).isNull();
        assertThat(Estimate.ratio(sums(new long[] {10}, new long[] {2}), 1))
                .isEqualTo(new Estimate(0.2, null, null, null, "ratio"));
    }

    @Test
    void recoversCountsFromRoundedRates() {
        // 7 of 3,217 words are 2.1759 per 1,000
        assertThat(MetricSums.of(RATE, 2.1759, 3217).y()).isEqualTo(7);
    }

    @Test
    void refusesToWrapAround() {
        MetricSums huge = new MetricSums(1, Long.MAX_VALUE, 0, 0, 0, 0);
        assertThatThrownBy(() -> huge.plus(huge)).isInstanceOf(ArithmeticException.class);
    }

    @Property
    void takingAwayUndoesAddingInAnyOrder(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(max = 50) Double> rates,
            @ForAll @IntRange(min = 1, max = 40_000) int words) {
        MetricSums all = MetricSums.NONE;
        for (double rate : rates) {
            all = all.plus(MetricSums.of(RATE, rate, words));
        }
        for (double rate : rates) {
            all = all.minus(MetricSums.of(RATE, rate, words));
        }
        assertThat(all).isEqualTo(MetricSums.NONE);
    }

    /** 3 loaded terms in the one article of 1,000 words that has any, none in the other of 500: 2 per 1,000 and not 3. */
    @Test
    void countsArticlesThatLeaveAMetricOut() {
        Metric words = new Metric("n_words", "", "", "", null, null, "", 1, Metric.Adds.COUNTS);
        Metric label = new Metric("loaded_x", "", "", "", "n_words", null, "", 1000, Metric.Adds.COUNTS);
        MetricSums denominators = MetricSums.of(words, 1000, 1).plus(MetricSums.of(words, 500, 1));
        MetricSums found = MetricSums.of(label, 3, 1000);
        MetricSums all = new MetricSums(2, found.x(), found.xx(), found.y(), found.yy(), found.xy()).over(denominators);

        assertThat(all).isEqualTo(new MetricSums(2, 1500, 1_250_000, 3, 9, 3000));
        assertThat(Estimate.of(label, all).value()).isEqualTo(2.0);
    }
}
