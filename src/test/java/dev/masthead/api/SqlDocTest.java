package dev.masthead.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.masthead.app.DatabaseResource;
import dev.masthead.background.Background;
import dev.masthead.corpus.StoryKeeper;
import dev.masthead.findings.MissingFindings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every query of docs/sql.md is run by the role that it is for, and its answer held against the reports. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class SqlDocTest {
    private static final String NORTH = "north.sql.example";
    private static final String SOUTH = "south.sql.example";
    private static final Map<String, JsonPath> REPORTS = new HashMap<>();
    private static final List<String> IDS = new ArrayList<>();

    @Inject
    StoryKeeper keeper;

    @Inject
    MissingFindings missing;

    @Inject
    Background background;

    @Inject
    DataSource database;

    private static void submit(String host, String title, String date, String text) {
        JsonPath report = given().contentType("application/json")
                .body(Map.of(
                        "url",
                        "https://" + host + "/" + IDS.size(),
                        "title",
                        title,
                        "text",
                        text,
                        "published_at",
                        date))
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
        String ferry = "The Quenby ferry ran onto the Tarsk reef off Ostermouth on Sunday night and lost its cars.";
        submit(
                NORTH,
                "Quenby ferry runs onto the Tarsk reef",
                "2026-03-02T08:00:00Z",
                ferry
                        + " “Nobody had warned us of the reef,” Vladimir Putin said. The water is rising, TASS reported. An official"
                        + " who asked not to be named said that help was coming.");
        submit(
                SOUTH,
                "Ostermouth waits for the Quenby ferry",
                "2026-03-03T08:00:00Z",
                ferry
                        + " The brutal dictator Vladimir Putin lied to the island. Soldiers killed Anna Petrova at the pier. The"
                        + " regime in Moscow was silent.");
        keeper.catchUp();
    }

    private static List<String> queries() throws IOException {
        Matcher m =
                Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("docs/sql.md")));
        List<String> out = new ArrayList<>();
        while (m.find()) {
            out.add(m.group(1));
        }
        return out;
    }

    /** Rows as maps, of this test's outlets where a row tells its outlet. */
    private static List<Map<String, Object>> rows(Statement s, String sql) throws SQLException {
        List<Map<String, Object>> out = new ArrayList<>();
        try (ResultSet r = s.executeQuery(sql)) {
            while (r.next()) {
                Map<String, Object> row = new HashMap<>();
                for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                    row.put(r.getMetaData().getColumnLabel(i), r.getObject(i));
                }
                out.add(row);
            }
        }
        return out;
    }

    private static List<Map<String, Object>> ours(List<Map<String, Object>> rows) {
        return rows.stream()
                .filter(r -> Stream.of(NORTH, SOUTH).anyMatch(o -> o.equals(r.get("outlet"))))
                .toList();
    }

    private static List<Object> list(int article, String path) {
        return REPORTS.get(IDS.get(article)).getList(path);
    }

    @Test
    void everyQueryOfThePageAnswersWhatTheReportsSay() throws IOException, SQLException {
        List<String> queries = queries();
        assertThat(queries).hasSize(12);
        try (Connection c = DriverManager.getConnection(DatabaseResource.readerUrl());
                Statement s = c.createStatement()) {
            List<List<Map<String, Object>>> answers = new ArrayList<>();
            for (String query : queries) {
                answers.add(rows(s, query));
            }
            assertThat(ours(answers.get(0))).hasSize(2).allMatch(r -> r.get("n").equals(1L));
            assertThat(ours(answers.get(1)))
                    .singleElement()
                    .satisfies(r -> assertThat(r).containsEntry("cites", "tass").containsEntry("n_attributions", 1));
            assertThat(ours(answers.get(2)).get(0))
                    .containsEntry("outlet", NORTH)
                    .containsEntry("cites", "tass");
            assertThat(answers.get(3)).anyMatch(r -> "tass".equals(r.get("cites")));
            assertThat(answers.get(4)).anyMatch(r -> "vladimir-putin".equals(r.get("speaker")));
            for (Map<String, Object> row : ours(answers.get(5))) {
                int article = row.get("outlet").equals(NORTH) ? 0 : 1;
                assertThat(row.get("n"))
                        .isEqualTo((long) list(article, "attributions").size());
                assertThat(row.get("anonymous"))
                        .isEqualTo((long) list(article, "attributions.source.anonymous").stream()
                                .filter(Objects::nonNull)
                                .count());
            }
            assertThat(ours(answers.get(6))).singleElement().satisfies(r -> {
                String text = "Nobody had warned us of the reef";
                assertThat((String) r.get("content")).contains(text);
                assertThat(r.get("article")).isEqualTo(IDS.get(0));
            });
            assertThat(ours(answers.get(7)).stream()
                            .mapToLong(r -> (long) r.get("n"))
                            .sum())
                    .isEqualTo(list(
                                    1,
                                    "judgements.findAll { it.target == 'vladimir-putin' && it.holder.voice == 'outlet'"
                                            + " && !it.negated }.entry")
                            .size())
                    .isPositive();
            assertThat(ours(answers.get(8)).stream()
                            .filter(r -> r.get("outlet").equals(SOUTH))
                            .map(r -> (String) r.get("words"))
                            .collect(Collectors.toSet()))
                    .isEqualTo(Set.copyOf(list(1, "loaded_terms.findAll { it.voice == 'outlet' && !it.negated }.text")))
                    .isNotEmpty();
            assertThat(ours(answers.get(9)).stream()
                            .mapToLong(r -> (long) r.get("n"))
                            .sum())
                    .isEqualTo((long) list(0, "agency.findAll { it.voice == 'outlet' }.harm")
                                    .size()
                            + list(1, "agency.findAll { it.voice == 'outlet' }.harm")
                                    .size())
                    .isPositive();
            assertThat(answers.get(10)).anySatisfy(r -> {
                assertThat(r).containsEntry("first_outlet", NORTH).containsEntry("n_articles", 2L);
                assertThat(r).containsEntry("n_outlets", 2L);
            });
            for (Map<String, Object> row : ours(answers.get(11))) {
                JsonPath report = REPORTS.get(IDS.get(row.get("outlet").equals(NORTH) ? 0 : 1));
                assertThat((double) row.get("n_attributed"))
                        .isEqualTo(report.getDouble("metrics.n_attributed_sentences"));
                assertThat((double) row.get("n_sentences")).isEqualTo(report.getDouble("metrics.n_sentences"));
            }
        }
    }

    @Test
    void thePageNamesEveryViewAndEveryRowOfFindingsIsThere() throws IOException, SQLException {
        String page = Files.readString(Path.of("docs/sql.md"));
        try (Connection c = DriverManager.getConnection(DatabaseResource.readerUrl());
                Statement s = c.createStatement()) {
            List<Map<String, Object>> views =
                    rows(s, "select table_name from information_schema.views where table_schema = 'masthead'");
            assertThat(views).hasSizeGreaterThan(12);
            // a role called masthead looks in the schema of its name first, and must find the tables all the same
            assertThat(rows(s, "select table_name from information_schema.tables where table_schema = 'public'"))
                    .doesNotContainAnyElementsOf(views);
            views.forEach(v -> assertThat(page).contains("| `" + v.get("table_name") + "` |"));
            for (Map.Entry<String, String> e : Map.of(
                            "attributions", "attributions",
                            "judgements", "judgements",
                            "loaded_terms", "loaded_terms",
                            "actors", "actors",
                            "harm", "agency",
                            "citations", "sourcing.relayed")
                    .entrySet()) {
                for (int i = 0; i < IDS.size(); i++) {
                    assertThat(rows(s, "select * from " + e.getKey() + " where article = '" + IDS.get(i) + "'"))
                            .as(e.getKey())
                            .hasSize(list(i, e.getValue()).size());
                }
            }
        }
    }

    @Test
    void theRoleChangesNothing() throws IOException, SQLException {
        try (Connection c = DriverManager.getConnection(DatabaseResource.readerUrl());
                Statement s = c.createStatement()) {
            assertThatThrownBy(() -> s.execute("delete from public.article")).hasMessageContaining("read-only");
            s.execute("set default_transaction_read_only = off");
            assertThatThrownBy(() -> s.execute("delete from public.article")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> s.execute("create table masthead.mine (a int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void reportsFromBeforeGetTheirRows() throws SQLException, IOException {
        try (Connection c = database.getConnection();
                Statement s = c.createStatement()) {
            s.execute("delete from finding where analysis_id in (select id from analysis where article_id = '"
                    + IDS.get(0) + "')");
            s.execute("insert into finding_due select id from analysis where article_id = '" + IDS.get(0) + "'");
        }
        background.finish(missing);
        try (Connection c = DriverManager.getConnection(DatabaseResource.readerUrl());
                Statement s = c.createStatement()) {
            assertThat(rows(s, "select * from actors where article = '" + IDS.get(0) + "'"))
                    .hasSize(list(0, "actors").size());
        }
    }
}
