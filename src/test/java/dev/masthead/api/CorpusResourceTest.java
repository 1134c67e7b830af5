package dev.masthead.api;

import static dev.masthead.api.CorpusArticles.BOTH;
import static dev.masthead.api.CorpusArticles.IDS;
import static dev.masthead.api.CorpusArticles.NORTH;
import static dev.masthead.api.CorpusArticles.REPORTS;
import static dev.masthead.api.CorpusArticles.SOUTH;
import static dev.masthead.api.CorpusArticles.and;
import static dev.masthead.api.CorpusArticles.answer;
import static dev.masthead.api.CorpusArticles.asking;
import static dev.masthead.api.CorpusArticles.found;
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

/** What the articles of a filter have in common. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class CorpusResourceTest {
    @Inject
    ProfileFolder folder;

    @BeforeEach
    void articles() {
        CorpusArticles.submitFor(this);
    }

    /** Each value of a facet finds as many articles as its count says. */
    @Test
    void facetsCountWhatTheirValuesFind() {
        JsonPath facets = answer("facets", BOTH);
        assertThat(facets.getInt("n_articles")).isEqualTo(5);
        assertThat(facets.getInt("n_analysed")).isEqualTo(5);
        assertThat(facets.getList("outlets.value")).containsExactly(NORTH, SOUTH);
        assertThat(facets.getList("outlets.n_articles")).containsExactly(3, 2);
        assertThat(facets.getList("months.value")).containsExactly("2021-03", "2021-04");
        assertThat(facets.getList("months.n_articles")).containsExactly(3, 1);
        assertThat(facets.getString("actors.find { it.value == 'vladimir-putin' }.name"))
                .isEqualTo("Vladimir Putin");
        assertThat(facets.getList("wire.value")).containsExactly("reuters");
        Map<String, String> names = Map.of(
                "classes",
                "class",
                "sections",
                "section",
                "actors",
                "actor",
                "cites",
                "cites",
                "has",
                "has",
                "wire",
                "wire");
        names.forEach((facet, name) -> {
            List<Map<String, Object>> counts = facets.getList(facet);
            assertThat(counts).as(facet).isNotEmpty();
            counts.forEach(c -> assertThat(found(and(name, c.get("value"))))
                    .as(facet + " " + c.get("value"))
                    .hasSize((int) c.get("n_articles")));
        });
        JsonPath some = answer("facets", and("q", "harbour", "actor", "vladimir-putin"));
        assertThat(some.getInt("n_articles")).isEqualTo(2);
        assertThat(some.getList("sections.value")).containsExactlyInAnyOrder("World", "Town");
        assertThat(answer("facets", and("limit", 1)).getList("actors")).hasSize(1);
    }

    @Test
    void aProfileOfAQueryIsThatOfTheOutletWhereItAsksForNothingElse() {
        folder.catchUp();
        JsonPath sums = answer("outlets/" + NORTH + "/profile", "min_articles", 1, "trend", "n_words");
        JsonPath query = answer("profile", "outlet", NORTH, "min_articles", 1, "trend", "n_words");
        assertThat(query.getInt("n_articles")).isEqualTo(3);
        for (String same : List.of("n_articles", "n_words", "sources", "actors", "trend", "analyzer_digest")) {
            assertThat((Object) query.get(same)).as(same).isEqualTo(sums.get(same));
        }
        // what is drawn toward the corpus moves with articles of other tests
        assertThat(query.getList("metrics"))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*shrunk", ".*corpus")
                .isEqualTo(sums.getList("metrics"));
        assertThat((Object) query.get("outlet")).isNull();
        assertThat(query.getString("filter")).isEqualTo("outlet=" + NORTH);
        assertThat(sums.getString("filter")).isEmpty();

        JsonPath some = answer("outlets/" + NORTH + "/profile", "actor", "vladimir-putin", "min_articles", 1);
        assertThat(some.getInt("n_articles")).isEqualTo(2);
        assertThat(some.getString("outlet.slug")).isEqualTo(NORTH);
        double words = 0;
        for (int i : new int[] {0, 1}) {
            words += REPORTS.get(IDS.get(i)).getDouble("metrics.n_words");
        }
        assertThat(some.getDouble("n_words")).isEqualTo(words);
        assertThat(some.getInt("actors.find { it.id == 'vladimir-putin' }.n_articles"))
                .isEqualTo(2);
    }

    @Test
    void comparesQueriesAsOutletsAreCompared() {
        JsonPath outlets = answer("compare", "outlets", NORTH + "," + SOUTH, "min_articles", 1);
        JsonPath queries =
                answer("comparison", "side", List.of("outlet=" + NORTH, "outlet=" + SOUTH), "min_articles", 1);
        assertThat(queries.getList("outlets.name")).containsExactly("outlet=" + NORTH, "outlet=" + SOUTH);
        assertThat(queries.getList("outlets.n_articles")).containsExactly(3, 2);
        assertThat(queries.getInt("tests")).isEqualTo(outlets.getInt("tests")).isPositive();
        assertThat(queries.getList("metrics.figures.estimate")).isEqualTo(outlets.getList("metrics.figures.estimate"));
        assertThat(queries.getList("metrics.figures.low")).isEqualTo(outlets.getList("metrics.figures.low"));
        JsonPath some = answer("compare", "outlets", NORTH + "," + SOUTH, "q", "harbour", "min_articles", 1);
        assertThat(some.getList("outlets.n_articles")).containsExactly(2, 1);
        asking("side", "outlet=" + NORTH).get("/api/v1/comparison").then().statusCode(400);
        asking("side", List.of("outlet=a", "colour=b"))
                .get("/api/v1/comparison")
                .then()
                .statusCode(400);
    }
}
