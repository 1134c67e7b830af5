package dev.masthead.syntax;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the words in quotation marks: double, single and angle marks, straight and curly, and the blocks that are quoted
 * without marks, see {@link QuotedBlocks}. One pass. A mark that is never closed reaches to the words that say who spoke
 * ({@code “It leaks, Moen said.}); without such words to the end of its paragraph where it opens a sentence, and to the end
 * of its sentence where it stands inside one. The next paragraphs go on with it where they open it anew or close it.
 */
final class QuotationFinder {
    /** A speaker's name and title, between a comma and the verb, have so many tokens at most. */
    private static final int LONGEST_SPEAKER = 6;

    /** A single quotation mark pairs within this many characters; further apart they are apostrophes. */
    private static final int MAX_SINGLE = 600;

    private final String text;
    private final List<Found> out = new ArrayList<>();
    private static final String BEHIND_ELISION = " .,";

    /** A quotation whose paragraphs are not opened anew is looked for so many paragraphs ahead. */
    private static final int LONGEST_GAP = 6;

    private final TextPart part;
    private final ClosedClasses words;
    private final List<Span> paragraphs;
    /** The paragraph up to which an unclosed quotation goes on though nothing opens it anew; −1. */
    private int carriedTo = -1;

    private QuotationFinder(TextPart part, ClosedClasses words) {
        this.part = part;
        this.words = words;
        text = part.text();
        paragraphs = paragraphs(part);
    }

    /** A quotation before it is known which one it continues. */
    private record Found(Span span, Span inner, boolean closed, boolean block, boolean reopened) {}

    /** In text order; one inside another stands behind it. */
    static List<QuotedPassage> find(TextPart part, ClosedClasses words) {
        QuotationFinder finder = new QuotationFinder(part, words);
        for (int i = 0; i < finder.paragraphs.size(); i++) {
            finder.paragraph(i);
        }
        for (QuotedBlocks.Block block : QuotedBlocks.find(part, finder.paragraphs, words)) {
            finder.out.add(new Found(block.span(), block.span(), !block.goesOn(), true, block.goesOn()));
        }
        finder.out.sort(Comparator.comparingInt((Found f) -> f.span().start())
                .thenComparing(f -> -f.span().end()));
        List<QuotedPassage> passages = new ArrayList<>(finder.out.size());
        int open = -1;
        for (Found f : finder.out) {
            boolean inside = open >= 0 && isInside(passages.get(open), f);
            passages.add(
                    new QuotedPassage(passages.size(), f.span(), f.inner(), f.closed(), f.block(), inside ? -1 : open));
            // what goes on with it begins the next paragraph; only single marks inside it stand between
            open = f.reopened() ? passages.size() - 1 : inside ? open : -1;
        }
        return passages;
    }

