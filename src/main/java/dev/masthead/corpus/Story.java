package dev.masthead.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.masthead.report.Report;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One event as its articles tell it, side by side. What reports say is of the articles that the version of the analyzer has analysed.
 *
 * @param id             number of the article of it that came in first
 * @param analyzerDigest version whose reports tell; null where nothing is analysed
 * @param nArticles      all of its articles
 * @param nOutlets       outlets of these
 * @param nOrigins       articles that do not have their text from another: copies, and the copies of one agency, count once
 * @param complete       whether all articles are told of; of very many only the first published are
 * @param articles       the first published first
 * @param heard          who is the source of an attribution in any of them, those heard by most first
 * @param words          for each actor that at least two of them name: the words that judge it, whosever they are
 * @param quotations     what is quoted, with what each article leaves out, those that most have first
 * @param harm           harm that is told, and by whom it is done according to each article
 */
public record Story(
        String id,
        String analyzerDigest,
        long nArticles,
        long nOutlets,
        long nOrigins,
        boolean complete,
        List<Telling> articles,
        List<HeardActor> heard,
        List<WordsFor> words,
        List<UsedQuotation> quotations,
        List<HarmInStory> harm) {

    /**
     * An article of the story.
     *
     * @param analysed whether there is a report
     * @param wire     slug of the agency whose copy it is; null for the outlet's own work
     * @param copyOf   id of the article published before it that it is nearly the same text as; null where there is none
     * @param heard    ids of actors that are the source of an attribution
     * @param notHeard those that only others of the story hear
     * @param only     what none of the others has
     */
    public record Telling(
            String article,
            String outlet,
            String outletName,
            @JsonProperty("class") String ownershipClass,
            String country,
            String title,
            String url,
            OffsetDateTime publishedAt,
            boolean analysed,
            String wire,
            String copyOf,
            List<String> heard,
            List<String> notHeard,
            OnlyHere only) {}

    /**
     * What one article alone has.
     *
     * @param actors  ids of actors that no other names
     * @param heard   ids of those that no other hears
     * @param cites   slugs of outlets that no other rests on
     * @param content what those say whom no other hears
     */
    public record OnlyHere(List<String> actors, List<String> heard, List<String> cites, List<SaidWords> content) {}

    /** What an actor says in an article, by the id of the attribution in its report. */
    public record SaidWords(String attribution, String speaker, List<Report.SpanText> spans) {}

    /**
     * An actor that somebody hears.
     *
     * @param articles ids of the articles that hear it
     * @param without  ids of those, among the analysed, that do not
     */
    public record HeardActor(String actor, String name, List<String> articles, List<String> without) {}

    /** The words that judge one actor. */
    public record WordsFor(String actor, String name, List<JudgingWord> words) {}

    /**
     * Words that judge.
     *
     * @param voice    {@code outlet}, {@code quoted}, {@code paraphrased} or {@code scare_quote}
     * @param holder   id of the actor whose words they are; null for the outlet, and where nothing tells
     * @param polarity of a judgement; null of a loaded term
     * @param label    of a loaded term; null of a judgement
     * @param negated  whether it is said not to hold
     */
    public record JudgingWord(
            String article,
            String outlet,
            String voice,
            String holder,
            String polarity,
            String label,
            boolean negated,
            String entry,
            List<Report.SpanText> spans) {}

    /**
     * A quotation, and who leaves it out.
     *
     * @param without ids of the articles, among the analysed, that do not have it
     */
    public record UsedQuotation(QuotationPage.Quotation quotation, List<String> without) {}

    /**
     * The same harm, done to the same one.
     *
     * @param harm      dictionary form of the word that tells it
     * @param harmed    id of the actor; null where the words name none
     * @param name      of the actor, or the words that say who is harmed
     * @param nArticles articles that tell it
     * @param told      how each does
     */
    public record HarmInStory(String harm, String harmed, String name, long nArticles, List<HarmTelling> told) {}

    /**
     * How an article tells of harm.
     *
     * @param form  {@code active}, {@code passive_by}, {@code passive} or {@code omitted}
     * @param doer  id of the actor who does it; null where the words name none
     * @param doing the words that say who does it; empty where nobody is told
     * @param voice whose words tell it
     */
    public record HarmTelling(
            String article,
            String outlet,
            String form,
            String doer,
            List<Report.SpanText> doing,
            String voice,
            List<Report.SpanText> spans) {}
}
