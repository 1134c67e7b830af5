package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.masthead.app.DatabaseResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Reports that were stored as version 1 are handed out as they are, and read wherever those of version 2 are. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class StoredVersionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OUTLET = "stored-versions.example";
    private static final String TEXT =
            "The regime attacked the harbour, Maria Hale said on Monday. “We stay,” KCNA reported. The pier burned.";

    @Inject
    EntityManager entities;

    /** Stores an article and turns its report into one of version 1 with a field that version 2 does not know. */
    private String storeVersion1(String id) throws Exception {
        given().contentType("application/json")
                .body(JSON.createObjectNode()
                        .put("id", id)
                        .put("url", "https://" + OUTLET + "/" + id)
                        .put("title", "Harbour open " + id)
                        .put("published_at", "2025-06-11T07:12:00+02:00")
                        .put("text", TEXT)
                        .toString())
                .post("/api/v1/articles")
                .then()
                .statusCode(201);
        ObjectNode report = (ObjectNode) JSON.readTree(report(id));
        assertThat(report.get("schema").textValue()).isEqualTo("masthead.report/2");
        report.put("schema", "masthead.report/1");
        report.put("remark", "of old");
        String json = report.toString();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update analysis set report = :report, packed = null where article_id = :id")
                        .setParameter("report", json)
                        .setParameter("id", id)
                        .executeUpdate());
        return json;
    }

    private static String report(String id) {
        return given().get("/api/v1/articles/" + id + "/report")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void isHandedOutAsStoredAndReadEverywhere() throws Exception {
        String json = storeVersion1("version-1-a");
        assertThat(report("version-1-a")).isEqualTo(json);
        String page = given().get("/articles/version-1-a")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("Maria Hale", "regime");
        JsonNode annotations =
                JSON.readTree(given().get("/api/v1/articles/version-1-a/annotations?format=web-annotation")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        assertThat(annotations.get("items").findValuesAsText("exact")).contains("regime", "Maria Hale", "said");
        given().get("/api/v1/articles/version-1-a/copies").then().statusCode(200);

        JsonNode line =
                JSON.readTree(Exported.of("jsonl", OUTLET, "").asString().split("\n")[0]);
        assertThat(line.get("schema").textValue()).isEqualTo("masthead.report/1");
        assertThat(line.get("remark").textValue()).isEqualTo("of old");
        List<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(
                        new ByteArrayInputStream(Exported.of("csv", OUTLET, "").asByteArray()))
                .stream()
                .toList();
        assertThat(rows).extracting(r -> r.getField("article_id")).contains("version-1-a");
        assertThat(Integer.parseInt(rows.get(0).getField("n_attributions"))).isPositive();
    }

    /** A known article keeps its report, whatever version that is of. */
    @Test
    void aKnownArticleIsAnsweredWithItsStoredReport() throws Exception {
        String json = storeVersion1("version-1-b");
        String again = given().contentType("application/json")
                .body(JSON.createObjectNode()
                        .put("id", "version-1-b")
                        .put("url", "https://" + OUTLET + "/version-1-b")
                        .put("title", "Harbour open version-1-b")
                        .put("published_at", "2025-06-11T07:12:00+02:00")
                        .put("text", TEXT)
                        .toString())
                .post("/api/v1/articles")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(again).isEqualTo(json);
    }
}