    private static boolean isInside(QuotedPassage outer, Found inner) {
        return outer.span().contains(inner.span());
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

    private void paragraph(int index) {
        Span p = paragraphs.get(index);
        Span next = index + 1 < paragraphs.size() ? paragraphs.get(index + 1) : null;
        boolean carried = index <= carriedTo;
        int open = carried ? p.start() : -1;
        int width = carried ? 0 : 1; // of the mark that opened it
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
                    width = mark;
                    inner = -1;
                }
            } else if (width > 0 && isStraight(text.charAt(open)) && c == '\u201C') {
                inner = i; // curly marks inside straight ones
            } else if (inner >= 0 && c == '\u201D') {
                add(inner, end, mark, mark, true, false);
                inner = -1;
            } else if (closes(i, end, p)) {
                add(open, end, width, mark, true, false);
                open = -1;
            } else {
                // a second opening mark: the first was never closed
                add(open, unclosedEnd(open, i, false), width, 0, false, false);
                open = i;
                width = mark;
                inner = -1;
            }
            i = end - 1;
        }
        if (open >= 0) {
            boolean reopened = next != null && doubleMark(next.start(), next.end()) > 0;
            if (!reopened && index >= carriedTo && opensSentence(open) && saying(open, p.end()) < 0) {
                carriedTo = closedIn(index);
            }
            boolean goesOn = reopened || index < carriedTo;
            add(open, goesOn ? p.end() : unclosedEnd(open, p.end(), true), width, 0, false, goesOn);
        }
        singles(p);
    }

    /** The paragraph near behind this one that closes what it has not opened; −1 where none does. */
    private int closedIn(int index) {
        for (int k = index + 1; k < Math.min(paragraphs.size(), index + 1 + LONGEST_GAP); k++) {
            Span p = paragraphs.get(k);
            for (int i = p.start(); i < p.end(); i++) {
                int mark = doubleMark(i, p.end());
                if (mark > 0) {
                    return i > p.start() && isStrayClose(i, i + mark, p) ? k : -1;
                }
            }
        }
        return -1;
    }

    /** Where words end whose closing mark is missing, at most at {@code limit}. */
    private int unclosedEnd(int open, int limit, boolean wholeParagraph) {
        int said = saying(open, limit);
        if (said >= 0) {
            return said;
        }
        return wholeParagraph && opensSentence(open) ? limit : sentenceEnd(open, limit);
    }

    /** The mark stands where a sentence begins, or behind a comma or colon. */
    private boolean opensSentence(int mark) {
        if (part.tokens().isEmpty()) {
            return false;
        }
        int token = Math.min(part.tokenAt(mark), part.tokens().size() - 1);
        String before = token == 0 ? "" : part.tokens().get(token - 1).form();
        return part.sentenceOfToken(token).firstToken() == token || before.equals(",") || before.equals(":");
    }

    /** Where {@code , Moen said} or {@code , said Moen} ends the words that begin at the mark; −1 where nothing does. */
    private int saying(int open, int limit) {
        int comma = -1;
        for (int i = Math.min(part.tokenAt(open) + 1, part.tokens().size());
                i < part.tokens().size() && part.tokens().get(i).start() < limit;
                i++) {
            Token t = part.tokens().get(i);
            if (t.form().equals(",") || t.form().equals("?") || t.form().equals("!")) {
                comma = i;
            } else if (comma > 0 && isSaying(t) && i - comma <= LONGEST_SPEAKER && speakerBeside(comma, i)) {
                return part.tokens().get(comma).start();
            } else if (comma > 0 && !isNamed(t)) {
                comma = -1;
            }
        }
        return -1;
    }

    private boolean isSaying(Token t) {
        return (t.tag().equals("VBD") || t.tag().equals("VBZ")) && words.isQuotative(t.lemma());
    }

    /** What a speaker's name and title are made of. */
    private static boolean isNamed(Token t) {
        String tag = t.tag();
        return tag.startsWith("NN")
                || tag.equals("PRP")
                || tag.equals("DT")
                || tag.startsWith("JJ")
                || tag.equals("PRP$");
    }

    private boolean speakerBeside(int comma, int verb) {
        if (verb > comma + 1) {
            Token t = part.tokens().get(verb - 1);
            return t.isProperNoun()
                    || t.tag().equals("PRP") && !words.isObjectPronoun(t.form())
                    || t.tag().equals("NN");
        }
        return verb + 1 < part.tokens().size() && isNamed(part.tokens().get(verb + 1));
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

    /**
     * Adds a passage.
     *
     * @param opening width of its opening mark; 0 where the paragraph goes on without one
     * @param closing width of its closing mark; 0 where there is none
     */
    private void add(int start, int end, int opening, int closing, boolean closed, boolean goesOn) {
        int e = end;
        while (e > start + 1 && Character.isWhitespace(text.charAt(e - 1))) {
            e--;
        }
        int from = Math.min(start + opening, e);
        Span inner = new Span(from, Math.max(from, e - closing)).trim(text);
        if (!inner.isEmpty()) {
            out.add(new Found(new Span(start, e), inner, closed, false, goesOn));
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
        add(open, close + 1, 1, 1, true, false);
    }

    /** {@code '90s}, {@code 'em}, {@code 'n'}: letters are left out, nothing is quoted. */
    private boolean isElision(int i) {
        if (Character.isDigit(text.charAt(i))) {
            return true;
        }
        for (String word : words.elisions()) {
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
