package dev.masthead.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How a machine's answers stand to people's where items were drawn with different chances: each coded item counts for as many as its
 * chance stands for (D. G. Horvitz and D. J. Thompson, Journal of the American Statistical Association 47 (1952), 663–685).
 * Intervals are by the bootstrap, which draws anew within each stratum, as the sample was drawn (J. N. K. Rao and C. F. J. Wu, Journal of
 * the American Statistical Association 83 (1988), 231–241, with n draws of n).
 */
public final class CodedConfusion {
    private final int answers;
    private final List<Coded> coded;
    /** Sums of weights, machine's answer by people's. */
    private final double[][] table;

    /**
     * An item that people have coded.
     *
     * @param machine its answer, a number from 0 on
     * @param people  theirs
     * @param stratum a number from 0 on
     * @param weight  1 ÷ the chance with which it was to be coded
     */
    public record Coded(int machine, int people, int stratum, double weight) {}

    /**
     * A figure with its interval.
     *
     * @param value null where there is nothing that it could be of
     * @param low   null where there is no interval
     */
    public record Figure(Double value, Double low, Double high) {}

    /**
     * A figure that is wanted.
     *
     * @param of the items that it is a share of; none where it is no share
     */
    public record Wanted(ToDoubleFunction<CodedConfusion> figure, Predicate<Coded> of) {}

    private CodedConfusion(int answers, List<Coded> coded) {
        this.answers = answers;
        this.coded = coded;
        table = new double[answers][answers];
        for (Coded c : coded) {
            table[c.machine()][c.people()] += c.weight();
        }
    }

    /** @param answers how many answers there are */
    public static CodedConfusion of(List<Coded> coded, int answers) {
        return new CodedConfusion(answers, List.copyOf(coded));
    }

    /** Estimated number of items of the population with these answers. */
    public double weighted(int machine, int people) {
        return table[machine][people];
    }

    /** Coded items with these answers. */
    public long counted(int machine, int people) {
        return coded.stream()
                .filter(c -> c.machine() == machine && c.people() == people)
                .count();
    }

    /** Share of items with the same answer; NaN where there are none. */
    public double accuracy() {
        double same = 0;
        for (int k = 0; k < answers; k++) {
            same += table[k][k];
        }
        return same / all();
    }

    /** Share of what the machine calls so that people do too; NaN where it calls nothing so. */
    public double precision(int answer) {
        return table[answer][answer] / said(answer);
    }

    /** Share of what people call so that the machine does too; NaN where people call nothing so. */
    public double recall(int answer) {
        return table[answer][answer] / called(answer);
    }

    /** Harmonic mean of both; NaN where neither calls anything so. */
    public double f1(int answer) {
        return 2 * table[answer][answer] / (said(answer) + called(answer));
    }

    /** Share that the machine calls so less the share that people do, −1…1: on balance it says so too often above 0. */
    public double excess(int answer) {
        return (said(answer) - called(answer)) / all();
    }

    /** Mean of the machine's answers less that of people's, in steps of an ordered scale. */
    public double shift() {
        double sum = 0;
        for (int m = 0; m < answers; m++) {
            for (int p = 0; p < answers; p++) {
                sum += table[m][p] * (m - p);
            }
        }
        return sum / all();
    }

    /** Share of those that people call otherwise of which the machine says so too: 1 − the false positive rate. */
    public double specificity(int answer) {
        double others = all() - called(answer);
        return (others - said(answer) + table[answer][answer]) / others;
    }

    /** How many items of equal chances would tell as much as these (L. Kish, Survey Sampling, 1965, 11.7). */
    public double effective(Predicate<Coded> which) {
        double sum = 0;
        double squares = 0;
        for (Coded c : coded) {
            if (which.test(c)) {
                sum += c.weight();
                squares += c.weight() * c.weight();
            }
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    private double all() {
        return Arrays.stream(table).flatMapToDouble(Arrays::stream).sum();
    }

    private double said(int answer) {
        return Arrays.stream(table[answer]).sum();
    }

    private double called(int answer) {
        double sum = 0;
        for (double[] row : table) {
            sum += row[answer];
        }
        return sum;
    }

    /**
     * Figures with their intervals, all from the same draws. Where all that are coded are right, or none, the draws show nothing of what
     * was not met; then the limits are those of C. J. Clopper and E. S. Pearson (1934) for the effective number of items.
     *
     * @param samples how many are drawn; 1,000 are usual
     * @param seed    the same seed gives the same intervals
     */
    public List<Figure> figures(List<Wanted> wanted, int samples, long seed) {
        double[][] drawn = new double[wanted.size()][samples];
        List<List<Coded>> strata = strata();
        SplittableRandom random = new SplittableRandom(seed);
        for (int s = 0; s < samples; s++) {
            List<Coded> again = new ArrayList<>(coded.size());
            for (List<Coded> stratum : strata) {
                for (int i = 0; i < stratum.size(); i++) {
                    again.add(stratum.get(random.nextInt(stratum.size())));
                }
            }
            CodedConfusion of = new CodedConfusion(answers, again);
            for (int f = 0; f < wanted.size(); f++) {
                drawn[f][s] = wanted.get(f).figure().applyAsDouble(of);
            }
        }
        List<Figure> out = new ArrayList<>();
        for (int f = 0; f < wanted.size(); f++) {
            double value = wanted.get(f).figure().applyAsDouble(this);
            double[] sorted = Arrays.stream(drawn[f])
                    .filter(v -> !Double.isNaN(v))
                    .sorted()
                    .toArray();
            out.add(figure(value, sorted, effective(wanted.get(f).of())));
        }
        return out;
    }

    private static Figure figure(double value, double[] sorted, double observations) {
        if (Double.isNaN(value)) {
            return new Figure(null, null, null);
        }
        if (observations > 0 && (value == 0 || value == 1)) {
            Intervals.Limits limits = Intervals.share(value, observations, 1);
            return new Figure(value, limits.low(), limits.high());
        }
        if (sorted.length == 0) {
            return new Figure(value, null, null);
        }
        return new Figure(value, Intervals.lowerOf(sorted, sorted.length), Intervals.upperOf(sorted, sorted.length));
    }

    private List<List<Coded>> strata() {
        int most = coded.stream().mapToInt(Coded::stratum).max().orElse(-1);
        List<List<Coded>> out = new ArrayList<>();
        for (int i = 0; i <= most; i++) {
            out.add(new ArrayList<>());
        }
        coded.forEach(c -> out.get(c.stratum()).add(c));
        return out;
    }
}
