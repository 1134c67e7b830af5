package dev.masthead.statistics;

import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What is kept of a metric over any number of articles: n, Σx, Σx², Σy, Σy² and Σxy of numerators y and denominators x. All are
 * whole numbers, so adding and taking away are exact in any order.
 *
 * @param n articles
 */
public record MetricSums(long n, long x, long xx, long y, long yy, long xy) {
    /** Of no articles. */
    public static final MetricSums NONE = new MetricSums(0, 0, 0, 0, 0, 0);

    /** How many numbers one takes in an array, {@link #n} not among them. */
    public static final int WIDTH = 5;

    /**
     * Of one article.
     *
     * @param value       the metric
     * @param denominator the metric it is given per; 1 for a figure of the article
     */
    public static MetricSums of(Metric metric, double value, double denominator) {
        long x = metric.isPerArticle() ? 1 : Math.round(denominator);
        return of(x, metric.numeratorOf(value, metric.isPerArticle() ? 1 : denominator));
    }

    /** Of one article whose report has the numerator beside the value. */
    public static MetricSums of(long x, long y) {
        return new MetricSums(1, x, Math.multiplyExact(x, x), y, Math.multiplyExact(y, y), Math.multiplyExact(x, y));
    }

    /**
     * Of all metrics of one article, by name; numerators, which are in the sums of their shares, are left out.
     *
     * @param metrics as a report has them
     */
    public static Map<String, MetricSums> ofReport(Map<String, Double> metrics, Codebook codebook) {
        Map<String, MetricSums> out = new HashMap<>();
        metrics.forEach((name, value) -> {
            if (codebook.isNumerator(name)) {
                return;
            }
            Metric metric = codebook.metric(name);
            double denominator = metrics.getOrDefault(metric.per(), 0.0);
            Double whole = metric.adds() == Metric.Adds.COUNTS && metric.numerator() != null
                    ? metrics.get(metric.numerator())
                    : null;
            out.put(
                    name,
                    whole == null ? of(metric, value, denominator) : of(Math.round(denominator), whole.longValue()));
        });
        return out;
    }

    /** @throws ArithmeticException rather than wrap around */
    public MetricSums plus(MetricSums o) {
        return new MetricSums(
                Math.addExact(n, o.n),
                Math.addExact(x, o.x),
                Math.addExact(xx, o.xx),
                Math.addExact(y, o.y),
                Math.addExact(yy, o.yy),
                Math.addExact(xy, o.xy));
    }

    /**
     * The same numerators over the denominators of all articles: reports leave out what a lexicon counts and they do not have
     * (labels of loaded terms), and an article without is one with 0.
     *
     * @param of sums of the metric that is the denominator, a whole number in every report
     */
    public MetricSums over(MetricSums of) {
        return new MetricSums(n, of.y, of.yy, y, yy, xy);
    }

    public MetricSums minus(MetricSums o) {
        return plus(new MetricSums(-o.n, -o.x, -o.xx, -o.y, -o.yy, -o.xy));
    }

    /** Up to here {@link #articlesWith} can tell: 3 + 1 + 1 + 1 and 2 + 2 + 2 have the same squares. */
    private static final int MOST_TOLD = 5;

    /**
     * How many articles have anything of what was counted: the sum of the squares of a few whole numbers tells how they are
     * spread. Empty where there are more than five in all.
     */
    public OptionalInt articlesWith() {
        return y < 0 || y > MOST_TOLD ? OptionalInt.empty() : OptionalInt.of(spread((int) y, (int) y, yy));
    }

    /** Into how many whole numbers, none above the largest, a sum falls that have these squares together. */
    private static int spread(int sum, int largest, long squares) {
        if (sum == 0) {
            return squares == 0 ? 0 : Integer.MIN_VALUE;
        }
        int most = Integer.MIN_VALUE;
        for (int next = Math.min(sum, largest); next > 0; next--) {
            most = Math.max(most, 1 + spread(sum - next, next, squares - (long) next * next));
        }
        return most;
    }

    /** The sums at a place of an array that holds many. */
    public static MetricSums from(long n, long[] array, int index) {
        int i = index * WIDTH;
        return i + WIDTH > array.length
                ? new MetricSums(n, 0, 0, 0, 0, 0)
                : new MetricSums(n, array[i], array[i + 1], array[i + 2], array[i + 3], array[i + 4]);
    }

    /** Adds to the sums at a place of an array. */
    public void addTo(long[] array, int index, int sign) {
        int i = index * WIDTH;
        long[] mine = {x, xx, y, yy, xy};
        for (int k = 0; k < WIDTH; k++) {
            array[i + k] = Math.addExact(array[i + k], sign * mine[k]);
        }
    }

    /** The element-wise sum of two arrays, as long as the longer. */
    public static long[] add(long[] a, long[] b) {
        long[] out = Arrays.copyOf(a, Math.max(a.length, b.length));
        for (int i = 0; i < b.length; i++) {
            out[i] = Math.addExact(out[i], b[i]);
        }
        return out;
    }
}
