package dev.masthead.web;

import dev.masthead.corpus.StoryPage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A story as lists show it.
 *
 * @param days from the first article to the last; empty where none has a date
 */
public record StoryRow(String title, String address, String articles, String origins, String outlets, String days) {
    static StoryRow of(StoryPage.ListedStory s) {
        return new StoryRow(
                s.title().isBlank() ? "Untitled" : s.title(),
                "/stories/" + s.id(),
                Shown.count(s.nArticles(), "article", "articles"),
                s.nOrigins() == s.nArticles() ? "" : Shown.count(s.nOrigins()),
                Shown.count(s.nOutlets(), "outlet", "outlets"),
                s.first() == null ? "" : days(s.first().publishedAt(), s.last()));
    }

    private static String days(Instant first, Instant last) {
        String from = Shown.day(day(first));
        String to = last == null ? from : Shown.day(day(last));
        return from.equals(to) ? from : from + " to " + to;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
