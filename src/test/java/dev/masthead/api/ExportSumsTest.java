package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.masthead.analysis.Rounding;
import dev.masthead.app.DatabaseResource;
import dev.masthead.report.Codebook;
import dev.masthead.report.Metric;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whoever adds up an export gets what the profile of the same articles says, to the unit. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ExportSumsTest {
    private static final String OUTLET = "export-sums.example";
    private static final int ARTICLES = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Long and short ones, so that shares are broken and their rounded values do not add up. */
    private static void store() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ARTICLES; i++) {
            StringBuilder text = new StringBuilder("The harbour board met on day " + i + ".");
            for (int k = 0; k < 1 + i % 7; k++) {
                text.append(" \"We will rebuild pier ").append(k).append(",\" Maria Hale said, TASS reported.");
            }
            for (int k = 0; k < i % 11; k++) {
                text.append(" Officials said that shed ").append(k).append(" had burned under the regime.");
            }
            lines.append(JSON.writeValueAsString(Map.of(
                            "url", "https://" + OUTLET + "/" + i, "title", "Pier " + i, "text", text.toString())))
                    .append('\n');
        }
        String job = given().contentType("application/x-ndjson")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/jobs")
                .jsonPath()
                .getString("id");
        // known the second time, and counted once
        assertThat(Waiting.untilFinished("/api/v1/jobs/" + job).getInt("n_done"))
                .isEqualTo(ARTICLES);
    }

    private static List<NamedCsvRecord> csv(byte[] bytes) {
        return CsvReader.builder().ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8)).stream()
                .toList();
    }

    private static Map<String, Double> sums(List<NamedCsvRecord> wide) {
        Map<String, Double> sums = new HashMap<>();
        for (NamedCsvRecord row : wide) {
            row.getFieldsAsMap().forEach((name, value) -> {
                if (value.matches("-?[0-9]+(\\.[0-9]+)?")) {
                    sums.merge(name, Double.parseDouble(value), Double::sum);
                }
            });
        }
        return sums;
    }

    @Test
    void theyAreTheProfileToTheUnit() throws Exception {
        store();
        Map<String, Double> sums = sums(csv(Exported.of("csv", OUTLET, "").asByteArray()));
        JsonNode profile = JSON.readTree(given().get("/api/v1/outlets/" + OUTLET + "/profile?min_articles=1")
                .asString());
        assertThat(profile.get("n_articles").intValue()).isEqualTo(ARTICLES);
        assertThat(sums.get("n_words").longValue())
                .isEqualTo(profile.get("n_words").longValue());

        Codebook codebook = Codebook.load();
        int shares = 0;
        for (JsonNode figure : profile.get("metrics")) {
            Metric metric = codebook.metric(figure.get("name").textValue());
            if (metric.adds() != Metric.Adds.COUNTS
                    || metric.numerator() == null
                    || figure.get("estimate").isNull()) {
                continue;
            }
            double numerator = sums.getOrDefault(metric.numerator(), 0.0);
            double denominator = sums.get(metric.of());
            assertThat(numerator).as(metric.numerator()).isEqualTo(Math.rint(numerator));
            assertThat(figure.get("estimate").doubleValue())
                    .as(metric.name() + " is " + numerator + " of " + denominator)
                    .isEqualTo(Rounding.four(numerator / denominator * metric.scale()));
            shares++;
        }
        assertThat(shares).isGreaterThan(5);
    }

    @Test
    void theRowsOfTablesAreWhatItCounts() throws Exception {
        store();
        JsonNode profile = JSON.readTree(given().get("/api/v1/outlets/" + OUTLET + "/profile?min_articles=1")
                .asString());
        byte[] packed = Exported.of("datapackage", OUTLET, "").asByteArray();
        Map<String, List<NamedCsvRecord>> tables = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".csv")) {
                    tables.put(entry.getName().replaceAll("^data/|\\.csv$", ""), csv(zip.readAllBytes()));
                }
            }
        }
        assertThat(profile.get("actors")).isNotEmpty();
        for (JsonNode actor : profile.get("actors")) {
            long mentions = tables.get("target_sentiments").stream()
                    .filter(r -> r.getField("actor").equals(actor.get("id").textValue()))
                    .mapToLong(r -> Long.parseLong(r.getField("n_mentions")))
                    .sum();
            assertThat(actor.get("n_mentions").longValue()).as(actor.toString()).isEqualTo(mentions);
        }
        assertThat(sums(csv(Exported.of("csv", OUTLET, "").asByteArray())).get("n_attributions"))
                .isEqualTo(tables.get("attributions").size());
    }
}
