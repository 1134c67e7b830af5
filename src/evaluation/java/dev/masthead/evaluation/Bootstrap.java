package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Percentile intervals by resampling whole units with replacement (Efron and Tibshirani 1993, chapter 13). The seed is fixed, so
 * that the same data give the same interval.
 */
final class Bootstrap {
    private static final int RESAMPLES = 2_000;
    private static final long SEED = 20_261_128L;
    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /**
     * A statistic of the units with its 95 % interval, put under the name.
     *
     * @param statistic of a sample, given by the indices of its units; not a number where a sample does not allow it
     */
    static void put(ObjectNode out, String name, int units, ToDoubleFunction<int[]> statistic) {
        int[] all = new int[units];
        Arrays.setAll(all, i -> i);
        Random random = new Random(SEED);
        double[] values = new double[RESAMPLES];
        int n = 0;
        for (int r = 0; r < RESAMPLES; r++) {
            int[] sample = new int[units];
            for (int i = 0; i < units; i++) {
                sample[i] = random.nextInt(units);
            }
            double value = statistic.applyAsDouble(sample);
            if (!Double.isNaN(value)) {
                values[n++] = value;
            }
        }
        Arrays.sort(values, 0, n);
        ObjectNode figure = out.putObject(name);
        figure.put("value", Ratio.round(statistic.applyAsDouble(all)));
        figure.put("low", Ratio.round(values[(int) (TAIL * n)]));
        figure.put("high", Ratio.round(values[Math.min(n - 1, (int) ((1 - TAIL) * n))]));
    }
}
