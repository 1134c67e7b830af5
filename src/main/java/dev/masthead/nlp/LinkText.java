package dev.masthead.nlp;

import dev.masthead.lexicon.ClosedClasses;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Finds what a page's links left in the text that was copied from it, and takes it out of what is read: no sentence of the
 * article holds it, so nobody in it is written of and nothing in it is said. Offsets stay, since each character becomes a space.
 *
 * <ul>
 *   <li>{@code Sen. Ada Venn Ada Ida VennMoen leads in poll Holm resigns MORE (D-Ohio)}: a name, the name in full, and headlines
 *       glued to it, up to the word in capitals that ends the link.
 *   <li>{@code JUST WATCHED Holm resigns Replay … 02:11}: a line that offers a film.
 *   <li>{@code Ada Venn left. Hide Caption 2 of 9 Photos: …}: a line of a gallery's captions.
 *   <li>{@code (SOUNDBITE) (English) ADA VENN SAYING: "…"}: of a film's transcript all but who speaks and what is said.
 * </ul>
 */
final class LinkText {
    /** So many words back at most the surname stands that is glued to a headline: given names, nicknames, initials. */
    private static final int WORDS_OF_NAME = 8;

    /** So many characters at most the headlines of one link have: three of them, as a rule. */
    private static final int LONGEST_LINK = 600;

    /** The name of a transcript's language with its brackets is so long at most. */
    private static final int LONGEST_LANGUAGE = 40;

    /** So many words has the calling before a transcript's comma, at most: longer ones hold a place. */
    private static final int LONGEST_CALLING = 3;

    /** So many characters at most say who speaks in a transcript. */
    private static final int LONGEST_SPEAKER = 200;

    /** The shortest surname. */
    private static final int SHORTEST_NAME = 2;

    private final Set<String> ends = new HashSet<>();
    private final Set<String> films = new HashSet<>();
    private final Set<String> galleries = new HashSet<>();
    private final Set<String> buttons = new HashSet<>();
    private final Set<String> transcripts = new HashSet<>();
    private final Set<String> sayings = new HashSet<>();

    LinkText(ClosedClasses classes) {
        classes.endsOfLinks().forEach(w -> ends.add(w.toUpperCase(Locale.ROOT)));
        classes.openingsOfFilms().forEach(w -> films.add(w.toUpperCase(Locale.ROOT)));
        classes.marksOfGalleries().forEach(w -> galleries.add(capitals(w)));
        classes.labelsOfButtons().forEach(w -> buttons.add(capitals(w) + " "));
        classes.openingsOfTranscripts().forEach(w -> transcripts.add("(" + w.toUpperCase(Locale.ROOT) + ")"));
        classes.beforeTranscripts().forEach(w -> sayings.add(w.toUpperCase(Locale.ROOT)));
    }

    /** The words as a page writes them on buttons. */
    private static String capitals(String words) {
        StringBuilder title = new StringBuilder();
        for (String w : words.split(" ")) {
            title.append(title.length() == 0 ? "" : " ")
                    .append(Character.toUpperCase(w.charAt(0)))
                    .append(w.substring(1));
        }
        return title.toString();
    }

