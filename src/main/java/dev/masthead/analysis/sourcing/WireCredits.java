package dev.masthead.analysis.sourcing;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.Match;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import dev.masthead.text.WordType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises copy that another outlet wrote, by what stands at the edges of a text: a dateline ({@code MOSCOW (Reuters) -},
 * {@code BEIJING, May 5 (Xinhua) --}, {@code TASS, May 5.}), a credit of its own line or behind the last sentence
 * ({@code Source: IRNA}, {@code — AFP}, {@code © 2024 AFP}, {@code With reporting by TASS}), or a byline.
 */
final class WireCredits {
    private final OutletRegistry registry;
    private final String outlets;
    private final CitationFinder words;
    private final Lexicon lexicon;
    private final int opening;
    private final int line;
    /** What stands behind an agency's name in a byline. */
    private final Set<String> staff = new HashSet<>();

    WireCredits(OutletRegistry registry, String outlets, CitationFinder words, Lexicon lexicon) {
        this.registry = registry;
        this.outlets = outlets;
        this.words = words;
        this.lexicon = lexicon;
        opening = (int) lexicon.parameter("opening_tokens");
        line = (int) lexicon.parameter("credit_line_tokens");
        lexicon.documents().forEach(f -> staff.addAll(f.texts("staff_words")));
    }

    /** Who wrote it, if that is not the outlet it stands in. */
    Optional<Report.Wire> find(Analysis analysis, Outlet own) {
        TextPart text = analysis.text(Part.TEXT);
        for (Match m : analysis.matches(Part.TEXT).longest(outlets)) {
            Outlet outlet = registry.bySlug(m.entry().slug()).orElseThrow();
            boolean foreign = own == null || !own.slug().equals(outlet.slug());
            if (foreign && (isInDateline(text, m, outlet) || isCredit(analysis, text, m, outlet))) {
                return Optional.of(wire(
                        outlet, List.of(analysis.shown(Part.TEXT, text.span(m.firstToken(), m.endToken())))));
            }
        }
        Optional<Report.Wire> glued = glued(analysis, text, own);
        if (glued.isPresent()) {
            return glued;
        }
        for (String byline : analysis.submission().bylines()) {
            Optional<Outlet> outlet = author(byline);
            if (outlet.isPresent()
                    && (own == null || !own.slug().equals(outlet.get().slug()))) {
                return Optional.of(wire(outlet.get(), List.of()));
            }
        }
        return Optional.empty();
    }

    /** {@code /TASS/} and {@code SANA-} are one token. */
    private Optional<Report.Wire> glued(Analysis analysis, TextPart text, Outlet own) {
        for (int i = 0; i < Math.min(opening, text.tokens().size()); i++) {
            String token = text.tokens().get(i).text();
            int slash = token.indexOf('/');
            int first = slash + 1;
            int last = slash >= 0 ? token.indexOf('/', first) : token.length() - 1;
            boolean marked = slash >= 0
                    ? last > first
                    : last > 1 && WordType.isDash(token.substring(last)) && isOpening(text, i);
            Optional<Outlet> outlet = marked
                    ? registry.byName(token.substring(first, last)).filter(WireCredits::isAgency)
                    : Optional.empty();
            if (outlet.isPresent()
                    && (own == null || !own.slug().equals(outlet.get().slug()))) {
                int start = text.tokens().get(i).start();
                Span span = new Span(start + first, start + last);
                return Optional.of(wire(outlet.get(), List.of(analysis.shown(Part.TEXT, span))));
            }
        }
        return Optional.empty();
    }

    private static Report.Wire wire(Outlet outlet, List<Report.SpanText> spans) {
        return new Report.Wire(outlet.slug(), outlet.ownershipClass(), outlet.country(), spans);
    }

