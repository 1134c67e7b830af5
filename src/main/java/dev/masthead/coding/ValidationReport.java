package dev.masthead.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All that a validation comes to.
 *
 * @param validation what was asked, and how it was drawn
 * @param agreement  how far coders agree
 * @param measures   how right the machine is
 * @param estimates  raw and corrected, of all articles
 * @param byOutlet   the same of each outlet; null where there are more than fifty
 * @param methods    a paragraph for a paper's section on methods
 * @param warnings   what speaks against relying on it
 */
public record ValidationReport(
        Validation validation,
        CoderAgreement agreement,
        MachineMeasures measures,
        CorrectedEstimates estimates,
        CorrectedEstimates byOutlet,
        String methods,
        List<String> warnings) {

    private static final int MOST_OUTLETS = 50;

    static ValidationReport of(Validation v, CodedSet set) {
        CoderAgreement agreement = CoderAgreement.of(set, v.seed());
        MachineMeasures measures = MachineMeasures.of(set, v.seed());
        CorrectedEstimates all = CorrectedEstimates.of(set, CorrectedEstimates.By.ALL);
        long outlets =
                set.articles().stream().map(CodedSet.Article::outlet).distinct().count();
        List<String> warnings = new ArrayList<>();
        for (String warning : new String[] {agreement.warning(), measures.note(), all.warning()}) {
            if (warning != null) {
                warnings.add(warning);
            }
        }
        return new ValidationReport(
                v,
                agreement,
                measures,
                all,
                outlets > MOST_OUTLETS ? null : CorrectedEstimates.of(set, CorrectedEstimates.By.OUTLET),
                methods(v, agreement, measures, all),
                warnings);
    }

    ValidationReport withoutWords() {
        return new ValidationReport(
                validation, agreement, measures.withoutWords(), estimates, byOutlet, methods, warnings);
    }

    private static String methods(
            Validation v, CoderAgreement agreement, MachineMeasures measures, CorrectedEstimates estimates) {
        StringBuilder out = new StringBuilder();
        long coders = v.coders().stream().filter(c -> !c.adjudicates()).count();
        boolean decided = v.coders().stream().anyMatch(Validation.CoderProgress::adjudicates);
        out.append(String.format(
                Locale.ROOT,
                "We validated the automated coding (Masthead, analyzer %s) on our own material. From %,d items in %,d articles (filter: %s)"
                        + " we drew %,d, stratified by the machine's answer%s with known inclusion probabilities (seed %d). ",
                v.analyzerDigest().substring(0, Math.min(12, v.analyzerDigest().length())),
                v.nItems(),
                v.nArticles(),
                v.filter().isEmpty() ? "none" : v.filter(),
                v.size(),
                v.byOutlet() ? " and by outlet" : "",
                v.seed()));
        out.append(String.format(
                Locale.ROOT,
                "%s answered \"%s\" without seeing the machine's answer%s; %,d items were settled. ",
                coders == 1 ? "One coder" : coders + " coders",
                v.asks(),
                decided ? ", and disagreements were adjudicated" : "",
                measures.nSettled()));
        for (CoderAgreement.CodingAlpha a : agreement.alphas()) {
            if (a.alpha().value() != null) {
                out.append(String.format(
                        Locale.ROOT,
                        "Agreement on %d items coded more than once was Krippendorff's α = %s (%s; %.0f %% alike). ",
                        agreement.nCompared(),
                        interval(a.alpha()),
                        a.scale(),
                        100 * agreement.percent().value()));
            }
        }
        if (measures.accuracy().value() != null) {
            out.append("Weighted by inverse inclusion probabilities, the machine was right in ")
                    .append(interval(measures.accuracy()))
                    .append(" of the items");
            for (MachineMeasures.AnswerMeasures a : measures.answers()) {
                if (a.precision().value() != null && a.recall().value() != null) {
                    out.append("; ")
                            .append(a.answer())
                            .append(": precision ")
                            .append(interval(a.precision()))
                            .append(", recall ")
                            .append(interval(a.recall()));
                }
            }
            out.append(". ");
        }
        if (estimates.warning() == null || !estimates.groups().get(0).figures().isEmpty()) {
            out.append(
                    "Estimates were corrected by design-based supervised learning (Egami et al. 2023) with articles as clusters. ");
            estimates
                    .groups()
                    .get(0)
                    .figures()
                    .forEach(f -> out.append(f.says()).append(' '));
        }
        return out.toString().strip();
    }

    private static String interval(Interval i) {
        return i.low() == null
                ? String.format(Locale.ROOT, "%.2f", i.value())
                : String.format(Locale.ROOT, "%.2f (95 %% interval %.2f to %.2f)", i.value(), i.low(), i.high());
    }
}
