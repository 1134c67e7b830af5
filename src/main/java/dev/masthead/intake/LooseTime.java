package dev.masthead.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A point in time as other programs write it.
 *
 * @param zoned   its zone was given; else it was taken as UTC
 * @param dayOnly only the day was given; the time is midnight
 */
record LooseTime(OffsetDateTime time, boolean zoned, boolean dayOnly) {
    private static final int LONGEST = 60;
    private static final int SECONDS_DIGITS = 10;
    private static final int MILLIS_DIGITS = 13;
    private static final int MONTHS = 12;
    private static final Set<String> NOTHING = Set.of("none", "null", "nan", "nat", "n/a", "na", "unknown", "");

    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][ ]HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** As it comes, this would take the 30th of February for the 28th. */
    private static final DateTimeFormatter MAIL =
            DateTimeFormatter.RFC_1123_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

    private static final List<DateTimeFormatter> DAYS = List.of(
            format("uuuu/M/d"),
            format("uuuu.M.d"),
            DateTimeFormatter.BASIC_ISO_DATE,
            // a dot behind day and month is how the day comes first
            format("d.M.uuuu"),
            format("[EEEE, ][EEE, ]MMMM d, uuuu"),
            format("[EEEE, ][EEE, ]MMM d, uuuu"),
            format("[EEEE, ][EEE, ]d MMMM uuuu"),
            format("[EEEE, ][EEE, ]d MMM uuuu"));

    private static final List<DateTimeFormatter> TIMES = List.of(
            format("uuuuMMdd'T'HHmmss"),
            format("uuuuMMddHHmmss"),
            format("uuuuMMdd'T'HHmm"),
            format("uuuu/M/d H:mm[:ss]"),
            format("d.M.uuuu H:mm[:ss]"),
            format("d.M.uuuu, H:mm[:ss]"),
            format("EEE MMM d HH:mm:ss uuuu"),
            format("EEE, d MMM uuuu HH:mm[:ss]"),
            format("d MMM uuuu[,] H:mm[:ss]"),
            format("d MMMM uuuu[,] H:mm[:ss]"),
            format("[EEEE, ][EEE, ]MMMM d, uuuu[,] h:mm[:ss] a"),
            format("[EEEE, ][EEE, ]MMM d, uuuu[,] h:mm[:ss] a"),
            format("MMMM d, uuuu[,] H:mm[:ss]"),
            format("MMM d, uuuu[,] H:mm[:ss]"));

    /** Zones by the names that RFC 822, feeds and newspapers use. Names that several zones have are none of them. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "+0000"),
            Map.entry("UTC", "+0000"),
            Map.entry("GMT", "+0000"),
            Map.entry("UT", "+0000"),
            Map.entry("EST", "-0500"),
            Map.entry("EDT", "-0400"),
            Map.entry("CST", "-0600"),
            Map.entry("CDT", "-0500"),
            Map.entry("MST", "-0700"),
            Map.entry("MDT", "-0600"),
            Map.entry("PST", "-0800"),
            Map.entry("PDT", "-0700"),
            Map.entry("BST", "+0100"),
            Map.entry("WET", "+0000"),
            Map.entry("WEST", "+0100"),
            Map.entry("CET", "+0100"),
            Map.entry("CEST", "+0200"),
            Map.entry("MEZ", "+0100"),
            Map.entry("MESZ", "+0200"),
            Map.entry("EET", "+0200"),
            Map.entry("EEST", "+0300"),
            Map.entry("MSK", "+0300"),
            Map.entry("JST", "+0900"),
            Map.entry("KST", "+0900"),
            Map.entry("HKT", "+0800"),
            Map.entry("SGT", "+0800"),
            Map.entry("AEST", "+1000"),
            Map.entry("AEDT", "+1100"),
            Map.entry("NZST", "+1200"),
            Map.entry("NZDT", "+1300"));

    private static final Pattern ZONE = Pattern.compile("^(.*\\d(?:\\s?[AaPp]\\.?[Mm]\\.?)?)\\s?(Z|[A-Z]{2,4})$");
    private static final Pattern OFFSET =
            Pattern.compile("^(.*?\\d(?:\\s?[AaPp]\\.?[Mm]\\.?)?)\\s?(?:UTC|GMT)?([+-]\\d{2}):?(\\d{2})$");
    /** As Twitter writes it: the zone before the year. */
    private static final Pattern ZONE_BEFORE_YEAR =
            Pattern.compile("^(.* \\d{1,2}:\\d{2}:\\d{2}) ([+-]\\d{4}|[A-Z]{2,4}) (\\d{4})$");
    /** Two numbers before a year are day and month in either order, unless one of them can only be a day. */
    private static final Pattern SLASHES =
            Pattern.compile("^(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})((?:,?\\s+\\d{1,2}:\\d{2}.*)?)$");

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                // no 30th of February is a day in March
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Says that there is no date, as Python programs write it. */
    static boolean isNothing(String text) {
        return NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    static Optional<LooseTime> parse(String text) {
        String value = text.strip();
        if (value.length() > LONGEST || isNothing(value)) {
            return Optional.empty();
        }
        return Timestamps.dateTime(value)
                .map(t -> new LooseTime(t, true, false))
                .or(() -> Timestamps.date(value).map(t -> new LooseTime(t, false, true)))
                .or(() -> epoch(value))
                .or(() -> local(value))
                .or(() -> mail(value))
                .or(() -> day(value))
                .or(() -> zoned(value))
                .or(() -> named(value))
                .or(() -> slashes(value));
    }

    /** With a zone behind the time, or before the year. */
    private static Optional<LooseTime> zoned(String value) {
        Matcher middle = ZONE_BEFORE_YEAR.matcher(value);
        String ordered = middle.matches() ? middle.group(1) + ' ' + middle.group(3) + ' ' + middle.group(2) : value;
        Matcher zone = ZONE.matcher(ordered);
        String numeric = ordered;
        if (zone.matches() && ZONES.containsKey(zone.group(2))) {
            numeric = zone.group(1) + ' ' + ZONES.get(zone.group(2));
        }
        Matcher offset = OFFSET.matcher(numeric);
        if (!offset.matches()) {
            return Optional.empty();
        }
        try {
            ZoneOffset ahead = ZoneOffset.of(offset.group(2) + ':' + offset.group(3));
            return localTime(offset.group(1).strip()).flatMap(t -> checked(t.atOffset(ahead), true, false));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LooseTime> named(String value) {
        return localTime(value).flatMap(t -> checked(t.atOffset(ZoneOffset.UTC), false, false));
    }

    private static Optional<LocalDateTime> localTime(String value) {
        String plain = value.replace(" at ", " ")
                .replace("a.m.", "AM")
                .replace("p.m.", "PM")
                .replaceAll("\\s+", " ");
        for (DateTimeFormatter format :
                Stream.concat(Stream.of(LOCAL), TIMES.stream()).toList()) {
            try {
                return Optional.of(LocalDateTime.parse(plain, format));
            } catch (DateTimeException notThis) {
                // the next one
            }
        }
        return Optional.empty();
    }

    private static Optional<LooseTime> slashes(String value) {
        Matcher parts = SLASHES.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        boolean dayFirst = first > MONTHS && second <= MONTHS;
        boolean monthFirst = second > MONTHS && first <= MONTHS;
        if (!dayFirst && !monthFirst && first != second) {
            return Optional.empty();
        }
        int day = monthFirst ? second : first;
        int month = monthFirst ? first : second;
        String iso = String.format(
                Locale.ROOT,
                "%s-%02d-%02d%s",
                parts.group(3),
                month,
                day,
                parts.group(4).replace(",", ""));
        return parse(iso);
    }

    private static Optional<LooseTime> epoch(String value) {
        int dot = value.indexOf('.');
        String whole = dot > 0 && value.chars().skip(dot + 1).allMatch(c -> c == '0') ? value.substring(0, dot) : value;
        if (!whole.chars().allMatch(Character::isDigit)
                || whole.length() != SECONDS_DIGITS && whole.length() != MILLIS_DIGITS) {
            return Optional.empty();
        }
        long number = Long.parseLong(whole);
        Instant instant =
                whole.length() == SECONDS_DIGITS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return checked(instant.atOffset(ZoneOffset.UTC), true, false);
    }

    private static Optional<LooseTime> local(String value) {
        try {
            return checked(LocalDateTime.parse(value, LOCAL).atOffset(ZoneOffset.UTC), false, false);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LooseTime> mail(String value) {
        try {
            return checked(ZonedDateTime.parse(value, MAIL).toOffsetDateTime(), true, false);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LooseTime> day(String value) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return checked(LocalDate.parse(value, format).atStartOfDay().atOffset(ZoneOffset.UTC), false, true);
            } catch (DateTimeException notThis) {
                // the next one
            }
        }
        return Optional.empty();
    }

    /** Through the one place that knows which years and which precision are kept. */
    private static Optional<LooseTime> checked(OffsetDateTime time, boolean zoned, boolean dayOnly) {
        return Timestamps.dateTime(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time))
                .map(t -> new LooseTime(t, zoned, dayOnly));
    }
}
