package dev.masthead.report.review;

import dev.masthead.text.CodePoints;

/** Words of an article with a few around them on either side, on one line. */
final class ContextWords {
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_MARKED = 160;

    private ContextWords() {}

    /**
     * The words in braces with their neighbours.
     *
     * @param start in code points
     * @param end   in code points
     * @param words how many on either side
     * @return empty where the text does not reach so far
     */
    static String around(String text, int start, int end, int words) {
        CodePoints points = new CodePoints(text);
        if (start < 0 || end < start || end > points.length()) {
            return "";
        }
        int from = points.toUtf16(start);
        int to = points.toUtf16(end);
        int left = left(text, from, words);
        int right = right(text, to, words);
        return (left > 0 ? "… " : "")
                + line(text.substring(left, from))
                + "{"
                + shortened(line(text.substring(from, to)))
                + "}"
                + line(text.substring(to, right))
                + (right < text.length() ? " …" : "");
    }

    private static int left(String text, int from, int words) {
        int at = from;
        int seen = 0;
        while (at > 0 && from - at < MOST_CHARACTERS) {
            if (Character.isWhitespace(text.charAt(at - 1)) && at < from && !Character.isWhitespace(text.charAt(at))) {
                seen++;
                if (seen == words) {
                    break;
                }
            }
            at--;
        }
        return at > 0 && at < from && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private static int right(String text, int to, int words) {
        int at = to;
        int seen = 0;
        while (at < text.length() && at - to < MOST_CHARACTERS) {
            if (Character.isWhitespace(text.charAt(at)) && at > to && !Character.isWhitespace(text.charAt(at - 1))) {
                seen++;
                if (seen == words) {
                    break;
                }
            }
            at++;
        }
        return at > to && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static String shortened(String words) {
        if (words.length() <= MOST_MARKED) {
            return words;
        }
        int half = MOST_MARKED / 2;
        int from = Character.isLowSurrogate(words.charAt(half)) ? half - 1 : half;
        int to = words.length() - half;
        to = Character.isLowSurrogate(words.charAt(to)) ? to + 1 : to;
        return words.substring(0, from) + " … " + words.substring(to);
    }

    /** Every run of white space as one space: an example is one line. */
    private static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                if (!space) {
                    out.append(' ');
                }
                space = true;
            } else {
                out.append(c);
                space = false;
            }
        }
        return out.toString();
    }
}
