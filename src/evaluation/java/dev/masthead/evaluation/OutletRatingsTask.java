package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether outlets with other figures are rated otherwise: Spearman's correlation of an outlet's mean of a metric with its rating,
 * with a bootstrap interval over outlets. The gold is a table {@code domain,rating}; an outlet is the host of its articles'
 * addresses. Arguments: fewest articles of an outlet, and metrics.
 */
final class OutletRatingsTask implements Task {
    @Override
    public JsonNode score(Given given) throws IOException {
        int fewest = Integer.parseInt(given.arguments().get(0));
        List<String> metrics = given.arguments().subList(1, given.arguments().size());
        Map<String, Double> ratings = new HashMap<>();
        for (String line : Files.readAllLines(given.gold())) {
            int comma = line.indexOf(',');
            if (comma > 0 && !line.startsWith("domain,")) {
                ratings.put(line.substring(0, comma), Double.valueOf(line.substring(comma + 1)));
            }
        }
        Map<String, List<double[]>> articles = new TreeMap<>();
        for (JsonNode report : JsonLines.read(given.reports())) {
            String host = host(report.path("article").path("url").asText(""));
            if (ratings.containsKey(host)) {
                articles.computeIfAbsent(host, h -> new ArrayList<>())
                        .add(metrics.stream()
                                .mapToDouble(m -> report.path("metrics").path(m).asDouble(0))
                                .toArray());
            }
        }
        articles.values().removeIf(a -> a.size() < fewest);
        List<String> outlets = List.copyOf(articles.keySet());
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("outlets", outlets.size());
        for (int m = 0; m < metrics.size(); m++) {
            int metric = m;
            double[] means = outlets.stream()
                    .mapToDouble(o -> articles.get(o).stream()
                            .mapToDouble(a -> a[metric])
                            .average()
                            .orElseThrow())
                    .toArray();
            Bootstrap.put(out, metrics.get(m), outlets.size(), sample -> {
                double[] x = new double[sample.length];
                double[] y = new double[sample.length];
                for (int i = 0; i < sample.length; i++) {
                    x[i] = means[sample[i]];
                    y[i] = ratings.get(outlets.get(sample[i]));
                }
                return Ranks.spearman(x, y);
            });
        }
        return out;
    }

    private static String host(String url) {
        String rest = url.replaceFirst("^https?://", "");
        String host = rest.substring(0, rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/'));
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
