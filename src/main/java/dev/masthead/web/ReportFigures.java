package dev.masthead.web;

import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import dev.masthead.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of a report that a reader gets: those that rest on enough, by group. */
final class ReportFigures {
    /** A share of fewer is told as a count beside the whole. */
    private static final int LEAST_OF = 5;

    /** A text of fewer words has no rates per 1,000 words, which one word more or less would turn round. */
    private static final int LEAST_WORDS = 300;

    private static final Codebook CODEBOOK = Codebook.load();
    private static final OutletWords WORDS = OutletWords.load();

    private ReportFigures() {}

    /**
     * A figure.
     *
     * @param address where it is defined
     * @param of      numerator and denominator in words; empty where it has none
     */
    public record Row(String name, String address, String formula, String value, String of) {}

    /** Those that pages show first and that rest on enough, in their order. */
    static List<Row> of(Report report) {
        List<Row> out = new ArrayList<>();
        for (String name : WORDS.main().keySet()) {
            Double value = report.metrics().get(name);
            if (value != null && rests(report, CODEBOOK.metric(name))) {
                out.add(row(report, CODEBOOK.metric(name), value));
            }
        }
        return out;
    }

    private static Row row(Report report, Metric m, double value) {
        Double n = m.numerator() == null ? null : report.metrics().get(m.numerator());
        Double of = m.of() == null ? null : report.metrics().get(m.of());
        return new Row(
                Shown.metric(m.name()),
                Addresses.metric(m.name()),
                m.formula(),
                Shown.figure(m, value),
                n == null || of == null ? "" : Shown.count(n.longValue()) + " of " + Shown.count(of.longValue()));
    }

    private static boolean rests(Report report, Metric m) {
        if (m.unit().startsWith("per 1")) {
            return report.article().nWords() >= LEAST_WORDS;
        }
        Double of = m.of() == null ? null : report.metrics().get(m.of());
        return m.of() == null || of != null && of >= LEAST_OF;
    }

    /** What the text is too short for, as a sentence lists it. */
    static List<String> tooShortFor(Report report) {
        Map<String, Boolean> out = new LinkedHashMap<>();
        if (report.article().nWords() < LEAST_WORDS) {
            out.put("how often anything stands in 1,000 words", true);
        }
        report.credibility().allIndicators().stream()
                .filter(i -> i.verdict().equals("too_little_text") && i.says() != null)
                .forEach(i -> out.put(Shown.words("of:" + i.id()), true));
        Double sources = report.metrics().get("n_sources");
        if (sources != null && sources < LEAST_OF) {
            out.put("shares of its sources", true);
        }
        return List.copyOf(out.keySet());
    }
}
