package dev.masthead.report.review;

import dev.masthead.text.CodePoints;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Text with labelled marks in braces, made to be read: {@code {a1 source|KCNA} {a1 cue|reports} …}. Marks nest; one that
 * crosses another is closed with it and opened again, and its further pieces have {@code …} behind their label. Braces,
 * bars and backslashes of the text itself stand behind a backslash, so that {@link #strip} gives the text back.
 */
public final class MarkedText {
    private static final String AGAIN = "…";

    private MarkedText() {}

    /**
     * A mark.
     *
     * @param start in code points
     * @param end   in code points, exclusive
     */
    public record Mark(String label, int start, int end) {
        private String opened() {
            StringBuilder plain = new StringBuilder(label.length());
            label.codePoints().forEach(c -> plain.appendCodePoint(isSpecial(c) ? '_' : c));
            return plain.toString();
        }
    }

    /**
     * Marks the text. Of marks that begin together the longer stands outside, of two as long the first of the list.
     *
     * @throws IndexOutOfBoundsException if a mark reaches beyond the text
     */
    public static String mark(String text, List<Mark> marks) {
        CodePoints points = new CodePoints(text);
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
        StringBuilder out = new StringBuilder(text.length() * 2);
        Deque<Mark> open = new ArrayDeque<>();
        int at = 0;
        for (Mark mark : sorted) {
            if (mark.start() < 0 || mark.end() < mark.start() || mark.end() > points.length()) {
                throw new IndexOutOfBoundsException(mark.toString());
            }
            at = close(text, points, at, mark.start(), open, out);
            at = copy(text, points, at, mark.start(), out);
            out.append('{').append(mark.opened()).append('|');
            open.push(mark);
        }
        at = close(text, points, at, points.length(), open, out);
        copy(text, points, at, points.length(), out);
        return out.toString();
    }

    /** Closes the marks that end at the place or before it, in the order of their ends; returns how far the text is written. */
    private static int close(String text, CodePoints points, int from, int to, Deque<Mark> open, StringBuilder out) {
        int at = from;
        while (true) {
            int end = Integer.MAX_VALUE;
            for (Mark mark : open) {
                end = Math.min(end, mark.end());
            }
            if (end > to) {
                return at;
            }
            at = copy(text, points, at, end, out);
            Deque<Mark> again = new ArrayDeque<>();
            int last = end;
            long ending = open.stream().filter(m -> m.end() == last).count();
            while (ending > 0) {
                Mark mark = open.pop();
                out.append('}');
                if (mark.end() == end) {
                    ending--;
                } else {
                    again.push(mark);
                }
            }
            for (Mark mark : again) {
                out.append('{').append(mark.opened()).append(AGAIN).append('|');
                open.push(mark);
            }
        }
    }

    private static int copy(String text, CodePoints points, int from, int to, StringBuilder out) {
        if (to <= from) {
            return from;
        }
        int end = points.toUtf16(to);
        for (int i = points.toUtf16(from); i < end; i++) {
            char c = text.charAt(i);
            if (isSpecial(c)) {
                out.append('\\');
            }
            out.append(c);
        }
        return to;
    }

    private static boolean isSpecial(int c) {
        return c == '{' || c == '}' || c == '|' || c == '\\';
    }

    /** The text without its marks. */
    public static String strip(String marked) {
        StringBuilder out = new StringBuilder(marked.length());
        boolean label = false;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (label) {
                label = c != '|';
            } else if (c == '\\' && i + 1 < marked.length()) {
                i++;
                out.append(marked.charAt(i));
            } else if (c == '{') {
                label = true;
            } else if (c != '}') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
