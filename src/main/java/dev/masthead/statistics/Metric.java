package dev.masthead.statistics;

/**
 * A metric of the codebook.
 *
 * @param name      as in reports
 * @param unit      in a reader's words
 * @param range     in a reader's words
 * @param per       the metric that is its denominator; {@link #ARTICLES} where it is a figure of the article as a whole
 * @param scale     what a rate is given per, such as 1,000 words
 * @param numerator what is summed over articles
 * @param formula   in a reader's words
 * @param reference where the formula comes from; null for plain counts
 */
public record Metric(
        String name,
        String unit,
        String range,
        String per,
        double scale,
        Numerator numerator,
        String formula,
        String reference) {

    /** The denominator of metrics that have none. */
    public static final String ARTICLES = "articles";

    private static final int FRACTIONS = 10_000;

    /** What is summed over articles. */
    public enum Numerator {
        /** Whole numbers. */
        COUNT,
        /** Numbers with four decimals, kept as ten thousandths. */
        SUM,
        /** 0 or 1 an article. */
        BINARY
    }

    /** Its denominator is the article. */
    public boolean isPerArticle() {
        return per.equals(ARTICLES);
    }

    /** How many units of the stored numerator make one. */
    public int factor() {
        return numerator == Numerator.SUM ? FRACTIONS : 1;
    }

    /** The numerator of one article as a whole number, so that sums of it are exact in any order. */
    long numeratorOf(double value, double denominator) {
        return Math.round(value * denominator / scale * factor());
    }

    Metric named(String newName) {
        return new Metric(newName, unit, range, per, scale, numerator, formula, reference);
    }
}
