package dev.masthead.intake;

import dev.masthead.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a dump that is not blank, and what its form tells.
 *
 * @param index       its number among the lines that are not blank
 * @param span        its text in the source, without white space at the ends
 * @param text        the same, as a string
 * @param afterBlank  a blank line stands before it
 */
record DumpLine(int index, Span span, String text, boolean afterBlank) {
    private static final int HEADLINE_WORDS = 30;
    private static final int HEADLINE_LENGTH = 250;
    private static final int PROSE_WORDS = 10;
    private static final int LABEL_WORDS = 6;
    private static final int NAME_WORDS = 5;
    private static final int KICKER_WORDS = 3;
    private static final int BYLINE_WORDS = 14;
    private static final int TITLE_CASE_WORDS = 4;
    /** Articles, prepositions and conjunctions of this length stay small in a headline in title case. */
    private static final int SMALL_WORD = 4;

    private static final String BYLINE = "By ";
    private static final String CLOSING_MARKS = "\"'”’»)]";
    private static final String FINAL_MARKS = ".?!…";
    private static final int LONGEST_DATE = 60;

    private static final Pattern LOCALE = Pattern.compile("[a-z]{2}([_-][A-Za-z]{2})?");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final List<DateTimeFormatter> DAYS = List.of(
            day("[EEEE, ][EEE, ]MMMM d, uuuu"),
            day("[EEEE, ][EEE, ]MMM d, uuuu"),
            day("[EEEE, ][EEE, ]d MMMM uuuu"),
            day("[EEEE, ][EEE, ]d MMM uuuu"));

    /** A line that is a day and a time and nothing else, as people read them. */
    private static final Pattern DAY_AND_TIME =
            Pattern.compile("(?i)(?:(?:first )?(?:published|posted)(?: on)?:?\\s+)?(?:\\p{L}{3,9}\\.?,?\\s+)?"
                    + "(?:\\p{L}{3,9}\\.?\\s+\\d{1,2}|\\d{1,2}\\s+\\p{L}{3,9}\\.?),?\\s+\\d{4},?\\s+(?:at\\s+|[|·-]\\s+)?"
                    + "\\d{1,2}[:.]\\d{2}(?:\\s*[ap]\\.?m\\.?)?(?:\\s+\\p{L}{1,5})?");

    /** What a first line with an address holds. */
    record Header(String url, Optional<LooseTime> date, Optional<DumpLine> remainder) {}

