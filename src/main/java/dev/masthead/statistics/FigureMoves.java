package dev.masthead.statistics;

import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What becomes of the figures of outlets, and of all articles together, when the same articles are reported on anew: which of them leave
 * the interval that they were given. A figure is made as profiles make it. What is kept grows with the number of outlets and metrics. Not
 * thread-safe.
 */
public final class FigureMoves {
    /** Stands for all articles together. */
    public static final String ALL = "";

    private final Codebook codebook;
    private final Map<String, Sums> byGroup = new TreeMap<>();

    /** The sums of a group of articles by both sets of reports. */
    private static final class Sums {
        private long articles;
        private final Map<String, MetricSums> before = new HashMap<>();
        private final Map<String, MetricSums> after = new HashMap<>();
    }

    /**
     * A figure by both sets of reports.
     *
     * @param group  slug of the outlet; {@link #ALL} for all articles
     * @param before with its interval
     * @param after  by the new reports
     */
    public record Move(String group, String metric, long nArticles, Estimate before, Estimate after) {
        /** Whether it leaves the interval that it had. */
        public boolean isBeyond() {
            return isOutside(before.low(), before.high());
        }

        /** Whether the new figure lies outside an interval; false where there is none. */
        public boolean isOutside(Double low, Double high) {
            return after.value() != null
                    && low != null
                    && high != null
                    && (after.value() < low || after.value() > high);
        }
    }

    public FigureMoves(Codebook codebook) {
        this.codebook = codebook;
    }

    /**
     * Adds an article.
     *
     * @param outlet slug; null where it is unknown
     * @param before metrics of its old report
     * @param after  those of the new one
     */
    public void add(String outlet, Map<String, Double> before, Map<String, Double> after) {
        add(byGroup.computeIfAbsent(ALL, g -> new Sums()), before, after);
        if (outlet != null) {
            add(byGroup.computeIfAbsent(outlet, g -> new Sums()), before, after);
        }
    }

    private void add(Sums to, Map<String, Double> before, Map<String, Double> after) {
        to.articles++;
        MetricSums.ofReport(before, codebook).forEach((name, s) -> to.before.merge(name, s, MetricSums::plus));
        MetricSums.ofReport(after, codebook).forEach((name, s) -> to.after.merge(name, s, MetricSums::plus));
    }

    /** How many articles a group has. */
    public long articles(String group) {
        return byGroup.containsKey(group) ? byGroup.get(group).articles : 0;
    }

    /**
     * Every figure of groups with articles enough, by group and metric.
     *
     * @param least articles that a group must have
     */
    public List<Move> all(long least) {
        List<Move> out = new ArrayList<>();
        byGroup.forEach((group, sums) -> {
            if (sums.articles >= least) {
                sums.before.keySet().stream()
                        .sorted(Comparator.naturalOrder())
                        .forEach(name -> out.add(new Move(
                                group,
                                name,
                                sums.articles,
                                estimate(name, sums.before, sums),
                                estimate(name, sums.after, sums))));
            }
        });
        return out;
    }

    private Estimate estimate(String name, Map<String, MetricSums> sums, Sums group) {
        Metric metric = codebook.metric(name);
        MetricSums own = sums.get(name);
        if (own == null) {
            return Estimate.NOTHING;
        }
        MetricSums all = new MetricSums(group.articles, own.x(), own.xx(), own.y(), own.yy(), own.xy());
        MetricSums denominator = metric.isPerArticle() ? null : sums.get(metric.per());
        return Estimate.of(metric, denominator == null ? all : all.over(denominator));
    }
}
