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
import java.util.Optional;
import java.util.Set;

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
            pattern("uuuu/M/d"),
            DateTimeFormatter.BASIC_ISO_DATE,
            pattern("MMMM d, uuuu"),
            pattern("MMM d, uuuu"),
            pattern("d MMMM uuuu"),
            pattern("d MMM uuuu"));

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
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
                .or(() -> day(value));
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
