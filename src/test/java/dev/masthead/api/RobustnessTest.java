package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.masthead.app.DatabaseResource;
import dev.masthead.job.Job;
import dev.masthead.job.JobSettings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bad intent and bad luck do to the service: other websites, slow senders, hostile files, requests that are none. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class RobustnessTest {
    private static final String JOBS = "/api/v1/jobs";
    private static final String PROBLEM = "urn:masthead:problem:";

    @Inject
    EntityManager entities;

    @Inject
    JobSettings settings;

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebound.example", "localhost.evil.example", "127.0.0.1.evil.example:8081", "192.0.2.1"})
    void goesByNoOtherName(String host) throws Exception {
        for (String request : List.of("GET /", "GET /api/v1/articles", "DELETE /api/v1/articles/x")) {
            assertThat(raw(request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421 ")
                    .contains(PROBLEM + "unknown-host")
                    .doesNotContain(host, "stack");
        }
        assertThat(raw("GET /q/health/live HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.example",
        "Origin, null",
        "Origin, http://localhost.evil.example",
        "Origin, http://localhost:1",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void refusesWhatOtherWebsitesSend(String header, String value) {
        for (String address : List.of("/", "/api/v1/articles", JOBS, "/api/v1/exports", "/api/v1/reanalyses")) {
            given().header(header, value)
                    .contentType("text/plain")
                    .body("The minister said on Monday that the harbour would reopen.")
                    .post(address)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo(PROBLEM + "cross-site"));
        }
        given().header(header, value)
                .delete("/api/v1/articles/x")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void letsItsOwnPagesAndLinksOnOthersIn() {
        given().header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .header("Sec-Fetch-Site", "same-origin")
                .delete("/api/v1/articles/nothing")
                .then()
                .statusCode(404);
        given().header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document")
                .get("/")
                .then()
                .statusCode(200);
        given().header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "no-cors")
                .header("Sec-Fetch-Dest", "image")
                .get("/example")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/jobs/%25;a=b, 404, not-found",
        "/api/v1/articles/a;b=c, 404, not-found",
        "/api/v1/articles?from=%2B999999999-01-01, 400, invalid-parameter",
        "/api/v1/articles?to=-999999999-01-01T00:00:00Z, 400, invalid-parameter",
        "/api/v1/articles?from=0000-01-01, 400, invalid-parameter",
        "/q/nothing, 404, not-found",
        "/assets/nothing, 404, not-found"
    })
    void refusesInWords(String address, int status, String type) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEM + type));
    }

    @Test
    void refusesWhatTheServerBelowWouldAnswerWithoutAWord() throws Exception {
        assertThat(raw("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ")
                .contains(PROBLEM + "address-too-long");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: " + "x".repeat(30_000)
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains(PROBLEM + "headers-too-long");
        for (String line :
                List.of("Content-Length: -1", "Content-Length: 1\r\nContent-Length: 2", "A B: c", "\u0001: c")) {
            assertThat(raw("POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\n" + line + "\r\n\r\n"))
                    .as(line)
                    .containsPattern("^HTTP/1\\.[01] 400 ")
                    .contains(PROBLEM + "invalid-request");
        }
        assertThat(raw("GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .containsPattern("^HTTP/1\\.[01] 414 ")
                .contains(PROBLEM + "address-too-long");
        assertThat(raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains(PROBLEM + "invalid-request");
        assertThat(raw("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains(PROBLEM + "invalid-request");
        for (String type : List.of(";", "/", "application/", "a b")) {
            assertThat(raw("GET /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                            + "\r\nConnection: close\r\n\r\n"))
                    .as(type)
                    .startsWith("HTTP/1.1 415 ")
                    .contains(PROBLEM + "unsupported-media-type");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=%zz", "text=%", "text=a&title=%4", "%=%"})
    void refusesFormsThatAreNone(String body) throws Exception {
        assertThat(raw("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body))
                .startsWith("HTTP/1.1 400 ")
                .contains(PROBLEM + "invalid-request");
    }

    @Test
    void refusesRequestsForExportsThatAreNone() {
        for (String body : List.of(
                "{\"form\": ",
                "5",
                "[]",
                "{\"format\": [\"csv\"]}",
                "{\"format\": \"csv\", \"from\": \"+999999999-01-01\"}",
                "{\"format\": \"csv\", \"to\": \"-0044-03-15\"}")) {
            given().contentType("application/json")
                    .body(body)
                    .post("/api/v1/exports")
                    .then()
                    .statusCode(anyOf(equalTo(400), equalTo(422)))
                    .contentType("application/problem+json");
        }
    }

    @Test
    void refusesPackedBodiesByName() {
        given().contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body(new byte[] {31, -117, 8, 0})
                .post("/api/v1/articles")
                .then()
                .statusCode(415)
                .body("detail", containsString("Content-Encoding"));
    }

    @Test
    void tellsBrowsersToTakeNothingForAPage() {
        for (String address : List.of("/", "/api/v1/articles", "/api/v1/nothing", "/q/health/live")) {
            given().get(address)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", startsWith("default-src 'none'"));
        }
    }

    /** More than there are threads; each would have held one until it gave up. */
    @Test
    void answersOthersBesideSlowSenders() throws Exception {
        List<String> addresses = List.of("/", "/q/health/ready", "/q/health/live", "/api/v1/articles");
        // what a first request loads is none of the slow senders' doing
        addresses.forEach(address -> given().get(address).then().statusCode(200));
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                Socket socket = new Socket("localhost", RestAssured.port);
                slow.add(socket);
                String address = List.of("/api/v1/articles", "/", JOBS, "/api/v1/exports")
                        .get(i % 4);
                String type = address.equals("/") ? "application/x-www-form-urlencoded" : "application/json";
                socket.getOutputStream()
                        .write(("POST " + address + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                                        + "\r\nContent-Length: 1000\r\n\r\nt")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            for (String address : addresses) {
                long started = System.nanoTime();
                given().get(address).then().statusCode(200);
                assertThat(System.nanoTime() - started).as(address).isLessThan(3_000_000_000L);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static String submit(byte[] input, String type) {
        return given().contentType(type)
                .body(input)
                .post(JOBS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** It stopped every job and export for good, over restarts too. */
    @Test
    void aDatabaseThatNeverEndsHoldsUpNobody(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("endless.sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create view newsdata as with recursive r(n) as (select 1 union all select n + 1 from r)"
                    + " select n as title, 'x' as content from r");
        }
        JsonPath job = Waiting.untilFinished(JOBS + "/" + submit(Files.readAllBytes(file), "application/vnd.sqlite3"));
        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getLong("n_failed")).isEqualTo(1);
    }

    /** A long job of articles holds up no export, and ends between two articles when it is told to. */
    @Test
    void kindsOfJobsDoNotWaitForOneAnotherAndACancelHoldsBetweenArticles() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            lines.append("{\"text\": \"The minister number ")
                    .append(i)
                    .append(" said on Monday that it would rain in Storn, and nobody believed her.\"}\n");
        }
        String articles = submit(lines.toString().getBytes(StandardCharsets.UTF_8), "application/x-ndjson");
        String export = given().contentType("application/json")
                .body("{\"format\": \"csv\", \"outlet\": \"nowhere.example\"}")
                .post("/api/v1/exports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        assertThat(Waiting.untilFinished("/api/v1/exports/" + export).getString("status"))
                .isEqualTo("done");
        assertThat(given().get(JOBS + "/" + articles).jsonPath().getString("finished_at"))
                .isNull();
        given().delete(JOBS + "/" + articles).then().statusCode(204);
        JsonPath cancelled = Waiting.untilFinished(JOBS + "/" + articles);
        assertThat(cancelled.getString("status")).isEqualTo("cancelled");
        assertThat(cancelled.getLong("n_done")).isLessThan(5_000);
    }

    @Test
    void refusedInputsAreRemoved() throws Exception {
        given().body("x").queryParam("map", "words:text").post(JOBS).then().statusCode(400);
        assertThat(raw("POST " + JOBS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain; charset=nonsense\r\n"
                        + "Connection: close\r\nContent-Length: 1\r\n\r\nx"))
                .startsWith("HTTP/1.1 400 ");
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST " + JOBS + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nabc")
                            .getBytes(StandardCharsets.US_ASCII));
        }
        Waiting.until(() -> {
            try (Stream<Path> files = Files.list(settings.folder().resolve("uploads"))) {
                return files.findAny().isEmpty();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private void persist(String id, String status, String line) throws IOException {
        Path folder = settings.folder().resolve(id);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("input"), line);
        QuarkusTransaction.requiringNew().run(() -> {
            Job job = new Job();
            job.id = id;
            job.kind = "articles";
            job.status = status;
            job.parameters = Map.of();
            job.error = "The job could not be done. The log has the reason.";
            job.finishedAt = Instant.now();
            entities.persist(job);
        });
    }

    @Test
    void aJobThatFailedCanBeTriedAgain() throws Exception {
        String id = UUID.randomUUID().toString();
        persist(id, "failed", "{\"id\": \"retry-1\", \"text\": \"The minister said on Monday that it would rain.\"}\n");
        Response retried = given().post(JOBS + "/" + id + "/retry");
        retried.then().statusCode(202);
        JsonPath job = Waiting.untilFinished(JOBS + "/" + id);
        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getLong("n_done")).isEqualTo(1);
        assertThat(job.getString("error")).isNull();
        given().post(JOBS + "/" + id + "/retry")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "job-not-failed"));
        given().post(JOBS + "/" + UUID.randomUUID() + "/retry").then().statusCode(404);
    }
}
