package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.profile.IntervalCoverage;
import java.io.IOException;
import java.util.Map;

/**
 * Whether the intervals of profiles hold: of each metric the share of samples of 20, 40 and 160 articles whose 95 % interval has
 * the truth in it, drawn from the articles of each outlet and from those of four outlets that are alike. The one argument is how
 * many samples are drawn of each outlet.
 */
final class IntervalsTask implements Task {
    private static final double AIM = 0.93;
    private static final int[] SIZES = {20, 40, 160};
    private static final String ALIKE_IN = "loaded_outlet_per_1000_words";
    private static final int ALIKE = 4;

    @Override
    public JsonNode score(Given given) throws IOException {
        int samples = Integer.parseInt(given.arguments().get(0));
        IntervalCoverage coverage = new IntervalCoverage();
        JsonLines.join(given.gold(), given.reports(), (gold, report) -> {
            if (report.has("metrics")) {
                coverage.add(gold.path("outlet").asText(), report.toString());
            }
        });
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ObjectNode outlets = out.putObject("outlets");
        ObjectNode alike = out.putObject("alike");
        for (int n : SIZES) {
            outlets.set(Integer.toString(n), summary(coverage.coverage(coverage.ofOutlets(), n, samples)));
            alike.set(
                    Integer.toString(n),
                    summary(coverage.coverage(coverage.ofAlike(ALIKE_IN, ALIKE), n, samples * ALIKE)));
        }
        return out;
    }

    private static ObjectNode summary(Map<String, Double> byMetric) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        String least = null;
        int holding = 0;
        for (Map.Entry<String, Double> e : byMetric.entrySet()) {
            least = least == null || e.getValue() < byMetric.get(least) ? e.getKey() : least;
            holding += e.getValue() >= AIM ? 1 : 0;
        }
        out.put("metrics", byMetric.size()).put("metrics_that_hold", Ratio.of(holding, byMetric.size()));
        out.put("least", least == null ? 0 : Ratio.round(byMetric.get(least))).put("least_of", least);
        ObjectNode coverage = out.putObject("coverage");
        byMetric.forEach((name, share) -> coverage.put(name, Ratio.round(share)));
        return out;
    }
}
