package dev.masthead.corpus;

import dev.masthead.background.Rounds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Makes the rows of docs/sql.md of reports that were stored before there were any, in the background after the start. Those of new
 * reports are made by the database, in the transaction that stores them.
 */
@ApplicationScoped
public class MissingFindings {
    private static final int BATCH = 50;

    private final DataSource database;
    private Rounds rounds;

    public MissingFindings(DataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("missing-findings", "Rows of older reports could not be made", () -> {
            fill();
            rounds.stop();
        });
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    /** Goes on until nothing is missing. */
    public void fill() {
        while (QuarkusTransaction.requiringNew().call(this::batch) == BATCH) {
            // more
        }
    }

    private int batch() {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement("""
                        with due as (
                            delete from finding_due where analysis_id in
                                (select analysis_id from finding_due order by analysis_id limit ? for update skip locked)
                            returning analysis_id
                        ), made as (
                            select findings_of(n.id, n.report) from due join analysis n on n.id = due.analysis_id for key share of n
                        )
                        select (select count(*) from due), (select count(*) from made)""")) {
            s.setInt(1, BATCH);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return r.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what reports say cannot be read or written", e);
        }
    }
}
