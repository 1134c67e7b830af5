package dev.masthead.corpus.story;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * An article that stories are made of.
 *
 * @param id   tells it from all others
 * @param date the day it was published, in UTC; null where it is not known
 */
public record StoryArticle(String id, LocalDate date, StoryVector vector) {
    /** Time, then id: the order in which articles are put into stories, whatever the order they came in. Undated ones come last. */
    static final Comparator<StoryArticle> ORDER = Comparator.comparing(
                    StoryArticle::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(StoryArticle::id);

    public StoryArticle {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(vector, "vector");
    }
}
