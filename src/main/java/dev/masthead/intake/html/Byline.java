package dev.masthead.intake.html;

import java.util.Set;

/** Lines that say who wrote a story and when, and nothing else. */
final class Byline {
    private static final int LONGEST = 160;
    private static final int MOST_WORDS = 20;
    private static final Set<String> BY = Set.of("by", "von", "par", "por", "di", "door", "von:", "by:");
    private static final Set<String> DATED =
            Set.of("published", "posted", "updated", "modified", "published:", "posted:", "updated:", "modified:");
    private static final Set<String> SMALL = Set.of(
            "and",
            "und",
            "et",
            "y",
            "e",
            "en",
            "for",
            "of",
            "the",
            "de",
            "la",
            "van",
            "der",
            "den",
            "del",
            "di",
            "da",
            "von",
            "in",
            "on",
            "at",
            "a.m",
            "p.m",
            "am",
            "pm",
            "last",
            "published",
            "updated",
            "posted",
            "modified",
            "ago",
            "hours",
            "hour",
            "minutes",
            "minute",
            "days",
            "day",
            "min",
            "read",
            "special",
            "to",
            "staff",
            "writer",
            "reporter",
            "correspondent",
            "editor",
            "uhr");

    private Byline() {}

    /**
     * Whether a block is a byline or a date. Every word of it must be a name, a figure or one of the few small words that
     * join these, so that a sentence that begins with "By" is none.
     */
    static boolean is(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String[] words = text.split(" ", MOST_WORDS + 2);
        if (words.length < 2 || words.length > MOST_WORDS) {
            return false;
        }
        String first = words[0].toLowerCase(java.util.Locale.ROOT);
        boolean by = BY.contains(first);
        boolean dated = false;
        int figures = 0;
        for (int i = by ? 1 : 0; i < words.length; i++) {
            String word = bare(words[i]);
            if (word.isEmpty()) {
                continue;
            }
            char c = word.charAt(0);
            String small = word.toLowerCase(java.util.Locale.ROOT);
            dated |= DATED.contains(small);
            figures += Character.isDigit(c) ? 1 : 0;
            if (!Character.isUpperCase(c) && !Character.isDigit(c) && !SMALL.contains(small)) {
                return false;
            }
        }
        return by || dated && figures > 0;
    }

    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end);
    }
}
