package dev.masthead.analysis.entities;

import dev.masthead.nlp.NameFinder.Name;
import dev.masthead.nlp.NameFinder.Type;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.List;

/** {@code Thomas ("Tom") Moen}, {@code Robert "Bob" Moen}: what is called so in marks or brackets inside the name of a person. */
final class Nicknames {
    /** So many tokens a bracket, marks and the nickname take between the halves of a name. */
    private static final int LONGEST = 6;

    private Nicknames() {}

    /** The candidates in text order, with the halves of such names made one. */
    static List<Candidate> joined(TextPart text, List<Candidate> names, ActorWords words) {
        List<Candidate> out = new ArrayList<>(names.size());
        for (Candidate c : names) {
            int end = c.isUnknown() && c.looksLikePerson() ? endBehind(text, c, words) : -1;
            boolean inside = !out.isEmpty() && out.get(out.size() - 1).end() > c.first();
            if (inside) {
                continue;
            }
            if (end < 0) {
                out.add(c);
            } else {
                Name whole = new Name(c.first(), end, Type.PERSON, 1);
                out.add(Candidate.of(text, c.first(), end, List.of(), whole));
            }
        }
        return out;
    }

    /** One past the surname behind a nickname; −1. */
    private static int endBehind(TextPart text, Candidate c, ActorWords words) {
        List<Token> tokens = text.tokens();
        int i = c.end();
        int last = Math.min(tokens.size(), c.end() + LONGEST);
        while (i < last && isMark(tokens.get(i))) {
            i++;
        }
        if (i == c.end() || i >= last || !tokens.get(i).isCapitalised()) {
            return -1;
        }
        int closing = ++i;
        while (i < last && isMark(tokens.get(i))) {
            i++;
        }
        boolean surname = i > closing
                && i < tokens.size()
                && isPlainName(tokens.get(i), words)
                && tokens.get(i).start() - tokens.get(i - 1).end() == 1
                && text.sentenceOfToken(i) == text.sentenceOfToken(c.first());
        return surname ? i + 1 : -1;
    }

    private static boolean isPlainName(Token t, ActorWords words) {
        return t.isCapitalised() && t.isProperNoun() && !words.isTitle(t.form()) && !words.is("calendar", t.form());
    }

    private static boolean isMark(Token t) {
        String form = t.text();
        return form.equals("(")
                || form.equals(")")
                || t.tag().equals("``")
                || t.tag().equals("\'\'")
                || form.equals("\"")
                || form.equals("\u201c")
                || form.equals("\u201d")
                || form.equals("\u2018")
                || form.equals("\u2019")
                || form.equals("'");
    }
}
