package dev.masthead.profile;

import dev.masthead.background.BatchWork;
import dev.masthead.database.StoredReports;
import dev.masthead.report.Codebook;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private final FreshFigures fresh;
    private final Codebook codebook = Codebook.load();

    public ProfileFolder(DataSource database, FreshFigures fresh) {
        this.database = database;
        this.fresh = fresh;
    }

    /** An analysis that came or went. */
    private record Change(long id, long analysis, boolean added, ProfileTally.Place place) {}

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
        List<Change> changes = changes(c);
        if (changes.isEmpty()) {
            return 0;
        }
        Map<Long, ArticleFigures> figures = fresh.take(
                changes.stream().filter(Change::added).map(Change::analysis).toList());
        ProfileTally tally = new ProfileTally(c);
        List<Change> unknown = new ArrayList<>();
        for (Change change : changes) {
            ArticleFigures known = change.added() ? figures.get(change.analysis()) : null;
            if (known == null) {
                unknown.add(change);
            } else {
                tally.add(change.place(), known, 1);
            }
        }
        addFromReports(c, unknown, tally);
        tally.write();
        try (PreparedStatement delete = c.prepareStatement("delete from profile_change where id = any (?)")) {
            delete.setArray(1, ids(c, changes));
            delete.executeUpdate();
        }
        return changes.size();
    }

    private static Array ids(Connection c, List<Change> changes) throws SQLException {
        return c.createArrayOf("bigint", changes.stream().map(Change::id).toArray());
    }

    private static List<Change> changes(Connection c) throws SQLException {
        List<Change> out = new ArrayList<>();
        try (PreparedStatement s = c.prepareStatement("""
                select id, analysis_id, added, analyzer_digest, outlet_id, day, section, reprint
                from profile_change order by id limit ? for update skip locked""")) {
            s.setInt(1, BATCH);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.add(new Change(
                            r.getLong(1),
                            r.getLong(2),
                            r.getBoolean(3),
                            new ProfileTally.Place(
                                    r.getString(4),
                                    r.getLong(5),
                                    r.getObject(6, LocalDate.class),
                                    r.getString(7),
                                    r.getBoolean(8))));
                }
            }
        }
        return out;
    }

    /** Adds what is not in memory; an analysis that is gone and left no report adds nothing. */
    private void addFromReports(Connection c, List<Change> changes, ProfileTally tally) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        Map<Long, Change> byId = changes.stream().collect(Collectors.toMap(Change::id, change -> change));
        try (PreparedStatement s =
                c.prepareStatement("""
                select c.id, coalesce(%s, %s)
                from profile_change c left join analysis a on a.id = c.analysis_id
                where c.id = any (?)""".formatted(StoredReports.changed("c"), StoredReports.column("a")))) {
            s.setArray(1, ids(c, changes));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    Change change = byId.get(r.getLong(1));
                    String report = StoredReports.read(r, 2);
                    if (report != null) {
                        tally.add(change.place(), ArticleFigures.of(report, codebook), change.added() ? 1 : -1);
                    }
                }
            }
        }
    }
}
