package dev.masthead.nlp;

import dev.masthead.text.Token;
import java.util.List;

/** Tells lines whose capitals say nothing about names. */
public final class TitleCase {
    /** Articles and short prepositions keep their small letters in a title. */
    private static final int SHORT = 3;

    /** Fewer long words tell nothing. */
    private static final int LEAST = 3;

    private TitleCase() {}

    /** Whether at least two thirds of the longer words begin with a capital; false where fewer than three are longer. */
    public static boolean of(List<Token> line) {
        return of(line.stream().map(Token::text).toArray(String[]::new));
    }

    static boolean of(String[] words) {
        int longer = 0;
        int capitals = 0;
        for (String w : words) {
            if (w.length() > SHORT && Character.isLetter(w.charAt(0))) {
                longer++;
                capitals += Character.isUpperCase(w.charAt(0)) ? 1 : 0;
            }
        }
        return longer >= LEAST && capitals * 3 >= longer * 2;
    }

    /** Whether all letters are capitals, there are at least so many, and no digit stands among them. */
    public static boolean isAllCaps(String text, int least) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c) || Character.isDigit(c)) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters >= least;
    }
}
