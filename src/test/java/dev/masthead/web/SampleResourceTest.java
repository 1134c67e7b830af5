package dev.masthead.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class SampleResourceTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    private static Document start() {
        return Jsoup.parse(given().get("/").asString());
    }

    private static Response post(String path, String token) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", token)
                .post(path);
    }

    private static int stored(String outlet) {
        return given().get("/api/v1/articles?limit=100&outlet=" + outlet)
                .jsonPath()
                .getList("items")
                .size();
    }

    private static void awaitLoaded() throws InterruptedException {
        Instant end = Instant.now().plus(LONG);
        while (!start().select(".sample h2").text().equals("The sample articles are loaded")
                && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
    }

    @Test
    void theSampleArticlesAreLoadedAndRemovedByOneClickEach() throws InterruptedException {
        assertThat(post("/sample", "guessed").statusCode()).isEqualTo(303);
        assertThat(stored("averland-news-agency")).isZero();

        Response answer = post(
                "/sample",
                start().select("form[action=/sample] input[name=token]").attr("value"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/");
        awaitLoaded();

        assertThat(start().select(".sample").text()).contains("60 invented articles by six invented outlets");
        assertThat(stored("averland-news-agency")).isEqualTo(20);
        assertThat(stored("averland-courier")).isEqualTo(20);
        for (String outlet : new String[] {"meridian-wire", "radio-brookmark", "brookmark-tribune", "free-harbour"}) {
            assertThat(stored(outlet)).as(outlet).isEqualTo(5);
        }

        String token =
                start().select("form[action=/sample/remove] input[name=token]").attr("value");
        assertThat(post("/sample/remove", token).statusCode()).isEqualTo(303);
        assertThat(start().select("form[action=/sample]")).hasSize(1);
        assertThat(stored("averland-news-agency")).isZero();
    }
}
