package dev.masthead.profile;

import dev.masthead.statistics.MetricSums;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Sums of metrics, by their numbers, over articles that are added one after the other: {@link MetricSums} of each metric over the articles
 * that have it. Most of what is counted does not stand in an article, so that adding one costs as much as there is of it: Σx and Σx² of a
 * metric are those of Σy and Σy² of its denominator, which is a metric too, less those of the articles that lack the metric.
 */
final class MetricCells {
    /** The denominator of a metric that is given per article. */
    static final int ARTICLE = -1;

    private static final int Y = 2;
    private static final int YY = 3;
    private static final int XY = 4;

    private final IntUnaryOperator denominators;
    private long articles;
    private long words;

    /** Σy, Σy² and Σxy where {@link MetricSums} has them, and in the places of Σx and Σx² those of articles that lack the metric. */
    private long[] sums = new long[0];

    private boolean[] met = new boolean[0];
    private int[] metNumbers = new int[0];
    private int nMet;

    /** @param denominators the number of each metric's denominator, or {@link #ARTICLE} */
    MetricCells(IntUnaryOperator denominators) {
        this.denominators = denominators;
    }

    /** The metrics of one article. */
    static final class OfArticle {
        private long[] numerators = new long[0];
        private boolean[] has = new boolean[0];
        private int[] here = new int[0];
        private int n;

        void clear() {
            for (int i = 0; i < n; i++) {
                has[here[i]] = false;
            }
            n = 0;
        }

        void put(int number, long numerator) {
            if (number >= has.length) {
                int size = Math.max(number + 1, has.length * 2);
                numerators = Arrays.copyOf(numerators, size);
                has = Arrays.copyOf(has, size);
                here = Arrays.copyOf(here, size);
            }
            numerators[number] = numerator;
            has[number] = true;
            here[n++] = number;
        }

        private boolean has(int number) {
            return number < has.length && has[number];
        }

        /** What a metric with this denominator is per. */
        private long per(int denominator) {
            return denominator == ARTICLE ? 1 : has(denominator) ? numerators[denominator] : 0;
        }
    }

    long articles() {
        return articles;
    }

    long words() {
        return words;
    }

    boolean isMet(int number) {
        return number < met.length && met[number];
    }

    /** One more than the largest number of a metric that was met. */
    int size() {
        return met.length;
    }

    /** @throws ArithmeticException rather than wrap around */
    void add(OfArticle a, int nWords) {
        for (int k = 0; k < a.n; k++) {
            if (!isMet(a.here[k])) {
                meet(a.here[k]);
            }
        }
        for (int k = 0; k < nMet; k++) {
            int number = metNumbers[k];
            if (!a.has(number)) {
                long x = a.per(denominators.applyAsInt(number));
                if (x != 0) {
                    add(number * MetricSums.WIDTH, x, Math.multiplyExact(x, x));
                }
            }
        }
        for (int k = 0; k < a.n; k++) {
            int number = a.here[k];
            long y = a.numerators[number];
            if (y != 0) {
                long x = a.per(denominators.applyAsInt(number));
                int i = number * MetricSums.WIDTH;
                add(i + Y, y, Math.multiplyExact(y, y));
                sums[i + XY] = Math.addExact(sums[i + XY], Math.multiplyExact(x, y));
            }
        }
        articles++;
        words += nWords;
    }

    /** All articles before lack it. */
    private void meet(int number) {
        if (number >= met.length) {
            met = Arrays.copyOf(met, number + 1);
            sums = Arrays.copyOf(sums, met.length * MetricSums.WIDTH);
        }
        met[number] = true;
        if (nMet == metNumbers.length) {
            metNumbers = Arrays.copyOf(metNumbers, Math.max(64, nMet * 2));
        }
        metNumbers[nMet++] = number;
        int denominator = denominators.applyAsInt(number);
        add(number * MetricSums.WIDTH, ofAll(denominator, Y), ofAll(denominator, YY));
    }

    private void add(int place, long first, long second) {
        sums[place] = Math.addExact(sums[place], first);
        sums[place + 1] = Math.addExact(sums[place + 1], second);
    }

    /** Σ or Σ² of a denominator over all articles. */
    private long ofAll(int denominator, int which) {
        return denominator == ARTICLE
                ? articles
                : isMet(denominator) ? sums[denominator * MetricSums.WIDTH + which] : 0;
    }

    /** Writes the sums of a metric into an array of sums; all 0 where it was not met. */
    void copy(int number, long[] to, int place) {
        if (!isMet(number)) {
            return;
        }
        int from = number * MetricSums.WIDTH;
        int denominator = denominators.applyAsInt(number);
        to[place] = ofAll(denominator, Y) - sums[from];
        to[place + 1] = ofAll(denominator, YY) - sums[from + 1];
        System.arraycopy(sums, from + Y, to, place + Y, MetricSums.WIDTH - Y);
    }
}
