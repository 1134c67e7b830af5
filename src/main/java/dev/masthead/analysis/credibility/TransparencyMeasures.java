package dev.masthead.analysis.credibility;

import dev.masthead.analysis.Analysis;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.Span;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Checks of what an article says of itself. What is not submitted is not given, and never missing. */
final class TransparencyMeasures {
    /** A byline stands in one of so many paragraphs. */
    private static final int BYLINE_PARAGRAPHS = 3;

    private final Signs signs;
    private final int bylineTokens;

    TransparencyMeasures(Signs signs, int bylineTokens) {
        this.signs = signs;
        this.bylineTokens = bylineTokens;
    }

    Map<String, Function<Analysis, Measured>> checks() {
        return Map.of(
                "byline", this::byline,
                "date", TransparencyMeasures::date,
                "dateline", TransparencyMeasures::dateline,
                "labelled", TransparencyMeasures::labelled,
                "correction_notice", a -> Measured.count(signs.shown(a, Part.TEXT, Signs.CORRECTION)));
    }

    /** Given with the article, or {@code By Jane Doe} in a line of its own. */
    private Measured byline(Analysis analysis) {
        if (!analysis.submission().bylines().isEmpty()) {
            return Measured.flag(true);
        }
        TextPart body = analysis.text(Part.TEXT);
        int paragraph = -1;
        for (Sentence s : body.sentences()) {
            if (s.paragraph() >= BYLINE_PARAGRAPHS) {
                break;
            }
            if (s.paragraph() != paragraph && isByline(body, s)) {
                return Measured.count(List.of(analysis.shown(Part.TEXT, s.span())));
            }
            paragraph = s.paragraph();
        }
        return Measured.NOT_GIVEN;
    }

    private boolean isByline(TextPart body, Sentence s) {
        if (!body.tokens().get(s.firstToken()).form().equals("by") || s.size() <= 2 || s.size() > bylineTokens) {
            return false;
        }
        for (int i = s.firstToken() + 1; i < s.endToken(); i++) {
            Token t = body.tokens().get(i);
            if (t.isWord() && !t.isCapitalised() && !t.form().equals("and")) {
                return false;
            }
        }
        return true;
    }

    private static Measured date(Analysis analysis) {
        return analysis.submission().publishedAt() == null ? Measured.NOT_GIVEN : Measured.flag(true);
    }

    private static Measured dateline(Analysis analysis) {
        Optional<Span> words = analysis.parsed(Part.TEXT).layout().dateline();
        return Measured.count(
                words.map(w -> List.of(analysis.shown(Part.TEXT, w))).orElse(List.of()));
    }

    private static Measured labelled(Analysis analysis) {
        Report.Genre genre = analysis.genre();
        List<Report.SpanText> spans =
                genre.reasons().stream().flatMap(r -> r.spans().stream()).toList();
        return new Measured(genre.labelled() ? 1 : 0, genre.labelled() ? spans : List.of())
                .with("genre", genre.label() == null ? "" : genre.label().replace('_', ' '));
    }
}
