package dev.masthead.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openqa.selenium.By;

/** What journalists and researchers come for, each in at most four steps from the first page, on the sample articles. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class CorpusBrowserTest {
    private static Browser browser;

    @TestHTTPResource("/")
    URL home;

    @BeforeEach
    void openBrowser() {
        if (browser == null) {
            browser = new Browser(home.toString().replaceAll("/$", ""));
        }
        Sample.load(browser);
        browser.open("/");
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    private static void follow(String text) {
        browser.all("a").stream()
                .filter(a -> a.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static void search(String words) {
        browser.find("#q").sendKeys(words + "\n");
        browser.find(".conditions, .none, th a");
    }

    @Test
    void pagesAreAccessibleAndFit() {
        for (String address : new String[] {
            "/articles?q=said",
            "/quotations",
            "/citations",
            "/outlets",
            "/outlets/averland-news-agency?min_articles=5",
            "/compare",
            "/compare?outlets=averland-news-agency&outlets=brookmark-tribune&min_articles=5",
            "/profile?q=said",
            "/actors",
            "/stories",
            "/upload",
            "/export",
            "/jobs",
            "/queries",
            "/validations",
            "/codebook",
            "/lexicons",
            "/lexicons/loaded-terms",
            "/no-such-page"
        }) {
            browser.check(address);
        }
    }

    @Test
    void findsAWordInItsContext() {
        follow("Articles");
        search("flood");
        assertThat(browser.all(".articles mark")).isNotEmpty();
        long n = given().get("/api/v1/facets?q=flood").jsonPath().getLong("n_articles");
        assertThat(browser.find(".count strong").getText()).isEqualTo(Shown.count(n, "article", "articles"));
        browser.find(".headline").click();
        assertThat(browser.address()).startsWith("/articles/");
    }

    @Test
    void findsAnOutletsArticles() {
        follow("Outlets");
        browser.find("a[href='/outlets/averland-news-agency']").click();
        follow("list");
        assertThat(browser.address()).isEqualTo("/articles?outlet=averland-news-agency");
        assertThat(browser.all(".headline")).isNotEmpty();
    }

    @Test
    void findsWhoRestsOnAnAgency() {
        follow("Citations");
        browser.find(".matrix td a[href*='cites=averland-news-agency']").click();
        assertThat(browser.address()).contains("cites=averland-news-agency");
        assertThat(browser.all(".headline")).isNotEmpty();
    }

    @Test
    void asksWhetherOutletsDiffer() {
        follow("Compare");
        browser.find("input[name=outlets][value=averland-news-agency]").click();
        browser.find("input[name=outlets][value=brookmark-tribune]").click();
        browser.find("form[aria-label=Outlets] button").click();
        assertThat(browser.find(".sentence").getText()).isNotBlank();
        assertThat(browser.all(".fourteen > section")).hasSize(14);
    }

    @Test
    void seesOneEventSideBySide() {
        follow("Stories");
        // articles are put into stories soon after they came in
        for (int i = 0; i < 60 && browser.all(".headline").isEmpty(); i++) {
            browser.open("/stories");
        }
        browser.find(".headline").click();
        assertThat(browser.all(".tellings .headline")).hasSizeGreaterThan(1);
        assertThat(browser.find(".matrix").isDisplayed()).isTrue();
        browser.check(browser.address());
    }

    @Test
    void uploadsAFileAndReadsWhyALineFailed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("harbour.jsonl");
        Files.writeString(
                file,
                "{\"url\": \"https://uploads.example/1\", \"title\": \"Harbour\", \"text\": \"The harbour is open, the mayor"
                        + " said.\"}\n{\"title\": \"Nothing\", \"text\": \"\"}\n");
        follow("Upload");
        browser.find("#files").sendKeys(file.toString());
        browser.find("form[action='/upload'] button").click();
        // the page shows itself anew until the job is done
        browser.find("section table");
        assertThat(browser.find(".sentence").getText()).contains("1 failed");
        assertThat(browser.find("section table td").getText()).contains("The text is empty.");
    }

    @Test
    void exportsATableWithTheLinesThatReadIt() {
        follow("Export");
        browser.find("form[action='/export'][method=post] button").click();
        assertThat(browser.find("a[download]").getDomAttribute("href")).endsWith("/file");
        assertThat(browser.all("pre")).hasSize(2);
    }

    @Test
    void savesAQueryAndFindsItAgain() {
        follow("Articles");
        search("flood");
        browser.find(".save summary").click();
        browser.find("form[action='/queries'] button").click();
        assertThat(browser.find(".conditions").getText()).contains("Saved query");
        browser.open("/queries");
        assertThat(browser.all(".cards h2")).isNotEmpty();
    }

    /** All of it but the drawings' hover works for whoever has no scripts. */
    @Test
    void searchesWithoutScripts() {
        browser.withoutScripts(true);
        try {
            follow("Quotations");
            search("sirens");
            assertThat(browser.find(".count strong").getText()).contains("quotation");
            browser.find(".conditions a").click();
            assertThat(browser.all(".conditions li").size()).isZero();
            assertThat(browser.all(".quotations > li").get(0).findElements(By.cssSelector("blockquote")))
                    .hasSize(1);
        } finally {
            browser.withoutScripts(false);
        }
    }
}
