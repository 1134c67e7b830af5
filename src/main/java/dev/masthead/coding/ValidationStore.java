package dev.masthead.coding;

import dev.masthead.profile.InvalidQueryException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Samples and codings in the database. Every method runs on the caller's connection and in the caller's transaction. */
final class ValidationStore {
    private static final int BATCH = 500;
    /** Samples of one version that are looked at for one query. */
    private static final int MOST_COVERING = 20;

    private static final String HEAD =
            "select id, seq, title, question, actor, frame, filter, analyzer_digest, seed, by_outlet,"
                    + " overlap, n_articles, n_items, size, created_at from validation";

    private final Connection connection;

    ValidationStore(Connection connection) {
        this.connection = connection;
    }

    /** The row of a sample. */
    record Head(
            String id,
            long seq,
            String title,
            Question question,
            String filter,
            String digest,
            long seed,
            boolean byOutlet,
            double overlap,
            int articles,
            int items,
            int size,
            Instant createdAt) {}

    /** Binds the values of one row. */
    private interface Row<T> {
        void bind(PreparedStatement s, int number, T value) throws SQLException;
    }

    private <T> void insert(String sql, List<T> rows, Row<T> row) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows.size(); i++) {
                row.bind(s, i, rows.get(i));
                s.addBatch();
                if ((i + 1) % BATCH == 0) {
                    s.executeBatch();
                }
            }
            s.executeBatch();
        }
    }

    void insert(Validation v) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("""
                insert into validation (id, title, question, actor, frame, filter, analyzer_digest, seed, by_outlet, overlap,
                                        n_articles, n_items, size)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            s.setString(1, v.id());
            s.setString(2, v.title());
            s.setString(3, v.question());
            s.setString(4, v.actor());
            s.setString(5, v.frame());
            s.setString(6, v.filter());
            s.setString(7, v.analyzerDigest());
            s.setLong(8, v.seed());
            s.setBoolean(9, v.byOutlet());
            s.setDouble(10, v.overlap());
            s.setInt(11, v.nArticles());
            s.setInt(12, v.nItems());
            s.setInt(13, v.size());
            s.executeUpdate();
        }
        insert("insert into validation_stratum values (?, ?, ?, ?, ?, ?, ?)", v.strata(), (s, i, stratum) -> {
            s.setString(1, v.id());
            s.setInt(2, i);
            s.setString(3, stratum.outlet());
            s.setString(4, stratum.answer());
            s.setString(5, stratum.detail());
            s.setInt(6, stratum.nItems());
            s.setInt(7, stratum.nDrawn());
        });
    }

    void insertArticles(String id, List<CodedSet.Article> articles) throws SQLException {
        insert("insert into validation_article values (?, ?, ?, ?, ?, ?, ?, ?, ?)", articles, (s, i, a) -> {
            s.setString(1, id);
            s.setInt(2, i);
            s.setString(3, a.id());
            s.setString(4, a.identity());
            s.setString(5, a.outlet());
            s.setString(6, a.ownershipClass());
            s.setObject(7, a.day() == null ? null : Date.valueOf(a.day()), Types.DATE);
            s.setArray(
                    8,
                    connection.createArrayOf(
                            "integer", Arrays.stream(a.found()).boxed().toArray()));
            s.setObject(9, a.words(), Types.INTEGER);
        });
    }

    void insertItems(String id, List<CodedSet.Item> items) throws SQLException {
        insert(
                "insert into validation_item values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                items,
                (s, i, item) -> {
                    s.setString(1, id);
                    s.setInt(2, i);
                    s.setInt(3, item.article());
                    s.setInt(4, item.stratum());
                    s.setString(5, item.part());
                    s.setObject(6, item.start(), Types.INTEGER);
                    s.setObject(7, item.end(), Types.INTEGER);
                    s.setString(8, item.words());
                    s.setString(9, item.source());
                    s.setString(10, item.cue());
                    s.setString(11, item.content());
                    s.setString(12, item.machine());
                    s.setObject(13, item.score(), Types.DOUBLE);
                    s.setString(14, item.entry());
                    s.setDouble(15, item.chance());
                });
    }

    Optional<Head> head(String id) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(HEAD + " where id = ?")) {
            s.setString(1, id);
            return heads(s).stream().findFirst();
        }
    }

    /** The last drawn first. */
    List<Head> heads(Long before, int limit) throws SQLException {
        try (PreparedStatement s =
                connection.prepareStatement(HEAD + " where ?::bigint is null or seq < ? order by seq desc limit ?")) {
            s.setObject(1, before, Types.BIGINT);
            s.setObject(2, before, Types.BIGINT);
            s.setInt(3, limit);
            return heads(s);
        }
    }

    /** Samples of reports of a version of which something is coded, those of which most is first. */
    List<Head> codedHeads(String digest) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(HEAD
                + " v cross join lateral (select count(*) as n from coding k where k.validation_id = v.id) coded"
                + " where analyzer_digest = ? and coded.n >= ? order by coded.n desc, seq desc limit ?")) {
            s.setString(1, digest);
            s.setInt(2, MachineMeasures.LEAST_CODED);
            s.setInt(3, MOST_COVERING);
            return heads(s);
        }
    }

    private static List<Head> heads(PreparedStatement s) throws SQLException {
        List<Head> out = new ArrayList<>();
        try (ResultSet r = s.executeQuery()) {
            while (r.next()) {
                out.add(new Head(
                        r.getString(1),
                        r.getLong(2),
                        r.getString(3),
                        Question.of(r.getString(4), r.getString(5), r.getString(6)),
                        r.getString(7),
                        r.getString(8),
                        r.getLong(9),
                        r.getBoolean(10),
                        r.getDouble(11),
                        r.getInt(12),
                        r.getInt(13),
                        r.getInt(14),
                        r.getObject(15, OffsetDateTime.class).toInstant()));
            }
        }
        return out;
    }

    /** @return false for an unknown id */
    boolean delete(String id) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("delete from validation where id = ?")) {
            s.setString(1, id);
            return s.executeUpdate() == 1;
        }
    }

    /** Reads the rows of one sample. */
    private interface Reading<T> {
        T row(ResultSet r) throws SQLException;
    }

    private <T> List<T> rows(String sql, String id, Reading<T> reading) throws SQLException {
        List<T> out = new ArrayList<>();
        try (PreparedStatement s = connection.prepareStatement(sql)) {
            s.setString(1, id);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.add(reading.row(r));
                }
            }
        }
        return out;
    }

    List<Validation.SampleStratum> strata(String id) throws SQLException {
        return rows(
                "select outlet, answer, detail, n_items, n_drawn from validation_stratum where validation_id = ? order by number",
                id,
                r -> new Validation.SampleStratum(
                        r.getString(1), r.getString(2), r.getString(3), r.getInt(4), r.getInt(5)));
    }

    List<CodedSet.Article> articles(String id) throws SQLException {
        return rows(
                "select article_id, identity, outlet, ownership_class, day, n_words, found from validation_article"
                        + " where validation_id = ? order by number",
                id,
                r -> {
                    Date day = r.getDate(5);
                    return new CodedSet.Article(
                            r.getString(1),
                            r.getString(2),
                            r.getString(3),
                            r.getString(4),
                            day == null ? null : day.toLocalDate(),
                            r.getObject(6, Integer.class),
                            numbers(r.getArray(7)));
                });
    }

    private static int[] numbers(Array array) throws SQLException {
        return Arrays.stream((Integer[]) array.getArray()).mapToInt(i -> i).toArray();
    }

    List<CodedSet.Item> items(String id) throws SQLException {
        return rows(
                "select article, stratum, part, start_at, end_at, words, source, cue, content, answer, score, entry, chance"
                        + " from validation_item where validation_id = ? order by number",
                id,
                r -> new CodedSet.Item(
                        r.getInt(1),
                        r.getInt(2),
                        r.getString(3),
                        r.getObject(4, Integer.class),
                        r.getObject(5, Integer.class),
                        r.getString(6),
                        r.getString(7),
                        r.getString(8),
                        r.getString(9),
                        r.getString(10),
                        r.getObject(11, Double.class),
                        r.getString(12),
                        r.getDouble(13)));
    }

    List<CodedSet.Coder> coders(String id) throws SQLException {
        return rows(
                "select number, name, adjudicates from validation_coder where validation_id = ? order by number",
                id,
                r -> new CodedSet.Coder(r.getInt(1), r.getString(2), r.getBoolean(3)));
    }

    List<CodedSet.Coding> codings(String id) throws SQLException {
        return rows(
                "select item, coder, answer, note, coded_at from coding where validation_id = ? order by item, coder",
                id,
                r -> new CodedSet.Coding(
                        r.getInt(1),
                        r.getInt(2),
                        r.getString(3),
                        r.getString(4),
                        r.getObject(5, OffsetDateTime.class).toInstant()));
    }

    /** With everything that has been coded. */
    CodedSet coded(Head head) throws SQLException {
        return new CodedSet(
                head.question(),
                strata(head.id()),
                articles(head.id()),
                items(head.id()),
                coders(head.id()),
                codings(head.id()));
    }

    /** The same without the articles. */
    CodedSet codedWithoutArticles(Head head) throws SQLException {
        return new CodedSet(
                head.question(), strata(head.id()), List.of(), items(head.id()), coders(head.id()), codings(head.id()));
    }

    /** Holds up everybody else who changes the coders of this sample. */
    void lock(String id) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("select from validation where id = ? for update")) {
            s.setString(1, id);
            s.executeQuery();
        }
    }

    void insertCoder(String id, CodingLink coder) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("""
                insert into validation_coder (validation_id, number, name, token, adjudicates)
                select ?, coalesce(max(number) + 1, 0), ?, ?, ? from validation_coder where validation_id = ?
                on conflict (validation_id, name) do nothing""")) {
            s.setString(1, id);
            s.setString(2, coder.name());
            s.setString(3, coder.token());
            s.setBoolean(4, coder.adjudicates());
            s.setString(5, id);
            if (s.executeUpdate() == 0) {
                throw new InvalidQueryException("There is a coder of this name.");
            }
        }
    }

    List<CodingLink> links(String id) throws SQLException {
        return rows(
                "select name, token, adjudicates from validation_coder where validation_id = ? order by number",
                id,
                r -> new CodingLink(r.getString(1), r.getString(2), r.getBoolean(3)));
    }

    /** @return false where there is none */
    boolean deleteCoder(String id, String name) throws SQLException {
        try (PreparedStatement s =
                connection.prepareStatement("delete from validation_coder where validation_id = ? and name = ?")) {
            s.setString(1, id);
            s.setString(2, name);
            return s.executeUpdate() == 1;
        }
    }

    /** The coder whose link this is; empty where it is nobody's. */
    Optional<CodedSet.Coder> coder(String id, String token) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(
                "select number, name, adjudicates from validation_coder where validation_id = ? and token = ?")) {
            s.setString(1, id);
            s.setString(2, token);
            try (ResultSet r = s.executeQuery()) {
                return r.next()
                        ? Optional.of(new CodedSet.Coder(r.getInt(1), r.getString(2), r.getBoolean(3)))
                        : Optional.empty();
            }
        }
    }

    void code(String id, int item, int coder, String answer, String note) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("""
                insert into coding (validation_id, item, coder, answer, note) values (?, ?, ?, ?, ?)
                on conflict (validation_id, item, coder)
                do update set answer = excluded.answer, note = excluded.note, coded_at = now()""")) {
            s.setString(1, id);
            s.setInt(2, item);
            s.setInt(3, coder);
            s.setString(4, answer);
            s.setString(5, note);
            s.executeUpdate();
        }
    }

    /** @return false where it was not coded */
    boolean uncode(String id, int item, int coder) throws SQLException {
        try (PreparedStatement s =
                connection.prepareStatement("delete from coding where validation_id = ? and item = ? and coder = ?")) {
            s.setString(1, id);
            s.setInt(2, item);
            s.setInt(3, coder);
            return s.executeUpdate() == 1;
        }
    }

    /** The articles of items, by the item's number. */
    Map<Integer, ArticleText> texts(String id, Collection<Integer> items) throws SQLException {
        Map<Integer, ArticleText> out = new HashMap<>();
        try (PreparedStatement s = connection.prepareStatement("""
                select i.number, v.article_id, a.title, a.text
                from validation_item i
                join validation_article v on v.validation_id = i.validation_id and v.number = i.article
                left join article a on a.id = v.article_id
                where i.validation_id = ? and i.number = any (?)""")) {
            s.setString(1, id);
            s.setArray(2, connection.createArrayOf("integer", items.toArray()));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.put(r.getInt(1), new ArticleText(r.getString(2), r.getString(3), r.getString(4)));
                }
            }
        }
        return out;
    }

    /** @param title headline; null where the article has been deleted, as {@code text} is */
    record ArticleText(String id, String title, String text) {}
}
