package dev.masthead.duplicates;

/**
 * What counts as a copy, and how far it is looked for.
 *
 * @param threshold  least estimated Jaccard similarity of the word shingles, above 0 and at most 1
 * @param candidates articles that are looked at for each band that they share, the first published first
 */
public record DuplicateSettings(double threshold, int candidates) {
    public DuplicateSettings {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("masthead.copies.threshold must be above 0 and at most 1");
        }
        if (candidates < 1) {
            throw new IllegalArgumentException("masthead.copies.candidates must be a positive number");
        }
    }
}
