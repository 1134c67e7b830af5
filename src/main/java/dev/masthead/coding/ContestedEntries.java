package dev.masthead.coding;

import java.util.List;

/**
 * Entries of lexicons and rules by how often people disagreed with what they led to, the most disputed first.
 *
 * @param items entries with at least one disagreement
 */
public record ContestedEntries(List<ContestedEntry> items) {
    /**
     * An entry.
     *
     * @param nCoded     settled items that it led to: loaded terms and attributions
     * @param nDisagreed items of these of which people say something else than the machine
     * @param nContests  contests of findings that it led to
     * @param places     the first ten where people disagree
     */
    public record ContestedEntry(
            String entry, int nCoded, int nDisagreed, int nContests, List<ContestedPlace> places) {}

    /**
     * Where people disagree.
     *
     * @param words   around it, those that are disputed in braces; null where the article has been deleted
     * @param machine the machine's answer; null of a contest
     * @param people  theirs; null of a contest
     * @param reason  of a contest; null of an item
     */
    public record ContestedPlace(
            String article,
            String part,
            int start,
            int end,
            String words,
            String machine,
            String people,
            String reason) {}
}
