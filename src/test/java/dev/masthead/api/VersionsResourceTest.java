package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import dev.masthead.profile.ProfileCheck;
import dev.masthead.profile.ProfileFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A page that was changed is a version of its article: one of them counts, wherever articles are added up. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class VersionsResourceTest {
    @Inject
    ProfileFolder folder;

    @Inject
    ProfileCheck check;

    private static String submit(String host, String path, String title, String text) {
        return given().contentType("application/json")
                .body(Map.of(
                        "url",
                        "https://" + host + path,
                        "title",
                        title,
                        "text",
                        text,
                        "published_at",
                        "2022-02-03T08:00:00Z"))
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath json(String address) {
        return given().get("/api/v1/" + address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> listed(String host) {
        return json("articles?outlet=" + host).getList("items.id");
    }

    private void counts(String host, int articles) {
        assertThat(json("outlets/" + host + "/profile?min_articles=1").getInt("n_articles"))
                .isEqualTo(articles);
        assertThat(json("profile?outlet=" + host).getInt("n_articles")).isEqualTo(articles);
        assertThat(json("facets?outlet=" + host).getInt("n_articles")).isEqualTo(articles);
        folder.catchUp();
        assertThat(json("outlets/" + host + "/profile?min_articles=1").getInt("n_articles"))
                .isEqualTo(articles);
    }

    private void sumsHold() {
        folder.catchUp();
        assertThat(check.run().orElseThrow().nDrifted()).isZero();
    }

    @Test
    void theLastVersionCounts() {
        String host = "versions.example";
        String text = "The harbour is open, TASS said. It is a large one.";
        String first = submit(host, "/a?utm_source=x", "Harbour opens", text);
        String other = submit(host, "/b", "A road", "A road was closed, the mayor said.");
        counts(host, 2);
        String second = submit(host, "/a", "Harbour opens", text + " Ships came in.");
        assertThat(listed(host)).containsExactly(second, other);
        counts(host, 2);
        assertThat(json("profile?outlet=" + host + "&min_articles=1").getLong("n_words"))
                .isEqualTo(json("outlets/" + host + "/profile?min_articles=1").getLong("n_words"));
        String third = submit(host, "/a#end", "Harbour opens at last", text + " Ships came in.");
        assertThat(listed(host)).containsExactly(third, other);
        // not folded, folded, and while neither has been
        counts(host, 2);
        sumsHold();

        // the same again is no version
        given().contentType("application/json")
                .body(Map.of("url", "https://" + host + "/a", "title", "Harbour opens", "text", text))
                .post("/api/v1/articles")
                .then()
                .statusCode(200);
        assertThat(listed(host)).containsExactly(third, other);

        JsonPath versions = json("articles/" + first + "/versions");
        assertThat(versions.getList("versions.id")).containsExactly(first, second, third);
        assertThat(versions.getList("versions.counted")).containsExactly(false, false, true);
        assertThat(versions.getString("counted")).isEqualTo(third);
        assertThat(json("articles/" + third + "/versions").getList("versions.id"))
                .hasSize(3);

        given().delete("/api/v1/articles/" + second).then().statusCode(204);
        counts(host, 2);
        given().delete("/api/v1/articles/" + third).then().statusCode(204);
        assertThat(listed(host)).containsExactly(other, first);
        counts(host, 2);
        given().delete("/api/v1/articles/" + first).then().statusCode(204);
        counts(host, 1);
        sumsHold();
        given().get("/api/v1/articles/" + first + "/versions").then().statusCode(404);
    }

    @Test
    void saysWhatChangedInWordsAndInFindings() {
        String host = "changes.example";
        String first = submit(
                host,
                "/a",
                "Regime closes harbour",
                "The regime closed the harbour on Monday, TASS said. Maria Hale said that it would stay shut.");
        submit(
                host,
                "/a",
                "Government closes harbour",
                "The government closed the harbour on Monday. Maria Hale said that it would stay shut. It rained.");
        JsonPath changes = json("articles/" + first + "/versions");
        assertThat((Object) changes.get("versions[0].changes")).isNull();
        assertThat(changes.getList("versions[1].changes.pieces.part")).containsExactly("title", "text", "text", "text");
        assertThat(changes.getList("versions[1].changes.pieces.removed"))
                .containsExactly("Regime", "regime", "TASS said", "");
        assertThat(changes.getList("versions[1].changes.pieces.added"))
                .containsExactly("Government", "government", "", "It rained");
        assertThat(changes.getList("versions[1].changes.pieces.removed_start")).containsExactly(0, 4, 41, 92);
        assertThat(changes.getInt("versions[1].changes.n_words_removed")).isEqualTo(4);
        assertThat(changes.getInt("versions[1].changes.n_words_added")).isEqualTo(4);
        List<Map<String, Object>> findings = changes.getList("versions[1].changes.findings");
        assertThat(findings).anySatisfy(f -> {
            assertThat(f.get("kind")).isEqualTo("headline_turned");
            assertThat(f.get("before")).isEqualTo("Regime closes harbour");
            assertThat(f.get("after")).isEqualTo("Government closes harbour");
        });
        assertThat(findings).anySatisfy(f -> {
            assertThat(f.get("kind")).isEqualTo("outlet_dropped");
            assertThat(f.get("what")).isEqualTo("tass");
        });
        assertThat(findings).anySatisfy(f -> {
            assertThat(f.get("kind")).isEqualTo("softened");
            // in the body the word is TASS's; in the headline it was the outlet's own
            assertThat(f.get("what")).isEqualTo("title");
            assertThat(f.get("before")).isEqualTo("Regime");
            assertThat(f.get("after")).isEqualTo("Government");
        });
        assertThat(findings)
                .noneMatch(f -> f.get("kind").equals("source_dropped")
                        && String.valueOf(f.get("what")).contains("hale"));
    }
}