    private static DateTimeFormatter day(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The lines of a text that are not blank. */
    static List<DumpLine> of(String source) {
        List<DumpLine> lines = new ArrayList<>();
        boolean afterBlank = false;
        int start = 0;
        while (start < source.length()) {
            int end = start;
            while (end < source.length() && !isLineEnd(source.charAt(end))) {
                end++;
            }
            Span span = new Span(start, end).trim(source);
            if (span.isEmpty()) {
                afterBlank = true;
            } else {
                lines.add(new DumpLine(lines.size(), span, span.of(source), afterBlank));
                afterBlank = false;
            }
            boolean crLf = end + 1 < source.length() && source.charAt(end) == '\r' && source.charAt(end + 1) == '\n';
            start = end + (crLf ? 2 : 1);
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
    }

    /**
     * The address that the line begins with. Before it may stand a date, with or without a word before that, or a label
     * with a colon; behind it a date, or the text itself.
     */
    Optional<Header> header() {
        int offset = 0;
        Optional<LooseTime> date = Optional.empty();
        boolean label = false;
        while (offset < text.length()) {
            int end = wordEnd(offset);
            String word = text.substring(offset, end);
            String bare = withoutBrackets(word);
            if (WebAddress.parse(bare).isPresent()) {
                return label ? Optional.empty() : Optional.of(header(bare, date, skipSpace(end)));
            }
            Optional<LooseTime> given = isoDate(word);
            if (given.isPresent()) {
                date = given;
                label = false;
            } else if (word.endsWith(":") && date.isEmpty() && offset == 0) {
                label = false;
            } else if (offset == 0) {
                // a word is fine as the name of a date only
                label = true;
            } else {
                return Optional.empty();
            }
            offset = skipSpace(end);
        }
        return Optional.empty();
    }

    private Header header(String url, Optional<LooseTime> before, int rest) {
        String remainder = text.substring(rest);
        Optional<LooseTime> after = isoDate(remainder);
        if (remainder.isEmpty() || after.isPresent()) {
            return new Header(url, before.or(() -> after), Optional.empty());
        }
        Span place = new Span(span.start() + rest, span.end());
        return new Header(url, before, Optional.of(new DumpLine(index, place, remainder, true)));
    }

    private int wordEnd(int offset) {
        int end = offset;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int skipSpace(int offset) {
        int end = offset;
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }

    private static String withoutBrackets(String word) {
        boolean bracketed = word.length() > 2 && "<([".indexOf(word.charAt(0)) >= 0;
        return bracketed ? word.substring(1, word.length() - 1) : word;
    }

    private static Optional<LooseTime> isoDate(String text) {
        if (text.length() > LONGEST_DATE) {
            return Optional.empty();
        }
        return LooseTime.iso(text);
    }

    /** The date that the whole line is. */
    Optional<LooseTime> date() {
        Optional<LooseTime> iso = isoDate(text);
        if (iso.isPresent() || text.length() > LONGEST_DATE) {
            return iso;
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LooseTime.day(LocalDate.parse(text, format)));
            } catch (DateTimeException notThisForm) {
                // the next form
            }
        }
        return DAY_AND_TIME.matcher(text).matches() ? LooseTime.parse(text) : Optional.empty();
    }

    /** A date and time with zone, as machines write them. */
    boolean isTimestamp() {
        return text.length() <= LONGEST_DATE && Timestamps.dateTime(text).isPresent();
    }

    boolean isAddress() {
        return WebAddress.parse(text).isPresent();
    }

    boolean isLocale() {
        return LOCALE.matcher(text).matches() && text.length() != 2 || text.equals("en");
    }

    /** Holds an e-mail address. */
    boolean isContact() {
        int at = text.indexOf('@');
        return at > 0 && at + 1 < text.length() && !isSpace(text.charAt(at - 1)) && !isSpace(text.charAt(at + 1));
    }

    /** Figures, and no other word than true or false: the sizes of pictures. */
    boolean isFigures() {
        for (String word : words()) {
            boolean figure = word.chars().allMatch(Character::isDigit) || word.equals("true") || word.equals("false");
            if (!figure) {
                return false;
            }
        }
        return true;
    }

    /** Could stand in an article: a sentence, and not a short one. */
    boolean isProse() {
        return endsSentence() && !isContact() && words().size() >= PROSE_WORDS;
    }

    /** A few words that are no sentence. */
    boolean isLabel() {
        return !endsSentence() && words().size() <= LABEL_WORDS;
    }

    /** Words and commas, but no sentence. */
    boolean isList() {
        return text.indexOf(',') > 0 && !endsSentence() && !isContact();
    }

    boolean startsSmall() {
        return Character.isLowerCase(text.codePointAt(0));
    }

    boolean endsSentence() {
        int i = text.length() - 1;
        while (i > 0 && CLOSING_MARKS.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return FINAL_MARKS.indexOf(text.charAt(i)) >= 0;
    }

    /** A headline above the given line: short, not a sentence of running text, not the first line of a wrapped one. */
    boolean looksLikeHeadlineBefore(DumpLine next) {
        boolean wrapped = !next.afterBlank && next.startsSmall();
        if (wrapped || text.length() > HEADLINE_LENGTH || words().size() > HEADLINE_WORDS || isAddress()) {
            return false;
        }
        boolean fullStop = text.endsWith(".") && !text.endsWith("...");
        return !fullStop || isTitleCase();
    }

    private boolean isTitleCase() {
        int capitals = 0;
        for (String word : words()) {
            int c = word.codePointAt(0);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isLowerCase(c) && word.length() > SMALL_WORD) {
                return false;
            }
        }
        return capitals >= TITLE_CASE_WORDS && words().size() <= HEADLINE_WORDS;
    }

    /** A word or a few in capitals, such as a name or the label of a section, above a headline that is not in capitals. */
    boolean looksLikeKickerAbove(DumpLine headline) {
        // "ANN EXAMPLE, STAFF WRITER"
        String first = text.split(",", 2)[0];
        return SPACE.split(first).length <= KICKER_WORDS
                && text.length() <= HEADLINE_LENGTH
                && isInCapitals()
                && !headline.isInCapitals()
                && headline.words().size() > KICKER_WORDS
                && !headline.endsSentence();
    }

    private boolean isInCapitals() {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    /** The names of a line such as "By Ann Example and Bo Sample"; empty for any other line. */
    List<String> bylines() {
        if (!text.regionMatches(true, 0, BYLINE, 0, BYLINE.length())
                || endsSentence()
                || words().size() > BYLINE_WORDS) {
            return List.of();
        }
        return bylineParts().stream()
                .filter(DumpLine::isName)
                .map(DumpLine::text)
                .toList();
    }

    /** Whether a byline names somebody or something that is no person's name, such as an agency. */
    boolean bylineHoldsMore() {
        return bylineParts().stream().anyMatch(p -> !p.isName());
    }

    private List<DumpLine> bylineParts() {
        return Arrays.stream(text.substring(BYLINE.length()).split(",|\\b(?i:and)\\b|&|\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> new DumpLine(index, span, part, false))
                .toList();
    }

    /** Two to five capitalised words without figures. */
    boolean isName() {
        List<String> words = words();
        if (words.size() < 2 || words.size() > NAME_WORDS) {
            return false;
        }
        for (String word : words) {
            if (!Character.isUpperCase(word.codePointAt(0)) && word.length() > SMALL_WORD) {
                return false;
            }
            if (!word.codePoints().allMatch(c -> Character.isLetter(c) || "-.'’".indexOf(c) >= 0)) {
                return false;
            }
        }
        return Character.isUpperCase(text.codePointAt(0));
    }

    List<String> words() {
        return Arrays.asList(SPACE.split(text));
    }
}
