package dev.masthead.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import dev.masthead.profile.ProfileFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
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
class OutletPagesResourceTest {
    @Inject
    ProfileFolder folder;

    private static final String HOSTILE = "The <script>alert(1)</script> Times";

    private static Document page(int status, String address) {
        Response response = given().urlEncodingEnabled(false).get(address);
        assertThat(response.statusCode()).as(address).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(response.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        Document page = Jsoup.parse(response.asString());
        assertThat(page.select("style, script:not([src]), [style], [onclick]")).isEmpty();
        assertThat(page.select("footer").text()).startsWith("Reports describe texts.");
        for (Element table : page.select("table")) {
            assertThat(table.select("caption").text()).as("caption").isNotBlank();
            assertThat(table.select("th:not([scope])")).isEmpty();
        }
        for (Element svg : page.select("svg")) {
            assertThat(svg.attr("role")).isEqualTo("img");
            assertThat(svg.attr("aria-label")).isNotBlank();
        }
        for (Element control : page.select("form input[id], form select[id]")) {
            assertThat(page.select("label[for=" + control.id() + "]"))
                    .as(control.id())
                    .hasSize(1);
        }
        return page;
    }

    private static void submit(String host, String outlet, int number, String text) {
        Map<String, Object> article = new HashMap<>(Map.of(
                "title", "The harbour opens " + number,
                "published_at", "2024-0" + (1 + number % 3) + "-1" + number + "T08:00:00Z",
                "text", text + " Number " + number + " left at noon."));
        if (host != null) {
            article.put("url", "https://" + host + "/" + number);
        }
        if (outlet != null) {
            article.put("outlet", outlet);
        }
        given().contentType("application/json")
                .body(article)
                .post("/api/v1/articles")
                .then()
                .statusCode(201);
    }

    @Test
    void listsOutletsAndKeepsTheFilterFromPageToPage() {
        Document all = page(200, "/outlets");
        assertThat(all.select("tbody tr")).hasSize(50);
        assertThat(all.select("a[rel=next]").attr("href")).isEqualTo("/outlets?page=2");
        assertThat(all.select("a[rel=prev]")).isEmpty();

        Document state = page(200, "/outlets?class=SC&sort=name&q=&page=2");
        assertThat(state.select("tbody tr")).hasSize(50);
        assertThat(state.select("tbody td:nth-child(3)").eachText()).containsOnly("State-controlled");
        assertThat(state.select("a[rel=prev]").attr("href")).isEqualTo("/outlets?class=SC&sort=name&page=1");
        assertThat(state.select("a[rel=next]").attr("href")).isEqualTo("/outlets?class=SC&sort=name&page=3");
        assertThat(state.select("#class option[selected]").attr("value")).isEqualTo("SC");

        Document korean = page(200, "/outlets?country=kp&medium=news_agency");
        assertThat(korean.select("tbody a").eachAttr("href")).contains("/outlets/kcna");
        assertThat(korean.select("tbody td:nth-child(4)").eachText()).containsOnly("North Korea");
        assertThat(page(200, "/outlets?q=no+such+outlet+anywhere")
                        .select(".none")
                        .text())
                .isEqualTo("No outlet is like that.");
        assertThat(page(200, "/outlets?q=%22%3E%3Cb%3E").select("#q").attr("value"))
                .isEqualTo("\"><b>");
    }

    @Test
    void saysWhoOwnsAnOutletAndThatNothingIsKnownOfItsArticles() {
        Document kcna = page(200, "/outlets/kcna");
        assertThat(kcna.select("h1").text()).contains("Korean Central News Agency");
        assertThat(kcna.select(".facts").text())
                .contains("SC: State-controlled. The state funds most of it")
                .contains("As of 2025")
                .contains("According to State Media Monitor");
        assertThat(kcna.select("h2").eachText()).contains("Insufficient").doesNotContain("Figures");
        assertThat(kcna.select("svg")).isEmpty();
        assertThat(kcna.text()).contains("too few to say anything: a profile needs 20.");
    }

    @Test
    void showsEveryFigureWithItsInterval() {
        for (int i = 0; i < 6; i++) {
            submit(
                    "pages.example",
                    null,
                    i,
                    "“It is open,” the mayor said. The strait is closed, TASS said. Putin left.");
        }
        Document page = page(200, "/outlets/pages.example?min_articles=2&trend=n_words&from=2024-01-01&to=2024-03-31");
        assertThat(page.select(".meta").text()).contains("Unclassified").contains("6 articles");
        Element rate = page.select("th[scope=row]:contains(attributions per 1000 words)")
                .first()
                .parent();
        assertThat(rate.select("td").get(1).text()).matches("[0-9.]+ to [0-9.]+");
        assertThat(rate.select("svg circle")).hasSize(1);
        assertThat(rate.select("svg line.range")).hasSize(3);
        assertThat(rate.select("td").get(5).text()).isEqualTo("6");
        assertThat(page.select("details summary").eachText().toString()).contains("All of frames");
        assertThat(page.select("svg.trend circle")).hasSize(3);
        assertThat(page.select("svg.trend polygon.band")).hasSize(1);
        assertThat(page.select("table:contains(Outlets cited most) a").attr("href"))
                .isEqualTo("/outlets/tass");
        assertThat(page.select("table:contains(Actors in most articles) a").eachAttr("href"))
                .contains("/actors/vladimir-putin");
        assertThat(page.select("a:contains(as JSON)").attr("href"))
                .isEqualTo("/api/v1/outlets/pages.example/profile?from=2024-01-01&to=2024-03-31&min_articles=2");
        assertThat(page.select("code").text()).hasSize(12);

        folder.foldAll();
        Document actor = page(200, "/actors/vladimir-putin");
        assertThat(actor.select("th[scope=row] a").eachAttr("href")).contains("/outlets/pages.example");
        assertThat(actor.select("code").text()).isEqualTo(page.select("code").text());
        Document actors = page(200, "/actors?q=putin");
        assertThat(actors.select("h1").text()).isEqualTo("Actors");
        assertThat(actors.select("code").text()).isEqualTo(page.select("code").text());
        assertThat(page(200, "/outlets").select("code").text())
                .isEqualTo(page.select("code").text());
    }

    @Test
    void comparesSideBySide() {
        for (int i = 0; i < 6; i++) {
            submit("much.example", null, i, "“We are pleased,” the mayor said on Monday. ".repeat(3 + i));
            submit(
                    "little.example",
                    null,
                    i,
                    "It rained, and it rained again. Nobody spoke. " + "So it was. ".repeat(40 + i));
        }
        Document page = page(200, "/compare?outlets=much.example&outlets=little.example&min_articles=5");
        assertThat(page.select("h1").text()).isEqualTo("much.example · little.example");
        Element rate = page.select("th[scope=row]:contains(attributions per 1000 words)")
                .first()
                .parent();
        // what is too rare for a rate is told in articles, and has no dot
        assertThat(rate.select("svg circle")).hasSize(1);
        assertThat(rate.select("td").get(0).select("svg circle")).hasSize(1);
        assertThat(rate.select("td").get(1).text()).startsWith("seen in 0 of 6 articles 0 to ");
        Element length = page.select("th[scope=row]:contains(mean sentence words)")
                .first()
                .parent();
        double much = Double.parseDouble(length.select("svg circle").get(0).attr("cx"));
        double little = Double.parseDouble(length.select("svg circle").get(1).attr("cx"));
        assertThat(much).isGreaterThan(little);
        Element difference =
                page.select("caption:contains(surest first)").first().parent();
        assertThat(difference.select("tbody tr th").eachText()).contains("attributions per 1000 words");
        assertThat(difference
                        .select("tbody tr:contains(attributions per 1000 words) td")
                        .get(2)
                        .text())
                .startsWith("+");

        Document few = page(200, "/compare?outlets=much.example,kcna");
        assertThat(few.select("strong").eachText()).containsOnly("insufficient");
        assertThat(few.text()).contains("0 differences were tested");
    }

    @Test
    void nothingOfAnOutletsNameIsMarkup() {
        submit(null, HOSTILE, 1, "It rained on Monday, the mayor said.");
        String slug = given().get("/api/v1/outlets?with_articles=true&limit=200&q=script")
                .jsonPath()
                .getString("items[0].slug");
        Document page = page(200, "/outlets/" + slug + "?section=%3Cscript%3E");
        assertThat(page.select("h1").text()).isEqualTo(HOSTILE);
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("#section").attr("value")).isEqualTo("<script>");
    }

