package dev.masthead.analysis.credibility;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.annotation.Voice;
import dev.masthead.lexicon.Match;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Checks of the outlet's own words. */
final class LanguageMeasures {
    private static final double THOUSAND = 1000;

    private final Signs signs;

    LanguageMeasures(Signs signs) {
        this.signs = signs;
    }

    Map<String, Function<Analysis, Measured>> checks() {
        return Map.of(
                "loaded_own_words", LanguageMeasures::loaded,
                "inference_words", this::inference,
                "certainty_words", LanguageMeasures::certainty,
                "own_first_person", LanguageMeasures::firstPerson,
                "unlabelled_opinion", LanguageMeasures::unlabelledOpinion);
    }

    private static boolean isOwn(Analysis analysis, int offset) {
        return analysis.voiceAt(Part.TEXT, offset).voice() == Voice.OUTLET;
    }

    private static Measured loaded(Analysis analysis) {
        List<Report.SpanText> evidence = new ArrayList<>();
        for (LoadedTerm t : analysis.annotations(LoadedTerm.class, Part.TEXT)) {
            if (!t.negated() && t.voice() == Voice.OUTLET) {
                evidence.add(analysis.shown(Part.TEXT, t.span()));
            }
        }
        return new Measured(analysis.metric("loaded_outlet_per_1000_words"), evidence)
                .with("n", Integer.toString(evidence.size()));
    }

    /** Turns by which the outlet itself draws a conclusion for the reader, per 1,000 words. */
    private Measured inference(Analysis analysis) {
        TextPart body = analysis.text(Part.TEXT);
        List<Report.SpanText> evidence = new ArrayList<>();
        for (Match m : signs.in(analysis, Part.TEXT, Signs.INFERENCE)) {
            if (isOwn(analysis, body.tokens().get(m.firstToken()).start())) {
                evidence.add(analysis.shown(Part.TEXT, body.span(m.firstToken(), m.endToken())));
            }
        }
        double rate = evidence.size() * THOUSAND / Math.max(1, body.countWords());
        analysis.metric("inferences_per_1000_words", rate);
        return new Measured(rate, evidence).with("n", Integer.toString(evidence.size()));
    }

    private static Measured certainty(Analysis analysis) {
        return new Measured(analysis.metric("own_boosters_per_1000_words"), List.of());
    }

    /** How often the writer says I. */
    private static Measured firstPerson(Analysis analysis) {
        List<Report.SpanText> evidence = new ArrayList<>();
        for (Token t : analysis.text(Part.TEXT).tokens()) {
            if (t.text().equals("I") && isOwn(analysis, t.start())) {
                evidence.add(analysis.shown(Part.TEXT, t.span()));
            }
        }
        return Measured.count(evidence);
    }

    private static Measured unlabelledOpinion(Analysis analysis) {
        Report.Genre genre = analysis.genre();
        return Measured.flag(analysis.metric("unlabelled_opinion") == 1)
                .with(
                        "genre",
                        genre.label() == null
                                ? "text of an unclear kind"
                                : genre.label().replace('_', ' '));
    }
}
