package dev.masthead.api;

import static dev.masthead.api.CodedSamples.at;
import static dev.masthead.api.CodedSamples.code;
import static dev.masthead.api.CodedSamples.isOwn;
import static dev.masthead.api.CodedSamples.token;
import static dev.masthead.api.CodedSamples.unzipped;
import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A whole walk: a sample, two coders, one who decides, what comes of it. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ValidationsResourceTest {
    private static final CodedSamples SAMPLES = new CodedSamples("coding.example");
    private static final String NORTH = SAMPLES.north();
    private static final String SOUTH = SAMPLES.south();

    @BeforeEach
    void articles() {
        SAMPLES.submit();
    }

    private static RequestSpecification csv() {
        return given().config(config().encoderConfig(encoderConfig().encodeContentTypeAs("text/csv", ContentType.TEXT)))
                .contentType("text/csv");
    }

    private static void refused(Map<String, Object> body, String detail) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/validations")
                .then()
                .statusCode(400)
                .body("detail", containsString(detail));
    }

    @Test
    void aPlanSaysWhatItComesToAndKeepsNothing() {
        int before =
                given().get("/api/v1/validations").jsonPath().getList("items").size();
        JsonPath plan = given().contentType("application/json")
                .body(SAMPLES.request("half_width", 0.1, "plan", true, "coders", List.of("Ana", "Bo"), "overlap", 0.5))
                .post("/api/v1/validations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(plan.getString("id")).isNull();
        assertThat(plan.getInt("n_articles")).isEqualTo(40);
        // a term and a sentence without one of each; 96.04 ÷ (1 + 95.04 ÷ 80) of 80 items: 44; 22 go to both: 66
        // codings of a quarter
        // of a minute
        assertThat(plan.getInt("n_items")).isEqualTo(80);
        assertThat(plan.getInt("size")).isEqualTo(44);
        assertThat(plan.getInt("minutes")).isEqualTo(17);
        assertThat(given().get("/api/v1/validations").jsonPath().getList("items"))
                .hasSize(before);
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        refused(SAMPLES.request(), "Either size");
        refused(SAMPLES.request("size", 1), "size must be 2 to 5000");
        refused(SAMPLES.request("size", 10, "filter", "mood=1"), "names are");
        refused(SAMPLES.request("size", 10, "actor", "x"), "actor");
        refused(SAMPLES.request("size", 10, "coders", List.of("Ana", "Ana")), "same name");
        refused(SAMPLES.request("size", 10, "filter", "outlet=nobody.example"), "fewer than two items");
        given().get("/api/v1/validations/v0").then().statusCode(404);
        given().delete("/api/v1/validations/v0").then().statusCode(404);
    }

    @Test
    void codersAreBlindAndWhatTheySayIsKeptAndTakenBack() {
        JsonPath v = SAMPLES.drawn("size", 10, "seed", 4, "coders", List.of("Ana"), "title", "Regimes");
        assertThat(v.getInt("n_items")).isEqualTo(80);
        assertThat(v.getList("strata.answer", String.class)).containsExactlyInAnyOrder("yes", "no", "no");
        assertThat(v.getList("strata.detail", String.class)).containsExactlyInAnyOrder("outlet", "quoted", "unmarked");
        String ana = token(v, "Ana");
        assertThat(ana).matches("[0-9a-f]{32}");
        JsonPath page =
                given().get(at(v, "/items?limit=3&context=3&coder=" + ana)).jsonPath();
        assertThat(page.getInt("n_given")).isEqualTo(10);
        assertThat(page.getList("items")).hasSize(3);
        assertThat(page.getInt("next")).isEqualTo(3);
        JsonPath all = given().get(at(v, "/items?context=3&coder=" + ana)).jsonPath();
        assertThat(all.getString("items.find { it.words == 'regime' }.after")).startsWith(" of ward ");
        assertThat(all.getString("items.find { it.words == 'regime' }.asks")).contains("use these words here");
        assertThat(all.getString("items.find { it.words.startsWith('Boats') }.asks"))
                .contains("any words in this sentence");
        assertThat(page.getMap("items[0]")).doesNotContainKeys("machine", "stratum", "chance", "outlet", "entry");
        assertThat(page.prettify()).doesNotContain("coding.example");
        given().get(at(v, "/items?coder=0")).then().statusCode(404);
        given().contentType("application/json")
                .body(Map.of("answer", "maybe"))
                .put(at(v, "/items/0/codings/" + ana))
                .then()
                .statusCode(400)
                .body("detail", equalTo("answer must be one of no, yes."));
        given().contentType("application/json")
                .body(Map.of("answer", "yes"))
                .put(at(v, "/items/10/codings/" + ana))
                .then()
                .statusCode(404);
        code(v, 0, ana, Map.of("answer", "yes", "note", "clear"));
        code(v, 0, ana, Map.of("answer", "no"));
        code(v, 1, ana, Map.of("cannot_say", true));
        JsonPath after = given().get(at(v, "/items?open=true&coder=" + ana)).jsonPath();
        assertThat(after.getInt("n_open")).isEqualTo(8);
        assertThat(after.getInt("items[0].number")).isEqualTo(2);
        assertThat(given().get(at(v, "")).jsonPath().getInt("coders[0].n_cannot_say"))
                .isEqualTo(1);
        given().delete(at(v, "/items/1/codings/" + ana)).then().statusCode(204);
        given().delete(at(v, "/items/1/codings/" + ana)).then().statusCode(404);
        JsonPath codings = given().get(at(v, "/codings")).jsonPath();
        assertThat(codings.getList("items")).hasSize(1);
        assertThat(codings.getString("items[0].answer")).isEqualTo("no");
        assertThat(given().get(at(v, "/codings?format=csv")).asString())
                .startsWith("item,coder,answer,note,coded_at\r\n0,Ana,no,,");
        given().delete(at(v, "/coders/Ana")).then().statusCode(204);
        assertThat(given().get(at(v, "/codings")).jsonPath().getList("items")).isEmpty();
        given().delete(at(v, "")).then().statusCode(204);
        given().get(at(v, "")).then().statusCode(404);
    }

    @Test
    void aSheetGoesOutAndComesBack() {
        JsonPath v = SAMPLES.drawn("size", 4, "coders", List.of("Ana"));
        String ana = token(v, "Ana");
        String sheet = given().get(at(v, "/sheets/" + ana)).asString();
        assertThat(sheet).startsWith("\uFEFFitem,title,before,words,after,").contains(",regime,");
        csv().body("item,answer,note\r\n0,yes,\r\n1,perhaps,\r\n2,,\r\n3,cannot_say,no idea\r\n9,no,\r\n")
                .put(at(v, "/sheets/" + ana))
                .then()
                .statusCode(200)
                .body("n_kept", equalTo(2))
                .body("n_empty", equalTo(1))
                .body("refused.line", equalTo(List.of(3, 6)))
                .body("refused[0].problem", equalTo("answer must be one of no, yes."));
        csv().body("a,b\n").put(at(v, "/sheets/" + ana)).then().statusCode(400);
    }

    @Test
    void twoCodersAndOneWhoDecidesCorrectAComparisonOfTwoOutlets() {
        JsonPath v = SAMPLES.drawn("size", 40, "seed", 2, "by_outlet", true, "coders", List.of("Ana", "Bo"));
        String ana = token(v, "Ana");
        String bo = token(v, "Bo");
        List<Map<String, Object>> items =
                given().get(at(v, "/items?coder=" + ana)).jsonPath().getList("items");
        assertThat(items).hasSize(40);
        for (Map<String, Object> item : items) {
            int number = (Integer) item.get("number");
            boolean own = isOwn(item);
            code(v, number, ana, Map.of("answer", own ? "yes" : "no"));
            // Bo takes the first item of all for the opposite
            code(v, number, bo, Map.of("answer", own == (number != 0) ? "yes" : "no"));
        }
        String cy = given().contentType("application/json")
                .body(Map.of("name", "Cy", "adjudicates", true))
                .post(at(v, "/coders"))
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        JsonPath disputed = given().get(at(v, "/items?coder=" + cy)).jsonPath();
        assertThat(disputed.getList("items.number")).isEqualTo(List.of(0));
        assertThat(disputed.getList("items[0].others.coder")).isEqualTo(List.of("Ana", "Bo"));
        assertThat(given().get(at(v, "")).jsonPath().getInt("n_settled")).isEqualTo(39);
        code(v, 0, cy, Map.of("answer", disputed.getString("items[0].others[0].answer")));

        JsonPath report =
                given().get(at(v, "/report")).then().statusCode(200).extract().jsonPath();
        assertThat(report.getInt("validation.n_settled")).isEqualTo(40);
        assertThat(report.getInt("agreement.n_compared")).isEqualTo(40);
        assertThat(report.getString("agreement.reliability")).isEqualTo("firm");
        assertThat(report.getDouble("measures.accuracy.value")).isEqualTo(1);
        assertThat(report.getDouble("measures.accuracy.low")).isLessThan(1);
        assertThat(report.getList("by_outlet.groups.value")).isEqualTo(List.of(NORTH, SOUTH));
        assertThat(report.getDouble("by_outlet.groups[0].figures[0].corrected.value"))
                .isEqualTo(1);
        assertThat(report.getDouble("by_outlet.groups[1].figures[0].corrected.value"))
                .isEqualTo(0.5);
        assertThat(report.getBoolean("by_outlet.differences[0].differs")).isTrue();
        assertThat(report.getString("methods")).contains("2 coders", "disagreements were adjudicated");

        JsonPath sides = given().queryParam("side", "outlet=" + SOUTH, "from=2022-02-01&outlet=" + SOUTH)
                .get(at(v, "/estimates"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(sides.getList("groups.n_articles")).isEqualTo(List.of(20, 10));
        assertThat(given().get(at(v, "/estimates?by=month")).jsonPath().getList("groups.value"))
                .isEqualTo(List.of("2022-01", "2022-02"));
        given().get(at(v, "/estimates?by=mood")).then().statusCode(400);
        assertThat(given().get(at(v, "/agreement")).jsonPath().getInt("pairs[0].n_items"))
                .isEqualTo(40);
        assertThat(given().get(at(v, "/measures")).jsonPath().getInt("n_settled"))
                .isEqualTo(40);

        Map<String, String> files = unzipped(given().get(at(v, "/bundle")).asByteArray());
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "README.txt",
                        "methods.txt",
                        "report.json",
                        "strata.csv",
                        "items.csv",
                        "articles.csv",
                        "codings.csv");
        assertThat(files.get("articles.csv").lines()).hasSize(41);
        assertThat(files.get("items.csv").lines()).hasSize(41);
        assertThat(files.get("codings.csv").lines()).hasSize(82);
        assertThat(String.join("", files.values())).doesNotContain("regime", "Boats");

        given().get("/validations/" + v.getString("id"))
                .then()
                .statusCode(200)
                .body(containsString("<td class=\"n\">0.50 ("), containsString("2 coders answered"));
        given().get("/validations").then().statusCode(200).body(containsString("/validations/" + v.getString("id")));
        given().get("/validations/v0").then().statusCode(404);

        // an article that goes takes its words along, and what was coded stays
        given().delete("/api/v1/articles/" + items.get(1).get("article")).then().statusCode(204);
        SAMPLES.forget(items.get(1).get("article"));
        JsonPath gone = given().get(at(v, "/items?from=1&limit=1&coder=" + ana)).jsonPath();
        assertThat(gone.getString("items[0].words")).isNull();
        assertThat(gone.getString("items[0].answer")).isNotNull();
        assertThat(given().get(at(v, "/report")).jsonPath().getInt("validation.n_settled"))
                .isEqualTo(40);
    }

    @Test
    void aFindingIsContestedAndItsEntryComesToReview() {
        String article = SAMPLES.id(0);
        JsonPath kept = given().contentType("application/json")
                .body(Map.of("start", 4, "end", 10, "reason", "It rules nobody", "name", "Ana"))
                .post("/api/v1/articles/" + article + "/contests")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(kept.getString("words")).isEqualTo("regime");
        assertThat(kept.getList("entries", String.class)).contains("loaded-terms.regime");
        JsonPath listed = given().get("/api/v1/contests?article=" + article).jsonPath();
        assertThat(listed.getString("items[0].reason")).isEqualTo("It rules nobody");
        assertThat(given().get("/api/v1/contests?format=csv").asString())
                .startsWith("contest,article_id,")
                .contains(",text,4,10,regime,");
        JsonPath entries = given().get("/api/v1/contested-entries").jsonPath();
        Map<String, Object> regime = entries.getMap("items.find { it.entry == 'loaded-terms.regime' }");
        assertThat((Integer) regime.get("n_contests")).isEqualTo(1);
        given().contentType("application/json")
                .body(Map.of("start", 4, "end", 4_000, "reason", "x"))
                .post("/api/v1/articles/" + article + "/contests")
                .then()
                .statusCode(400)
                .body("detail", containsString("code points of the text"));
        given().contentType("application/json")
                .body(Map.of("start", 4, "end", 10, "reason", "x"))
                .post("/api/v1/articles/nobody/contests")
                .then()
                .statusCode(404);
        given().delete("/api/v1/contests/" + kept.getString("id")).then().statusCode(204);
        given().delete("/api/v1/contests/" + kept.getString("id")).then().statusCode(404);
    }

    @Test
    void aCoderWorksThroughThePage() {
        JsonPath v = SAMPLES.drawn("size", 3, "coders", List.of("Ana"));
        String page = "/coding/" + v.getString("id") + "/" + token(v, "Ana");
        String html = given().get(page).then().statusCode(200).extract().asString();
        assertThat(html)
                .contains("<strong>0</strong> of <strong>3</strong>", "<mark>", "data-key=\"2\"")
                .doesNotContain("coding.example");
        String form = html.replaceAll("(?s).*name=\"form\" value=\"([^\"]+)\".*", "$1");
        String next = given().redirects()
                .follow(false)
                .formParam("form", form)
                .formParam("item", "0")
                .formParam("answer", "yes")
                .formParam("note", "<b>bold</b>")
                .post(page)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(next).endsWith(page + "?last=0");
        assertThat(given().get(page + "?last=0").asString())
                .contains("<strong>1</strong> of <strong>3</strong>", "name=\"item\" value=\"1\"", "item=0");
        assertThat(given().get(page + "?item=0").asString())
                .contains("aria-pressed=\"true\">yes", "&lt;b&gt;bold&lt;/b&gt;");
        given().formParam("form", "old")
                .formParam("item", "1")
                .formParam("answer", "yes")
                .post(page)
                .then()
                .statusCode(403);
        given().formParam("form", form).formParam("item", "1").post(page).then().statusCode(422);
        given().get("/coding/" + v.getString("id") + "/0").then().statusCode(404);
        assertThat(given().get(at(v, "/codings")).jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void itemsGoOutToInceptionAndCodingsComeBack() {
        JsonPath v = SAMPLES.drawn("size", 4, "seed", 5, "coders", List.of("Ana"));
        String at = at(v, "/inception/" + token(v, "Ana"));
        byte[] zip = given().get(at).then().statusCode(200).extract().asByteArray();
        Map<String, String> files = unzipped(zip);
        String xmi = files.get(files.keySet().stream()
                .filter(n -> n.endsWith(".xmi"))
                .findFirst()
                .orElseThrow());
        assertThat(xmi).contains("item=\"" + v.getString("id") + "/").doesNotContain("answer=");
        given().contentType("application/zip")
                .body(zip)
                .put(at)
                .then()
                .statusCode(200)
                .body("n_kept", equalTo(0))
                .body("n_empty", equalTo(4));
        given().contentType("application/xml")
                .body(xmi.replaceFirst("asks=", "answer=\"yes\" asks="))
                .put(at)
                .then()
                .statusCode(200)
                .body("n_kept", equalTo(1));
        assertThat(given().get(at(v, "/codings")).jsonPath().getString("items[0].answer"))
                .isEqualTo("yes");
        given().contentType("application/xml")
                .body(xmi.replaceFirst("asks=", "answer=\"maybe\" asks="))
                .put(at)
                .then()
                .statusCode(200)
                .body("n_kept", equalTo(0))
                .body("refused[0].problem", equalTo("answer must be one of no, yes."));
        given().contentType("application/xml").body("<x/>").put(at).then().statusCode(422);
        given().contentType("application/xml")
                .body(xmi.replaceFirst("asks=", "answer=\"yes\" asks="))
                .put(at(v, "/inception/" + "0".repeat(32)))
                .then()
                .statusCode(404);
    }

    @Test
    void inceptionGetsSuggestions() {
        String xmi = "<xmi:XMI xmlns:xmi='http://www.omg.org/XMI' xmlns:cas='http:///uima/cas.ecore' xmi:version='2.0'>"
                + "<cas:Sofa xmi:id='1' sofaNum='1' sofaID='_InitialView' sofaString='The regime of ward 9 closed the harbour.'/>"
                + "<cas:View sofa='1' members=''/></xmi:XMI>";
        Map<String, Object> body =
                Map.of("metadata", Map.of("layer", "custom.Span", "feature", "value"), "document", Map.of("xmi", xmi));
        String answer = given().contentType("application/json")
                .body(body)
                .post("/api/v1/inception/loaded_term/predict")
                .then()
                .statusCode(200)
                .extract()
                .path("document");
        assertThat(answer).contains("begin=\"4\" end=\"10\"", "inception_internal_predicted=\"true\"");
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/inception/mood/predict")
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/inception/actor/predict")
                .then()
                .statusCode(422);
    }
}
