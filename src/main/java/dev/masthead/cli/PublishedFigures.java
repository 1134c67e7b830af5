package dev.masthead.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.statistics.FigureMoves;
import dev.masthead.statistics.FigureMoves.Move;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Figures that somebody has published, and which of them a change moves by more than their interval. They are read from profiles and
 * comparisons as the service answers them; without any, every figure counts as published with the interval that the old reports give.
 */
final class PublishedFigures {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Published figures are rounded to four decimals. */
    private static final double ROUNDING = 1e-4;

    private final Map<String, Map<String, Published>> byGroup = new LinkedHashMap<>();

    /** A figure with the interval that it was published with. */
    private record Published(double value, Double low, Double high, long nArticles) {}

    /** A move of a published figure; {@code published} is null where the old reports' own interval counts. */
    private record Judged(Move move, Published published) {
        boolean isBeyond() {
            return published == null ? move.isBeyond() : move.isOutside(published.low(), published.high());
        }

        /** Whether the old reports do not give what was published: then the corpus is not what it was published from. */
        boolean isOfOthers() {
            return published != null
                    && (published.nArticles() != move.nArticles()
                            || move.before().value() == null
                            || Math.abs(move.before().value() - published.value()) > ROUNDING);
        }
    }

    /**
     * Reads answers of {@code /profile}, {@code /outlets/…/profile}, {@code /compare} and {@code /comparison}.
     *
     * @throws IOException with file and reason if one is neither
     */
    static PublishedFigures read(List<Path> files) throws IOException {
        PublishedFigures out = new PublishedFigures();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new IOException("there is no file of published figures " + file);
            }
            JsonNode answer;
            try {
                answer = JSON.readTree(file.toFile());
            } catch (JsonProcessingException e) {
                throw new IOException(file + ": no JSON: " + e.getOriginalMessage(), e);
            }
            if (answer.path("outlets").isArray() && answer.path("metrics").isArray()) {
                out.comparison(file, answer);
            } else if (answer.path("metrics").isArray() && answer.has("analyzer_digest")) {
                String group = answer.path("outlet").path("slug").asText(FigureMoves.ALL);
                answer.get("metrics").forEach(m -> out.add(group, m.path("name").asText(), m));
            } else {
                throw new IOException(file + ": neither a profile nor a comparison as the service answers them");
            }
        }
        return out;
    }

    private void comparison(Path file, JsonNode answer) throws IOException {
        List<String> groups = new ArrayList<>();
        for (JsonNode side : answer.get("outlets")) {
            String slug = side.path("outlet").path("slug").asText("");
            if (slug.isEmpty()) {
                throw new IOException(
                        file + ": the side \"" + side.path("name").asText()
                                + "\" is a query: which articles it means is not in the file. Publish its profile, and give its articles with --query.");
            }
            groups.add(slug);
        }
        for (JsonNode row : answer.get("metrics")) {
            for (int i = 0; i < groups.size(); i++) {
                add(
                        groups.get(i),
                        row.path("name").asText(),
                        row.path("figures").path(i));
            }
        }
    }

    private void add(String group, String metric, JsonNode figure) {
        if (figure.path("estimate").isNumber()) {
            byGroup.computeIfAbsent(group, g -> new HashMap<>())
                    .put(
                            metric,
                            new Published(
                                    figure.get("estimate").doubleValue(),
                                    number(figure.path("low")),
                                    number(figure.path("high")),
                                    figure.path("n_articles").asLong()));
        }
    }

    private static Double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : null;
    }

    private List<Judged> judged(FigureMoves moves, int least) {
        return moves.all(byGroup.isEmpty() ? least : 1).stream()
                .filter(m -> byGroup.isEmpty()
                        || byGroup.getOrDefault(m.group(), Map.of()).containsKey(m.metric()))
                .map(m -> new Judged(
                        m, byGroup.isEmpty() ? null : byGroup.get(m.group()).get(m.metric())))
                .toList();
    }

    /** To be read. */
    void print(FigureMoves moves, int least, PrintStream out) {
        List<Judged> all = judged(moves, least);
        List<Judged> beyond = all.stream().filter(Judged::isBeyond).toList();
        out.println();
        out.println("== figures");
        out.println(beyond.size() + " of " + all.size() + (byGroup.isEmpty() ? "" : " published")
                + " figures move by more than their interval"
                + (byGroup.isEmpty() ? " (of all articles, and of outlets with " + least + " and more)" : ""));
        long others = all.stream().filter(Judged::isOfOthers).count();
        if (others > 0) {
            out.println(others
                    + " of them are not what the old reports give: this corpus, or the old lexicons, are not what they were"
                    + " published from");
        }
        for (Judged j : beyond) {
            Double low = j.published() == null
                    ? j.move().before().low()
                    : j.published().low();
            Double high = j.published() == null
                    ? j.move().before().high()
                    : j.published().high();
            out.println((j.move().group().isEmpty() ? "all articles" : j.move().group()) + "  "
                    + j.move().metric() + "  "
                    + shown(
                            j.published() == null
                                    ? j.move().before().value()
                                    : Double.valueOf(j.published().value()))
                    + " (" + shown(low) + " to " + shown(high) + ") → "
                    + shown(j.move().after().value()) + "  ["
                    + j.move().nArticles() + " articles]");
        }
    }

    /** A line a figure that moves by more than its interval. */
    void json(FigureMoves moves, int least, PrintStream out) {
        for (Judged j : judged(moves, least)) {
            if (j.isBeyond()) {
                Double low = j.published() == null
                        ? j.move().before().low()
                        : j.published().low();
                Double high = j.published() == null
                        ? j.move().before().high()
                        : j.published().high();
                out.println(JSON.createObjectNode()
                        .put("layer", "figures")
                        .put(
                                "outlet",
                                j.move().group().isEmpty() ? null : j.move().group())
                        .put("metric", j.move().metric())
                        .put("n_articles", j.move().nArticles())
                        .put(
                                "before",
                                j.published() == null
                                        ? j.move().before().value()
                                        : Double.valueOf(j.published().value()))
                        .put("low", low)
                        .put("high", high)
                        .put("after", j.move().after().value())
                        .put("as_published", !j.isOfOthers()));
            }
        }
    }

    private static String shown(Double v) {
        return v == null ? "–" : String.format(Locale.ROOT, "%.4f", v);
    }
}
