package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ProblemsTest {
    private static final String ARTICLES = "/api/v1/articles";

    @TestHTTPResource
    URI base;

    private static void isProblem(Response response, ProblemType type) {
        response.then()
                .statusCode(type.status())
                .contentType("application/problem+json")
                .body("type", equalTo(type.uri().toString()))
                .body("title", equalTo(type.title()))
                .body("status", equalTo(type.status()));
        assertThat(response.<String>path("detail")).isNotBlank().doesNotContain("Exception", "dev.masthead", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | `` | MALFORMED_JSON | ``",
                "application/json | {\"text\": \"a\" | MALFORMED_JSON | /text",
                "application/json | 5 | INVALID_VALUE | ``",
                "application/json | {\"text\": \"\"} | EMPTY_TEXT | /text",
                "application/json | {\"text\": \"a\\u0000b\"} | INVALID_CHARACTERS | /text",
                "application/json | {\"text\": \"a\\ud83d\"} | INVALID_CHARACTERS | /text",
                "application/json | {\"text\": [\"a\"]} | INVALID_VALUE | /text",
                "application/json | {\"text\": \"He spoke.\", \"published_at\": \"yesterday\"} | INVALID_VALUE | /published_at",
                "application/json | {\"text\": \"He spoke.\", \"targets\": [{\"start\": 0, \"end\": 10}]} | TARGET_OUT_OF_RANGE | /targets/0/end",
                "application/json | {\"text\": \"He spoke.\", \"targets\": [{\"start\": 1, \"end\": 1}]} | TARGET_OUT_OF_RANGE | /targets/0/end",
                "application/json | {\"text\": \"He spoke.\", \"language\": \"fr\"} | UNSUPPORTED_LANGUAGE | -",
                "text/plain | `` | EMPTY_TEXT | -",
                "text/plain | ` ` | EMPTY_TEXT | -",
                "text/plain; charset=nonsense | He spoke. | MALFORMED_ENCODING | -",
                "application/pdf | He spoke. | UNSUPPORTED_MEDIA_TYPE | -",
            })
    void refusesWhatIsNoArticle(String mediaType, String body, ProblemType type, String pointer) {
        Response response = given().config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(mediaType, io.restassured.http.ContentType.TEXT)))
                .contentType(mediaType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(ARTICLES);

        isProblem(response, type);
        assertThat(response.<String>path("pointer")).isEqualTo(pointer.equals("-") ? null : pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/articles/unknown, NOT_FOUND",
        "GET, /api/v1/articles/unknown/report, NOT_FOUND",
        "GET, /api/v1/articles/unknown/text, NOT_FOUND",
        "DELETE, /api/v1/articles/unknown, NOT_FOUND",
        "GET, /api/v1/articles/%00, NOT_FOUND",
        "GET, /api/v1/lexicons/unknown, NOT_FOUND",
        "GET, /api/v1/nothing, NOT_FOUND",
        "GET, /nothing, NOT_FOUND",
        "PUT, /api/v1/articles, METHOD_NOT_ALLOWED",
        "POST, /api/v1/lexicons, METHOD_NOT_ALLOWED",
        "GET, /api/v1/articles?limit=0, INVALID_PARAMETER",
        "GET, /api/v1/articles?limit=1000, INVALID_PARAMETER",
        "GET, /api/v1/articles?limit=many, INVALID_PARAMETER",
        "GET, /api/v1/articles?cursor=x, INVALID_PARAMETER",
        "GET, /api/v1/articles?from=12.6.2025, INVALID_PARAMETER",
        "GET, /api/v1/articles?to=2025-06-12T07:12, INVALID_PARAMETER",
        "GET, /api/v1/articles?outlet=%00, INVALID_PARAMETER"
    })
    void refusesWhatCannotBeAnswered(String method, String address, ProblemType type) {
        isProblem(given().urlEncodingEnabled(false).request(method, address), type);
    }

    @Test
    void refusesAnAcceptHeaderItCannotServe() {
        isProblem(given().accept("image/png").get(ARTICLES), ProblemType.NOT_ACCEPTABLE);
        for (String address : List.of("/api/v1/articles/none/annotations", "/api/v1/codebook")) {
            isProblem(given().header("Accept", "text/plain;;=").get(address), ProblemType.INVALID_REQUEST);
        }
    }

    @Test
    void refusesTextOverTheLimit() {
        RequestSpecification request = given().contentType("application/json");

        isProblem(
                request.body("{\"text\": \"" + "word ".repeat(40_001) + "\"}").post(ARTICLES),
                ProblemType.TEXT_TOO_LONG);
    }

    @Test
    void refusesABodyThatIsTooLargeBeforeItIsSent() throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST " + ARTICLES + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                                    + "Content-Length: 99999999\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .contains("application/problem+json")
                    .contains("\"urn:masthead:problem:body-too-large\"");
        }
    }

    @Test
    void refusesABodyThatIsTooLargeWhileItIsSent() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) base.resolve(ARTICLES).toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "text/plain");
        connection.setReadTimeout(10_000);
        connection.setChunkedStreamingMode(1 << 16);
        try (var out = connection.getOutputStream()) {
            byte[] chunk = new byte[1 << 16];
            for (int i = 0; i < 200; i++) {
                out.write(chunk);
            }
        } catch (IOException closedEarly) {
            // the server need not read to the end
        }
        assertThat(connection.getResponseCode()).isEqualTo(413);
        assertThat(connection.getContentType()).startsWith("application/problem+json");
        assertThat(new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("\"urn:masthead:problem:body-too-large\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles/%zz, 400",
        "/api/v1/articles?limit=%zz, 400",
        "/%, 400",
        "/api/v1/articles?limit=%3, 400",
        "/api/v1/articles?limit=%31, 200"
    })
    void refusesAddressesWithMalformedEscapes(String address, int status) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
            assertThat(answer.contains("\"urn:masthead:problem:invalid-request\""))
                    .isEqualTo(status == 400);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /api/v1/articles | GET, HEAD, OPTIONS, POST",
                "POST | /api/v1/articles/some | DELETE, GET, HEAD, OPTIONS",
                "DELETE | /api/v1/jobs/ | GET, HEAD, OPTIONS, POST",
                "POST | /api/v1/codebook | GET, HEAD, OPTIONS"
            })
    void saysWhichMethodsAnAddressHas(String method, String address, String allowed) {
        Response response = given().request(method, address);
        isProblem(response, ProblemType.METHOD_NOT_ALLOWED);
        assertThat(response.header("Allow")).isEqualTo(allowed);
        assertThat(given().options(address).header("Allow")).isEqualTo(allowed);
    }

    /** The states a lost or stopping server is known by; anything else is our own mistake. */
    @ParameterizedTest
    @CsvSource({"08006, true", "57P01, true", "53300, true", "23505, false", "22021, false", "42P01, false"})
    void aDatabaseThatIsDownIsToldFromAMistake(String state, boolean unavailable) {
        Throwable error = new IllegalStateException(new SQLException("gone", state));

        Response500Or503 answer = new Response500Or503(new Problems().failed(error));

        assertThat(answer.status()).isEqualTo(unavailable ? 503 : 500);
        assertThat(answer.retryAfter()).isEqualTo(unavailable ? "10" : null);
    }

    private record Response500Or503(jakarta.ws.rs.core.Response response) {
        int status() {
            return response.getStatus();
        }

        String retryAfter() {
            return response.getHeaderString("Retry-After");
        }
    }

    /** What stands in an exception may be words of an article or of a request. */
    @Test
    void theLogTellsWhereSomethingFailedAndNotWithWhat() {
        String trace = Problems.trace(
                new IllegalStateException("words of an article", new SQLException("Key (url)=(secret) exists")));
        assertThat(trace)
                .contains("java.lang.IllegalStateException")
                .contains("caused by java.sql.SQLException")
                .contains("\tat dev.masthead.api.ProblemsTest.theLogTellsWhereSomethingFailedAndNotWithWhat")
                .doesNotContain("words of an article")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeIsDocumented(ProblemType type) throws IOException {
        assertThat(Files.readString(Path.of("docs/problems.md")))
                .contains("## " + type.slug() + "\n")
                .contains("`" + type.uri() + "`, " + type.status());
    }
}
