package dev.masthead.profile;

import dev.masthead.report.Codebook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Folds changes into the sums of outlets. Articles only note that they came or went; one worker at a time, in the whole
 * cluster, adds that up, so articles of one outlet never wait for each other.
 */
@ApplicationScoped
public class ProfileFolder {
    /** Day of articles without a date, and of sums over all time. */
    static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    /** The outlet under which items of all outlets are counted. */
    static final long CORPUS = 0;

    private static final Logger LOG = Logger.getLogger(ProfileFolder.class);
    /** Of the one who may change sums. */
    static final long LOCK = 0x4D41535448454144L;

    private static final int BATCH = 500;

    private final DataSource database;
    private final Codebook codebook = Codebook.load();
    private ScheduledExecutorService worker;

    public ProfileFolder(DataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        worker = Executors.newSingleThreadScheduledExecutor(r -> {
            Thread thread = new Thread(r, "profile-folder");
            thread.setDaemon(true);
            return thread;
        });
        worker.scheduleWithFixedDelay(this::foldQuietly, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void foldQuietly() {
        try {
            foldUntilNothingIsLeft(false);
        } catch (RuntimeException e) {
            // the changes stay and are read with the sums; the next round tries again
            LOG.warn(
                    "Changes could not be folded into profiles: " + e.getClass().getName());
        }
    }

    /** Folds until nothing is left of what was committed before, whoever else is folding. */
    public void foldAll() {
        foldUntilNothingIsLeft(true);
    }

    private void foldUntilNothingIsLeft(boolean waiting) {
        while (QuarkusTransaction.requiringNew().call(() -> fold(waiting)) == BATCH) {
            // more
        }
    }

    private int fold(boolean waiting) throws SQLException {
        try (Connection c = database.getConnection()) {
            if (!isAlone(c, waiting)) {
                return 0;
            }
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
    }

    private static boolean isAlone(Connection c, boolean waiting) throws SQLException {
        try (PreparedStatement lock = c.prepareStatement(
                waiting ? "select pg_advisory_xact_lock(?) is not null" : "select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet r = lock.executeQuery()) {
                r.next();
                return waiting || r.getBoolean(1);
            }
        }
    }

    private void add(ResultSet r, ProfileTally tally) throws SQLException {
        tally.add(
                new ProfileTally.Place(
                        r.getString(3), r.getLong(4), r.getObject(5, LocalDate.class), r.getString(6), r.getBoolean(7)),
                ArticleFigures.of(r.getString(8), codebook),
                r.getBoolean(2) ? 1 : -1);
    }
}
