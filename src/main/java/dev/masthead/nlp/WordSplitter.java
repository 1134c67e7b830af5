package dev.masthead.nlp;

import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.text.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Parts sentences into tokens. OpenNLP's tokenizer looks at one run of characters between white space at a time, so
 * its answer for a run is kept; a run of letters needs no answer. Dashes that part clauses, ellipses and quotation marks
 * are tokens of their own, and titles cut short are whole, before OpenNLP sees the rest. Not safe for use by two threads at once.
 */
final class WordSplitter {
    /** OpenNLP's features hold the run's head and tail at each place: longer runs would cost their square. */
    private static final int MAX_RUN = 60;

    private static final int CACHE = 1 << 15;

    private final TokenizerME tokenizer;
    private final ClosedClasses classes;
    private final Map<String, int[]> cuts = new HashMap<>();

    WordSplitter(TokenizerModel model, ClosedClasses classes) {
        tokenizer = new TokenizerME(model);
        this.classes = classes;
    }

    /**
     * Adds the sentence's tokens.
     *
     * @param text  as written
     * @param plain the same with plain marks, equally long
     */
    void split(String text, String plain, Span sentence, List<Span> out) {
        int start = sentence.start();
        int first = out.size();
        for (int i = sentence.start(); i <= sentence.end(); i++) {
            boolean end = i == sentence.end();
            if (end || isSpace(plain.charAt(i))) {
                run(plain, start, i, out);
                start = i + 1;
                continue;
            }
            int mark = markAt(text, plain, i, sentence.end());
            if (mark > 0) {
                run(plain, start, i, out);
                out.add(new Span(i, i + mark));
                i += mark - 1;
                start = i + 1;
            }
        }
        partFinalStop(plain, first, out);
    }

    /** The full stop that ends a sentence is a token, whatever stands before it ("reduced GDP."), but for "U.S.". */
    private static void partFinalStop(String plain, int first, List<Span> out) {
        if (out.size() == first) {
            return;
        }
        Span last = out.get(out.size() - 1);
        int dot = last.end() - 1;
        boolean number = last.length() == 2 && Character.isDigit(plain.charAt(last.start()));
        if ((last.length() > 2 || number) && plain.charAt(dot) == '.' && plain.lastIndexOf('.', dot - 1) < last.start()) {
            out.set(out.size() - 1, new Span(last.start(), dot));
            out.add(new Span(dot, last.end()));
        }
    }

    /** Length of a mark that always stands alone; 0 where there is none. */
    private static int markAt(String text, String plain, int i, int end) {
        char c = text.charAt(i);
        if (plain.charAt(i) == '"'
                || c == '\u2014'
                || c == '\u2026'
                || c == '\u2013'
                || c == '\u2015'
                || c == '['
                || c == ']') {
            return 1;
        }
        if ((c == '\'' || c == '`' || c == '\u2019' || c == '\u2018') && i + 1 < end && text.charAt(i + 1) == c) {
            return 2;
        }
        if (c == ':' && (i + 1 == end || isSpace(plain.charAt(i + 1)) || plain.charAt(i + 1) == '"')) {
            return 1;
        }
        if (c == '-' && i + 1 < end && text.charAt(i + 1) == '-') {
            int n = 2;
            while (i + n < end && text.charAt(i + n) == '-') {
                n++;
            }
            return n;
        }
        return 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
    }

    private void run(String plain, int start, int end, List<Span> out) {
        if (start >= end) {
            return;
        }
        if (isWord(plain, start, end)) {
            out.add(new Span(start, end));
            return;
        }
        int[] ends = end - start > MAX_RUN ? byKind(plain, start, end) : cached(plain.substring(start, end));
        int from = start;
        for (int e : ends) {
            out.add(new Span(from, start + e));
            from = start + e;
        }
    }

    private static boolean isWord(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        // "cannot" is two tokens in the Treebank
        return !(end - start == 6 && text.regionMatches(true, start, "cannot", 0, 6)) && end - start <= MAX_RUN;
    }

