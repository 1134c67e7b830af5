package dev.masthead.api;

import static dev.masthead.api.CorpusArticles.BOTH;
import static dev.masthead.api.CorpusArticles.IDS;
import static dev.masthead.api.CorpusArticles.NORTH;
import static dev.masthead.api.CorpusArticles.REPORTS;
import static dev.masthead.api.CorpusArticles.and;
import static dev.masthead.api.CorpusArticles.answer;
import static dev.masthead.api.CorpusArticles.asking;
import static dev.masthead.api.CorpusArticles.counted;
import static dev.masthead.api.CorpusArticles.found;
import static dev.masthead.api.CorpusArticles.ids;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Which articles a filter means; every answer is counted against the reports themselves. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ArticleFilterTest {
    @BeforeEach
    void articles() {
        CorpusArticles.submitFor(this);
    }

    @Test
    void findsWordsByTheirStemsAndPhrasesAsTheyStand() {
        assertThat(found("q", "quorlund")).isEqualTo(ids(0, 1, 3, 4));
        assertThat(found(and("q", "quorlund harbor OR harbour"))).isEqualTo(ids(0, 1, 3));
        assertThat(found("q", "quorlund -harbours")).isEqualTo(ids(4));
        assertThat(found("q", "quorlund \"state media\"")).isEqualTo(ids(0));
        assertThat(found(and("q", "\"bridge of sighs\""))).isEqualTo(ids(2));
        assertThat(found(and("q", "port"))).isEqualTo(ids(3));
        // weighs more in the headline than twice in the body
        assertThat(found("q", "quorlund harbour", "sort", "relevance")).startsWith(IDS.get(0));
        asking("q", "the of").get("/api/v1/articles").then().statusCode(400).body("detail", containsString("no word"));
        asking("q", "\"").get("/api/v1/articles").then().statusCode(400);
        assertThat(found(and("q", "'); drop table article; -- bridge"))).isEmpty();
    }

    @Test
    void showsTheWordsInTheirPlaces() {
        JsonPath page = answer("articles", "q", "\"state media\" harbour quorlund -\"nobody said\"");
        assertThat(page.getList("found.article")).isEqualTo(ids(0));
        assertThat(page.getInt("found[0].n")).isEqualTo(5);
        assertThat(page.getList("found[0].places.text"))
                .containsExactly("Quorlund", "harbour", "harbour", "Quorlund", "State media");
        assertThat(page.getList("found[0].places.part")).containsExactly("title", "title", "text", "text", "text");
        assertThat(page.getInt("found[0].places[0].start")).isZero();
        assertThat(page.getInt("found[0].places[0].end")).isEqualTo(8);
        assertThat(page.getString("found[0].places[0].after")).isEqualTo(" harbour closes");
        String text = given().get("/api/v1/articles/" + IDS.get(0) + "/text").asString();
        for (Map<String, Object> place : page.<Map<String, Object>>getList("found[0].places")) {
            if (place.get("part").equals("text")) {
                int start = (int) place.get("start");
                int end = (int) place.get("end");
                assertThat(text.substring(start, end)).isEqualTo(place.get("text"));
                assertThat(text).contains((String) place.get("before") + place.get("text") + place.get("after"));
            }
        }
        assertThat(answer("articles", BOTH).getList("found")).isEmpty();
    }

    @Test
    void countsBothDaysOfAPeriod() {
        assertThat(found(and("from", "2021-03-01", "to", "2021-03-31"))).isEqualTo(ids(0, 1, 3));
        assertThat(found(and("from", "2021-03-31", "to", "2021-03-31"))).isEqualTo(ids(1));
        assertThat(found(and("to", "2021-03-14"))).isEqualTo(ids(0));
        assertThat(found(and("from", "2021-04-01"))).isEqualTo(ids(2));
        assertThat(answer("facets", and("from", "2021-03-01", "to", "2021-03-31"))
                        .getInt("n_articles"))
                .isEqualTo(3);
        for (String path : List.of("profile", "outlets/" + NORTH + "/profile", "outlets/" + NORTH + "/articles")) {
            assertThat(asking("outlet", NORTH, "from", "2021-03-01", "to", "2021-03-31", "min_articles", 1)
                            .get("/api/v1/" + path)
                            .jsonPath()
                            .getString(path.endsWith("profile") ? "n_articles" : "items.size()"))
                    .as(path)
                    .isEqualTo("2");
        }
    }

    @Test
    void findsByWhatReportsSay() {
        String putin = "vladimir-putin";
        assertThat(found(and("actor", putin)))
                .isEqualTo(counted(r -> r.getList("actors.id").contains(putin)))
                .isEqualTo(ids(0, 1));
        assertThat(found(and("speaker", putin)))
                .isEqualTo(counted(r -> r.getList("attributions.source.actor").contains(putin)))
                .isEqualTo(ids(1));
        assertThat(found(and("cites", "tass"))).isEqualTo(ids(0));
        assertThat(found(and("cites", "reuters"))).isEqualTo(ids(3));
        assertThat(found(and("wire", "reuters"))).isEqualTo(ids(3));
        assertThat(found(and("wire", "true"))).isEqualTo(ids(3));
        assertThat(found(and("wire", "false"))).isEqualTo(ids(0, 1, 2, 4));
        assertThat(found(and("has", "wire_copy"))).isEqualTo(ids(3));
        assertThat(found(and("has", "state_media"))).isEqualTo(ids(0));
        assertThat(found(and("has", "anonymous_source")))
                .isEqualTo(counted(
                        r -> r.getList("attributions.source.anonymous").stream().anyMatch(a -> a != null)))
                .isEqualTo(ids(2));
        assertThat(found(and("has", "no_byline"))).hasSize(5);
        assertThat(found(and("actor", putin, "speaker", putin, "section", "Town")))
                .isEqualTo(ids(1));
        assertThat(found(and("actor", List.of(putin, "nobody")))).isEmpty();
        assertThat(found(and("section", List.of("World", "Town")))).isEqualTo(ids(0, 1, 2, 3));
        assertThat(found(and("class", "unclassified"))).hasSize(5);
        assertThat(found(and("class", "SC"))).isEmpty();
        String digest = REPORTS.get(IDS.get(0)).getString("analyzer.digest");
        assertThat(found(and("analysis", digest))).hasSize(5);
    }

    @Test
    void exportsTheSameArticles() {
        String lines = Exported.of(
                        "jsonl", NORTH, ", \"q\": \"harbour\", \"actor\": [\"vladimir-putin\"], \"section\": \"Town\"")
                .asString();
        assertThat(lines.lines()).hasSize(1).first().asString().contains(IDS.get(1));
        given().contentType("application/json")
                .body("{\"format\": \"jsonl\", \"has\": \"wings\"}")
                .post("/api/v1/exports")
                .then()
                .statusCode(400)
                .body("detail", containsString("has must be one of"));
    }

    @Test
    void refusesWhatItCannotAnswer() {
        for (String query : List.of(
                "has=wings",
                "copies=some",
                "story=x",
                "from=2021-03-01T00:00:00Z",
                "from=2021-03-02&to=2021-03-01",
                "q=a&q=b",
                "sort=oldest",
                "analysis=abc",
                "from=0001-01-01",
                "q=%00")) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/articles?" + query)
                    .then()
                    .statusCode(400);
        }
    }
}
