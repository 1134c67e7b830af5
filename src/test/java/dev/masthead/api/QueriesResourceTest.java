package dev.masthead.api;

import static dev.masthead.api.CorpusArticles.IDS;
import static dev.masthead.api.CorpusArticles.REPORTS;
import static dev.masthead.api.CorpusArticles.answer;
import static dev.masthead.api.CorpusArticles.asking;
import static dev.masthead.api.CorpusArticles.found;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.w3c.dom.Document;

/** Queries that were given a name. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class QueriesResourceTest {
    @BeforeEach
    void articles() {
        CorpusArticles.submitFor(this);
    }

    private static JsonPath saved(String filter, boolean frozen) {
        return given().contentType("application/json")
                .body(Map.of("title", "Harbours <of> Quorlund", "filter", filter, "frozen", frozen))
                .post("/api/v1/queries")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    @Test
    void aFrozenQueryStaysAndALiveOneGoesOn() throws Exception {
        String filter = "q=harbour&outlet=later.corpus.example";
        String digest = REPORTS.get(IDS.get(0)).getString("analyzer.digest");
        String text = "The harbour is open. Nobody came. %s";
        String first = later(1, text.formatted("It rained."));
        JsonPath frozen = saved(filter, true);
        JsonPath live = saved(filter, false);
        String second = later(2, text.formatted("It snowed."));
        assertThat(frozen.getInt("n_articles")).isEqualTo(1);
        assertThat(frozen.getString("analyzer_digest")).isEqualTo(digest);
        assertThat(found("query", frozen.getString("id"))).containsExactly(first);
        assertThat(found("query", live.getString("id"))).containsExactly(second, first);
        assertThat(found("query", live.getString("id"), "q", "snow")).containsExactly(second);
        assertThat(answer("profile", "query", frozen.getString("id"), "min_articles", 1)
                        .getInt("n_articles"))
                .isEqualTo(1);
        assertThat(answer("facets", "query", live.getString("id")).getInt("n_articles"))
                .isEqualTo(2);
        assertThat(Exported.of("jsonl", "later.corpus.example", ", \"query\": \"" + frozen.getString("id") + "\"")
                        .asString()
                        .lines())
                .hasSize(1);

        Map<String, String> bundle = new HashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(given().get("/api/v1/queries/" + frozen.getString("id") + "/bundle")
                        .asInputStream())) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                bundle.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(bundle).containsOnlyKeys("README.txt", "query.json", "articles.csv", "codebook.md", "codebook.csv");
        assertThat(bundle.get("articles.csv").lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(first + ",");
        assertThat(JsonPath.from(bundle.get("query.json")).getString("analyzer.digest"))
                .isEqualTo(digest);
        assertThat(JsonPath.from(bundle.get("query.json")).getList("filter.outlet"))
                .containsExactly("later.corpus.example");
        assertThat(bundle.get("README.txt")).contains(frozen.getString("id"), "Frozen");

        Document feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(given().get("/api/v1/queries/" + live.getString("id") + "/feed")
                        .asInputStream());
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(feed.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Harbours <of> Quorlund");

        given().delete("/api/v1/articles/" + first).then().statusCode(204);
        assertThat(found("query", frozen.getString("id"))).isEmpty();
        JsonPath after = answer("queries/" + frozen.getString("id"));
        assertThat(after.getInt("n_articles")).isEqualTo(1);
        assertThat(after.getInt("n_missing")).isEqualTo(1);
        assertThat(answer("queries").getList("items.id")).startsWith(live.getString("id"), frozen.getString("id"));
        given().delete("/api/v1/queries/" + live.getString("id")).then().statusCode(204);
        given().get("/api/v1/queries/" + live.getString("id")).then().statusCode(404);
        asking("query", live.getString("id")).get("/api/v1/articles").then().statusCode(400);
        given().contentType("application/json")
                .body("{\"filter\": \"colour=red\"}")
                .post("/api/v1/queries")
                .then()
                .statusCode(400);
    }

    private static String later(int number, String text) {
        return given().contentType("application/json")
                .body(Map.of("url", "https://later.corpus.example/" + number, "title", "Later", "text", text))
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
