package dev.masthead.text;

/**
 * How plain text marks a paragraph that is quoted as a block, as mail and Markdown do: {@code > It leaks.} Formats with markup of
 * their own write their quoted blocks in this way, so that the text that is stored says whose words it holds.
 */
public final class BlockQuote {
    /** Stands at the beginning of each paragraph of the block. */
    public static final String MARK = "> ";

    private BlockQuote() {}

    /** The paragraph with its mark. */
    public static String of(String paragraph) {
        return MARK + paragraph;
    }

    /** The paragraph without the marks that it begins with, however deep it is quoted; never empty where it was not. */
    public static Span withoutMark(String text, Span paragraph) {
        int from = paragraph.start();
        while (from + MARK.length() < paragraph.end() && text.startsWith(MARK, from)) {
            from += MARK.length();
            while (from < paragraph.end() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
        }
        return from < paragraph.end() ? new Span(from, paragraph.end()) : paragraph;
    }

    /** Whether the paragraph whose first word stands here has a mark before it. */
    public static boolean isMarked(String text, int firstWord) {
        int i = firstWord - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i--;
        }
        return i >= 0 && i < firstWord - 1 && text.charAt(i) == MARK.charAt(0);
    }
}
