package dev.masthead.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import dev.masthead.corpus.ArticleContext.ContextFigure;
import dev.masthead.report.Codebook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The first page, the report and the sample articles, in a browser. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ReportBrowserTest {
    private static final int MOST_BYTES = 60_000;
    private static final int MOST_SCRIPT = 10_000;
    private static final int MOST_TABS = 400;

    @TestHTTPResource("/")
    URL home;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.of(home);
        Sample.load(browser);
    }

    private static ContextFigure figure(Map<String, Object> json) {
        return new ContextFigure(
                (String) json.get("metric"),
                number(json, "value"),
                number(json, "less_share"),
                number(json, "more_share"),
                (long) number(json, "n"),
                (String) json.get("in_words"));
    }

    private static double number(Map<String, Object> json, String name) {
        return ((Number) json.get(name)).doubleValue();
    }

    private static List<Map<String, Object>> articles(String outlet) {
        return given().get("/api/v1/articles?limit=100&outlet=" + outlet)
                .jsonPath()
                .getList("items");
    }

    private static String report(String outlet, int index) {
        return "/articles/" + articles(outlet).get(index).get("id");
    }

    @Test
    void reportsAreAccessibleAndFit() {
        browser.check("/");
        browser.check("/example");
        browser.check(report("brookmark-tribune", 1));
    }

    @Test
    void everyMarkIsReachedByKeyboardAndItsCardClosedByEscape() {
        browser.open(report("brookmark-tribune", 1));
        int marks = ((Number) browser.evaluate(
                        "[...document.querySelectorAll('.body a.mark')].map((a, i) => a.dataset.nth = i).length"))
                .intValue();
        assertThat(marks).isGreaterThan(10);

        Set<String> reached = new HashSet<>();
        for (int i = 0; i < MOST_TABS && reached.size() < marks; i++) {
            browser.press(Keys.TAB);
            Object nth = browser.evaluate("document.activeElement.dataset.nth || null");
            if (nth != null) {
                reached.add(nth.toString());
            }
        }
        assertThat(reached).hasSize(marks);

        browser.find(".body a.mark[href^='#c']").sendKeys(Keys.ENTER);
        assertThat(browser.find(".card:target").isDisplayed()).isTrue();
        assertThat(browser.find(".card:target").getText()).contains("How often right");
        browser.accessible("an open card");
        browser.press(Keys.ESCAPE);
        assertThat(browser.all(".card:target")).isEmpty();
        assertThat(browser.evaluate("document.activeElement.classList.contains('mark')"))
                .isEqualTo(true);
    }

    @Test
    void everythingWorksWithoutScripts() {
        browser.withoutScripts(true);
        try {
            browser.open(report("averland-news-agency", 0));
            browser.find(".body a.mark[href^='#c']").click();
            assertThat(browser.find(".card:target").isDisplayed()).isTrue();
            browser.find(".card:target .close").click();
            assertThat(browser.all(".card:target")).isEmpty();

            assertThat(border(".body .paraphrased")).isEqualTo("dashed");
            browser.find("#show-voices").click();
            assertThat(border(".body .paraphrased")).isEqualTo("none");
        } finally {
            browser.withoutScripts(false);
        }
    }

    private String border(String css) {
        return browser.find(css).getCssValue("border-bottom-style");
    }

    /** Told apart without colour: by line, also on paper. */
    @Test
    void voicesAreToldApartOnPaper() {
        browser.open("/example");
        browser.print(true);
        try {
            assertThat(border(".body .quoted")).isEqualTo("solid");
            assertThat(border(".body .paraphrased")).isEqualTo("dashed");
            assertThat(browser.find(".body .loaded").getCssValue("text-decoration-style"))
                    .isEqualTo("double");
            assertThat(browser.find(".top nav").isDisplayed()).isFalse();
            assertThat(browser.find(".layers").isDisplayed()).isFalse();
            assertThat(browser.find(".summary").isDisplayed()).isTrue();
        } finally {
            browser.print(false);
        }
    }

    @Test
    void aPageIsLight() throws IOException {
        List<String> addresses = new ArrayList<>(List.of("/", "/example"));
        for (String outlet : List.of("averland-news-agency", "averland-courier", "brookmark-tribune")) {
            articles(outlet).forEach(a -> addresses.add("/articles/" + a.get("id")));
        }
        for (String address : addresses) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
                zip.write(given().get(address).asString().getBytes(StandardCharsets.UTF_8));
            }
            assertThat(packed.size()).as(address).isLessThan(MOST_BYTES);
        }
        assertThat(given().get("/assets/masthead.js").asByteArray()).hasSizeLessThan(MOST_SCRIPT);
    }

    @Test
    void thePageSaysWhatTheReportSays() {
        Codebook codebook = Codebook.load();
        for (int i = 0; i < 5; i++) {
            String address = report("brookmark-tribune", i);
            JsonPath report = given().get("/api/v1" + address + "/report").jsonPath();
            browser.open(address);
            browser.unfold();

            long loaded = report.getList("loaded_terms.negated", Boolean.class).stream()
                    .filter(n -> !n)
                    .count();
            assertThat(browser.find(".summary").getText())
                    .contains(
                            loaded == 0
                                    ? "None of the loaded words"
                                    : Shown.count(loaded, "loaded word or phrase", "loaded words or phrases"));
            assertThat(browser.all(".details ol > li")).hasSameSizeAs(report.getList("attributions"));
            List<Map<String, Object>> places =
                    given().get("/api/v1" + address + "/context").jsonPath().getList("figures");
            Placed placed =
                    Placed.among(places.stream().map(ReportBrowserTest::figure).toList());
            List<WebElement> links = browser.all(".own-figures th a");
            assertThat(links).hasSizeGreaterThan(5);
            for (WebElement link : links) {
                String metric = link.getDomAttribute("href").replaceAll("^.*#", "");
                Double value = report.getDouble("metrics." + metric);
                WebElement row = link.findElement(By.xpath("../.."));
                assertThat(row.findElement(By.cssSelector(".value")).getText())
                        .as(metric)
                        .isEqualTo(Shown.figure(codebook.metric(metric), value));
                assertThat(row.findElement(By.xpath("td[2]")).getText())
                        .as(metric)
                        .isEqualTo(placed.of(metric));
            }
        }
    }
}
