package dev.masthead.corpus;

import java.util.List;

/**
 * How many of the articles of a query there are by what they have in common.
 *
 * @param analyzerDigest version whose reports tell genre, agency, traits, actors and outlets cited; null where nothing is analysed
 * @param nArticles      articles that the filter means
 * @param nAnalysed      of these, those that the version has analysed
 * @param outlets        by outlet; those with most articles first, here and below, and at most as many as were asked for
 * @param classes        by ownership class of the outlet
 * @param countries      by country of the outlet
 * @param months         by month of publication (UTC), in order, every one
 * @param wire           by agency whose copy it is
 * @param has            by trait
 * @param cites          by outlet that it rests on
 */
public record Facets(
        String analyzerDigest,
        long nArticles,
        long nAnalysed,
        List<Count> outlets,
        List<Count> classes,
        List<Count> countries,
        List<Count> months,
        List<Count> sections,
        List<Count> genres,
        List<Count> wire,
        List<Count> has,
        List<Count> actors,
        List<Count> cites,
        List<Count> stories) {

    /**
     * One value of a facet.
     *
     * @param value     as the filter takes it
     * @param name      for people
     * @param nArticles that have it
     */
    public record Count(String value, String name, long nArticles) {}
}
