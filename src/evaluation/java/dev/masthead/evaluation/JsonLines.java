package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads files of one JSON object a line. */
final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLines() {}

    /** What hears of a labelled document and its report; {@link MissingNode} where there is none. */
    @FunctionalInterface
    interface Pairs {
        void accept(JsonNode gold, JsonNode report);
    }

    static List<JsonNode> read(Path file) throws IOException {
        return read(file, row -> row);
    }

    /** Keeps of each line only what the function makes of it, since reports are large. */
    private static <T> List<T> read(Path file, Function<JsonNode, T> keep) throws IOException {
        List<T> out = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    out.add(keep.apply(JSON.readTree(line)));
                }
            }
        }
        return out;
    }

    /** Joins labelled documents and reports by id and goes through them in the order of the reports, the rest last. */
    static void join(Path gold, Path reports, Pairs pairs) throws IOException {
        Map<String, List<JsonNode>> wanted = new HashMap<>();
        List<JsonNode> rows = read(gold);
        rows.forEach(row -> wanted.computeIfAbsent(row.path("id").asText(), id -> new ArrayList<>())
                .add(row));
        read(reports, report -> {
            List<JsonNode> of = wanted.remove(report.path("id").asText());
            if (of != null) {
                of.forEach(row -> pairs.accept(row, report));
            }
            return null;
        });
        rows.stream()
                .filter(row -> wanted.containsKey(row.path("id").asText()))
                .forEach(row -> pairs.accept(row, MissingNode.getInstance()));
    }
}