    /** The text with spaces for what its links left in it; the text itself where they left nothing. */
    String without(String text) {
        boolean link = ends.stream().anyMatch(text::contains);
        boolean film =
                films.stream().anyMatch(text::contains) || galleries.stream().anyMatch(text::contains);
        boolean transcript = transcripts.stream().anyMatch(text::contains);
        boolean button = buttons.stream().anyMatch(text::contains);
        if (!link && !film && !transcript && !button) {
            return text;
        }
        char[] out = text.toCharArray();
        if (link) {
            links(text, out);
        }
        if (film) {
            films(text, out);
        }
        if (button) {
            for (String label : buttons) {
                for (int at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length())) {
                    Arrays.fill(out, at, at + label.length(), ' ');
                }
            }
        }
        if (transcript) {
            transcripts.forEach(opening -> transcript(text, opening, out));
        }
        return new String(out);
    }

    /** Where the character stands within so many characters of one line; −1. */
    private static int find(String text, char c, int from, int most) {
        for (int i = from; i < Math.min(text.length(), from + most) && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    /** The brackets that open a line of a transcript, and the word before its colon. */
    private void transcript(String text, String opening, char[] out) {
        for (int at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + opening.length())) {
            int end = at + opening.length();
            int language = end;
            while (language < text.length() && text.charAt(language) == ' ') {
                language++;
            }
            int close = language < text.length() && text.charAt(language) == '('
                    ? find(text, ')', language, LONGEST_LANGUAGE)
                    : -1;
            end = close > 0 ? close + 1 : end;
            Arrays.fill(out, at, end, ' ');
            int colon = find(text, ':', end, LONGEST_SPEAKER);
            if (colon < 0) {
                continue;
            }
            int comma = find(text, ',', end, colon - end);
            int another = comma < 0 ? -1 : find(text, ',', comma + 1, colon - comma - 1);
            boolean two = another > 0 && sayings.stream().noneMatch(w -> text.startsWith(w, another + 2));
            if (comma > 0 && !two && text.substring(end, comma).trim().split(" ").length <= LONGEST_CALLING) {
                out[comma] = ' '; // SHOP OWNER, KARL HOLM: the calling stands before the name as a title does
            }
            for (String saying : sayings) {
                int word = colon - saying.length();
                if (word > end && text.startsWith(saying, word)) {
                    while (word > end && (text.charAt(word - 1) == ' ' || text.charAt(word - 1) == ',')) {
                        word--;
                    }
                    Arrays.fill(out, word, colon, ' ');
                }
            }
        }
    }

    /** Where the last words begin and end, without the marks around them, the latest at {@code at % WORDS_OF_NAME}. */
    private void links(String text, char[] out) {
        int[] starts = new int[WORDS_OF_NAME];
        int[] stops = new int[WORDS_OF_NAME];
        int words = 0;
        int i = 0;
        while (i < text.length()) {
            if (!isPartOfWord(text, i)) {
                words = text.charAt(i) == '\n' ? 0 : words;
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && isPartOfWord(text, i)) {
                i++;
            }
            int name = -1;
            for (int k = 1; k <= Math.min(words, WORDS_OF_NAME) && name < 0; k++) {
                int at = (words - k) % WORDS_OF_NAME;
                name = isGluedTo(text, start, i, starts[at], stops[at]) ? stops[at] : -1;
            }
            int end = name < 0 ? -1 : end(text, i);
            if (end > 0) {
                Arrays.fill(out, name, end, ' ');
                i = end;
                words = 0;
            } else {
                starts[words % WORDS_OF_NAME] = start;
                stops[words % WORDS_OF_NAME] = i;
                words++;
            }
        }
    }

    private static boolean isPartOfWord(String text, int i) {
        char c = text.charAt(i);
        boolean apostrophe = (c == '\'' || c == '\u2019')
                && i > 0
                && i + 1 < text.length()
                && Character.isLetter(text.charAt(i - 1))
                && Character.isUpperCase(text.charAt(i + 1)); // O'Rourke, not Venn's
        return Character.isLetterOrDigit(c) || c == '-' || apostrophe;
    }

    /** {@code VennMoen}, {@code Venn2020}: begins with the surname, and another word or a number follows without a space. */
    private static boolean isGluedTo(String text, int start, int end, int nameStart, int nameEnd) {
        int length = nameEnd - nameStart;
        if (length < SHORTEST_NAME
                || end - start <= length
                || !Character.isUpperCase(text.charAt(nameStart))
                || !text.regionMatches(start, text, nameStart, length)) {
            return false;
        }
        char next = text.charAt(start + length);
        return Character.isUpperCase(next) || Character.isDigit(next) || next == '\'' || next == '\u2019';
    }

    /** Where the link ends whose headlines begin there; −1 where nothing ends it. */
    private int end(String text, int from) {
        int most = Math.min(text.length(), from + LONGEST_LINK);
        int i = from;
        while (i < most && text.charAt(i) != '\n') {
            int start = i;
            while (i < most && Character.isLetterOrDigit(text.charAt(i))) {
                i++;
            }
            if (i > start && ends.contains(text.substring(start, i))) {
                return i;
            }
            i = Math.max(i, start + 1);
        }
        return -1;
    }

    /** Lines that begin with an offer to watch something, and lines of captions run together. */
    private void films(String text, char[] out) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != '\n') {
                continue;
            }
            int first = start;
            while (first < i && Character.isWhitespace(text.charAt(first))) {
                first++;
            }
            for (String f : films) {
                if (text.startsWith(f + " ", first)) {
                    Arrays.fill(out, first, i, ' ');
                }
            }
            start = i + 1;
        }
        for (String g : galleries) {
            for (int at = text.indexOf(g); at >= 0; ) {
                int from = text.lastIndexOf('\n', at) + 1;
                int to = text.indexOf('\n', at);
                to = to < 0 ? text.length() : to;
                Arrays.fill(out, from, to, ' ');
                at = text.indexOf(g, to);
            }
        }
    }
}
