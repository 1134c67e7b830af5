package dev.masthead.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.masthead.app.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Values come out of the database as they went in, whatever they hold. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@QuarkusTestResource(DatabaseResource.class)
class CopyRowsTest {
    private static final String TABLE =
            "create temp table copied (t text, n integer, x double precision, b boolean, a text[])";

    @Inject
    DataSource database;

    @Test
    void everyValueComesOutAsItWentIn() throws SQLException {
        List<String> texts = List.of(
                "",
                "plain",
                "\\N",
                "\\.",
                "back\\slash",
                "tab\tline\nreturn\r",
                "“quoted” \"twice\"",
                "{a,b}",
                "😀 ñ",
                "\\x41",
                "null");
        CopyRows rows = new CopyRows("copied (t, n, x, b, a)");
        int n = 0;
        for (String text : texts) {
            rows.add(text, n++, 0.25, true, texts);
        }
        rows.add(null, null, null, null, List.of());
        try (Connection c = database.getConnection();
                Statement s = c.createStatement()) {
            s.execute(TABLE);
            rows.send(c);
            assertThat(rows.length()).isZero();
            // nothing is left, and nothing happens
            rows.send(c);
            try (ResultSet r = s.executeQuery("select t, n, x, b, a from copied order by n nulls last")) {
                for (int i = 0; i < texts.size(); i++) {
                    assertThat(r.next()).isTrue();
                    assertThat(r.getString(1)).isEqualTo(texts.get(i));
                    assertThat(r.getInt(2)).isEqualTo(i);
                    assertThat(r.getDouble(3)).isEqualTo(0.25);
                    assertThat(r.getBoolean(4)).isTrue();
                    assertThat((String[]) r.getArray(5).getArray()).containsExactlyElementsOf(texts);
                }
                assertThat(r.next()).isTrue();
                for (int column = 1; column <= 4; column++) {
                    assertThat(r.getObject(column)).isNull();
                }
                assertThat((String[]) r.getArray(5).getArray()).isEmpty();
                assertThat(r.next()).isFalse();
            }
            s.execute("drop table copied");
        }
    }

    /** What PostgreSQL can hold in no text becomes the sign for what is unknown; a row that cannot be spoils the whole. */
    @Test
    void nullBytesAreReplacedAndWrongRowsRefused() throws SQLException {
        try (Connection c = database.getConnection();
                Statement s = c.createStatement()) {
            s.execute(TABLE);
            CopyRows rows = new CopyRows("copied (t)");
            rows.add("a\0b");
            rows.send(c);
            try (ResultSet r = s.executeQuery("select t from copied")) {
                r.next();
                assertThat(r.getString(1)).isEqualTo("a\uFFFDb");
            }
            CopyRows wrong = new CopyRows("copied (n)");
            wrong.add(1);
            wrong.add("one");
            assertThatThrownBy(() -> wrong.send(c)).isInstanceOf(SQLException.class);
            try (ResultSet r = s.executeQuery("select count(*) from copied")) {
                r.next();
                assertThat(r.getInt(1)).isEqualTo(1);
            }
            s.execute("drop table copied");
        }
    }
}