    @Test
    void refusesOnAPageThatSaysWhy() {
        assertThat(page(404, "/outlets/no-such-outlet").select("h1").text()).isEqualTo("There is no outlet here");
        assertThat(page(404, "/compare?outlets=kcna,no-such-outlet")
                        .select("h1")
                        .text())
                .isEqualTo("One of these outlets is not here");
        assertThat(page(404, "/actors/nobody-knows").select("h1").text()).isEqualTo("There is no actor here");
        for (String address : List.of(
                "/outlets?page=0",
                "/outlets?with_articles=maybe",
                "/outlets/kcna?from=yesterday",
                "/outlets/kcna?from=2024-02-01&to=2024-01-01",
                "/compare",
                "/compare?outlets=kcna")) {
            assertThat(page(400, address).select("h1").text()).isEqualTo("This cannot be answered");
        }
    }

    @Test
    void linksFromAReportToTheOutlet() {
        String id = given().contentType("application/json")
                .body(Map.of(
                        "url", "https://linked.example/1", "title", "T", "text", "The strait is closed, TASS said."))
                .post("/api/v1/articles")
                .jsonPath()
                .getString("id");
        Document report = Jsoup.parse(given().get("/articles/" + id).asString());
        assertThat(report.select(".meta a").attr("href")).isEqualTo("/outlets/linked.example");
        assertThat(report.select(".findings td a[href=/outlets/tass]").text()).isEqualTo("tass");
    }
}
