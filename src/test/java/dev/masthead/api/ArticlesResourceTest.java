package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ArticlesResourceTest {
    private static final String ARTICLES = "/api/v1/articles";

    @Inject
    EntityManager entities;

    private static String article(String title, String fields) {
        return """
                {"url": "https://www.sputnikglobe.com/%s", "title": "%s", "published_at": "2025-06-12T07:12:00+02:00",
                 "bylines": ["Ann Example"], "section": "World", "keywords": ["talks"],
                 "text": "The minister met envoys on Monday 👩‍🌾. Talks with the regime collapsed soon after."%s}""".formatted(title.replace(' ', '-'), title, fields);
    }

    private static Response post(String json) {
        return given().contentType("application/json").body(json).post(ARTICLES);
    }

    private long count(String title) {
        return entities.createQuery("select count(*) from Article where title = :title", Long.class)
                .setParameter("title", title)
                .getSingleResult();
    }

    @Test
    void aNewArticleIsAnalysedStoredAndGivenBack() {
        Response created = post(article("first round", ""));

        created.then()
                .statusCode(201)
                .contentType("application/json")
                .header("Location", matchesPattern("/api/v1/articles/[0-9a-f]{32}"))
                .body("schema", equalTo("masthead.report/2"))
                .body("article.outlet.slug", equalTo("sputnik-international"))
                .body("article.published_at", equalTo("2025-06-12T07:12:00+02:00"))
                .body("article.bylines", contains("Ann Example"))
                .body("sourcing.ownership.class", equalTo("SC"))
                .body("sourcing.ownership.country", equalTo("RU"))
                .body("loaded_terms.entry", hasItem("loaded-terms.regime"));
        // the emoji is three code points: a farmer, a joiner, a sheaf
        int at = created.path("loaded_terms.find { it.entry == 'loaded-terms.regime' }.start");
        assertThat(at).isEqualTo(54);
        String id = created.path("id");
        String address = ARTICLES + "/" + id;

        assertThat(given().get(address + "/report").asString()).isEqualTo(created.asString());
        given().get(address + "/text")
                .then()
                .statusCode(200)
                .contentType("text/plain; charset=UTF-8")
                .body(equalTo("The minister met envoys on Monday 👩‍🌾. Talks with the regime collapsed soon after."));
        given().get(address)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("url", equalTo("https://www.sputnikglobe.com/first-round"))
                .body("outlet.slug", equalTo("sputnik-international"))
                .body("outlet.ownership_class", equalTo("SC"))
                .body("outlet.country", equalTo("RU"))
                .body("published_at", equalTo("2025-06-12T07:12:00+02:00"))
                .body("section", equalTo("World"))
                .body("keywords", contains("talks"))
                .body("source_format", equalTo("json"))
                .body("language", equalTo("en"));
    }

    @Test
    void theSameArticleAgainHasTheSameIdAndReport() {
        Response first = post(article("again", ", \"id\": \"my-id.1\""));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.<String>path("id")).isEqualTo("my-id.1");

        Response second = post(article("again", ", \"id\": \"another\", \"summary\": \"more is known now\""));

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).endsWith("/api/v1/articles/my-id.1");
        assertThat(count("again")).isEqualTo(1);
        given().get(ARTICLES + "/another").then().statusCode(404);
    }

    @Test
    void otherTargetsOfAKnownArticleAreScoredAndNotStored() {
        Response first = post(article("targets", ""));
        first.then().body("targets.size()", equalTo(0));

        Response asked = post(article("targets", ", \"targets\": [{\"start\": 4, \"end\": 12}]"));

        asked.then()
                .statusCode(200)
                .body("id", equalTo(first.path("id")))
                .body("targets.size()", equalTo(1))
                .body("targets[0].start", equalTo(4))
                .body("targets[0].end", equalTo(12))
                .body("targets[0].text", equalTo("minister"))
                .body("article.published_at", equalTo("2025-06-12T07:12:00+02:00"));
        assertThat(given().get(ARTICLES + "/" + first.path("id") + "/report").asString())
                .isEqualTo(first.asString());
    }

    @Test
    void preferMinimalLeavesTheReportOut() {
        for (int status : new int[] {201, 200}) {
            given().contentType("application/json")
                    .header("Prefer", "respond-async, return=minimal")
                    .body(article("minimal", ""))
                    .post(ARTICLES)
                    .then()
                    .statusCode(status)
                    .header("Preference-Applied", "return=minimal")
                    .header("Location", notNullValue())
                    .body(emptyString());
        }
    }

    @Test
    void anIdBelongsToOneArticle() {
        post(article("owner of the id", ", \"id\": \"taken\"")).then().statusCode(201);

        post(article("not the owner", ", \"id\": \"taken\""))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:masthead:problem:id-conflict"))
                .body("pointer", equalTo("/id"));

        assertThat(count("not the owner")).isZero();
        given().get(ARTICLES + "/taken").then().body("title", equalTo("owner of the id"));
    }

    @Test
    void manyAtOnceAreOneArticle() throws Exception {
        int threads = 12;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<Response>> answers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Callable<Response> submit = () -> {
                start.await();
                return given().contentType("application/json")
                        .body(article("at once", "").replace("sputnikglobe.com", "at-once.example"))
                        .post(ARTICLES);
            };
            answers.add(pool.submit(submit));
        }
        start.countDown();
        Set<String> bodies = new HashSet<>();
        int created = 0;
        for (Future<Response> answer : answers) {
            Response response = answer.get();
            assertThat(response.statusCode()).isIn(200, 201);
            created += response.statusCode() == 201 ? 1 : 0;
            bodies.add(response.asString());
        }
        pool.shutdown();

        assertThat(created).isEqualTo(1);
        assertThat(bodies).hasSize(1);
        assertThat(count("at once")).isEqualTo(1);
        assertThat(entities.createQuery("select count(*) from OutletRow where slug = 'at-once.example'", Long.class)
                        .getSingleResult())
                .isEqualTo(1);
    }

    @Test
    void manyAtOnceWithOneIdAreOneArticleAndConflicts() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String body = article("rival " + i, ", \"id\": \"wanted-by-many\"");
            answers.add(pool.submit(() -> post(body).statusCode()));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        pool.shutdown();

        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses).filteredOn(s -> s != 201).hasSize(7).containsOnly(409);
    }

    @Test
    void anUnknownOutletIsKeptUnderItsDomain() {
        post("""
                {"url": "https://www.gazette.nowhere.example/a", "title": "unknown outlet", "text": "The mayor said that the bridge would open in May."}""").then().statusCode(201).body("sourcing.ownership.class", equalTo("unclassified"));

        given().get(ARTICLES + "?outlet=gazette.nowhere.example")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].outlet.ownership_class", equalTo("unclassified"));
    }

    @Test
    void aTextDumpIsRead() throws IOException {
        byte[] dump = Files.readAllBytes(Path.of("src/test/resources/articles/page-dump/input.txt"));

        Response created =
                given().contentType("text/plain; charset=utf-8").body(dump).post(ARTICLES);

        created.then()
                .statusCode(201)
                .body("article.title", equalTo("Averland’s President Calls King of Brookmark 'Oldest Ally'"))
                .body("article.published_at", equalTo("2031-03-04T09:15:00+02:00"))
                .body("article.source_format", equalTo("text-dump"))
                .body("article.outlet.domain", equalTo("morninglantern.example"))
                .body("warnings", hasItems("Not placed: 2031", "Not placed: News"));
        assertThat(given().get(ARTICLES + "/" + created.path("id") + "/text").asString())
                .startsWith("In a telegram to King Osric")
                .endsWith("would answer it in person.");
    }

    @Test
    void listsPageByPageNewestFirst() {
        for (int i = 0; i < 5; i++) {
            post("""
                    {"url": "https://paging.example/%d", "title": "paging %d", "section": "%s", "published_at": "2024-01-0%d",
                     "text": "The mayor said that the bridge would open in May."}""".formatted(i, i, i % 2 == 0 ? "even" : "odd", i + 1)).then().statusCode(201);
        }
        String address = ARTICLES + "?outlet=paging.example&limit=2";
        List<String> titles = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            Response response = given().urlEncodingEnabled(false).get(address);
            titles.addAll(response.path("items.title"));
            if (page == 2) {
                response.then().body("next", nullValue()).header("Link", nullValue());
            } else {
                String link = response.header("Link");
                assertThat(link).endsWith("; rel=\"next\"").contains("cursor=" + response.path("next"));
                address = link.substring(1, link.indexOf('>'));
            }
        }
        assertThat(titles).containsExactly("paging 4", "paging 3", "paging 2", "paging 1", "paging 0");
        given().get(ARTICLES + "?outlet=paging.example&section=odd")
                .then()
                .body("items.title", contains("paging 3", "paging 1"));
        given().get(ARTICLES + "?outlet=paging.example&from=2024-01-02&to=2024-01-03")
                .then()
                .body("items.title", contains("paging 2", "paging 1"));
    }

    @Test
    void deletingRemovesTextAndReports() {
        String id = post(article("to be deleted", "")).path("id");

        given().delete(ARTICLES + "/" + id).then().statusCode(204);

        for (String address : List.of("", "/report", "/text")) {
            given().get(ARTICLES + "/" + id + address).then().statusCode(404);
        }
        given().delete(ARTICLES + "/" + id).then().statusCode(404);
        assertThat(entities.createQuery("select count(*) from AnalysisRow where article.id = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult())
                .isZero();
        post(article("to be deleted", "")).then().statusCode(201).body("id", equalTo(id));
    }

    @Test
    void nothingIsStoredOfAnotherLanguage() {
        post("""
                {"title": "auf Deutsch", "language": "de", "text": "Der Minister sagte am Montag, die Brücke werde im Mai eröffnet."}""").then().statusCode(422).body("type", equalTo("urn:masthead:problem:unsupported-language"));

        assertThat(count("auf Deutsch")).isZero();
    }

    @Test
    void lexiconsAreListedAndReadEntryByEntry() {
        given().get("/api/v1/lexicons")
                .then()
                .statusCode(200)
                .body("analyzer_digest", matchesPattern("[0-9a-f]{64}"))
                .body("items.name", hasItems("outlets", "loaded-terms", "actors"))
                .body("items.find { it.name == 'outlets' }.language", equalTo("mul"))
                .body("items.find { it.name == 'outlets' }.sha256", matchesPattern("[0-9a-f]{64}"));

        String cursor = "";
        boolean found = false;
        while (cursor != null) {
            Response page = given().get("/api/v1/lexicons/loaded-terms?limit=200" + cursor);
            page.then().statusCode(200).body("name", equalTo("loaded-terms"));
            if (page.path("items.id.contains('loaded-terms.regime')")) {
                found = true;
                page.then()
                        .body("items.find { it.id == 'loaded-terms.regime' }.provenance.source", not(emptyString()))
                        .body("items.find { it.id == 'loaded-terms.regime' }.fields.label", equalTo("delegitimising"))
                        .body("items.find { it.id == 'loaded-terms.regime' }.file", endsWith(".yaml"));
            }
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(found).isTrue();
    }
}
