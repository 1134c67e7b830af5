package dev.masthead.corpus;

import dev.masthead.profile.InvalidQueryException;
import dev.masthead.profile.Selection;
import dev.masthead.text.Sha256;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Saves queries and finds them again. */
@ApplicationScoped
public class SavedQueries {
    private static final int ID_DIGITS = 16;
    private static final int TIMEOUT_SECONDS = 300;
    private static final String COLUMNS = """
            select q.id, q.title, q.filter, q.frozen, q.analyzer_digest, q.n_articles, q.created_at,
                   case when q.frozen then (
                       select count(*) from saved_query_article s
                       where s.query_id = q.id and not exists (select from article a where a.id = s.article_id)) end, q.seq
            from saved_query q""";

    private final DataSource database;
    private final CorpusDatabase corpus;

    public SavedQueries(DataSource database, CorpusDatabase corpus) {
        this.database = database;
        this.corpus = corpus;
    }

    /** A page of them, the last saved first; {@code next} is the position of the next page, null on the last. */
    public record Page(List<SavedQuery> items, Long next) {}

    /** An article of a saved query: its id and what makes it the same article (see {@link dev.masthead.intake.Identity}). */
    public record Member(String id, String identity) {}

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            try (Connection c = database.getConnection()) {
                return work.on(c);
            }
        });
    }

    /**
     * Saves a query; of a frozen one the articles that it means at this moment are kept too.
     *
     * @throws InvalidQueryException if the filter names what is not there
     */
    public SavedQuery save(String title, CorpusFilter filter, boolean frozen) {
        return with(c -> {
            try (PreparedStatement s = c.prepareStatement("set transaction isolation level repeatable read")) {
                s.execute();
            }
            CorpusDatabase.Resolved resolved = CorpusDatabase.resolved(c, filter);
            String digest = CorpusDatabase.digest(c, resolved.analysis());
            String id = "q" + Sha256.of(UUID.randomUUID().toString()).substring(0, ID_DIGITS);
            try (PreparedStatement s = c.prepareStatement("""
                    insert into saved_query (id, title, filter, frozen, analyzer_digest, n_articles)
                    values (?, ?, ?, ?, ?, 0)""")) {
                s.setString(1, id);
                s.setString(2, title);
                s.setString(3, filter.canonical());
                s.setBoolean(4, frozen);
                s.setString(5, digest);
                s.executeUpdate();
            }
            Selection selection = corpus.selection(c, filter, Selections.Figures.IF_ASKED);
            long n;
            String which = frozen
                    ? "with kept as (insert into saved_query_article (query_id, article_id, identity) select ?, a.id, a.digest "
                            + selection.sql() + " returning 1) select count(*) from kept"
                    : "select count(*) " + selection.sql();
            try (PreparedStatement s = c.prepareStatement(which)) {
                if (frozen) {
                    s.setString(1, id);
                }
                selection.bind(s, frozen ? 2 : 1);
                try (ResultSet r = s.executeQuery()) {
                    r.next();
                    n = r.getLong(1);
                }
            }
            try (PreparedStatement s = c.prepareStatement("update saved_query set n_articles = ? where id = ?")) {
                s.setLong(1, n);
                s.setString(2, id);
                s.executeUpdate();
            }
            return find(c, id).orElseThrow();
        });
    }

    /** A query by its id; empty where there is none. */
    public Optional<SavedQuery> find(String id) {
        return with(c -> find(c, id));
    }

    private static Optional<SavedQuery> find(Connection c, String id) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(COLUMNS + " where q.id = ?")) {
            s.setString(1, id);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(query(r)) : Optional.empty();
            }
        }
    }

    private static SavedQuery query(ResultSet r) throws SQLException {
        long missing = r.getLong(8);
        return new SavedQuery(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                r.getBoolean(4),
                r.getString(5),
                r.getLong(6),
                r.wasNull() || !r.getBoolean(4) ? null : Long.valueOf(missing),
                r.getObject(7, OffsetDateTime.class).toInstant());
    }

    /** @param before {@link Page#next} of the page before; null for the first */
    public Page page(Long before, int limit) {
        return with(c -> {
            List<SavedQuery> items = new ArrayList<>();
            List<Long> seqs = new ArrayList<>();
            try (PreparedStatement s = c.prepareStatement(
                    COLUMNS + " where (?::bigint is null or q.seq < ?) order by q.seq desc limit ?")) {
                s.setObject(1, before, Types.BIGINT);
                s.setObject(2, before, Types.BIGINT);
                s.setInt(3, limit + 1);
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        items.add(query(r));
                        seqs.add(r.getLong(9));
                    }
                }
            }
            boolean more = items.size() > limit;
            return new Page(more ? items.subList(0, limit) : items, more ? seqs.get(limit - 1) : null);
        });
    }

    /** @return false for an unknown id */
    public boolean delete(String id) {
        return with(c -> {
            try (PreparedStatement s = c.prepareStatement("delete from saved_query where id = ?")) {
                s.setString(1, id);
                return s.executeUpdate() == 1;
            }
        });
    }

    /** The articles: of a frozen query those of then, deleted ones too; of a live one those of now. In the order of their ids. */
    public List<Member> members(SavedQuery query) {
        return with(c -> {
            List<Member> out = new ArrayList<>();
            if (query.frozen()) {
                try (PreparedStatement s = c.prepareStatement(
                        "select article_id, identity from saved_query_article where query_id = ? order by article_id"
                                + " collate \"C\"")) {
                    s.setString(1, query.id());
                    read(s, out);
                }
            } else {
                Selection selection =
                        corpus.selection(c, CorpusFilter.parse(query.filter()), Selections.Figures.IF_ASKED);
                try (PreparedStatement s = selection.prepare(c, "a.id, a.digest", "order by a.id collate \"C\"")) {
                    read(s, out);
                }
            }
            return out;
        });
    }

    private static void read(PreparedStatement s, List<Member> out) throws SQLException {
        try (ResultSet r = s.executeQuery()) {
            while (r.next()) {
                out.add(new Member(r.getString(1), r.getString(2)));
            }
        }
    }
}
