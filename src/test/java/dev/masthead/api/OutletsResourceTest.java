package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.masthead.analysis.Analyzer;
import dev.masthead.app.DatabaseResource;
import dev.masthead.profile.ProfileFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class OutletsResourceTest {
    @Inject
    ProfileFolder folder;

    @Inject
    Analyzer analyzer;

    private static Response submit(String host, int number, String date, String section, String text) {
        return given().contentType("application/json")
                .body(Map.of(
                        "url", "https://" + host + "/" + number,
                        "title", "The harbour opens " + number,
                        "published_at", date + "T08:00:00Z",
                        "section", section,
                        "text", text))
                .post("/api/v1/articles");
    }

    private static String text(int said) {
        return "The harbour is open. It is a large one. Ships came in early.\n\n"
                + "“We are pleased,” the mayor of the town said on Monday. ".repeat(said)
                + "Number " + said + " left at noon.";
    }

    private static JsonPath profile(String slug, String query) {
        return given().get("/api/v1/outlets/" + slug + "/profile" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> metric(JsonPath profile, String name) {
        return profile.getMap("metrics.find { it.name == '" + name + "' }");
    }

    @Test
    void addsArticlesUpExactlyWhateverIsFoldedAlready() {
        double attributions = 0;
        double words = 0;
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            JsonPath report = submit(
                            "sums.example",
                            i,
                            "2024-0" + (1 + i / 2) + "-1" + i,
                            i % 2 == 0 ? "World" : "Town",
                            text(i))
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
            ids.add(report.getString("id"));
            attributions += report.getDouble("metrics.n_attributions");
            words += report.getDouble("metrics.n_words");
            if (i == 2) {
                folder.catchUp();
            }
        }
        JsonPath all = profile("sums.example", "?min_articles=2");
        assertThat(all.getLong("n_articles")).isEqualTo(6);
        assertThat(all.getDouble("n_words")).isEqualTo(words);
        Map<String, Object> rate = metric(all, "attributions_per_1000_words");
        assertThat(((Number) rate.get("estimate")).doubleValue())
                .isCloseTo(attributions / words * 1000, org.assertj.core.api.Assertions.within(0.00006));
        assertThat(rate.get("method")).isEqualTo("gamma");
        assertThat(((Number) rate.get("low")).doubleValue()).isLessThan(((Number) rate.get("estimate")).doubleValue());
        assertThat(metric(all, "has_date").get("method")).isEqualTo("clopper_pearson");
        // what none of six articles is has no rate, and is not known to be nowhere
        Map<String, Object> wire = metric(all, "wire_copy");
        assertThat(wire).containsEntry("estimate", null).containsEntry("seen", 0);
        assertThat(((Number) wire.get("high")).doubleValue())
                .isCloseTo(0.4593, org.assertj.core.api.Assertions.within(0.0001));
        assertThat(rate.get("seen")).isNull();

        folder.catchUp();
        assertThat(profile("sums.example", "?min_articles=2").getList("metrics"))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*shrunk", ".*corpus")
                .isEqualTo(all.getList("metrics"));

        // January has two articles, the first half of March one
        assertThat(profile("sums.example", "?from=2024-01-01&to=2024-01-31&min_articles=1")
                        .getLong("n_articles"))
                .isEqualTo(2);
        assertThat(profile("sums.example", "?from=2024-01-11&to=2024-03-14&min_articles=1")
                        .getLong("n_articles"))
                .isEqualTo(4);
        assertThat(profile("sums.example", "?section=World&min_articles=1").getLong("n_articles"))
                .isEqualTo(3);
        JsonPath trend = profile("sums.example", "?min_articles=1&trend=n_words");
        assertThat(trend.getList("trend.start")).containsExactly("2024-01-01", "2024-02-01", "2024-03-01");
        assertThat(trend.getList("trend.n_articles")).containsExactly(2, 2, 2);
        // a rate is followed with its denominator, and a month alone is the same as a profile of it
        JsonPath february = profile("sums.example", "?from=2024-02-01&to=2024-02-29&min_articles=1");
        for (String by : List.of("month", "week")) {
            JsonPath rates =
                    profile("sums.example", "?min_articles=1&trend=attributions_per_1000_words&trend_by=" + by);
            // January has fewer than five attributions, all in one of its two articles: too few for a rate
            List<Number> estimates = rates.getList("trend.estimate");
            assertThat(estimates).hasSize(3);
            assertThat(estimates.get(0)).isNull();
            assertThat(rates.getInt("trend[0].seen")).isEqualTo(1);
            assertThat(estimates.subList(1, 3)).doesNotContainNull();
            if (by.equals("month")) {
                assertThat(estimates.get(1))
                        .isEqualTo(
                                metric(february, "attributions_per_1000_words").get("estimate"));
            }
        }

        given().delete("/api/v1/articles/" + ids.get(0)).then().statusCode(204);
        assertThat(profile("sums.example", "?min_articles=2").getLong("n_articles"))
                .isEqualTo(5);
        folder.catchUp();
        for (String id : ids.subList(1, 6)) {
            given().delete("/api/v1/articles/" + id).then().statusCode(204);
        }
        folder.catchUp();
        JsonPath none = profile("sums.example", "");
        assertThat(none.getLong("n_articles")).isZero();
        assertThat(none.getLong("n_words")).isZero();
        assertThat(none.getBoolean("insufficient")).isTrue();
    }

    @Test
    void countsFiftyArticlesThatTwoHundredSubmissionsBring() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int number = i % 50;
                answers.add(threads.submit(() -> submit(
                                "many.example",
                                number,
                                "2024-05-0" + (1 + number % 9),
                                "World",
                                text(number % 7) + number)
                        .statusCode()));
            }
            int created = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 201);
                created += answer.get() == 201 ? 1 : 0;
            }
            assertThat(created).isEqualTo(50);
        } finally {
            threads.shutdownNow();
        }
        assertThat(profile("many.example", "").getLong("n_articles")).isEqualTo(50);
        folder.catchUp();
        assertThat(profile("many.example", "").getLong("n_articles")).isEqualTo(50);
        assertThat(profile("many.example", "?from=2024-05-01&to=2024-05-31").getLong("n_articles"))
                .isEqualTo(50);
    }

    @Test
    void listsSourcesActorsAndWhatIsDistinctive() {
        for (int i = 0; i < 4; i++) {
            submit(
                            "lists.example",
                            i,
                            "2024-01-1" + i,
                            "World",
                            "The strait is closed, TASS said. The strait is deep. " + i)
                    .then()
                    .statusCode(201);
            submit("others.example", i, "2024-01-1" + i, "World", "The road is open, the mayor said. " + i);
        }
        folder.catchUp();
        JsonPath p = profile("lists.example", "?min_articles=3");
        assertThat(p.getString("sources[0].source")).isEqualTo("tass");
        assertThat(p.getString("sources[0].class")).isEqualTo("SC");
        assertThat(p.getInt("sources[0].n_attributions")).isEqualTo(4);
        assertThat(p.getDouble("sources[0].share")).isEqualTo(1.0);
        assertThat(p.getString("analyzer_digest")).hasSize(64);
    }

    @Test
    void leavesOutWireCopyWhereAsked() {
        for (int i = 0; i < 3; i++) {
            submit("wire.example", i, "2024-01-1" + i, "World", "MOSCOW (Reuters) - The port is closed, it said. " + i);
        }
        submit("wire.example", 9, "2024-01-19", "World", "The port is closed, the ministry said.");
        assertThat(profile("wire.example", "?min_articles=1").getLong("n_articles"))
                .isEqualTo(4);
        assertThat(profile("wire.example", "?min_articles=1&wire=false").getLong("n_articles"))
                .isEqualTo(1);
        folder.catchUp();
        assertThat(profile("wire.example", "?min_articles=1&wire=false").getLong("n_articles"))
                .isEqualTo(1);
    }

    @Test
    void comparesOutletsAndCorrectsForManyTests() {
        for (int i = 0; i < 5; i++) {
            submit("left.example", i, "2024-01-1" + i, "World", text(4 + i));
            submit(
                    "right.example",
                    i,
                    "2024-01-1" + i,
                    "World",
                    "It rained, and it rained again. Nobody spoke. " + "So it was. ".repeat(80 + i));
        }
        JsonPath c = given().get("/api/v1/compare?outlets=left.example,right.example&min_articles=5")
                .then()
                .statusCode(200)
                .body("outlets.outlet.slug", contains("left.example", "right.example"))
                .body("outlets.n_articles", contains(5, 5))
                .extract()
                .jsonPath();
        assertThat(c.getInt("tests")).isEqualTo(c.getList("between").size()).isGreaterThan(50);
        Map<String, Object> first = c.getMap("between.find { it.metric == 'attributions_per_1000_words' }");
        assertThat(((Number) first.get("value")).doubleValue()).isPositive();
        assertThat(((Number) first.get("adjusted")).doubleValue())
                .isGreaterThanOrEqualTo(((Number) first.get("p")).doubleValue());
        assertThat((Boolean) first.get("differs")).isTrue();
    }

    @Test
    void listsTheRegistryAndFiltersIt() {
        given().get("/api/v1/outlets?country=KP&medium=news_agency&class=SC")
                .then()
                .statusCode(200)
                .body("items.slug", hasItem("kcna"))
                .body("items.country.unique()", contains("KP"));
        given().get("/api/v1/outlets?q=sputnikglobe&limit=1")
                .then()
                .statusCode(200)
                .body("items.slug", contains("sputnik-international"));
        String next = given().get("/api/v1/outlets?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("next", notNullValue())
                .header("Link", endsWith("rel=\"next\""))
                .extract()
                .path("next");
        given().get("/api/v1/outlets?limit=2&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        given().get("/api/v1/outlets/kcna")
                .then()
                .statusCode(200)
                .body("class", equalTo("SC"))
                .body("citation", notNullValue())
                .body("analyzer_digest", equalTo(analyzer.info().digest()));
        given().get("/api/v1/outlets")
                .then()
                .body("items.analyzer_digest.unique()", contains(analyzer.info().digest()));
    }

    @Test
    void listsActorsAndHowOutletsSpeakOfThem() {
        for (int i = 0; i < 6; i++) {
            submit("actors.example", i, "2024-01-1" + i, "World", "Vladimir Putin met envoys. Putin left early. " + i);
        }
        folder.catchUp();
        given().get("/api/v1/actors/vladimir-putin")
                .then()
                .statusCode(200)
                .body("name", equalTo("Vladimir Putin"))
                .body("outlets.find { it.outlet == 'actors.example' }.n_articles", equalTo(6))
                .body("outlets.find { it.outlet == 'actors.example' }.insufficient", equalTo(false))
                .body("analyzer_digest", equalTo(analyzer.info().digest()));
        given().get("/api/v1/actors?name=putin")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("vladimir-putin"))
                .body("items.analyzer_digest.unique()", contains(analyzer.info().digest()));
        given().get("/api/v1/actors/nobody-knows").then().statusCode(404);
    }

    @Test
    void refusesWhatItCannotAnswer() {
        given().get("/api/v1/outlets/no-such-outlet").then().statusCode(404);
        given().get("/api/v1/outlets/no-such-outlet/profile").then().statusCode(404);
        for (String query : List.of(
                "/outlets?sort=size",
                "/outlets?limit=0",
                "/outlets/kcna/profile?from=yesterday",
                "/outlets/kcna/profile?from=2024-02-01&to=2024-01-01",
                "/outlets/kcna/profile?min_articles=0",
                "/outlets/kcna/profile?has=maybe",
                "/outlets/kcna/profile?trend=n_words&trend_by=year",
                "/compare?outlets=kcna",
                "/compare")) {
            given().get("/api/v1" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:masthead:problem:invalid-parameter"));
        }
        profile("kcna", "");
        given().get("/api/v1/outlets/kcna/profile")
                .then()
                .body("insufficient", equalTo(true))
                .body("metrics", hasSize(0))
                .body("filter", equalTo(""));
    }
}
