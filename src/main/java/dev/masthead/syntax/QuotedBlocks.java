package dev.masthead.syntax;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.text.BlockQuote;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is quoted without quotation marks: the words of a post before its author's name and handle ({@code Shut again! —
 * Ida Moen (@idamoen) June 3, 2019}), the paragraph behind one that ends in a verb of saying and a colon ({@code Moen wrote:}),
 * and paragraphs marked as a {@linkplain BlockQuote block}.
 */
final class QuotedBlocks {
    /** What signs a post: a dash, a name of so many characters at most, a handle in brackets. */
    private static final Pattern SIGNATURE =
            Pattern.compile("(?:[\u2014\u2013\u2015]|--)\\s?[^\\n()\u2014\u2013]{1,60}\\(@\\w{1,30}\\)");

    /** A verb of saying stands among so many tokens before the colon. */
    private static final int NEAR_COLON = 8;

    /** A line that says whose words a block holds has so many words at most. */
    private static final int LONGEST_SIGNATURE = 14;

    /** A paragraph of fewer tokens is a heading, a link or an advertisement. */
    private static final int SHORTEST_BLOCK = 8;

    /** A list whose items are marked in the same way has labels: {@code > Ferries: The harbour board …}. */
    private static final int LONGEST_LABEL = 5;

    private final TextPart part;
    private final List<Span> paragraphs;
    private final ClosedClasses words;
    private final List<Block> out = new ArrayList<>();

    /** A paragraph or a part of it, and whether the next one goes on with it. */
    record Block(Span span, boolean goesOn) {}

    private QuotedBlocks(TextPart part, List<Span> paragraphs, ClosedClasses words) {
        this.part = part;
        this.paragraphs = paragraphs;
        this.words = words;
    }

    /** Blocks in text order, none overlapping another. */
    static List<Block> find(TextPart part, List<Span> paragraphs, ClosedClasses words) {
        QuotedBlocks blocks = new QuotedBlocks(part, paragraphs, words);
        for (int i = 0; i < paragraphs.size(); ) {
            int end = i;
            while (end < paragraphs.size()
                    && BlockQuote.isMarked(part.text(), paragraphs.get(end).start())) {
                end++;
            }
            if (end > i) {
                blocks.marked(i, end);
            } else {
                blocks.paragraph(i);
            }
            i = Math.max(end, i + 1);
        }
        return blocks.out;
    }

    /** Paragraphs with the mark of a block, up to the line that says who is quoted. */
    private void marked(int from, int to) {
        int end = to;
        while (end > from && isSignature(paragraphs.get(end - 1))) {
            end--;
        }
        boolean sentence = false;
        boolean list = false;
        for (int i = from; i < end; i++) {
            sentence |= isText(paragraphs.get(i));
            list |= end - from > 1 && isLabelled(paragraphs.get(i));
        }
        for (int i = from; i < to; i++) {
            Matcher signature = SIGNATURE
                    .matcher(part.text())
                    .region(paragraphs.get(i).start(), paragraphs.get(i).end());
            if (signature.find()) {
                paragraph(i); // posts, each signed by its author
            } else if (i < end && sentence && !list) {
                if (!isInMarks(paragraphs.get(i))) {
                    put(paragraphs.get(i), i + 1 < end);
                }
            }
        }
    }

    /** {@code — Ida Moen, mayor of Halden}. */
    private boolean isSignature(Span p) {
        char first = part.text().charAt(p.start());
        return (first == '\u2014' || first == '\u2013' || first == '\u2015' || first == '-')
                && part.tokenAt(p.end() - 1) - part.tokenAt(p.start()) <= LONGEST_SIGNATURE;
    }

    private boolean isLabelled(Span p) {
        int first = part.tokenAt(p.start());
        for (int i = first + 1; i < Math.min(part.tokens().size(), first + LONGEST_LABEL); i++) {
            if (part.tokens().get(i).form().equals(":")) {
                return true;
            }
        }
        return false;
    }

