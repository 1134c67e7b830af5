package dev.masthead.analysis.credibility;

import dev.masthead.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check found.
 *
 * @param value    null where what it looks at was not given
 * @param evidence the words it rests on
 * @param words    what the indicator's phrase may name besides, by placeholder
 */
record Measured(Double value, List<Report.SpanText> evidence, Map<String, String> words) {
    /** What the check looks at was not submitted. */
    static final Measured NOT_GIVEN = new Measured(null, List.of(), Map.of());

    Measured(double value, List<Report.SpanText> evidence) {
        this(value, evidence, Map.of());
    }

    /** As many as there are words to show. */
    static Measured count(List<Report.SpanText> evidence) {
        return new Measured(evidence.size(), evidence);
    }

    static Measured flag(boolean present) {
        return new Measured(present ? 1 : 0, List.of());
    }

    static Measured share(int n, int of, List<Report.SpanText> evidence) {
        return new Measured(n / (double) Math.max(1, of), evidence)
                .with("n", Integer.toString(n))
                .with("of", Integer.toString(of));
    }

    Measured with(String placeholder, String word) {
        Map<String, String> more = new HashMap<>(words);
        more.put(placeholder, word);
        return new Measured(value, evidence, Map.copyOf(more));
    }
}
