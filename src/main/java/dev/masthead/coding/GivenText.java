package dev.masthead.coding;

import dev.masthead.profile.InvalidQueryException;
import dev.masthead.text.CodePoints;

/** Texts that somebody gives: what a database cannot hold is refused before it is asked to. */
final class GivenText {
    private GivenText() {}

    /**
     * Passes over null.
     *
     * @param name as the sender calls it
     * @param most characters
     * @throws InvalidQueryException if it is longer, or holds NUL or half a character
     */
    static void check(String name, String text, int most) {
        if (text == null) {
            return;
        }
        if (text.length() > most) {
            throw new InvalidQueryException(name + " may have " + most + " characters.");
        }
        if (text.indexOf('\0') >= 0 || CodePoints.halfPair(text) >= 0) {
            throw new InvalidQueryException(name + " holds the character NUL, or half a character.");
        }
    }
}
