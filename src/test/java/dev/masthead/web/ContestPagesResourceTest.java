package dev.masthead.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ContestPagesResourceTest {
    private static final String REASON = "The <b>regime</b> is the council's own word.";

    private static String article(String name) {
        return given().contentType("application/json")
                .body(Map.of(
                        "url",
                        "https://contest.example/" + name,
                        "title",
                        "Gates",
                        "text",
                        "The gates stay shut. The brutal regime ignored the harbour, Ida Moen said. " + name))
                .post("/api/v1/articles")
                .path("id");
    }

    private static Document page(String address) {
        return Jsoup.parse(given().urlEncodingEnabled(false).get(address).asString());
    }

    private static RequestSpecification form(Document page) {
        RequestSpecification form = given().redirects().follow(false).contentType("application/x-www-form-urlencoded");
        for (Element field : page.select("form input[type=hidden]")) {
            form.formParam(field.attr("name"), field.attr("value"));
        }
        return form;
    }

    @Test
    void aNoteIsShownBesideTheFindingAndChangesNoScore() {
        String id = article("one");
        String before = given().get("/api/v1/articles/" + id + "/report").asString();
        Element card = page("/articles/" + id).select(".card").stream()
                .filter(c -> c.select(".card-words").text().contains("regime"))
                .findFirst()
                .orElseThrow();
        assertThat(card.text()).doesNotContain("Contested");
        String address = card.select("a[href*=/contest]").attr("href");
        Document form = page(address);
        assertThat(form.select(".meant mark").text()).isEqualTo("brutal regime");
        assertThat(form(form)
                        .formParam("reason", REASON)
                        .formParam("name", "Ida Moen")
                        .post("/articles/" + id + "/contest")
                        .statusCode())
                .isEqualTo(303);
        Element after = page("/articles/" + id).select(".card").stream()
                .filter(c -> c.select(".card-words").text().contains("regime"))
                .findFirst()
                .orElseThrow();
        assertThat(after.text()).contains("Contested").contains(REASON).contains("Ida Moen");
        assertThat(given().get("/api/v1/articles/" + id + "/report").asString()).isEqualTo(before);
    }

    @Test
    void whatIsMissingIsAskedForAgain() {
        String id = article("two");
        String address = "/articles/" + id + "/contest?part=text&start=4&end=9";
        assertThat(form(page(address))
                        .formParam("reason", " ")
                        .post("/articles/" + id + "/contest")
                        .statusCode())
                .isEqualTo(400);
        assertThat(given().contentType("application/x-www-form-urlencoded")
                        .formParam("part", "text")
                        .formParam("start", "4")
                        .formParam("end", "9")
                        .formParam("reason", "No.")
                        .post("/articles/" + id + "/contest")
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().get("/articles/" + id + "/contest?start=4&end=999999")
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().get("/articles/nobody/contest?start=4&end=9").statusCode())
                .isEqualTo(404);
    }
}
