package dev.masthead.analysis;

/** Rounds figures the way reports show them. */
public final class Rounding {
    private Rounding() {}

    /** To four decimals, half away from zero; never −0. */
    public static double four(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a figure: " + value);
        }
        double rounded = Math.copySign(Math.floor(Math.abs(value) * 10_000 + 0.5), value) / 10_000;
        return rounded == 0 ? 0.0 : rounded;
    }
}
