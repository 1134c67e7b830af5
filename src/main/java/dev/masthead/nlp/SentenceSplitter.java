package dev.masthead.nlp;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Parts paragraphs into sentences: OpenNLP's borders, of which those behind abbreviations go and those come that it was not
 * taught, before an opening quotation mark and where the space is missing. Not safe for use by two threads at once.
 */
final class SentenceSplitter {
    /** A word before a full stop with no space behind it ends a sentence when it has so many letters: no {@code p.Holt}. */
    private static final int SHORTEST_WORD = 3;

    /** Behind these a word is a piece of an address or a tag. */
    private static final String ADDRESS = ".@/_#-";

    private final SentenceDetectorME detector;
    private final ClosedClasses classes;

    SentenceSplitter(SentenceModel model, ClosedClasses classes) {
        detector = new SentenceDetectorME(model);
        this.classes = classes;
    }

    /**
     * The sentences of one paragraph, in order, none empty.
     *
     * @param plain the whole text with plain marks, and without the full stops of endless runs
     * @param text  the same as written, equally long
     */
    List<Span> split(String plain, Span paragraph, String text) {
        List<Span> out = new ArrayList<>();
        for (opennlp.tools.util.Span s : detector.sentPosDetect(plain.substring(paragraph.start(), paragraph.end()))) {
            Span span = new Span(paragraph.start() + s.getStart(), paragraph.start() + s.getEnd()).trim(text);
            if (span.isEmpty()) {
                continue;
            }
            int last = out.size() - 1;
            if (last >= 0 && continues(plain, out.get(last), span)) {
                out.set(last, out.get(last).union(span));
            } else {
                out.add(span);
            }
        }
        return parted(plain, text, out);
    }

    /** The model joins {@code said Beck. "It will …"} and {@code in ruins.The plan}. */
    private List<Span> parted(String text, String written, List<Span> sentences) {
        boolean run = runsOn(text, sentences);
        int marks = 0; // double marks so far: behind an odd number the text is inside a quotation
        List<Span> out = new ArrayList<>(sentences.size());
        for (Span s : sentences) {
            int start = s.start();
            for (int i = s.start(); i < s.start() + 3 && i < s.end(); i++) {
                marks += text.charAt(i) == '"' ? 1 : 0;
            }
            for (int i = s.start() + 3; i + 1 < s.end(); i++) {
                boolean inside = marks % 2 == 1;
                marks += text.charAt(i) == '"' ? 1 : 0;
                boolean closed = isEnd(text.charAt(i - 2))
                        && (written.charAt(i - 1) == '\u201D' || run && !inside && text.charAt(i - 1) == '"');
                if (!closed && !isEnd(text.charAt(i - 1))) {
                    continue;
                }
                if (!closed
                        && text.charAt(i) == ' '
                        && opensQuotation(text, i + 1, s.end())
                        && !isAbbreviation(text, start, i - 1)) {
                    out.add(new Span(start, i));
                    start = i + 1;
                } else if (isGlued(text, start, closed ? i - 1 : i, i, s.end(), run)
                        || run && !closed && !inside && opensGlued(text, i, s.end())) {
                    out.add(new Span(start, i));
                    start = i;
                }
            }
            out.add(new Span(start, s.end()));
        }
        return out;
    }

