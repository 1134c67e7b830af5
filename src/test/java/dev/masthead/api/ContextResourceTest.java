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
                .body(containsString("Beside other articles"))
                .body(containsString("It is no grade"));
    }

    @Test
    void tellsWhichQuotationsOtherArticlesHaveInOtherWords() {
        String said = "\"We will rebuild the harbour wall before winter and nobody will lose a berth\"";
        String here = submit("wall-a", said + ", Mayor Ines Falk told reporters on Monday. Work begins in May.");
        String same = submit("wall-b", "The town has a plan. " + said + ", Mayor Ines Falk said after the vote.");
        String cut = submit(
                "wall-c",
                "Costs may rise. \"We will rebuild the harbour wall before winter\", Mayor Ines Falk said on Monday.");
        JsonPath context = given().get("/api/v1/articles/" + here + "/context").jsonPath();
        assertThat(context.getList("quotations")).hasSize(1);
        assertThat(context.getString("quotations[0].text")).contains("before winter and nobody");
        assertThat(context.getInt("quotations[0].n_same_words")).isEqualTo(1);
        assertThat(context.getInt("quotations[0].n_other_words")).isEqualTo(1);
        assertThat(context.getString("quotations[0].other_words[0].article")).isEqualTo(cut);
        assertThat(context.getList("quotations[0].other_words[0].left_out"))
                .containsExactly("and nobody will lose a berth");
        assertThat(context.getList("quotations[0].other_words[0].added")).isEmpty();
        assertThat(given().get("/api/v1/articles/" + same + "/context")
                        .jsonPath()
                        .getList("quotations"))
                .hasSize(1);
        given().get("/articles/" + here)
                .then()
                .statusCode(200)
                .body(containsString("One of its quotations stands in other stored articles"));
    }

    @Test
    void ofNoArticleThereIsNone() {
        given().get("/api/v1/articles/nothing-here/context").then().statusCode(404);
    }
}
