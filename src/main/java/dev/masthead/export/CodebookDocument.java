package dev.masthead.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What every metric and every column means: {@code codebook.yaml}, of which {@code docs/codebook.md}, the API and the
 * exports are made.
 *
 * @param metrics of articles; a name may hold one {@code *} for what a lexicon adds to it
 * @param retired metrics that reports had once
 * @param columns of the tables, by name: the same name means the same in every table
 */
public record CodebookDocument(List<Metric> metrics, List<Retired> retired, Map<String, String> columns) {
    private static final dev.masthead.report.Codebook METRICS = dev.masthead.report.Codebook.load();
    private static final CodebookDocument STANDARD = load();

    /**
     * A metric.
     *
     * @param unit    such as {@code share} or {@code per 1000 words}
     * @param range   of its values, as an interval
     * @param formula how it is computed, in words
     * @param numerator the whole number that a share or rate is made of, a metric too; null where it is none
     * @param of      the metric or column that it is relative to; null where it is a count itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Metric(
            String name,
            String unit,
            String range,
            String formula,
            String numerator,
            @JsonProperty("of") String of) {
        static Metric described(dev.masthead.report.Metric m) {
            return new Metric(m.name(), m.unit(), m.range(), m.formula(), m.numerator(), m.of());
        }
    }

    /**
     * A metric that reports no longer have.
     *
     * @param date   since when
     * @param reason why
     */
    public record Retired(String name, String date, String reason) {}

    /** The codebook of this version. */
    public static CodebookDocument standard() {
        return STANDARD;
    }

    private static CodebookDocument load() {
        try (InputStream in = CodebookDocument.class.getResourceAsStream("/dev/masthead/report/codebook.yaml")) {
            JsonNode root = new YAMLMapper().readTree(in);
            Map<String, String> columns = new LinkedHashMap<>();
            root.path("columns")
                    .fields()
                    .forEachRemaining(c -> columns.put(c.getKey(), c.getValue().textValue()));
            List<Retired> retired = new ArrayList<>();
            for (JsonNode r : root.path("retired")) {
                retired.add(new Retired(
                        r.path("name").textValue(),
                        r.path("date").textValue(),
                        r.path("reason").textValue()));
            }
            return new CodebookDocument(
                    METRICS.metrics().stream().map(Metric::described).toList(), retired, columns);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own codebook.yaml cannot be read", e);
        }
    }

    /** What describes a metric: the entry with its name, else the longest pattern. */
    public Optional<Metric> metric(String name) {
        return METRICS.entry(name).map(Metric::described);
    }

    /** The same under the name itself, whatever pattern it fits. */
    public Optional<Metric> named(String name) {
        return METRICS.find(name).map(Metric::described);
    }

    /** With an entry for each of these metrics under its own name in the place of the patterns that they fit. */
    public CodebookDocument ofMetrics(Set<String> names) {
        Map<String, List<Metric>> byEntry = new HashMap<>();
        for (String name : new TreeSet<>(names)) {
            metric(name)
                    .ifPresent(entry -> byEntry.computeIfAbsent(entry.name(), e -> new ArrayList<>())
                            .add(named(name).orElseThrow()));
        }
        List<Metric> exact = METRICS.metrics().stream()
                .flatMap(m -> byEntry.getOrDefault(m.name(), List.of()).stream())
                .toList();
        return new CodebookDocument(exact, retired, columns);
    }

    /**
     * A column of a table, or a metric, with what it means.
     *
     * @param numerator  the metric that is a share's or rate's whole numerator; null for what has none
     * @param relativeTo the metric that it is relative to; null for what is relative to none
     */
    public record Entry(
            String table,
            String name,
            String type,
            String unit,
            String range,
            String description,
            String numerator,
            String relativeTo) {}

    /** Everything as one list. */
    public List<Entry> entries() {
        List<Entry> out = new ArrayList<>();
        for (Metric m : metrics) {
            out.add(new Entry("metrics", m.name(), "number", m.unit(), m.range(), m.formula(), m.numerator(), m.of()));
        }
        for (Table table : Tables.ALL) {
            for (Table.Column column : table.columns()) {
                out.add(new Entry(
                        table.name(),
                        column.name(),
                        column.type().id(),
                        null,
                        null,
                        columns.get(column.name()),
                        null,
                        null));
            }
        }
        return out;
    }

    /** As a table. */
    public String csv() {
        Table table = new Table(
                "codebook",
                "",
                List.of("table", "name", "type", "unit", "range", "description", "numerator", "relative_to").stream()
                        .map(n -> new Table.Column(n, ColumnType.STRING))
                        .toList(),
                List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile csv = new CsvFile(out, table, false)) {
            for (Entry e : entries()) {
                csv.write(new Object[] {
                    e.table(), e.name(), e.type(), e.unit(), e.range(), e.description(), e.numerator(), e.relativeTo()
                });
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** As {@code docs/codebook.md}. */
    public String markdown() {
        StringBuilder out = new StringBuilder("""
                # Codebook

                Every figure of a report and every column of an export. This page is made from
                `src/main/resources/dev/masthead/report/codebook.yaml`, which `GET /api/v1/codebook` and the exports are made from
                too; a test fails when a figure or a column lacks its entry.

                ## Metrics

                `metrics` of a report, rows of the tidy table, columns of the wide one. A `*` stands for what a lexicon adds to the
                name.

                | metric | unit | range | how it is computed | numerator | relative to |
                | --- | --- | --- | --- | --- | --- |
                """);
        for (Metric m : metrics) {
            out.append("| `%s` | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            m.name(),
                            m.unit(),
                            m.range(),
                            m.formula(),
                            m.numerator() == null ? "" : "`" + m.numerator() + "`",
                            m.of() == null ? "" : "`" + m.of() + "`")
                    .replace("\r\n", "\n"));
        }
        out.append("\n## Metrics that are retired\n\n| metric | since | why |\n| --- | --- | --- |\n");
        for (Retired r : retired) {
            out.append("| `")
                    .append(r.name())
                    .append("` | ")
                    .append(r.date())
                    .append(" | ")
                    .append(r.reason())
                    .append(" |\n");
        }
        for (Table table : Tables.ALL) {
            out.append("\n## Table `").append(table.name()).append("`\n\n");
            out.append(table.description()).append("\n\n| column | type | meaning |\n| --- | --- | --- |\n");
            for (Table.Column column : table.columns()) {
                out.append("| `")
                        .append(column.name())
                        .append("` | ")
                        .append(column.type().id())
                        .append(" | ")
                        .append(columns.get(column.name()))
                        .append(" |\n");
            }
        }
        return out.toString();
    }
}
