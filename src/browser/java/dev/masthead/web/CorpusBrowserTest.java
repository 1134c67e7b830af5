package dev.masthead.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import dev.masthead.report.Codebook;
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
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The pages on many articles: that everybody can read them, and that their numbers are those of the API. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class CorpusBrowserTest {
    private static final String AGENCY = "averland-news-agency";
    private static final String SIDES = "?outlets=averland-news-agency&outlets=averland-courier";

    private final Codebook codebook = Codebook.load();

    @TestHTTPResource("/")
    URL home;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.of(home);
        Sample.load(browser);
    }

    private static JsonPath api(String path) {
        return given().urlEncodingEnabled(false).get("/api/v1" + path).jsonPath();
    }

    /** Where the first link of a page leads. */
    private String linked(String page, String css) {
        browser.open(page);
        return browser.find(css).getDomAttribute("href");
    }

    @Test
    void pagesAreAccessibleAndFit() {
        String story = linked("/stories", ".headline");
        List<String> addresses = new ArrayList<>(List.of(
                "/articles?q=said",
                "/articles?story=" + story.replaceAll("^.*/", ""),
                "/quotations",
                "/citations",
                "/outlets",
                "/outlets?class=SC&country=RU",
                "/outlets/" + AGENCY + "?min_articles=5",
                "/outlets/meridian-wire",
                "/compare",
                "/compare" + SIDES + "&min_articles=5",
                "/profile?q=said",
                "/actors",
                "/stories",
                story,
                "/upload",
                "/export",
                "/jobs",
                "/queries",
                "/validations",
                "/codebook",
                "/lexicons",
                "/lexicons/loaded-terms",
                "/no-such-page"));
        addresses.add(linked("/actors", "table th a"));
        addresses.add(linked("/articles", ".headline") + "/versions");
        addresses.add(linked("/jobs", ".cards h2 a"));
        addresses.forEach(browser::check);
    }

    @Test
    void aStoryIsCalledByItsHeadline() {
        String story = linked("/stories", ".headline");
        String title = browser.find(".headline").getText();
        browser.open("/articles?story=" + story.replaceAll("^.*/", ""));
        assertThat(browser.find(".conditions li").getText()).contains(title);
    }

    @Test
    void anOutletsSixAreThoseOfTheApi() {
        browser.open("/outlets/" + AGENCY);
        JsonPath profile = api("/outlets/" + AGENCY + "/profile");
        assertThat(browser.find(".count strong").getText())
                .isEqualTo(Shown.count(profile.getLong("n_articles"), "article", "articles"));
        List<WebElement> six = browser.all(".six > div");
        assertThat(six).hasSize(6);
        for (WebElement one : six) {
            String metric = metric(one.findElement(By.cssSelector("dt a")));
            Map<String, Object> figure = profile.getMap("metrics.find { it.name == '" + metric + "' }");
            assertThat(one.findElement(By.cssSelector("dd.value")).getText())
                    .as(metric)
                    .isEqualTo(
                            figure.get("seen") == null
                                    ? shown(metric, figure.get("estimate"))
                                    : figure.get("seen") + " of " + profile.getLong("n_articles"));
            assertThat(one.getText()).as(metric).contains("all outlets " + shown(metric, figure.get("corpus")));
        }
    }

    private String shown(String metric, Object value) {
        return MetricRows.figure(codebook.metric(metric), ((Number) value).doubleValue());
    }

    private static String metric(WebElement link) {
        return link.getDomAttribute("href").replaceAll("^.*#", "");
    }

    @Test
    void aComparisonsFiguresAreThoseOfTheApi() {
        browser.open("/compare" + SIDES);
        JsonPath comparison = api("/compare?outlets=averland-news-agency,averland-courier");
        for (WebElement panel : browser.all(".fourteen > section")) {
            String metric = metric(panel.findElement(By.cssSelector("h2 a")));
            List<Map<String, Object>> figures =
                    comparison.getList("metrics.find { it.name == '" + metric + "' }.figures");
            List<WebElement> sides = panel.findElements(By.cssSelector("tbody tr"));
            assertThat(sides).hasSameSizeAs(figures);
            for (int i = 0; i < sides.size(); i++) {
                Map<String, Object> figure = figures.get(i);
                if (figure.get("estimate") != null) {
                    assertThat(sides.get(i).getText()).as(metric).contains(shown(metric, figure.get("estimate")));
                } else if (figure.get("seen") != null) {
                    assertThat(sides.get(i).getText()).as(metric).contains("seen in " + figure.get("seen") + " of ");
                }
            }
            if (figures.get(0).get("corpus") != null) {
                assertThat(panel.getText())
                        .contains("All outlets: " + shown(metric, figures.get(0).get("corpus")));
            }
        }
    }

    @Test
    void aStorysFiguresAreThoseOfTheReports() {
        browser.open(linked("/stories", ".headline"));
        List<String> articles = browser.all(".tellings .headline").stream()
                .map(a -> a.getDomAttribute("href"))
                .toList();
        for (int i = 0; i < articles.size(); i++) {
            JsonPath report = api(articles.get(i) + "/report");
            for (WebElement row : browser.all(".beside-all tbody tr")) {
                String metric = metric(row.findElement(By.cssSelector("th a")));
                String cell = row.findElements(By.tagName("td")).get(i).getText();
                if (!cell.isEmpty()) {
                    assertThat(cell.lines().findFirst().orElseThrow())
                            .as(metric)
                            .isEqualTo(Shown.figure(codebook.metric(metric), report.getDouble("metrics." + metric)));
                }
            }
        }
    }

    @Test
    void citationsAndActorsAreThoseOfTheApi() {
        browser.open("/citations");
        assertThat(browser.find(".count strong").getText())
                .isEqualTo(Shown.count(api("/citations?by=outlet").getLong("n_citing")));
        String actor = linked("/actors", "table th a");
        JsonPath first = api(actor);
        browser.open(actor);
        assertThat(browser.find("h1").getText()).isEqualTo(first.getString("name"));
        assertThat(browser.all(".strips tbody tr")).hasSameSizeAs(first.getList("outlets"));
    }

    /** All of it but the drawings' hover works for whoever has no scripts. */
    @Test
    void searchesWithoutScripts() {
        browser.withoutScripts(true);
        try {
            Reader reader = Reader.at(browser);
            reader.follow("Quotations");
            reader.search("sirens");
            assertThat(browser.find(".count strong").getText()).contains("quotation");
            browser.find(".conditions a").click();
            assertThat(browser.all(".conditions li")).isEmpty();
            assertThat(browser.all(".quotations > li").get(0).findElements(By.cssSelector("blockquote")))
                    .hasSize(1);
        } finally {
            browser.withoutScripts(false);
        }
    }
}
