package dev.masthead.web;

import dev.masthead.report.Metric;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Places values on a stretch of a drawing.
 *
 * @param low  value at {@code from}
 * @param high value at {@code to}
 */
record Scale(double low, double high, double from, double to) {

    /** From the smallest of some values to the largest; a null is none. A single value comes to lie in the middle. */
    static Scale over(List<Double> values, double from, double to) {
        double low = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
        double high = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return low == high ? new Scale(low - 1, high + 1, from, to) : new Scale(low, high, from, to);
    }

    /**
     * The same as far as a metric's values go: from its least where that is nought, and not beyond its least and most.
     */
    Scale within(Metric metric) {
        double least = metric.least();
        double most = metric.most();
        double from1 = least == 0 ? 0 : Math.max(low, least);
        double to1 = Math.min(high, most);
        return from1 < to1 ? new Scale(from1, to1, from, to) : this;
    }

    /** Where a value lies, with one decimal; what lies beyond an end is drawn there. */
    String at(double value) {
        double shown = Math.min(high, Math.max(low, value));
        return String.format(Locale.ROOT, "%.1f", from + (shown - low) / (high - low) * (to - from));
    }
}
