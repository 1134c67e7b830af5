package dev.masthead.api;

import static dev.masthead.api.CorpusArticles.BOTH;
import static dev.masthead.api.CorpusArticles.IDS;
import static dev.masthead.api.CorpusArticles.NORTH;
import static dev.masthead.api.CorpusArticles.SOUTH;
import static dev.masthead.api.CorpusArticles.and;
import static dev.masthead.api.CorpusArticles.answer;
import static dev.masthead.api.CorpusArticles.asking;
import static dev.masthead.api.CorpusArticles.counted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.w3c.dom.Document;

/** Who rests on whom. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class CitationsResourceTest {
    @BeforeEach
    void articles() {
        CorpusArticles.submitFor(this);
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
        assertThat(network.getBoolean("complete")).isTrue();
        JsonPath first = answer("citations", and("limit", "1"));
        assertThat(first.getList("citations.cites")).containsExactly("tass");
        assertThat(first.getList("groups")).hasSize(1);
        assertThat(first.getList("cited")).hasSize(1);
        assertThat(first.getInt("n_articles")).isEqualTo(5);
        assertThat(first.getBoolean("complete")).isFalse();
        asking("limit", "0").get("/api/v1/citations").then().statusCode(400);
        asking("by", "colour").get("/api/v1/citations").then().statusCode(400);
        asking("format", "pdf").get("/api/v1/citations").then().statusCode(400);
    }
}
