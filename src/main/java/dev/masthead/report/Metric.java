package dev.masthead.report;

/**
 * A metric of the codebook.
 *
 * @param name    as in reports
 * @param unit    such as {@code share} or {@code per 1000 words}
 * @param range   of its values, as an interval
 * @param formula in a reader's words
 * @param of      the metric that it is relative to; null where it is a count itself
 * @param numerator the whole number that a share or rate is made of; null for what is none
 * @param group   what it belongs with
 * @param scale   what a rate is given per, such as 1000 words
 * @param adds    what is summed over articles
 */
public record Metric(
        String name,
        String unit,
        String range,
        String formula,
        String of,
        String numerator,
        String group,
        double scale,
        Adds adds) {

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

    /** The least value that it can have, by its range; −∞ for one without a range. */
    public double least() {
        return range.startsWith("[") ? bound(range.substring(1, range.indexOf(','))) : Double.NEGATIVE_INFINITY;
    }

    /** The largest value that it can have, by its range; ∞ where there is none. */
    public double most() {
        return range.endsWith("]")
                ? bound(range.substring(range.indexOf(',') + 1, range.length() - 1))
                : Double.POSITIVE_INFINITY;
    }

    private static double bound(String written) {
        return Double.parseDouble(written.strip().replace('−', '-'));
    }

    /** It tells how often something is met: in how many articles, or how many times. */
    public boolean isCounted() {
        return adds == Adds.FLAGS || adds == Adds.COUNTS;
    }

    /** How many units of the stored numerator make one. */
    public int factor() {
        return adds == Adds.WEIGHTS || adds == Adds.VALUES ? FRACTIONS : 1;
    }

    /** The numerator of one article as a whole number, so that sums of it are exact in any order. */
    public long numeratorOf(double value, double denominator) {
        return Math.round(value * denominator / scale * factor());
    }

    /** The whole number behind a value as it was computed, before it was rounded for the report. */
    public long wholeNumerator(double exact, double denominator) {
        return Math.round(exact * denominator / scale);
    }

    /** The same for a name that this one's pattern fits. */
    Metric named(String newName) {
        int star = name.indexOf('*');
        if (star < 0) {
            return new Metric(newName, unit, range, formula, of, numerator, group, scale, adds);
        }
        String piece = newName.substring(star, newName.length() - (name.length() - star - 1));
        String whole = numerator == null ? null : numerator.replace("*", piece);
        return new Metric(newName, unit, range, formula.replace("*", piece), of, whole, group, scale, adds);
    }

    /** The count that is the numerator, as a metric of its own. */
    Metric ofNumerator() {
        String what = formula.replace(" × 1000 ÷ words", "");
        return new Metric(
                numerator, "count", "[0, ∞)", what + "; the numerator of " + name, null, null, group, 1, Adds.COUNTS);
    }
}
