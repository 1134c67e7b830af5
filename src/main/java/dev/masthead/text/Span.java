package dev.masthead.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of text.
 *
 * @param start first UTF-16 code unit, relative to the part of the document the span lies in
 * @param end   one past the last code unit; never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether the two share at least one code unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The words the span covers. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** The span without white space at its ends; an empty span at {@code start} where there is nothing else. */
    public Span trim(CharSequence text) {
        int s = start;
        int e = end;
        while (e > s && isSpace(text.charAt(e - 1))) {
            e--;
        }
        while (s < e && isSpace(text.charAt(s))) {
            s++;
        }
        return new Span(s, e);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
    }

    /** The spans in text order, those that touch or overlap made one. */
    public static List<Span> merge(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(null);
        List<Span> out = new ArrayList<>(sorted.size());
        for (Span s : sorted) {
            int last = out.size() - 1;
            if (last >= 0 && s.start <= out.get(last).end) {
                out.set(last, out.get(last).union(s));
            } else {
                out.add(s);
            }
        }
        return out;
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
