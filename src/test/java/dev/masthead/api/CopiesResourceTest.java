package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.masthead.app.DatabaseResource;
import dev.masthead.duplicates.CopyMarks;
import dev.masthead.duplicates.DuplicateRepository;
import dev.masthead.duplicates.Signature;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class CopiesResourceTest {
    @Inject
    EntityManager entities;

    @Inject
    DuplicateRepository repository;

    @Inject
    CopyMarks marks;

    /** Sentences of the project's own, no five words of which are those of another topic. */
    private static String text(String topic) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            out.append("The ")
                    .append(topic)
                    .append(" of quarter ")
                    .append(i * 7 + 3)
                    .append(", a ")
                    .append(topic);
            out.append(" near the ")
                    .append(topic)
                    .append(" stairs, stayed closed for hour ")
                    .append(i * i)
                    .append(". ");
        }
        return out.toString();
    }

    private static String submit(String host, String publishedAt, String text) {
        Map<String, Object> body = new HashMap<>(
                Map.of("url", "https://" + host + "/" + Integer.toHexString(text.hashCode()), "text", text));
        body.put("title", "Closed at " + host);
        body.put("published_at", publishedAt);
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath copies(String id, String query) {
        return given().get("/api/v1/articles/" + id + "/copies" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void saysWhoHadATextFirstAndWhoCitesWhom() {
        String body = text("basin");
        String agency = submit("tass.com", "2024-03-01T09:00:00Z", body + "That is all.");
        String paper = submit("paper.example", "2024-03-01T12:00:00Z", "MOSCOW, March 1. /TASS/. " + body);
        String other = submit("other.example", "2024-03-02T07:00:00Z", body + "So TASS reported. TASS said no more.");
        String undated = submit("undated.example", null, body + "Nobody knows since when.");
        submit("elsewhere.example", "2024-03-01T08:00:00Z", text("market"));

        JsonPath answer = copies(paper, "");

        assertThat(answer.getString("article.id")).isEqualTo(paper);
        assertThat(answer.getDouble("article.similarity")).isEqualTo(1);
        assertThat(answer.getList("copies.id")).containsExactly(agency, other, undated);
        assertThat(answer.getList("copies.outlet")).containsExactly("tass", "other.example", "undated.example");
        assertThat(answer.getList("copies.class")).containsExactly("SC", "unclassified", "unclassified");
        assertThat(answer.getList("copies.published_at"))
                .containsExactly("2024-03-01T09:00:00Z", "2024-03-02T07:00:00Z", null);
        assertThat(answer.getList("copies.similarity", Double.class))
                .allSatisfy(s -> assertThat(s).isBetween(0.9, 1.0));
        assertThat(answer.getInt("n_copies")).isEqualTo(3);
        assertThat(answer.getBoolean("complete")).isTrue();
        assertThat(answer.getDouble("threshold")).isEqualTo(0.7);

        assertThat(answer.getString("first.basis")).isEqualTo("published_at");
        assertThat(answer.getList("first.articles")).containsExactly(agency);
        assertThat(answer.getString("first.published_at")).isEqualTo("2024-03-01T09:00:00Z");
        assertThat(answer.getInt("first.n_undated")).isEqualTo(1);

        assertThat(answer.getBoolean("article.wire_copy")).isTrue();
        assertThat(answer.getString("article.credited")).isEqualTo("tass");
        assertThat(answer.getList("article.cites")).containsExactly("tass");
        assertThat(answer.getList("copies.wire_copy")).containsExactly(false, false, false);
        assertThat(answer.getList("copies.cites")).containsExactly(List.of(), List.of("tass"), List.of());

        // the same from the other side, and shorter
        assertThat(copies(agency, "?limit=1").getList("copies.id")).containsExactly(paper);
        assertThat(copies(agency, "?limit=1").getInt("n_copies")).isEqualTo(3);

        given().delete("/api/v1/articles/" + agency).then().statusCode(204);
        assertThat(copies(paper, "").getList("copies.id")).containsExactly(other, undated);
        assertThat(copies(paper, "").getList("first.articles")).containsExactly(paper);
        assertThat(bands()).isEqualTo(32 * signatures());
        assertThat(count("select count(*) from article_band where hash not in (select hash from band_full)"))
                .isZero();
    }

    private List<String> firsts(String... hosts) {
        marks.catchUp();
        return given().queryParam("copies", "first")
                .queryParam("outlet", List.of(hosts))
                .get("/api/v1/articles")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** Whatever came in first, and also when the first one is taken away. */
    @Test
    void leavesOutCopiesOfWhatWasPublishedBefore() {
        String[] hosts = {"marks-a.example", "marks-b.example", "marks-c.example"};
        String late = submit(hosts[0], "2024-05-03T00:00:00Z", text("weir"));
        String other = submit(hosts[2], "2024-05-01T00:00:00Z", text("attic"));
        assertThat(firsts(hosts)).containsExactly(other, late);
        String middle = submit(hosts[1], "2024-05-02T00:00:00Z", text("weir") + "Again.");
        assertThat(firsts(hosts)).containsExactly(middle, other);
        String early = submit(hosts[2], "2024-05-01T00:00:00Z", text("weir") + "At last.");
        assertThat(firsts(hosts)).containsExactly(early, other);
        // what is left out of one outlet's articles may stand first at another
        assertThat(firsts(hosts[0], hosts[1])).isEmpty();
        given().delete("/api/v1/articles/" + early).then().statusCode(204);
        assertThat(firsts(hosts)).containsExactly(middle, other);
        given().delete("/api/v1/articles/" + middle).then().statusCode(204);
        assertThat(firsts(hosts)).containsExactly(other, late);
    }

    @Test
    void saysThatNobodyKnowsWhoWasFirst() {
        String one = submit("nodate-a.example", null, text("canal"));
        String two = submit("nodate-b.example", null, text("canal") + "Again.");
        JsonPath answer = copies(one, "");
        assertThat(answer.getList("copies.id")).containsExactly(two);
        assertThat(answer.getString("first.basis")).isEqualTo("unknown");
        assertThat(answer.getList("first.articles")).isEmpty();
        assertThat((Object) answer.get("first.published_at")).isNull();
        assertThat(answer.getInt("first.n_undated")).isEqualTo(2);
    }

    @Test
    void namesAllThatWereFirstAtTheSameTime() {
        String one = submit("tie-a.example", "2024-03-01T09:00:00Z", text("lock"));
        String two = submit("tie-b.example", "2024-03-01T10:00:00+01:00", text("lock") + "Again.");
        submit("tie-c.example", "2024-03-01T10:00:00Z", text("lock") + "At last.");
        assertThat(copies(two, "").getList("first.articles")).containsExactly(one, two);
    }

    @Test
    void findsWhatAJobBrought() {
        String one = submit("job-a.example", "2024-03-01T09:00:00Z", text("quay"));
        String line = "{\"id\": \"copies-job\", \"url\": \"https://job-b.example/1\", \"text\": \"" + text("quay")
                + "Again.\"}\n";
        String job = given().contentType("application/x-ndjson")
                .body(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/jobs")
                .jsonPath()
                .getString("id");
        Waiting.until(() -> given().get("/api/v1/jobs/" + job).path("finished_at") != null);
        assertThat(copies(one, "").getList("copies.id")).containsExactly("copies-job");
    }

    /** One text with a changed word, more often than a band is looked at. */
    @Test
    void looksAtNoMoreOfAFloodThanItSays() {
        String body = text("sluice");
        String last = submit("flood.example", "2024-04-01T00:00:00Z", body + "At the end.");
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 400; i++) {
                String text = body + "Number " + i + ".";
                entities.createNativeQuery("insert into article (id, digest, title, text, bylines, published_at,"
                                + " published_offset_seconds, published_precision, language, keywords, source_format, warnings, n_words)"
                                + " values (:id, encode(sha256(cast(:id as bytea)), 'hex'), '', :text, '{}',"
                                + " timestamptz '2024-03-01 00:00:00Z' + make_interval(secs => :i), 0, 'second', 'en', '{}',"
                                + " 'json', '{}', 1)")
                        .setParameter("id", "flood-" + i)
                        .setParameter("text", text)
                        .setParameter("i", i)
                        .executeUpdate();
                repository.add("flood-" + i, Signature.of(text));
            }
        });
        JsonPath answer = copies(last, "?limit=200");
        assertThat(answer.getBoolean("complete")).isFalse();
        assertThat(answer.getInt("candidates_per_band")).isEqualTo(100);
        // the first of each band, not one more
        assertThat(answer.getInt("n_copies")).isBetween(100, 32 * 101);
        assertThat(answer.getList("copies.id")).startsWith("flood-0", "flood-1", "flood-2");
        assertThat(answer.getList("first.articles")).containsExactly("flood-0");
        // the same when the worker has put them into their order, also for one that comes in before all of them
        marks.catchUp();
        assertThat(
                        count(
                                "select count(*) from article_band where seq in (select seq from article where id like 'flood-%')"))
                .isGreaterThan(400);
        String earliest = submit("flood-first.example", "2024-02-01T00:00:00Z", body + "Before all.");
        JsonPath again = copies(last, "?limit=200");
        assertThat(again.getBoolean("complete")).isFalse();
        assertThat(again.getList("copies.id")).startsWith(earliest, "flood-0", "flood-1");
        assertThat(again.getInt("n_copies")).isBetween(100, 32 * 101);
        given().delete("/api/v1/articles/" + earliest).then().statusCode(204);
        assertThat(copies(last, "?limit=200").getList("copies.id")).startsWith("flood-0", "flood-1", "flood-2");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from article where id like 'flood-%'")
                        .executeUpdate());
        assertThat(copies(last, "").getInt("n_copies")).isZero();
        assertThat(copies(last, "").getBoolean("complete")).isTrue();
    }

    @Test
    void refusesWhatIsNoArticle() {
        given().get("/api/v1/articles/nothing/copies")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:masthead:problem:not-found"));
        String id = submit("limits.example", null, text("pier"));
        given().get("/api/v1/articles/" + id + "/copies?limit=0")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:masthead:problem:invalid-parameter"));
    }

    private long bands() {
        return count("select coalesce(sum(cardinality(bands)), 0) from article_bands");
    }

    private long signatures() {
        return count("select count(*) from article_signature where length(signature) > 0");
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
