package dev.masthead.profile;

import java.util.List;

/**
 * Outlets, or the articles of queries, side by side.
 *
 * @param outlets  in the order asked for
 * @param metrics  every metric of each
 * @param between  differences of every pair, those that hold after correction first
 * @param tests    how many differences were tested
 */
public record Comparison(
        String analyzerDigest, List<Side> outlets, List<Row> metrics, List<Difference> between, int tests) {

    /** The same with corrected figures. */
    public Comparison corrected(List<Row> rows, List<Difference> differences) {
        return new Comparison(analyzerDigest, outlets, rows, differences, tests);
    }

    /**
     * One of those compared.
     *
     * @param name   the outlet's slug, or the query in the form of an address's query
     * @param outlet null for a query
     */
    public record Side(String name, OutletSummary outlet, long nArticles, long nWords, boolean insufficient) {}

    /** A metric with the outlets' figures in their order. */
    public record Row(String name, String unit, List<Profile.Figure> figures) {}

    /**
     * The difference of two of them, each by its {@link Side#name}.
     *
     * @param value    of the first less that of the second
     * @param p        two-sided
     * @param adjusted p corrected for how many were tested (Benjamini and Hochberg)
     * @param differs  {@code adjusted} is below 0.05
     * @param corrected the difference of the corrected figures; null where no sample covers both
     */
    public record Difference(
            String metric,
            String first,
            String second,
            double value,
            double low,
            double high,
            double p,
            double adjusted,
            boolean differs,
            Corrected corrected) {

        public Difference(
                String metric,
                String first,
                String second,
                double value,
                double low,
                double high,
                double p,
                double adjusted,
                boolean differs) {
            this(metric, first, second, value, low, high, p, adjusted, differs, null);
        }

        /** The same with that of the corrected figures beside it. */
        public Difference with(Corrected beside) {
            return new Difference(metric, first, second, value, low, high, p, adjusted, differs, beside);
        }
    }
}
