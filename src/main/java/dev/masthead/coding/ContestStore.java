package dev.masthead.coding;

import dev.masthead.database.StoredReports;
import dev.masthead.report.Report;
import dev.masthead.report.ReportReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Contests in the database. Every method runs on the caller's connection and in the caller's transaction. */
final class ContestStore {
    private static final String COLUMNS =
            "select k.id, k.article_id, k.analyzer_digest, k.part, k.start_at, k.end_at, k.entries,"
                    + " k.reason, k.name, k.created_at, k.seq, case when k.part = 'title' then a.title else a.text end"
                    + " from contest k left join article a on a.id = k.article_id";

    private final Connection connection;

    ContestStore(Connection connection) {
        this.connection = connection;
    }

    /** An article with the report that is meant. */
    record Meant(String identity, String digest, String title, String text, Report report) {}

    void insert(String id, String article, Meant m, String part, Contests.Wish wish, Collection<String> entries)
            throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("""
                insert into contest (id, article_id, identity, analyzer_digest, part, start_at, end_at, entries, reason, name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            s.setString(1, id);
            s.setString(2, article);
            s.setString(3, m.identity());
            s.setString(4, m.digest());
            s.setString(5, part);
            s.setInt(6, wish.start());
            s.setInt(7, wish.end());
            s.setArray(8, connection.createArrayOf("text", entries.toArray()));
            s.setString(9, wish.reason().strip());
            s.setString(10, wish.name());
            s.executeUpdate();
        }
    }

    /** Of the version that is named, or the one that is shown. */
    Optional<Meant> meant(String article, String analysis) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("""
                select a.digest, n.analyzer_digest, a.title, a.text, %s
                from article a
                join analysis n on n.article_id = a.id
                left join analysis_version v on v.digest = n.analyzer_digest
                where a.id = ? and (?::text is null or n.analyzer_digest = ?)
                order by coalesce(v.active, false) desc, n.id desc limit 1""".formatted(StoredReports.column("n")))) {
            s.setString(1, article);
            s.setString(2, analysis);
            s.setString(3, analysis);
            try (ResultSet r = s.executeQuery()) {
                return r.next()
                        ? Optional.of(new Meant(
                                r.getString(1),
                                r.getString(2),
                                r.getString(3),
                                r.getString(4),
                                ReportReader.read(StoredReports.read(r, 5))))
                        : Optional.empty();
            }
        }
    }

    /** Gives the question marks their values. */
    private interface Binding {
        void bind(PreparedStatement s) throws SQLException;
    }

    private Contests.Page read(String behind, Binding binding) throws SQLException {
        List<Contest> out = new ArrayList<>();
        Long last = null;
        try (PreparedStatement s = connection.prepareStatement(COLUMNS + behind)) {
            binding.bind(s);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    String text = r.getString(12);
                    out.add(new Contest(
                            r.getString(1),
                            r.getString(2),
                            r.getString(3),
                            r.getString(4),
                            r.getInt(5),
                            r.getInt(6),
                            text == null
                                    ? null
                                    : CodingItem.Cut.of(text, r.getInt(5), r.getInt(6), 0)
                                            .words(),
                            List.of((String[]) r.getArray(7).getArray()),
                            r.getString(8),
                            r.getString(9),
                            r.getObject(10, OffsetDateTime.class).toInstant()));
                    last = r.getLong(11);
                }
            }
        }
        return new Contests.Page(out, last);
    }

    /** Empty for an unknown id. */
    Optional<Contest> find(String id) throws SQLException {
        return read(" where k.id = ?", s -> s.setString(1, id)).items().stream().findFirst();
    }

    /** As {@link Contests#page}; {@code next} is the position of the last that was read. */
    Contests.Page page(String article, Long before, int limit) throws SQLException {
        return read(
                " where (?::text is null or k.article_id = ?) and (?::bigint is null or k.seq < ?) order by k.seq desc limit ?",
                s -> {
                    s.setString(1, article);
                    s.setString(2, article);
                    s.setObject(3, before, Types.BIGINT);
                    s.setObject(4, before, Types.BIGINT);
                    s.setInt(5, limit);
                });
    }

    /** @return false for an unknown id */
    boolean delete(String id) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("delete from contest where id = ?")) {
            s.setString(1, id);
            return s.executeUpdate() == 1;
        }
    }
}
