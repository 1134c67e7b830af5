package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ExportsResourceTest {
    private static final String OUTLET = "exporttest.example";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static boolean submitted;

    /** Before each test and not before all: only then does the client know the port. */
    @BeforeEach
    void articles() {
        if (submitted) {
            return;
        }
        submitted = true;
        for (int i = 1; i <= 3; i++) {
            given().contentType("application/json")
                    .body("""
                            {"id": "export-%d", "url": "https://%s/%d", "title": "=Harbour, \\"open\\"",
                             "published_at": "2025-06-1%dT07:12:00+02:00",
                             "text": "🚢 The regime attacked the harbour, Maria Hale said on Monday. It sank. %s"}""".formatted(i, OUTLET, i, i, "It burned. ".repeat(i)))
                    .post("/api/v1/articles")
                    .then()
                    .statusCode(201);
        }
    }

    private static Response export(String format, String more) throws InterruptedException {
        return Exported.of(format, OUTLET, more);
    }

    private static List<NamedCsvRecord> csv(byte[] bytes) {
        return CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(new ByteArrayInputStream(bytes)).stream()
                .toList();
    }

    private static JsonNode report(String id) throws IOException {
        return JSON.readTree(given().get("/api/v1/articles/" + id + "/report").asString());
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                files.put(e.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void longAndWideHoldTheFiguresOfTheReports() throws Exception {
        List<NamedCsvRecord> tidy = csv(export("csv-long", "").asByteArray());
        List<NamedCsvRecord> wide = csv(export("csv", "").asByteArray());
        assertThat(wide).extracting(r -> r.getField("article_id")).containsExactly("export-1", "export-2", "export-3");
        assertThat(wide).extracting(r -> r.getField("title")).containsOnly("=Harbour, \"open\"");
        assertThat(wide.get(0).getHeader()).doesNotContain("text").doesNotHaveDuplicates();
        int figures = 0;
        for (NamedCsvRecord row : wide) {
            JsonNode metrics = report(row.getField("article_id")).get("metrics");
            figures += metrics.size();
            for (Map.Entry<String, JsonNode> m : metrics.properties()) {
                assertThat(Double.parseDouble(row.getField(m.getKey())))
                        .as(m.getKey())
                        .isEqualTo(m.getValue().doubleValue());
            }
        }
        assertThat(tidy).hasSize(figures);
        for (NamedCsvRecord row : tidy) {
            assertThat(Double.parseDouble(row.getField("value")))
                    .isEqualTo(report(row.getField("article_id"))
                            .get("metrics")
                            .get(row.getField("metric"))
                            .doubleValue());
            String of = row.getField("relative_to");
            assertThat(row.getField("denominator"))
                    .isEqualTo(of.isEmpty() ? "" : wide(wide, row.getField("article_id"), of));
            assertThat(Integer.parseInt(row.getField("n_words"))).isPositive();
        }
    }

    private static String wide(List<NamedCsvRecord> rows, String id, String column) {
        return rows.stream()
                .filter(r -> r.getField("article_id").equals(id))
                .findFirst()
                .orElseThrow()
                .getField(column);
    }

    @Test
    void guardsStringsForSpreadsheetsAndLeavesNumbersAlone() throws Exception {
        byte[] bytes = export("csv-excel", "").asByteArray();
        assertThat(new String(bytes, 0, 3, StandardCharsets.UTF_8)).isEqualTo("\uFEFF");
        List<NamedCsvRecord> rows = csv(bytes);
        assertThat(rows).extracting(r -> r.getField("title")).containsOnly("'=Harbour, \"open\"");
        assertThat(rows).extracting(r -> r.getField("actor_sentiment_outlet")).noneMatch(v -> v.startsWith("'"));
    }

    @Test
    void jsonLinesAreTheReportsWithTheTextOnlyWhereItIsAskedFor() throws Exception {
        String[] lines = export("jsonl", "").asString().split("\n");
        assertThat(lines).hasSize(3);
        ObjectNode report = (ObjectNode) report("export-2");
        report.get("attributions")
                .forEach(a -> a.at("/content/spans").forEach(span -> ((ObjectNode) span).putNull("text")));
        assertThat(JSON.readTree(lines[1])).isEqualTo(report);
        JsonNode with =
                JSON.readTree(export("jsonl", ", \"text\": true").asString().split("\n")[0]);
        assertThat(with.get("text").textValue()).startsWith("🚢 The regime attacked");
        ((ObjectNode) with).remove("text");
        assertThat(with).isEqualTo(report("export-1"));
    }

    @Test
    void filters() throws Exception {
        assertThat(csv(export("csv", ", \"from\": \"2025-06-12\", \"to\": \"2025-06-12\"")
                        .asByteArray()))
                .extracting(r -> r.getField("article_id"))
                .containsExactly("export-2");
        assertThat(csv(export("csv", ", \"class\": \"SC\"").asByteArray())).isEmpty();
        given().contentType("application/json")
                .body("{\"format\": \"csv\", \"analysis\": \"none\"}")
                .post("/api/v1/exports")
                .then()
                .statusCode(400);
    }

    @Test
    void parquetHoldsTypedTables() throws Exception {
        Map<String, byte[]> files = unzip(export("parquet", "").asByteArray());
        assertThat(files.keySet())
                .containsExactly(
                        "articles.parquet",
                        "metrics.parquet",
                        "attributions.parquet",
                        "loaded_terms.parquet",
                        "target_sentiments.parquet",
                        "judgements.parquet",
                        "agency.parquet",
                        "roles.parquet",
                        "frames.parquet",
                        "indicators.parquet",
                        "outlet_metrics.parquet");
        Path file = Files.createTempFile("masthead", ".parquet");
        Files.write(file, files.get("articles.parquet"));
        Set<String> ids = new HashSet<>();
        try (ParquetReader<Group> reader = new Reader(new LocalInputFile(file)).build()) {
            for (Group g = reader.read(); g != null; g = reader.read()) {
                ids.add(g.getString("article_id", 0));
                assertThat(g.getLong("n_words", 0))
                        .isEqualTo(report(g.getString("article_id", 0))
                                .at("/article/n_words")
                                .longValue());
            }
        }
        Files.delete(file);
        assertThat(ids).containsExactlyInAnyOrder("export-1", "export-2", "export-3");
    }

    private static final class Reader extends ParquetReader.Builder<Group> {
        Reader(InputFile file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    @Test
    void dataPackageDescribesItsFilesTruly() throws Exception {
        Map<String, byte[]> files = unzip(export("datapackage", "").asByteArray());
        JsonNode descriptor = JSON.readTree(files.get("datapackage.json"));
        assertThat(descriptor.get("$schema").textValue())
                .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        assertThat(descriptor.at("/licenses/0/name").textValue()).isEqualTo("Apache-2.0");
        assertThat(descriptor.at("/filter/analysis").textValue())
                .isEqualTo(JSON.readTree(files.get("analyzers.json"))
                        .at("/0/digest")
                        .textValue());
        Map<String, Object> citation =
                YAMLMapper.builder().build().readValue(files.get("CITATION.cff"), new TypeReference<>() {});
        // what the schema of version 1.2.0 requires, and no key that it does not know
        assertThat(citation)
                .containsOnlyKeys("cff-version", "message", "type", "title", "authors", "license", "abstract")
                .containsEntry("cff-version", "1.2.0")
                .containsEntry("type", "dataset")
                .containsEntry("authors", List.of(Map.of("name", "The Masthead contributors")));
        isTheCodebook(new String(files.get("codebook.md"), StandardCharsets.UTF_8));
        for (JsonNode resource : descriptor.get("resources")) {
            byte[] content = files.get(resource.get("path").textValue());
            assertThat(resource.get("$schema").textValue())
                    .isEqualTo("https://datapackage.org/profiles/2.0/dataresource.json");
            assertThat(resource.get("name").textValue()).matches("[a-z0-9-]+");
            assertThat(resource.get("mediatype").textValue()).contains("/");
            assertThat(content)
                    .as(resource.get("path").textValue())
                    .hasSize(resource.get("bytes").intValue());
            assertThat(resource.get("hash").textValue())
                    .isEqualTo("sha256:"
                            + HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(content)));
            if (resource.has("schema")) {
                assertThat(resource.get("type").textValue()).isEqualTo("table");
                assertThat(resource.at("/schema/fields").findValuesAsText("type"))
                        .isSubsetOf("string", "integer", "number", "boolean", "datetime");
                assertThat(resource.at("/schema/fields").findValuesAsText("description"))
                        .doesNotContain("");
                assertThat(resource.at("/schema/missingValues/0").textValue()).isEmpty();
                for (JsonNode field : resource.at("/schema/fields")) {
                    assertThat(field.at("/constraints/required").asBoolean())
                            .isEqualTo(resource.at("/schema/primaryKey")
                                    .toString()
                                    .contains("\"" + field.get("name").textValue() + "\""));
                }
                for (JsonNode key : resource.at("/schema/foreignKeys")) {
                    assertThat(key.at("/reference/resource").textValue()).isEqualTo("articles");
                }
                List<NamedCsvRecord> rows = csv(content);
                assertThat(rows).hasSize(resource.get("rows").intValue());
                if (!rows.isEmpty()) {
                    List<String> names = resource.at("/schema/fields").findValuesAsText("name");
                    assertThat(rows.get(0).getHeader()).isEqualTo(names);
                }
            }
        }
        List<NamedCsvRecord> outlets = csv(files.get("data/outlet_metrics.csv"));
        assertThat(outlets)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.getField("n_articles")).isEqualTo("3"));
    }

    @Test
    void refusesAnUnknownFormat() {
        given().contentType("application/json")
                .body("{\"format\": \"xlsx\"}")
                .post(Exported.EXPORTS)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:masthead:problem:invalid-parameter"));
    }

    @Test
    void theCodebookComesAsJsonCsvAndMarkdown() throws IOException {
        given().get("/api/v1/codebook")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("metrics[0].name", equalTo("n_words"));
        assertThat(csv(given().accept("text/csv").get("/api/v1/codebook").asByteArray()))
                .extracting(r -> r.getField("name"))
                .contains("n_words", "article_id", "source_entropy");
        isTheCodebook(
                given().queryParam("format", "markdown").get("/api/v1/codebook").asString());
    }

    /** The page of the docs, with every metric by name where the page has a pattern for what lexicons add. */
    private static void isTheCodebook(String markdown) throws IOException {
        List<String> written = Files.readAllLines(Path.of("docs/codebook.md"));
        List<String> patterns =
                written.stream().filter(l -> l.matches("\\| `[^`]*\\*.*")).toList();
        assertThat(markdown.lines())
                .containsAll(written.stream().filter(l -> !patterns.contains(l)).toList())
                .doesNotContainAnyElementsOf(patterns)
                .anyMatch(l -> l.startsWith("| `source_type_expert_share` | share |"));
    }
}
