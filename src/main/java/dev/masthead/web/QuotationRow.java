package dev.masthead.web;

import dev.masthead.corpus.QuotationPage;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A quotation as lists show it.
 *
 * @param speaker   name, or the words that name the source; empty where there are none
 * @param address   of the speaker's page; empty where no article tells who it is
 * @param spread    in how many articles of how many outlets it stands; empty for a single one
 * @param first     when and where it stood first; empty where no day is known
 */
public record QuotationRow(String speaker, String address, String text, String spread, String first, List<Form> forms) {

    /**
     * How one article has it.
     *
     * @param through  who passed it on; empty where the article gives the word itself
     * @param leftOut  words of the fullest form that it has not
     */
    public record Form(
            String title,
            String address,
            String outlet,
            String outletAddress,
            String published,
            String kind,
            String source,
            String through,
            List<String> leftOut) {}

    private static final int FORMS = 12;

    static QuotationRow of(QuotationPage.Quotation q, CorpusNames names) {
        return new QuotationRow(
                q.speaker() != null ? names.actor(q.speaker()) : names.speaker(q.name()),
                q.speaker() == null ? "" : Addresses.actor(q.speaker()),
                q.text(),
                q.nArticles() < 2
                        ? ""
                        : "In " + Shown.count(q.nArticles(), "article", "articles") + " of "
                                + Shown.count(q.nOutlets(), "outlet", "outlets"),
                q.first() == null || q.nArticles() < 2
                        ? ""
                        : "first on "
                                + Shown.day(q.first()
                                        .publishedAt()
                                        .atZone(ZoneOffset.UTC)
                                        .toLocalDate()),
                q.forms().stream().limit(FORMS).map(QuotationRow::form).toList());
    }

    private static Form form(QuotationPage.Form f) {
        return new Form(
                f.title() == null || f.title().isBlank() ? "Untitled" : f.title(),
                Addresses.article(f.article()),
                f.outletName() == null ? "" : f.outletName(),
                f.outlet() == null ? "" : Addresses.outlet(f.outlet()),
                f.publishedAt() == null ? "" : Shown.day(f.publishedAt().toLocalDate()),
                f.kind().equals("direct") ? "" : "in part in quotation marks",
                f.source() == null ? "" : f.source(),
                f.through() == null ? "" : f.through(),
                f.leftOut());
    }
}
