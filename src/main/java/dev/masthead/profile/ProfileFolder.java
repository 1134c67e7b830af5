package dev.masthead.profile;

import dev.masthead.background.BatchWork;
import dev.masthead.report.Codebook;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Folds changes into the sums of outlets. Articles only note that they came or went; one worker at a time, in the whole
 * cluster, adds that up, so articles of one outlet never wait for each other.
 */
@ApplicationScoped
public class ProfileFolder extends BatchWork {
    /** Day of articles without a date, and of sums over all time. */
    static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    /** The outlet under which items of all outlets are counted. */
    static final long CORPUS = 0;

    /** Of the one who may change sums. */
    static final long LOCK = 0x4D41535448454144L;

    private static final int BATCH = 500;

    private final DataSource database;
    private final Codebook codebook = Codebook.load();

    public ProfileFolder(DataSource database) {
        this.database = database;
    }

    @Override
    public String failure() {
        return "Changes could not be folded into profiles";
    }

    @Override
    protected DataSource database() {
        return database;
    }

    @Override
    protected long lock() {
        return LOCK;
    }

    @Override
    protected int most() {
        return BATCH;
    }

    @Override
    protected int batch(Connection c) throws SQLException {
        ProfileTally tally = new ProfileTally(c);
        List<Long> done = new ArrayList<>();
        try (PreparedStatement changes = c.prepareStatement("""
                select c.id, c.added, c.analyzer_digest, c.outlet_id, c.day, c.section, c.reprint,
                       coalesce(c.report, a.report)
                from profile_change c left join analysis a on a.id = c.analysis_id
                order by c.id limit ? for update of c skip locked""")) {
            changes.setInt(1, BATCH);
            try (ResultSet r = changes.executeQuery()) {
                while (r.next()) {
                    done.add(r.getLong(1));
                    if (r.getString(8) != null) {
                        add(r, tally);
                    }
                }
            }
        }
        if (!done.isEmpty()) {
            tally.write();
            try (PreparedStatement delete = c.prepareStatement("delete from profile_change where id = any (?)")) {
                delete.setArray(1, c.createArrayOf("bigint", done.toArray()));
                delete.executeUpdate();
            }
        }
        return done.size();
    }

    private void add(ResultSet r, ProfileTally tally) throws SQLException {
        tally.add(
                new ProfileTally.Place(
                        r.getString(3), r.getLong(4), r.getObject(5, LocalDate.class), r.getString(6), r.getBoolean(7)),
                ArticleFigures.of(r.getString(8), codebook),
                r.getBoolean(2) ? 1 : -1);
    }
}
