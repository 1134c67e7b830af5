package dev.masthead.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What differs between two texts, word by word: what is no part of their longest common subsequence of words. Words are runs of
 * letters, marks and figures, compared without regard to capitals. What the two begin and end with alike is passed over first; if
 * what is left is longer than some two thousand words on both sides, it counts as one difference, so that the time stays bounded.
 */
public final class WordDiff {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final long MOST_COMPARED = 4_000_000;

    private final String before;
    private final String after;
    private final List<int[]> mine;
    private final List<int[]> theirs;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * A place where the texts differ.
     *
     * @param removed of the text before, in UTF-16 offsets; empty where nothing was taken away
     * @param added   of the text after; empty where nothing was put in
     */
    public record Piece(Span removed, Span added) {}

    private WordDiff(String before, String after) {
        this.before = before;
        this.after = after;
        mine = words(before);
        theirs = words(after);
    }

    /** The differences in the order of the texts. */
    public static List<Piece> of(String before, String after) {
        WordDiff diff = new WordDiff(before, after);
        diff.compare();
        return List.copyOf(diff.pieces);
    }

    private static List<int[]> words(String text) {
        List<int[]> out = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            out.add(new int[] {matcher.start(), matcher.end()});
        }
        return out;
    }

    private static String[] lower(String text, List<int[]> words) {
        String[] out = new String[words.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = text.substring(words.get(i)[0], words.get(i)[1]).toLowerCase(Locale.ROOT);
        }
        return out;
    }

    private void compare() {
        String[] a = lower(before, mine);
        String[] b = lower(after, theirs);
        int start = 0;
        while (start < a.length && start < b.length && a[start].equals(b[start])) {
            start++;
        }
        int endA = a.length;
        int endB = b.length;
        while (endA > start && endB > start && a[endA - 1].equals(b[endB - 1])) {
            endA--;
            endB--;
        }
        int n = endA - start;
        int m = endB - start;
        if ((long) n * m > MOST_COMPARED) {
            add(start, endA, start, endB);
            return;
        }
        int[][] common = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                common[i][j] = a[start + i].equals(b[start + j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        int fromA = 0;
        int fromB = 0;
        while (i < n && j < m) {
            if (a[start + i].equals(b[start + j])) {
                add(start + fromA, start + i, start + fromB, start + j);
                i++;
                j++;
                fromA = i;
                fromB = j;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        add(start + fromA, endA, start + fromB, endB);
    }

    private void add(int fromA, int toA, int fromB, int toB) {
        if (fromA < toA || fromB < toB) {
            pieces.add(new Piece(span(mine, fromA, toA, before), span(theirs, fromB, toB, after)));
        }
    }

    private static Span span(List<int[]> words, int from, int to, String text) {
        if (from < to) {
            return new Span(words.get(from)[0], words.get(to - 1)[1]);
        }
        int at = from < words.size() ? words.get(from)[0] : text.length();
        return new Span(at, at);
    }
}
