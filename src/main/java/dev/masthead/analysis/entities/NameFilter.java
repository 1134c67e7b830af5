package dev.masthead.analysis.entities;

import dev.masthead.nlp.NameFinder.Name;
import dev.masthead.nlp.NameFinder.Type;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import dev.masthead.text.Typography;

/** Holds what the name finder saw against what names are: no pronouns, labels of links, days or halves of quotations. */
final class NameFilter {
    private static final int MAX_NAME = 8;

    /** Letters of the longest word that may be small in a headline with capitals. */
    private static final int SMALL_WORD = 3;

    private static final int MIN_HEADLINE = 4;
    private static final double HEADLINE_SHARE = 0.8;

    private final ActorRegistry registry;
    private final ActorWords words;
    private final GivenNames givenNames;

    NameFilter(ActorRegistry registry, ActorWords words, GivenNames givenNames) {
        this.registry = registry;
        this.words = words;
        this.givenNames = givenNames;
    }

    /** The name without title, article and what does not belong to it; null where nothing is left of it. */
    Name clean(TextPart text, Sentence s, Name n) {
        int first = n.firstToken();
        int end = n.endToken();
        while (first + 1 < end
                && (isTitle(text, first) || token(text, first).tag().equals("DT"))) {
            first++;
        }
        for (int i = first + 1; i < end; i++) {
            boolean gap = token(text, i).start() - token(text, i - 1).end() > 1;
            if (gap || token(text, i).text().startsWith("(")) {
                end = i; // "Harold Quimble   Friday", "Harold Quimble (R-Texas)": a name has no gaps
            }
        }
        while (end > first && !token(text, end - 1).isWord()) {
            end--;
        }
        Type type = n.type();
        int of = of(text, first, end);
        if (of > 0) {
            end = of;
            type = Type.PERSON;
        }
        boolean isName = (type != Type.OTHER || end - first > 1)
                && n.probability() >= words.nameConfidence
                && end > first
                && end - first <= MAX_NAME
                && token(text, first).isCapitalised()
                && !isNoName(text, s, first, end);
        return isName ? new Name(first, end, type, n.probability()) : null;
    }

    /** "Harold Quimble of Ohio": where the name of a person ends before the place; 0 where it does not. */
    private int of(TextPart text, int first, int end) {
        for (int i = first + 2; i < end; i++) {
            if (token(text, i).form().equals("of")) {
                return givenNames.contains(token(text, first).form())
                                && !words.isOrganisationWord(token(text, i - 1).form())
                        ? i
                        : 0;
            }
        }
        return 0;
    }

    private boolean isNoName(TextPart text, Sentence s, int first, int end) {
        String begin = token(text, first).form();
        boolean one = end - first == 1;
        if (one
                && (token(text, first).text().length() == 1
                        || isPair(token(text, first))
                        || isPartyLabel(token(text, first)))) {
            return true;
        }
        if (words.is("never_first_in_names", begin)
                || words.is("never_last_in_names", token(text, end - 1).form())
                || one && (words.isTitle(begin) || words.isOrganisationWord(begin))) {
            return true;
        }
        int quotes = 0;
        boolean calendar = true;
        for (int i = first; i < end; i++) {
            Token t = token(text, i);
            boolean acronym = t.text().length() <= SMALL_WORD && EntityTable.isAcronym(t.text());
            if (words.is("never_in_names", t.form()) && !acronym) {
                return true;
            }
            if (t.form().equals("and")
                    && words.isOrganisationWord(token(text, i - 1).form())) {
                return true; // "the Senate and House" are two
            }
            quotes += t.tag().equals("``") || t.tag().equals("''") ? 1 : 0;
            calendar &= words.is("calendar", t.form())
                    || !Character.isLetter(t.text().charAt(0));
        }
        return quotes % 2 == 1 || calendar || one && isWholeSentence(text, s, first);
    }

    /** {@code R-Texas}: one letter, a hyphen and a state. */
    private static boolean isPartyLabel(Token t) {
        return t.text().length() > 2
                && t.text().charAt(1) == '-'
                && Character.isUpperCase(t.text().charAt(2));
    }

    /** "U.S.-China": two names in one word, which are read apart. */
    private boolean isPair(Token t) {
        String word = Typography.plain(t.text());
        int hyphen = word.indexOf('-');
        return hyphen > 0
                && registry.byWord(word.substring(0, hyphen)).isPresent()
                && registry.byWord(word.substring(hyphen + 1)).isPresent();
    }

    /** "Sad!" */
    private static boolean isWholeSentence(TextPart text, Sentence s, int token) {
        for (int i = s.firstToken(); i < s.endToken(); i++) {
            if (i != token && token(text, i).isWord()) {
                return false;
            }
        }
        return true;
    }

    /** Whether nearly all longer words have a capital, so that capitals tell no names. */
    boolean isHeadline(TextPart text, Sentence s) {
        int capitals = 0;
        int longer = 0;
        for (int i = s.firstToken(); i < s.endToken(); i++) {
            Token t = token(text, i);
            if (t.isWord() && t.text().length() > SMALL_WORD) {
                longer++;
                capitals += t.isCapitalised() ? 1 : 0;
            }
        }
        return longer >= MIN_HEADLINE && capitals >= HEADLINE_SHARE * longer;
    }

    /** A given name, perhaps an initial, and one word more: even a headline tells a person so. */
    boolean isFullName(TextPart text, Candidate c) {
        boolean initial = c.length() == 3
                && token(text, c.first() + 1).text().length() <= 2
                && token(text, c.first() + 1).isCapitalised();
        return (c.length() == 2 || initial)
                && c.name().type() == Type.PERSON
                && givenNames.contains(token(text, c.first()).form())
                && token(text, c.end() - 1).isProperNoun();
    }

    /** A person between marks, as in a byline or a list of names. */
    boolean standsAlone(TextPart text, Candidate c) {
        return c.length() > 1
                && c.name().type() == Type.PERSON
                && (c.first() == 0 || isMark(token(text, c.first() - 1)))
                && (c.end() == text.tokens().size() || isMark(token(text, c.end())));
    }

    private static boolean isMark(Token t) {
        return !t.isWord() || t.form().equals("and") || t.form().equals("by");
    }

    /** The candidate's words in small letters. */
    String words(TextPart text, Candidate c) {
        StringBuilder out = new StringBuilder();
        for (int i = c.first(); i < c.end(); i++) {
            out.append(token(text, i).form()).append(' ');
        }
        return out.toString();
    }

    private boolean isTitle(TextPart text, int token) {
        return words.isTitle(token(text, token).form());
    }

    private static Token token(TextPart text, int i) {
        return text.tokens().get(i);
    }
}
