package dev.masthead.export;

import dev.masthead.coding.CodingSheet;
import dev.masthead.coding.Validation;
import dev.masthead.coding.ValidationResults.Archive;
import dev.masthead.coding.ValidationResults.ArchivedArticle;
import dev.masthead.coding.ValidationResults.ArchivedItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that others need to check a validation and to work out its figures again. */
public final class ValidationBundle {
    private static final Table ITEMS = new Table(
            "items",
            "One row an item of the sample.",
            Tables.columns(
                    "item:i article_id:s identity_sha256:s part:s start:i end:i stratum:i chance:n machine:s score:n"
                            + " settled:s"),
            List.of("item"));

    private static final Table ARTICLES = new Table(
            "articles",
            "One row an article that was drawn from.",
            Tables.columns("article_id:s identity_sha256:s outlet:s ownership_class:s day:s n_words:i found:s"),
            List.of("article_id"));

    private static final Table STRATA = new Table(
            "strata",
            "One row a kind of item that was drawn from on its own.",
            Tables.columns("stratum:i outlet:s answer:s detail:s n_items:i n_drawn:i"),
            List.of("stratum"));

    private ValidationBundle() {}

    /** The bundle as a zip file. */
    public static byte[] of(Archive archive) throws IOException {
        Validation v = archive.report().validation();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("README.txt", Bundle.utf8(readme(v)));
        files.put("methods.txt", Bundle.utf8(archive.report().methods() + "\n"));
        files.put("report.json", Bundle.json(archive.report()));
        files.put("strata.csv", strata(v.strata()));
        files.put("items.csv", items(archive.items()));
        files.put("articles.csv", articles(archive.articles()));
        files.put("codings.csv", CodingFiles.codings(archive.codings()));
        return Bundle.zip(files, v.createdAt());
    }

    private static byte[] strata(List<Validation.SampleStratum> strata) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(out, STRATA, false)) {
            long number = 0;
            for (Validation.SampleStratum s : strata) {
                file.write(
                        new Object[] {number++, s.outlet(), s.answer(), s.detail(), (long) s.nItems(), (long) s.nDrawn()
                        });
            }
        }
        return out.toByteArray();
    }

    private static byte[] articles(List<ArchivedArticle> articles) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(out, ARTICLES, false)) {
            for (ArchivedArticle a : articles) {
                file.write(new Object[] {
                    a.article(),
                    a.identity(),
                    a.outlet(),
                    a.ownershipClass(),
                    a.day() == null ? null : a.day().toString(),
                    a.words() == null ? null : Long.valueOf(a.words()),
                    a.found()
                });
            }
        }
        return out.toByteArray();
    }

    private static byte[] items(List<ArchivedItem> items) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(out, ITEMS, false)) {
            for (ArchivedItem i : items) {
                file.write(new Object[] {
                    i.item(),
                    i.article(),
                    i.identity(),
                    i.part(),
                    i.start(),
                    i.end(),
                    i.stratum(),
                    i.chance(),
                    i.machine(),
                    i.score(),
                    i.settled()
                });
            }
        }
        return out.toByteArray();
    }

    private static String readme(Validation v) {
        return """
                Masthead validation %s: %s

                Question: %s
                Answers: %s (%s in codings.csv where a coder could not say)

                items.csv    the sample: article by id and identity (SHA-256), code points from start to end, exclusive (empty: the whole
                             article), number of the stratum, chance with which the item was drawn, the machine's answer and how
                             sure it was, the settled answer (empty where there is none)
                strata.csv   what was drawn from on its own, with how many items there were
                articles.csv every article that was drawn from, with its words and how many items of each stratum it holds (number of the
                             stratum, colon, items): with items.csv all that the corrected figures are worked out from
                codings.csv  what every coder said
                report.json  agreement, measures, raw and corrected estimates
                methods.txt  a paragraph for a section on methods

                Drawn %s from the articles of the filter "%s" by the analyzer %s, seed %d.
                """.formatted(
                        v.id(),
                        v.title(),
                        v.asks(),
                        String.join(", ", v.answers()),
                        CodingSheet.CANNOT_SAY,
                        v.createdAt(),
                        v.filter(),
                        v.analyzerDigest(),
                        v.seed());
    }
}
