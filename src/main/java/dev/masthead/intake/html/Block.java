package dev.masthead.intake.html;

import dev.masthead.text.BlockQuote;
import java.util.List;

/**
 * A stretch of a page's text that nothing but inline markup divides.
 *
 * @param text       with white space collapsed
 * @param element    index of the element that it stands in
 * @param linkLength characters of it that are links
 * @param heading    stands in a heading
 * @param headline   stands in a heading of the first level
 * @param dropped    stands in something that is no article
 * @param lead       the same, but in something that may be the lead if it stands between headline and body
 * @param quote      index of the quotation's element that it stands in; −1 outside
 * @param credit     says whose words such a quotation holds
 */
record Block(
        String text,
        int element,
        int linkLength,
        boolean heading,
        boolean headline,
        boolean dropped,
        boolean lead,
        int quote,
        boolean credit) {
    private static final int PROSE_CHARS = 60;
    static final double LINKED = 0.5;
    private static final int LONG_LINE = 100;
    private static final int SENTENCE_CHARS = 8;
    private static final String CLOSING_MARKS = "\"'”’»)] ";
    private static final String FINAL_MARKS = ".?!…:;。";
    private static final String CREDIT_MARK = "— ";
    private static final String DASHES = "—–-―~";

    /** As plain text has it: the paragraphs of a quotation marked as such, and who is quoted behind a dash. */
    String plain() {
        if (quote < 0) {
            return text;
        }
        return BlockQuote.of(credit && DASHES.indexOf(text.charAt(0)) < 0 ? CREDIT_MARK + text : text);
    }

    int length() {
        return text.length();
    }

    double linkDensity() {
        return (double) linkLength / text.length();
    }

    /** Reads like prose, not like a menu. */
    boolean isProse() {
        return length() >= PROSE_CHARS && linkDensity() < LINKED;
    }

    /** Long as prose is, or ended as sentences are. */
    boolean isSentence() {
        if (heading) {
            return false;
        }
        int i = text.length() - 1;
        while (i > 0 && CLOSING_MARKS.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return text.length() >= LONG_LINE
                || FINAL_MARKS.indexOf(text.charAt(i)) >= 0 && text.length() >= SENTENCE_CHARS;
    }

    /** Characters of all. */
    static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::length).sum();
    }

    /** The texts of all, with a blank line between them; what is repeated at once stands once. */
    static String join(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        String before = null;
        for (Block block : blocks) {
            if (block.text().equals(before)) {
                continue;
            }
            if (before != null) {
                out.append("\n\n");
            }
            out.append(block.plain());
            before = block.text();
        }
        return out.toString();
    }
}
