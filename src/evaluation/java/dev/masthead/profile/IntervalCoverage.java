package dev.masthead.profile;

import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import dev.masthead.statistics.Estimate;
import dev.masthead.statistics.MetricSums;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * How often the 95 % interval of a profile's figure holds the truth. Articles of real outlets are taken for all that there are,
 * so that the truth is known; samples are drawn from them with replacement, and of each the profile's interval is made.
 */
public final class IntervalCoverage {
    private static final long SEED = 20_260_101;

    private final Codebook codebook = Codebook.load();
    private final Map<String, List<Map<String, MetricSums>>> outlets = new TreeMap<>();
    private final Map<String, Metric> metrics = new TreeMap<>();

    /** What came of a metric. */
    private static final class Count {
        private long intervals;
        private long held;
    }

    /** Adds an article by its report, as it is written. */
    public void add(String outlet, String report) {
        Map<String, MetricSums> sums = ArticleFigures.of(report, codebook).sums();
        outlets.computeIfAbsent(outlet, o -> new ArrayList<>()).add(sums);
        sums.keySet().forEach(name -> metrics.computeIfAbsent(name, codebook::metric));
    }

    /** Groups of articles that a sample may come from: each outlet. */
    public List<List<Map<String, MetricSums>>> ofOutlets() {
        return List.copyOf(outlets.values());
    }

    /**
     * Outlets that are alike in a metric put together, for samples larger than an outlet has articles.
     *
     * @param size outlets of a group
     */
    public List<List<Map<String, MetricSums>>> ofAlike(String metric, int size) {
        List<List<Map<String, MetricSums>>> order = new ArrayList<>(outlets.values());
        order.sort((a, b) -> Double.compare(truth(metric, a), truth(metric, b)));
        List<List<Map<String, MetricSums>>> out = new ArrayList<>();
        for (int i = 0; i < order.size(); i += size) {
            List<Map<String, MetricSums>> group = new ArrayList<>();
            order.subList(i, Math.min(order.size(), i + size)).forEach(group::addAll);
            out.add(group);
        }
        return out;
    }

    private double truth(String metric, List<Map<String, MetricSums>> articles) {
        MetricSums all = MetricSums.NONE;
        for (Map<String, MetricSums> a : articles) {
            all = all.plus(of(metrics.get(metric), a));
        }
        return value(metrics.get(metric), all);
    }

    private static double value(Metric metric, MetricSums sums) {
        Double value = Estimate.point(metric, sums).value();
        return value == null ? Double.NaN : value;
    }

    /** What one article adds to a metric; an article without it is one with 0. */
    private MetricSums of(Metric metric, Map<String, MetricSums> article) {
        long x = metric.isPerArticle() ? 1 : denominator(metric, article);
        MetricSums own = article.get(metric.name());
        return MetricSums.of(x, own == null ? 0 : own.y());
    }

    private static long denominator(Metric metric, Map<String, MetricSums> article) {
        MetricSums of = article.get(metric.per());
        return of == null ? 0 : of.y();
    }

    /**
     * The share of samples whose interval holds the truth, by metric.
     *
     * @param groups  articles that samples come from
     * @param n       articles of a sample
     * @param samples of each group
     */
    public Map<String, Double> coverage(List<List<Map<String, MetricSums>>> groups, int n, int samples) {
        Map<String, Count> counts = new LinkedHashMap<>();
        metrics.keySet().forEach(m -> counts.put(m, new Count()));
        SplittableRandom random = new SplittableRandom(SEED + n);
        for (List<Map<String, MetricSums>> articles : groups) {
            int[][] drawn = new int[samples][n];
            for (int[] sample : drawn) {
                for (int i = 0; i < n; i++) {
                    sample[i] = random.nextInt(articles.size());
                }
            }
            for (Metric metric : metrics.values()) {
                List<MetricSums> each = new ArrayList<>();
                articles.forEach(a -> each.add(of(metric, a)));
                count(metric, each, drawn, counts.get(metric.name()));
            }
        }
        Map<String, Double> out = new HashMap<>();
        counts.forEach((name, c) -> {
            if (c.intervals > 0) {
                out.put(name, c.held / (double) c.intervals);
            }
        });
        return new TreeMap<>(out);
    }

    private static void count(Metric metric, List<MetricSums> articles, int[][] samples, Count count) {
        double truth = value(metric, articles.stream().reduce(MetricSums.NONE, MetricSums::plus));
        if (Double.isNaN(truth)) {
            return;
        }
        double rounding = 1e-9 * Math.max(1, Math.abs(truth));
        for (int[] sample : samples) {
            MetricSums sums = MetricSums.NONE;
            for (int i : sample) {
                sums = sums.plus(articles.get(i));
            }
            Estimate e = Estimate.of(metric, sums);
            if (e.low() != null) {
                count.intervals++;
                count.held += e.low() <= truth + rounding && truth - rounding <= e.high() ? 1 : 0;
            }
        }
    }
}
