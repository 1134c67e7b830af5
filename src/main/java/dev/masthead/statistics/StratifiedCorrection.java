package dev.masthead.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Corrects a share or a mean over items of articles by a coded sample that was drawn stratum by stratum ({@link CodedSample}), for all
 * articles or any part of them. The items of a stratum had the same chance, n ÷ N, where n are those that have been coded by now:
 * they come in an order that tells nothing of them.
 *
 * <p>The design-based estimate predicts of every item the mean of what people said of its stratum (the machine's own answer, as
 * far as people bear it out) and corrects that by the coded items themselves; over all articles it is the stratified mean (W. G.
 * Cochran, Sampling Techniques, 3rd edition 1977, chapter 5). The prediction-powered one predicts the machine's answer. See {@link CorrectedRatio}.
 */
public final class StratifiedCorrection {
    /** Each stratum is taken to hold one item more of either extreme, so that no variance is nought because few were coded. */
    private static final double ADDED = 2;

    private final double[] machine;
    private final List<int[]> articles;
    private final List<Coded> coded;
    private final double[] per;
    private final double least;
    private final double most;
    private final double[] sizes;
    private final int[] looked;
    private final double[] means;
    /** By stratum, what the variance of the coded items lacks. */
    private final double[] unseen;

    /**
     * A coded item.
     *
     * @param article its place in the list of articles
     * @param stratum a number from 0 on
     * @param value   what people said
     */
    public record Coded(int article, int stratum, double value) {}

    /**
     * What a part of the articles has.
     *
     * @param uncovered         share of the items in strata of which nothing has been coded: there the machine is taken at its word
     * @param machine           what the machine says, uncorrected
     * @param sampleAlone       what the coded items say without the machine
     * @param designBased       the corrected estimate
     * @param predictionPowered the same with the machine's own answers, relied on as far as they deserve
     */
    public record Corrected(
            long nArticles,
            long nItems,
            long nCoded,
            double uncovered,
            Estimate machine,
            Estimate sampleAlone,
            Estimate designBased,
            CorrectedRatio.Tuned predictionPowered) {}

    /**
     * A sample.
     *
     * @param machine  by stratum, the machine's answer as a number; of a share 1 and 0
     * @param articles of each the strata of its items with how many there are: stratum, number, stratum, number …
     * @param least    value that an answer can have
     * @param most     the largest
     */
    public StratifiedCorrection(double[] machine, List<int[]> articles, List<Coded> coded, double least, double most) {
        this(machine, articles, coded, null, least, most);
    }

    /**
     * The same of a rate: what the items add up to, over something else of the articles, such as their words.
     *
     * @param per by article, what it is a rate of, such as its words in thousands; null for the number of its items
     * @throws IllegalArgumentException if there are not as many as articles
     */
    public StratifiedCorrection(
            double[] machine, List<int[]> articles, List<Coded> coded, double[] per, double least, double most) {
        if (per != null && per.length != articles.size()) {
            throw new IllegalArgumentException(
                    "there are " + per.length + " denominators of " + articles.size() + " articles");
        }
        this.machine = machine;
        this.articles = articles;
        this.coded = coded;
        this.per = per;
        this.least = least;
        this.most = most;
        int strata = machine.length;
        sizes = new double[strata];
        for (int[] article : articles) {
            for (int i = 0; i < article.length; i += 2) {
                sizes[article[i]] += article[i + 1];
            }
        }
        looked = new int[strata];
        double[] sums = new double[strata];
        double[] squares = new double[strata];
        for (Coded c : coded) {
            looked[c.stratum()]++;
            sums[c.stratum()] += c.value();
            squares[c.stratum()] += c.value() * c.value();
        }
        means = new double[strata];
        unseen = new double[strata];
        for (int h = 0; h < strata; h++) {
            if (looked[h] == 0) {
                means[h] = machine[h];
                continue;
            }
            int n = looked[h];
            means[h] = sums[h] / n;
            double seen = squares[h] / n - means[h] * means[h];
            double mean = (sums[h] + least + most) / (n + ADDED);
            double wider = (squares[h] + least * least + most * most) / (n + ADDED) - mean * mean;
            // the coded items lie nearer to their own mean than to that of the stratum: n − 1 in place of n
            double lost = n == 1 ? 0 : seen / (n * (n - 1.0));
            unseen[h] = Math.max(0, wider - seen) / n + lost;
        }
    }

