package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ContextResourceTest {
    private static String submit(String name, String text) {
        return given().contentType("application/json")
                .body(Map.of("url", "https://context.example/" + name, "title", "Ferry " + name, "text", text))
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String text(int n) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 10 + n; i++) {
            out.append("The council of ward ").append(n * 31 + i).append(" met on Monday, its clerk Ada Lund said. ");
        }
        return out.toString();
    }

    @Test
    void setsFiguresBesideThoseOfOtherArticles() {
        for (int n = 0; n < 24; n++) {
            submit("w" + n, text(n));
        }
        String longest = submit("longest", text(400));
        JsonPath context = given().get("/api/v1/articles/" + longest + "/context")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(context.getString("id")).isEqualTo(longest);
        assertThat(context.getLong("corpus.n_articles")).isGreaterThanOrEqualTo(25);
        assertThat(context.getString("corpus.as_of")).isNotNull();
        Map<String, Object> words = context.getMap("figures.find { it.metric == 'n_words' }");
        assertThat(((Number) words.get("less_share")).doubleValue()).isGreaterThan(0.9);
        assertThat((String) words.get("in_words")).startsWith("more than nine");
        assertThat(context.getInt("origin.n_copies")).isGreaterThanOrEqualTo(0);
        // the same report as before: the context is no part of it
        assertThat(given().get("/api/v1/articles/" + longest + "/report").asString())
                .doesNotContain("less_share");
        given().get("/articles/" + longest)
                .then()
                .statusCode(200)
                .body(containsString("beside other articles"))
                .body(containsString("It is no grade"));
    }

    @Test
    void ofNoArticleThereIsNone() {
        given().get("/api/v1/articles/nothing-here/context").then().statusCode(404);
    }
}
