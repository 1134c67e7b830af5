package dev.masthead.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import dev.masthead.statistics.MetricSums;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one report adds to its outlet's profile.
 *
 * @param sums  by metric
 * @param items by kind and item
 */
record ArticleFigures(long words, Map<String, MetricSums> sums, Map<ItemKey, ItemCounts> items) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TEN_THOUSANDTHS = 10_000;
    private static final int SHORTEST_WORD = 3;

    /** Something counted by name. */
    record ItemKey(Kind kind, String item) {}

    /** What is counted by name. */
    enum Kind {
        SOURCE,
        ACTOR,
        LOADED,
        CUE,
        WORD;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Counts of an item; see the table {@code outlet_items}. */
    record ItemCounts(long articles, long n, long a, long an, long b, long bn) {
        ItemCounts plus(ItemCounts o, int sign) {
            return new ItemCounts(
                    articles + sign * o.articles,
                    n + sign * o.n,
                    a + sign * o.a,
                    an + sign * o.an,
                    b + sign * o.b,
                    bn + sign * o.bn);
        }

        static ItemCounts of(long n) {
            return new ItemCounts(1, n, 0, 0, 0, 0);
        }
    }

    /** Reads {@code masthead.report/1}. */
    static ArticleFigures of(String report, Codebook codebook) {
        JsonNode root;
        try {
            root = JSON.readTree(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored report is not JSON", e);
        }
        Map<String, MetricSums> sums = new HashMap<>();
        JsonNode metrics = root.path("metrics");
        metrics.fields().forEachRemaining(m -> {
            Metric metric = codebook.metric(m.getKey());
            sums.put(
                    m.getKey(),
                    MetricSums.of(
                            metric,
                            m.getValue().doubleValue(),
                            metrics.path(metric.per()).doubleValue()));
        });
        return new ArticleFigures(metrics.path("n_words").longValue(), sums, items(root));
    }

    private static Map<ItemKey, ItemCounts> items(JsonNode root) {
        Map<ItemKey, ItemCounts> out = new HashMap<>();
        for (JsonNode r : root.path("sourcing").path("relayed")) {
            if (r.path("n_attributions").intValue() > 0) {
                String item = r.path("outlet").asText(r.path("description").asText());
                out.put(
                        new ItemKey(
                                Kind.SOURCE,
                                r.path("outlet").isNull()
                                        ? r.path("description").asText()
                                        : item),
                        ItemCounts.of(r.path("n_attributions").longValue()));
            }
        }
        for (JsonNode a : root.path("actors")) {
            JsonNode own = a.path("sentiment").path("outlet_voice");
            JsonNode others = a.path("sentiment").path("attributed");
            out.put(
                    new ItemKey(Kind.ACTOR, a.path("id").asText()),
                    new ItemCounts(
                            1,
                            a.path("n_mentions").longValue(),
                            tenThousandths(own),
                            own.isNumber() ? 1 : 0,
                            tenThousandths(others),
                            others.isNumber() ? 1 : 0));
        }
        List<ItemKey> single = new ArrayList<>();
        for (JsonNode t : root.path("loaded_terms")) {
            if (t.path("voice").asText().equals("outlet")) {
                single.add(new ItemKey(Kind.LOADED, t.path("entry").asText()));
            }
        }
        for (JsonNode a : root.path("attributions")) {
            if (a.path("cue").path("lemma").isTextual()) {
                single.add(new ItemKey(Kind.CUE, a.path("cue").path("lemma").asText()));
            }
        }
        for (String word : root.path("article")
                .path("title")
                .asText("")
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}]+")) {
            if (word.length() >= SHORTEST_WORD) {
                single.add(new ItemKey(Kind.WORD, word));
            }
        }
        Map<ItemKey, Long> counts = new HashMap<>();
        single.forEach(k -> counts.merge(k, 1L, Long::sum));
        counts.forEach((k, n) -> out.put(k, ItemCounts.of(n)));
        return out;
    }

    private static long tenThousandths(JsonNode value) {
        return value.isNumber() ? Math.round(value.doubleValue() * TEN_THOUSANDTHS) : 0;
    }
}
