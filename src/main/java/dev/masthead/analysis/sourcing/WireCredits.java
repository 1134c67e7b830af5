package dev.masthead.analysis.sourcing;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.Match;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import java.util.List;
import java.util.Optional;

/**
 * Recognises copy that another outlet wrote: {@code MOSCOW (Reuters) -}, {@code By AFP}, {@code — TASS}, or a byline that
 * is an outlet's name.
 */
final class WireCredits {
    private final OutletRegistry registry;
    private final String outlets;
    private final CitationFinder words;
    private final Lexicon lexicon;
    private final int opening;
    private final int line;

    WireCredits(OutletRegistry registry, String outlets, CitationFinder words, Lexicon lexicon) {
        this.registry = registry;
        this.outlets = outlets;
        this.words = words;
        this.lexicon = lexicon;
        opening = (int) lexicon.parameter("opening_tokens");
        line = (int) lexicon.parameter("credit_line_tokens");
    }

    /** Who wrote it, if that is not the outlet it stands in. */
    Optional<Report.Wire> find(Analysis analysis, Outlet own) {
        TextPart text = analysis.text(Part.TEXT);
        for (Match m : analysis.matches(Part.TEXT).longest(outlets)) {
            Outlet outlet = registry.bySlug(m.entry().slug()).orElseThrow();
            boolean foreign = own == null || !own.slug().equals(outlet.slug());
            if (foreign && (isInDateline(text, m, outlet) || isCredit(analysis, text, m))) {
                return Optional.of(wire(
                        outlet, List.of(analysis.shown(Part.TEXT, text.span(m.firstToken(), m.endToken())))));
            }
        }
        Optional<Report.Wire> slashed = slashed(analysis, text, own);
        if (slashed.isPresent()) {
            return slashed;
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

    /** {@code /TASS/} is one token. */
    private Optional<Report.Wire> slashed(Analysis analysis, TextPart text, Outlet own) {
        for (int i = 0; i < Math.min(opening, text.tokens().size()); i++) {
            String token = text.tokens().get(i).text();
            int first = token.indexOf('/');
            int last = token.indexOf('/', first + 1);
            if (first >= 0 && last > first + 1) {
                Optional<Outlet> outlet =
                        registry.byName(token.substring(first + 1, last)).filter(WireCredits::isAgency);
                if (outlet.isPresent()
                        && (own == null || !own.slug().equals(outlet.get().slug()))) {
                    int start = text.tokens().get(i).start();
                    return Optional.of(wire(
                            outlet.get(),
                            List.of(analysis.shown(Part.TEXT, new Span(start + first + 1, start + last)))));
                }
            }
        }
        return Optional.empty();
    }

    private static Report.Wire wire(Outlet outlet, List<Report.SpanText> spans) {
        return new Report.Wire(outlet.slug(), outlet.ownershipClass(), outlet.country(), spans);
    }

    /** The byline's name, or an agency's behind the writer's: {@code Jane Doe, Reuters}. */
    private Optional<Outlet> author(String byline) {
        Optional<Outlet> whole = registry.byName(byline);
        if (whole.isPresent()) {
            return whole;
        }
        String last = byline.substring(
                Math.max(byline.lastIndexOf(','), Math.max(byline.lastIndexOf('/'), byline.lastIndexOf('|'))) + 1);
        return last.length() == byline.length()
                ? Optional.empty()
                : registry.byName(last).filter(WireCredits::isAgency);
    }

    private static boolean isAgency(Outlet outlet) {
        return "news_agency".equals(outlet.medium());
    }

    /** {@code PARIS (AFP) -}, {@code (Reuters) –} or {@code TASS/} among the first words, before the first clause ends. */
    private boolean isInDateline(TextPart text, Match m, Outlet outlet) {
        if (m.firstToken() >= opening
                || !isAgency(outlet)
                || m.endToken() >= text.tokens().size()) {
            return false;
        }
        String next = form(text, m.endToken());
        String before = m.firstToken() == 0 ? "" : form(text, m.firstToken() - 1);
        boolean bracketed = before.equals("(") && (next.equals(")") || next.equals("/"));
        boolean slashed = before.equals("/") && next.equals("/") || m.firstToken() == 0 && next.equals("/");
        if (bracketed) {
            // a dash behind the bracket, or the bracket first of all: else it only explains an acronym
            return m.firstToken() == 1
                    || m.endToken() + 1 < text.tokens().size() && isDash(form(text, m.endToken() + 1));
        }
        return slashed || m.firstToken() == 0 && isDash(next);
    }

    /** A paragraph that is nothing but a credit, or a bracket or dash with one behind the last sentence. */
    private boolean isCredit(Analysis analysis, TextPart text, Match m) {
        Sentence sentence = text.sentenceOfToken(m.firstToken());
        int paragraph = sentence.paragraph();
        int size = text.tokens().size();
        int behind = m.endToken();
        while (behind < size && !text.tokens().get(behind).isWord()) {
            behind++;
        }
        if (behind < size && text.sentenceOfToken(behind).paragraph() == paragraph) {
            return false;
        }
        // only the last words of a paragraph come here, so that each paragraph is walked once
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
        if (lastParagraph && m.firstToken() > first && (before.equals("(") || isDash(before))) {
            return true;
        }
        if (end - first > line || end - first == text.tokens().size()) {
            return false;
        }
        int at = first;
        for (Match mark : analysis.matches(Part.TEXT).longest(lexicon.name(), first, first + 1)) {
            if (mark.firstToken() == first && words.kind(mark.entry()).equals("wire_mark")) {
                at = mark.endToken();
            }
        }
        while (at < m.firstToken() && !text.tokens().get(at).isWord()) {
            at++;
        }
        return at == m.firstToken();
    }

    private static String form(TextPart text, int token) {
        return text.tokens().get(token).form();
    }

    private static boolean isDash(String form) {
        return form.equals("-") || form.equals("--") || form.equals("---");
    }
}
