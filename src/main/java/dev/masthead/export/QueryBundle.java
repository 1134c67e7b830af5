package dev.masthead.export;

import dev.masthead.corpus.CorpusFilter;
import dev.masthead.corpus.SavedQueries;
import dev.masthead.corpus.SavedQuery;
import dev.masthead.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is needed to say which articles a study rests on and to make its tables again: the query, the articles' ids and
 * identities, the versions of program, lexicons and models, the codebook, and the command. It holds no words of any article.
 */
public final class QueryBundle {
    private static final Table ARTICLES = new Table(
            "articles", "One row an article.", Tables.columns("article_id:s identity_sha256:s"), List.of("article_id"));

    private QueryBundle() {}

    /**
     * The bundle as a zip file; the same query and articles give the same bytes.
     *
     * @param analyzer as a report of the version says; null where none has been made
     */
    public static byte[] of(SavedQuery query, List<SavedQueries.Member> articles, Report.AnalyzerInfo analyzer)
            throws IOException {
        CodebookDocument codebook = CodebookDocument.standard();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("README.txt", Bundle.utf8(readme(query, articles.size())));
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("query", query);
        described.put("filter", CorpusFilter.parse(query.filter()).parameters());
        described.put("analyzer", analyzer);
        files.put("query.json", Bundle.json(described));
        files.put("articles.csv", articles(articles));
        files.put("codebook.md", Bundle.utf8(codebook.markdown()));
        files.put("codebook.csv", Bundle.utf8(codebook.csv()));
        return Bundle.zip(files, query.createdAt());
    }

    private static byte[] articles(List<SavedQueries.Member> articles) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(out, ARTICLES, false)) {
            for (SavedQueries.Member one : articles) {
                file.write(new Object[] {one.id(), one.identity()});
            }
        }
        return out.toByteArray();
    }

    private static String readme(SavedQuery query, int articles) {
        return """
                Masthead query %s: %s

                %s, saved %s. %d articles, by id and identity in articles.csv.
                query.json has the filter and the versions of program, lexicons and models; codebook.md says what every column of the
                tables means.

                The tables again, from the folder clients of the program, with MASTHEAD the address of the service that has the articles
                (and MASTHEAD_KEY its key, where it asks for one):

                    python3 -c 'import masthead, os; masthead.Masthead(os.environ["MASTHEAD"], os.environ.get("MASTHEAD_KEY"))\
                .export("tables.zip", "datapackage", query="%s"%s)'
                """.formatted(
                        query.id(),
                        query.title(),
                        query.frozen()
                                ? "Frozen: it stands for the articles that it meant when it was saved"
                                : "Live: it stands for whatever its filter means when it is asked; the articles are those of now",
                        query.createdAt(),
                        articles,
                        query.id(),
                        query.analyzerDigest() == null ? "" : ", analysis=\"" + query.analyzerDigest() + "\"");
    }
}
