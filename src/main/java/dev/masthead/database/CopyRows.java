package dev.masthead.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows that go into a table together, with PostgreSQL's COPY: a statement for all of them instead of one for each. A row that breaks a
 * constraint breaks the whole of it, so this is for rows that are known to be new. Not thread-safe.
 */
public final class CopyRows {
    private static final int CHUNK = 1 << 16;

    private final String table;
    private final StringBuilder rows = new StringBuilder();

    /** @param table its name, with columns in parentheses where not all are given: {@code outlet (slug, name)} */
    public CopyRows(String table) {
        this.table = table;
    }

    /** Adds a row; a value is a text, a number, a truth value, a collection of texts for an array, or null. */
    public void add(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            Object value = values[i];
            if (value == null) {
                rows.append("\\N");
            } else if (value instanceof Collection<?> texts) {
                escape(array(texts));
            } else {
                escape(value.toString());
            }
        }
        rows.append('\n');
    }

    /** How many characters are waiting. */
    public int length() {
        return rows.length();
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                // no text of PostgreSQL can hold it
                case '\0' -> rows.append('\uFFFD');
                default -> rows.append(c);
            }
        }
    }

    private static String array(Collection<?> texts) {
        StringBuilder out = new StringBuilder("{");
        for (Object text : texts) {
            out.append(out.length() > 1 ? ",\"" : "\"")
                    .append(text.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return out.append('}').toString();
    }

    /** Stores what was added, in the transaction of the connection, and is empty then. */
    public void send(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        rows.setLength(0);
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        try {
            for (int at = 0; at < bytes.length; at += CHUNK) {
                in.writeToCopy(bytes, at, Math.min(CHUNK, bytes.length - at));
            }
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }
}
