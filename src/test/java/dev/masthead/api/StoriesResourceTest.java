package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import dev.masthead.corpus.StoryKeeper;
import dev.masthead.duplicates.CopyMarks;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Articles on one event, put together after they are stored, and laid side by side. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class StoriesResourceTest {
    private static final String NORTH = "north.stories.example";
    private static final String SOUTH = "south.stories.example";
    private static final String EAST = "east.stories.example";
    private static final String OUTLETS = "outlet=" + NORTH + "&outlet=" + SOUTH + "&outlet=" + EAST;
    private static final String DAM = "The Orlend dam above Velbury burst on Sunday night and a wave of mud covered the"
            + " valley. Rescuers searched the mud for nine missing people of Velbury.";
    private static final List<String> IDS = new ArrayList<>();

    @Inject
    StoryKeeper keeper;

    @Inject
    CopyMarks marks;

    private static String submit(String host, String title, String date, String text) {
        Map<String, Object> body = new HashMap<>();
        body.put("url", "https://" + host + "/" + System.nanoTime());
        body.put("title", title);
        body.put("text", text);
        body.put("published_at", date);
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @BeforeEach
    void articles() {
        if (!IDS.isEmpty()) {
            return;
        }
        // the second to be published comes in first
        IDS.add(submit(
                SOUTH,
                "Orlend dam burst: Velbury mourns",
                "2026-03-03T08:00:00Z",
                DAM
                        + " The regime in Moscow killed Anna Petrova, Vladimir Putin's critics said. “Nobody had warned us of the"
                        + " cracks,” Vladimir Putin said on Monday."));
        IDS.add(submit(
                NORTH,
                "Dam above Velbury gives way",
                "2026-03-02T08:00:00Z",
                DAM
                        + " “Nobody had warned us of the cracks in the dam, and nobody will again,” Vladimir Putin said. “We warned"
                        + " them twice,” Emmanuel Macron said in Paris."));
        IDS.add(submit(
                EAST,
                "Dam above Velbury gives way",
                "2026-03-02T12:00:00Z",
                DAM
                        + " “Nobody had warned us of the cracks in the dam, and nobody will again,” Vladimir Putin said. “We warned"
                        + " them twice,” Emmanuel Macron said in Paris on Monday."));
        IDS.add(submit(
                NORTH,
                "Tram drivers in Karsholm walk out",
                "2026-03-02T08:00:00Z",
                "Tram drivers in Karsholm went on strike on Monday over night shifts. The union Transvakt wants two free weekends"
                        + " a month. Commuters walked or cycled."));
        marks.catchUp();
        keeper.catchUp();
    }

    private static JsonPath get(String address) {
        return given().get("/api/v1/" + address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void listsStoriesAndFindsTheirArticles() {
        JsonPath page = get("stories?" + OUTLETS);
        assertThat(page.getInt("n_stories")).isEqualTo(1);
        assertThat(page.getInt("n_waiting")).isZero();
        assertThat(page.getString("items[0].title")).isEqualTo("Dam above Velbury gives way");
        assertThat(page.getInt("items[0].n_articles")).isEqualTo(3);
        assertThat(page.getInt("items[0].n_outlets")).isEqualTo(3);
        // north's and east's are one text
        assertThat(page.getInt("items[0].n_origins")).isEqualTo(2);
        assertThat(page.getString("items[0].first.article")).isEqualTo(IDS.get(1));
        assertThat(page.getString("items[0].last")).isEqualTo("2026-03-03T08:00:00Z");
        String story = page.getString("items[0].id");
        assertThat(get("articles?story=" + story).getList("items.id"))
                .containsExactlyInAnyOrder(IDS.get(0), IDS.get(1), IDS.get(2));
        assertThat(get("facets?" + OUTLETS).getMap("stories.find { it.value == '" + story + "' }"))
                .containsEntry("n_articles", 3);
        assertThat(get("stories?min_articles=1&" + OUTLETS).getInt("n_stories")).isEqualTo(2);
        assertThat(get("stories?min_articles=1&limit=1&" + OUTLETS).getString("next"))
                .isNotNull();
        assertThat(get("stories?outlet=" + NORTH).getInt("n_stories")).isZero();
        assertThat(get("stories?q=karsholm&min_articles=1&" + OUTLETS).getString("items[0].title"))
                .startsWith("Tram drivers");
    }

    @Test
    void laysTheArticlesOfAStorySideBySide() {
        String id = get("stories?" + OUTLETS).getString("items[0].id");
        JsonPath story = get("stories/" + id);
        assertThat(story.getList("articles.article")).isEqualTo(List.of(IDS.get(1), IDS.get(2), IDS.get(0)));
        assertThat(story.getInt("n_origins")).isEqualTo(2);
        assertThat(story.getString("articles[1].copy_of")).isEqualTo(IDS.get(1));
        assertThat(story.getString("articles[0].copy_of")).isNull();
        assertThat(story.getList("articles[0].heard")).contains("vladimir-putin", "emmanuel-macron");
        assertThat(story.getList("articles[2].not_heard")).containsExactly("emmanuel-macron");
        assertThat(story.getList("heard.find { it.actor == 'emmanuel-macron' }.without"))
                .containsExactly(IDS.get(0));
        // what is cut is named, and who leaves it out
        Map<String, Object> cut = story.getMap("quotations.find { it.quotation.speaker == 'vladimir-putin' }");
        assertThat(story.getString("quotations[0].quotation.text"))
                .isEqualTo("“Nobody had warned us of the cracks in the dam, and nobody will again,”");
        assertThat(cut).containsEntry("without", List.of());
        assertThat(story.getList("quotations[0].quotation.forms.find { it.article == '" + IDS.get(0) + "' }.left_out"))
                .isNotEmpty();
        assertThat(story.getList("quotations.find { it.quotation.speaker == 'emmanuel-macron' }.without"))
                .containsExactly(IDS.get(0));
        assertThat(story.getList("articles[2].only.actors")).isNotEmpty();
        assertThat(story.getString("harm.find { it.harm == 'kill' }.told[0].article"))
                .isEqualTo(IDS.get(0));
        given().get("/api/v1/stories/0").then().statusCode(404);
        given().get("/api/v1/stories/dam").then().statusCode(404);
    }

    @Test
    void followsWhatIsDeletedAndWhatChanges() {
        String host = "west.stories.example";
        String harbour =
                "The Quillmouth lighthouse fell into the harbour of Quillmouth in the storm Brunhild, and two Quillmouth"
                        + " pilots swam ashore.";
        String first = submit(host, "Quillmouth lighthouse falls", "2026-05-04T08:00:00Z", harbour);
        String second = submit(
                host, "Lighthouse of Quillmouth is gone", "2026-05-05T08:00:00Z", harbour + " Brunhild went on.");
        keeper.catchUp();
        String story = get("stories?outlet=" + host).getString("items[0].id");
        assertThat(get("stories/" + story).getList("articles.article")).containsExactly(first, second);
        String third = submit(host, "Quillmouth without its light", "2026-05-04T06:00:00Z", harbour + " It was old.");
        keeper.catchUp();
        assertThat(get("stories/" + story).getList("articles.article"))
                .as("the id stays when an earlier article comes")
                .containsExactly(third, first, second);
        given().delete("/api/v1/articles/" + first).then().statusCode(204);
        keeper.catchUp();
        assertThat(get("stories?outlet=" + host).getList("items.n_articles")).containsExactly(2);
        given().get("/api/v1/stories/" + story).then().statusCode(404);
        // a new version under the same address counts in its place, on another event
        Map<String, Object> body = new HashMap<>(Map.of(
                "url",
                "https://" + host + "/version",
                "title",
                "Quillmouth lighthouse",
                "text",
                harbour + " More later."));
        body.put("published_at", "2026-05-05T08:00:00Z");
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/articles")
                .then()
                .statusCode(201);
        keeper.catchUp();
        assertThat(get("stories?outlet=" + host).getList("items.n_articles")).containsExactly(3);
        body.put("text", "Tram drivers in Karsholm went on strike on Monday. The union Transvakt wants free weekends.");
        body.put("title", "Tram drivers in Karsholm walk out");
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/articles")
                .then()
                .statusCode(201);
        keeper.catchUp();
        assertThat(get("stories?outlet=" + host).getList("items.n_articles")).containsExactly(2);
    }
}
