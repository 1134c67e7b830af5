package dev.masthead.text;

/** Turns the UTF-16 offsets used inside into the code points that every report counts in, and back. */
public final class CodePoints {
    private final CharSequence text;
    /** Index of every supplementary character's high surrogate, in order; empty for most texts. */
    private final int[] pairs;

    public CodePoints(CharSequence text) {
        this.text = text;
        int n = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                n++;
                i++;
            }
        }
        pairs = new int[n];
        n = 0;
        for (int i = 0; n < pairs.length; i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                pairs[n++] = i;
                i++;
            }
        }
    }

    /** Index of the first half of a surrogate pair that stands alone, which no encoding can write; −1 where there is none. */
    public static int halfPair(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    /** Code points in the whole text. */
    public int length() {
        return text.length() - pairs.length;
    }

    /** The code point offset of a UTF-16 offset; inside a pair, that of the pair. */
    public int fromUtf16(int offset) {
        return offset - pairsBefore(offset);
    }

    /**
     * The UTF-16 offset of a code point offset.
     *
     * @throws IndexOutOfBoundsException if the text has fewer code points
     */
    public int toUtf16(int codePoints) {
        if (codePoints < 0 || codePoints > length()) {
            throw new IndexOutOfBoundsException(codePoints);
        }
        int lo = 0;
        int hi = pairs.length;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (pairs[mid] - mid < codePoints) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return codePoints + lo;
    }

    private int pairsBefore(int offset) {
        int lo = 0;
        int hi = pairs.length;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (pairs[mid] < offset) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo;
    }
}
