package dev.masthead.statistics;

import java.util.Arrays;

/**
 * Where a value stands among others.
 *
 * @param below how many are smaller
 * @param equal how many are the same
 * @param n     how many there are
 */
public record Placement(long below, long equal, long n) {
    private static final double[] SHARES = {0.95, 0.9, 0.8, 2 / 3.0, 0.5};
    private static final String[] WORDS = {
        "nineteen of twenty", "nine of ten", "four of five", "two of three", "half of them"
    };

    /** @param sorted ascending */
    public static Placement of(double value, double[] sorted) {
        int first = lower(value, sorted);
        int past = first;
        int high = sorted.length;
        while (past < high) {
            int middle = (past + high) >>> 1;
            if (sorted[middle] <= value) {
                past = middle + 1;
            } else {
                high = middle;
            }
        }
        return new Placement(first, (long) past - first, sorted.length);
    }

    private static int lower(double value, double[] sorted) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Share of the others that are smaller, 0…1; 0 where there are none. */
    public double shareBelow() {
        return n == 0 ? 0 : below / (double) n;
    }

    /** Share of the others that are greater, 0…1; 0 where there are none. */
    public double shareAbove() {
        return n == 0 ? 0 : (n - below - equal) / (double) n;
    }

    /** {@code more than four of five}, {@code less than two of three}, or {@code about as most}. */
    public String inWords() {
        String more = words(shareBelow());
        if (more != null) {
            return "more than " + more;
        }
        String less = words(shareAbove());
        return less == null ? "about as most" : "less than " + less;
    }

    private static String words(double share) {
        for (int i = 0; i < SHARES.length; i++) {
            if (share >= SHARES[i]) {
                return WORDS[i];
            }
        }
        return null;
    }

    /** A sorted copy without the values that are missing. */
    public static double[] sorted(double[] values) {
        double[] out = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        Arrays.sort(out);
        return out;
    }
}
