package dev.masthead.corpus;

import dev.masthead.profile.InvalidQueryException;
import dev.masthead.profile.Selection;
import dev.masthead.profile.SelectionProfiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Answers queries over the articles that a filter means, each answer at one moment. */
@ApplicationScoped
public class CorpusDatabase {
    private static final int NO_VERSION = -1;

    private final DataSource database;

    public CorpusDatabase(DataSource database) {
        this.database = database;
    }

    /** Reads inside a transaction that sees one moment and writes nothing. */
    interface Query<T> {
        T read(Connection connection, Selection selection) throws SQLException;
    }

    /** @throws InvalidQueryException if the filter names what is not there */
    <T> T reading(CorpusFilter filter, Selections.Figures figures, Query<T> query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection c = database.getConnection()) {
                try (PreparedStatement s =
                        c.prepareStatement("set transaction isolation level repeatable read, read only")) {
                    s.execute();
                }
                return query.read(c, selection(c, filter, figures));
            }
        });
    }

    /** The articles that a filter means, over the caller's connection. */
    Selection selection(Connection c, CorpusFilter filter, Selections.Figures figures) throws SQLException {
        checkWords(c, filter);
        return Selections.of(List.of(filter), version(c, filter.analysis()), figures);
    }

    /**
     * The articles that a filter means, with the analyses that count as {@code analysis n}, over the caller's connection.
     *
     * @throws InvalidQueryException if the filter names what is not there
     */
    public Selection analyses(Connection c, CorpusFilter filter) throws SQLException {
        checkWords(c, filter);
        return Selections.withAnalyses(List.of(filter), version(c, filter.analysis()));
    }

    /**
     * Does nothing if the filter can be answered.
     *
     * @throws InvalidQueryException if the filter names what is not there
     */
    public void check(CorpusFilter filter) {
        reading(filter, Selections.Figures.IF_ASKED, (c, selection) -> null);
    }

    /** The same for whoever adds up figures of one version. */
    SelectionProfiles.Selecting selecting(CorpusFilter filter) {
        return (c, version) -> {
            checkWords(c, filter);
            return Selections.of(List.of(filter), version, Selections.Figures.REQUIRED);
        };
    }

    /** Number of a version; of the one that profiles show where none is named. */
    private static int version(Connection c, String digest) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "select id from analysis_version where " + (digest == null ? "active" : "digest = ?"))) {
            if (digest != null) {
                s.setString(1, digest);
            }
            try (ResultSet r = s.executeQuery()) {
                if (r.next()) {
                    return r.getInt(1);
                }
            }
        }
        if (digest != null) {
            throw new InvalidQueryException(
                    "analysis must be the digest of a version that has analysed articles here.");
        }
        return NO_VERSION;
    }

    private static void checkWords(Connection c, CorpusFilter filter) throws SQLException {
        if (filter.q() != null) {
            try (PreparedStatement s = c.prepareStatement("select numnode(websearch_to_tsquery('english', ?))")) {
                s.setString(1, filter.q());
                try (ResultSet r = s.executeQuery()) {
                    r.next();
                    if (r.getInt(1) == 0) {
                        throw new InvalidQueryException("q holds no word that could be searched for.");
                    }
                }
            }
        }
    }
}