    /** For the articles at these places of the list. */
    public Corrected of(IntPredicate which) {
        int[] places = new int[articles.size()];
        int n = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = which.test(i) ? n++ : -1;
        }
        double[] items = new double[n];
        double[] said = new double[n];
        double[] predicted = new double[n];
        double[] here = new double[machine.length];
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                int[] article = articles.get(i);
                items[places[i]] = per == null ? 0 : per[i];
                for (int k = 0; k < article.length; k += 2) {
                    int h = article[k];
                    here[h] += article[k + 1];
                    items[places[i]] += per == null ? article[k + 1] : 0;
                    said[places[i]] += article[k + 1] * machine[h];
                    predicted[places[i]] += article[k + 1] * means[h];
                }
            }
        }
        double[] weights = new double[n];
        double[] values = new double[n];
        double[] saidOfCoded = new double[n];
        double[] predictedOfCoded = new double[n];
        long nCoded = 0;
        for (Coded c : coded) {
            int at = places[c.article()];
            if (at >= 0) {
                double w = sizes[c.stratum()] / looked[c.stratum()];
                weights[at] += w;
                values[at] += w * c.value();
                saidOfCoded[at] += w * machine[c.stratum()];
                predictedOfCoded[at] += w * means[c.stratum()];
                nCoded++;
            }
        }
        long strata = IntStream.range(0, here.length).filter(h -> here[h] > 0).count();
        long degrees = nCoded - strata;
        double all = Arrays.stream(items).sum();
        double counted = Arrays.stream(here).sum();
        double open = 0;
        double more = 0;
        for (int h = 0; h < machine.length && all > 0; h++) {
            if (looked[h] == 0) {
                open += here[h];
                // anything between the ends is as likely as anything else
                double share = here[h] / all * (most - least);
                more += share * share / 12;
                // of such a stratum nothing stands against the machine's word
                continue;
            }
            more += sizes[h] * here[h] / (all * all) * unseen[h];
        }
        double[] none = new double[n];
        boolean any = nCoded > 0;
        Estimate corrected = any
                ? ratio(items, predicted, values, predictedOfCoded, more, degrees)
                        .designBased()
                : Estimate.NOTHING;
        CorrectedRatio.Tuned powered = any
                ? ratio(items, said, values, saidOfCoded, more, degrees).predictionPowered()
                : new CorrectedRatio.Tuned(Estimate.NOTHING, null);
        return new Corrected(
                n,
                Math.round(counted),
                nCoded,
                counted == 0 ? 0 : open / counted,
                named(ratio(items, said, none, none, 0, n - 1).designBased(), "machine"),
                any
                        ? per == null
                                ? alone(weights, values, none, more, degrees)
                                : alone(items, values, more, degrees)
                        : Estimate.NOTHING,
                corrected,
                powered);
    }

    /** Of articles in which something is coded. */
    private Estimate alone(double[] weights, double[] values, double[] none, double more, long degrees) {
        int[] kept =
                IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
        double[] w = Arrays.stream(kept).mapToDouble(i -> weights[i]).toArray();
        double[] v = Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
        double[] zero = Arrays.copyOf(none, kept.length);
        return named(ratio(w, zero, v, zero, more, degrees).designBased(), "sample_alone");
    }

    /** Of a rate: what it is a rate of is known of all articles. */
    private Estimate alone(double[] items, double[] values, double more, long degrees) {
        double[] none = new double[items.length];
        return named(ratio(items, none, values, none, more, degrees).designBased(), "sample_alone");
    }

    private CorrectedRatio ratio(double[] items, double[] f, double[] y, double[] codedF, double more, long degrees) {
        // a rate may be any multiple of what an item can be
        return per == null
                ? new CorrectedRatio(items, f, y, codedF, least, most, more, degrees)
                : new CorrectedRatio(
                        items,
                        f,
                        y,
                        codedF,
                        least < 0 ? Double.NEGATIVE_INFINITY : 0,
                        most > 0 ? Double.POSITIVE_INFINITY : 0,
                        more,
                        degrees);
    }

    private static Estimate named(Estimate e, String method) {
        return e.value() == null ? e : new Estimate(e.value(), e.low(), e.high(), e.variance(), method);
    }
}
