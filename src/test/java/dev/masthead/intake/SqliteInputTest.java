package dev.masthead.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Databases that hold programs, rows beyond the bounds, and what is none of both. */
class SqliteInputTest {
    private static final String TABLE =
            "create table newsdata (id text, date text, source text, title text, content text)";
    private static final String ENDLESS =
            "with recursive r(n) as (select 1 union all select n + 1 from r) select n as title, 'x' as content from r";

    @TempDir
    Path folder;

    private byte[] database(String... statements) throws SQLException, IOException {
        Path file = folder.resolve("d" + System.nanoTime() + ".sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return Files.readAllBytes(file);
    }

    private static String row(String title, String text) {
        return "insert into newsdata values ('1', '2021-05-03', 'example', '" + title + "', " + text + ")";
    }

    /** Titles of what was read, and the reasons of what was refused. */
    private static List<String> read(byte[] database, Bounds bounds) throws IOException, InterruptedException {
        List<String> out = new ArrayList<>();
        new Intake(Limits.DEFAULT, bounds, true)
                .read("", null, null, Map.of(), new ByteArrayInputStream(database), raw -> {
                    try {
                        out.add(raw.place() + ": " + raw.read().title());
                    } catch (InvalidSubmissionException e) {
                        out.add(raw.place() + ": " + e.getMessage());
                    }
                });
        return out;
    }

    @Test
    @Timeout(20)
    void aViewThatNeverEndsIsRefusedAndNotRun() throws Exception {
        assertThat(read(database("create view newsdata as " + ENDLESS), Bounds.DEFAULT))
                .containsExactly("input: The database has views or triggers, which are programs and are not run.");
        assertThat(read(database(TABLE, "create view other as " + ENDLESS), Bounds.DEFAULT))
                .containsExactly("input: The database has views or triggers, which are programs and are not run.");
        assertThat(read(
                        database(TABLE, "create trigger t after insert on newsdata begin delete from newsdata; end"),
                        Bounds.DEFAULT))
                .containsExactly("input: The database has views or triggers, which are programs and are not run.");
    }

    @Test
    void aVirtualTableAndADatabaseWithoutTheTableAreRefused() throws Exception {
        assertThat(read(database("create virtual table newsdata using fts5(title, content)"), Bounds.DEFAULT))
                .containsExactly("input: The table newsdata is a virtual one, which is not read.");
        assertThat(read(database("create table other (a)"), Bounds.DEFAULT))
                .containsExactly("input: The database has no table newsdata.");
    }

    @Test
    void columnsThatAreWorkedOutAreNotAskedFor() throws Exception {
        byte[] database = database(
                "create table newsdata (title text, content text, heavy as (hex(zeroblob(400000000))))",
                "insert into newsdata (title, content) values ('Council votes', 'The council voted on Monday.')");
        assertThat(read(database, Bounds.DEFAULT)).containsExactly("row 1: Council votes");
    }

    @Test
    void aRowBeyondTheBoundsCostsItselfAlone() throws Exception {
        byte[] database = database(
                TABLE,
                row("First", "'The council voted on Monday.'"),
                row("Second", "hex(zeroblob(60000))"),
                row("Third", "'The mayor spoke on Tuesday.'"));
        Bounds bounds = new Bounds(1 << 30, 200, 3, 1_000, 100_000, 100, 1_000);
        assertThat(read(database, bounds))
                .containsExactly("row 1: First", "row 2: The row is longer than 100000 bytes.", "row 3: Third");
    }

    @Test
    @Timeout(20)
    void whatTakesLongEndsWhenTheThreadIsInterrupted() throws Exception {
        byte[] database = database(TABLE, row("First", "'The council voted on Monday.'"));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> read(database, Bounds.DEFAULT)).isInstanceOf(InterruptedException.class);
    }
}
