package dev.masthead.analysis.credibility;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Rounding;
import dev.masthead.analysis.Scorer;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks the indicators of the lexicon against the article. The index is the weighted share of indicators that are met
 * among those that were met or unmet; the weights are the lexicon's. It describes a text and is no rating of an outlet.
 */
public final class CredibilityScorer implements Scorer {
    /** The lexicon's folder. */
    public static final String LEXICON = "credibility";

    /** The folder of the words the checks look for. */
    public static final String SIGNS = "article-signs";

    private record Check(
            String id,
            String criterion,
            String measure,
            boolean atLeast,
            double threshold,
            double weight,
            int minWords,
            String needs,
            double needsAtLeast) {

        Report.Indicator indicator(String verdict, Double value, List<Report.SpanText> evidence) {
            return new Report.Indicator(id, criterion, verdict, value, threshold, weight, evidence);
        }
    }

    private final List<Check> checks = new ArrayList<>();
    private final List<Report.Indicator> notAssessed = new ArrayList<>();
    private final Measures measures;
    private final int minWords;

    /**
     * Reads indicators and the words they look for.
     *
     * @param lexicon indicators
     * @param signs   words
     */
    public CredibilityScorer(Lexicon lexicon, Lexicon signs) {
        measures = new Measures(lexicon, signs);
        minWords = (int) lexicon.parameter("min_words");
        for (LexiconEntry e : lexicon.entries()) {
            if (e.retired()) {
                continue;
            }
            if (e.fields().has("assessed") && !e.fields().flag("assessed")) {
                notAssessed.add(new Report.Indicator(
                        e.slug(), e.fields().requireText("criterion"), "not_assessed", null, null, null, List.of()));
                continue;
            }
            boolean atLeast = e.fields()
                    .oneOf("direction", Set.of("min", "max"))
                    .orElse("min")
                    .equals("min");
            checks.add(new Check(
                    e.slug(),
                    e.fields().requireText("criterion"),
                    e.fields().requireText("measure"),
                    atLeast,
                    e.fields().requireNumber("threshold"),
                    e.fields().requireNumber("weight"),
                    (int) e.number("min_words", 0),
                    e.text("needs").orElse(null),
                    e.number("needs_at_least", 1)));
        }
    }

    @Override
    public void score(Analysis analysis) {
        analysis.metric("has_date", analysis.submission().publishedAt() == null ? 0 : 1);
        int words = analysis.text(Part.TEXT).countWords();
        double met = 0;
        double assessed = 0;
        List<Report.Indicator> out = new ArrayList<>();
        for (Check c : checks) {
            Report.Indicator indicator = check(analysis, c, words);
            out.add(indicator);
            if (indicator.verdict().equals("met")) {
                met += c.weight();
                assessed += c.weight();
            } else if (indicator.verdict().equals("unmet")) {
                assessed += c.weight();
            }
        }
        out.addAll(notAssessed);
        Double index = words < minWords || assessed == 0 ? null : Rounding.four(met / assessed);
        analysis.credibility(new Report.Credibility(index, List.copyOf(out)));
        analysis.metric("credibility_weight_met", met);
        analysis.metric("credibility_weight_assessed", index == null ? 0 : assessed);
        analysis.metric("credibility_index", index == null ? 0 : index);
    }

    private Report.Indicator check(Analysis analysis, Check c, int words) {
        if (words < c.minWords()) {
            return c.indicator("too_little_text", null, List.of());
        }
        Measures.Measured measured = measures.measure(analysis, c.measure());
        if (measured.value() == null || c.needs() != null && analysis.metric(c.needs()) < c.needsAtLeast()) {
            return c.indicator("not_applicable", null, List.of());
        }
        double value = Rounding.four(measured.value());
        boolean ok = c.atLeast() ? value >= c.threshold() : value <= c.threshold();
        return c.indicator(ok ? "met" : "unmet", value, measured.evidence());
    }
}
