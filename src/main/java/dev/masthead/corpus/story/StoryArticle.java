package dev.masthead.corpus.story;

import dev.masthead.intake.TimePrecision;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;

/**
 * An article that stories are made of.
 *
 * @param id     tells it from all others
 * @param day    days since 1970-01-01 (UTC) on which it was published; {@link #UNDATED} where that is not known
 * @param place  its place among the articles of its day, made of its id
 * @param vector what it is about
 */
public record StoryArticle(String id, int day, int place, StoryVector vector) {
    /** The day of articles without a date, which come last. */
    public static final int UNDATED = Integer.MAX_VALUE;

    /** The order in which articles can belong to the story of one another, whatever the order they came in. Undated ones come last. */
    public static final Comparator<StoryArticle> ORDER = Comparator.comparingInt(StoryArticle::day)
            .thenComparingInt(StoryArticle::place)
            .thenComparing(StoryArticle::id);

    public StoryArticle {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(vector, "vector");
    }

    /** @param date the day it was published, in UTC; null where it is not known */
    public static StoryArticle of(String id, LocalDate date, StoryVector vector) {
        return new StoryArticle(id, date == null ? UNDATED : (int) date.toEpochDay(), StoryReader.place(id), vector);
    }

    /**
     * The day (UTC) that counts for stories: a month is no day, and what a text itself says of its day may be the day of what it tells
     * of.
     *
     * @param publishedAt null where it is not known
     * @param precision   null for that of a second
     * @param field       where the time was found; null for a field of its name
     * @return null where no day is known
     */
    public static LocalDate dayOf(OffsetDateTime publishedAt, TimePrecision precision, String field) {
        boolean known = publishedAt != null
                && (precision == null || precision.compareTo(TimePrecision.DAY) <= 0)
                && !"text".equals(field);
        return known ? publishedAt.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate() : null;
    }

    boolean isDated() {
        return day != UNDATED;
    }
}
