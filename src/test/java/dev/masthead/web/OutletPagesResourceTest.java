package dev.masthead.web;

import static dev.masthead.web.Pages.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import dev.masthead.profile.ProfileFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
    void listsTheRegistryAndKeepsTheFilterFromPageToPage() {
        Document all = page(200, "/outlets");
        assertThat(all.select("table.registry tbody tr")).hasSize(50);
        assertThat(all.select("a[rel=next]").attr("href")).isEqualTo("/outlets?page=2#registry");
        assertThat(all.select("a[rel=prev]")).isEmpty();
        assertThat(all.select(".kinds a[href='/outlets?class=SC#registry']").text())
                .isEqualTo("State-controlled");
        assertThat(all.select(".kinds a[href='/outlets?country=RU#registry']").text())
                .isEqualTo("Russia");
        // the map and the list say the same, and each leads to the other's narrower list
        String russian = all.select(".kinds li:has(a[href='/outlets?country=RU#registry']) .n")
                .text();
        assertThat(all.select("svg.map a[href='/outlets?country=RU#registry'] title")
                        .text())
                .isEqualTo("Russia: " + russian + " outlets");
        assertThat(page(200, "/outlets?class=SC")
                        .select(".kinds a[href='/outlets?class=SC&country=RU#registry']")
                        .text())
                .isEqualTo("Russia");

        Document state = page(200, "/outlets?class=SC&sort=name&q=&page=2");
        assertThat(state.select("table.registry tbody tr")).hasSize(50);
        assertThat(state.select("table.registry tbody td:nth-child(2)").eachText())
                .containsOnly("State-controlled");
        assertThat(state.select("a[rel=prev]").attr("href")).isEqualTo("/outlets?class=SC&sort=name&page=1#registry");
        assertThat(state.select("#class option[selected]").attr("value")).isEqualTo("SC");

        Document korean = page(200, "/outlets?country=kp&medium=news_agency");
        assertThat(korean.select("table.registry a").eachAttr("href")).contains("/outlets/kcna");
        assertThat(korean.select("table.registry tbody td:nth-child(3)").eachText())
                .containsOnly("North Korea");
        assertThat(page(200, "/outlets?q=no+such+outlet+anywhere")
                        .select(".none")
                        .eachText())
                .contains("No outlet is like that.");
        assertThat(page(200, "/outlets?q=%22%3E%3Cb%3E").select("#q").attr("value"))
                .isEqualTo("\"><b>");
    }

    @Test
    void saysWhoOwnsAnOutletAndThatNothingIsKnownOfItsArticles() {
        Document kcna = page(200, "/outlets/kcna");
        assertThat(kcna.select("h1").text()).contains("Korean Central News Agency");
        assertThat(kcna.select(".sentence").text())
                .contains("is a state-controlled news agency (North Korea)")
                .contains("The state funds most of it");
        assertThat(kcna.select(".facts").text()).contains("As of 2025").contains("According to State Media Monitor");
        assertThat(kcna.select("h2").eachText()).contains("Too few articles").doesNotContain("All figures");
        assertThat(kcna.select("svg")).isEmpty();
        assertThat(kcna.text()).contains("too few to say anything: a profile needs 20.");
    }

    @Test
    void showsAnOutletByWhatItDoes() {
        for (int i = 0; i < 6; i++) {
            submit(
                    "pages.example",
                    null,
                    i,
                    "“It is open,” the mayor said. The strait is closed, TASS said. Putin left.");
        }
        String asked = "min_articles=2&trend=mean_sentence_words&from=2024-01-01&to=2024-03-31";
        Document page = page(200, "/outlets/pages.example?trend_by=month&" + asked);
        assertThat(page.select(".count").text()).startsWith("6 articles with");
        // the six, each with its value as the API has it
        assertThat(page.select(".six dt")).hasSize(6);
        double share = given().get("/api/v1/outlets/pages.example/profile?" + asked)
                .jsonPath()
                .getDouble("metrics.find { it.name == 'attributed_sentence_share' }.estimate");
        assertThat(page.select(".six dd.value").get(0).text()).isEqualTo(Shown.percent(share));
        assertThat(page.select(".six a").get(0).attr("href")).isEqualTo("/codebook#attributed_sentence_share");
        Element rate = page.select("th[scope=row]:has(a[href='/codebook#attributions_per_1000_words'])")
                .first()
                .parent();
        assertThat(rate.select("td").get(1).text()).matches("[0-9.]+ to [0-9.]+");
        assertThat(rate.select("svg circle")).hasSize(1);
        assertThat(page.select("details summary").eachText().toString()).contains("All of frames");
        assertThat(page.select("svg.trend circle")).hasSize(3);
        assertThat(page.select("svg.trend polygon.band")).hasSize(1);
        assertThat(page.select("table:contains(Outlets cited most) a").attr("href"))
                .isEqualTo("/outlets/tass");
        assertThat(page.select("h2:contains(five it speaks of most) + table th a")
                        .eachAttr("href"))
                .contains("/actors/vladimir-putin");
        assertThat(page.select("h2:contains(Its articles) + ul a").eachText())
                .containsExactly(
                        "The harbour opens 5",
                        "The harbour opens 4",
                        "The harbour opens 3",
                        "The harbour opens 2",
                        "The harbour opens 1",
                        "The harbour opens 0");
        assertThat(page.select("a:contains(as JSON)").attr("href"))
                .isEqualTo("/api/v1/outlets/pages.example/profile?from=2024-01-01&to=2024-03-31&min_articles=2"
                        + "&trend=mean_sentence_words&trend_by=month");

        // whom it rests on knows who rests on it
        Document tass = page(200, "/outlets/tass");
        assertThat(tass.select("h2:contains(Who rests on it) + table a").eachAttr("href"))
                .contains("/outlets/pages.example", "/articles?outlet=pages.example&cites=tass");

        folder.catchUp();
        Document actor = page(200, "/actors/vladimir-putin");
        assertThat(actor.select("th[scope=row] a").eachAttr("href")).contains("/outlets/pages.example");
        assertThat(page(200, "/outlets?q=pages.example")
                        .select("table.strips a")
                        .eachAttr("href"))
                .contains("/outlets/pages.example");
    }

    /** Two months of four articles each are joined where eight are asked for; what is left over joins the last. */
    @Test
    void joinsMonthsUntilThereAreArticlesEnough() {
        for (int i = 0; i < 6; i++) {
            submit("joined.example", null, i, "“It is open,” the mayor said. " + "It rained. ".repeat(i + 1));
        }
        Document page = page(200, "/outlets/joined.example?min_articles=4&trend=mean_sentence_words");
        assertThat(page.select("details:contains(The same as a table) tbody tr").eachText())
                .singleElement()
                .asString()
                .startsWith("January 2024 to March 2024 6 ");
        assertThat(page(200, "/outlets/joined.example?min_articles=2&trend=mean_sentence_words&trend_by=auto")
                        .select("details:contains(The same as a table) tbody th")
                        .eachText())
                .containsExactly("January 2024", "February 2024", "March 2024");
        given().get("/api/v1/outlets/joined.example/profile?trend=n_words&trend_by=year")
                .then()
                .statusCode(400);
    }

    @Test
    void comparesInSentencesAndOnOneAxis() {
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
        assertThat(page.select(".sentence").eachText())
                .anyMatch(s -> s.startsWith("much.example attributes more often than little.example: "));
        assertThat(page.select(".fourteen > section")).hasSize(14);
        Element rate = page.select(".fourteen section:has(a[href='/codebook#attributions_per_1000_words'])")
                .first();
        // what is too rare for a rate is told in articles, and has no dot
        assertThat(rate.select("svg .dot")).hasSize(1);
        assertThat(rate.select("td.n").get(1).text()).startsWith("seen in 0 of 6 articles");
        Element length = page.select("tbody:has(a[href='/codebook#mean_sentence_words'])")
                .first();
        double much = Double.parseDouble(length.select("svg .dot").get(0).attr("x1"));
        double little = Double.parseDouble(length.select("svg .dot").get(1).attr("x1"));
        assertThat(much).isGreaterThan(little);
        assertThat(page.select("a:contains(as JSON)").attr("href"))
                .startsWith(
                        "/api/v1/compare?outlets=much.example%2Clittle.example&min_articles=5&metrics=actor_sentiment");
        assertThat(given().urlEncodingEnabled(false)
                        .get(page.select("a:contains(as JSON)").attr("href"))
                        .jsonPath()
                        .getInt("tests"))
                .isLessThanOrEqualTo(14);

        Document few = page(200, "/compare?outlets=much.example,kcna");
        assertThat(few.select(".sentence").text()).startsWith("Too few articles to say anything of much.example, ");
        assertThat(few.text()).contains("0 differences were tested");
    }

    @Test
    void comparesQueriesAndActors() {
        for (int i = 0; i < 3; i++) {
            submit("sides.example", null, i, "Putin left the harbour, the mayor said.");
            submit("sides.example", null, i + 3, "Macron left the harbour. Nobody said so.");
        }
        Document queries = page(
                200,
                "/compare?side=outlet%3Dsides.example%26actor%3Dvladimir-putin&side=outlet%3Dsides.example&min_articles=2");
        assertThat(queries.select("h1").text())
                .isEqualTo("Outlet sides.example; Speaks of Vladimir Putin · Outlet sides.example");
        assertThat(queries.select(".count a").eachAttr("href"))
                .containsExactly(
                        "/articles?outlet=sides.example&actor=vladimir-putin", "/articles?outlet=sides.example");
        Document actors =
                page(200, "/compare?actors=vladimir-putin&actors=emmanuel-macron&outlet=sides.example&min_articles=2");
        assertThat(actors.select("h1").text())
                .contains("Speaks of Vladimir Putin")
                .contains("Speaks of Emmanuel Macron");
        // one side alone asks for the other
        Document other = page(200, "/compare?side=outlet%3Dsides.example");
        assertThat(other.select("input[name=side]").attr("value")).isEqualTo("outlet=sides.example");
        assertThat(other.select("#other option").eachAttr("value")).contains("outlet=sides.example");
        assertThat(page(200, "/compare").select("input[name=outlets]").eachAttr("value"))
                .contains("sides.example");
    }

    @Test
    void profilesTheArticlesOfAQuery() {
        for (int i = 0; i < 3; i++) {
            submit("query.example", null, i, "“The lighthouse is open,” the mayor said.");
        }
        Document page = page(200, "/profile?q=lighthouse&outlet=query.example&min_articles=2");
        assertThat(page.select(".sentence").text()).isEqualTo("Words “lighthouse”; Outlet query.example");
        assertThat(page.select(".count").text()).startsWith("3 articles");
        assertThat(page.select(".six dd.value")).hasSize(6);
        assertThat(page.select("a:contains(as JSON)").attr("href"))
                .isEqualTo("/api/v1/profile?q=lighthouse&outlet=query.example&min_articles=2");
        assertThat(page(200, "/profile?q=lighthouse&outlet=query.example")
                        .select("h2")
                        .eachText())
                .contains("Too few articles");
    }

    @Test
    void findsActorsByNameAndAlias() {
        submit("names.example", null, 1, "President Donald Trump left. Emmanuel Macron stayed.");
        folder.catchUp();
        for (String q : List.of("Donald+Trump", "trump", "TRUMP")) {
            assertThat(page(200, "/actors?q=" + q).select("th a").eachAttr("href"))
                    .as(q)
                    .contains("/actors/donald-trump");
        }
        assertThat(page(200, "/actors?q=rump").select("th a").eachAttr("href")).doesNotContain("/actors/donald-trump");
        assertThat(given().queryParam("name", "Emmanuel Macron")
                        .get("/api/v1/actors")
                        .jsonPath()
                        .getList("items.id"))
                .contains("emmanuel-macron");
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
        assertThat(page.select("input[name=section]").attr("value")).isEqualTo("<script>");
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
                "/outlets?metric=beauty",
                "/outlets/kcna?from=yesterday",
                "/outlets/kcna?from=2024-02-01&to=2024-01-01",
                "/outlets/kcna?trend_by=year",
                "/compare?outlets=kcna")) {
            assertThat(page(400, address).select("h1").text()).as(address).isEqualTo("This cannot be answered");
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
        assertThat(report.select("td a[href=/outlets/tass]").text()).isEqualToIgnoringCase("tass");
    }
}
