package dev.masthead.report.packing;

/** Numbers with at most four decimals as whole ten thousandths, and back as Java writes them on every version. */
final class Decimals {
    private static final int SCALE = 10_000;
    private static final int DIGITS = 4;

    /** Below it Java writes an exponent. */
    private static final int SMALL = 10;

    /** From so many ten thousandths on Java writes an exponent. */
    private static final long LARGE = 10_000_000L * SCALE;

    private Decimals() {}

    /** Whether {@link #text} of {@link #of} is the same again. */
    static boolean isOne(String literal) {
        double value = Double.parseDouble(literal);
        return Math.abs(value) * SCALE < LARGE && text(of(literal)).equals(literal);
    }

    static long of(String literal) {
        return Math.round(Double.parseDouble(literal) * SCALE);
    }

    /** As {@link Double#toString(double)} writes it. */
    static String text(long tenThousandths) {
        long size = Math.abs(tenThousandths);
        String sign = tenThousandths < 0 ? "-" : "";
        if (size > 0 && size < SMALL) {
            return sign + size + ".0E-4";
        }
        StringBuilder out = new StringBuilder(sign).append(size / SCALE).append('.');
        String decimals = Long.toString(SCALE + size % SCALE).substring(1);
        int end = DIGITS;
        while (end > 1 && decimals.charAt(end - 1) == '0') {
            end--;
        }
        return out.append(decimals, 0, end).toString();
    }

    /** Whole numbers among them are small. */
    static long coded(long tenThousandths) {
        return tenThousandths % SCALE == 0 ? tenThousandths / SCALE << 1 : tenThousandths << 1 | 1;
    }

    static long decoded(long coded) {
        return (coded & 1) == 0 ? (coded >> 1) * SCALE : coded >> 1;
    }
}
