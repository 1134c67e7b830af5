package dev.masthead.intake;

import dev.masthead.intake.press.LongDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
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
 * A point in time as other programs and newspapers write it.
 *
 * @param zoned     its zone was given; else it was taken as UTC
 * @param precision how much of it was given; what was not is as at the beginning of the year, month, day or minute
 */
record LooseTime(OffsetDateTime time, boolean zoned, TimePrecision precision) {
    private static final int LONGEST = 100;
    private static final Pattern ZONE_NAME = Pattern.compile("((?:[+-]\\d{2}:?\\d{2}|Z))\\[[A-Za-z_/+-]+\\]$");
    private static final Pattern EAST_ASIAN = Pattern.compile(
            "^(\\d{4})\\s?[\u5E74\uB144]\\s?(\\d{1,2})\\s?[\u6708\uC6D4]\\s?(\\d{1,2})\\s?[\u65E5\uC77C]");
    private static final Pattern ORDINAL_OF = Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)? of (?=\\p{L})");
    private static final Pattern UTC_OFFSET = Pattern.compile("\\s*\\((?:UTC|GMT)?([+-]\\d{2}:?\\d{2})\\)$");
    private static final int SECONDS_DIGITS = 10;
    private static final int MILLIS_DIGITS = 13;
    private static final int MONTHS = 12;
    private static final List<String> ENGLISH =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
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

    /** Days as {@link #plain} leaves them. */
    private static final List<String> DAY_FORMS = List.of(
            "uuuu-M-d",
            "uuuu/M/d",
            "uuuu.M.d",
            // a dot behind day and month is how the day comes first
            "d.M.uuuu",
            "MMM d uuuu",
            "d MMM uuuu");

    private static final List<DateTimeFormatter> DAYS = Stream.concat(
                    Stream.of(DateTimeFormatter.BASIC_ISO_DATE),
                    DAY_FORMS.stream().map(LooseTime::format))
            .toList();

    private static final List<DateTimeFormatter> TIMES = Stream.of(
                    Stream.of(
                            "uuuuMMdd'T'HHmmss",
                            "uuuuMMddHHmmss",
                            "uuuuMMdd'T'HHmm",
                            "uuuuMMdd HH:mm[:ss]",
                            "MMM d H:mm[:ss] uuuu"),
                    DAY_FORMS.stream().map(day -> day + " H:mm[:ss]"),
                    DAY_FORMS.stream().map(day -> day + " h[:mm][:ss] a"),
                    DAY_FORMS.stream().map(day -> "H:mm[:ss] " + day),
                    DAY_FORMS.stream().map(day -> "h[:mm][:ss] a " + day))
            .flatMap(forms -> forms)
            .map(LooseTime::format)
            .toList();

    private static final DateTimeFormatter MONTH_AND_YEAR = format("MMM uuuu");
    private static final Pattern REDUCED = Pattern.compile("(\\d{4})(?:-(\\d{2}))?");
    private static final Pattern WITH_SECONDS =
            Pattern.compile("\\d:\\d{2}:\\d{2}|(?<!\\d)\\d{8}T?\\d{6}(?!\\d)|^\\d{10,13}(?:\\.0+)?$");

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

    /** Zones whose distance from UTC depends on the day. */
    private static final Map<String, ZoneId> PLACES =
            Map.of("ET", ZoneId.of("America/New_York"), "PT", ZoneId.of("America/Los_Angeles"));

    private static final Pattern ZONE =
            Pattern.compile("^(.*\\d(?:\\s?[AaPp]\\.?[Mm]\\.?)?),?\\s?\\(?(Z|[A-Z]{2,4})\\)?$");
    /** A time and what it is ahead of UTC: +02:00, +0200, PostgreSQL's +02, UTC+2. */
    private static final Pattern OFFSET =
            Pattern.compile("^(.*?[:.]\\d{2}(?:[.,]\\d{1,9})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?|\\d{8}T\\d{4,6})"
                    + "\\s?(?:(?:UTC|GMT)\\s?([+-]\\d{1,2})|([+-]\\d{2}))(?::?(\\d{2}))?$");
    /** What browsers write behind the offset. */
    private static final Pattern ZONE_IN_WORDS = Pattern.compile("(?<=[+-]\\d{4}) \\([^()]*\\)$");

    private static final Pattern WEEKDAY =
            Pattern.compile("(?i)\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?,? ?");
    private static final Pattern NAME = Pattern.compile("\\p{L}{3,}\\.?");
    private static final Pattern SAID = Pattern.compile("(?i)^(?:first )?(?:published|posted|date)(?: on)?:? ");
    /** As Twitter writes it: the zone before the year. */
    private static final Pattern ZONE_BEFORE_YEAR =
            Pattern.compile("^(.*) (\\d{1,2}:\\d{2}:\\d{2}) ([+-]\\d{4}|[A-Z]{2,4}) (\\d{4})$");
    /** As agencies write it: time and zone before the date. */
    private static final Pattern TIME_BEFORE_DATE =
            Pattern.compile("^(\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?) ([A-Z]{2,4}),? (.+)$");
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

    /** Only the day, month or year is known. */
    boolean dayOnly() {
        return precision.compareTo(TimePrecision.DAY) >= 0;
    }

    static LooseTime day(LocalDate day) {
        return new LooseTime(day.atStartOfDay().atOffset(ZoneOffset.UTC), false, TimePrecision.DAY);
    }

    /** An ISO 8601 date, or date and time with its zone; empty for anything else. */
    static Optional<LooseTime> iso(String text) {
        return Timestamps.dateTime(text)
                .map(t -> new LooseTime(t, true, precisionOf(text)))
                .or(() -> Timestamps.date(text).map(t -> new LooseTime(t, false, TimePrecision.DAY)));
    }

    /** An ISO 8601 month or year, such as {@code 2024-05}; empty for anything else. */
    static Optional<LooseTime> reduced(String text) {
        Matcher parts = REDUCED.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean month = parts.group(2) != null;
        return Timestamps.date(parts.group(1) + '-' + (month ? parts.group(2) : "01") + "-01")
                .map(t -> new LooseTime(t, false, month ? TimePrecision.MONTH : TimePrecision.YEAR));
    }

    static Optional<LooseTime> parse(String text) {
        String value = usual(text.strip());
        if (value.length() > LONGEST || isNothing(value)) {
            return Optional.empty();
        }
        return iso(value)
                .or(() -> reduced(value))
                .or(() -> epoch(value))
                .or(() -> local(value))
                .or(() -> mail(value))
                .or(() -> day(plain(value)))
                .or(() -> month(plain(value)))
                .or(() -> zoned(value))
                .or(() -> named(value))
                .or(() -> slashes(value))
                .or(() -> LongDate.find(value).flatMap(d -> checked(day(d))));
    }

    /** What some programs and scripts write otherwise: the name of a zone behind its offset, a minus sign, the signs of year, month and day. */
    private static String usual(String value) {
        if (value.length() > LONGEST) {
            return value;
        }
        String plain = ZONE_NAME.matcher(value).replaceFirst("$1").replace('\u2212', '-');
        plain = EAST_ASIAN.matcher(plain).replaceFirst("$1-$2-$3 ").strip();
        plain = ORDINAL_OF.matcher(plain).replaceFirst("$1 ");
        return UTC_OFFSET.matcher(plain).replaceFirst(" $1");
    }

    private static TimePrecision precisionOf(String text) {
        return WITH_SECONDS.matcher(text).find() ? TimePrecision.SECOND : TimePrecision.MINUTE;
    }

    /** Without weekday, commas, ordinal endings and words around it; months by their English abbreviations. */
    private static String plain(String value) {
        String plain = SAID.matcher(value).replaceFirst("");
        plain = WEEKDAY.matcher(plain).replaceAll("");
        plain = NAME.matcher(plain).replaceAll(name -> {
            int month = LongDate.month(name.group().replace(".", ""));
            return month < 0 ? Matcher.quoteReplacement(name.group()) : ENGLISH.get(month - 1);
        });
        return plain.replaceAll("(?i)\\b([ap])\\.?m\\b\\.?", "$1m")
                .replaceAll("(?<=\\d)(?=[AaPp]m\\b)", " ")
                .replaceAll("(?<=\\d)(?:st|nd|rd|th)\\b|(?<=\\b\\d{1,2})\\.(?= ?[A-Z])", "")
                // the Guardian's 10.00
                .replaceAll("(?<=\\d{4},? )(\\d{1,2})\\.(\\d{2})\\b(?!\\.)", "$1:$2")
                .replaceAll("(?i) (?:at|um|à|[|·•–—-]) |[,\\s]+", " ")
                .strip();
    }

    /** With a zone behind the time, or before the year. */
    private static Optional<LooseTime> zoned(String value) {
        Matcher middle = ZONE_BEFORE_YEAR.matcher(value);
        String ordered = value;
        if (middle.matches()) {
            ordered = String.join(" ", middle.group(1), middle.group(4), middle.group(2), middle.group(3));
        }
        Matcher before = TIME_BEFORE_DATE.matcher(value);
        if (before.matches()) {
            ordered = before.group(3) + ' ' + before.group(1) + ' ' + before.group(2);
        }
        String bare = ZONE_IN_WORDS.matcher(ordered).replaceFirst("");
        Matcher zone = ZONE.matcher(bare);
        String numeric = bare;
        if (zone.matches()) {
            if (PLACES.containsKey(zone.group(2))) {
                ZoneId place = PLACES.get(zone.group(2));
                return localTime(zone.group(1))
                        .flatMap(t -> checked(t.atZone(place).toOffsetDateTime(), true, precisionOf(value)));
            }
            if (ZONES.containsKey(zone.group(2))) {
                numeric = zone.group(1) + ' ' + ZONES.get(zone.group(2));
            }
        }
        Matcher offset = OFFSET.matcher(numeric);
        if (!offset.matches()) {
            return Optional.empty();
        }
        try {
            String hours = offset.group(2) == null ? offset.group(3) : offset.group(2);
            String ahead = hours.charAt(0) + (hours.length() == 2 ? "0" : "") + hours.substring(1);
            ZoneOffset zoneOffset = ZoneOffset.of(ahead + ':' + (offset.group(4) == null ? "00" : offset.group(4)));
            return localTime(offset.group(1).strip())
                    .flatMap(t -> checked(t.atOffset(zoneOffset), true, precisionOf(value)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LooseTime> named(String value) {
        return localTime(value).flatMap(t -> unzoned(t, value));
    }

    /** Midnight without a zone is how tables and databases write a day. */
    private static Optional<LooseTime> unzoned(LocalDateTime time, String value) {
        boolean day = time.toLocalTime().equals(LocalTime.MIDNIGHT);
        return checked(time.atOffset(ZoneOffset.UTC), false, day ? TimePrecision.DAY : precisionOf(value));
    }

    private static Optional<LocalDateTime> localTime(String value) {
        Optional<LocalDateTime> exact = localTime(value.replaceFirst("(?<=:\\d{2}),(?=\\d{1,9}$)", "."), LOCAL);
        if (exact.isPresent()) {
            return exact;
        }
        String plain = plain(value);
        return TIMES.stream()
                .flatMap(format -> localTime(plain, format).stream())
                .findFirst();
    }

    private static Optional<LocalDateTime> localTime(String value, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(value, format));
        } catch (DateTimeException notThis) {
            return Optional.empty();
        }
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
        return checked(instant.atOffset(ZoneOffset.UTC), true, TimePrecision.SECOND);
    }

    private static Optional<LooseTime> local(String value) {
        return localTime(value, LOCAL).flatMap(t -> unzoned(t, value));
    }

    private static Optional<LooseTime> mail(String value) {
        try {
            return checked(ZonedDateTime.parse(value, MAIL).toOffsetDateTime(), true, precisionOf(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LooseTime> day(String value) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return checked(day(LocalDate.parse(value, format)));
            } catch (DateTimeException notThis) {
                // the next one
            }
        }
        return Optional.empty();
    }

    private static Optional<LooseTime> month(String value) {
        try {
            OffsetDateTime first = YearMonth.parse(value, MONTH_AND_YEAR)
                    .atDay(1)
                    .atStartOfDay()
                    .atOffset(ZoneOffset.UTC);
            return checked(first, false, TimePrecision.MONTH);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LooseTime> checked(LooseTime day) {
        return checked(day.time, false, TimePrecision.DAY);
    }

    /** Through the one place that knows which years and which fractions of seconds are kept. */
    private static Optional<LooseTime> checked(OffsetDateTime time, boolean zoned, TimePrecision precision) {
        return Timestamps.dateTime(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time))
                .map(t -> new LooseTime(t, zoned, precision));
    }
}
