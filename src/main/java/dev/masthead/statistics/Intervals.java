package dev.masthead.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Two-sided 95 % intervals that never leave the range of what they are of and never shrink to a point: a sample that shows
 * nothing of a thing does not show that there is nothing.
 *
 * <p>The exact limits of E. L. Korn and B. I. Graubard, Confidence intervals for proportions with small expected number of
 * positive counts estimated from survey data, Survey Methodology 24 (1998), 193–201: those of C. J. Clopper and E. S. Pearson,
 * Biometrika 26 (1934), 404–413, with the sample size that independent observations would need for the same variance, reduced
 * by (z ÷ t)² for the few clusters that the variance comes from. What has no upper bound gets the gamma limits of M. P. Fay and
 * E. J. Feuer, Confidence intervals for directly standardized rates, Statistics in Medicine 16 (1997), 791–801, from effective
 * events instead of observations. Both widen the open end by what one article more might bring; see {@link #MOST_EVENTS}.
 */
final class Intervals {
    /**
     * How many effective events one article more may bring. One is Korn and Graubard's; with it the upper ends of skewed rates are
     * too low in one sample of nine, with five in at most one of twenty ({@code bin/dev validate intervals}).
     */
    private static final double MOST_EVENTS = 5;

    /** How many events may come at once where none has come yet, so that nothing tells whether they do. */
    private static final double UNSEEN_EVENTS = 2;

    /** How much longer than the others one article may be. */
    private static final double LONG_ARTICLE = 2;

    /** More effective observations make no difference in four decimals, and the quantiles are no longer found. */
    private static final double MOST_OBSERVATIONS = 1e8;

    private static final double LOWER = (1 - Estimate.CONFIDENCE) / 2;
    private static final double UPPER = 1 - LOWER;

    /** The quantile of the standard normal distribution that the limits stand at. */
    static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(UPPER);

    private Intervals() {}

    /** An interval. */
    record Limits(double low, double high) {}

    /**
     * A share.
     *
     * @param observations independent ones that it rests on; need not be whole
     * @param more         how many of them the open end is widened by; 1 for Clopper and Pearson's limits
     */
    static Limits share(double share, double observations, double more) {
        double with = share * observations;
        double without = (1 - share) * observations;
        return new Limits(
                share <= 0 ? 0 : BetaDistribution.of(with, without + more).inverseCumulativeProbability(LOWER),
                share >= 1 ? 1 : BetaDistribution.of(with + more, without).inverseCumulativeProbability(UPPER));
    }

    /**
     * A mean or ratio of what lies in an interval.
     *
     * @param variance of the estimate; 0 where all articles are alike
     * @param articles that count as much as these do, in which some are longer than others
     */
    static Limits between(double least, double most, double value, double variance, double articles) {
        double width = most - least;
        double share = Math.max(0, Math.min(1, (value - least) / width));
        if (variance <= 0 || share <= 0 || share >= 1) {
            // another article of a kind that none of these is of might be anything
            double unseen = 1 - Math.pow(LOWER, 1 / articles);
            return new Limits(value - unseen * (value - least), value + unseen * (most - value));
        }
        double observations = effective(share * (1 - share) * width * width, variance, articles);
        // no article can bring more than itself
        double more = Math.max(1, Math.min(MOST_EVENTS, LONG_ARTICLE * observations / articles));
        Limits limits = share(share, observations, more);
        return new Limits(least + limits.low() * width, least + limits.high() * width);
    }

    /**
     * A mean or ratio of what is at least 0 and has no upper bound.
     *
     * @param one what one event adds to the estimate, for where there was none
     */
    static Limits positive(double value, double variance, double articles, double one) {
        if (value <= 0) {
            return new Limits(
                    0, UNSEEN_EVENTS * one * GammaDistribution.of(1, 1).inverseCumulativeProbability(UPPER));
        }
        double events = variance <= 0 ? articles : effective(value * value, variance, articles);
        return rate(value, events, MOST_EVENTS);
    }

    /**
     * A rate.
     *
     * @param events independent ones that it rests on; need not be whole
     * @param more   how many of them may come at once; with 1 the limits are the exact ones of F. Garwood, Fiducial limits for the
     *               Poisson distribution, Biometrika 28 (1936), 437–442
     */
    static Limits rate(double rate, double events, double more) {
        double each = rate / events;
        double shape = (events + more) * (events + more) / (events + more * more);
        return new Limits(
                GammaDistribution.of(events, each).inverseCumulativeProbability(LOWER),
                GammaDistribution.of(shape, each * (events + more) / shape).inverseCumulativeProbability(UPPER));
    }

    /** A mean of what has no bounds: Student's t. */
    static Limits unbounded(double value, double variance, double articles) {
        double half = Z * Math.sqrt(variance / reduction(articles));
        return new Limits(value - half, value + half);
    }

    /**
     * Lower end of the interval that a bootstrap gives (B. Efron, The Annals of Statistics 7 (1979), 1–26).
     *
     * @param sorted what was drawn, the first {@code n} of it in order
     */
    static double lowerOf(double[] sorted, int n) {
        return quantile(sorted, n, LOWER);
    }

    /** Its upper end. */
    static double upperOf(double[] sorted, int n) {
        return quantile(sorted, n, UPPER);
    }

    private static double quantile(double[] sorted, int n, double at) {
        return sorted[(int) Math.min(n - 1L, Math.max(0, Math.ceil(at * n) - 1))];
    }

    private static double effective(double each, double variance, double articles) {
        return Math.min(MOST_OBSERVATIONS, each / variance * reduction(articles));
    }

    /** (z ÷ t)² for a variance estimated from so many articles. */
    private static double reduction(double articles) {
        double ratio = Z / TDistribution.of(Math.max(articles - 1, 0.5)).inverseCumulativeProbability(UPPER);
        return ratio * ratio;
    }
}
