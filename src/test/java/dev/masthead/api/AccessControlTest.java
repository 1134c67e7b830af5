package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.masthead.app.DatabaseResource;
import dev.masthead.auth.ApiKeys;
import dev.masthead.auth.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestProfile(AccessControlTest.Keys.class)
@QuarkusTestResource(DatabaseResource.class)
class AccessControlTest {
    private static final String ARTICLES = "/api/v1/articles";

    /** Makes a key of each role before the service starts; the program and its test see the same properties. */
    public static class Keys implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path file = Files.createTempDirectory("masthead").resolve("keys");
                for (Role role : Role.values()) {
                    System.setProperty("test.key." + role.id(), ApiKeys.add(file, role.id(), role));
                }
                return Map.of(
                        "masthead.keys", file.toString(),
                        "masthead.access.requests-per-minute", "20",
                        "masthead.access.bytes-per-day", "100000");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String key(Role role) {
        return System.getProperty("test.key." + role.id());
    }

    private static Response post(Role role) {
        return given().header("Authorization", "Bearer " + key(role))
                .contentType("application/json")
                .body(
                        "{\"id\": \"access-1\", \"text\": \"The harbour of Storn Island will reopen on Monday, the minister said.\"}")
                .post(ARTICLES);
    }

    @Test
    void asksForAKeyEverywhereButForHealth() {
        given().get("/q/health/live").then().statusCode(200);
        given().get(ARTICLES)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("type", equalTo("urn:masthead:problem:unauthorized"));
        given().header("Authorization", "Bearer guessed").get(ARTICLES).then().statusCode(401);
        given().get("/").then().statusCode(401);
        given().body("x").post("/api/v1/jobs").then().statusCode(401);
        given().header("Authorization", "Bearer " + key(Role.READER))
                .get(ARTICLES)
                .then()
                .statusCode(200);
        given().auth()
                .preemptive()
                .basic("anyone", key(Role.READER))
                .get(ARTICLES)
                .then()
                .statusCode(200);
    }

    @Test
    void allowsWhatTheRoleAllows() {
        post(Role.READER).then().statusCode(403).body("type", equalTo("urn:masthead:problem:forbidden"));
        post(Role.SUBMITTER).then().statusCode(201);
        given().header("Authorization", "Bearer " + key(Role.SUBMITTER))
                .delete(ARTICLES + "/access-1")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + key(Role.EDITOR))
                .delete(ARTICLES + "/access-1")
                .then()
                .statusCode(204);
    }

    /** It changes what every reader sees, though it is a POST. */
    @Test
    void asksEditorsAloneForReanalyses() {
        for (Role role : new Role[] {Role.READER, Role.SUBMITTER}) {
            given().header("Authorization", "Bearer " + key(role))
                    .post("/api/v1/reanalyses")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:masthead:problem:forbidden"))
                    .body(
                            "detail",
                            equalTo("This needs a key with the role "
                                    + (role == Role.READER ? "submitter." : "editor.")));
        }
        given().header("Authorization", "Bearer " + key(Role.EDITOR))
                .post("/api/v1/reanalyses")
                .then()
                .statusCode(202);
    }

    /** A coder has no key: the token of the link alone opens what the coder sees and says. */
    @Test
    void letsACoderInByTheTokenAlone() {
        for (int i = 0; i < 2; i++) {
            given().header("Authorization", "Bearer " + key(Role.EDITOR))
                    .contentType("application/json")
                    .body(Map.of(
                            "url",
                            "https://coder.access.example/" + i,
                            "text",
                            "The regime closed the harbour of Storn Island. Boats stayed where they were, number " + i
                                    + "."))
                    .post(ARTICLES)
                    .then()
                    .statusCode(201);
        }
        String sample = given().header("Authorization", "Bearer " + key(Role.EDITOR))
                .contentType("application/json")
                .body(Map.of(
                        "filter",
                        "outlet=coder.access.example",
                        "question",
                        "loaded_term",
                        "size",
                        4,
                        "coders",
                        java.util.List.of("Ana")))
                .post("/api/v1/validations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String at = "/api/v1/validations/" + sample;
        String token = given().header("Authorization", "Bearer " + key(Role.EDITOR))
                .get(at + "/coders")
                .path("items[0].token");
        given().get("/coding/" + sample + "/" + token).then().statusCode(200);
        given().get("/assets/coding.css").then().statusCode(200);
        given().get(at + "/items?coder=" + token).then().statusCode(200);
        given().contentType("application/json")
                .body(Map.of("answer", "yes"))
                .put(at + "/items/0/codings/" + token)
                .then()
                .statusCode(200);
        given().get(at + "/sheets/" + token).then().statusCode(200);
        given().delete(at + "/items/0/codings/" + token).then().statusCode(204);
        for (String closed :
                new String[] {at, at + "/coders", at + "/codings", at + "/report", "/validations/" + sample}) {
            given().get(closed).then().statusCode(401);
        }
        given().get("/coding/" + sample + "/" + "0".repeat(32)).then().statusCode(404);
        // the links are for who holds the key
        assertThat(given().header("Authorization", "Bearer " + key(Role.READER))
                        .get("/validations/" + sample)
                        .asString())
                .doesNotContain(token);
        assertThat(given().header("Authorization", "Bearer " + key(Role.EDITOR))
                        .get("/validations/" + sample)
                        .asString())
                .contains("/coding/" + sample + "/" + token);
    }

    /** Late, since it uses up what a key may submit in a day. */
    @Test
    @Order(Integer.MAX_VALUE - 1)
    void countsWhatComesWithoutItsLength() throws Exception {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create("http://localhost:" + RestAssured.port + "/api/v1/jobs")
                        .toURL()
                        .openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer " + key(Role.SUBMITTER));
        connection.setChunkedStreamingMode(1 << 12);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(" ".repeat(120_000).getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(connection.getResponseCode()).isEqualTo(202);
        post(Role.SUBMITTER)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:masthead:problem:too-many-requests"));
    }

    /** Last, since it uses up what a key may ask for in a minute. */
    @Test
    @Order(Integer.MAX_VALUE)
    void slowsDownWhoAsksTooMuch() {
        Response last = null;
        for (int i = 0; i < 40; i++) {
            last = given().header("Authorization", "Bearer " + key(Role.EDITOR)).get(ARTICLES);
            if (last.statusCode() == 429) {
                break;
            }
        }
        last.then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:masthead:problem:too-many-requests"));
    }
}
