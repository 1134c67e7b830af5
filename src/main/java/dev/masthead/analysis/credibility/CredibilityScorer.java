package dev.masthead.analysis.credibility;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Report;
import dev.masthead.analysis.Rounding;
import dev.masthead.analysis.Scorer;
import dev.masthead.intake.Submission;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks the indicators of the lexicon against the article's metrics. The index is the weighted share of indicators that
 * are met among those that could be assessed.
 */
public final class CredibilityScorer implements Scorer {
    /** The lexicon's folder. */
    public static final String LEXICON = "credibility";

    private record Check(
            String id, String criterion, String measure, boolean atLeast, double threshold, double weight, int minWords) {}

    private final List<Check> checks = new ArrayList<>();
    private final int minWords;

    public CredibilityScorer(Lexicon lexicon) {
        minWords = (int) lexicon.parameter("min_words");
        for (LexiconEntry e : lexicon.entries()) {
            boolean atLeast =
                    e.fields().oneOf("direction", Set.of("min", "max")).orElse("min").equals("min");
            checks.add(new Check(
                    e.slug(),
                    e.fields().requireText("criterion"),
                    e.fields().requireText("measure"),
                    atLeast,
                    e.fields().requireNumber("threshold"),
                    e.fields().requireNumber("weight"),
                    (int) e.number("min_words", 0)));
        }
    }

    @Override
    public void score(Analysis analysis) {
        Submission s = analysis.submission();
        analysis.metric("has_byline", s.bylines().isEmpty() ? 0 : 1);
        analysis.metric("has_date", s.publishedAt() == null ? 0 : 1);
        int words = analysis.document().body().countWords();
        double met = 0;
        double assessed = 0;
        List<Report.Indicator> out = new ArrayList<>();
        for (Check c : checks) {
            if (words < c.minWords()) {
                out.add(new Report.Indicator(
                        c.id(), c.criterion(), "too_little_text", null, c.threshold(), c.weight(), List.of()));
                continue;
            }
            double value = analysis.metric(c.measure());
            boolean ok = c.atLeast() ? value >= c.threshold() : value <= c.threshold();
            assessed += c.weight();
            met += ok ? c.weight() : 0;
            out.add(new Report.Indicator(
                    c.id(), c.criterion(), ok ? "met" : "unmet", value, c.threshold(), c.weight(), List.of()));
        }
        Double index = words < minWords || assessed == 0 ? null : Rounding.four(met / assessed);
        analysis.credibility(new Report.Credibility(index, List.copyOf(out)));
    }
}
