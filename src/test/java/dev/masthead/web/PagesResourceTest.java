package dev.masthead.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class PagesResourceTest {

    private static Document page(String address) {
        Response response = given().get(address);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("text/html;charset=UTF-8");
        return Jsoup.parse(response.asString());
    }

    private static Response paste(String text, String title, String url) {
        return paste(page("/").select("input[name=token]").attr("value"), text, title, url);
    }

    private static Response paste(String token, String text, String title, String url) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("token", token)
                .formParam("text", text)
                .formParam("title", title)
                .formParam("url", url)
                .post("/");
    }

    @Test
    void theFirstPageHasAFormAndAnExample() {
        Document start = page("/");

        assertThat(start.select("form[method=post][action=/] textarea[name=text]"))
                .hasSize(1);
        assertThat(start.select("a[href=/example]").eachText()).contains("Try an example");
        for (Element control : start.select("form textarea, form input:not([type=hidden])")) {
            assertThat(start.select("label[for=" + control.id() + "]")).hasSize(1);
        }
    }

    @Test
    void everyFindingPointsAtItsWords() {
        Document example = page("/example");

        assertThat(example.title()).startsWith("‘Our Oldest Ally’");
        assertThat(example.select(".body").text())
                .startsWith("AVERHAVEN – President Mirela Tanz")
                .endsWith("comment on it.");
        assertThat(example.select(".quoted").text().replace("  ", " ")).contains("This is a shameless stunt");
        assertThat(example.select(".loaded").eachText()).contains("regime");
        assertThat(example.select(".carriers a")).isNotEmpty();
        assertThat(example.select(".carriers").first().select("a")).hasSizeLessThanOrEqualTo(3);
        List<Element> links = example.select("main a[href~=^#m[0-9]+$]:not(.close)");
        assertThat(links).hasSizeGreaterThan(10);
        for (Element link : links) {
            String id = link.attr("href").substring(1);
            assertThat(example.select("#" + id)).hasSize(1);
            String words = String.join(
                    "",
                    example.select("[data-marks~=(^|\\s)" + id + "(\\s|$)]").stream()
                            .map(Element::wholeText)
                            .toList());
            // signs, counts and conditions stand with the words, not in them
            String shown = link.wholeText().replaceAll("…| ×[0-9]+| \\(if\\)|^[▲▼] ", "");
            assertThat(words.replaceAll("\\s+", " ")).startsWith(shown);
        }
    }

    @Test
    void aPastedArticleIsStoredAndShown() {
        Response response = paste(
                "https://www.sputnikglobe.com/pasted\r\n\r\n"
                        + "A Pasted Headline\r\n\r\n"
                        + "The minister said that the regime would fall.",
                "",
                "");

        assertThat(response.statusCode()).isEqualTo(303);
        String address = response.header("Location");
        assertThat(address).matches("/articles/[0-9a-f]{32}");
        Document shown = page(address);
        assertThat(shown.select("h1").text()).isEqualTo("A Pasted Headline");
        assertThat(shown.select(".body").first().wholeText())
                .isEqualTo("The minister said that the regime would fall.");
        assertThat(shown.select(".meta").text()).contains("state-controlled");
        assertThat(shown.select("a[href$=/report]")).hasSize(1);
    }

    @Test
    void headlineAndAddressMayBeGivenSeparately() {
        Response response =
                paste("The minister said that it would rain.", "Given Headline", "https://given.example.org/a");

        Document shown = page(response.header("Location"));
        assertThat(shown.select("h1").text()).isEqualTo("Given Headline");
        assertThat(shown.select(".meta").text()).contains("example.org");
    }

    @Test
    void aRefusalKeepsWhatWasPasted() {
        Response response = paste(
                "Der Minister sagte am Montag, dass die Brücke erst im Mai eröffnet werde, weil Geld fehle.", "T", "");

        assertThat(response.statusCode()).isEqualTo(422);
        Document shown = Jsoup.parse(response.asString());
        assertThat(shown.select("[role=alert]").text()).contains("Only English");
        assertThat(shown.select("textarea").text()).startsWith("Der Minister");
        assertThat(shown.select("#title").attr("value")).isEqualTo("T");
    }

    /** Another website can have a browser send the form, but not read the token that goes with it. */
    @Test
    void aFormThatDidNotComeFromHereStoresNothing() {
        Response response = paste("guessed", "The minister said that it would snow.", "Snow", "");

        assertThat(response.statusCode()).isEqualTo(403);
        Document shown = Jsoup.parse(response.asString());
        assertThat(shown.select("[role=alert]").text()).contains("send the article again");
        assertThat(shown.select("textarea").text()).isEqualTo("The minister said that it would snow.");
        assertThat(shown.select("input[name=token]").attr("value")).isNotEmpty().isNotEqualTo("guessed");
    }

    @Test
    void aLongArticleFitsTheForm() {
        assertThat(paste("word ".repeat(40_001), "Too long", "").statusCode()).isEqualTo(422);
        String text = "“Ünïcödé words,” he said. ".repeat(1_500);
        Response response = paste(text, "Long", "");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(given().get(response.header("Location").replace("/articles/", "/api/v1/articles/") + "/text")
                        .asString())
                .isEqualTo(text);
    }

    @Test
    void nothingOfAnArticleIsMarkup() {
        String evil = "<script>alert(1)</script><img src=x onerror=alert(1)> \"><b>he said</b> & so did she. {report}";

        Response response = paste(evil, "<i>T</i> ' onmouseover='x", "https://example.org/'onclick='x'");
        Response shown = given().get(response.header("Location"));

        Document page = Jsoup.parse(shown.asString());
        assertThat(page.select(".body").first().wholeText()).isEqualTo(evil);
        assertThat(page.select("h1").first().wholeText()).isEqualTo("<i>T</i> ' onmouseover='x");
        assertThat(page.select("main script, main img, main b, h1 i, [onmouseover], [onerror]"))
                .isEmpty();
    }

    @Test
    void pagesForbidWhatTheyDoNotNeed() {
        for (String address : List.of("/", "/example", "/articles/unknown")) {
            Response response = given().get(address);
            assertThat(response.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe-inline");
            assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
            // with no-referrer browsers call the origin of our own forms null, and those are refused
            assertThat(response.header("Referrer-Policy")).isEqualTo("same-origin");
            Document page = Jsoup.parse(response.asString());
            assertThat(page.select("style, script:not([src]), [style], [onclick]"))
                    .isEmpty();
            for (Element asset : page.select("link[href], script[src]")) {
                String file = asset.hasAttr("href") ? asset.attr("href") : asset.attr("src");
                assertThat(given().get(file).statusCode()).as(file).isEqualTo(200);
            }
        }
    }

    @Test
    void anUnknownArticleIsAPageThatSaysSo() {
        Response response = given().get("/articles/unknown");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(response.asString()).select("h1").text()).isEqualTo("There is no article here");
    }

    /** The style sheet knows every class that marks text. */
    @Test
    void everyMarkHasAStyle() {
        String css = given().get("/assets/report.css").asString();
        List<String> classes = Pattern.compile("class=\"m ([^\"]+)\"")
                .matcher(given().get("/example").asString())
                .results()
                .map((MatchResult m) -> m.group(1).strip())
                .flatMap(c -> List.of(c.split(" ")).stream())
                .filter(c -> !c.isEmpty())
                .distinct()
                .toList();

        assertThat(classes).contains("quoted", "source", "cue", "loaded");
        assertThat(classes).allSatisfy(c -> assertThat(css).contains("." + c + " {"));
    }
}
