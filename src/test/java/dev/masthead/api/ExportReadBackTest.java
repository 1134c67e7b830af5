package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Other programs read the exports and must count and add up what the API says. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ExportReadBackTest {
    private static final String OUTLET = "readback.example";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double EXACT = 1e-9;
    private static final List<String> TITLES = List.of(
            "Harbour reopens",
            "=SUM(A1:A9), \"quoted\"; and 🚢",
            "Minister: “Nothing was lost,” says Hale",
            "-5 degrees, officials say",
            "");

    private static Path folder;
    private static Map<String, JsonNode> reports;

    /** Before each test and not before all: only then does the client know the port. */
    @BeforeEach
    void export() throws Exception {
        if (folder != null) {
            return;
        }
        for (int i = 0; i < TITLES.size(); i++) {
            ObjectMapper json = new ObjectMapper();
            given().contentType("application/json")
                    .body(json.writeValueAsString(Map.of(
                            "id", "readback-" + i,
                            "url", "https://" + OUTLET + "/" + i,
                            "title", TITLES.get(i),
                            "published_at", "2025-06-1" + i + "T07:12:00+02:00",
                            "bylines", List.of("Maria \"M\" Hale", "John Reed"),
                            "text",
                                    "🚢 The regime attacked the harbour, Maria Hale said on Monday.\r\n\r\nIt sank. “We will"
                                            + " rebuild,” Reed told KCNA, according to two officials. "
                                            + "It burned. ".repeat(i))))
                    .post("/api/v1/articles")
                    .then()
                    .statusCode(201);
        }
        Path made = Files.createTempDirectory("masthead-read-back");
        for (String format : List.of("csv-long", "csv", "csv-excel")) {
            Files.write(
                    made.resolve(format + ".csv"),
                    Exported.of(format, OUTLET, "").asByteArray());
        }
        Files.write(
                made.resolve("jsonl.jsonl"), Exported.of("jsonl", OUTLET, "").asByteArray());
        Files.write(
                made.resolve("datapackage.zip"),
                Exported.of("datapackage", OUTLET, "").asByteArray());
        byte[] parquet = Exported.of("parquet", OUTLET, "").asByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(parquet))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                Files.copy(zip, made.resolve(e.getName()));
            }
        }
        Map<String, JsonNode> all = new LinkedHashMap<>();
        for (int i = 0; i < TITLES.size(); i++) {
            String id = "readback-" + i;
            all.put(
                    id,
                    JSON.readTree(
                            given().get("/api/v1/articles/" + id + "/report").asString()));
        }
        reports = all;
        folder = made;
    }

    private static Map<String, Double> sums() {
        Map<String, Double> sums = new TreeMap<>();
        for (JsonNode report : reports.values()) {
            report.get("metrics")
                    .properties()
                    .forEach(m -> sums.merge(m.getKey(), m.getValue().doubleValue(), Double::sum));
        }
        return sums;
    }

    private static long elements(String pointer) {
        return reports.values().stream().mapToLong(r -> r.at(pointer).size()).sum();
    }

    private static void hasTheSums(String format, JsonNode read) {
        assertThat(read.get("articles").intValue()).as(format).isEqualTo(TITLES.size());
        Map<String, Double> expected = sums();
        List<String> names = new ArrayList<>();
        read.get("sums").fieldNames().forEachRemaining(names::add);
        assertThat(names).as(format).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach(
                (metric, sum) -> assertThat(read.get("sums").get(metric).doubleValue())
                        .as(format + " " + metric)
                        .isCloseTo(sum, within(EXACT)));
    }

    private static void hasTheRows(JsonNode rows) {
        assertThat(rows.get("articles").longValue()).isEqualTo(TITLES.size());
        assertThat(rows.get("attributions").longValue()).isEqualTo(elements("/attributions"));
        assertThat(rows.get("loaded-terms").longValue()).isEqualTo(elements("/loaded_terms"));
        assertThat(rows.get("frames").longValue()).isEqualTo(elements("/frames"));
        long indicators = 0;
        for (int part = 0; part < 5; part++) {
            indicators += elements("/credibility/parts/" + part + "/indicators");
        }
        assertThat(rows.get("indicators").longValue()).isEqualTo(indicators).isPositive();
        assertThat(rows.get("target-sentiments").longValue()).isEqualTo(elements("/actors") + elements("/targets"));
        assertThat(rows.get("metrics").longValue()).isEqualTo(elements("/metrics"));
    }

    private static List<String> texts(JsonNode list) {
        List<String> out = new ArrayList<>();
        list.forEach(t -> out.add(t.textValue()));
        return out;
    }

    @Test
    void pythonReadsThemWithWhatItHas() throws Exception {
        Path code = Path.of("src/test/resources/export/read_back.py").toAbsolutePath();
        JsonNode read =
                JSON.readTree(Interpreter.run(folder, Interpreter.python(), code.toString(), folder.toString()));
        for (String format : List.of("csv-long", "csv", "csv-excel", "jsonl", "datapackage")) {
            hasTheSums(format, read.get(format));
        }
        for (String format : List.of("csv", "jsonl", "datapackage")) {
            assertThat(texts(read.get(format).get("titles"))).as(format).isEqualTo(TITLES);
        }
        assertThat(texts(read.get("csv-excel").get("titles")))
                .containsExactly(TITLES.get(0), "'" + TITLES.get(1), TITLES.get(2), "'" + TITLES.get(3), "");
        hasTheRows(read.get("datapackage").get("rows"));
    }

    @Test
    void duckDbReadsThem() throws Exception {
        JsonNode read = DuckDb.readBack(folder);
        for (String format : List.of("csv-long", "csv", "csv-excel", "parquet")) {
            hasTheSums(format, read.get(format));
        }
        assertThat(read.at("/jsonl/articles").intValue()).isEqualTo(TITLES.size());
        assertThat(read.at("/jsonl/sums/n_words").doubleValue()).isCloseTo(sums().get("n_words"), within(EXACT));
        hasTheRows(read.at("/parquet/rows"));
        assertThat(read.at("/parquet/types/n_attributions").textValue()).isEqualTo("BIGINT");
        assertThat(read.at("/parquet/types/source_named").textValue()).isEqualTo("BOOLEAN");
        assertThat(read.at("/parquet/types/cue_lemma").textValue()).isEqualTo("VARCHAR");
        assertThat(read.at("/parquet/types/published_at").textValue()).isEqualTo("TIMESTAMP WITH TIME ZONE");
        assertThat(texts(read.at("/parquet/codecs"))).containsExactly("SNAPPY");
    }

    @Test
    void noneHoldsWhatTheArticlesSayUnlessAsked() throws Exception {
        for (String format : List.of("csv-long.csv", "csv.csv", "csv-excel.csv", "jsonl.jsonl")) {
            assertThat(Files.readString(folder.resolve(format))).doesNotContain("attacked the harbour", "will rebuild");
        }
        assertThat(Exported.of("jsonl", OUTLET, ", \"text\": true").asString())
                .contains("attacked the harbour", "will rebuild");
    }
}
