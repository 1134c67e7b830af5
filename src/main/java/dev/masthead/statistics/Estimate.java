package dev.masthead.statistics;

import dev.masthead.report.Metric;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A figure with its uncertainty.
 *
 * @param value    null where nothing can be said
 * @param low      lower end of the 95 % interval; null where there is none
 * @param high     upper end
 * @param variance of the estimate, never 0; null where it cannot be estimated
 * @param method   {@code clopper_pearson}, {@code korn_graubard}, {@code gamma}, {@code student}, {@code rogan_gladen},
 *                 {@code design_based}, {@code prediction_powered}, {@code machine}, {@code sample_alone} or {@code none}
 */
public record Estimate(Double value, Double low, Double high, Double variance, String method) {
    /** Two-sided. */
    public static final double CONFIDENCE = 0.95;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Where nothing was counted. */
    public static final Estimate NOTHING = new Estimate(null, null, null, null, "none");

    private static final double ALONE = 1e-9;

    /** What is left of equal terms by their rounding, relative to them. */
    private static final double ROUNDING = 1e-13;

    /** The estimate that fits the metric: a share of articles for flags, else the ratio of sums. */
    public static Estimate of(Metric metric, MetricSums sums) {
        if (metric.adds() == Metric.Adds.FLAGS) {
            return share(sums.y(), sums.n());
        }
        return ratio(sums, metric.scale() / metric.factor(), metric.least(), metric.most());
    }

    /**
     * The same without an interval, which takes most of the time.
     *
     * @param metric any
     */
    public static Estimate point(Metric metric, MetricSums sums) {
        return sums.n() == 0 || sums.x() == 0
                ? NOTHING
                : Ratio.of(sums, metric.scale() / metric.factor()).point(metric.least(), metric.most());
    }

    /**
     * R = Σy ÷ Σx with articles as clusters: a long article holds more of what is counted, and what it holds is alike. The
     * interval is Korn and Graubard's where there are two bounds, and the gamma one where there is a lower bound of 0 alone; see
     * {@link Intervals}.
     *
     * @param scale multiplies the ratio
     * @param least value that the scaled ratio can have; −∞ for no bound
     * @param most  the largest; ∞ for no bound
     */
    public static Estimate ratio(MetricSums s, double scale, double least, double most) {
        if (s.n() == 0 || s.x() == 0) {
            return NOTHING;
        }
        Ratio r = Ratio.of(s, scale);
        Estimate point = r.point(least, most);
        if (point.variance == null) {
            return point;
        }
        Intervals.Limits limits;
        if (point.method.equals("korn_graubard")) {
            limits = Intervals.between(least, most, r.value, r.variance, r.articles);
        } else if (point.method.equals("gamma")) {
            limits = Intervals.positive(r.value, r.variance, r.articles, Math.abs(scale) / s.x());
        } else {
            limits = Intervals.unbounded(r.value, r.variance, r.articles);
        }
        // a rounding error must not put the estimate outside
        return new Estimate(
                point.value,
                Math.min(point.value, limits.low()),
                Math.max(point.value, limits.high()),
                point.variance,
                point.method);
    }

    /**
     * The variance of R from the linearised residuals y − Rx: W. G. Cochran, Sampling Techniques, 3rd edition 1977, equation 6.13
     * without the finite population correction, (k ÷ (k − 1))² · Σ(y − Rx)² ÷ (Σx)². The factor is that of the jackknife, which
     * leaves each article out of the ratio that it is compared with (J. G. MacKinnon and H. White, Journal of Econometrics 29
     * (1985), 305–325), at the mean leverage 1 ÷ k; k = (Σx)² ÷ Σx² is how many articles of equal length would weigh as these do
     * (L. Kish, Survey Sampling, 1965, 11.7).
     */
    private record Ratio(double value, double variance, double articles, double one) {
        static Ratio of(MetricSums s, double scale) {
            double x = s.x();
            double r = s.y() / x;
            double k = Math.min(s.n(), x * x / s.xx());
            double squares = s.yy() - 2 * r * s.xy() + r * r * s.xx();
            if (squares < ROUNDING * s.yy()) {
                squares = 0;
            }
            double factor = k / (k - 1) * scale / x;
            return new Ratio(r * scale, factor * factor * squares, k, Math.abs(scale) / x);
        }

        Estimate point(double least, double most) {
            boolean low = Double.isFinite(least);
            boolean high = Double.isFinite(most);
            String method = low && high ? "korn_graubard" : low && least == 0 ? "gamma" : "student";
            if (articles <= 1 + ALONE) {
                return new Estimate(value, null, null, null, method);
            }
            // of alike articles that of the posterior of a rare thing never met, which is about its own size
            double unseen = low && high ? (most - least) / (articles + 2) : one;
            return new Estimate(value, null, null, variance > 0 ? variance : unseen * unseen, method);
        }
    }

    /**
     * A share of independent articles with the exact interval of C. J. Clopper and E. S. Pearson, The use of confidence or
     * fiducial limits illustrated in the case of the binomial, Biometrika 26 (1934), 404–413. It covers at least 95 % whatever
     * the share is.
     */
    public static Estimate share(long successes, long n) {
        if (n == 0) {
            return NOTHING;
        }
        double p = successes / (double) n;
        Intervals.Limits limits = Intervals.share(p, n, 1);
        double variance = successes == 0 || successes == n ? 1 / ((n + 2.0) * (n + 2.0)) : p * (1 - p) / n;
        return new Estimate(p, limits.low(), limits.high(), variance, "clopper_pearson");
    }

    /**
     * The difference to another estimate from other articles, with its interval and two-sided p: the variance is recovered from
     * the limits nearer to the other estimate, so that skewed intervals give a skewed one (R. G. Newcombe, Interval estimation
     * for the difference between independent proportions, Statistics in Medicine 17 (1998), 873–890, method 10; G. Y. Zou and
     * A. Donner, Construction of confidence limits about effect measures, Statistics in Medicine 27 (2008), 1693–1702). p is
     * below 0.05 where the interval leaves 0 out.
     */
    public Difference minus(Estimate other) {
        if (low == null || other.low == null) {
            return new Difference(null, null, null, null);
        }
        double difference = value - other.value;
        double below = Math.hypot(value - low, other.high - other.value);
        double above = Math.hypot(high - value, other.value - other.low);
        double toZero = difference > 0 ? below : above;
        double p;
        if (difference == 0) {
            p = 1;
        } else {
            p = toZero == 0 ? 0 : 2 * NORMAL.survivalProbability(Math.abs(difference) / toZero * Intervals.Z);
        }
        return new Difference(difference, difference - below, difference + above, p);
    }

    /** A difference of two estimates; {@code p} is not yet corrected for how many were tested. */
    public record Difference(Double value, Double low, Double high, Double p) {}
}
