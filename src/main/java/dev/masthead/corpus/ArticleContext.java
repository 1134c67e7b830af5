package dev.masthead.corpus;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Where the figures of an article stand among other stored articles. It depends on the corpus and changes with it, and so is
 * no part of a report.
 *
 * @param id      of the article
 * @param corpus  which articles it is compared with
 * @param figures where each figure stands
 * @param origin  where the text comes from
 * @param quotations those of its quotations that other articles have too, in its order
 */
public record ArticleContext(
        String id,
        ContextCorpus corpus,
        List<ContextFigure> figures,
        ContextOrigin origin,
        List<ContextQuotation> quotations) {

    /**
     * Other articles: the newest of the version that profiles show, agencies' copies left out.
     *
     * @param genre     they are all of this genre; null where too few of the article's own are stored, or it has none
     * @param nArticles how many they are
     * @param asOf      when they were read
     */
    public record ContextCorpus(String genre, long nArticles, OffsetDateTime asOf) {}

    /**
     * A figure among the others.
     *
     * @param metric    of the codebook
     * @param value     of the article
     * @param lessShare share of the others with a smaller value, 0…1
     * @param moreShare share of the others with a greater one
     * @param n         others that have the figure; those that give no occasion for it are left out
     * @param inWords   such as {@code more than four of five}; null with too few others
     */
    public record ContextFigure(
            String metric, double value, double lessShare, double moreShare, long n, String inWords) {}

    /**
     * Articles that are nearly the same text have one origin.
     *
     * @param nCopies stored articles that are nearly the same text, this one left out
     * @param first   outlet that published it first as far as dates tell; null where unknown
     * @param agency  slug of the agency that wrote it as its marks say; null where they do not
     */
    public record ContextOrigin(int nCopies, String first, String agency) {}

    /**
     * A quotation that other articles have too, in the same words or in others. The quotations of copies of the article are left out.
     *
     * @param attribution  id of the attribution in the article's report
     * @param text         what is quoted
     * @param nSameWords   articles that have it word for word
     * @param nOtherWords  articles that have it cut, longer or with other words
     * @param otherWords   what differs there, the earliest published first; at most ten articles
     */
    public record ContextQuotation(
            String attribution, String text, int nSameWords, int nOtherWords, List<ContextForm> otherWords) {}

    /**
     * The form that a quotation has in another article.
     *
     * @param article  id
     * @param outlet   slug; null where unknown
     * @param text     what is quoted there
     * @param leftOut  words that stand in this article and not there
     * @param added    words that stand there and not in this article
     */
    public record ContextForm(String article, String outlet, String text, List<String> leftOut, List<String> added) {}
}
