package dev.masthead.statistics;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Corrects p-values for how many were tested, so that at most a share q of those called different are not: Y. Benjamini and Y.
 * Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical Society B 57 (1995), 289–300.
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /** The adjusted values in the order given: min over the larger ones of p · m ÷ rank, at most 1. */
    public static double[] adjust(double[] p) {
        int m = p.length;
        Integer[] order = new Integer[m];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        double[] out = new double[m];
        double least = 1;
        for (int rank = m; rank >= 1; rank--) {
            int i = order[rank - 1];
            least = Math.min(least, p[i] * m / rank);
            out[i] = least;
        }
        return out;
    }
}
