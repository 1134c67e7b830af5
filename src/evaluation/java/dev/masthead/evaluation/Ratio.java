package dev.masthead.evaluation;

/** Shares, rounded to four decimals. */
final class Ratio {
    private static final double UNIT = 10_000;

    private Ratio() {}

    /** Zero where there is nothing to divide by. */
    static double of(double numerator, double denominator) {
        return denominator == 0 ? 0 : round(numerator / denominator);
    }

    static double round(double value) {
        return Math.round(value * UNIT) / UNIT;
    }
}
