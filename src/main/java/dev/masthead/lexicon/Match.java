package dev.masthead.lexicon;

/**
 * An entry found in a text.
 *
 * @param entry      what was found
 * @param role       by which of the entry's patterns
 * @param firstToken index in the part
 * @param endToken   one past the last
 */
public record Match(LexiconEntry entry, Role role, int firstToken, int endToken) {

    /** What a pattern of an entry is for. */
    public enum Role {
        /** The entry's own patterns, names and safe aliases. */
        MAIN,
        /** A name that is also another word and needs support from its context. */
        AMBIGUOUS,
        /** An adjective or noun made from a country's name. */
        DEMONYM,
        /** A seat of government that stands for it. */
        METONYM
    }

    public int length() {
        return endToken - firstToken;
    }

    public boolean overlaps(Match other) {
        return firstToken < other.endToken && other.firstToken < endToken;
    }
}
