package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.statistics.Agreement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How far two readers agree. A row, or a part of one, that a second one coded has the second's labels in {@code second}; where the first's was changed
 * afterwards, what it was stands in {@code first}. The arguments are fields. Of labels, null among them, the share that is alike and
 * Krippendorff's α of {@link Agreement} are given; of places the share alone: alike are two that share a character, and two that are
 * nowhere. A list of labels is one decision for each label of the file, and {@code whole} the share of lists that are the same.
 */
final class AgreementTask implements Task {
    private static final String SECOND = "second";

    /** What both readers said of one thing. */
    private record Pair(JsonNode first, JsonNode second) {
        boolean isPlace() {
            return first.path(0).isNumber() || second.path(0).isNumber();
        }

        boolean isList() {
            return first.path(0).isTextual() || second.path(0).isTextual();
        }

        boolean alike() {
            return first.isArray() && second.isArray()
                    ? Spans.start(first) < Spans.end(second) && Spans.start(second) < Spans.end(first)
                    : first.equals(second);
        }
    }

    @Override
    public JsonNode score(Given given) throws IOException {
        List<JsonNode> all = JsonLines.read(given.gold());
        List<JsonNode> rows = all.stream()
                .flatMap(row -> row.findParents(SECOND).stream())
                .filter(row -> row.path(SECOND).isObject())
                .toList();
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("rows", rows.size());
        for (String field : given.arguments()) {
            List<Pair> pairs = rows.stream()
                    .map(row -> new Pair(
                            row.path("first").has(field) ? row.path("first").path(field) : row.path(field),
                            row.path(SECOND).path(field)))
                    .toList();
            ObjectNode one = out.putObject(field);
            if (pairs.stream().anyMatch(Pair::isList)) {
                Set<String> labels = new TreeSet<>();
                all.forEach(row -> row.path(field).forEach(label -> labels.add(label.asText())));
                one.put(
                        "whole",
                        Ratio.of(
                                pairs.stream()
                                        .filter(p -> texts(p.first()).equals(texts(p.second())))
                                        .count(),
                                pairs.size()));
                pairs = decisions(pairs, labels);
            }
            one.put("same", Ratio.of(pairs.stream().filter(Pair::alike).count(), pairs.size()));
            Double alpha = alpha(pairs);
            if (pairs.stream().noneMatch(Pair::isPlace) && alpha != null) {
                one.put("alpha", Ratio.round(alpha));
            }
        }
        return out;
    }

    /** Whether a list has a label, for each pair of lists and each label. */
    private static List<Pair> decisions(List<Pair> lists, Set<String> labels) {
        List<Pair> out = new ArrayList<>();
        for (Pair p : lists) {
            Set<String> first = texts(p.first());
            Set<String> second = texts(p.second());
            for (String label : labels) {
                out.add(new Pair(
                        BooleanNode.valueOf(first.contains(label)), BooleanNode.valueOf(second.contains(label))));
            }
        }
        return out;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> out = new TreeSet<>();
        list.forEach(label -> out.add(label.asText()));
        return out;
    }

    private static Double alpha(List<Pair> pairs) {
        List<JsonNode> values = pairs.stream()
                .flatMap(p -> Stream.of(p.first(), p.second()))
                .distinct()
                .toList();
        int[][] codings = pairs.stream()
                .map(p -> new int[] {values.indexOf(p.first()), values.indexOf(p.second())})
                .toArray(int[][]::new);
        return Agreement.of(codings, values.size(), Agreement.Scale.NOMINAL).alpha();
    }
}
