package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.statistics.Agreement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How far two readers agree. A row that a second one coded has the second's labels in {@code second}; where the first's was changed afterwards, what it was stands
 * in {@code first}. The arguments are fields. Of labels, null among them, the share that is alike and Krippendorff's α of {@link Agreement} are given; of places
 * the share alone: alike are two that share a character, and two that are nowhere.
 */
final class AgreementTask implements Task {
    @Override
    public JsonNode score(Given given) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode row : JsonLines.read(given.gold())) {
            if (row.path("second").isObject()) {
                rows.add(row);
            }
        }
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("rows", rows.size());
        for (String field : given.arguments()) {
            ObjectNode one = out.putObject(field);
            List<int[]> labels = new ArrayList<>();
            List<String> values = new ArrayList<>();
            int alike = 0;
            boolean places = false;
            for (JsonNode row : rows) {
                JsonNode first =
                        row.path("first").has(field) ? row.path("first").path(field) : row.path(field);
                JsonNode second = row.path("second").path(field);
                places |= first.isArray() || second.isArray();
                alike += alike(first, second) ? 1 : 0;
                labels.add(new int[] {number(values, first), number(values, second)});
            }
            one.put("same", Ratio.of(alike, rows.size()));
            Double alpha = Agreement.of(labels.toArray(new int[0][]), values.size(), Agreement.Scale.NOMINAL)
                    .alpha();
            if (!places && alpha != null) {
                one.put("alpha", Ratio.round(alpha));
            }
        }
        return out;
    }

    private static int number(List<String> values, JsonNode label) {
        String value = label.toString();
        int at = values.indexOf(value);
        if (at < 0) {
            values.add(value);
            at = values.size() - 1;
        }
        return at;
    }

    private static boolean alike(JsonNode first, JsonNode second) {
        if (first.isArray() && second.isArray()) {
            return Spans.start(first) < Spans.end(second) && Spans.start(second) < Spans.end(first);
        }
        return first.equals(second);
    }
}
