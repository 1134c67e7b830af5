package dev.masthead.findings;

import dev.masthead.background.BackgroundWork;
import dev.masthead.database.StoredReports;
import dev.masthead.report.Report;
import dev.masthead.report.ReportReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Makes the rows of reports that were stored before there were any, in the background after the start. */
@ApplicationScoped
public class MissingFindings implements BackgroundWork {
    private static final Logger LOG = Logger.getLogger(MissingFindings.class);
    private static final int BATCH = 50;

    private final DataSource database;

    public MissingFindings(DataSource database) {
        this.database = database;
    }

    @Override
    public String failure() {
        return "Rows of older reports could not be made";
    }

    @Override
    public boolean recurs() {
        return false;
    }

    @Override
    public OptionalLong next(long behind) {
        return QuarkusTransaction.requiringNew().call(this::batch) == BATCH ? OptionalLong.of(0) : OptionalLong.empty();
    }

    private int batch() {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement("""
                        with due as (
                            delete from finding_due where analysis_id in
                                (select analysis_id from finding_due order by analysis_id limit ? for update skip locked)
                            returning analysis_id
                        )
                        select due.analysis_id, n.stored from due left join lateral
                            (select %s as stored from analysis a where id = due.analysis_id for key share) n on true""".formatted(StoredReports.column("a")))) {
            s.setInt(1, BATCH);
            Map<Long, Report> reports = new TreeMap<>();
            int due = 0;
            try (ResultSet r = s.executeQuery()) {
                for (; r.next(); due++) {
                    String report = StoredReports.read(r, 2);
                    if (report != null) {
                        read(r.getLong(1), report, reports);
                    }
                }
            }
            FindingsStore.addAll(c, reports);
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("what reports say cannot be read or written", e);
        }
    }

    /** A report that is none of ours has no findings; it is stored as it is all the same. */
    private static void read(long analysis, String report, Map<Long, Report> reports) {
        try {
            reports.put(analysis, ReportReader.read(report));
        } catch (IllegalArgumentException e) {
            LOG.warn("A report of before cannot be read, and has no rows: " + e.getMessage());
        }
    }
}
