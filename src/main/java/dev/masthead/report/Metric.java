package dev.masthead.report;

/**
 * A metric of the codebook.
 *
 * @param name    as in reports
 * @param unit    such as {@code share} or {@code per 1000 words}
 * @param range   of its values, as an interval
 * @param formula in a reader's words
 * @param of      the metric that it is relative to; null where it is a count itself
 * @param group   what it belongs with
 * @param scale   what a rate is given per, such as 1000 words
 * @param adds    what is summed over articles
 */
public record Metric(
        String name, String unit, String range, String formula, String of, String group, double scale, Adds adds) {

    /** The denominator of metrics that have none. */
    public static final String ARTICLES = "articles";

    private static final int FRACTIONS = 10_000;

    /** What is summed over articles. */
    public enum Adds {
        /** Whole numbers, over the sum of the denominators. */
        COUNTS,
        /** Numbers with four decimals, kept as ten thousandths, over the sum of the denominators. */
        WEIGHTS,
        /** Values with four decimals, kept as ten thousandths, over the articles. */
        VALUES,
        /** 0 or 1 an article. */
        FLAGS
    }

    /** What its sum is divided by: a metric, or {@link #ARTICLES}. */
    public String per() {
        return of == null || adds == Adds.VALUES || adds == Adds.FLAGS ? ARTICLES : of;
    }

    /** Its sum is divided by the number of articles. */
    public boolean isPerArticle() {
        return per().equals(ARTICLES);
    }

    /** How many units of the stored numerator make one. */
    public int factor() {
        return adds == Adds.WEIGHTS || adds == Adds.VALUES ? FRACTIONS : 1;
    }

    /** The numerator of one article as a whole number, so that sums of it are exact in any order. */
    public long numeratorOf(double value, double denominator) {
        return Math.round(value * denominator / scale * factor());
    }

    Metric named(String newName) {
        return new Metric(newName, unit, range, formula, of, group, scale, adds);
    }
}
