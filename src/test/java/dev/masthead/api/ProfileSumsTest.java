package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import dev.masthead.job.Job;
import dev.masthead.job.JobSettings;
import dev.masthead.profile.ProfileFolder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a profile counts: each article once, whatever brought it, and the days that were asked for. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ProfileSumsTest {
    @Inject
    ProfileFolder folder;

    @Inject
    JobSettings settings;

    @Inject
    EntityManager entities;

    private static String line(String host, int number, String date) {
        return "{\"url\": \"https://" + host + "/" + number + "\", \"title\": \"Harbour " + number
                + "\", \"published_at\": \"" + date
                + "T08:00:00Z\", \"text\": \"The harbour is open, TASS said. Number "
                + number + " left.\"}\n";
    }

    private static void submit(String host, int number, String date) {
        given().contentType("application/json")
                .body(line(host, number, date).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/articles")
                .then()
                .statusCode(201);
    }

    private static String job(String input) {
        return given().contentType("application/x-ndjson")
                .body(input.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/jobs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void finished(String id) {
        Waiting.untilFinished("/api/v1/jobs/" + id);
    }

    private static JsonPath json(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }

    private void counts(String host, int articles) {
        String address = "/api/v1/outlets/" + host + "/profile?min_articles=1";
        assertThat(json(address).getInt("n_articles")).isEqualTo(articles);
        folder.catchUp();
        assertThat(json(address).getInt("n_articles")).isEqualTo(articles);
        assertThat(json(address).getInt("sources[0].n_articles")).isEqualTo(articles);
    }

    @Test
    void countAnArticleOfAJobOnce() {
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < 90; i++) {
            input.append(line("jobs.profile.example", i % 30, "2024-03-10"));
        }
        submit("jobs.profile.example", 3, "2024-03-10");
        finished(job(input.toString()));
        counts("jobs.profile.example", 30);
    }

    /** Ten of the articles are stored; the crash came before four of them were settled. */
    @Test
    void countAnArticleOnceThatAJobBringsAgainAfterACrash() throws Exception {
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            input.append(line("resumed.profile.example", i, "2024-03-10"));
            if (i == 9) {
                finished(job(input.toString()));
            }
        }
        String id = UUID.randomUUID().toString();
        Path work = settings.folder().resolve(id);
        Files.createDirectories(work);
        Files.writeString(work.resolve("input"), input);
        QuarkusTransaction.requiringNew().run(() -> {
            Job job = new Job();
            job.id = id;
            job.kind = "articles";
            job.status = "queued";
            job.parameters = Map.of();
            job.nDone = 6;
            // the program ended at it without a word, so that it goes on record by record
            job.strikes = 2;
            entities.persist(job);
        });
        // wakes the queue
        finished(job(line("other.profile.example", 1, "2024-03-10")));
        finished(id);
        assertThat(json("/api/v1/jobs/" + id).getInt("n_done")).isEqualTo(20);
        assertThat(given().get("/api/v1/jobs/" + id + "/results").asString().lines())
                .hasSize(14);
        counts("resumed.profile.example", 20);
    }

    @Test
    void countTheDaysAskedForInComparisons() {
        List<String> days = List.of("2024-01-30", "2024-01-31", "2024-02-01", "2024-02-29", "2024-03-01", "2024-03-09");
        for (int i = 0; i < days.size(); i++) {
            submit("one.profile.example", i, days.get(i));
            submit("two.profile.example", i, days.get(i));
        }
        for (int round = 0; round < 2; round++) {
            compared("2024-01-31", "2024-03-08", 4);
            compared("2024-01-31", "2024-02-28", 2);
            compared("2024-02-01", "2024-02-29", 2);
            compared("2024-03-01", "2024-03-09", 2);
            compared("2024-03-02", "2024-03-08", 0);
            folder.catchUp();
        }
    }

    private static void compared(String from, String to, int articles) {
        String period = "min_articles=1&from=" + from + "&to=" + to;
        JsonPath answer = json("/api/v1/compare?outlets=one.profile.example,two.profile.example&" + period);
        assertThat(answer.getList("outlets.n_articles")).containsExactly(articles, articles);
        JsonPath profile = json("/api/v1/outlets/one.profile.example/profile?" + period);
        assertThat(profile.getInt("n_articles")).isEqualTo(articles);
        assertThat(answer.getString("analyzer_digest")).isEqualTo(profile.getString("analyzer_digest"));
    }

    /** By name is counted by whole months, as the answer says, whatever is folded already. */
    @Test
    void countWholeMonthsInLists() {
        submit("lists.profile.example", 1, "2024-01-31");
        submit("lists.profile.example", 2, "2024-02-05");
        submit("lists.profile.example", 3, "2024-02-20");
        submit("lists.profile.example", 4, "2024-03-02");
        for (int round = 0; round < 2; round++) {
            JsonPath p =
                    json("/api/v1/outlets/lists.profile.example/profile?min_articles=1&from=2024-02-10&to=2024-02-25");
            assertThat(p.getInt("n_articles")).isEqualTo(1);
            assertThat(p.getString("lists_from")).isEqualTo("2024-02-01");
            assertThat(p.getString("lists_to")).isEqualTo("2024-02-29");
            assertThat(p.getInt("sources[0].n_articles")).isEqualTo(2);
            folder.catchUp();
        }
    }
}
