package dev.masthead.nlp;

import dev.masthead.text.BlockQuote;
import dev.masthead.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts a text into paragraphs. A blank line always parts; a single line end parts too, unless the text is wrapped hard,
 * which is when most lines are about as long as the longest and do not end a sentence. The mark of a quoted block is no part of its
 * paragraph.
 */
final class Paragraphs {
    private static final int WRAPPED_LINE = 45;
    private static final int WRAPPED_LINE_MOST = 110;

    private Paragraphs() {}

    static List<Span> of(String text) {
        List<Span> lines = lines(text);
        boolean wrapped = isWrapped(lines, text);
        List<Span> out = new ArrayList<>();
        Span open = null;
        boolean quoting = false;
        for (Span line : lines) {
            Span whole = line.trim(text);
            Span words = BlockQuote.withoutMark(text, whole);
            boolean quotes = words.start() > whole.start();
            if (words.isEmpty()) {
                open = flush(open, out);
            } else if (wrapped && open != null && quotes == quoting) {
                open = open.union(words);
            } else {
                flush(open, out);
                open = words;
            }
            quoting = quotes;
        }
        flush(open, out);
        return out;
    }

    private static Span flush(Span open, List<Span> out) {
        if (open != null) {
            out.add(open);
        }
        return null;
    }

    private static List<Span> lines(String text) {
        List<Span> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineEnd(text.charAt(i))) {
                out.add(new Span(start, i));
                if (i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        return out;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    private static boolean isWrapped(List<Span> lines, String text) {
        int wrapped = 0;
        int ended = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Span line = lines.get(i).trim(text);
            if (line.isEmpty() || lines.get(i + 1).trim(text).isEmpty()) {
                continue; // the last line of a block says nothing
            }
            char last = text.charAt(line.end() - 1);
            if (line.length() < WRAPPED_LINE
                    || line.length() > WRAPPED_LINE_MOST
                    || ".?!:\"\u201D".indexOf(last) >= 0) {
                ended++;
            } else {
                wrapped++;
            }
        }
        return wrapped > 2 && wrapped > ended * 2;
    }
}
