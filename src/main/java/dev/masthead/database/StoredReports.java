package dev.masthead.database;

import dev.masthead.report.packing.PackedReport;
import dev.masthead.report.packing.PackingDictionary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads reports out of queries, packed ones and those that were stored as text before reports were packed. */
public final class StoredReports {
    /** By their id, which is of their content, so that those of every database can be kept together; a version has one. */
    private static final Map<Long, PackingDictionary> DICTIONARIES = new ConcurrentHashMap<>();

    private StoredReports() {}

    /**
     * What a query asks for to be read here: the report, and the words of its article where it was packed without them.
     *
     * @param table the alias of {@code analysis}
     */
    public static String column(String table) {
        return "(select coalesce(report_with_words(" + table + ".packed, w.title, w.text), convert_to(" + table
                + ".report, 'UTF8')) from article w where w.id = " + table + ".article_id)";
    }

    /** The same of {@code profile_change}, whose reports hold the words of articles that may be gone. */
    public static String changed(String table) {
        return "coalesce(" + table + ".packed, convert_to(" + table + ".report, 'UTF8'))";
    }

    /**
     * The report of a row as it was written.
     *
     * @param rows   a result that is open
     * @param column place of what {@link #column} asked for
     * @return null where it is null
     */
    public static String read(ResultSet rows, int column) throws SQLException {
        byte[] stored = rows.getBytes(column);
        if (stored == null) {
            return null;
        }
        Connection connection = rows.getStatement().getConnection();
        try {
            return PackedReport.unpack(stored, id -> dictionary(connection, id));
        } catch (UnreadableException e) {
            throw e.reason;
        }
    }

    private static PackingDictionary dictionary(Connection connection, long id) {
        return DICTIONARIES.computeIfAbsent(id, wanted -> {
            try (PreparedStatement s =
                    connection.prepareStatement("select bytes from report_dictionary where id = ?")) {
                s.setLong(1, wanted);
                try (ResultSet r = s.executeQuery()) {
                    return r.next() ? PackingDictionary.of(r.getBytes(1)) : null;
                }
            } catch (SQLException e) {
                throw new UnreadableException(e);
            }
        });
    }

    /** Carries what happened out of a function that may not throw it. */
    private static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient SQLException reason;

        UnreadableException(SQLException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
