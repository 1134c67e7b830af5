package dev.masthead.web;

import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import dev.masthead.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
     * @param place   where it stands among other articles'; empty where that is not told
     * @param far     whether it stands out among them
     */
    public record Row(
            String name, String address, String formula, String value, String of, String place, boolean far) {}

    /** Those that pages show first and those that are set beside other articles', where they rest on enough. */
    static List<Row> of(Report report, Placed placed) {
        Set<String> names = new LinkedHashSet<>(WORDS.main().keySet());
        names.addAll(placed.metrics());
        List<Row> out = new ArrayList<>();
        for (String name : names) {
            Double value = report.metrics().get(name);
            if (value != null && rests(report.metrics(), CODEBOOK.metric(name))) {
                out.add(row(report, CODEBOOK.metric(name), value, placed));
            }
        }
        return out;
    }

    /** The figures that stand out among other articles', the farthest first, of those that rest on enough. */
    static List<Row> standingOut(Report report, Placed placed) {
        return placed.standingOut().stream()
                .filter(name -> rests(report.metrics(), CODEBOOK.metric(name)))
                .map(name -> row(report, CODEBOOK.metric(name), report.metrics().get(name), placed))
                .toList();
    }

    private static Row row(Report report, Metric m, double value, Placed placed) {
        Double n = m.numerator() == null ? null : report.metrics().get(m.numerator());
        Double of = m.of() == null ? null : report.metrics().get(m.of());
        return new Row(
                Shown.metric(m.name()),
                Addresses.metric(m.name()),
                m.formula(),
                Shown.figure(m, value),
                n == null || of == null ? "" : Shown.count(n.longValue()) + " of " + Shown.count(of.longValue()),
                placed.of(m.name()),
                placed.standsOut(m.name()));
    }

    /** Where a figure stands among other articles', in parentheses; empty where it rests on too little or has no place. */
    static String placed(Report report, Placed placed, String metric) {
        return rests(report.metrics(), CODEBOOK.metric(metric)) ? placed.behind(metric) : "";
    }

    /** Whether an article has enough of what a figure is of. */
    static boolean rests(Map<String, Double> metrics, Metric m) {
        if (m.unit().startsWith("per 1")) {
            return metrics.getOrDefault("n_words", 0.0) >= LEAST_WORDS;
        }
        return m.of() == null || metrics.getOrDefault(m.of(), 0.0) >= LEAST_OF;
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
