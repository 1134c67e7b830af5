package dev.masthead.lexicon;

import java.util.BitSet;
import java.util.Set;

/**
 * Words of a text part that are not what some lexicons take them for: a sense, a name or a title stands there.
 *
 * @param lexicons   names of the lexicons that find nothing there
 * @param firstToken index in the part
 * @param endToken   one past the last
 * @param words      which of the tokens are meant, by index in the part; null for all of them
 * @param insideOnly whether a match of exactly these words stands, so that only what lies inside them falls
 */
public record Blocked(Set<String> lexicons, int firstToken, int endToken, BitSet words, boolean insideOnly) {

    /** All words of the stretch. */
    public static Blocked all(Set<String> lexicons, int firstToken, int endToken) {
        return new Blocked(lexicons, firstToken, endToken, null, false);
    }

    /** Whatever lies inside the stretch and is shorter than it. */
    public static Blocked inside(Set<String> lexicons, int firstToken, int endToken) {
        return new Blocked(lexicons, firstToken, endToken, null, true);
    }

    boolean means(int token) {
        return words == null || words.get(token);
    }
}
