package dev.masthead.api;

import static dev.masthead.api.CodedSamples.at;
import static dev.masthead.api.CodedSamples.code;
import static dev.masthead.api.CodedSamples.codeAll;
import static dev.masthead.api.CodedSamples.isOwn;
import static dev.masthead.api.CodedSamples.token;
import static dev.masthead.api.CodedSamples.unzipped;
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

/** What people coded corrects the machine's figures in profiles, comparisons, pages and exports. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class CorrectedFiguresResourceTest {
    private static final CodedSamples SAMPLES = new CodedSamples("corrected.example");
    private static final String NORTH = SAMPLES.north();
    private static final String SOUTH = SAMPLES.south();
    private static final String FILTER = SAMPLES.filter();

    @BeforeEach
    void articles() {
        SAMPLES.submit();
    }

    /** People find that no word of the south's is its own: where the machine sees a term in every second article there is none. */
    @Test
    void correctedFiguresStandBesideTheRawOnesWhereASampleCoversTheQuery() {
        given().get("/api/v1/validations?limit=200")
                .jsonPath()
                .getList("items.id", String.class)
                .forEach(id -> given().delete("/api/v1/validations/" + id));
        JsonPath v =
                SAMPLES.drawn("size", 60, "seed", 3, "by_outlet", true, "title", "Terms", "coders", List.of("Ana"));
        String ana = token(v, "Ana");
        String north = "/api/v1/outlets/" + NORTH + "/profile?min_articles=5&trend=loaded_outlet_per_1000_words";
        String rate = "metrics.find { it.name == 'loaded_outlet_per_1000_words' }";
        assertThat(given().get(north).jsonPath().getString(rate + ".corrected")).isNull();
        String ids = String.join(
                " ",
                given().get("/api/v1/articles?limit=200&outlet=" + SOUTH)
                        .jsonPath()
                        .getList("items.id", String.class));
        codeAll(v, ana, item -> isOwn(item) && !ids.contains((String) item.get("article")));

        JsonPath profile = given().get(north).jsonPath();
        float raw = profile.getFloat(rate + ".estimate");
        assertThat(profile.getFloat(rate + ".corrected.value")).isEqualTo(raw);
        assertThat(profile.getFloat(rate + ".corrected.low")).isLessThan(raw);
        assertThat(profile.getString(rate + ".corrected.validation")).isEqualTo(v.getString("id"));
        assertThat(profile.getString(rate + ".corrected.says"))
                .contains("design-based supervised learning", "items of these articles that people coded", "(Terms)");
        assertThat(profile.getString("metrics.find { it.name == 'attributions_per_1000_words' }.corrected"))
                .isNull();
        assertThat(profile.getList("trend.corrected.value", Float.class))
                .hasSize(2)
                .allMatch(c -> c > 0);

        JsonPath compared = given().get("/api/v1/compare?min_articles=5&outlets=" + NORTH + "," + SOUTH)
                .jsonPath();
        assertThat(compared.getFloat(rate + ".figures[1].estimate")).isGreaterThan(10);
        assertThat(compared.getFloat(rate + ".figures[1].corrected.value")).isZero();
        String difference = "between.find { it.metric == 'loaded_outlet_per_1000_words' }";
        assertThat(compared.getFloat(difference + ".corrected.value"))
                .isGreaterThan(1.2f * compared.getFloat(difference + ".value"));
        assertThat(compared.getString(difference + ".corrected.says")).endsWith("it holds after correction.");
        assertThat(given().queryParam("side", "outlet=" + NORTH, "outlet=" + SOUTH)
                        .get("/api/v1/comparison?min_articles=5")
                        .jsonPath()
                        .getFloat(rate + ".figures[1].corrected.value"))
                .isZero();

        assertThat(given().get("/api/v1/profile?min_articles=5&" + FILTER)
                        .jsonPath()
                        .getFloat(rate + ".corrected.value"))
                .isBetween(raw / 3, raw / 1.5f);
        // of all articles there are, most were not drawn from
        given().contentType("application/json")
                .body(Map.of(
                        "url",
                        "https://east.corrected.example/1",
                        "title",
                        "East",
                        "text",
                        "The regime left the east."))
                .post("/api/v1/articles");
        assertThat(given().get("/api/v1/profile?min_articles=5").jsonPath().getString(rate + ".corrected"))
                .isNull();

        String page = "corrected <a href=\"/validations/" + v.getString("id");
        given().get("/compare?min_articles=5&outlets=" + NORTH + "&outlets=" + SOUTH)
                .then()
                .statusCode(200)
                .body(containsString(page), containsString("it holds after correction"));
        given().get("/outlets/" + NORTH + "?min_articles=5")
                .then()
                .statusCode(200)
                .body(containsString(page), containsString("Corrected by people’s coding"));
        JsonPath rows = new JsonPath(
                unzipped(Exported.of("datapackage", SOUTH, "").asByteArray()).get("corrected.json"));
        // of all its articles, and of each outlet with twenty of them
        assertThat(rows.getList("outlet")).containsExactly(null, SOUTH);
        assertThat(rows.getFloat("[1].corrected.value")).isZero();
        assertThat(rows.getString("[1].metric")).isEqualTo("loaded_outlet_per_1000_words");
        given().delete(at(v, "")).then().statusCode(204);
        assertThat(given().get(north).jsonPath().getString(rate + ".corrected")).isNull();
    }

    /** What a question's figure is called in profiles is the same figure there: the machine's own are alike. */
    @Test
    void whatASampleCorrectsIsWhatProfilesCount() {
        JsonPath profile =
                given().get("/api/v1/profile?min_articles=5&" + FILTER).jsonPath();
        int compared = 0;
        for (String question : List.of("loaded_term", "attribution", "source_type", "genre")) {
            JsonPath v = SAMPLES.drawn("size", 30, "question", question, "coders", List.of("Ana"));
            String ana = token(v, "Ana");
            String answer = v.getString("answers[0]");
            for (int i = 0; i < v.getInt("size"); i++) {
                code(v, i, ana, Map.of("answer", answer));
            }
            JsonPath estimates = given().get(at(v, "/estimates")).jsonPath();
            List<Map<String, Object>> figures = estimates.getList("groups[0].figures");
            for (Map<String, Object> figure : figures) {
                Float estimate = figure.get("metric") == null
                        ? null
                        : profile.get("metrics.find { it.name == '" + figure.get("metric") + "' }?.estimate");
                if (estimate != null) {
                    assertThat((Float) ((Map<?, ?>) figure.get("raw")).get("value"))
                            .as((String) figure.get("metric"))
                            .isEqualTo(estimate);
                    compared++;
                }
            }
            given().delete(at(v, "")).then().statusCode(204);
        }
        assertThat(compared).isGreaterThanOrEqualTo(3);
    }
}
