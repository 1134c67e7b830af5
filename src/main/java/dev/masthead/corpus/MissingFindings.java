package dev.masthead.corpus;

import dev.masthead.background.BackgroundWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Makes the rows of docs/sql.md of reports that were stored before there were any, in the background after the start. Those of new
 * reports are made by the database, in the transaction that stores them.
 */
@ApplicationScoped
public class MissingFindings implements BackgroundWork {
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
