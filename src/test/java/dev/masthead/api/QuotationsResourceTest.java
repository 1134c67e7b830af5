package dev.masthead.api;

import static dev.masthead.api.CorpusArticles.answer;
import static dev.masthead.api.CorpusArticles.asking;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who said what, where. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class QuotationsResourceTest {
    @BeforeEach
    void articles() {
        CorpusArticles.submitFor(this);
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
}