    /**
     * The byline's name, or an agency's among what stands with the writer's: {@code Jane Doe, Reuters}, {@code JANE DOE
     * Associated Press}, {@code By Jane Doe | AP}, {@code AFP with Jane Doe}.
     */
    private Optional<Outlet> author(String byline) {
        String plain = byline.strip().replaceFirst("(?i)^by ", "");
        Optional<Outlet> whole = registry.byName(plain);
        if (whole.isPresent()) {
            return whole;
        }
        List<String> pieces = new ArrayList<>();
        for (String piece : plain.split("[,/|()·•–—]|\\s-\\s|\\b(?:and|for|with|via|of|at|from|in)\\b")) {
            pieces.add(piece.strip());
        }
        // the last words: a name runs on into its agency without a mark
        String[] last = plain.split("\\s+");
        for (int n = 1; n <= Math.min(3, last.length - 1); n++) {
            pieces.add(String.join(" ", List.of(last).subList(last.length - n, last.length)));
        }
        // Reuters Staff
        for (int n = 1; n < last.length; n++) {
            if (staff.contains(last[n].toLowerCase(Locale.ROOT))) {
                pieces.add(String.join(" ", List.of(last).subList(0, n)));
                break;
            }
        }
        return pieces.stream()
                .filter(p -> p.length() > 1)
                .map(p -> registry.byName(p).filter(WireCredits::isAgency))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isAgency(Outlet outlet) {
        return "news_agency".equals(outlet.medium());
    }

    /**
     * {@code PARIS (AFP) -}, {@code (Reuters) –}, {@code (Xinhua) --}, {@code TASS/} or {@code TASS, May 5.} among the first
     * words, before the first clause ends.
     */
    private boolean isInDateline(TextPart text, Match m, Outlet outlet) {
        int size = text.tokens().size();
        if (m.firstToken() >= opening || !isAgency(outlet) || m.endToken() >= size) {
            return false;
        }
        String next = form(text, m.endToken());
        String before = m.firstToken() == 0 ? "" : form(text, m.firstToken() - 1);
        boolean bracketed = (before.equals("(") || before.equals("["))
                && (next.equals(")") || next.equals("]") || next.equals("/"));
        boolean slashed = before.equals("/") && next.equals("/") || m.firstToken() == 0 && next.equals("/");
        if (bracketed) {
            // a dash behind the bracket, a place in capitals before it or the bracket first of all: else it only
            // explains
            // an acronym
            return m.firstToken() == 1
                    || m.endToken() + 1 < size && WordType.isDash(form(text, m.endToken() + 1))
                    || isPlaceLine(text, m.firstToken() - 1)
                    || form(text, m.firstToken() - 2).equals(",") && isOpening(text, m.firstToken() - 1);
        }
        if (slashed) {
            return true;
        }
        boolean parted = WordType.isDash(next) || next.equals("|");
        boolean dated = next.equals(",") && (isDate(text, m.endToken() + 1) || isDashed(text, m.endToken() + 1));
        return parted && isOpening(text, m.firstToken()) || dated && opensLine(text, m);
    }

    /** {@code Beijing, May 5 —}: capitalised words, dates and marks up to a dash. */
    private boolean isDashed(TextPart text, int from) {
        for (int i = from; i < Math.min(opening, text.tokens().size()); i++) {
            if (WordType.isDash(form(text, i))) {
                return true;
            }
            if (!isPlaceOrDate(text.tokens().get(i))) {
                return false;
            }
        }
        return false;
    }

    /** Nothing but names, dates and marks stands before the token: {@code Tehran, May 5,}. */
    private static boolean isOpening(TextPart text, int end) {
        for (int i = 0; i < end; i++) {
            if (!isPlaceOrDate(text.tokens().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlaceOrDate(Token t) {
        return !t.isWord() || Character.isDigit(t.text().charAt(0)) || t.isProperNoun() && t.isCapitalised();
    }

    /** Nothing but the agency, or a place in capitals and its date, stands before the name in the first line. */
    private static boolean opensLine(TextPart text, Match m) {
        return m.firstToken() == 0 || isPlaceLine(text, m.firstToken());
    }

    /** Before the token stands a place in capitals, with a date perhaps: {@code BEIJING, May 5}. */
    private static boolean isPlaceLine(TextPart text, int end) {
        if (end == 0) {
            return false;
        }
        boolean capitals = false;
        for (int i = 0; i < end; i++) {
            Token t = text.tokens().get(i);
            boolean upper = t.text().length() > 2 && t.text().equals(t.text().toUpperCase(Locale.ROOT)) && t.isWord();
            capitals |= upper && Character.isLetter(t.text().charAt(0));
            boolean fits = upper
                    || !t.isWord()
                    || t.isCapitalised()
                    || Character.isDigit(t.text().charAt(0));
            if (!fits) {
                return false;
            }
        }
        return capitals;
    }

    /** A month with a day behind it, or a day with a month. */
    private static boolean isDate(TextPart text, int token) {
        int digits = 0;
        for (int i = token; i < Math.min(token + 2, text.tokens().size()); i++) {
            digits += Character.isDigit(text.tokens().get(i).text().charAt(0)) ? 1 : 0;
        }
        return digits == 1;
    }

    /** A paragraph that is nothing but a credit, or one behind the last sentence. */
    private boolean isCredit(Analysis analysis, TextPart text, Match m, Outlet outlet) {
        Sentence sentence = text.sentenceOfToken(m.firstToken());
        int paragraph = sentence.paragraph();
        int size = text.tokens().size();
        int behind = m.endToken();
        while (behind < size && (!text.tokens().get(behind).isWord() || isFigure(text, behind))) {
            behind++;
        }
        boolean last = behind >= size || text.sentenceOfToken(behind).paragraph() != paragraph;
        // only the first and last words of a paragraph come further, so that each paragraph is walked once or twice
        int mark = markBefore(analysis, text, m.firstToken());
        if (!last && mark < 0) {
            return false;
        }
        int first = sentence.firstToken();
        for (int i = sentence.index() - 1; i >= 0 && text.sentences().get(i).paragraph() == paragraph; i--) {
            first = text.sentences().get(i).firstToken();
        }
        int end = sentence.endToken();
        for (int i = sentence.index() + 1;
                i < text.sentences().size() && text.sentences().get(i).paragraph() == paragraph;
                i++) {
            end = text.sentences().get(i).endToken();
        }
        boolean lastParagraph = end == size;
        String before = m.firstToken() == first ? "" : form(text, m.firstToken() - 1);
        if (last
                && lastParagraph
                && m.firstToken() > first
                && (before.equals("(") || before.equals("[") || WordType.isDash(before))) {
            return true;
        }
        int opening = sentence.firstToken();
        boolean own = end - first <= line && end - first < text.tokens().size();
        if (own && last && lastParagraph && isAgency(outlet) && isMark(analysis, first, first + 2)) {
            return true;
        }
        if (mark >= 0 && isAgency(outlet)) {
            // With reporting by TASS and AFP: the credit may stand behind the last sentence of the last paragraph
            int from = own ? first : opening;
            return (own || lastParagraph) && onlyMarks(text, from, mark);
        }
        return own && last && (mark >= 0 && onlyMarks(text, first, mark) || onlyMarks(text, first, m.firstToken()));
    }

    /** Whether words of a credit begin in the range: {@code Reporting by Ida Moen, Reuters}. */
    private boolean isMark(Analysis analysis, int from, int to) {
        return analysis.matches(Part.TEXT).longest(lexicon.name(), from, to).stream()
                .anyMatch(m -> m.firstToken() == from && words.kind(m.entry()).equals("wire_mark"));
    }

    private static boolean isFigure(TextPart text, int token) {
        return Character.isDigit(text.tokens().get(token).text().charAt(0));
    }

    /**
     * First token of the words of a credit that stand before the name, other names and figures between: {@code © 2024};
     * −1 where none do.
     */
    private int markBefore(Analysis analysis, TextPart text, int token) {
        Sentence sentence = text.sentenceOfToken(token);
        int from = Math.max(sentence.firstToken(), token - line);
        for (int i = token - 1; i >= from; i--) {
            for (Match mark : analysis.matches(Part.TEXT).longest(lexicon.name(), i, i + 1)) {
                if (mark.endToken() == i + 1 && words.kind(mark.entry()).equals("wire_mark")) {
                    return mark.firstToken();
                }
            }
            Token t = text.tokens().get(i);
            boolean between = !t.isWord()
                    || t.isCapitalised()
                    || Character.isDigit(t.text().charAt(0))
                    || t.form().equals("and")
                    || t.form().equals("the");
            if (!between) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean onlyMarks(TextPart text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.tokens().get(i).isWord()) {
                return false;
            }
        }
        return true;
    }

    private static String form(TextPart text, int token) {
        return text.tokens().get(token).form();
    }
}
