package dev.masthead.coding;

import dev.masthead.text.CodePoints;
import java.util.List;

/**
 * An item as a coder sees it: without the machine's answer, the outlet, and whatever else might sway.
 *
 * @param number   from 0 on
 * @param article  id
 * @param asks     what is asked of this item: of a sentence in which nothing was found it is another question than of what was
 * @param title    headline of the article; null where the article has been deleted
 * @param part     {@code text} or {@code title}; null where the whole article is asked about
 * @param start    in code points; null where the whole article is asked about
 * @param before   words before it; null where the article has been deleted
 * @param words    those that are asked about; of a whole article its beginning
 * @param after    words behind it
 * @param complete whether nothing is cut off before or behind
 * @param actor    name of the actor that is asked about; null where none is
 * @param source   words that name the source, where it or what it says is asked about
 * @param cue      words that report
 * @param content  what is said
 * @param answer   the coder's own; null where there is none, or the coder cannot say
 * @param cannotSay whether the coder cannot say
 * @param note     the coder's own; null where there is none
 * @param others   for who adjudicates, what the coders say; empty for them themselves
 */
public record CodingItem(
        int number,
        String article,
        String asks,
        String title,
        String part,
        Integer start,
        Integer end,
        String before,
        String words,
        String after,
        boolean complete,
        String actor,
        String source,
        String cue,
        String content,
        String answer,
        boolean cannotSay,
        String note,
        List<Said> others) {

    /** What a coder says; {@code answer} is null where the coder cannot say. */
    public record Said(String coder, String answer, String note) {}

    /** Words around a stretch of text. */
    record Cut(String before, String words, String after, boolean complete) {
        /**
         * Cuts a text.
         *
         * @param start in code points; null for its beginning
         * @param end   in code points; null for as many words from the beginning as are wanted
         * @param words how many on either side; −1 for all
         */
        static Cut of(String text, Integer start, Integer end, int words) {
            if (start == null || end == null) {
                int to = words < 0 ? text.length() : right(text, 0, words);
                return new Cut("", text.substring(0, to), "", to == text.length());
            }
            CodePoints points = new CodePoints(text);
            if (start < 0 || end < start || end > points.length()) {
                return new Cut("", "", "", false);
            }
            int from = points.toUtf16(start);
            int to = points.toUtf16(end);
            int left = words < 0 ? 0 : left(text, from, words);
            int right = words < 0 ? text.length() : right(text, to, words);
            return new Cut(
                    text.substring(left, from),
                    text.substring(from, to),
                    text.substring(to, right),
                    left == 0 && right == text.length());
        }

        private static int left(String text, int from, int words) {
            int at = from;
            for (int seen = 0; seen < words && at > 0; seen++) {
                while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
                    at--;
                }
                while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
                    at--;
                }
            }
            return at;
        }

        private static int right(String text, int to, int words) {
            int at = to;
            for (int seen = 0; seen < words && at < text.length(); seen++) {
                while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
            }
            return at;
        }
    }
}
