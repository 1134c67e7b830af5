package dev.masthead.lexicon;

import java.util.BitSet;
import java.util.Set;

/**
 * Words of a text part that are not what some lexicons take them for: a sense, a name or a title stands there.
 *
 * @param lexicons   names of the lexicons that find nothing there; {@code frames/policy} means those of its entries whose scheme is
 *     policy
 * @param firstToken index in the part
 * @param endToken   one past the last
 * @param words      which of the tokens are meant, by index in the part; null for all of them
 * @param reach      what falls
 */
public record Blocked(Set<String> lexicons, int firstToken, int endToken, BitSet words, Reach reach) {
    /** Which matches on the words fall. */
    public enum Reach {
        /** Each that does not hold the whole stretch and more words. */
        ALL,
        /** As all, but a match of several words that is the stretch itself stands: whoever wrote it meant those words. */
        LESS,
        /** Only what lies inside the stretch and is shorter. */
        INSIDE
    }

    /** All words of the stretch. */
    public static Blocked all(Set<String> lexicons, int firstToken, int endToken) {
        return new Blocked(lexicons, firstToken, endToken, null, Reach.ALL);
    }

    /** Whatever lies inside the stretch and is shorter than it. */
    public static Blocked inside(Set<String> lexicons, int firstToken, int endToken) {
        return new Blocked(lexicons, firstToken, endToken, null, Reach.INSIDE);
    }

    boolean means(int token) {
        return words == null || words.get(token);
    }
}
