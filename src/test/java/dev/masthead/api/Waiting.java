package dev.masthead.api;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.function.BooleanSupplier;

/** Waits for what happens in the background, and no longer than half a minute. */
final class Waiting {
    private static final int ROUNDS = 300;
    private static final int MILLIS = 100;

    private Waiting() {}

    /** What a job, an export or a re-analysis says once it has ended. */
    static JsonPath untilFinished(String address) {
        until(() -> said(address).get("finished_at") != null);
        return said(address);
    }

    private static JsonPath said(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }

    static void until(BooleanSupplier happened) {
        for (int i = 0; i < ROUNDS; i++) {
            if (happened.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
        throw new AssertionError("it did not happen within half a minute");
    }
}
