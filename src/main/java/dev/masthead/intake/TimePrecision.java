package dev.masthead.intake;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How exactly a time of publication is known. What is not known of the time is that of its beginning, in UTC. */
public enum TimePrecision {
    SECOND(ChronoUnit.SECONDS),
    MINUTE(ChronoUnit.MINUTES),
    DAY(ChronoUnit.DAYS),
    MONTH(ChronoUnit.MONTHS),
    YEAR(ChronoUnit.YEARS);

    private final ChronoUnit unit;

    TimePrecision(ChronoUnit unit) {
        this.unit = unit;
    }

    /** Its name in reports, tables and addresses: {@code second}, {@code minute}, {@code day}, {@code month} or {@code year}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The precision of a name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static TimePrecision of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The last moment at which something can have been that is known to be {@code at} with this precision. */
    public OffsetDateTime latest(OffsetDateTime at) {
        return this == SECOND ? at : at.plus(1, unit).minus(1, ChronoUnit.MICROS);
    }
}
