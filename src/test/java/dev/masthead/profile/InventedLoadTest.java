package dev.masthead.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.masthead.analysis.Analyzer;
import dev.masthead.app.DatabaseResource;
import dev.masthead.report.Codebook;
import dev.masthead.report.ReportWriter;
import dev.masthead.statistics.PackedSums;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class InventedLoadTest {
    private static final LocalDate FROM = LocalDate.of(2023, 3, 1);
    private static final String ALL_SUMS = """
            select coalesce(sum(abs(n_articles)), 0)::bigint, coalesce(sum(abs(n_words)), 0)::bigint,
                   count(*) filter (where encode(packed, 'hex') <> '%s')
            from outlet_statistics s join outlet o on o.id = s.outlet_id where o.slug like 'outlet-000%%'""".formatted(HexFormat.of().formatHex(PackedSums.pack(new long[0])));
    private static final String ITEMS = "select coalesce(sum(abs(n)), 0)::bigint from outlet_items where outlet_id = 0";

    @Inject
    DataSource database;

    @Inject
    Analyzer analyzer;

    @Inject
    ProfileFolder folder;

    @Inject
    ProfileService outlets;

    @Inject
    ProfileDatabase sums;

    @Inject
    FiguresStore figures;

    private List<Long> row(String sql) throws SQLException {
        try (Connection c = database.getConnection();
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            r.next();
            List<Long> out = new ArrayList<>();
            for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                out.add(r.getLong(i));
            }
            return out;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection c = database.getConnection();
                Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }

    /** The service takes away exactly what the generator put in, so the sums were the ones that it would have made. */
    @Test
    void fillsTheTablesAsTheServiceWould() throws Exception {
        folder.catchUp();
        List<Long> itemsBefore = row(ITEMS);
        InventedLoad.Plan plan = new InventedLoad.Plan(3, 150, FROM, 60);
        List<Integer> done = new ArrayList<>();
        try (Connection c = database.getConnection()) {
            InventedLoad load = new InventedLoad(c, analyzer, 7);
            load.write(plan, done::add);
            assertThatThrownBy(() -> load.write(plan, done::add))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("invented articles already");
            c.setAutoCommit(true);
        }
        assertThat(done).containsExactly(1, 2, 3);
        assertThat(row("select count(*) from profile_change c join outlet o on o.id = c.outlet_id"
                        + " where o.slug like 'outlet-000%'"))
                .containsExactly(0L);

        sums.forgetCorpus();
        Profile profile = outlets.profile(
                        "outlet-0001.example",
                        new ProfileQuery(FROM, FROM.plusDays(59), null, true, "", 20),
                        null,
                        TrendBy.MONTH)
                .orElseThrow();
        assertThat(profile.nArticles()).isEqualTo(plan.articlesOf(1)).isEqualTo(52);
        assertThat(profile.insufficient()).isFalse();
        assertThat(profile.metrics()).hasSizeGreaterThan(150);
        assertThat(profile.distinctiveWords()).hasSize(25);
        assertThat(profile.sources()).isNotEmpty();
        assertThat(row(ALL_SUMS).get(0)).isEqualTo(150L * 5);
        // nothing is left for the service to do at its next start
        assertThat(row("select count(*) from article_figures f join article a on a.seq = f.article_seq"
                        + " where a.source_format = 'invented'"))
                .containsExactly(150L);
        assertThat(figures.missing(0, 10)).isEmpty();

        execute("delete from article where source_format = 'invented'");
        folder.catchUp();
        assertThat(row(ALL_SUMS)).containsExactly(0L, 0L, 0L);
        assertThat(row(ITEMS)).isEqualTo(itemsBefore);
        execute(
                "delete from outlet_statistics where outlet_id in (select id from outlet where slug like 'outlet-000%')");
        execute("delete from item_month where outlet_id in (select id from outlet where slug like 'outlet-000%')");
        execute("delete from item_total where outlet_id in (select id from outlet where slug like 'outlet-000%')");
        execute("delete from outlet where slug like 'outlet-000%'");
        sums.forgetCorpus();
    }

    @Test
    void inventsTheSameForTheSameSeed() {
        Codebook codebook = Codebook.load();
        List<String> made = new ArrayList<>();
        for (long seed : new long[] {1, 1, 2}) {
            InventedReports.OfOutlet outlet = new InventedReports(analyzer, codebook, seed).new OfOutlet(4, FROM, 365);
            outlet.next();
            made.add(ReportWriter.toJson(outlet.next().report()));
        }
        assertThat(made.get(0))
                .startsWith("{\"schema\":\"masthead.report/2\",\"id\":\"invented-1-4-2\"")
                .isEqualTo(made.get(1));
        assertThat(made.get(2)).isNotEqualTo(made.get(0).replace("invented-1", "invented-2"));
    }

    @Test
    void sharesArticlesOutUnevenlyAndLosesNone() {
        InventedLoad.Plan plan = new InventedLoad.Plan(500, 1_000_000, FROM, 366);
        assertThat(IntStream.rangeClosed(1, 500).map(plan::articlesOf).sum()).isEqualTo(1_000_000);
        assertThat(plan.articlesOf(1) / (double) plan.articlesOf(500)).isBetween(24.0, 25.5);
    }

    @Test
    void givesEveryNumberAWordOfItsOwn() {
        assertThat(IntStream.range(0, 50_000).mapToObj(InventedReports::word).distinct())
                .hasSize(50_000)
                .allMatch(w -> w.matches("[a-z]{4,}"));
    }
}
