package dev.masthead.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Points in time as articles give them. */
final class Timestamps {
    /** Years of four digits only: the others are typing errors, and PostgreSQL does not hold all of them. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 9999;

    private static final DateTimeFormatter WITH_ZONE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][ ]HH:mm[:ss]")
            .optionalStart()
            .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Timestamps() {}

    /** An ISO 8601 date and time with its zone, such as {@code 2025-06-12T07:12+0000}; empty for anything else. */
    static Optional<OffsetDateTime> dateTime(String text) {
        try {
            return inRange(OffsetDateTime.parse(text, WITH_ZONE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** An ISO 8601 date, taken as midnight UTC; empty for anything else. */
    static Optional<OffsetDateTime> date(String text) {
        try {
            return inRange(LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<OffsetDateTime> inRange(OffsetDateTime time) {
        boolean ok = time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
        // the precision that the database keeps, so that what is read back is what was reported
        return ok ? Optional.of(time.truncatedTo(ChronoUnit.MICROS)) : Optional.empty();
    }
}
