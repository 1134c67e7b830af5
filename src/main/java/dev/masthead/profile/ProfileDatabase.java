package dev.masthead.profile;

import dev.masthead.profile.ProfileStore.Version;
import dev.masthead.report.Codebook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads sums and figures, each answer at one moment, and keeps what all outlets have in common. */
@ApplicationScoped
public class ProfileDatabase {
    private final DataSource database;
    private final Codebook codebook = Codebook.load();
    private final CorpusCache corpora = new CorpusCache(this::activeCorpus);

    public ProfileDatabase(DataSource database) {
        this.database = database;
    }

    /** Reads inside a transaction that sees one moment. */
    interface Query<T> {
        T read(Connection connection, ProfileStore store) throws SQLException;
    }

    <T> T reading(Query<T> query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection c = database.getConnection()) {
                return query.read(c, new ProfileStore(c, codebook));
            }
        });
    }

    /** What all outlets have in common, by a version. */
    Corpus corpus(ProfileStore s, Version version) throws SQLException {
        return corpora.of(version.id(), () -> Corpus.read(s, version, codebook));
    }

    /** Reads the corpus anew for the next profile, instead of within the minute. */
    public void forgetCorpus() {
        corpora.forget();
    }

    private Corpus activeCorpus() {
        return reading((c, s) -> {
            Optional<Version> version = s.active();
            return version.isPresent() ? Corpus.read(s, version.get(), codebook) : null;
        });
    }

    @PreDestroy
    void stop() {
        corpora.close();
    }
}
