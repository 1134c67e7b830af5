package dev.masthead.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * How far coders agree beyond chance: Krippendorff's α = 1 − D_o ÷ D_e for any number of coders, of whom each need not have coded
 * everything (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011; Content Analysis, 3rd edition 2013, chapter 12). Below
 * {@value #TENTATIVE} coding should not be relied on, from {@value #FIRM} on it may; between both conclusions are tentative.
 */
public final class Agreement {
    /** Least α for tentative conclusions. */
    public static final double TENTATIVE = 0.667;

    /** Least α for firm ones. */
    public static final double FIRM = 0.8;

    private final int values;
    private final Scale scale;
    /** A row an item that two coders or more have coded: how many chose each value. */
    private final List<int[]> items;

    /** How far apart two values are. */
    public enum Scale {
        /** Alike or not. */
        NOMINAL,
        /** By how many codings lie between them, half of those of the two values themselves included. */
        ORDINAL
    }

    private Agreement(int values, Scale scale, List<int[]> items) {
        this.values = values;
        this.scale = scale;
        this.items = items;
    }

    /**
     * The codings of items.
     *
     * @param codings a row an item, a column a coder: the value's number from 0 on, in ascending order for ordinal values; −1 where
     *                the coder has not coded the item
     * @param values  how many values there are
     * @throws IndexOutOfBoundsException for a number that no value has
     */
    public static Agreement of(int[][] codings, int values, Scale scale) {
        List<int[]> items = new ArrayList<>();
        for (int[] row : codings) {
            int[] counts = new int[values];
            int coders = 0;
            for (int value : row) {
                if (value != -1) {
                    counts[value]++;
                    coders++;
                }
            }
            // an item that one coder alone has coded can show no agreement
            if (coders > 1) {
                items.add(counts);
            }
        }
        return new Agreement(values, scale, items);
    }

    /** Items that can be compared. */
    public int items() {
        return items.size();
    }

    /** −1…1; null where nothing can be compared or all codings are of one value, so that there is no chance to agree beyond. */
    public Double alpha() {
        return alpha(items);
    }

    /** Share of all pairs of codings of one item that are alike; null where there are none. */
    public Double percent() {
        return percent(items);
    }

    private static Double percent(List<int[]> of) {
        double pairs = 0;
        double alike = 0;
        for (int[] counts : of) {
            int n = Arrays.stream(counts).sum();
            pairs += n * (n - 1.0);
            for (int c : counts) {
                alike += c * (c - 1.0);
            }
        }
        return pairs == 0 ? null : alike / pairs;
    }

    /**
     * The 95 % interval of α by drawing items anew with replacement (B. Efron, The Annals of Statistics 7 (1979), 1–26): the
     * quantiles of the samples that have an α.
     *
     * @param samples how many are drawn; 1,000 are usual
     * @param seed    the same seed gives the same interval
     * @return both ends; null where α is null
     */
    public double[] interval(int samples, long seed) {
        return interval(this::alpha, samples, seed);
    }

    /** The same of {@link #percent()}. */
    public double[] percentInterval(int samples, long seed) {
        return interval(Agreement::percent, samples, seed);
    }

    private double[] interval(Function<List<int[]>, Double> figure, int samples, long seed) {
        if (figure.apply(items) == null) {
            return null;
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[samples];
        int n = 0;
        for (int s = 0; s < samples; s++) {
            List<int[]> again = new ArrayList<>(items.size());
            for (int i = 0; i < items.size(); i++) {
                again.add(items.get(random.nextInt(items.size())));
            }
            Double one = figure.apply(again);
            if (one != null) {
                drawn[n++] = one;
            }
        }
        Arrays.sort(drawn, 0, n);
        return n == 0 ? null : new double[] {Intervals.lowerOf(drawn, n), Intervals.upperOf(drawn, n)};
    }

    private Double alpha(List<int[]> of) {
        double[][] coincidences = new double[values][values];
        double[] totals = new double[values];
        double all = 0;
        for (int[] counts : of) {
            int coders = Arrays.stream(counts).sum();
            for (int c = 0; c < values; c++) {
                for (int k = 0; k < values; k++) {
                    double pairs = counts[c] * (double) (c == k ? counts[k] - 1 : counts[k]);
                    coincidences[c][k] += pairs / (coders - 1);
                }
                totals[c] += counts[c];
                all += counts[c];
            }
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < values; c++) {
            for (int k = c + 1; k < values; k++) {
                double distance = distance(c, k, totals);
                observed += coincidences[c][k] * distance;
                expected += totals[c] * totals[k] * distance;
            }
        }
        return expected == 0 ? null : 1 - (all - 1) * observed / expected;
    }

    private double distance(int c, int k, double[] totals) {
        if (scale == Scale.NOMINAL) {
            return 1;
        }
        double between = 0;
        for (int g = c; g <= k; g++) {
            between += totals[g];
        }
        between -= (totals[c] + totals[k]) / 2;
        return between * between;
    }
}
