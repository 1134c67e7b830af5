package dev.masthead.syntax;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is quoted without marks: the words of a post before its author's name and handle ({@code Shut again! — Ida Moen
 * (@idamoen) June 3, 2019}), and the paragraph behind one that ends in a verb of saying and a colon ({@code Moen wrote:}).
 */
final class QuotedBlocks {
    /** What signs a post: a dash, a name of so many characters at most, a handle in brackets. */
    private static final Pattern SIGNATURE =
            Pattern.compile("[\u2014\u2013\u2015]\\s?[^\\n()\u2014\u2013]{1,60}\\(@\\w{1,30}\\)");

    /** A verb of saying stands among so many tokens before the colon. */
    private static final int NEAR_COLON = 8;

    /** A paragraph of fewer tokens is a heading, a link or an advertisement. */
    private static final int SHORTEST_BLOCK = 8;

    private final TextPart part;
    private final List<Span> paragraphs;
    private final ClosedClasses words;
    private final List<Span> out = new ArrayList<>();

    private QuotedBlocks(TextPart part, List<Span> paragraphs, ClosedClasses words) {
        this.part = part;
        this.paragraphs = paragraphs;
        this.words = words;
    }

    /** Blocks in text order, none overlapping another. */
    static List<Span> find(TextPart part, List<Span> paragraphs, ClosedClasses words) {
        QuotedBlocks blocks = new QuotedBlocks(part, paragraphs, words);
        for (int i = 0; i < paragraphs.size(); i++) {
            blocks.paragraph(i);
        }
        return blocks.out;
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
                add(paragraphs.get(index - 1)); // the author stands in a line of his own
            }
            from = behindDate(signature.end(), p.end());
            post = true;
        }
        if (!post && index > 0 && isIntroduced(paragraphs.get(index - 1)) && isBlock(p)) {
            add(p);
        }
    }

    private void add(Span span) {
        Span block = span.trim(part.text());
        boolean free = out.isEmpty() || out.get(out.size() - 1).end() <= block.start();
        if (!block.isEmpty() && free && !isMark(part.text().charAt(block.start()))) {
            out.add(block);
        }
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
        String text = part.text();
        int first = part.tokenAt(p.start());
        int last = part.tokenAt(p.end() - 1);
        char begin = text.charAt(p.start());
        char end = text.charAt(p.end() - 1);
        return last - first >= SHORTEST_BLOCK
                && (Character.isUpperCase(begin) || begin == '>' || begin == '[')
                && (end == '.'
                        || end == '!'
                        || end == '?'
                        || isMark(end)
                        || end == ')'
                        || end == ']'
                        || end == '\u2026');
    }

    private static boolean isMark(char c) {
        return "\"\u201C\u201D\u2018\u2019'".indexOf(c) >= 0;
    }
}
