package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well single metrics part two classes of articles: the area under the curve with a bootstrap interval over articles.
 * Arguments: the field of the labelled document, the label of the positive class, the labels of the other with commas between
 * them, and metrics. Above one half a metric is greater in the positive class.
 */
final class SeparationTask implements Task {
    @Override
    public JsonNode score(Given given) throws IOException {
        String field = given.arguments().get(0);
        String positive = given.arguments().get(1);
        List<String> negative = List.of(given.arguments().get(2).split(","));
        List<String> metrics = given.arguments().subList(3, given.arguments().size());
        Map<String, List<Double>> values = new HashMap<>();
        metrics.forEach(m -> values.put(m, new ArrayList<>()));
        List<Boolean> labels = new ArrayList<>();
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            String label = gold.path(field).asText();
            if (label.equals(positive) || negative.contains(label)) {
                labels.add(label.equals(positive));
                metrics.forEach(
                        m -> values.get(m).add(report.path("metrics").path(m).asDouble(0)));
            }
        });
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("documents", labels.size());
        out.put("positive", labels.stream().filter(l -> l).count());
        for (String metric : metrics) {
            List<Double> of = values.get(metric);
            Bootstrap.put(out, metric, labels.size(), sample -> {
                double[] v = new double[sample.length];
                boolean[] p = new boolean[sample.length];
                for (int i = 0; i < sample.length; i++) {
                    v[i] = of.get(sample[i]);
                    p[i] = labels.get(sample[i]);
                }
                return Ranks.auc(v, p);
            });
        }
        return out;
    }
}
