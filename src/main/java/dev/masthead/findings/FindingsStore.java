package dev.masthead.findings;

import dev.masthead.report.Report;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Keeps what reports say as rows for the SQL of people, in the transaction that stores the reports. The report stays the one source;
 * when an analysis goes, the database takes its rows along.
 */
@ApplicationScoped
public class FindingsStore {
    private final DataSource database;

    public FindingsStore(DataSource database) {
        this.database = database;
    }

    /** Keeps the rows of reports that have none, in the caller's transaction; by the number of the analysis. */
    public void add(Map<Long, Report> reports) {
        try (Connection c = database.getConnection()) {
            addAll(c, reports);
        } catch (SQLException e) {
            throw new IllegalStateException("what reports say cannot be written", e);
        }
    }

    /** The same over a connection of the caller's. */
    public static void addAll(Connection c, Map<Long, Report> reports) throws SQLException {
        FindingRows rows = new FindingRows();
        reports.forEach(rows::add);
        rows.send(c);
    }
}
