package dev.masthead.web;

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

    /** Where a value lies, with one decimal. */
    String at(double value) {
        return String.format(Locale.ROOT, "%.1f", from + (value - low) / (high - low) * (to - from));
    }
}
