package dev.masthead.article;

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
 */
public record ArticleContext(String id, ContextCorpus corpus, List<ContextFigure> figures, ContextOrigin origin) {

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
}
