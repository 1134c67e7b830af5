package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.masthead.app.DatabaseResource;
import dev.masthead.job.Job;
import dev.masthead.job.JobSettings;
import dev.masthead.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class JobsResourceTest {
    private static final String JOBS = "/api/v1/jobs";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EntityManager entities;

    @Inject
    JobSettings settings;

    @Inject
    Jobs jobs;

    private static String line(String id, String words) {
        return "{\"id\": \"" + id
                + "\", \"title\": \"Harbour\", \"text\": \"The minister said on Monday that the harbour of " + words
                + " would reopen within a week.\"}\n";
    }

    private static Response post(byte[] body, String... headers) {
        var request = given().contentType("application/x-ndjson").body(body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.post(JOBS);
    }

    private static JsonPath finished(String id) {
        return Waiting.untilFinished(JOBS + "/" + id);
    }

    private static List<JsonNode> results(String id) throws IOException {
        List<JsonNode> out = new ArrayList<>();
        for (String line : given().get(JOBS + "/" + id + "/results").asString().split("\n")) {
            out.add(JSON.readTree(line));
        }
        return out;
    }

    @Test
    void answersEachLineInOrderAndSparesTheRestABrokenOne() throws Exception {
        String input = line("jobs-1", "Storn") + "{\"text\": \n\n" + line("jobs-2", "Harlow") + line("jobs-3", "Storn")
                + "{\"text\": \" \"}\n";
        Response accepted = post(input.getBytes(StandardCharsets.UTF_8));
        accepted.then().statusCode(202);
        String id = accepted.jsonPath().getString("id");
        assertThat(accepted.header("Location")).endsWith(JOBS + "/" + id);

        JsonPath job = finished(id);
        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getLong("n_total")).isEqualTo(5);
        assertThat(job.getLong("n_done")).isEqualTo(3);
        assertThat(job.getLong("n_failed")).isEqualTo(2);

        List<JsonNode> results = results(id);
        assertThat(results).extracting(r -> r.get("index").intValue()).containsExactly(0, 1, 2, 3, 4);
        assertThat(results)
                .extracting(r -> r.get("place").textValue())
                .containsExactly("line 1", "line 2", "line 4", "line 5", "line 6");
        assertThat(results)
                .extracting(r -> r.get("status").textValue())
                .containsExactly("created", "failed", "created", "known", "failed");
        assertThat(results.get(1).at("/problem/type").textValue()).isEqualTo("urn:masthead:problem:malformed-json");
        assertThat(results.get(4).at("/problem/type").textValue()).isEqualTo("urn:masthead:problem:empty-text");
        assertThat(results.get(4).at("/problem/pointer").textValue()).isEqualTo("/text");
        assertThat(results.get(3).get("id").textValue()).isEqualTo("jobs-1");
        assertThat(results.get(0).at("/report/schema").textValue()).isEqualTo("masthead.report/2");
        String stored = given().get("/api/v1/articles/jobs-2/report").asString();
        assertThat(JSON.readTree(stored)).isEqualTo(results.get(2).get("report"));
    }

    @Test
    void readsPackedInputOfAnotherProgramAndKeepsWhatItSays() throws Exception {
        String stories =
                "{\"stories\": [{\"id\": \"77\", \"url\": \"https://harlowcourier.example/jobs/gz\", \"media_name\":"
                        + " \"Harlow Courier\", \"publish_date\": \"2025-06-12\", \"title\": \"Ferry\", \"text\": \"The ferry"
                        + " to Storn Island resumed on Friday, the operator said in a statement.\"}]}";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(stories.getBytes(StandardCharsets.UTF_8));
        }
        String id = given().contentType("application/octet-stream")
                .body(out.toByteArray())
                .post(JOBS)
                .jsonPath()
                .getString("id");
        assertThat(finished(id).getLong("n_done")).isEqualTo(1);
        String article = results(id).get(0).get("id").textValue();
        Object[] kept = (Object[])
                entities.createQuery("select a.sourceFormat, a.metadata, a.mapping from Article a where a.id = :id")
                        .setParameter("id", article)
                        .getSingleResult();
        assertThat(kept[0]).isEqualTo("media-cloud");
        assertThat(kept[1]).isEqualTo(Map.of("media_name", "Harlow Courier"));
        assertThat(((Map<?, ?>) kept[2]).get("published_at")).isEqualTo("publish_date");
    }

    @Test
    void isTheSameJobForTheSameKey() throws Exception {
        byte[] body = line("jobs-key", "Keyhaven").getBytes(StandardCharsets.UTF_8);
        String key = UUID.randomUUID().toString();
        String first = post(body, "Idempotency-Key", key)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        String again = post(body, "Idempotency-Key", key)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        assertThat(again).isEqualTo(first);
        post(line("jobs-key", "Elsewhere").getBytes(StandardCharsets.UTF_8), "Idempotency-Key", key)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:masthead:problem:key-reused"));
        finished(first);
    }

    @Test
    void givesRangesOfResults() throws Exception {
        String id = post(line("jobs-range", "Rangeley").getBytes(StandardCharsets.UTF_8))
                .jsonPath()
                .getString("id");
        finished(id);
        byte[] whole = given().get(JOBS + "/" + id + "/results").asByteArray();
        Response part = given().header("Range", "bytes=10-19").get(JOBS + "/" + id + "/results");
        part.then().statusCode(206).header("Content-Range", equalTo("bytes 10-19/" + whole.length));
        assertThat(part.asByteArray()).isEqualTo(java.util.Arrays.copyOfRange(whole, 10, 20));
        given().header("Range", "bytes=-5")
                .get(JOBS + "/" + id + "/results")
                .then()
                .statusCode(206)
                .header("Content-Range", endsWith("/" + whole.length));
        given().header("Range", "bytes=" + whole.length + "-")
                .get(JOBS + "/" + id + "/results")
                .then()
                .statusCode(416)
                .body("type", equalTo("urn:masthead:problem:range-not-satisfiable"));
    }

    @Test
    void aReportThatIsGoneLeavesTheRestOfTheResultsWhereItWas() throws Exception {
        String id = post((line("jobs-gone-1", "Einöd") + "{}\n" + line("jobs-gone-2", "Zweibrücken 🚢")
                                + line("jobs-gone-3", "Dreieich"))
                        .getBytes(StandardCharsets.UTF_8))
                .jsonPath()
                .getString("id");
        long size = finished(id).getLong("result_bytes");
        byte[] whole = given().get(JOBS + "/" + id + "/results").asByteArray();
        assertThat(whole).hasSize((int) size);
        // reports are stored once: the job has a line without it
        assertThat(Files.size(settings.folder().resolve(id).resolve("results.ndjson")))
                .isLessThan(1_000)
                .isLessThan(size / 10);
        String report = given().get("/api/v1/articles/jobs-gone-2/report").asString();
        assertThat(new String(whole, StandardCharsets.UTF_8).split("\n")[2]).endsWith(",\"report\":" + report + "}");

        given().delete("/api/v1/articles/jobs-gone-2").then().statusCode(204);
        byte[] later = given().get(JOBS + "/" + id + "/results").asByteArray();
        assertThat(later).hasSize((int) size);
        List<JsonNode> results = results(id);
        assertThat(results).hasSize(4);
        assertThat(results.get(2).get("id").textValue()).isEqualTo("jobs-gone-2");
        assertThat(results.get(2).get("report").isNull()).isTrue();
        assertThat(results.get(3).at("/report/id").textValue()).isEqualTo("jobs-gone-3");
        byte[] end = given().header("Range", "bytes=-2000")
                .get(JOBS + "/" + id + "/results")
                .asByteArray();
        assertThat(end).isEqualTo(java.util.Arrays.copyOfRange(whole, whole.length - 2000, whole.length));
    }

    /** What a crash leaves: a line that is settled, and behind it results whose transaction never ended. */
    @Test
    void goesOnBehindWhatIsSettled() throws Exception {
        String id = UUID.randomUUID().toString();
        Path folder = settings.folder().resolve(id);
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("input"), line("resume-1", "One") + line("resume-2", "Two") + line("resume-3", "Three"));
        String settled = "{\"index\":0,\"settled\":true}\n";
        Files.writeString(folder.resolve("results.ndjson"), settled + "{\"index\":1,\"not sett");
        QuarkusTransaction.requiringNew().run(() -> {
            Job job = new Job();
            job.id = id;
            job.kind = "articles";
            job.status = "queued";
            job.parameters = Map.of();
            job.nDone = 1;
            job.resultBytes = settled.length();
            entities.persist(job);
        });
        // wakes the queue
        finished(post(line("resume-other", "Other").getBytes(StandardCharsets.UTF_8))
                .jsonPath()
                .getString("id"));

        JsonPath job = finished(id);
        assertThat(job.getLong("n_done")).isEqualTo(3);
        List<JsonNode> results = results(id);
        assertThat(results).extracting(r -> r.get("index").intValue()).containsExactly(0, 1, 2);
        assertThat(results.get(0).get("settled").booleanValue()).isTrue();
        assertThat(results.get(2).get("id").textValue()).isEqualTo("resume-3");
        given().get("/api/v1/articles/resume-1").then().statusCode(404);
    }

    @Test
    void takesInputsLongerThanAnArticleMayBe() throws Exception {
        String one = "{\"text\": \"" + "Too long. ".repeat(50_000) + "\"}\n";
        String id = post(one.repeat(25).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        JsonPath job = finished(id);
        assertThat(job.getLong("n_failed")).isEqualTo(25);
        assertThat(results(id).get(24).at("/problem/type").textValue()).isEqualTo("urn:masthead:problem:text-too-long");
    }

    @Test
    void cancelsAndForgets() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            many.append(line("cancel-" + i, "Number " + i));
        }
        String id = post(many.toString().getBytes(StandardCharsets.UTF_8))
                .jsonPath()
                .getString("id");
        given().delete(JOBS + "/" + id).then().statusCode(204);
        assertThat(finished(id).getString("status")).isEqualTo("cancelled");
        given().delete(JOBS + "/" + id).then().statusCode(204);
        given().get(JOBS + "/" + id).then().statusCode(404);
        assertThat(settings.folder().resolve(id)).doesNotExist();
    }

    /** More at once than may wait: the last places go to some, and the others are told when to come again. */
    @Test
    void refusesMoreThanMayWait() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            many.append(line("queue-" + i, "Queue " + i));
        }
        String busy = post(many.toString().getBytes(StandardCharsets.UTF_8))
                .jsonPath()
                .getString("id");
        Waiting.until(() -> !"queued".equals(given().get(JOBS + "/" + busy).path("status")));
        int senders = settings.queue() + 8;
        List<Future<Response>> answers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(senders);
        try {
            for (int i = 0; i < senders; i++) {
                byte[] body = line("queue-more-" + i, "More " + i).getBytes(StandardCharsets.UTF_8);
                answers.add(threads.submit(() -> post(body)));
            }
            List<String> accepted = new ArrayList<>();
            for (Future<Response> answer : answers) {
                Response response = answer.get();
                if (response.statusCode() == 202) {
                    accepted.add(response.path("id"));
                } else {
                    response.then()
                            .statusCode(429)
                            .header("Retry-After", "30")
                            .contentType("application/problem+json")
                            .body("type", equalTo("urn:masthead:problem:queue-full"));
                }
            }
            assertThat(accepted).hasSize(settings.queue());
            for (String id : accepted) {
                given().delete(JOBS + "/" + id).then().statusCode(204);
                assertThat(given().get(JOBS + "/" + id).<String>path("status")).isEqualTo("cancelled");
            }
        } finally {
            threads.shutdownNow();
            given().delete(JOBS + "/" + busy);
        }
        assertThat(finished(busy).getString("status")).isEqualTo("cancelled");
    }

    /** Java's client offers HTTP/2 with its first request, as {@code submit} does; and it says no length here. */
    @Test
    void takesInputsOfUnknownLengthFromClientsThatOfferAnotherProtocol() throws Exception {
        byte[] body = line("jobs-upgrade", "Upgrade").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + JOBS))
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(202);
        JsonPath job = finished(JSON.readTree(answer.body()).get("id").textValue());
        assertThat(job.getLong("n_done")).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoJob() {
        given().get(JOBS + "/nothing").then().statusCode(404);
        given().post(JOBS).then().statusCode(400).body("type", equalTo("urn:masthead:problem:invalid-request"));
        given().body("x")
                .queryParam("map", "words:text")
                .post(JOBS)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:masthead:problem:invalid-parameter"));
    }
}
