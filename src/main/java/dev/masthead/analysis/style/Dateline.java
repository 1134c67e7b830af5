package dev.masthead.analysis.style;

import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.Optional;

/** Where and when an article was filed, as its first words say: {@code MOSCOW, June 12 (Reuters) -}. */
public final class Dateline {
    private Dateline() {}

    /**
     * The words before the dash.
     *
     * @param most the dash stands among the first so many tokens
     */
    public static Optional<Span> of(TextPart body, int most) {
        boolean name = false;
        for (int i = 0; i < Math.min(most, body.tokens().size()); i++) {
            Token t = body.tokens().get(i);
            if (t.form().startsWith("-") && !t.isWord()) {
                return name && i > 0 ? Optional.of(body.span(0, i)) : Optional.empty();
            }
            if (t.isWord()) {
                boolean figure = Character.isDigit(t.text().charAt(0));
                if (!figure && !t.isCapitalised()) {
                    return Optional.empty();
                }
                name |= !figure && (t.isProperNoun() || isAllCaps(t.text(), 2));
            } else if (".,()/:".indexOf(t.text().charAt(0)) < 0) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** All letters are capitals, and there are at least so many. */
    static boolean isAllCaps(String text, int least) {
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
