package dev.masthead.corpus;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Who said what, the last published first. The same quotation in several articles is one.
 *
 * @param analyzerDigest version whose reports tell; null where nothing is analysed
 * @param nQuotations    quotations that were found, each article's on its own
 * @param nDistinct      how many different ones these are
 * @param complete       whether all that there are were looked at: of very many only the last published are
 */
public record QuotationPage(
        String analyzerDigest, long nQuotations, long nDistinct, boolean complete, List<Quotation> items) {

    /**
     * Words of one source, in whichever articles they stand.
     *
     * @param speaker   actor; null where no article tells who speaks
     * @param name      of the speaker, or the words that name the source; null where there are none
     * @param text      the fullest form
     * @param nArticles articles that have it
     * @param nOutlets  outlets of these
     * @param first     the article that had it first; null where none has a date
     * @param forms     how each article has it, the first published first
     */
    public record Quotation(
            String speaker,
            String name,
            String text,
            long nArticles,
            long nOutlets,
            FirstArticle first,
            List<Form> forms) {}

    /**
     * The quotation as one article has it.
     *
     * @param attribution id in the article's report
     * @param source      words that name the source; null where there are none
     * @param through     words that name the source through which it comes; null where the article itself gives the word
     * @param text        as the article has it, pieces with an ellipsis between them
     * @param start       code point at which it begins in the part
     * @param about       actors that it names
     * @param leftOut     words of the fullest form that this one has not, piece by piece
     */
    public record Form(
            String article,
            String attribution,
            String outlet,
            String outletName,
            String title,
            String url,
            OffsetDateTime publishedAt,
            String kind,
            String source,
            String through,
            String text,
            int start,
            int end,
            String part,
            List<String> about,
            List<String> leftOut) {}
}
