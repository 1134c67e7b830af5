package dev.masthead.corpus;

import java.util.List;

/**
 * Where an article holds the words that were asked for.
 *
 * @param article id
 * @param n       places in headline and body
 * @param places  the first of them, those of the headline ahead
 */
public record WordsFound(String article, int n, List<Place> places) {
    /**
     * A place with the words around it.
     *
     * @param before up to sixty characters ahead of it, from a word's beginning
     * @param after  up to sixty characters behind it, to a word's end
     */
    public record Place(int start, int end, String text, String part, String before, String after) {}
}
