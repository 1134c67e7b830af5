package dev.masthead.evaluation;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Figures that rest on order alone; equal values share the mean of their ranks. */
final class Ranks {
    private Ranks() {}

    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] out = new double[values.length];
        for (int i = 0; i < order.length; ) {
            int end = i;
            while (end < order.length && values[order[end]] == values[order[i]]) {
                end++;
            }
            for (int k = i; k < end; k++) {
                out[order[k]] = (i + end + 1) / 2.0;
            }
            i = end;
        }
        return out;
    }

    /** Area under the curve: how likely a positive one has the greater value, a tie counting half (Mann and Whitney). */
    static double auc(double[] values, boolean[] positive) {
        double[] ranks = ranks(values);
        double sum = 0;
        double n = 0;
        for (int i = 0; i < values.length; i++) {
            if (positive[i]) {
                sum += ranks[i];
                n++;
            }
        }
        return (sum - n * (n + 1) / 2) / (n * (values.length - n));
    }

    /** Spearman's rank correlation. */
    static double spearman(double[] a, double[] b) {
        double[] x = ranks(a);
        double[] y = ranks(b);
        double mean = (a.length + 1) / 2.0;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < a.length; i++) {
            xy += (x[i] - mean) * (y[i] - mean);
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
