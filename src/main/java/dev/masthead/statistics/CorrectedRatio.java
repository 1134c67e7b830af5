package dev.masthead.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The same correction as {@link CorrectedMean} for items that lie together in articles, and of which each had a chance of its own
 * to be coded: the items of one article resemble each other, so an article is one observation. θ = Σz ÷ Σx over the articles, where
 * x is how many items an article has and z = λ Σf + Σ w (y − λf): f is what is predicted of an item, y what people said of a coded one,
 * w = 1 ÷ its chance. The variance is that of the linearised residuals z − θx (W. G. Cochran, Sampling Techniques, 3rd edition 1977, equation
 * 6.13). With λ = 1 it is design-based supervised learning (Egami et al. 2023), for any prediction f; with λ tuned to the least variance it
 * is PPI++ (Angelopoulos, Duchi and Zrnic 2023), its power tuning λ = −cov(A, B) ÷ var(B) kept in 0…1, where A is the
 * residual of the coded sample alone and B that of the prediction.
 */
public final class CorrectedRatio {
    private static final int LEAST_ARTICLES = 2;

    private final double[] items;
    private final double[] predicted;
    private final double[] coded;
    private final double[] codedPredicted;
    private final double least;
    private final double most;
    private final double unseen;
    private final double quantile;

    /**
     * An estimate with how far the prediction was relied on.
     *
     * @param lambda 0…1; 0 is the coded sample alone; null where there is no estimate
     */
    public record Tuned(Estimate estimate, Double lambda) {}

    /**
     * By article.
     *
     * @param items          how many there are
     * @param predicted      Σf over them
     * @param coded          Σwy over those that are coded
     * @param codedPredicted Σwf over the same
     * @param least          value that θ can have
     * @param most           the largest
     * @param unseen         variance that is added for what so few codings cannot show, such as strata in which all are alike
     * @param degrees        of freedom that the variance has: Student's quantile, which makes the interval of few codings wider
     * @throws IllegalArgumentException if the lists are not of one length
     */
    public CorrectedRatio(
            double[] items,
            double[] predicted,
            double[] coded,
            double[] codedPredicted,
            double least,
            double most,
            double unseen,
            long degrees) {
        int n = items.length;
        if (predicted.length != n || coded.length != n || codedPredicted.length != n) {
            throw new IllegalArgumentException("the lists are not of one length");
        }
        this.items = items;
        this.predicted = predicted;
        this.coded = coded;
        this.codedPredicted = codedPredicted;
        this.least = least;
        this.most = most;
        this.unseen = unseen;
        quantile = TDistribution.of(Math.max(1, degrees)).inverseSurvivalProbability((1 - Estimate.CONFIDENCE) / 2);
    }

    /** With λ = 1. */
    public Estimate designBased() {
        return at(1, "design_based");
    }

    /** With the λ that makes the variance least. */
    public Tuned predictionPowered() {
        double x = Arrays.stream(items).sum();
        if (items.length < LEAST_ARTICLES || x == 0) {
            return new Tuned(Estimate.NOTHING, null);
        }
        double alone = Arrays.stream(coded).sum() / x;
        double shift = 0;
        for (int i = 0; i < items.length; i++) {
            shift += predicted[i] - codedPredicted[i];
        }
        shift /= x;
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < items.length; i++) {
            double a = coded[i] - alone * items[i];
            double b = predicted[i] - codedPredicted[i] - shift * items[i];
            covariance += a * b;
            variance += b * b;
        }
        double lambda = variance == 0 ? 0 : Math.max(0, Math.min(1, -covariance / variance));
        return new Tuned(at(lambda, "prediction_powered"), lambda);
    }

    private Estimate at(double lambda, String method) {
        int n = items.length;
        double x = Arrays.stream(items).sum();
        if (n < LEAST_ARTICLES || x == 0) {
            return Estimate.NOTHING;
        }
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            z[i] = coded[i] + lambda * (predicted[i] - codedPredicted[i]);
        }
        double theta = Arrays.stream(z).sum() / x;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double residual = z[i] - theta * items[i];
            squares += residual * residual;
        }
        double variance = n / (n - 1.0) * squares / (x * x) + unseen;
        double half = quantile * Math.sqrt(variance);
        double value = bounded(theta);
        return new Estimate(value, bounded(theta - half), bounded(theta + half), variance, method);
    }

    private double bounded(double v) {
        return Math.max(least, Math.min(most, v));
    }
}
