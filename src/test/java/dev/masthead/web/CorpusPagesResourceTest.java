package dev.masthead.web;

import static dev.masthead.web.Pages.page;
import static dev.masthead.web.Pages.sent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Articles, quotations, citations, uploads and exports as people meet them. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusPagesResourceTest {
    private static final String OUTLET = "gull.example";

    private boolean submitted;

    /** Before the first test and not before all: only then is the port known. */
    @BeforeEach
    void submitArticles() {
        if (submitted) {
            return;
        }
        submitted = true;
        submit(
                1,
                "Dredger <b>stops</b>",
                "The dredger left the estuary. “The silt will wait for us,” Emmanuel Macron said.");
        submit(
                2,
                "Silt again",
                "Dredgers came back, TASS reported. “The silt will wait for us,” Emmanuel Macron said on Monday.");
        submit(
                3,
                "Weather",
                "It rained over the estuary. An official who asked not to be named said that it would go on.");
    }

    private static void submit(int number, String title, String text) {
        given().contentType("application/json")
                .body(Map.of(
                        "url",
                        "https://" + OUTLET + "/" + number,
                        "title",
                        title,
                        "published_at",
                        "2023-0" + number + "-11T00:00:00Z",
                        "text",
                        text))
                .post("/api/v1/articles")
                .then()
                .statusCode(201);
    }

    @Test
    void findsWordsAndShowsThemInContext() {
        Document page = page(200, "/articles?q=dredger&outlet=" + OUTLET);
        assertThat(page.select(".count strong").text()).isEqualTo("2 articles");
        assertThat(page.select(".headline").eachText()).containsExactly("Silt again", "Dredger <b>stops</b>");
        assertThat(page.select(".articles mark").eachText()).containsExactly("Dredgers", "Dredger", "dredger");
        assertThat(page.select(".articles .meta").get(0).text()).startsWith(OUTLET + " 11 February 2023 ");
        assertThat(page.select(".conditions li").eachText())
                .containsExactly("Words dredger ×", "Outlet " + OUTLET + " ×");
        assertThat(page.select(".conditions a").eachAttr("href"))
                .containsExactly("/articles?outlet=" + OUTLET, "/articles?q=dredger");

        Document ranked = page(200, "/articles?q=dredger&outlet=" + OUTLET + "&sort=relevance");
        assertThat(ranked.select(".headline").eachText()).containsExactly("Dredger <b>stops</b>", "Silt again");
        assertThat(page(200, "/articles?q=zeppelin&outlet=" + OUTLET)
                        .select(".none")
                        .text())
                .isEqualTo("No article is like that.");
    }

    /** A facet's address finds as many articles as it says. */
    @Test
    void facetsLeadToAsManyArticlesAsTheySay() {
        Document page = page(200, "/articles?outlet=" + OUTLET);
        int followed = 0;
        for (Element link : page.select(".facets li")) {
            String count = link.select(".n").text();
            Element a = link.select("a").first();
            if (a.hasAttr("aria-current")) {
                continue;
            }
            assertThat(page(200, a.attr("href")).select(".count strong").text())
                    .as(a.attr("href"))
                    .startsWith(count + " article");
            followed++;
        }
        assertThat(followed).isGreaterThan(5);
        assertThat(page.select(".facets summary").eachText())
                .contains("Outlet", "Speaks of", "Rests on", "With", "Month");
        assertThat(page.select(".facets a:contains(anonymous source)").attr("href"))
                .isEqualTo("/articles?outlet=" + OUTLET + "&has=anonymous_source");
        assertThat(page.select(".facets a:contains(March 2023)").attr("href"))
                .isEqualTo("/articles?outlet=" + OUTLET + "&from=2023-03-01&to=2023-03-31");
    }

    @Test
    void givesTheSameViewAsTable() {
        Document page = page(200, "/articles?q=dredger&outlet=" + OUTLET);
        assertThat(page.select("a:contains(JSON)").attr("href"))
                .isEqualTo("/api/v1/articles?q=dredger&outlet=" + OUTLET);
        Response csv = given().get(page.select("a:contains(CSV)").attr("href"));
        assertThat(csv.contentType()).isEqualToIgnoringWhitespace("text/csv;charset=UTF-8");
        List<String> lines = csv.asString().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("\uFEFFid,outlet,outlet_name,class,country,title,bylines,published_at,section,url,n_words,"
                        + "n_found,in_context");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains(",Silt again,").contains("[Dredgers] came back");
        given().get("/api/v1/articles?format=xml").then().statusCode(400);
    }

    @Test
    void turnsPages() {
        for (int i = 0; i < 27; i++) {
            given().contentType("application/json")
                    .body(Map.of(
                            "url",
                            "https://turned.example/" + i,
                            "title",
                            "Turn " + i,
                            "text",
                            "Page " + i + " of it, the mayor said."))
                    .post("/api/v1/articles");
        }
        Document first = page(200, "/articles?outlet=turned.example");
        assertThat(first.select(".headline")).hasSize(25);
        Document second = page(200, first.select("a[rel=next]").attr("href"));
        assertThat(second.select(".headline").eachText()).containsExactly("Turn 1", "Turn 0");
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select(".pages a").attr("href")).isEqualTo("/articles?outlet=turned.example");
    }

    @Test
    void savesAQuery() {
        Document page = page(200, "/articles?q=silt&outlet=" + OUTLET);
        Element form = page.select("form[action=/queries]").first();
        Map<String, String> fields = new HashMap<>(Pages.fields(form));
        assertThat(form.select("#title").attr("value")).isEqualTo("Words “silt”; Outlet " + OUTLET);
        fields.put("title", "Silt <i>and</i> sand");
        Document saved = sent(200, "/queries", fields);
        assertThat(saved.select(".conditions").text()).isEqualTo("Saved query Silt <i>and</i> sand ×");
        assertThat(saved.select(".count strong").text()).isEqualTo("2 articles");
        assertThat(page(200, "/queries").select("h2").eachText()).contains("Silt <i>and</i> sand");
        fields.put("token", "stolen");
        assertThat(sent(403, "/queries", fields).select("h1").text()).isEqualTo("This page was open for long");
    }

    @Test
    void putsTheSameQuotationTogether() {
        Document page = page(200, "/quotations?q=silt&outlet=" + OUTLET);
        assertThat(page.select(".count").text()).startsWith("2 quotations, 1 of them different.");
        Element one = page.select(".quotations > li").first();
        assertThat(one.select("strong a").attr("href")).isEqualTo("/actors/emmanuel-macron");
        assertThat(one.select("blockquote").text()).contains("The silt will wait for us");
        assertThat(one.text()).contains("In 2 articles of 1 outlet, first on 11 January 2023.");
        assertThat(one.select(".forms li")).hasSize(2);
        assertThat(page(200, "/quotations?speaker=vladimir-putin&outlet=" + OUTLET)
                        .select(".none")
                        .text())
                .isEqualTo("No such quotation was found.");
        String csv = given().get(page.select("a:contains(CSV)").attr("href")).asString();
        assertThat(csv.lines().toList()).hasSize(3);
        assertThat(csv).contains("emmanuel-macron,Emmanuel Macron,2,1,");
    }

    @Test
    void showsWhoRestsOnWhom() {
        Document page = page(200, "/citations?outlet=" + OUTLET);
        assertThat(page.select(".count").text()).startsWith("1 of 3 articles rest on another outlet.");
        assertThat(page.select(".matrix thead a").eachAttr("href")).containsExactly("/outlets/tass");
        assertThat(page.select(".matrix td a").attr("href")).isEqualTo("/articles?outlet=" + OUTLET + "&cites=tass");
        assertThat(page.select(".matrix td a").text()).isEqualTo("1");
        assertThat(page.select("a:contains(GraphML)").attr("href"))
                .isEqualTo("/api/v1/citations?outlet=" + OUTLET + "&format=graphml");
        Document months = page(200, "/citations?outlet=" + OUTLET + "&by=month");
        assertThat(months.select(".matrix tbody th").text()).isEqualTo("February 2023");
        assertThat(months.select(".matrix td a").attr("href"))
                .isEqualTo("/articles?outlet=" + OUTLET + "&from=2023-02-01&to=2023-02-28&cites=tass");
        assertThat(page(400, "/citations?by=moon").select("h1").text()).isEqualTo("This cannot be answered");
    }

    @Test
    void uploadsFilesAndTellsWhatFailed() {
        Document form = page(200, "/upload");
        assertThat(form.select("form").attr("enctype")).isEqualTo("multipart/form-data");
        String lines = """
                {"url": "https://uploaded.example/1", "title": "Up", "text": "The tide came in, the mayor said."}
                {"url": "https://uploaded.example/2", "title": "Down", "text": ""}
                """;
        Response sent = given().redirects()
                .follow(false)
                .multiPart("token", form.select("input[name=token]").attr("value"))
                .multiPart("files", "tide.jsonl", lines.getBytes(StandardCharsets.UTF_8))
                .post("/upload");
        assertThat(sent.statusCode()).isEqualTo(303);
        String job = sent.header("Location");
        Document done = Pages.finished(job);
        assertThat(done.select("h1").text()).isEqualTo("tide.jsonl");
        assertThat(done.select(".sentence").text()).isEqualTo("Articles: done. 1 article with a report, 1 failed.");
        assertThat(done.select("table tbody tr")).hasSize(1);
        assertThat(done.select("table tbody td").text()).contains("text");
        assertThat(page(200, "/articles?outlet=uploaded.example")
                        .select(".headline")
                        .eachText())
                .containsExactly("Up");
        assertThat(page(200, "/jobs").select("h2").eachText()).contains("tide.jsonl");

        Response stolen = given().multiPart("token", "stolen")
                .multiPart("files", "tide.jsonl", lines.getBytes(StandardCharsets.UTF_8))
                .post("/upload");
        assertThat(Pages.checked(403, "/upload", stolen).select(".error").text())
                .startsWith("This page was open for long.");
        Response none = given().multiPart(
                        "token", form.select("input[name=token]").attr("value"))
                .post("/upload");
        assertThat(Pages.checked(422, "/upload", none).select(".error").text())
                .isEqualTo("Choose a file that is not empty.");
        Response map = given().multiPart(
                        "token", form.select("input[name=token]").attr("value"))
                .multiPart("map", "nonsense")
                .multiPart("files", "a.csv", "x\n1\n".getBytes(StandardCharsets.UTF_8))
                .post("/upload");
        assertThat(Pages.checked(422, "/upload", map).select(".error").text()).startsWith("map is written text:COLUMN");
    }

    @Test
    void exportsWithLinesToPaste() {
        Document form = page(200, "/export?outlet=" + OUTLET);
        assertThat(form.select(".sentence").text()).isEqualTo("3 articles: Outlet " + OUTLET);
        assertThat(form.select("input[name=format]").eachAttr("value"))
                .containsExactlyInAnyOrderElementsOf(dev.masthead.export.ExportJob.formats());
        Map<String, String> fields =
                new HashMap<>(Pages.fields(form.select("form[method=post]").first()));
        Response sent = given().redirects().follow(false).formParams(fields).post("/export");
        String job = sent.header("Location");
        Document done = Pages.finished(job);
        Element file = done.select("a[download]").first();
        assertThat(done.select("pre").eachText())
                .hasSize(2)
                .allMatch(lines -> lines.contains("\"" + file.attr("download") + "\""));
        assertThat(given().get(file.attr("href")).asString().lines().toList()).hasSize(4);
        fields.put("format", "papyrus");
        assertThat(sent(400, "/export", fields).select("h1").text()).isEqualTo("This cannot be answered");
        assertThat(page(404, "/jobs/none").select("h1").text()).isEqualTo("There is no job here");
    }

    @Test
    void showsWhatReportsRestOn() {
        Document codebook = page(200, "/codebook");
        assertThat(codebook.select("li#attributed_sentence_share").text())
                .contains("sentences that report what somebody said")
                .contains("Sentences of the body with an utterance in them.");
        Document lexicons = page(200, "/lexicons");
        assertThat(lexicons.select("th a").eachAttr("href")).contains("/lexicons/loaded-terms", "/lexicons/outlets");
        String address = Addresses.entry("loaded-terms.deep-state");
        Document entry = page(200, address.substring(0, address.indexOf('#')));
        assertThat(entry.select("li[id=loaded-terms.deep-state] mark").eachText())
                .contains("deep state");
        assertThat(page(404, "/lexicons/nothing").select("h1").text()).isEqualTo("There is no lexicon here");
    }

    /** Whoever asks for a page is told on a page, programs as ever. */
    @Test
    void saysWhatWentWrongAsItWasAskedFor() {
        for (String address : List.of("/no/such/page", "/articles/none", "/jobs/none/cancel")) {
            Response page = given().accept("text/html,application/xhtml+xml").get(address);
            assertThat(page.contentType()).as(address).isEqualTo("text/html;charset=UTF-8");
            Pages.checked(page.statusCode(), address, page);
        }
        given().get("/no/such/page").then().statusCode(404).contentType("application/problem+json");
        given().accept("text/html,*/*;q=0.8")
                .get("/api/v1/articles/none")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        Response wide = given().accept("text/html").get("/articles?q=" + "x".repeat(9_000));
        assertThat(Pages.checked(414, "/articles", wide).select("h1").text()).isEqualTo("The address is too long");
    }

    @Test
    void nothingOfAQueryIsMarkup() {
        Document page = page(200, "/articles?q=dredger%20%22%3E%3Cscript%3E&outlet=%3Cb%3E&section=%3Ci%3E");
        assertThat(page.select("main script, main b, main i")).isEmpty();
        assertThat(page.select("#q").attr("value")).isEqualTo("dredger \"><script>");
    }

    /** Two outlets tell of one event; a third article is on something else. */
    @Test
    void laysTheArticlesOfAnEventSideBySide() {
        String lead = "A cargo ferry ran aground off Lundmark Point before dawn on Tuesday with forty people on board."
                + " The coastguard of Lundmark Point lifted all passengers of the ferry to safety.";
        for (String outlet : List.of("heron.example", "tern.example")) {
            given().contentType("application/json")
                    .body(Map.of(
                            "url",
                            "https://" + outlet + "/ferry",
                            "title",
                            "Ferry aground off Lundmark Point",
                            "published_at",
                            "2022-05-10T08:00:00Z",
                            "text",
                            lead
                                    + (outlet.startsWith("heron")
                                            ? " Emmanuel Macron said: “The crew did everything right at Lundmark Point.”"
                                            : " The owner said nothing of the ferry.")))
                    .post("/api/v1/articles")
                    .then()
                    .statusCode(201);
        }
        long end = System.nanoTime() + 60_000_000_000L;
        Document list = page(200, "/stories?outlet=heron.example&outlet=tern.example");
        while (list.select(".headline").isEmpty() && System.nanoTime() < end) {
            list = page(200, "/stories?outlet=heron.example&outlet=tern.example");
        }
        assertThat(list.select(".headline").eachText()).containsExactly("Ferry aground off Lundmark Point");
        assertThat(list.select(".articles .meta").text()).startsWith("2 articles of 2 outlets");
        Document story = page(200, list.select(".headline").attr("href"));
        assertThat(story.select(".sentence").text()).startsWith("2 articles of 2 outlets tell this.");
        assertThat(story.select(".tellings .headline")).hasSize(2);
        assertThat(story.select("h2:contains(Who is heard) + div tr:contains(Emmanuel Macron) td")
                        .eachText())
                .containsExactlyInAnyOrder("heard", "no");
        // only one of them quotes; what stands in neither of two is not told of outlets but of the articles' numbers
        Element quoted = story.select("section:has(h2:contains(left out))").first();
        assertThat(quoted.select(".none").text()).isEqualTo("No quotation stands in two of them.");
        assertThat(quoted.select("details blockquote").text()).contains("The crew did everything right");
        assertThat(quoted.select("details .forms li").eachText().get(1)).matches("not in [12]");
        // each figure stands beside the report's and leads to what it is
        Element figures = story.select("h2:contains(in figures) + div").first();
        String first = story.select(".tellings .headline").get(0).attr("href");
        double words = given().get("/api/v1" + first + "/report").jsonPath().getDouble("metrics.n_words");
        assertThat(figures.select("tr:has(a[href='/codebook#n_words']) td")
                        .get(0)
                        .text())
                .matches(Shown.count(Math.round(words)) + "( .* articles)?");
        assertThat(page(
                                200,
                                "/articles?story="
                                        + story.select("a:contains(Search these)")
                                                .attr("href")
                                                .replaceAll("^.*story=", ""))
                        .select(".conditions li")
                        .text())
                .contains("“Ferry aground off Lundmark Point”");
        assertThat(page(404, "/stories/999999999").select("h1").text()).isEqualTo("There is no story here");
        assertThat(page(404, "/stories/none").select("h1").text()).isEqualTo("There is no story here");
    }
}
