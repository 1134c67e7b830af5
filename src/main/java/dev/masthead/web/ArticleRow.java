package dev.masthead.web;

import dev.masthead.article.ArticleSummary;
import dev.masthead.corpus.ArticleSearch;
import dev.masthead.corpus.WordsFound;
import java.util.ArrayList;
import java.util.List;

/**
 * An article as lists show it.
 *
 * @param outlet  empty where it is unknown, as are its address and the day
 * @param places  the words that were asked for with those around them
 * @param further how many more places there are; empty for none
 */
public record ArticleRow(
        String title,
        String address,
        String outlet,
        String outletAddress,
        String published,
        String section,
        String words,
        List<Place> places,
        String further) {

    /** Words in their context. */
    public record Place(String before, String text, String after, boolean ofTitle) {}

    static List<ArticleRow> of(ArticleSearch.Page page) {
        List<ArticleRow> out = new ArrayList<>();
        for (int i = 0; i < page.items().size(); i++) {
            out.add(of(
                    page.items().get(i),
                    page.found().isEmpty() ? null : page.found().get(i)));
        }
        return out;
    }

    private static ArticleRow of(ArticleSummary a, WordsFound found) {
        int further = found == null ? 0 : found.n() - found.places().size();
        return new ArticleRow(
                a.title().isBlank() ? "Untitled" : a.title(),
                Addresses.article(a.id()),
                a.outlet() == null ? "" : a.outlet().name(),
                a.outlet() == null ? "" : Addresses.outlet(a.outlet().slug()),
                a.publishedAt() == null ? "" : Shown.published(a.publishedAt().toString(), day(a.publishedPrecision())),
                a.section() == null ? "" : a.section(),
                Shown.count(a.nWords(), "word", "words"),
                found == null
                        ? List.of()
                        : found.places().stream()
                                .map(p -> new Place(
                                        p.before(),
                                        p.text(),
                                        p.after(),
                                        p.part().equals("title")))
                                .toList(),
                further <= 0 ? "" : Shown.count(further));
    }

    /** A list has no use for the time of day. */
    private static String day(String precision) {
        return "month".equals(precision) || "year".equals(precision) ? precision : "day";
    }
}
