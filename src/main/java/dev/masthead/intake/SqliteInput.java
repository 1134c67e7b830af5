package dev.masthead.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** An SQLite database of NELA-GT: the table {@code newsdata}. The bytes go to a file, as SQLite needs. */
final class SqliteInput implements InputFormat {
    private static final String MAGIC = "SQLite format 3\0";
    private static final int CHUNK = 1 << 16;

    private final Bounds bounds;
    private final JsonArticles articles;

    SqliteInput(Bounds bounds, JsonArticles articles) {
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
        Path file = Files.createTempFile("masthead", ".sqlite");
        try {
            copy(input, file);
            query(input, file, sink);
        } catch (SQLException e) {
            throw new IOException("the database cannot be read", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void copy(Input input, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            long all = 0;
            for (int n = input.stream().read(chunk); n >= 0; n = input.stream().read(chunk)) {
                all += n;
                if (all > bounds.decoded()) {
                    throw new BoundExceededException("The database is longer than " + bounds.decoded() + " bytes.");
                }
                out.write(chunk, 0, n);
            }
        }
    }

    private void query(Input input, Path file, ArticleSink sink)
            throws SQLException, IOException, InterruptedException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.READONLY);
        config.enableLoadExtension(false);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, Integer.toString(bounds.document()));
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma trusted_schema = off");
            statement.execute("pragma cell_size_check = on");
            try (ResultSet rows = statement.executeQuery("select * from newsdata")) {
                ResultSetMetaData columns = rows.getMetaData();
                long number = 0;
                while (rows.next()) {
                    ObjectNode row = JsonNodeFactory.instance.objectNode();
                    int size = 0;
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        String value = rows.getString(i);
                        if (value != null) {
                            row.put(columns.getColumnName(i), value);
                            size += 2 * value.length();
                        }
                    }
                    sink.accept(new RawArticle(
                            input.place("row " + ++number),
                            null,
                            size,
                            () -> articles.readRow(row, input.columns(), "sqlite")));
                }
            }
        }
    }
}
