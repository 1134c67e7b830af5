package dev.masthead.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The twelve things that journalists and researchers come for, each in at most four steps from the first page, on the sample articles. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class TwelveTasksBrowserTest {
    private static final String AGENCY = "averland-news-agency";
    private static final String COURIER = "averland-courier";

    @TestHTTPResource("/")
    URL home;

    private Browser browser;
    private Reader reader;

    @BeforeEach
    void comeToTheFirstPage() {
        browser = Browser.of(home);
        Sample.load(browser);
        reader = Reader.at(browser);
    }

    @AfterEach
    void notTooManySteps() {
        reader.done();
    }

    private static JsonPath api(String path) {
        return given().urlEncodingEnabled(false).get("/api/v1" + path).jsonPath();
    }

    @Test
    void oneReadsAnOutletsArticles() {
        reader.follow("Outlets");
        reader.press("a[href='/outlets/" + AGENCY + "']");
        reader.follow("list");
        assertThat(browser.address()).isEqualTo("/articles?outlet=" + AGENCY);
        assertThat(browser.find(".count strong").getText())
                .isEqualTo(Shown.count(api("/facets?outlet=" + AGENCY).getLong("n_articles"), "article", "articles"));
        reader.press(".headline");
        assertThat(browser.find(".summary").getText()).contains("Averland News Agency is state-controlled");
    }

    @Test
    void oneSeesWhoRestsOnAnAgency() {
        reader.follow("Citations");
        String cell = ".matrix td a[href*='cites=" + AGENCY + "']";
        String n = browser.find(cell).getText();
        reader.press(cell);
        assertThat(browser.address()).contains("cites=" + AGENCY);
        assertThat(browser.all(".headline")).hasSize(Integer.parseInt(n));
    }

    @Test
    void oneSearchesAWord() {
        reader.follow("Articles");
        reader.search("flood");
        assertThat(browser.all(".articles mark")).isNotEmpty();
        assertThat(browser.find(".count strong").getText())
                .isEqualTo(Shown.count(api("/facets?q=flood").getLong("n_articles"), "article", "articles"));
        reader.press(".headline");
        assertThat(browser.address()).startsWith("/articles/");
    }

    @Test
    void oneUploadsAFileAndReadsWhyALineFailed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("harbour.jsonl");
        Files.writeString(
                file,
                "{\"url\": \"https://uploads.example/1\", \"title\": \"Harbour\", \"text\": \"The harbour is open, the mayor"
                        + " said.\"}\n{\"title\": \"Nothing\", \"text\": \"\"}\n");
        reader.follow("Upload");
        reader.fill("#files", file.toString());
        reader.press("form[action='/upload'] button");
        // the page shows itself anew until the job is done
        browser.find("section table");
        assertThat(browser.find(".sentence").getText()).contains("1 failed");
        assertThat(browser.find("section table td").getText()).contains("The text is empty.");
    }

    /** The card with its reasons is no page: it opens in that of the report. */
    @Test
    void oneContestsAFinding() {
        reader.follow("Articles");
        reader.press(".headline");
        String article = browser.address();
        browser.find(".body a.mark[href^='#c']").click();
        reader.press(".card:target .card-end a[href*='/contest?']");
        browser.check(browser.address());
        reader.fill("#reason", "The word is meant as praise here.");
        reader.fill("#name", "A. Reader");
        reader.press("form[action='" + article + "/contest'] button");
        browser.await(b -> b.address().startsWith(article) && !b.address().contains("contest"));
        assertThat(api("/contests?article=" + article.replaceAll("^.*/", "")).getList("items.reason"))
                .contains("The word is meant as praise here.");
        browser.open(article);
        assertThat((String) browser.evaluate("document.querySelector('.cards').textContent"))
                .contains("The word is meant as praise here.");
    }

    @Test
    void oneSeesAnEventSideBySide() {
        reader.follow("Stories");
        // articles are put into stories soon after they came in
        for (int i = 0; i < 60 && browser.all(".headline").isEmpty(); i++) {
            browser.open("/stories");
        }
        reader.press(".headline");
        int told = browser.all(".tellings .headline").size();
        assertThat(told).isGreaterThan(1).isEqualTo(api(browser.address()).getInt("n_articles"));
        assertThat(browser.find(".matrix").isDisplayed()).isTrue();
        assertThat(browser.all(".beside-all thead th")).hasSize(told);
    }

    @Test
    void oneComparesTwoOutlets() {
        reader.follow("Compare");
        reader.fill("input[name=outlets][value=" + AGENCY + "]", "");
        reader.fill("input[name=outlets][value=" + COURIER + "]", "");
        reader.press("form[aria-label=Outlets] button");
        assertThat(browser.find(".sentence").getText()).contains("Averland News Agency");
        assertThat(browser.all(".fourteen > section")).hasSize(14);
    }

    @Test
    void oneFollowsAFigureOverTime() {
        reader.follow("Outlets");
        reader.press("a[href='/outlets/" + AGENCY + "']");
        browser.unfold();
        reader.fill("#min_articles", "4");
        browser.find("#trend option[value=official_source_share]").click();
        reader.press("form.search .actions button");
        browser.await(b -> b.address().contains("trend=official_source_share"));
        assertThat(browser.all("svg.trend circle")).hasSizeGreaterThan(1);
        assertThat(browser.find("svg.trend").getDomAttribute("aria-label"))
                .startsWith(Shown.metric("official_source_share"));
    }

    @Test
    void oneTakesATableAlong() {
        reader.follow("Export");
        reader.press("form[action='/export'][method=post] button");
        assertThat(browser.find("a[download]").getDomAttribute("href")).endsWith("/file");
        assertThat(browser.all("pre")).hasSize(2);
    }

    @Test
    void oneLearnsWhatAFigureIs() {
        reader.follow("Articles");
        reader.press(".headline");
        String name = browser.find(".own-figures th a").getText();
        reader.press(".own-figures th a");
        assertThat(browser.address()).startsWith("/codebook#");
        assertThat(browser.find("li:target").getText())
                .startsWith(Shown.metric(browser.address().replaceAll("^.*#", "")));
        assertThat(browser.find("li:target strong").getText()).isEqualTo(name);
    }

    @Test
    void oneFindsAnActorByAnAlias() {
        reader.follow("Actors");
        reader.search("EU");
        reader.press("table th a");
        assertThat(browser.find("h1").getText()).isEqualTo("European Union");
        assertThat(browser.find(".meta").getText())
                .contains("named in "
                        + api(browser.address().replaceAll("\\?.*$", "")).getLong("n_articles") + " articles");
    }

    @Test
    void oneSavesAQueryAndFindsItAgain() {
        reader.follow("Articles");
        reader.search("flood");
        browser.find(".save summary").click();
        reader.press("form[action='/queries'] button");
        browser.await(b -> b.address().contains("query="));
        assertThat(browser.find(".conditions").getText()).contains("Saved query");
        reader.press("a[href='/queries']");
        browser.find(".cards h2");
        browser.check("/queries");
    }
}
