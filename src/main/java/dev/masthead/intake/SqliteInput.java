package dev.masthead.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.intake.InvalidSubmissionException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * An SQLite database of NELA-GT: the table {@code newsdata}. The bytes go to a file, as SQLite needs.
 *
 * <p>A database holds programs too: views, triggers, virtual tables, generated columns. One that has views or triggers is
 * refused, nothing but stored columns of an ordinary table is read, and whatever SQLite does ends when the thread is
 * interrupted, or when it takes too long over one row.
 */
final class SqliteInput implements InputFormat {
    private static final String MAGIC = "SQLite format 3\0";

    /** Steps of SQLite's machine between two looks at clock and interruption: some tens of microseconds. */
    private static final int STEPS = 10_000;

    /** No row of a table takes longer to find; a query that goes round in circles does. */
    private static final long ROW_NANOS = TimeUnit.SECONDS.toNanos(20);

    /** SQLite's own limit would be 2,000; no crawler writes more than some dozen. */
    private static final int COLUMNS = 64;

    private final Bounds bounds;
    private final JsonArticles articles;
    private final Path temporary;

    SqliteInput(Bounds bounds, JsonArticles articles, Path temporary) {
        this.temporary = temporary;
        this.bounds = bounds;
        this.articles = articles;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        byte[] head = input.peek();
        return head.length >= MAGIC.length()
                && new String(head, 0, MAGIC.length(), StandardCharsets.US_ASCII).equals(MAGIC);
    }

    @Override
    public boolean takesColumns() {
        return true;
    }

    @Override
    public void read(Input input, ArticleSink sink) throws IOException, InterruptedException {
        try {
            Documents.<SQLException>inFile(input, bounds, temporary, file -> query(input, file, sink));
        } catch (SQLException e) {
            throw new IOException("the database cannot be read", e);
        }
    }

    /** Ends a statement when the thread is interrupted, and when it takes too long to get to the next row. */
    private static final class Watch extends ProgressHandler {
        private long deadline = System.nanoTime() + ROW_NANOS;

        @Override
        protected int progress() {
            return isLate() || Thread.currentThread().isInterrupted() ? 1 : 0;
        }

        boolean isLate() {
            return System.nanoTime() - deadline > 0;
        }

        void moved() {
            deadline = System.nanoTime() + ROW_NANOS;
        }
    }

    private void query(Input input, Path file, ArticleSink sink)
            throws SQLException, IOException, InterruptedException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.READONLY);
        config.enableLoadExtension(false);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, Integer.toString(bounds.document()));
        Watch watch = new Watch();
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            ProgressHandler.setHandler(connection, STEPS, watch);
            statement.execute("pragma trusted_schema = off");
            statement.execute("pragma cell_size_check = on");
            String refusal = refusal(statement);
            if (refusal != null) {
                sink.accept(RawArticle.refused(input.place(""), Reason.DAMAGED, refusal));
                return;
            }
            rows(input, statement, columns(statement), watch, sink);
        } catch (SQLException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (watch.isLate()) {
                sink.accept(RawArticle.refused(
                        input.place(""),
                        Reason.DAMAGED,
                        "The database takes too long to read; what came before was read."));
                return;
            }
            throw e;
        }
    }

    /** Why a database is not read; null where nothing speaks against it. */
    private static String refusal(Statement statement) throws SQLException {
        boolean table = false;
        try (ResultSet schema = statement.executeQuery("select type, lower(name), rootpage from sqlite_schema")) {
            while (schema.next()) {
                String type = schema.getString(1);
                if (!"table".equals(type) && !"index".equals(type)) {
                    return "The database has views or triggers, which are programs and are not run.";
                }
                if ("table".equals(type) && "newsdata".equals(schema.getString(2))) {
                    if (schema.getLong(3) <= 0) {
                        return "The table newsdata is a virtual one, which is not read.";
                    }
                    table = true;
                }
            }
        }
        return table ? null : "The database has no table newsdata.";
    }

    /** The columns that are stored, and not worked out from others when they are asked for. */
    private static List<String> columns(Statement statement) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet info =
                statement.executeQuery("select name from pragma_table_xinfo('newsdata') where hidden = 0")) {
            while (info.next() && columns.size() < COLUMNS) {
                columns.add(info.getString(1));
            }
        }
        return columns;
    }

    private void rows(Input input, Statement statement, List<String> columns, Watch watch, ArticleSink sink)
            throws SQLException, IOException, InterruptedException {
        List<String> quoted =
                columns.stream().map(c -> "\"" + c.replace("\"", "\"\"") + "\"").toList();
        // the length of a value is known without reading it
        String length =
                quoted.stream().map(c -> "ifnull(octet_length(" + c + "), 0)").collect(Collectors.joining(" + "));
        String values = quoted.stream()
                .map(c -> "case when " + length + " <= " + bounds.document() + " then " + c + " end")
                .collect(Collectors.joining(", "));
        String sql = "select " + length + ", " + values + " from newsdata not indexed";
        try (ResultSet rows = statement.executeQuery(sql)) {
            long number = 0;
            while (rows.next()) {
                watch.moved();
                String place = input.place("row " + ++number);
                if (rows.getLong(1) > bounds.document()) {
                    sink.accept(RawArticle.refused(
                            place, Documents.tooLong("The row", bounds).refusal()));
                } else {
                    sink.accept(article(rows, columns, input.columns(), place));
                }
                // the sink may have waited for others
                watch.moved();
            }
        }
    }

    private RawArticle article(ResultSet rows, List<String> columns, Map<String, String> mapping, String place)
            throws SQLException {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        int size = 0;
        for (int i = 0; i < columns.size(); i++) {
            String value = rows.getString(i + 2);
            if (value != null) {
                row.put(columns.get(i), value);
                size += 2 * value.length();
            }
        }
        return new RawArticle(place, null, size, () -> articles.readRow(row, mapping, "sqlite"));
    }
}
