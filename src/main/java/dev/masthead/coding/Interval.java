package dev.masthead.coding;

import dev.masthead.analysis.Rounding;
import dev.masthead.statistics.CodedConfusion;
import dev.masthead.statistics.Estimate;

/**
 * A figure with its 95 % interval, rounded to four decimals.
 *
 * @param value null where nothing can be said
 * @param low   null where there is no interval
 * @param high  null where there is no interval
 */
public record Interval(Double value, Double low, Double high) {
    static final Interval NOTHING = new Interval(null, null, null);

    static Interval of(Estimate e) {
        return new Interval(four(e.value()), four(e.low()), four(e.high()));
    }

    static Interval of(CodedConfusion.Figure f) {
        return new Interval(four(f.value()), four(f.low()), four(f.high()));
    }

    static Interval of(Double value, double[] ends) {
        return new Interval(four(value), ends == null ? null : four(ends[0]), ends == null ? null : four(ends[1]));
    }

    private static Double four(Double v) {
        return v == null ? null : Double.valueOf(Rounding.four(v));
    }

    /** For what takes differences. */
    Estimate estimate() {
        return new Estimate(value, low, high, null, "none");
    }
}
