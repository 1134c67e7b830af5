package dev.masthead.corpus;

import java.util.List;

/**
 * What is other in a version than in the one before.
 *
 * @param nWordsRemoved words of headline and body that are gone
 * @param nWordsAdded   words that are new
 * @param nPieces       places where the words differ
 * @param pieces        the first of them, those of the headline ahead
 * @param findings      what the two reports say differently; empty where they are of two versions of the analyzer
 */
public record VersionChanges(
        int nWordsRemoved, int nWordsAdded, int nPieces, List<Piece> pieces, List<ChangedFinding> findings) {
    /**
     * Words that were taken away, put in or replaced.
     *
     * @param part         {@code title} or {@code text}
     * @param removed      empty where nothing was taken away
     * @param removedStart code point in the version before
     * @param added        empty where nothing was put in
     * @param addedStart   code point in this version
     */
    public record Piece(String part, String removed, int removedStart, String added, int addedStart) {}

    /**
     * What the reports say differently.
     *
     * @param kind   {@code source_dropped}, {@code source_added}, {@code outlet_dropped}, {@code outlet_added}, {@code
     *               loaded_term_dropped}, {@code loaded_term_added}, {@code softened}, {@code sharpened}, {@code
     *               anonymous_source_dropped}, {@code anonymous_source_added}, {@code stance_turned}, {@code headline_turned} or {@code
     *               genre_changed}
     * @param what   actor, outlet or words that it is about
     * @param before null where there was nothing
     * @param after  null where there is nothing
     */
    public record ChangedFinding(String kind, String what, String before, String after) {}
}
