package dev.masthead.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Who rests on whom, over the articles that a filter means.
 *
 * @param analyzerDigest version whose reports tell; null where nothing is analysed
 * @param by             what the articles are put together by: {@code outlet}, {@code class}, {@code country}, {@code month} or {@code
 *                       story}
 * @param nArticles      articles that were looked at
 * @param nCiting        of these, those that rest on another outlet
 * @param groups         the citing side, those with most articles that cite first
 * @param cited          the outlets cited, those in most articles first
 * @param citations      every pair, those with most articles first
 * @param complete       whether all groups, outlets and pairs are there
 */
public record CitationNetwork(
        String analyzerDigest,
        String by,
        long nArticles,
        long nCiting,
        List<Group> groups,
        List<Cited> cited,
        List<Citation> citations,
        boolean complete) {

    /** The same with so many groups, outlets and pairs at most, the first of each. */
    public CitationNetwork first(int most) {
        return new CitationNetwork(
                analyzerDigest,
                by,
                nArticles,
                nCiting,
                first(groups, most),
                first(cited, most),
                first(citations, most),
                complete && groups.size() <= most && cited.size() <= most && citations.size() <= most);
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    /**
     * Articles that are put together.
     *
     * @param value          as the filter takes it
     * @param name           for people
     * @param ownershipClass of an outlet; null for other groups
     * @param nArticles      that were looked at
     * @param nCiting        of these, those that rest on another outlet
     */
    public record Group(
            String value,
            String name,
            @JsonProperty("class") String ownershipClass,
            long nArticles,
            long nCiting) {}

    /**
     * An outlet that articles rest on.
     *
     * @param ownershipClass of the registry, {@code unclassified} where it is silent
     * @param nArticles      that rest on it
     * @param nGroups        groups that have such articles
     * @param first          the first published article that does; null where none has a date
     */
    public record Cited(
            String outlet,
            String name,
            @JsonProperty("class") String ownershipClass,
            String country,
            long nArticles,
            long nGroups,
            FirstArticle first) {}

    /**
     * A group that rests on an outlet.
     *
     * @param nArticles that do
     * @param nCopies   of these, those that are marked as the outlet's copy
     * @param first     the first published of them; null where none has a date
     */
    public record Citation(String group, String cites, long nArticles, long nCopies, FirstArticle first) {}
}
