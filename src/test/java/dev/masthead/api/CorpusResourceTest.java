package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.masthead.app.DatabaseResource;
import dev.masthead.profile.ProfileFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.w3c.dom.Document;

/** One filter in articles, facets, profiles, comparisons and exports; every answer is counted against the reports themselves. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class CorpusResourceTest {
    private static final String NORTH = "north.corpus.example";
    private static final String SOUTH = "south.corpus.example";
    private static final List<String> IDS = new ArrayList<>();
    private static final Map<String, JsonPath> REPORTS = new TreeMap<>();

    @Inject
    ProfileFolder folder;

    private static void submit(String host, String title, String date, String section, String text) {
        Map<String, Object> body = new HashMap<>();
        body.put("url", "https://" + host + "/" + IDS.size());
        body.put("title", title);
        body.put("text", text);
        body.put("section", section);
        body.put("published_at", date == null ? null : date + "T23:30:00Z");
        JsonPath report = given().contentType("application/json")
                .body(body)
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        IDS.add(report.getString("id"));
        REPORTS.put(report.getString("id"), report);
    }

    @BeforeEach
    void articles() {
        if (!IDS.isEmpty()) {
            return;
        }
        submit(
                NORTH,
                "Quorlund harbour closes",
                "2021-03-01",
                "World",
                "The harbour of Quorlund is closed, TASS said. Vladimir Putin did not speak. State media had no word of it.");
        submit(
                NORTH,
                "Rain in Quorlund",
                "2021-03-31",
                "Town",
                "It rained on the media of the state and on the old harbours. “It is wet,” Vladimir Putin said on Monday.");
        submit(
                NORTH,
                "A bridge",
                "2021-04-01",
                "Town",
                "A bridge of sighs was opened, an official who asked not to be named said.");
        submit(
                SOUTH,
                "Quorlund harbours reopen",
                "2021-03-15",
                "World",
                "MOSCOW (Reuters) - The ports of Quorlund are open again, the ministry said. Ships came.");
        submit(SOUTH, "Nothing new", null, null, "Nothing was new, and nobody said so. Quorlund slept.");
    }

    private static RequestSpecification asking(Object... parameters) {
        RequestSpecification request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(
                    (String) parameters[i],
                    parameters[i + 1] instanceof List<?> many ? many : List.of(parameters[i + 1]));
        }
        return request;
    }

    private static JsonPath answer(String address, Object... parameters) {
        return asking(parameters)
                .get("/api/v1/" + address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> found(Object... parameters) {
        return answer("articles", parameters).getList("items.id");
    }

    /** Of the articles of this test those with a number, the last to arrive first. */
    private static List<String> ids(int... numbers) {
        List<String> out = new ArrayList<>();
        for (int i = numbers.length - 1; i >= 0; i--) {
            out.add(IDS.get(numbers[i]));
        }
        return out;
    }

    private static List<String> counted(Predicate<JsonPath> holds) {
        List<String> out = new ArrayList<>();
        for (int i = IDS.size() - 1; i >= 0; i--) {
            if (holds.test(REPORTS.get(IDS.get(i)))) {
                out.add(IDS.get(i));
            }
        }
        return out;
    }

    private static final Object[] BOTH = {"outlet", List.of(NORTH, SOUTH)};

    private static Object[] and(Object... more) {
        Object[] out = new Object[BOTH.length + more.length];
        System.arraycopy(BOTH, 0, out, 0, BOTH.length);
        System.arraycopy(more, 0, out, BOTH.length, more.length);
        return out;
    }

    @Test
    void findsWordsByTheirStemsAndPhrasesAsTheyStand() {
        assertThat(found("q", "quorlund")).isEqualTo(ids(0, 1, 3, 4));
        assertThat(found(and("q", "quorlund harbor OR harbour"))).isEqualTo(ids(0, 1, 3));
        assertThat(found("q", "quorlund -harbours")).isEqualTo(ids(4));
        assertThat(found("q", "quorlund \"state media\"")).isEqualTo(ids(0));
        assertThat(found(and("q", "\"bridge of sighs\""))).isEqualTo(ids(2));
        assertThat(found(and("q", "port"))).isEqualTo(ids(3));
        // weighs more in the headline than twice in the body
        assertThat(found("q", "quorlund harbour", "sort", "relevance")).startsWith(IDS.get(0));
        asking("q", "the of").get("/api/v1/articles").then().statusCode(400).body("detail", containsString("no word"));
        asking("q", "\"").get("/api/v1/articles").then().statusCode(400);
        assertThat(found(and("q", "'); drop table article; -- bridge"))).isEmpty();
    }

    @Test
    void showsTheWordsInTheirPlaces() {
        JsonPath page = answer("articles", "q", "\"state media\" harbour quorlund -\"nobody said\"");
        assertThat(page.getList("found.article")).isEqualTo(ids(0));
        assertThat(page.getInt("found[0].n")).isEqualTo(5);
        assertThat(page.getList("found[0].places.text"))
                .containsExactly("Quorlund", "harbour", "harbour", "Quorlund", "State media");
        assertThat(page.getList("found[0].places.part")).containsExactly("title", "title", "text", "text", "text");
        assertThat(page.getInt("found[0].places[0].start")).isZero();
        assertThat(page.getInt("found[0].places[0].end")).isEqualTo(8);
        assertThat(page.getString("found[0].places[0].after")).isEqualTo(" harbour closes");
        String text = given().get("/api/v1/articles/" + IDS.get(0) + "/text").asString();
        for (Map<String, Object> place : page.<Map<String, Object>>getList("found[0].places")) {
            if (place.get("part").equals("text")) {
                int start = (int) place.get("start");
                int end = (int) place.get("end");
                assertThat(text.substring(start, end)).isEqualTo(place.get("text"));
                assertThat(text).contains((String) place.get("before") + place.get("text") + place.get("after"));
            }
        }
        assertThat(answer("articles", BOTH).getList("found")).isEmpty();
    }

    @Test
    void countsBothDaysOfAPeriod() {
        assertThat(found(and("from", "2021-03-01", "to", "2021-03-31"))).isEqualTo(ids(0, 1, 3));
        assertThat(found(and("from", "2021-03-31", "to", "2021-03-31"))).isEqualTo(ids(1));
        assertThat(found(and("to", "2021-03-14"))).isEqualTo(ids(0));
        assertThat(found(and("from", "2021-04-01"))).isEqualTo(ids(2));
        assertThat(answer("facets", and("from", "2021-03-01", "to", "2021-03-31"))
                        .getInt("n_articles"))
                .isEqualTo(3);
        for (String path : List.of("profile", "outlets/" + NORTH + "/profile", "outlets/" + NORTH + "/articles")) {
            assertThat(asking("outlet", NORTH, "from", "2021-03-01", "to", "2021-03-31", "min_articles", 1)
                            .get("/api/v1/" + path)
                            .jsonPath()
                            .getString(path.endsWith("profile") ? "n_articles" : "items.size()"))
                    .as(path)
                    .isEqualTo("2");
        }
    }

    @Test
    void findsByWhatReportsSay() {
        String putin = "vladimir-putin";
        assertThat(found(and("actor", putin)))
                .isEqualTo(counted(r -> r.getList("actors.id").contains(putin)))
                .isEqualTo(ids(0, 1));
        assertThat(found(and("speaker", putin)))
                .isEqualTo(counted(r -> r.getList("attributions.source.actor").contains(putin)))
                .isEqualTo(ids(1));
        assertThat(found(and("cites", "tass"))).isEqualTo(ids(0));
        assertThat(found(and("cites", "reuters"))).isEqualTo(ids(3));
        assertThat(found(and("wire", "reuters"))).isEqualTo(ids(3));
        assertThat(found(and("wire", "true"))).isEqualTo(ids(3));
        assertThat(found(and("wire", "false"))).isEqualTo(ids(0, 1, 2, 4));
        assertThat(found(and("has", "wire_copy"))).isEqualTo(ids(3));
        assertThat(found(and("has", "state_media"))).isEqualTo(ids(0));
        assertThat(found(and("has", "anonymous_source")))
                .isEqualTo(counted(
                        r -> r.getList("attributions.source.anonymous").stream().anyMatch(a -> a != null)))
                .isEqualTo(ids(2));
        assertThat(found(and("has", "no_byline"))).hasSize(5);
        assertThat(found(and("actor", putin, "speaker", putin, "section", "Town")))
                .isEqualTo(ids(1));
        assertThat(found(and("actor", List.of(putin, "nobody")))).isEmpty();
        assertThat(found(and("section", List.of("World", "Town")))).isEqualTo(ids(0, 1, 2, 3));
        assertThat(found(and("class", "unclassified"))).hasSize(5);
        assertThat(found(and("class", "SC"))).isEmpty();
        String digest = REPORTS.get(IDS.get(0)).getString("analyzer.digest");
        assertThat(found(and("analysis", digest))).hasSize(5);
    }

    /** Each value of a facet finds as many articles as its count says. */
    @Test
    void facetsCountWhatTheirValuesFind() {
        JsonPath facets = answer("facets", BOTH);
        assertThat(facets.getInt("n_articles")).isEqualTo(5);
        assertThat(facets.getInt("n_analysed")).isEqualTo(5);
        assertThat(facets.getList("outlets.value")).containsExactly(NORTH, SOUTH);
        assertThat(facets.getList("outlets.n_articles")).containsExactly(3, 2);
        assertThat(facets.getList("months.value")).containsExactly("2021-03", "2021-04");
        assertThat(facets.getList("months.n_articles")).containsExactly(3, 1);
        assertThat(facets.getString("actors.find { it.value == 'vladimir-putin' }.name"))
                .isEqualTo("Vladimir Putin");
        assertThat(facets.getList("wire.value")).containsExactly("reuters");
        Map<String, String> names = Map.of(
                "classes",
                "class",
                "sections",
                "section",
                "actors",
                "actor",
                "cites",
                "cites",
                "has",
                "has",
                "wire",
                "wire");
        names.forEach((facet, name) -> {
            List<Map<String, Object>> counts = facets.getList(facet);
            assertThat(counts).as(facet).isNotEmpty();
            counts.forEach(c -> assertThat(found(and(name, c.get("value"))))
                    .as(facet + " " + c.get("value"))
                    .hasSize((int) c.get("n_articles")));
        });
        JsonPath some = answer("facets", and("q", "harbour", "actor", "vladimir-putin"));
        assertThat(some.getInt("n_articles")).isEqualTo(2);
        assertThat(some.getList("sections.value")).containsExactlyInAnyOrder("World", "Town");
        assertThat(answer("facets", and("limit", 1)).getList("actors")).hasSize(1);
    }

    @Test
    void aProfileOfAQueryIsThatOfTheOutletWhereItAsksForNothingElse() {
        folder.foldAll();
        JsonPath sums = answer("outlets/" + NORTH + "/profile", "min_articles", 1, "trend", "n_words");
        JsonPath query = answer("profile", "outlet", NORTH, "min_articles", 1, "trend", "n_words");
        assertThat(query.getInt("n_articles")).isEqualTo(3);
        for (String same : List.of("n_articles", "n_words", "sources", "actors", "trend", "analyzer_digest")) {
            assertThat((Object) query.get(same)).as(same).isEqualTo(sums.get(same));
        }
        // what is drawn toward the corpus moves with articles of other tests
        assertThat(query.getList("metrics"))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*shrunk", ".*corpus")
                .isEqualTo(sums.getList("metrics"));
        assertThat((Object) query.get("outlet")).isNull();
        assertThat(query.getString("filter")).isEqualTo("outlet=" + NORTH);
        assertThat(sums.getString("filter")).isEmpty();

        JsonPath some = answer("outlets/" + NORTH + "/profile", "actor", "vladimir-putin", "min_articles", 1);
        assertThat(some.getInt("n_articles")).isEqualTo(2);
        assertThat(some.getString("outlet.slug")).isEqualTo(NORTH);
        double words = 0;
        for (int i : new int[] {0, 1}) {
            words += REPORTS.get(IDS.get(i)).getDouble("metrics.n_words");
        }
        assertThat(some.getDouble("n_words")).isEqualTo(words);
        assertThat(some.getInt("actors.find { it.id == 'vladimir-putin' }.n_articles"))
                .isEqualTo(2);
    }

    @Test
    void comparesQueriesAsOutletsAreCompared() {
        JsonPath outlets = answer("compare", "outlets", NORTH + "," + SOUTH, "min_articles", 1);
        JsonPath queries =
                answer("comparison", "side", List.of("outlet=" + NORTH, "outlet=" + SOUTH), "min_articles", 1);
        assertThat(queries.getList("outlets.name")).containsExactly("outlet=" + NORTH, "outlet=" + SOUTH);
        assertThat(queries.getList("outlets.n_articles")).containsExactly(3, 2);
        assertThat(queries.getInt("tests")).isEqualTo(outlets.getInt("tests")).isPositive();
        assertThat(queries.getList("metrics.figures.estimate")).isEqualTo(outlets.getList("metrics.figures.estimate"));
        assertThat(queries.getList("metrics.figures.low")).isEqualTo(outlets.getList("metrics.figures.low"));
        JsonPath some = answer("compare", "outlets", NORTH + "," + SOUTH, "q", "harbour", "min_articles", 1);
        assertThat(some.getList("outlets.n_articles")).containsExactly(2, 1);
        asking("side", "outlet=" + NORTH).get("/api/v1/comparison").then().statusCode(400);
        asking("side", List.of("outlet=a", "colour=b"))
                .get("/api/v1/comparison")
                .then()
                .statusCode(400);
    }

    @Test
    void exportsTheSameArticles() {
        String lines = Exported.of(
                        "jsonl", NORTH, ", \"q\": \"harbour\", \"actor\": [\"vladimir-putin\"], \"section\": \"Town\"")
                .asString();
        assertThat(lines.lines()).hasSize(1).first().asString().contains(IDS.get(1));
        given().contentType("application/json")
                .body("{\"format\": \"jsonl\", \"has\": \"wings\"}")
                .post("/api/v1/exports")
                .then()
                .statusCode(400)
                .body("detail", containsString("has must be one of"));
    }

    @Test
    void saysWhoRestsOnWhom() throws Exception {
        JsonPath network = answer("citations", BOTH);
        assertThat(network.getInt("n_articles")).isEqualTo(5);
        assertThat(network.getInt("n_citing"))
                .isEqualTo(counted(r -> !r.getList("sourcing.relayed.findAll { it.n_attributions > 0 }.outlet")
                                        .isEmpty()
                                || r.get("sourcing.wire") != null)
                        .size())
                .isEqualTo(2);
        assertThat(network.getList("citations.group")).containsExactly(NORTH, SOUTH);
        assertThat(network.getList("citations.cites")).containsExactly("tass", "reuters");
        assertThat(network.getList("citations.n_copies")).containsExactly(0, 1);
        assertThat(network.getString("citations[0].first.article")).isEqualTo(IDS.get(0));
        assertThat(network.getString("citations[0].first.published_at")).isEqualTo("2021-03-01T23:30:00Z");
        assertThat(network.getString("cited.find { it.outlet == 'tass' }.class"))
                .isEqualTo("SC");
        assertThat(answer("citations", and("by", "month")).getList("groups.value"))
                .containsExactly("2021-03", "2021-04");
        assertThat(answer("citations", and("by", "class", "cites", "tass")).getInt("citations[0].n_articles"))
                .isEqualTo(1);
        assertThat(asking(and("format", "csv"))
                        .get("/api/v1/citations")
                        .asString()
                        .lines())
                .hasSize(3)
                .first()
                .isEqualTo("group,group_name,cites,cites_name,cites_class,n_articles,n_copies,first_article,"
                        + "first_published_at");
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(asking(and("format", "graphml")).get("/api/v1/citations").asInputStream());
        assertThat(xml.getElementsByTagName("node").getLength()).isEqualTo(4);
        assertThat(xml.getElementsByTagName("edge").getLength()).isEqualTo(2);
        asking("by", "colour").get("/api/v1/citations").then().statusCode(400);
        asking("format", "pdf").get("/api/v1/citations").then().statusCode(400);
    }

    @Test
    void putsTheSameQuotationTogether() {
        String[] hosts = {"quotes-a.corpus.example", "quotes-b.corpus.example"};
        String full = "We will open the great harbour of Vessund in May, whatever Vladimir Putin may think of it";
        String[] texts = {
            "It rained. “" + full + ",” Maria Hale said on Monday. Nobody else spoke there.",
            "It snowed. “We will open the great harbour of Vessund in May,” Maria Hale said on Monday. All went home."
        };
        for (int i = 0; i < 2; i++) {
            given().contentType("application/json")
                    .body(Map.of(
                            "url",
                            "https://" + hosts[i] + "/1",
                            "title",
                            "Said",
                            "text",
                            texts[i],
                            "published_at",
                            "2021-05-0" + (i + 1) + "T08:00:00+02:00"))
                    .post("/api/v1/articles")
                    .then()
                    .statusCode(201);
        }
        Object[] both = {"outlet", List.of(hosts)};
        JsonPath all = answer("quotations", both);
        assertThat(all.getInt("n_quotations")).isEqualTo(2);
        assertThat(all.getInt("n_distinct")).isEqualTo(1);
        assertThat(all.getBoolean("complete")).isTrue();
        assertThat(all.getString("items[0].text")).contains(full);
        assertThat(all.getString("items[0].name")).isEqualTo("Maria Hale");
        assertThat(all.getInt("items[0].n_articles")).isEqualTo(2);
        assertThat(all.getInt("items[0].n_outlets")).isEqualTo(2);
        assertThat(all.getString("items[0].first.published_at")).isEqualTo("2021-05-01T06:00:00Z");
        assertThat(all.getList("items[0].forms.outlet")).containsExactly(hosts[0], hosts[1]);
        assertThat(all.getList("items[0].forms[0].left_out")).isEmpty();
        assertThat(all.getList("items[0].forms[1].left_out"))
                .containsExactly("whatever Vladimir Putin may think of it");
        assertThat(all.getString("items[0].forms[1].published_at")).isEqualTo("2021-05-02T08:00:00+02:00");
        int start = all.getInt("items[0].forms[1].start");
        assertThat(texts[1].substring(start, all.getInt("items[0].forms[1].end")))
                .isEqualTo(all.getString("items[0].forms[1].text"));
        String speaker = all.getString("items[0].speaker");
        assertThat(answer("quotations", "outlet", List.of(hosts), "speaker", speaker)
                        .getInt("n_quotations"))
                .isEqualTo(2);
        assertThat(answer("quotations", "outlet", List.of(hosts), "about", "vladimir-putin")
                        .getInt("n_quotations"))
                .isEqualTo(1);
        assertThat(answer("quotations", "outlet", List.of(hosts), "q", "harbours in may")
                        .getInt("n_quotations"))
                .isEqualTo(2);
        // what stands outside the quotation is not in it
        assertThat(answer("quotations", "outlet", List.of(hosts), "q", "rained").getInt("n_quotations"))
                .isZero();
        assertThat(answer("quotations", "outlet", List.of(hosts), "speaker", "nobody")
                        .getInt("n_quotations"))
                .isZero();
        asking("q", "the").get("/api/v1/quotations").then().statusCode(400);
    }

    private static JsonPath saved(String filter, boolean frozen) {
        return given().contentType("application/json")
                .body(Map.of("title", "Harbours <of> Quorlund", "filter", filter, "frozen", frozen))
                .post("/api/v1/queries")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    @Test
    void aFrozenQueryStaysAndALiveOneGoesOn() throws Exception {
        String filter = "q=harbour&outlet=later.corpus.example";
        String digest = REPORTS.get(IDS.get(0)).getString("analyzer.digest");
        String text = "The harbour is open. Nobody came. %s";
        String first = later(1, text.formatted("It rained."));
        JsonPath frozen = saved(filter, true);
        JsonPath live = saved(filter, false);
        String second = later(2, text.formatted("It snowed."));
        assertThat(frozen.getInt("n_articles")).isEqualTo(1);
        assertThat(frozen.getString("analyzer_digest")).isEqualTo(digest);
        assertThat(found("query", frozen.getString("id"))).containsExactly(first);
        assertThat(found("query", live.getString("id"))).containsExactly(second, first);
        assertThat(found("query", live.getString("id"), "q", "snow")).containsExactly(second);
        assertThat(answer("profile", "query", frozen.getString("id"), "min_articles", 1)
                        .getInt("n_articles"))
                .isEqualTo(1);
        assertThat(answer("facets", "query", live.getString("id")).getInt("n_articles"))
                .isEqualTo(2);
        assertThat(Exported.of("jsonl", "later.corpus.example", ", \"query\": \"" + frozen.getString("id") + "\"")
                        .asString()
                        .lines())
                .hasSize(1);

        Map<String, String> bundle = new HashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(given().get("/api/v1/queries/" + frozen.getString("id") + "/bundle")
                        .asInputStream())) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                bundle.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(bundle).containsOnlyKeys("README.txt", "query.json", "articles.csv", "codebook.md", "codebook.csv");
        assertThat(bundle.get("articles.csv").lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(first + ",");
        assertThat(JsonPath.from(bundle.get("query.json")).getString("analyzer.digest"))
                .isEqualTo(digest);
        assertThat(JsonPath.from(bundle.get("query.json")).getList("filter.outlet"))
                .containsExactly("later.corpus.example");
        assertThat(bundle.get("README.txt")).contains(frozen.getString("id"), "Frozen");

        Document feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(given().get("/api/v1/queries/" + live.getString("id") + "/feed")
                        .asInputStream());
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(feed.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Harbours <of> Quorlund");

        given().delete("/api/v1/articles/" + first).then().statusCode(204);
        assertThat(found("query", frozen.getString("id"))).isEmpty();
        JsonPath after = answer("queries/" + frozen.getString("id"));
        assertThat(after.getInt("n_articles")).isEqualTo(1);
        assertThat(after.getInt("n_missing")).isEqualTo(1);
        assertThat(answer("queries").getList("items.id")).startsWith(live.getString("id"), frozen.getString("id"));
        given().delete("/api/v1/queries/" + live.getString("id")).then().statusCode(204);
        given().get("/api/v1/queries/" + live.getString("id")).then().statusCode(404);
        asking("query", live.getString("id")).get("/api/v1/articles").then().statusCode(400);
        given().contentType("application/json")
                .body("{\"filter\": \"colour=red\"}")
                .post("/api/v1/queries")
                .then()
                .statusCode(400);
    }

    private static String later(int number, String text) {
        return given().contentType("application/json")
                .body(Map.of("url", "https://later.corpus.example/" + number, "title", "Later", "text", text))
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void refusesWhatItCannotAnswer() {
        for (String query : List.of(
                "has=wings",
                "copies=some",
                "story=x",
                "from=2021-03-01T00:00:00Z",
                "from=2021-03-02&to=2021-03-01",
                "q=a&q=b",
                "sort=oldest",
                "analysis=abc",
                "from=0001-01-01",
                "q=%00")) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/articles?" + query)
                    .then()
                    .statusCode(400);
        }
    }
}