    /** Whether the paragraph is one whose spaces between sentences were lost: one such joint is plain to see. */
    private boolean runsOn(String text, List<Span> sentences) {
        for (Span s : sentences) {
            for (int i = s.start() + 3; i + 1 < s.end(); i++) {
                if (isEnd(text.charAt(i - 1)) && isGlued(text, s.start(), i, i, s.end(), false)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code next week."Right now …}: in such a paragraph an opening mark stands right behind a full stop. */
    private static boolean opensGlued(String text, int i, int end) {
        return text.charAt(i) == '"'
                && i + 1 < end
                && Character.isUpperCase(text.charAt(i + 1))
                && Character.isLetterOrDigit(text.charAt(i - 2));
    }

    /** An opening mark before a capital. */
    private static boolean opensQuotation(String text, int i, int end) {
        int mark = text.charAt(i) == '"' ? 1 : text.startsWith("''", i) ? 2 : 0;
        return mark > 0 && i + mark < end && Character.isUpperCase(text.charAt(i + mark));
    }

    private static boolean isEnd(char c) {
        return c == '.' || c == '!' || c == '?';
    }

    /**
     * {@code in ruins.The plan}: a word in small letters, a mark, and a word with a capital, with no space between. Behind a
     * name or a number only an article or a pronoun begins a sentence: {@code example.Com} and {@code St.Petersburg} are
     * words. In a paragraph of sentences without spaces between them any word with a capital begins one behind a word or a
     * year: {@code since 1991.Holt}.
     *
     * @param mark one past the mark that would end the sentence
     * @param i    where the next would begin
     * @param run  whether the paragraph is such a one
     */
    private boolean isGlued(String text, int from, int mark, int i, int limit, boolean run) {
        if (!Character.isUpperCase(text.charAt(i))) {
            return false;
        }
        int end = i;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean parted = end == limit
                || Character.isWhitespace(text.charAt(end))
                || ",'".indexOf(text.charAt(end)) >= 0
                || run && end + 1 < limit && text.charAt(end) == '.' && isTitle(text, i, end);
        int start = wordStart(text, from, mark - 1);
        if (!parted || start > from && ADDRESS.indexOf(text.charAt(start - 1)) >= 0) {
            return false;
        }
        String next = text.substring(i, end).toLowerCase(Locale.ROOT);
        boolean opener = classes.isArticle(next)
                || classes.isSubjectPronoun(next)
                || classes.isDemonstrative(next)
                || next.equals("it");
        String before = text.substring(start, mark - 1);
        boolean small = before.length() >= SHORTEST_WORD && before.equals(before.toLowerCase(Locale.ROOT));
        boolean word = before.length() >= SHORTEST_WORD || !Character.isLetter(text.charAt(mark - 2));
        boolean joint = word || before.length() == 2 && before.equals(before.toLowerCase(Locale.ROOT));
        if (run && joint && end < limit && !classes.isTitleAbbreviation(before.toLowerCase(Locale.ROOT) + ".")) {
            return true;
        }
        return opener && word || small && end < limit && next.length() > SHORTEST_WORD;
    }

    /** A capitalised word of one or two letters before the full stop, or a title: Mr., Dr., St., Rev. */
    private boolean isAbbreviation(String text, int from, int dot) {
        if (text.charAt(dot) != '.') {
            return false;
        }
        int k = wordStart(text, from, dot);
        boolean brief = dot - k > 0 && dot - k <= 2 && Character.isUpperCase(text.charAt(k));
        return brief || isTitle(text, k, dot);
    }

    /** A capitalised title cut short, the whole of a word: Gen., Rev. */
    private boolean isTitle(String text, int first, int dot) {
        return dot - first > 0
                && Character.isUpperCase(text.charAt(first))
                && classes.isTitleAbbreviation(text.substring(first, dot + 1).toLowerCase(Locale.ROOT));
    }

    /** {@code Jan. 14}, {@code No. 2}, {@code 1 a.m. Monday}: an abbreviation waits for its number, and a time for its day. */
    private boolean isCounted(String text, Span before, Span next) {
        int dot = before.end() - 1;
        if (text.charAt(dot) != '.') {
            return false;
        }
        int start = dot;
        while (start > before.start() && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        String last = text.substring(start, dot + 1).toLowerCase(Locale.ROOT);
        if (Character.isDigit(text.charAt(next.start()))) {
            return Character.isUpperCase(text.charAt(start)) && (classes.isCalendar(last) || classes.isNumbering(last));
        }
        int end = next.start();
        while (end < next.end() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String word = text.substring(next.start(), end).toLowerCase(Locale.ROOT);
        return classes.isClock(last) && (classes.isCalendar(word) || classes.isTimeZone(word));
    }

    private static int wordStart(String text, int from, int end) {
        int k = end;
        while (k > from && Character.isLetter(text.charAt(k - 1))) {
            k--;
        }
        return k;
    }

    /** A sentence does not begin with a small letter: {@code "Why?" he asked}, or an abbreviation's full stop. */
    private boolean continues(String text, Span before, Span next) {
        int i = next.start();
        char first = text.charAt(i);
        if (Character.isLowerCase(first) || isCounted(text, before, next)) {
            return true;
        }
        // a closing mark or a comma that was left behind belongs to what it closes
        boolean mark = (first == '"' || first == '\'' || first == ')' || first == ',' || first == ';')
                && (i + 1 >= next.end() || Character.isWhitespace(text.charAt(i + 1)) || text.charAt(i + 1) == ',');
        if (mark) {
            return true;
        }
        int e = before.end();
        if (text.charAt(e - 1) == ',') {
            return true; // on his website Moen.com, "…"
        }
        if (e - before.start() < 2 || text.charAt(e - 1) != '.') {
            return false;
        }
        // a title waits for its name: "Sen. Holt", which the model parts behind an opening mark
        int word = wordStart(text, before.start(), e - 1);
        if (Character.isUpperCase(first) && isTitle(text, word, e - 1)) {
            return true;
        }
        // one capital and a full stop are an initial: "J. Smith"
        return Character.isUpperCase(text.charAt(e - 2))
                && (e - before.start() == 2 || text.charAt(e - 3) == ' ')
                && text.charAt(e - 2) != 'I';
    }
}
