package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.masthead.analysis.Analyzer;
import dev.masthead.app.DatabaseResource;
import dev.masthead.article.AnalysisService;
import dev.masthead.background.Background;
import dev.masthead.job.Job;
import dev.masthead.profile.MissingFigures;
import dev.masthead.profile.ProfileCheck;
import dev.masthead.profile.ProfileFolder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What was stored by "an older version" is what the present one made, with its digest and one figure changed. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(ReanalysesResourceTest.Alone.class)
@QuarkusTestResource(DatabaseResource.class)
class ReanalysesResourceTest {
    private static final String REANALYSES = "/api/v1/reanalyses";
    private static final double OLD_WORDS = 1_000;

    @Inject
    AnalysisService service;

    @Inject
    EntityManager entities;

    @Inject
    Analyzer analyzer;

    @Inject
    ProfileFolder folder;

    @Inject
    ProfileCheck check;

    @Inject
    MissingFigures figures;

    @Inject
    Background background;

    /** A service and a database of its own: every version there is matters here. */
    public static class Alone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("masthead.reanalyses.failed-share", "0");
        }
    }

    private static Response submit(String host, int number) {
        return given().contentType("application/json")
                .body(Map.of(
                        "url",
                        "https://" + host + "/" + number,
                        "title",
                        "The harbour opens " + number,
                        "published_at",
                        "2024-01-10T08:00:00Z",
                        "text",
                        "The harbour is open, TASS said. The regime 𝔪 is late. It left at " + number + ".",
                        "targets",
                        List.of(Map.of("start", 36, "end", 42))))
                .post("/api/v1/articles");
    }

    private static JsonPath json(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath profile(String slug) {
        return json("/api/v1/outlets/" + slug + "/profile?min_articles=1");
    }

    private String present() {
        return analyzer.info().digest();
    }

    /** Makes everything that is stored the work of a version before. */
    private String ageAll() {
        folder.catchUp();
        String old = UUID.randomUUID().toString().replace("-", "").repeat(2);
        // as text, as reports were stored once
        QuarkusTransaction.requiringNew().run(() -> {
            List<?> articles = entities.createNativeQuery(
                            "select article_id from analysis where analyzer_digest = :present")
                    .setParameter("present", present())
                    .getResultList();
            Map<Object, String> reports = new HashMap<>();
            articles.forEach(
                    a -> reports.put(a, service.report((String) a, present()).orElseThrow()));
            List<?> rows = entities.createNativeQuery(
                            "delete from analysis where analyzer_digest = :present returning article_id, cast(metrics as text)")
                    .setParameter("present", present())
                    .getResultList();
            for (Object row : rows) {
                Object[] r = (Object[]) row;
                entities.createNativeQuery("""
                                insert into analysis (article_id, analyzer_digest, report, metrics)
                                values (:id, :old, regexp_replace(:report, '"n_words":[0-9.]+([,}])',
                                    '"n_words":1000.0\\1', 'g'), cast(:metrics as jsonb))""")
                        .setParameter("id", r[0])
                        .setParameter("old", old)
                        .setParameter("report", reports.get(r[0]))
                        .setParameter("metrics", r[1])
                        .executeUpdate();
            }
            sql("update analysis_version set active = false where active and digest <> :old", "old", old);
            sql("update analysis_version set active = true where digest = :old", "old", old);
        });
        folder.catchUp();
        // as at the first start of a new version
        background.finish(figures);
        return old;
    }

    private void sql(String sql, String name, String value) {
        entities.createNativeQuery(sql).setParameter(name, value).executeUpdate();
    }

    private static JsonPath finished(String id) {
        return Waiting.untilFinished(REANALYSES + "/" + id);
    }

    private static String start() {
        Response accepted = given().post(REANALYSES);
        accepted.then().statusCode(202).body("state", org.hamcrest.Matchers.oneOf("queued", "running"));
        String id = accepted.path("id");
        assertThat(accepted.header("Location")).endsWith(REANALYSES + "/" + id);
        return id;
    }

    /** The sums are what the reports add up to, of every version. */
    private void sumsAreExact() {
        ProfileCheck.CheckResult result = check.run().orElseThrow();
        assertThat(result.versions().stream().flatMap(v -> v.drifted().stream()))
                .isEmpty();
        assertThat(result.nDrifted()).isZero();
    }

    /** The words that the reports in an export of the outlet anew.example count. */
    private static List<Double> exported(String more) {
        return Exported.of("jsonl", "anew.example", more)
                .asString()
                .lines()
                .map(line -> JsonPath.from(line).getDouble("metrics.n_words"))
                .toList();
    }

    @Test
    void scoresAnewAndGoesOverAtTheEnd() {
        List<String> ids = new ArrayList<>();
        List<String> reports = new ArrayList<>();
        double words = 0;
        for (int i = 0; i < 5; i++) {
            Response report = submit("anew.example", i);
            ids.add(report.path("id"));
            reports.add(report.asString());
            words += ((Number) report.path("metrics.n_words")).doubleValue();
        }
        String old = ageAll();
        JsonPath before = profile("anew.example");
        assertThat(before.getString("analyzer_digest")).isEqualTo(old);
        assertThat(before.getDouble("n_words")).isEqualTo(5 * OLD_WORDS);
        // what comes in now is of the present version, and waits with it, in exports as in profiles
        String later = submit("anew.example", 5).path("id");
        assertThat(exported("")).hasSize(5).containsOnly(OLD_WORDS);
        assertThat(exported(", \"analysis\": \"" + present() + "\"")).hasSize(1).doesNotContain(OLD_WORDS);
        assertThat(json("/api/v1/outlets/anew.example").getString("analyzer_digest"))
                .isEqualTo(old);
        assertThat(profile("anew.example").getLong("n_articles")).isEqualTo(5);
        JsonPath overview = json(REANALYSES);
        assertThat(overview.getString("present_digest")).isEqualTo(present());
        assertThat(overview.getString("profiles_show")).isEqualTo(old);
        assertThat(overview.getLong("n_waiting")).isGreaterThanOrEqualTo(5);

        String id = start();
        JsonPath done = finished(id);

        assertThat(done.getString("state")).isEqualTo("done");
        assertThat((Object) done.get("error")).isNull();
        assertThat(done.getString("analyzer_digest")).isEqualTo(present());
        assertThat(done.getString("profiles_show")).isEqualTo(present());
        assertThat(done.getLong("n_total")).isEqualTo(done.getLong("n_done")).isGreaterThanOrEqualTo(5);
        assertThat(done.getLong("n_failed")).isZero();
        assertThat(json(REANALYSES).getLong("n_waiting")).isZero();
        assertThat(json(REANALYSES).getString("items[0].id")).isEqualTo(id);
        JsonPath after = profile("anew.example");
        assertThat(after.getString("analyzer_digest")).isEqualTo(present());
        assertThat(after.getLong("n_articles")).isEqualTo(6);
        assertThat(exported("")).hasSize(6).doesNotContain(OLD_WORDS);
        assertThat(after.getDouble("n_words"))
                .isEqualTo(words + json("/api/v1/articles/" + later + "/report").getDouble("metrics.n_words"));
        sumsAreExact();
        // the same analyzer makes the same bytes, targets among them; the other version's report is still there
        for (int i = 0; i < 5; i++) {
            String address = "/api/v1/articles/" + ids.get(i) + "/report";
            assertThat(given().get(address).asString()).isEqualTo(reports.get(i));
            assertThat(json(address).getList("targets")).hasSize(1);
            assertThat(json(address + "?analyzer=" + old).getDouble("metrics.n_words"))
                    .isEqualTo(OLD_WORDS);
        }
        given().get("/api/v1/articles/" + later + "/report?analyzer=" + old)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:masthead:problem:not-found"));
    }

    @Test
    void staysExactWhileArticlesComeAndGo() throws Exception {
        List<String> fixed = new ArrayList<>();
        List<String> going = new ArrayList<>();
        double words = 0;
        for (int i = 0; i < 60; i++) {
            Response report = submit("fixed.example", i);
            fixed.add(report.path("id"));
            words += ((Number) report.path("metrics.n_words")).doubleValue();
            going.add(submit("moving.example", i).path("id"));
        }
        String old = ageAll();
        Set<List<Object>> seen = new LinkedHashSet<>();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            String id = start();
            List<Future<?>> work = new ArrayList<>();
            work.add(threads.submit(() -> going.subList(0, 40)
                    .forEach(a -> given().delete("/api/v1/articles/" + a).then().statusCode(204))));
            work.add(threads.submit(() -> {
                for (int i = 100; i < 130; i++) {
                    submit("moving.example", i).then().statusCode(201);
                }
            }));
            work.add(threads.submit(() -> {
                // taken away again at once
                for (int i = 200; i < 215; i++) {
                    String brief = submit("moving.example", i).path("id");
                    given().delete("/api/v1/articles/" + brief).then().statusCode(204);
                }
            }));
            Future<?> watching = threads.submit(() -> {
                while (!over.get()) {
                    JsonPath p = profile("fixed.example");
                    seen.add(List.of(p.getString("analyzer_digest"), p.getLong("n_articles"), p.getDouble("n_words")));
                }
            });
            for (Future<?> one : work) {
                one.get();
            }
            JsonPath done = finished(id);
            over.set(true);
            watching.get();
            assertThat(done.getString("state")).isEqualTo("done");
            assertThat(done.getLong("n_failed")).isZero();
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
        JsonPath p = profile("fixed.example");
        seen.add(List.of(p.getString("analyzer_digest"), p.getLong("n_articles"), p.getDouble("n_words")));
        // one version or the other, never something in between
        assertThat(seen).containsExactly(List.of(old, 60L, 60 * OLD_WORDS), List.of(present(), 60L, words));
        assertThat(profile("moving.example").getLong("n_articles")).isEqualTo(20 + 30);
        sumsAreExact();
        folder.catchUp();
        sumsAreExact();
        assertThat(profile("moving.example").getLong("n_articles")).isEqualTo(20 + 30);
    }

    /** What a crash leaves: a job that was at it, and some of its analyses. */
    @Test
    void goesOnAfterACrash() {
        for (int i = 0; i < 6; i++) {
            submit("crash.example", i);
        }
        String old = ageAll();
        long before = json(REANALYSES).getLong("n_waiting");
        String id = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(entities.createNativeQuery("""
                            insert into analysis (article_id, analyzer_digest, report, metrics)
                            select n.article_id, :present, n.report, n.metrics from analysis n
                            join article a on a.id = n.article_id
                            where n.analyzer_digest = :old and a.url like 'https://crash.example/%' limit 2""")
                            .setParameter("present", present())
                            .setParameter("old", old)
                            .executeUpdate())
                    .isEqualTo(2);
            Job job = new Job();
            job.id = id;
            job.kind = "reanalysis";
            job.status = "queued";
            job.parameters = Map.of("analyzer_digest", present());
            job.nDone = 2;
            entities.persist(job);
        });
        // asks for the same, gets the one that is under way, and nothing else wakes the queue
        given().post(REANALYSES).then().statusCode(200).header("Location", endsWith(id));
        given().contentType("application/x-ndjson")
                .body("{\"text\": \"The harbour is open, the mayor said.\"}"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/jobs")
                .then()
                .statusCode(202);
        JsonPath done = finished(id);
        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getLong("n_done")).isEqualTo(before);
        assertThat(done.getLong("n_total")).isEqualTo(before);
        assertThat(profile("crash.example").getString("analyzer_digest")).isEqualTo(present());
        assertThat(profile("crash.example").getLong("n_articles")).isEqualTo(6);
        sumsAreExact();
    }

    @Test
    void staysWithTheVersionBeforeWhereTooManyFail() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(submit("fails.example", i).path("id"));
        }
        String old = ageAll();
        QuarkusTransaction.requiringNew()
                .run(() -> sql("update article set language = 'fr' where id = :id", "id", ids.get(0)));

        JsonPath failed = finished(start());

        assertThat(failed.getString("state")).isEqualTo("failed");
        assertThat(failed.getLong("n_failed")).isEqualTo(1);
        assertThat(failed.getString("error")).contains("1 of ", "masthead.reanalyses.failed-share");
        assertThat(profile("fails.example").getString("analyzer_digest")).isEqualTo(old);
        assertThat(json("/api/v1/articles/" + ids.get(0) + "/report").getString("analyzer.digest"))
                .hasSize(64);

        // tried once more, and now it can be done
        QuarkusTransaction.requiringNew()
                .run(() -> sql("update article set language = 'en' where id = :id", "id", ids.get(0)));
        JsonPath done = finished(start());
        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getLong("n_done")).isEqualTo(1);
        assertThat(profile("fails.example").getString("analyzer_digest")).isEqualTo(present());
        sumsAreExact();
    }

    @Test
    void givesUpWhereTheAnalyzerIsAnother() {
        String id = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> {
            Job job = new Job();
            job.id = id;
            job.kind = "reanalysis";
            job.status = "queued";
            job.parameters = Map.of("analyzer_digest", "another");
            entities.persist(job);
        });
        finished(start());
        JsonPath job = finished(id);
        assertThat(job.getString("state")).isEqualTo("failed");
        assertThat(job.getString("error")).contains("another analyzer");
        given().get(REANALYSES + "/nothing").then().statusCode(404);
        given().get("/api/v1/reanalyses?limit=0").then().statusCode(400);
    }

    /** The registry of the present version knows the address by another name than that of the version before. */
    @Test
    void movesArticlesToTheOutletThatTheRegistryKnowsNow() {
        String id = submit("www.tass.com", 1).path("id");
        ageAll();
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("insert into outlet (slug, name, domain, ownership_class) values"
                            + " ('before.example', 'before.example', 'before.example', 'unclassified')")
                    .executeUpdate();
            sql(
                    "update article set outlet_id = (select id from outlet where slug = 'before.example') where id = :id",
                    "id",
                    id);
        });
        assertThat(json("/api/v1/outlets/before.example/articles").getList("items.id"))
                .containsExactly(id);
        long now = profile("tass").getLong("n_articles");

        finished(start());

        assertThat(json("/api/v1/outlets/before.example/articles").getList("items.id"))
                .isEmpty();
        assertThat(json("/api/v1/outlets/tass/articles").getList("items.id")).contains(id);
        assertThat(profile("tass").getLong("n_articles")).isEqualTo(now);
        sumsAreExact();
    }
}