    private int[] cached(String run) {
        int[] known = cuts.get(run);
        if (known != null) {
            return known;
        }
        int[] ends = ends(run);
        if (cuts.size() >= CACHE) {
            cuts.clear();
        }
        cuts.put(run, ends);
        return ends;
    }

    private int[] ends(String run) {
        if (run.equalsIgnoreCase("cannot")) {
            return new int[] {3, 6};
        }
        if (isAbbreviation(run)) {
            return new int[] {run.length()};
        }
        // a single quotation mark before a word opens a quotation, and a bracket may stand before "Sen.": the model was
        // not
        // taught it
        boolean opens = run.length() > 1
                && Character.isLetter(run.charAt(1))
                && (run.charAt(0) == '(' || run.charAt(0) == '\'' && !isElision(run));
        if (opens && isAbbreviation(run.substring(1))) {
            return new int[] {1, run.length()};
        }
        int lead = opens ? 1 : 0;
        opennlp.tools.util.Span[] spans = tokenizer.tokenizePos(run.substring(lead));
        int[] out = new int[spans.length + lead];
        if (lead == 1) {
            out[0] = 1;
        }
        for (int i = 0; i < spans.length; i++) {
            out[i + lead] = spans[i].getEnd() + lead;
        }
        if (out.length == 0) {
            return new int[] {run.length()};
        }
        out[out.length - 1] = run.length();
        return partMark(run, out);
    }

    /** With its full stop: a title, a month or day (Jan.), what a number follows (No.). */
    private boolean isAbbreviation(String run) {
        String form = run.toLowerCase(Locale.ROOT);
        boolean counted = run.endsWith(".")
                && Character.isUpperCase(run.charAt(0))
                && (classes.isCalendar(form) || classes.isNumbering(form));
        return counted || classes.isTitleAbbreviation(form);
    }

    /** A comma or bracket beside a word is a token; the model leaves it with capitals it was not taught ("CNN,", "PPE),"). */
    private static int[] partMark(String run, int[] ends) {
        int[] out = ends;
        for (int last = run.length() - 1; last > 0 && isBehindWord(run, last); last--) {
            if (!isParting(run.charAt(last - 1)) && !Character.isLetterOrDigit(run.charAt(last - 1))) {
                break;
            }
            out = cutAt(last, out);
        }
        return out;
    }

    private static boolean isParting(char c) {
        return c == ',' || c == ';' || c == ')';
    }

    /** A mark that parts from what stands before it; a bracket that was opened inside the run belongs to it: office(s). */
    private static boolean isBehindWord(String run, int at) {
        char c = run.charAt(at);
        return c == ',' || c == ';' || c == ')' && run.lastIndexOf('(') <= 0;
    }

    /** The ends with one more before {@code at}, where there is none yet. */
    private static int[] cutAt(int at, int[] ends) {
        int place = Arrays.binarySearch(ends, at);
        if (place >= 0) {
            return ends;
        }
        int insert = -place - 1;
        int[] more = new int[ends.length + 1];
        System.arraycopy(ends, 0, more, 0, insert);
        more[insert] = at;
        System.arraycopy(ends, insert, more, insert + 1, ends.length - insert);
        return more;
    }

    /** {@code 's}, {@code 're} and the like standing alone are clitics, not quotations. */
    private static boolean isElision(String run) {
        return run.length() <= 3;
    }

    /** A run too long for a word: cut where letters, digits and marks meet, and at {@link #MAX_RUN}. */
    private static int[] byKind(String text, int start, int end) {
        int[] out = new int[end - start];
        int n = 0;
        int from = start;
        for (int i = start + 1; i <= end; i++) {
            boolean cut = i == end
                    || Character.isLetterOrDigit(text.charAt(i)) != Character.isLetterOrDigit(text.charAt(i - 1))
                    || i - from >= MAX_RUN && !Character.isLowSurrogate(text.charAt(i));
            if (cut) {
                out[n++] = i - start;
                from = i;
            }
        }
        return Arrays.copyOf(out, n);
    }
}
