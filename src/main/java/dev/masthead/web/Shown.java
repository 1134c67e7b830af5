package dev.masthead.web;

import java.util.Locale;

/** Values as pages show them. */
final class Shown {
    private static final double LARGE = 100;
    private static final double SMALL = 0.1;
    private static final int DIGEST = 12;

    private Shown() {}

    /** A figure with as many decimals as its size deserves; empty for none. */
    static String number(Double value) {
        if (value == null) {
            return "";
        }
        double size = Math.abs(value);
        String form = size >= LARGE ? "%.0f" : size >= 1 || size == 0 ? "%.2f" : size >= SMALL ? "%.3f" : "%.4f";
        return String.format(Locale.ROOT, form, value).replace('-', '−');
    }

    /** A score with its sign; empty for none. */
    static String signed(Double value) {
        return value != null && value > 0 ? "+" + number(value) : number(value);
    }

    /** Of something too rare for a rate, how many articles have it. */
    static String seen(int articles, long of) {
        return "seen in " + articles + " of " + count(of) + " articles";
    }

    /** A share as a percentage. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /** A count with thin spaces between thousands. */
    static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n).replace(',', '\u202f');
    }

    /** The beginning of a digest, enough to tell versions apart; empty for none. */
    static String digest(String digest) {
        return digest == null ? "" : digest.substring(0, Math.min(DIGEST, digest.length()));
    }

    /** A p that is corrected for many tests. */
    static String q(double value) {
        return value < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", value);
    }

    /** Words of a name that is written with underscores. */
    static String words(String name) {
        return name.replace('_', ' ');
    }

    /** The country's name in English; empty for none. */
    static String country(String code) {
        return code == null ? "" : new Locale("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
