package dev.masthead.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.app.DatabaseResource;
import dev.masthead.profile.ListStore.Months;
import dev.masthead.profile.ProfileStore.Version;
import dev.masthead.report.Codebook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Lists that are kept are those that would be worked out, or none. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class KeptListsTest {
    private static final String LARGEST = "outlet-0001.example";
    private static final Codebook CODEBOOK = Codebook.load();

    @Inject
    DataSource database;

    @Inject
    ProfileDatabase profiles;

    @Inject
    ProfileFolder folder;

    @Inject
    Analyzer analyzer;

    private interface Query<T> {
        T read(ListStore lists, Version version, long outlet) throws SQLException;
    }

    private <T> T reading(Query<T> query) {
        return profiles.reading((c, s) -> query.read(
                new ListStore(c, s, CODEBOOK),
                s.active().orElseThrow(),
                s.outletId(LARGEST).orElseThrow()));
    }

    private Optional<OutletLists> kept(Months months) {
        return reading((lists, version, outlet) -> lists.kept(version, outlet, months));
    }

    private OutletLists workedOut(Months months) {
        return reading((lists, version, outlet) -> lists.workedOut(version, outlet, months.query()));
    }

    private void keep() {
        KeptLists work = new KeptLists(database, profiles, 0, 1);
        for (OptionalLong place = OptionalLong.of(0); place.isPresent(); ) {
            place = work.next(place.getAsLong());
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection c = database.getConnection();
                Statement s = c.createStatement()) {
            for (String statement : statements) {
                s.execute(statement);
            }
        }
    }

    @AfterEach
    void remove() throws SQLException {
        execute("delete from article where source_format = 'invented'");
        folder.catchUp();
        String outlets = "(select id from outlet where slug like 'outlet-000%')";
        execute(
                "delete from outlet_statistics where outlet_id in " + outlets,
                "delete from item_month where outlet_id in " + outlets,
                "delete from item_total where outlet_id in " + outlets,
                "delete from kept_lists where outlet_id in " + outlets,
                "delete from outlet_fold where outlet_id in " + outlets,
                "delete from outlet where slug like 'outlet-000%'");
        profiles.forgetCorpus();
    }

    @Test
    void holdUntilAnArticleComesOrGoes() throws Exception {
        folder.catchUp();
        try (Connection c = database.getConnection()) {
            new InventedLoad(c, analyzer, 11)
                    .write(new InventedLoad.Plan(2, 80, LocalDate.of(2022, 11, 1), 120), done -> {});
            c.setAutoCommit(true);
        }
        assertThat(kept(Months.ALL)).isEmpty();
        keep();
        for (Months months : new Months[] {Months.ALL, Months.ofYear(2022), Months.ofYear(2023)}) {
            assertThat(kept(months)).contains(workedOut(months));
        }
        assertThat(kept(Months.ofYear(2022)).orElseThrow().counted(ArticleFigures.Kind.ACTOR))
                .isNotEmpty();
        // months that are no year are worked out when they are asked for
        assertThat(kept(new Months(LocalDate.of(2022, 11, 1), LocalDate.of(2023, 2, 1))))
                .isEmpty();

        execute("delete from article where id = (select min(a.id) from article a join outlet o on o.id = a.outlet_id"
                + " where o.slug = '" + LARGEST + "')");
        assertThat(kept(Months.ALL)).as("a change that waits").isEmpty();
        OutletLists waiting = workedOut(Months.ALL);
        folder.catchUp();
        assertThat(kept(Months.ALL)).as("a change that is folded in").isEmpty();
        OutletLists folded = workedOut(Months.ALL);
        assertThat(folded.often()).isEqualTo(waiting.often());
        // while changes wait all actors are read, not only those in most articles
        assertThat(waiting.counted(ArticleFigures.Kind.ACTOR))
                .containsAllEntriesOf(folded.counted(ArticleFigures.Kind.ACTOR));
        keep();
        assertThat(kept(Months.ALL)).contains(folded);
    }
}
