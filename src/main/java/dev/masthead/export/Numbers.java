package dev.masthead.export;

import java.math.BigDecimal;

/** Numbers as text that every program reads the same. */
final class Numbers {
    private Numbers() {}

    /** The shortest decimal that is this number, without an exponent. */
    static String plain(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }
}
