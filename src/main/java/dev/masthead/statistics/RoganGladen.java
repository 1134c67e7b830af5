package dev.masthead.statistics;

/**
 * What share has a thing, given the share of which a machine says so and how often it says so rightly: W. J. Rogan and B. Gladen,
 * Estimating prevalence from the results of a screening test, American Journal of Epidemiology 107 (1978), 71–76. Sensitivity and
 * specificity are themselves estimated, and the interval counts that in: Z. Lang and J. Reiczigel, Confidence limits for prevalence of
 * disease adjusted for estimated sensitivity and specificity, Preventive Veterinary Medicine 113 (2014), 13–22.
 */
public final class RoganGladen {
    /** Sensitivity and specificity together less 1; below it the machine tells hardly more than chance, and nothing can be turned back. */
    private static final double LEAST_YOUDEN = 0.1;

    private static final double ADDED = 2;

    private RoganGladen() {}

    /**
     * The corrected share, cut off at 0 and 1.
     *
     * @param found       share of which the machine says so, 0…1
     * @param n           items it is a share of
     * @param sensitivity share of those that have the thing of which the machine says so
     * @param positives   how many coded items that rests on; need not be whole where they had different chances
     * @param specificity share of the others of which it says no
     * @param negatives   how many coded items that rests on
     * @return nothing where either rests on no item, or the machine tells too little
     */
    public static Estimate prevalence(
            double found, double n, double sensitivity, double positives, double specificity, double negatives) {
        if (n <= 0 || positives <= 0 || negatives <= 0) {
            return Estimate.NOTHING;
        }
        double z = Intervals.Z;
        double more = n + z * z;
        double q = (found * n + z * z / 2) / more;
        double withPositives = positives + ADDED;
        double withNegatives = negatives + ADDED;
        double se = (sensitivity * positives + ADDED / 2) / withPositives;
        double sp = (specificity * negatives + ADDED / 2) / withNegatives;
        double youden = se + sp - 1;
        if (sensitivity + specificity - 1 < LEAST_YOUDEN || youden < LEAST_YOUDEN) {
            return Estimate.NOTHING;
        }
        double ofSensitivity = se * (1 - se) / withPositives;
        double ofSpecificity = sp * (1 - sp) / withNegatives;
        double p = (q + sp - 1) / youden;
        double variance =
                (q * (1 - q) / more + p * p * ofSensitivity + (1 - p) * (1 - p) * ofSpecificity) / (youden * youden);
        double shift = 2 * z * z * (p * ofSensitivity - (1 - p) * ofSpecificity);
        double half = z * Math.sqrt(variance);
        double value = bounded((found + specificity - 1) / (sensitivity + specificity - 1));
        return new Estimate(
                value,
                Math.min(value, bounded(p + shift - half)),
                Math.max(value, bounded(p + shift + half)),
                variance,
                "rogan_gladen");
    }

    private static double bounded(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
