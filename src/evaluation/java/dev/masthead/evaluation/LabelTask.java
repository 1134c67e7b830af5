package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One label an article. Arguments: the field of the labelled document, the JSON pointer of the report, and maybe the labels
 * that count; documents with others are left out. A report without a label counts as wrong.
 */
final class LabelTask implements Task {
    private record Pair(String wanted, String found) {}

    @Override
    public JsonNode score(Given given) throws IOException {
        String field = given.arguments().get(0);
        String pointer = given.arguments().get(1);
        List<String> counted = given.arguments().subList(2, given.arguments().size());
        List<Pair> pairs = new ArrayList<>();
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            String wanted = gold.path(field).asText();
            if (counted.isEmpty() || counted.contains(wanted)) {
                pairs.add(new Pair(wanted, report.at(pointer).asText(null)));
            }
        });
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        long labelled = pairs.stream().filter(p -> p.found() != null).count();
        out.put("documents", pairs.size()).put("labelled", Ratio.of(labelled, pairs.size()));
        if (labelled == 0) {
            return out;
        }
        Map<String, Tally> tallies = new TreeMap<>();
        pairs.forEach(p -> tallies.put(p.wanted(), new Tally()));
        pairs.forEach(
                p -> tallies.forEach((label, tally) -> tally.add(label.equals(p.wanted()), label.equals(p.found()))));
        out.put(
                "accuracy",
                Ratio.of(
                        pairs.stream().filter(p -> p.wanted().equals(p.found())).count(), pairs.size()));
        out.put(
                "macro_f1",
                Ratio.round(tallies.values().stream()
                        .mapToDouble(Tally::f1)
                        .average()
                        .orElse(0)));
        ObjectNode each = out.putObject("per_label");
        tallies.forEach((label, tally) -> each.set(label, tally.toJson()));
        return out;
    }
}
