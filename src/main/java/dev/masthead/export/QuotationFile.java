package dev.masthead.export;

import dev.masthead.corpus.QuotationPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Quotations as a table for spreadsheets, one row for each article's form of each. */
public final class QuotationFile {
    private static final Table QUOTATIONS = new Table(
            "quotations",
            "One row a form of a quotation; forms of one quotation share its number.",
            Tables.columns(
                    "quotation:i speaker:s speaker_name:s n_articles:i n_outlets:i article:s attribution:s outlet:s"
                            + " outlet_name:s title:s url:s published_at:d kind:s source:s through:s text:s part:s start:i end:i about:s"),
            List.of("quotation", "article", "attribution"));

    private QuotationFile() {}

    /**
     * As CSV (RFC 4180) for spreadsheets: what they would take for a formula has an apostrophe ahead.
     *
     * @param first number of the first quotation, from 1
     */
    public static byte[] csv(List<QuotationPage.Quotation> quotations, long first) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(out, QUOTATIONS, true)) {
            long number = first;
            for (QuotationPage.Quotation q : quotations) {
                for (QuotationPage.Form f : q.forms()) {
                    file.write(new Object[] {
                        number,
                        q.speaker(),
                        q.name(),
                        q.nArticles(),
                        q.nOutlets(),
                        f.article(),
                        f.attribution(),
                        f.outlet(),
                        f.outletName(),
                        f.title(),
                        f.url(),
                        f.publishedAt(),
                        f.kind(),
                        f.source(),
                        f.through(),
                        f.text(),
                        f.part(),
                        f.start(),
                        f.end(),
                        String.join(" ", f.about())
                    });
                }
                number++;
            }
        }
        return out.toByteArray();
    }
}
