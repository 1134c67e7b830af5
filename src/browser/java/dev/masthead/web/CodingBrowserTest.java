package dev.masthead.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openqa.selenium.Keys;

/** A whole walk on the sample articles: a sample of a hundred, two coders, how far they agree, and the corrected comparison of two outlets. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class CodingBrowserTest {
    private static final String FIRST = "averland-news-agency";
    private static final String SECOND = "brookmark-tribune";
    private static final int SIZE = 100;
    /** What the machine may take of a coder's time for an item. */
    private static final long MOST_MILLIS = 3_000;

    private static Browser browser;

    @TestHTTPResource("/")
    URL home;

    @BeforeEach
    void openBrowser() {
        browser = Browser.of(home);
        Sample.load(browser);
    }

    private static void write(String field, String text) {
        browser.find("#" + field).clear();
        browser.find("#" + field).sendKeys(text);
    }

    private static void key(String key) {
        browser.find("body").sendKeys(key);
    }

    /** Waits until so many are done; then the next item shows. */
    private static void done(int n) {
        browser.find("progress[value='" + n + "']");
    }

    /** As the machine, but that of the second outlet's own words none judges: what is asked of a sentence is no for both. */
    private static boolean isOwn(String asks, String before) {
        return asks.startsWith("Does the outlet itself use these words here") && !before.contains("“");
    }

    private static String draw() {
        browser.open("/validations");
        write("filter", "outlet=" + FIRST + "&outlet=" + SECOND);
        write("size", Integer.toString(SIZE));
        write("overlap", "100");
        write("coders", "Ana, Bo");
        write("title", "Words of their own");
        browser.find("button[value='plan']").click();
        assertThat(browser.find("[role='status']").getText()).contains("100 of").contains("minutes");
        assertThat(browser.find("#title").getAttribute("value")).isEqualTo("Words of their own");
        browser.find("button[value='draw']").click();
        browser.find("ul a[href^='/coding/']");
        return browser.address().replaceAll(".*/", "");
    }

    private static String link(int coder) {
        return browser.all("ul a[href^='/coding/']")
                .get(coder)
                .getAttribute("href")
                .replaceAll("^https?://[^/]+", "");
    }

    @Test
    void twoCodersCorrectTheComparisonOfTwoOutlets() {
        String id = draw();
        String ana = link(0);
        String bo = link(1);
        browser.accessible("a sample of which nothing is coded");
        browser.check("/validations");
        browser.check(ana);
        List<Long> millis = codeAll(ana);
        assertThat(millis.stream().mapToLong(m -> m).max().orElseThrow())
                .as("machine time of an item in milliseconds")
                .isLessThan(MOST_MILLIS);
        assertThat(browser.find(".lead").getText()).startsWith("All items are coded");
        browser.accessible("the page of a coder who is done");

        code(id, bo.replaceAll(".*/", ""));
        String report = "/validations/" + id;
        browser.open(report);
        assertThat(browser.find("main").getText())
                .contains("Krippendorff’s α, nominal", "99 items coded more than once", "drawn from on their own");
        browser.check(report);
        browser.print(true);
        assertThat(browser.find("nav").isDisplayed()).isFalse();
        assertThat(browser.find("blockquote").isDisplayed()).isTrue();
        browser.print(false);

        browser.open("/compare?min_articles=5&outlets=" + FIRST + "&outlets=" + SECOND);
        assertThat(browser.all(".corrected a[href='/validations/" + id + "']")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(browser.find("main").getText()).contains("The difference of the corrected figures is");
        browser.accessible("a comparison with corrected figures");

        browser.open(report);
        browser.find("form[action='/validations/" + id + "/remove'] button").click();
        browser.find("#question");
        assertThat(browser.all("a[href='" + report + "']")).isEmpty();
    }

    /** By keys alone: a note on the first, the second taken back and given again, of the third it cannot be said. */
    private static List<Long> codeAll(String link) {
        browser.open(link);
        List<Long> millis = new ArrayList<>();
        key("n");
        browser.press(Keys.SPACE);
        browser.find("#note").sendKeys("clear");
        browser.press(Keys.ESCAPE);
        for (int n = 0; n < SIZE; n++) {
            String before = browser.all(".item mark").isEmpty()
                    ? ""
                    : (String)
                            browser.evaluate("document.querySelector('.item mark').previousSibling?.textContent ?? ''");
            String answer = n == 2 ? "0" : isOwn(browser.find("#asks").getText(), before) ? "2" : "1";
            long started = System.nanoTime();
            key(answer);
            done(n + 1);
            millis.add((System.nanoTime() - started) / 1_000_000);
            if (n == 1) {
                key("u");
                browser.find("button[aria-pressed='true']");
                key(answer);
                browser.find("button[aria-pressed='false']");
                done(n + 1);
            }
        }
        return millis;
    }

    /** The second coder codes by the programs' way, and differs in every twentieth item. */
    private static void code(String id, String token) {
        String at = "/api/v1/validations/" + id + "/items";
        JsonPath items = given().get(at + "?limit=200&coder=" + token).jsonPath();
        for (int i = 0; i < SIZE; i++) {
            boolean own = isOwn(items.getString("items[" + i + "].asks"), items.getString("items[" + i + "].before"));
            given().contentType("application/json")
                    .body(Map.of("answer", own == (i % 20 != 7) ? "yes" : "no"))
                    .put(at + "/" + i + "/codings/" + token)
                    .then()
                    .statusCode(200);
        }
    }
}
