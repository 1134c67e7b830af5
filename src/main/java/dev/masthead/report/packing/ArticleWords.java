package dev.masthead.report.packing;

/**
 * The words of an article, which its report repeats wherever it shows a place of it. A report that was packed with them holds the places
 * alone, and can be read with them alone. Immutable.
 */
public final class ArticleWords {
    /** Of a report that is to be read without its article. */
    static final ArticleWords NONE = new ArticleWords("", "");

    private final String title;
    private final String text;
    private final boolean titlePlain;
    private final boolean textPlain;

    public ArticleWords(String title, String text) {
        this.title = title;
        this.text = text;
        titlePlain = isPlain(title);
        textPlain = isPlain(text);
    }

    private static boolean isPlain(String s) {
        return s.codePointCount(0, s.length()) == s.length();
    }

    /** The words between two code points of the title; null where it is shorter. */
    String ofTitle(long start, long end) {
        return between(title, titlePlain, start, end);
    }

    /** The same of the text. */
    String ofText(long start, long end) {
        return between(text, textPlain, start, end);
    }

    private static String between(String s, boolean plain, long start, long end) {
        if (start < 0 || end < start || end > s.length()) {
            return null;
        }
        if (plain) {
            return s.substring((int) start, (int) end);
        }
        try {
            int from = s.offsetByCodePoints(0, (int) start);
            return s.substring(from, s.offsetByCodePoints(from, (int) (end - start)));
        } catch (IndexOutOfBoundsException shorter) {
            return null;
        }
    }
}
