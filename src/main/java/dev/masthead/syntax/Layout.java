package dev.masthead.syntax;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.nlp.TitleCase;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the paragraphs of a text are on the page, and where its dateline ends. Immutable. */
public final class Layout {
    /** A dateline ends within so many tokens. */
    private static final int LONGEST_DATELINE = 14;

    /** So many sentences at most stand before the dateline: a headline and a byline. */
    private static final int HEADING_LINES = 3;

    /** A first line longer than this is no headline. */
    private static final int LONGEST_HEADLINE = 30;

    /** A line that only heads, credits or points elsewhere has so many tokens at most. */
    private static final int LONGEST_LINE = 14;

    /** Tokens before the colon of a label. */
    private static final int LONGEST_LABEL = 4;

    /** What a paragraph is. */
    public enum Kind {
        /** Sentences. */
        PROSE,
        /** The title, or the first line where it stands alone and short. */
        HEADLINE,
        /** A short line without a verb or full stop that heads what follows. */
        CROSSHEAD,
        /** {@code By Ida Moen and Karl Holm}. */
        BYLINE,
        /** Whose picture it is: {@code (Photo: Ida Moen/Kestrel)}. */
        CREDIT,
        /** What points at something else: {@code READ MORE: …}. */
        LABEL,
        /** An item behind a bullet or number. */
        LIST_ITEM
    }

    private final TextPart part;
    private final List<Kind> kinds = new ArrayList<>();
    private final Span dateline;

    Layout(TextPart part, ClosedClasses words) {
        this.part = part;
        dateline = part.part() == Part.TEXT ? findDateline(part, words) : null;
        List<Sentence> sentences = part.sentences();
        for (int i = 0; i < sentences.size(); ) {
            int paragraph = sentences.get(i).paragraph();
            int end = i;
            while (end < sentences.size() && sentences.get(end).paragraph() == paragraph) {
                end++;
            }
            while (kinds.size() < paragraph) {
                kinds.add(Kind.PROSE); // paragraphs without a sentence
            }
            kinds.add(kind(sentences.subList(i, end), i == 0 && end < sentences.size(), words));
            i = end;
        }
    }

    /** Of the paragraph with the number, see {@link Sentence#paragraph()}. */
    public Kind kind(int paragraph) {
        return kinds.get(paragraph);
    }

    /** Whether the sentence is the title or the body's first line standing alone. */
    public boolean isHeadline(Sentence sentence) {
        return kind(sentence.paragraph()) == Kind.HEADLINE;
    }

    /** Whether most of the sentence's longer words begin with a capital, so that capitals say nothing about names. */
    public boolean isTitleCase(Sentence sentence) {
        return TitleCase.of(part.tokens().subList(sentence.firstToken(), sentence.endToken()));
    }

    /** The place, day and agency before the first dash: {@code MOSCOW, June 12 (Reuters)}; or the place in capitals before a colon. */
    public Optional<Span> dateline() {
        return Optional.ofNullable(dateline);
    }

    /** Whether the character stands in the dateline. */
    public boolean isDateline(int offset) {
        return dateline != null && dateline.contains(offset);
    }

    /** The dateline opens the body, or the first paragraph behind its headline and byline. */
    private static Span findDateline(TextPart body, ClosedClasses words) {
        int paragraph = -1;
        for (Sentence s : body.sentences()) {
            if (s.paragraph() == paragraph) {
                continue;
            }
            paragraph = s.paragraph();
            Span found = datelineFrom(body, s);
            found = found == null ? placeBeforeColon(body, s, words) : found;
            if (found != null || s.size() > LONGEST_HEADLINE || s.index() >= HEADING_LINES) {
                return found;
            }
        }
        return null;
    }

    /** {@code (DPA) Ida Moen left}: the agency in brackets before the first word; up to the bracket that closes; null. */
    private static Span agencyFrom(TextPart body, int from) {
        boolean agency = from + 3 < body.tokens().size()
                && body.tokens().get(from).form().equals("(")
                && TitleCase.isAllCaps(body.tokens().get(from + 1).text(), 2)
                && body.tokens().get(from + 2).form().equals(")")
                && begins(body, from + 3);
        return agency ? body.span(from, from + 2) : null;
    }

    /** Names, figures and marks up to a dash, and a sentence's beginning behind it. */
    private static Span datelineFrom(TextPart body, Sentence first) {
        boolean name = false;
        int from = first.firstToken();
        Span agency = agencyFrom(body, from);
        if (agency != null) {
            return agency;
        }
        int end = Math.min(from + LONGEST_DATELINE, body.tokens().size());
        for (int i = from; i < end; i++) {
            Token t = body.tokens().get(i);
            if (i >= first.endToken() && body.sentenceOfToken(i).paragraph() != first.paragraph()) {
                return null;
            }
            if (t.form().startsWith("-") && !t.isWord()) {
                return name && i > from && begins(body, i + 1) ? body.span(from, i) : null;
            }
            if (t.isWord()) {
                boolean figure = Character.isDigit(t.text().charAt(0));
                if (!figure && !t.isCapitalised()) {
                    return null;
                }
                name |= !figure && (t.isProperNoun() || TitleCase.isAllCaps(t.text(), 2));
            } else if (".,()/:".indexOf(t.text().charAt(0)) < 0) {
                return null;
            }
        }
        return null;
    }

