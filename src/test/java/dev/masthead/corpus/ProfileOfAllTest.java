package dev.masthead.corpus;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import dev.masthead.profile.Profile;
import dev.masthead.profile.ProfileFolder;
import dev.masthead.profile.ProfileQuery;
import dev.masthead.profile.SelectionProfiles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The profile of all articles out of the sums that are kept is the one that adding every article up gives. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class ProfileOfAllTest {
    private static final ProfileQuery ALL = new ProfileQuery(null, null, null, true, "", 1);

    @Inject
    SelectionProfiles profiles;

    @Inject
    CorpusDatabase database;

    @Inject
    ProfileFolder folder;

    private static String submit(int number, String url) {
        Map<String, Object> article = new HashMap<>(Map.of(
                "title", "The brutal storm over the harbour of Storn " + number,
                "published_at", "2024-0" + (1 + number % 3) + "-10T08:00:00Z",
                "text",
                        "The harbour of Storn is open, TASS said. Vladimir Putin slammed the brutal regime of number "
                                + number + ". “We are ready,” Angela Merkel said."));
        if (url != null) {
            article.put("url", url);
        }
        return given().contentType("application/json")
                .body(article)
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void same(String when) {
        Profile added = profiles.profile(database.selecting(CorpusFilter.parse("")), null, null, ALL, null, null);
        assertThat(profiles.ofAll(ALL))
                .as(when)
                .get()
                .usingRecursiveComparison()
                .ignoringFields("computedAt")
                .isEqualTo(added);
        assertThat(added.actors()).isNotEmpty();
        assertThat(added.metrics()).isNotEmpty();
    }

    @Test
    void keptSumsAndAllArticlesSayTheSame() {
        folder.catchUp();
        String first = null;
        for (int i = 0; i < 6; i++) {
            String id = submit(i, i % 3 == 2 ? null : "https://all" + i % 2 + ".example/" + i);
            first = first == null ? id : first;
        }
        same("while all wait to be folded in");
        folder.catchUp();
        same("when they are");
        submit(7, "https://all0.example/7");
        given().delete("/api/v1/articles/" + first).then().statusCode(204);
        same("while one came and one went");
        folder.catchUp();
        same("in the end");
    }
}
