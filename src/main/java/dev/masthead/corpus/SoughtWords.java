package dev.masthead.corpus;

import dev.masthead.nlp.EnglishStemmer;
import dev.masthead.text.CodePoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a query, to find the places in a text that made it match. Reads the query as {@code websearch_to_tsquery} does:
 * what stands in quotation marks must stand together, as must what is written in one piece ({@code state-run}); what has a minus
 * ahead of it is not looked for, {@code or} is no word. Words are runs of letters and figures, compared by their stems; words that
 * the search passes over hold their place in a phrase, whatever stands there. Takes time linear in the text.
 */
final class SoughtWords {
    private static final int AROUND = 60;
    private static final int MOST_PLACES = 5;

    private final List<List<String>> phrases = new ArrayList<>();
    private final EnglishStemmer stemmer = new EnglishStemmer();

    /**
     * @param passedOver words that the search passes over, in small letters
     */
    SoughtWords(String query, Set<String> passedOver) {
        for (List<String> words : phrasesOf(query)) {
            List<String> stems = new ArrayList<>();
            for (String word : words) {
                stems.add(passedOver.contains(word) ? null : stemmer.stem(word));
            }
            while (!stems.isEmpty() && stems.get(0) == null) {
                stems.remove(0);
            }
            while (!stems.isEmpty() && stems.get(stems.size() - 1) == null) {
                stems.remove(stems.size() - 1);
            }
            if (!stems.isEmpty()) {
                phrases.add(stems);
            }
        }
    }

    /** Every word of a query in small letters, those with a minus ahead of them too. */
    static List<String> words(String query) {
        List<String> out = new ArrayList<>();
        for (int[] word : runs(query)) {
            out.add(query.substring(word[0], word[1]).toLowerCase(Locale.ROOT));
        }
        return out;
    }

    private static List<List<String>> phrasesOf(String query) {
        List<List<String>> out = new ArrayList<>();
        int i = 0;
        while (i < query.length()) {
            char c = query.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            }
            boolean negated = c == '-';
            int start = negated ? i + 1 : i;
            int end;
            if (start < query.length() && query.charAt(start) == '"') {
                int close = query.indexOf('"', start + 1);
                end = close < 0 ? query.length() : close + 1;
            } else {
                end = start;
                while (end < query.length() && !Character.isWhitespace(query.charAt(end)) && query.charAt(end) != '"') {
                    end++;
                }
            }
            String piece = query.substring(start, end);
            if (!negated && !piece.equalsIgnoreCase("or")) {
                out.add(words(piece));
            }
            i = Math.max(end, i + 1);
        }
        return out;
    }

    /** Start and end of every run of letters and figures. */
    private static List<int[]> runs(String text) {
        List<int[]> out = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c) || start >= 0 && isMark(c)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                out.add(new int[] {start, i});
                start = -1;
            }
            i += Character.charCount(c);
        }
        if (start >= 0) {
            out.add(new int[] {start, text.length()});
        }
        return out;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Where an article holds them. */
    WordsFound in(String article, String title, String text) {
        List<WordsFound.Place> places = new ArrayList<>();
        int n = find(title, "title", places) + find(text, "text", places);
        return new WordsFound(article, n, List.copyOf(places));
    }

    private int find(String text, String part, List<WordsFound.Place> places) {
        List<int[]> runs = runs(text);
        Map<String, List<List<String>>> byFirst = new HashMap<>();
        phrases.forEach(
                p -> byFirst.computeIfAbsent(p.get(0), f -> new ArrayList<>()).add(p));
        String[] stems = new String[runs.size()];
        for (int i = 0; i < stems.length; i++) {
            int[] run = runs.get(i);
            stems[i] = stemmer.stem(text.substring(run[0], run[1]).toLowerCase(Locale.ROOT));
        }
        CodePoints points = null;
        int n = 0;
        for (int i = 0; i < stems.length; ) {
            int length = longest(byFirst.getOrDefault(stems[i], List.of()), stems, i);
            if (length == 0) {
                i++;
                continue;
            }
            n++;
            if (places.size() < MOST_PLACES) {
                points = points == null ? new CodePoints(text) : points;
                places.add(place(text, part, points, runs.get(i)[0], runs.get(i + length - 1)[1]));
            }
            i += length;
        }
        return n;
    }

    /** Words of the longest phrase that begins there; 0 for none. */
    private static int longest(List<List<String>> candidates, String[] stems, int at) {
        int longest = 0;
        for (List<String> phrase : candidates) {
            if (phrase.size() > longest && at + phrase.size() <= stems.length) {
                boolean holds = true;
                for (int k = 1; k < phrase.size() && holds; k++) {
                    holds = phrase.get(k) == null || phrase.get(k).equals(stems[at + k]);
                }
                longest = holds ? phrase.size() : longest;
            }
        }
        return longest;
    }

    private static WordsFound.Place place(String text, String part, CodePoints points, int start, int end) {
        int before = Math.max(0, start - AROUND);
        while (before > 0 && before < start && !Character.isWhitespace(text.charAt(before - 1))) {
            before++;
        }
        int after = Math.min(text.length(), end + AROUND);
        while (after < text.length() && after > end && !Character.isWhitespace(text.charAt(after))) {
            after--;
        }
        return new WordsFound.Place(
                points.fromUtf16(start),
                points.fromUtf16(end),
                text.substring(start, end),
                part,
                text.substring(before, start),
                text.substring(end, after));
    }
}
