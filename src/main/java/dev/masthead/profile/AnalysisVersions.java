package dev.masthead.profile;

import dev.masthead.analysis.Analyzer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The versions of program, lexicons and models that figures are of, and the one that profiles show. */
@ApplicationScoped
public class AnalysisVersions {
    /** Among what starts the service: behind all that needs no analyzer, which may still be read, and before the jobs. */
    public static final int LATE = Integer.MAX_VALUE - 1;

    private final DataSource database;
    private final String present;

    public AnalysisVersions(DataSource database, Analyzer analyzer) {
        this.database = database;
        present = analyzer.info().digest();
    }

    /** Before anything is analysed: two first analyses would wait for each other's row. */
    void start(@Observes @Priority(LATE) StartupEvent event) {
        QuarkusTransaction.requiringNew().run(() -> register(present));
    }

    /** The digest that this program's analyses carry. */
    public String present() {
        return present;
    }

    /** Makes a version known. Profiles show it at once if there is no analysis yet that they could show instead. */
    void register(String digest) {
        update("""
                insert into analysis_version (digest, active)
                select ?, not exists (select from analysis_version where active) on conflict do nothing""", digest);
        if (!exists("select exists (select from analysis)")) {
            activate(digest);
        }
    }

    /** The digest of the version that profiles show. Runs in the caller's transaction. */
    public Optional<String> active() {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement("select digest from analysis_version where active");
                ResultSet r = s.executeQuery()) {
            return r.next() ? Optional.of(r.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * Makes profiles show a version that is registered. Runs in the caller's transaction: whoever reads sees either the
     * figures of the version before, all of them, or those of this one.
     */
    public void activate(String digest) {
        update("update analysis_version set active = false where active and digest <> ?", digest);
        update("update analysis_version set active = true where not active and digest = ?", digest);
    }

    private void update(String sql, String digest) {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement(sql)) {
            s.setString(1, digest);
            s.executeUpdate();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private boolean exists(String sql) {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement(sql);
                ResultSet r = s.executeQuery()) {
            r.next();
            return r.getBoolean(1);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("the versions of analyses cannot be read or written", e);
    }
}
