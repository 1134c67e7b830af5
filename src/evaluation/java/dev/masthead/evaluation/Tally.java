package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Counts hits, false alarms and misses. */
final class Tally {
    private int hits;
    private int falseAlarms;
    private int misses;

    void add(boolean wanted, boolean found) {
        if (wanted && found) {
            hits++;
        } else if (found) {
            falseAlarms++;
        } else if (wanted) {
            misses++;
        }
    }

    double precision() {
        return Ratio.of(hits, hits + falseAlarms);
    }

    double recall() {
        return Ratio.of(hits, hits + misses);
    }

    /** Harmonic mean of precision and recall: 2 · hits ÷ (2 · hits + false alarms + misses). */
    double f1() {
        return Ratio.of(2 * hits, 2 * hits + falseAlarms + misses);
    }

    /** {@code p}, {@code r}, {@code f1} and {@code n}, how many were wanted. */
    ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("p", precision())
                .put("r", recall())
                .put("f1", f1())
                .put("n", hits + misses);
    }
}
