package dev.masthead.web;

import dev.masthead.profile.Corrected;
import java.util.function.DoubleFunction;

/**
 * A corrected figure, as it stands beside the raw one.
 *
 * @param value    with its interval
 * @param address  of the sample that it rests on
 * @param says     what was done
 */
public record CorrectedCell(String value, String address, String says) {
    /** Null where no sample covers the figure. */
    static CorrectedCell of(Corrected c, DoubleFunction<String> shown) {
        return c == null
                ? null
                : new CorrectedCell(
                        shown.apply(c.value()) + " (" + shown.apply(c.low()) + " to " + shown.apply(c.high()) + ")",
                        "/validations/" + c.validation(),
                        c.says());
    }
}