    private void paragraph(int index) {
        Span p = paragraphs.get(index);
        Matcher signature = SIGNATURE.matcher(part.text()).region(p.start(), p.end());
        int from = p.start();
        boolean post = false;
        while (signature.find()) {
            if (signature.start() > p.start()) {
                add(new Span(from, signature.start()));
            } else if (index > 0) {
                post(index); // the author stands in a line of his own
            }
            from = behindDate(signature.end(), p.end());
            post = true;
        }
        if (!post && index > 0 && isIntroduced(paragraphs.get(index - 1)) && isBlock(p)) {
            add(p);
        }
    }

    /** The paragraph before a line with its author; marked as a block, all of it has been added. */
    private void post(int signature) {
        if (!BlockQuote.isMarked(part.text(), paragraphs.get(signature - 1).start())) {
            add(paragraphs.get(signature - 1));
        }
    }

    /** Adds words that stand in no quotation marks. */
    private void add(Span span) {
        Span block = span.trim(part.text());
        if (!block.isEmpty() && !isMark(part.text().charAt(block.start()))) {
            put(block, false);
        }
    }

    private void put(Span block, boolean goesOn) {
        if (out.isEmpty() || out.get(out.size() - 1).span().end() <= block.start()) {
            out.add(new Block(block, goesOn));
        }
    }

    /** The whole paragraph is one quotation in marks of its own. */
    private boolean isInMarks(Span p) {
        String text = part.text();
        if (!isDouble(text.charAt(p.start())) || !isDouble(text.charAt(p.end() - 1))) {
            return false;
        }
        for (int i = p.start() + 1; i < p.end() - 1; i++) {
            if (isDouble(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDouble(char c) {
        return "\"\u201C\u201D".indexOf(c) >= 0;
    }

    /** Behind {@code June 3, 2019}. */
    private int behindDate(int from, int limit) {
        int i = from;
        for (int token = part.tokenAt(from); token < part.tokens().size(); token++) {
            Token t = part.tokens().get(token);
            boolean date = words.isCalendar(t.form())
                    || Character.isDigit(t.text().charAt(0))
                    || t.form().equals(",");
            if (t.start() >= limit || !date) {
                break;
            }
            i = t.end();
        }
        return i;
    }

    /** {@code As the agency reported:}, {@code Moen said the following:}. */
    private boolean isIntroduced(Span before) {
        int last = part.tokenAt(before.end() - 1);
        if (last >= part.tokens().size() || !part.tokens().get(last).form().equals(":")) {
            return false;
        }
        int first = Math.max(part.tokenAt(before.start()), last - NEAR_COLON);
        for (int i = last - 1; i > first; i--) {
            Token t = part.tokens().get(i);
            if (isMark(t.text().charAt(0)) || t.tag().equals(".")) {
                return false;
            }
            boolean finite =
                    t.tag().equals("VBD") || t.tag().equals("VBZ") || t.tag().equals("VBG");
            if (finite || t.tag().equals("VBP")) {
                return words.isQuotative(t.lemma());
            }
        }
        return false;
    }

    /** Running text: long enough, ends like a sentence, and neither an item of a list nor marked as quoted itself. */
    private boolean isBlock(Span p) {
        char begin = part.text().charAt(p.start());
        return part.tokenAt(p.end() - 1) - part.tokenAt(p.start()) >= SHORTEST_BLOCK
                && (Character.isUpperCase(begin) || begin == '[')
                && isText(p);
    }

    /** Ends like a sentence. */
    private boolean isText(Span p) {
        char end = part.text().charAt(p.end() - 1);
        return ".!?)]\u2026".indexOf(end) >= 0 || isMark(end);
    }

    private static boolean isMark(char c) {
        return "\"\u201C\u201D\u2018\u2019'".indexOf(c) >= 0;
    }
}
