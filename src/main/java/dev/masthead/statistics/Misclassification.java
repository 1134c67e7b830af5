package dev.masthead.statistics;

/**
 * What shares of classes are likely to be, given the shares that an imperfect classifier finds and how it is known to
 * confuse them: W. J. Rogan and B. Gladen, Estimating prevalence from the results of a screening test, American Journal of
 * Epidemiology 107 (1978), 71–76, for more than two classes by the inverse of the confusion matrix (J. P. Buonaccorsi,
 * Measurement Error, 2010, section 2.5). The interval takes the found shares as multinomial and the matrix as known, so it is
 * too narrow where the matrix is of other articles than these. For it z² articles are added, as many of each class, so that it
 * never is a point: Z. Lang and J. Reiczigel, Confidence limits for prevalence of disease adjusted for estimated sensitivity and
 * specificity, Preventive Veterinary Medicine 113 (2014), 13–22.
 *
 * @param inverse of the matrix whose column t and row f is the share of true t found as f
 */
public record Misclassification(double[][] inverse) {
    /** Below it a matrix tells too little to be turned back. */
    private static final double LEAST_DETERMINANT = 0.02;

    /**
     * @param found three rows of the found classes, three columns of the true ones
     * @throws IllegalArgumentException if the matrix cannot be turned back
     */
    public static Misclassification of(double[][] found) {
        double[][] cofactors = new double[3][3];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int a = (i + 1) % 3;
                int b = (i + 2) % 3;
                int c = (j + 1) % 3;
                int d = (j + 2) % 3;
                cofactors[j][i] = found[a][c] * found[b][d] - found[a][d] * found[b][c];
            }
            determinant += found[0][i] * cofactors[i][0];
        }
        if (Math.abs(determinant) < LEAST_DETERMINANT) {
            throw new IllegalArgumentException("the confusion matrix tells too little");
        }
        double[][] inverse = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                inverse[i][j] = cofactors[i][j] / determinant;
            }
        }
        return new Misclassification(inverse);
    }

    /**
     * The corrected share of a class, cut off at 0 and 1, with its interval.
     *
     * @param counts articles found in each class
     */
    public Estimate share(long[] counts, int of) {
        double n = counts[0] + counts[1] + (double) counts[2];
        if (n == 0) {
            return Estimate.NOTHING;
        }
        double added = Intervals.Z * Intervals.Z;
        double found = 0;
        double mean = 0;
        double square = 0;
        for (int k = 0; k < 3; k++) {
            found += inverse[of][k] * counts[k] / n;
            double q = (counts[k] + added / 3) / (n + added);
            mean += inverse[of][k] * q;
            square += inverse[of][k] * inverse[of][k] * q;
        }
        double variance = Math.max(0, square - mean * mean) / (n + added);
        double half = Intervals.Z * Math.sqrt(variance);
        double value = bounded(found);
        return new Estimate(
                value,
                Math.min(value, bounded(mean - half)),
                Math.max(value, bounded(mean + half)),
                variance,
                "rogan_gladen");
    }

    private static double bounded(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
