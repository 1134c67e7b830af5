package dev.masthead.coding;

import java.time.Instant;
import java.util.List;

/**
 * A sample that people code, to see how right the machine is and to correct its figures. It is frozen: items, versions and chances
 * stay as they were drawn.
 *
 * @param id             stands for it in addresses; null of one that is only planned
 * @param asks           the question as coders read it
 * @param answers        what can be answered, in the order of the scale where there is one
 * @param ordered        whether they are steps of one scale
 * @param filter         the articles that were drawn from, in the form of an address's query
 * @param analyzerDigest version whose reports were asked
 * @param byOutlet       whether each outlet was drawn from on its own, so that outlets can be compared
 * @param overlap        share of the items that every coder is given, 0…1
 * @param nArticles      articles that were drawn from
 * @param nItems         items that they hold
 * @param size           items of the sample
 * @param minutes        what all coders need together, about
 * @param nCoded         items that somebody has coded
 * @param nSettled       items whose answer is settled: coded alike by most, or adjudicated
 */
public record Validation(
        String id,
        String title,
        String question,
        String actor,
        String frame,
        String asks,
        List<String> answers,
        boolean ordered,
        String filter,
        String analyzerDigest,
        long seed,
        boolean byOutlet,
        double overlap,
        int nArticles,
        int nItems,
        int size,
        int minutes,
        List<SampleStratum> strata,
        List<CoderProgress> coders,
        int nCoded,
        int nSettled,
        Instant createdAt) {

    /**
     * What was drawn from on its own.
     *
     * @param outlet slug; null where outlets were drawn from together, or it is unknown
     * @param answer the machine's
     * @param detail what the answer rests on, such as the voice; null where there is nothing
     */
    public record SampleStratum(String outlet, String answer, String detail, int nItems, int nDrawn) {}

    /**
     * How far a coder is.
     *
     * @param adjudicates whether the coder decides where others differ
     * @param nGiven      items that the coder is to code; of an adjudicator those on which others differ
     * @param nCoded      items that the coder has coded, those among them of which the coder cannot say
     */
    public record CoderProgress(String name, boolean adjudicates, int nGiven, int nCoded, int nCannotSay) {}
}
