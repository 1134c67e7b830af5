package dev.masthead.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The page that a bookmarklet opens. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class PasteResourceTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    /** As a browser asks when a bookmarklet opens the page on another website. */
    private static Response opened(String query) {
        Response page = given().header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document")
                .get("/paste" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        return page;
    }

    private static int stored() {
        return given().get("/api/v1/articles?q=lantern&outlet=paste.example")
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void opensFromAnyWebsiteStoresNothingAndNeedsTheButton() {
        String page = opened("").asString();
        assertThat(stored()).isZero();
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        assertThat(given().redirects()
                        .follow(false)
                        .contentType("application/x-www-form-urlencoded")
                        .formParam("token", token.group(1))
                        .formParam("title", "Lanterns")
                        .formParam("url", "https://paste.example/lanterns")
                        .formParam("text", "The lantern was lit, the minister said on Monday.")
                        .post("/")
                        .statusCode())
                .isEqualTo(303);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void repeatsNothingOfItsAddressAndRunsItsOwnScriptAlone() {
        Response page = opened("?text=%3Cscript%3Ealert(1)%3C/script%3E&title=Injected");
        assertThat(page.asString()).doesNotContain("alert(1)").doesNotContain("Injected");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(given().get("/assets/paste.js").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherWebsiteCannotPressTheButton() {
        Matcher token = TOKEN.matcher(opened("").asString());
        assertThat(token.find()).isTrue();
        assertThat(given().header("Sec-Fetch-Site", "cross-site")
                        .header("Origin", "https://news.example")
                        .contentType("application/x-www-form-urlencoded")
                        .formParam("token", token.group(1))
                        .formParam("text", "The lamp was lit, the minister said on Monday.")
                        .post("/")
                        .statusCode())
                .isEqualTo(403);
    }
}
