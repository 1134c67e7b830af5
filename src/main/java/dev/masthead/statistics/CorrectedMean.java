package dev.masthead.statistics;

/**
 * The mean of something over many items that a machine has coded all and people a sample of: the machine's mean, corrected by
 * how it errs where people have looked. The machine may be as biased as it likes; the interval holds, and it is the narrower
 * the better the machine is. A share is the mean of zeros and ones.
 */
public final class CorrectedMean {
    /** Fewer coded items give no variance that one could rely on. */
    static final int LEAST_CODED = 2;

    private CorrectedMean() {}

    /**
     * Prediction-powered inference with power tuning, for a sample in which each item had the same chance: A. N. Angelopoulos, J. C.
     * Duchi and T. Zrnic, PPI++: Efficient Prediction-Powered Inference, arXiv 2311.01453 (2023), example 6.1 for the mean:
     * θ = mean(y) + λ (mean(f over the rest) − mean(f over the sample)), with λ = cov(y, f) ÷ ((1 + n/N) var(f)), kept in 0…1. With λ = 0 it is
     * the mean of the sample alone, which it is never much worse than.
     *
     * @param coded     what people said of each item of the sample
     * @param predicted what the machine said of the same items
     * @param rest      what the machine said of the items that nobody has coded
     * @throws IllegalArgumentException if the sample's lists are not of one length
     */
    public static Estimate predictionPowered(double[] coded, double[] predicted, double[] rest) {
        if (coded.length != predicted.length) {
            throw new IllegalArgumentException(
                    "there are " + coded.length + " codings of " + predicted.length + " items");
        }
        int n = coded.length;
        if (n < LEAST_CODED || rest.length < LEAST_CODED) {
            return Estimate.NOTHING;
        }
        double y = mean(coded);
        double f = mean(predicted);
        double others = mean(rest);
        double covariance = 0;
        for (int i = 0; i < n; i++) {
            covariance += (coded[i] - y) * (predicted[i] - f);
        }
        covariance /= n - 1;
        double all = pooledVariance(predicted, rest);
        double lambda = all == 0 ? 0 : covariance / ((1 + n / (double) rest.length) * all);
        lambda = Math.max(0, Math.min(1, lambda));
        double value = y + lambda * (others - f);
        double[] residuals = new double[n];
        for (int i = 0; i < n; i++) {
            residuals[i] = coded[i] - lambda * predicted[i];
        }
        double variance = variance(residuals) / n + lambda * lambda * variance(rest) / rest.length;
        return estimate(value, variance, "prediction_powered");
    }

    /**
     * Design-based supervised learning, for a sample in which items had different known chances: N. Egami, M. Hinck, B. M. Stewart and H.
     * Wei, Using Imperfect Surrogates for Downstream Inference, NeurIPS 36 (2023): the mean of f + R ÷ π (y − f), R being 1 for a coded item and
     * 0 for another, π its chance; the variance is that of these figures over N.
     *
     * @param predicted what the machine said of each item
     * @param coded     what people said of it; NaN where nobody has coded it
     * @param chances   with which it was to be coded, above 0 and at most 1
     * @throws IllegalArgumentException if the lists are not of one length or a coded item had no chance
     */
    public static Estimate designBased(double[] predicted, double[] coded, double[] chances) {
        int n = predicted.length;
        if (coded.length != n || chances.length != n) {
            throw new IllegalArgumentException("the lists are not of one length");
        }
        double[] corrected = new double[n];
        int looked = 0;
        for (int i = 0; i < n; i++) {
            corrected[i] = predicted[i];
            if (!Double.isNaN(coded[i])) {
                if (!(chances[i] > 0 && chances[i] <= 1)) {
                    throw new IllegalArgumentException("item " + i + " is coded and had no chance to be");
                }
                corrected[i] += (coded[i] - predicted[i]) / chances[i];
                looked++;
            }
        }
        if (looked < LEAST_CODED) {
            return Estimate.NOTHING;
        }
        return estimate(mean(corrected), variance(corrected) / n, "design_based");
    }

    private static Estimate estimate(double value, double variance, String method) {
        double half = Intervals.Z * Math.sqrt(variance);
        return new Estimate(value, value - half, value + half, variance, method);
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v;
        }
        return sum / x.length;
    }

    private static double variance(double[] x) {
        double mean = mean(x);
        double sum = 0;
        for (double v : x) {
            sum += (v - mean) * (v - mean);
        }
        return sum / (x.length - 1);
    }

    /** Of both together. */
    private static double pooledVariance(double[] a, double[] b) {
        double[] all = new double[a.length + b.length];
        System.arraycopy(a, 0, all, 0, a.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return variance(all);
    }
}
