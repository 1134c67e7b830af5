package dev.masthead.statistics;

import dev.masthead.report.Metric;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A figure with its uncertainty.
 *
 * @param value    null where nothing can be said
 * @param low      lower end of the 95 % interval; null where there is none
 * @param high     upper end
 * @param variance of the estimate; null where it cannot be estimated
 * @param method   {@code ratio}, {@code wilson}, {@code rogan_gladen} or {@code none}
 */
public record Estimate(Double value, Double low, Double high, Double variance, String method) {
    /** Two-sided. */
    public static final double CONFIDENCE = 0.95;

    private static final double UPPER = 1 - (1 - CONFIDENCE) / 2;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    static final Estimate NOTHING = new Estimate(null, null, null, null, "none");

    /** The estimate that fits the metric: Wilson's for shares of articles, else the ratio of sums. */
    public static Estimate of(Metric metric, MetricSums sums) {
        if (metric.adds() == Metric.Adds.FLAGS) {
            return wilson(sums.y(), sums.n());
        }
        return ratio(sums, metric.scale() / metric.factor());
    }

    /**
     * R = Σy ÷ Σx with the variance of the linearised residuals y − Rx, articles being the clusters: W. G. Cochran, Sampling
     * Techniques, 3rd edition 1977, equation 6.13 without the finite population correction:
     * n ÷ (n − 1) · Σ(y − Rx)² ÷ (Σx)². The interval uses Student's t with n − 1 degrees of freedom.
     *
     * @param scale multiplies the ratio
     */
    public static Estimate ratio(MetricSums s, double scale) {
        if (s.n() == 0 || s.x() == 0) {
            return NOTHING;
        }
        double r = s.y() / (double) s.x();
        if (s.n() < 2) {
            return new Estimate(r * scale, null, null, null, "ratio");
        }
        double squares = Math.max(0, s.yy() - 2 * r * s.xy() + r * r * s.xx());
        double variance = s.n() / (s.n() - 1.0) * squares / ((double) s.x() * s.x()) * scale * scale;
        double t = TDistribution.of(s.n() - 1.0).inverseCumulativeProbability(UPPER);
        double half = t * Math.sqrt(variance);
        return new Estimate(r * scale, r * scale - half, r * scale + half, variance, "ratio");
    }

    /**
     * A share of articles with the score interval of E. B. Wilson, Probable inference, the law of succession, and statistical
     * inference, Journal of the American Statistical Association 22 (1927), 209–212.
     */
    public static Estimate wilson(long successes, long n) {
        if (n == 0) {
            return NOTHING;
        }
        double z = NORMAL.inverseCumulativeProbability(UPPER);
        double p = successes / (double) n;
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        return new Estimate(p, Math.max(0, centre - half), Math.min(1, centre + half), p * (1 - p) / n, "wilson");
    }

    /** The difference to another estimate from other articles, with its interval and two-sided p. */
    public Difference minus(Estimate other) {
        if (value == null || other.value == null || variance == null || other.variance == null) {
            return new Difference(null, null, null, null);
        }
        double difference = value - other.value;
        double error = Math.sqrt(variance + other.variance);
        double half = NORMAL.inverseCumulativeProbability(UPPER) * error;
        double p =
                error == 0 ? (difference == 0 ? 1 : 0) : 2 * NORMAL.survivalProbability(Math.abs(difference) / error);
        return new Difference(difference, difference - half, difference + half, p);
    }

    /** A difference of two estimates; {@code p} is not yet corrected for how many were tested. */
    public record Difference(Double value, Double low, Double high, Double p) {}
}
