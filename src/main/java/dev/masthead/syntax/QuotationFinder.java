package dev.masthead.syntax;

import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds the words in quotation marks: double, single and angle marks, straight and curly. One pass; a mark that is never
 * closed reaches to the end of its paragraph and no further, unless the next paragraph opens the quotation anew.
 */
final class QuotationFinder {
    /** A single quotation mark pairs within this many characters; further apart they are apostrophes. */
    private static final int MAX_SINGLE = 600;

    private final String text;
    private final List<Found> out = new ArrayList<>();
    private static final String BEHIND_ELISION = " .,";

    private final TextPart part;
    private final Set<String> elisions;

    private QuotationFinder(TextPart part, Set<String> elisions) {
        this.part = part;
        this.elisions = elisions;
        text = part.text();
    }

    /** A quotation before it is known which one it continues. */
    private record Found(Span span, Span inner, boolean closed, boolean reopened) {}

    /** In text order; single-quoted words inside double-quoted ones stand behind them. */
    static List<QuotedPassage> find(TextPart part, Set<String> elisions) {
        QuotationFinder finder = new QuotationFinder(part, elisions);
        List<Span> paragraphs = paragraphs(part);
        for (int i = 0; i < paragraphs.size(); i++) {
            finder.paragraph(paragraphs.get(i), i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null);
        }
        finder.out.sort(Comparator.comparing(Found::span));
        List<QuotedPassage> passages = new ArrayList<>(finder.out.size());
        int open = -1;
        for (Found f : finder.out) {
            passages.add(new QuotedPassage(passages.size(), f.span(), f.inner(), f.closed(), open));
            // only the mark that opens the next paragraph goes on with it, and it is the next in the text
            open = f.reopened() ? passages.size() - 1 : -1;
        }
        return passages;
    }

    private static List<Span> paragraphs(TextPart part) {
        List<Span> out = new ArrayList<>();
        int last = -1;
        for (Sentence s : part.sentences()) {
            if (s.paragraph() == last) {
                out.set(out.size() - 1, out.get(out.size() - 1).union(s.span()));
            } else {
                out.add(s.span());
                last = s.paragraph();
            }
        }
        return out;
    }

    private void paragraph(Span p, Span next) {
        int open = -1;
        int inner = -1;
        for (int i = p.start(); i < p.end(); i++) {
            int mark = doubleMark(i, p.end());
            if (mark == 0) {
                continue;
            }
            int end = i + mark;
            char c = text.charAt(i);
            if (open < 0) {
                if (!isStrayClose(i, end, p)) {
                    open = i;
                    inner = -1;
                }
            } else if (isStraight(text.charAt(open)) && c == '\u201C') {
                inner = i; // curly marks inside straight ones
            } else if (inner >= 0 && c == '\u201D') {
                add(inner, end, mark, true);
                inner = -1;
            } else if (closes(i, end, p)) {
                add(open, end, mark, true);
                open = -1;
            } else {
                // a second opening mark: the first was never closed; it reaches as far as its sentence
                add(open, sentenceEnd(open, i), mark, false);
                open = i;
                inner = -1;
            }
            i = end - 1;
        }
        if (open >= 0) {
            boolean reopened = next != null && doubleMark(next.start(), next.end()) > 0;
            add(open, reopened ? p.end() : sentenceEnd(open, p.end()), doubleMark(open, p.end()), false, reopened);
        }
        singles(p);
    }

    /** Length of the double quotation mark that stands here, one or two characters; 0 where none does. */
    private int doubleMark(int i, int end) {
        char c = text.charAt(i);
        if (isDouble(c)) {
            return 1;
        }
        // some papers write two single marks
        boolean two =
                (c == '\'' || c == '`' || c == '\u2018' || c == '\u2019') && i + 1 < end && text.charAt(i + 1) == c;
        return two ? 2 : 0;
    }

    private void add(int start, int end, int mark, boolean closed) {
        add(start, end, mark, closed, false);
    }

    private void add(int start, int end, int mark, boolean closed, boolean reopened) {
        int e = end;
        while (e > start + 1 && Character.isWhitespace(text.charAt(e - 1))) {
            e--;
        }
        int from = Math.min(start + mark, e);
        Span inner = new Span(from, Math.max(from, closed ? e - mark : e)).trim(text);
        if (!inner.isEmpty()) {
            out.add(new Found(new Span(start, e), inner, closed, reopened));
        }
    }

    /** End of the sentence that holds the offset, at most {@code limit}. */
    private int sentenceEnd(int offset, int limit) {
        if (part.tokens().isEmpty()) {
            return limit;
        }
        int token = Math.min(part.tokenAt(offset), part.tokens().size() - 1);
        return Math.min(
                limit, Math.max(offset + 1, part.sentenceOfToken(token).span().end()));
    }

