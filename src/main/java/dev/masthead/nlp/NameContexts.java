package dev.masthead.nlp;

import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a text uses each capitalised word elsewhere: behind a given name, behind a title, behind a preposition of place,
 * as a small word. A surname alone is told from its full name three sentences before.
 */
final class NameContexts {
    private enum Use {
        AFTER_GIVEN,
        AFTER_TITLE,
        AFTER_CAPITAL,
        BEFORE_CAPITAL,
        PLACED,
        SMALL,
        INSIDE,
        POSSESSIVE,
        SPEAKS
    }

    /** By the bits of {@link Use}s. */
    private static final Uses[] COMBINED = new Uses[1 << Use.values().length];

    static {
        for (int bits = 0; bits < COMBINED.length; bits++) {
            List<String> names = new ArrayList<>();
            StringBuilder all = new StringBuilder("d=");
            for (Use use : Use.values()) {
                if ((bits >>> use.ordinal() & 1) != 0) {
                    String name = use.toString();
                    names.add(name);
                    all.append(name.charAt(0)).append(name.charAt(name.length() - 2));
                }
            }
            COMBINED[bits] = new Uses(List.copyOf(names), all.toString());
        }
    }

    /** By form, the bits of its uses. */
    private final Map<String, int[]> uses = new HashMap<>();

    /**
     * How a word is used.
     *
     * @param names of the uses
     * @param all   the uses together as one feature
     */
    record Uses(List<String> names, String all) {}

    NameContexts(TextPart part, NameHints hints, Gazetteer gazetteer) {
        for (Sentence s : part.sentences()) {
            for (int i = s.firstToken(); i < s.endToken(); i++) {
                Token t = part.tokens().get(i);
                if (!Character.isLetter(t.text().charAt(0))) {
                    continue;
                }
                if (!t.isCapitalised()) {
                    if (uses.containsKey(t.form()) || t.form().length() > 3) {
                        use(t.form(), Use.SMALL);
                    }
                    continue;
                }
                if (i > s.firstToken()) {
                    Token before = part.tokens().get(i - 1);
                    use(t.form(), Use.INSIDE);
                    if (before.isCapitalised()) {
                        boolean title = hints.of(i - 1).contains("title");
                        boolean given = gazetteer.givenName(before.form()) != 0;
                        use(t.form(), title ? Use.AFTER_TITLE : given ? Use.AFTER_GIVEN : Use.AFTER_CAPITAL);
                    } else if (before.tag().equals("IN")
                            && (before.form().equals("in") || before.form().equals("near"))) {
                        use(t.form(), Use.PLACED);
                    }
                }
                if (i + 1 < s.endToken()) {
                    Token next = part.tokens().get(i + 1);
                    if (next.isCapitalised()) {
                        use(t.form(), Use.BEFORE_CAPITAL);
                    } else if (next.tag().equals("VBD") || next.tag().equals("VBZ")) {
                        use(t.form(), Use.SPEAKS);
                    } else if (next.tag().equals("POS")) {
                        use(t.form(), Use.POSSESSIVE);
                    }
                }
            }
        }
    }

    private void use(String form, Use use) {
        uses.computeIfAbsent(form, f -> new int[1])[0] |= 1 << use.ordinal();
    }

    Uses of(String form) {
        int[] bits = uses.get(form);
        return COMBINED[bits == null ? 0 : bits[0]];
    }
}
