package dev.masthead.export;

import dev.masthead.article.ArticleSummary;
import dev.masthead.corpus.ArticleSearch;
import dev.masthead.corpus.WordsFound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A page of a search as a table for spreadsheets, one row an article. */
public final class ArticleListFile {
    private static final Table ARTICLES = new Table(
            "articles",
            "One row an article that was found.",
            Tables.columns(
                    "id:s outlet:s outlet_name:s class:s country:s title:s bylines:s published_at:d section:s url:s"
                            + " n_words:i n_found:i in_context:s"),
            List.of("id"));

    private ArticleListFile() {}

    /**
     * As CSV (RFC 4180) for spreadsheets: what they would take for a formula has an apostrophe ahead. {@code n_found} and {@code
     * in_context}, the first places of the words with those around them, are empty where no words were asked for.
     */
    public static byte[] csv(ArticleSearch.Page page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(out, ARTICLES, true)) {
            for (int i = 0; i < page.items().size(); i++) {
                ArticleSummary a = page.items().get(i);
                WordsFound found = page.found().isEmpty() ? null : page.found().get(i);
                ArticleSummary.OutletRef outlet = a.outlet();
                file.write(new Object[] {
                    a.id(),
                    outlet == null ? null : outlet.slug(),
                    outlet == null ? null : outlet.name(),
                    outlet == null ? null : outlet.ownershipClass(),
                    outlet == null ? null : outlet.country(),
                    a.title(),
                    String.join("; ", a.bylines()),
                    a.publishedAt(),
                    a.section(),
                    a.url(),
                    a.nWords(),
                    found == null ? null : found.n(),
                    found == null ? null : inContext(found)
                });
            }
        }
        return out.toByteArray();
    }

    private static String inContext(WordsFound found) {
        return found.places().stream()
                .map(p -> (p.before() + "[" + p.text() + "]" + p.after())
                        .replaceAll("\\s+", " ")
                        .strip())
                .collect(Collectors.joining(" … "));
    }
}