    /**
     * {@code ISLAMABAD: The cabinet met}: a place in capitals before a colon, as papers of South Asia write it. A transcript has such
     * lines too, but many of them.
     */
    private static Span placeBeforeColon(TextPart body, Sentence first, ClosedClasses words) {
        int colon = capitalsBeforeColon(body, first);
        if (colon < 0
                || !begins(body, colon + 1)
                || !body.tokens().get(colon + 1).isWord()
                || words.isFirstPerson(body.tokens().get(colon + 1).form()) // DAHL: We learned it from the papers
                || words.isLabel(body.tokens().get(first.firstToken()).form())) {
            return null;
        }
        for (Sentence s : body.sentences()) {
            if (s.index() != first.index() && capitalsBeforeColon(body, s) > 0) {
                return null;
            }
        }
        return body.span(first.firstToken(), colon);
    }

    /** The colon behind the few words in capitals that the sentence begins with; −1. */
    private static int capitalsBeforeColon(TextPart body, Sentence s) {
        int end = Math.min(s.endToken(), s.firstToken() + LONGEST_LABEL);
        for (int i = s.firstToken(); i < end; i++) {
            Token t = body.tokens().get(i);
            if (t.form().equals(":")) {
                return i > s.firstToken() ? i : -1;
            }
            if (t.isWord() ? !TitleCase.isAllCaps(t.text(), 2) : !t.form().equals("/")) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code MOSCOW - The}, not {@code Ida Moen - the baker - left}. */
    private static boolean begins(TextPart body, int token) {
        if (token >= body.tokens().size()) {
            return false;
        }
        char first = body.tokens().get(token).text().charAt(0);
        return !Character.isLowerCase(first);
    }

    private Kind kind(List<Sentence> paragraph, boolean first, ClosedClasses words) {
        Sentence line = paragraph.get(0);
        if (part.part() == Part.TITLE
                || first && paragraph.size() == 1 && line.index() == 0 && line.size() <= LONGEST_HEADLINE) {
            return Kind.HEADLINE;
        }
        if (isLabel(line, words)) {
            return Kind.LABEL;
        }
        if (isListItem(line)) {
            return Kind.LIST_ITEM;
        }
        if (paragraph.size() > 1 || line.size() > LONGEST_LINE) {
            return Kind.PROSE;
        }
        if (isByline(line)) {
            return Kind.BYLINE;
        }
        if (isCredit(line, words)) {
            return Kind.CREDIT;
        }
        return isCrosshead(line) ? Kind.CROSSHEAD : Kind.PROSE;
    }

    private Token token(int i) {
        return part.tokens().get(i);
    }

    private boolean isLabel(Sentence s, ClosedClasses words) {
        if (!words.isLabel(token(s.firstToken()).form())) {
            return false;
        }
        for (int i = s.firstToken() + 1; i < Math.min(s.endToken(), s.firstToken() + LONGEST_LABEL); i++) {
            if (token(i).form().equals(":")) {
                return true;
            }
        }
        return false;
    }

    private boolean isListItem(Sentence s) {
        Token t = token(s.firstToken());
        if (s.size() < 2) {
            return false;
        }
        char c = t.text().charAt(0);
        boolean bullet = t.text().length() == 1 && "\u2022*\u00B7\u25AA\u25CF\u25E6\u2023".indexOf(c) >= 0;
        Token next = token(s.firstToken() + 1);
        boolean number = Character.isDigit(c)
                && t.text().length() < 3
                && (next.form().equals(")") || next.form().equals("."));
        return bullet || number;
    }

    /** {@code By} and nothing but names, offices and papers behind it. */
    private boolean isByline(Sentence s) {
        if (s.size() < 2 || !token(s.firstToken()).form().equals("by")) {
            return false;
        }
        for (int i = s.firstToken() + 1; i < s.endToken(); i++) {
            Token t = token(i);
            boolean joins =
                    t.tag().equals("CC") || t.tag().equals("IN") || t.tag().equals("DT");
            if (t.isWord() && !t.isCapitalised() && !joins) {
                return false;
            }
        }
        return token(s.firstToken() + 1).isCapitalised();
    }

    /** A bracket or slash with a word of pictures. */
    private boolean isCredit(Sentence s, ClosedClasses words) {
        boolean credit = false;
        boolean marked = false;
        for (int i = s.firstToken(); i < s.endToken(); i++) {
            Token t = token(i);
            credit |= words.isCredit(t.form());
            marked |= t.form().indexOf('/') >= 0
                    || t.form().equals("(")
                    || t.form().equals(":")
                    || t.form().equals("|");
        }
        return credit && marked;
    }

    private boolean isCrosshead(Sentence s) {
        Token last = token(s.endToken() - 1);
        if (!last.isWord() && !last.form().equals("?")) {
            return false;
        }
        for (int i = s.firstToken(); i < s.endToken(); i++) {
            String tag = token(i).tag();
            if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")) {
                return isTitleCase(s);
            }
        }
        return true;
    }
}
