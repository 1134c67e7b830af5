package dev.masthead.api;

import static dev.masthead.api.CorpusArticles.NORTH;
import static dev.masthead.api.CorpusArticles.SOUTH;
import static dev.masthead.api.CorpusArticles.and;
import static dev.masthead.api.CorpusArticles.answer;
import static dev.masthead.api.CorpusArticles.asking;
import static dev.masthead.api.CorpusArticles.counted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import dev.masthead.profile.ProfileFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How the articles of a filter speak of actors. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ActorsResourceTest {
    private static final String PUTIN = "vladimir-putin";

    @Inject
    ProfileFolder folder;

    @BeforeEach
    void articles() {
        CorpusArticles.submitFor(this);
    }

    @Test
    void countsTheActorsOfTheArticlesThatAreMeant() {
        JsonPath both = answer("actors", and("name", "putin"));
        assertThat(both.getList("items.id")).containsExactly(PUTIN);
        assertThat(both.getInt("items[0].n_articles"))
                .isEqualTo(counted(r -> r.getList("actors.id").contains(PUTIN)).size())
                .isEqualTo(2);
        assertThat(answer("actors", "outlet", SOUTH, "name", "putin").getList("items"))
                .isEmpty();
        assertThat(answer("actors", and("q", "rained", "name", "putin")).getInt("items[0].n_articles"))
                .isEqualTo(1);
        assertThat(answer("actors", and("limit", 1)).getString("next")).isNotNull();
        asking("has", "wings").get("/api/v1/actors").then().statusCode(400);
        asking("analysis", "abc").get("/api/v1/actors").then().statusCode(400);
        given().get("/api/v1/actors/nobody-knows?outlet=" + NORTH).then().statusCode(404);
    }

    /** The sums of an outlet and its articles added up are the same, to the last digit. */
    @Test
    void anOutletsArticlesAddUpToItsSums() {
        for (int i = 0; i < 6; i++) {
            given().contentType("application/json")
                    .body(Map.of(
                            "url", "https://actors.corpus.example/" + i,
                            "title", "Envoys",
                            "text",
                                    "The brutal Vladimir Putin met envoys. Soldiers killed Vladimir Putin's envoy. "
                                            + i,
                            "published_at", "2024-01-1" + i + "T08:00:00Z"))
                    .post("/api/v1/articles");
        }
        folder.catchUp();
        String mine = "outlets.find { it.outlet == 'actors.corpus.example' }";
        JsonPath sums = answer("actors/" + PUTIN);
        JsonPath added = answer("actors/" + PUTIN, "outlet", "actors.corpus.example");
        assertThat(added.getList("outlets.outlet")).isEqualTo(List.of("actors.corpus.example"));
        assertThat((Object) added.get(mine)).isEqualTo(sums.get(mine));
        assertThat(added.getInt("n_articles")).isEqualTo(6);
        assertThat(answer("actors/" + PUTIN, "outlet", "actors.corpus.example", "from", "2024-01-14")
                        .getInt("n_articles"))
                .isEqualTo(2);
        JsonPath comparison =
                answer("actors/" + PUTIN + "/comparison", and("first", NORTH, "second", SOUTH, "q", "harbour"));
        assertThat(comparison.getList("shares.n_articles")).isNotEmpty();
        assertThat(comparison.getString("answer")).contains("too few articles");
    }
}
