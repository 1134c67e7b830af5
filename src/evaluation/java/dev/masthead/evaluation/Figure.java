package dev.masthead.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * One figure of a condition.
 *
 * @param label     how the tables name it
 * @param path      where it stands in what the task gives, parted by full stops; a number picks from a list
 * @param expected  what was measured last; null where nothing can be measured yet
 * @param tolerance how far a measurement may lie from {@code expected}; null for the file's own
 * @param others    what others reach, by column
 * @param aim       what it should be, null where there is no aim
 */
record Figure(
        @JsonProperty(required = true) String label,
        @JsonProperty(required = true) String path,
        Double expected,
        Double tolerance,
        Map<String, Double> others,
        Double aim) {
    Figure {
        others = others == null ? Map.of() : others;
    }

    /** The figure in a task's result; null where it is not there. */
    Double of(JsonNode result) {
        JsonNode at = result.at("/" + path.replace('.', '/'));
        return at.isNumber() ? (Double) at.doubleValue() : null;
    }
}
