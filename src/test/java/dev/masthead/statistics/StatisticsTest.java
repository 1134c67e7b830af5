package dev.masthead.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.masthead.report.Metric;
import java.util.Arrays;
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
     * Techniques, table 6.1 (1920 and 1930 population in thousands), which weigh like five and a half of equal size.
     */
    @Test
    void estimatesARatioOfSumsAsCochranDoes() {
        long[] x = {76, 138, 67, 29, 381, 23, 37, 120, 61, 387};
        long[] y = {80, 143, 67, 50, 464, 48, 63, 115, 69, 459};
        double r = 1558 / 1319.0;
        double squares = 0;
        double lengths = 0;
        for (int i = 0; i < x.length; i++) {
            squares += (y[i] - r * x[i]) * (y[i] - r * x[i]);
            lengths += x[i] * x[i];
        }
        double k = 1319.0 * 1319 / lengths;
        double variance = squares / (1319.0 * 1319) * (k / (k - 1)) * (k / (k - 1));

        Estimate e = Estimate.ratio(sums(x, y), 1, 0, Double.POSITIVE_INFINITY);

        assertThat(k).isCloseTo(5.0, within(0.5));
        assertThat(e.value()).isCloseTo(1.18120, within(0.00001));
        assertThat(e.variance()).isCloseTo(variance, within(1e-12));
        assertThat(e.method()).isEqualTo("gamma");
        assertThat(e.low()).isBetween(0.9, 1.18);
        assertThat(e.high()).isBetween(1.19, 1.6);
    }

    /** R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 5: the exact interval. */
    @Test
    void givesClopperAndPearsonsIntervalAsNewcombePublishedIt() {
        assertExact(81, 263, 0.2527, 0.3676);
        assertExact(15, 148, 0.0578, 0.1617);
        assertExact(0, 20, 0.0000, 0.1684);
        assertExact(1, 29, 0.0009, 0.1776);
    }

    private static void assertExact(long successes, long n, double low, double high) {
        Estimate e = Estimate.share(successes, n);
        assertThat(e.low()).isCloseTo(low, within(0.00005));
        assertThat(e.high()).isCloseTo(high, within(0.00005));
        // Korn and Graubard's is the same where articles are many and observations independent
        double p = successes / (double) n;
        if (successes > 0) {
            Intervals.Limits limits = Intervals.between(0, 1, p, p * (1 - p) / n, 1e7);
            assertThat(limits.low()).isCloseTo(low, within(0.00005));
            assertThat(limits.high()).isCloseTo(high, within(0.00005));
        }
    }

    /** Garwood 1936: the exact limits of 10 events are 4.795 and 18.390; of none 0 and 3.689. */
    @Test
    void givesTheExactLimitsOfCountsWhereEventsComeOneByOne() {
        Intervals.Limits ten = Intervals.rate(10, 10, 1);
        assertThat(ten.low()).isCloseTo(4.795, within(0.0005));
        assertThat(ten.high()).isCloseTo(18.390, within(0.0005));
        Intervals.Limits none = Intervals.positive(0, 0, 20, 1);
        assertThat(none.low()).isZero();
        // they may come by twos
        assertThat(none.high()).isCloseTo(2 * 3.689, within(0.002));
    }

    /** 40 articles of 30 attributions, none of which rests on state media: not [0, 0], but as if of 40 articles none did. */
    @Test
    void neverGivesAPoint() {
        long[] x = new long[40];
        Arrays.fill(x, 30);
        Estimate none = Estimate.ratio(sums(x, new long[40]), 1, 0, 1);
        assertThat(none.value()).isZero();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.0881, within(0.00005));
        Estimate all = Estimate.ratio(sums(x, x), 1, 0, 1);
        assertThat(all.low()).isCloseTo(1 - 0.0881, within(0.00005));
        assertThat(all.high()).isEqualTo(1.0);
        // one article that rests on them as a whole counts as one of forty: 0.0006 to 0.1316 for one of forty, to
        // 0.1692 for two
        long[] one = new long[40];
        one[7] = 30;
        Estimate whole = Estimate.ratio(sums(x, one), 1, 0, 1);
        assertThat(whole.high()).isBetween(0.1316, 0.1792);
        assertThat(whole.low()).isBetween(0.0003, 0.0009);
        // a score that is 0 in every article is not known to be 0
        long[] ones = new long[40];
        Arrays.fill(ones, 1);
        Estimate score = Estimate.ratio(sums(ones, new long[40]), 1, -1, 1);
        assertThat(score.low()).isCloseTo(-0.0881, within(0.00005));
        assertThat(score.high()).isCloseTo(0.0881, within(0.00005));
    }

    @Property
    void staysInsideItsRange(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(max = 30) Integer> counts,
            @ForAll @IntRange(min = 30, max = 900) int words) {
        long[] x = new long[counts.size()];
        long[] y = new long[counts.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = words + i * 7L;
            y[i] = counts.get(i);
        }
        for (double most : new double[] {1, Double.POSITIVE_INFINITY}) {
            Estimate e = Estimate.ratio(sums(x, y), 1, 0, most);
            assertThat(e.low()).isBetween(0.0, e.value());
            assertThat(e.high()).isGreaterThanOrEqualTo(e.value()).isLessThanOrEqualTo(most);
            assertThat(e.high() - e.low()).isPositive();
        }
    }

    /** Nothing but rounding errors is left of the residuals, or next to nothing: limits are found all the same. */
    @Property
    void findsLimitsWhereArticlesAreAlike(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(min = 1, max = 100_000) Integer> counts,
            @ForAll @IntRange(min = 1, max = 9) int times,
            @ForAll @IntRange(max = 1) int more) {
        long[] x = new long[counts.size()];
        long[] y = new long[counts.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = counts.get(i) * 7L;
            y[i] = counts.get(i) * (long) times + (i == 0 ? more : 0);
        }
        for (double most : new double[] {2, Double.POSITIVE_INFINITY}) {
            Estimate e = Estimate.ratio(sums(x, y), 1, 0, most);
            if (e.low() != null) {
                assertThat(e.low()).isBetween(0.0, e.value());
                assertThat(e.high()).isGreaterThan(e.low()).isLessThanOrEqualTo(Math.max(most, e.value()));
            }
        }
    }

    /** 1, 2, 3 and 4 things in all ways that they can lie in articles. */
    @Test
    void knowsInHowManyArticlesAFewThingsAre() {
        for (long[] y : new long[][] {
            {},
            {1},
            {2},
            {1, 1},
            {3},
            {2, 1},
            {1, 1, 1},
            {4},
            {3, 1},
            {2, 2},
            {2, 1, 1},
            {1, 1, 1, 1},
            {5},
            {4, 1},
            {3, 2},
            {3, 1, 1},
            {2, 2, 1},
            {2, 1, 1, 1},
            {1, 1, 1, 1, 1}
        }) {
            long[] x = new long[y.length];
            Arrays.fill(x, 9);
            assertThat(sums(x, y).articlesWith()).hasValue(y.length);
        }
        assertThat(sums(new long[] {9}, new long[] {6}).articlesWith()).isEmpty();
    }

    /**
     * R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, table II, example a: 56 of 70 less 48 of 80, method 10 from
     * Wilson's limits of both: 0.0524 to 0.3339.
     */
    @Test
    void makesTheIntervalOfADifferenceFromThoseOfBothAsNewcombeDoes() {
        Estimate.Difference d = wilson(56, 70).minus(wilson(48, 80));
        assertThat(d.value()).isCloseTo(0.2, within(1e-12));
        assertThat(d.low()).isCloseTo(0.0524, within(0.00005));
        assertThat(d.high()).isCloseTo(0.3339, within(0.00005));
        assertThat(d.p()).isBetween(0.004, 0.02);
        // none of 40 and one of 40 do not differ, whatever a variance of 0 says
        assertThat(Estimate.share(0, 40).minus(Estimate.share(1, 40)).p()).isGreaterThan(0.2);
    }

    private static Estimate wilson(double successes, double n) {
        double z = 1.959964;
        double p = successes / n;
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new Estimate(p, centre - half, centre + half, null, "wilson");
    }

    /** All forty found neutral is not the certainty that all are. */
    @Test
    void correctedSharesAreNoPointsEither() {
        double[][] sure = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        Estimate e = Misclassification.of(sure).share(new long[] {0, 40, 0}, 0);
        assertThat(e.value()).isZero();
        assertThat(e.low()).isZero();
        assertThat(e.high()).isBetween(0.05, 0.15);
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
        Estimate one = new Estimate(1.0, null, null, 1.0, "gamma");
        Estimate three = new Estimate(3.0, null, null, 1.0, "gamma");
        Shrinkage s = Shrinkage.of(List.of(one, three));
        assertThat(s).isEqualTo(new Shrinkage(2.0, 1.0, 2));
        assertThat(s.shrink(one)).isCloseTo(1.5, within(1e-12));
        assertThat(s.shrink(new Estimate(4.0, null, null, 3.0, "gamma"))).isCloseTo(2.5, within(1e-12));
        assertThat(Shrinkage.of(List.of(one))).isNull();
    }

    @Test
    void testsDifferences() {
        double half = 1.959964 * Math.sqrt(0.5);
        Estimate a = new Estimate(10.0, 10 - half, 10 + half, 0.5, "student");
        Estimate b = new Estimate(8.04, 8.04 - half, 8.04 + half, 0.5, "student");
        Estimate.Difference d = a.minus(b);
        assertThat(d.value()).isCloseTo(1.96, within(1e-9));
        assertThat(d.low()).isCloseTo(0.0, within(1e-4));
        assertThat(d.p()).isCloseTo(0.05, within(1e-5));
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(Estimate.ratio(MetricSums.NONE, 1, 0, 1).value()).isNull();
        assertThat(Estimate.share(0, 0).value()).isNull();
        assertThat(Estimate.ratio(sums(new long[] {10}, new long[] {2}), 1, 0, 1))
                .isEqualTo(new Estimate(0.2, null, null, null, "korn_graubard"));
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
