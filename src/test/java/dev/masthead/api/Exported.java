package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Asks the service for exports, as clients do. */
final class Exported {
    static final String EXPORTS = "/api/v1/exports";

    private Exported() {}

    /**
     * The file of an export.
     *
     * @param more of the request as JSON, starting with a comma; empty for nothing
     */
    static Response of(String format, String outlet, String more) {
        Response accepted = given().contentType("application/json")
                .body("{\"format\": \"" + format + "\", \"outlet\": \"" + outlet + "\"" + more + "}")
                .post(EXPORTS);
        accepted.then().statusCode(202);
        String id = accepted.jsonPath().getString("id");
        JsonPath job = Waiting.untilFinished(EXPORTS + "/" + id);
        assertThat(job.getString("status")).isEqualTo("done");
        return given().get(EXPORTS + "/" + id + "/file");
    }
}
