package dev.masthead.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.masthead.report.Metric;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * Values as pages show them: figures with two digits, days as people write them, names without underscores. Every page takes
 * them from here, so that one figure reads the same everywhere.
 */
final class Shown {
    private static final String SCORE = "score";
    private static final int PERCENT = 100;
    private static final double HALF_PERCENT = 0.005;
    private static final double LEAST_CHANCE = 0.001;
    private static final int CHANCE_DIGITS = 3;
    private static final long BYTES = 1024;
    private static final int DIGEST = 12;
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private static final DateTimeFormatter DAY_FORM = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_FORM = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_FORM = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private static final Map<String, String> METRIC_NAMES = names("metric-names.yaml");
    private static final Map<String, String> LABELS = names("labels.yaml");

    private Shown() {}

    /** Texts by name, of one of the program's own files. */
    static Map<String, String> names(String file) {
        try (InputStream in = Shown.class.getResourceAsStream(file)) {
            return new YAMLMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + file + " cannot be read", e);
        }
    }

    /** A number with two digits, or all of its whole ones; empty for none. */
    static String number(Double value) {
        if (value == null) {
            return "";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal two = exact.abs().compareTo(BigDecimal.TEN) >= 0
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : exact.round(TWO_DIGITS);
        if (two.signum() == 0) {
            return "0";
        }
        String text = two.scale() <= 0 ? String.format(Locale.ROOT, "%,d", two.toBigInteger()) : two.toPlainString();
        return text.replace(',', '\u202f').replace('-', '−');
    }

    /** A score within −1…1 with its sign; empty for none. */
    static String signed(Double value) {
        String shown = value == null ? "" : score(value);
        return value != null && value > 0 && !shown.equals("0") ? "+" + shown : shown;
    }

    /** A figure of an article or of many in its unit: a share as a percentage, all others as a number; empty for none. */
    static String figure(Metric metric, Double value) {
        if (value == null) {
            return "";
        }
        if (metric.unit().equals("share")) {
            return percent(value);
        }
        if (metric.unit().equals(SCORE)) {
            return score(value);
        }
        // of one article a count is whole; of many it is a mean, with the digits of one
        return metric.unit().equals("count") && value == Math.rint(value)
                ? number(value).replaceAll("\\.0$", "")
                : number(value);
    }

    /** A score within −1…1, to hundredths: less than that says nothing. */
    private static String score(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.matches("-?0\\.00") ? "0" : text.replace('-', '−');
    }

    /** Of something too rare for a rate, how many articles have it. */
    static String seen(int articles, long of) {
        return "seen in " + articles + " of " + count(of) + " articles";
    }

    /** A share as a whole percentage; what is little, and not nothing, says so. */
    static String percent(double share) {
        if (share > 0 && share < HALF_PERCENT) {
            return "under 1 %";
        }
        if (share < 1 && share > 1 - HALF_PERCENT) {
            return "over 99 %";
        }
        return String.format(Locale.ROOT, "%d %%", Math.round(share * PERCENT)).replace('-', '−');
    }

    /** A count with thin spaces between thousands. */
    static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n).replace(',', '\u202f');
    }

    /** How long a file is, in whole MB, of many in whole GB. */
    static String bytes(long n) {
        long mega = n / BYTES / BYTES;
        return mega < BYTES ? count(mega) + " MB" : count(mega / BYTES) + " GB";
    }

    /** A count with its thing: {@code 1 article}, {@code 2 articles}. */
    static String count(long n, String one, String many) {
        return count(n) + " " + (n == 1 ? one : many);
    }

    /** A day as people write it; empty for none. */
    static String day(LocalDate day) {
        return day == null ? "" : DAY_FORM.format(day);
    }

    /** A day and its time in UTC; empty for none. */
    static String moment(OffsetDateTime at) {
        if (at == null) {
            return "";
        }
        OffsetDateTime utc = at.withOffsetSameInstant(ZoneOffset.UTC);
        return day(utc.toLocalDate()) + ", " + TIME_FORM.format(utc) + " UTC";
    }

    /**
     * When an article was published, as exactly as that is known.
     *
     * @param iso       beginning with year, month and day; null for an empty answer
     * @param precision {@code second}, {@code minute}, {@code day}, {@code month} or {@code year}; null where it was not told,
     *                  which shows the day
     */
    static String published(String iso, String precision) {
        if (iso == null || iso.length() < DAY) {
            return iso == null ? "" : iso;
        }
        String exact = precision == null ? "day" : precision;
        switch (exact) {
            case "year":
                return iso.substring(0, YEAR);
            case "month":
                return MONTH_FORM.format(YearMonth.parse(iso.substring(0, MONTH)));
            case "second", "minute":
                return iso.length() > DAY ? moment(OffsetDateTime.parse(iso)) : day(LocalDate.parse(iso));
            default:
                return day(LocalDate.parse(iso.substring(0, DAY)));
        }
    }

    /** The beginning of a digest, enough to tell versions apart; empty for none. */
    static String digest(String digest) {
        return digest == null ? "" : digest.substring(0, Math.min(DIGEST, digest.length()));
    }

    /** How likely chance alone is, as sentences have it: {@code p 0.02}, {@code q under 0.001}. */
    static String chance(String name, double value) {
        return value < LEAST_CHANCE
                ? name + " under 0.001"
                : name + " "
                        + new BigDecimal(value)
                                .round(TWO_DIGITS)
                                .setScale(CHANCE_DIGITS, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString();
    }

    /** A label of a report in words, such as {@code us_vs_them}: by the file of labels, or its own without underscores. */
    static String words(String label) {
        String known = LABELS.get(label);
        return known != null ? known : label.replace('_', ' ').replace(".", ": ");
    }

    /** What a metric is called on pages: by the file of names, or its own name in words. */
    static String metric(String name) {
        String known = METRIC_NAMES.get(name);
        return known != null
                ? known
                : name.startsWith("n_") ? "number of " + words(name.substring("n_".length())) : words(name);
    }

    /** The country's name in English; empty for none. */
    static String country(String code) {
        return code == null ? "" : new Locale("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