    private boolean isStrayClose(int i, int end, Span p) {
        char c = text.charAt(i);
        if (c == '\u201C' || c == '\u201E' || c == '\u00AB') {
            return false;
        }
        boolean spaceBefore = i == p.start() || isOpener(text.charAt(i - 1));
        if (c == '\u201D' || c == '\u00BB') {
            // German and some old texts open with it; English closes
            if (i == p.start() && end < p.end() && text.indexOf(c, end) > 0 && text.indexOf(c, end) < p.end()) {
                return false; // set wrong at the beginning of a paragraph, and closed further on
            }
            return !spaceBefore || end >= p.end() || Character.isWhitespace(text.charAt(end));
        }
        // a straight mark right behind a word and before a space closes something that was not opened; inches too
        boolean spaceAfter = end >= p.end() || Character.isWhitespace(text.charAt(end));
        return !spaceBefore && spaceAfter;
    }

    private boolean closes(int i, int end, Span p) {
        char c = text.charAt(i);
        if (c == '\u201D' || c == '\u00BB') {
            return true;
        }
        boolean spaceBefore = isOpener(text.charAt(i - 1));
        if (c == '\u201C' || c == '\u201E' || c == '\u00AB') {
            // set wrong: an opening mark behind a word and before a space closes
            return !spaceBefore && (end >= p.end() || !Character.isLetterOrDigit(text.charAt(end)));
        }
        boolean spaceAfter = end >= p.end() || !Character.isLetterOrDigit(text.charAt(end));
        return !spaceBefore || spaceAfter;
    }

    private static boolean isOpener(char before) {
        return Character.isWhitespace(before) || "([{-\u2014\u2013/".indexOf(before) >= 0;
    }

    private static boolean isDouble(char c) {
        return c == '"'
                || c == '\u201C'
                || c == '\u201D'
                || c == '\u201E'
                || c == '\u201F'
                || c == '\u00AB'
                || c == '\u00BB'
                || c == '\uFF02';
    }

    private static boolean isStraight(char c) {
        return c == '"' || c == '\uFF02';
    }

    private static boolean isSingle(char c) {
        return c == '\'' || c == '\u2018' || c == '\u2019' || c == '\u201A' || c == '\u201B';
    }

    /** Single quotation marks, told from apostrophes by what stands on either side. */
    private void singles(Span p) {
        int open = -1;
        int lastClose = -1;
        for (int i = p.start(); i < p.end(); i++) {
            char c = text.charAt(i);
            if (!isSingle(c)) {
                continue;
            }
            if (doubleMark(i, p.end()) == 2) {
                i++;
                continue;
            }
            boolean wordBefore = i > p.start() && Character.isLetterOrDigit(text.charAt(i - 1));
            boolean wordAfter = i + 1 < p.end() && Character.isLetterOrDigit(text.charAt(i + 1));
            boolean spaceBefore = i == p.start() || isOpener(text.charAt(i - 1)) || isDouble(text.charAt(i - 1));
            if (wordBefore && wordAfter) {
                continue; // an apostrophe
            }
            if (open >= 0 && i - open > MAX_SINGLE) {
                if (lastClose > 0) {
                    addSingle(open, lastClose);
                }
                open = -1;
                lastClose = -1;
            }
            if (spaceBefore
                    && (wordAfter || i + 1 < p.end() && "$[(".indexOf(text.charAt(i + 1)) >= 0)
                    && c != '\u2019'
                    && !isElision(i + 1)) {
                if (open >= 0 && lastClose > 0) {
                    addSingle(open, lastClose);
                    lastClose = -1;
                }
                if (open < 0 || lastClose < 0) {
                    open = i;
                }
            } else if (open >= 0 && !wordAfter && !spaceBefore) {
                boolean afterMark = ".,!?".indexOf(text.charAt(i - 1)) >= 0;
                boolean pluralPossessive = text.charAt(i - 1) == 's'
                        && i + 2 < p.end()
                        && text.charAt(i + 1) == ' '
                        && Character.isLetter(text.charAt(i + 2));
                if (!pluralPossessive || afterMark) {
                    addSingle(open, i);
                    open = -1;
                    lastClose = -1;
                } else {
                    lastClose = i;
                }
            }
        }
        if (open >= 0 && lastClose > 0) {
            addSingle(open, lastClose);
        }
    }

    private void addSingle(int open, int close) {
        add(open, close + 1, 1, true);
    }

    /** {@code '90s}, {@code 'em}, {@code 'n'}: letters are left out, nothing is quoted. */
    private boolean isElision(int i) {
        if (Character.isDigit(text.charAt(i))) {
            return true;
        }
        for (String word : elisions) {
            int end = i + word.length();
            if (text.regionMatches(true, i, word, 0, word.length())
                    && end < text.length()
                    && BEHIND_ELISION.indexOf(text.charAt(end)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
