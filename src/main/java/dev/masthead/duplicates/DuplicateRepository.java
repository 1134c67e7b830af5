package dev.masthead.duplicates;

import dev.masthead.database.StoredReports;
import dev.masthead.intake.TimePrecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** The signatures of the stored articles. Every method runs in the caller's transaction. */
@ApplicationScoped
public class DuplicateRepository {
    /** A band with more articles is kept in their order. */
    private static final int MOST_UNORDERED = 256;

    private final DataSource database;

    public DuplicateRepository(DataSource database) {
        this.database = database;
    }

    /** What candidates are told apart by. */
    record Candidate(long seq, String id, OffsetDateTime publishedAt, TimePrecision precision, Signature signature) {

        /** The last moment at which it can have been published; null where nothing is known. */
        OffsetDateTime latest() {
            return publishedAt == null ? null : precision.latest(publishedAt);
        }
    }

    /**
     * What was found in the bands of a signature.
     *
     * @param complete if none of them held more than were asked for
     * @param full     bands that are kept in the order of their articles
     * @param crowded  bands that should be
     */
    record Candidates(List<Candidate> found, boolean complete, List<Integer> full, List<Integer> crowded) {}

    /** An article that has no signature yet. */
    record Unsigned(long seq, String id, String text) {}

    /** What an answer says of an article; {@code report} as it was written, null where there is none. */
    record Row(
            long seq,
            String id,
            String outlet,
            String outletName,
            String ownershipClass,
            String country,
            String title,
            String url,
            OffsetDateTime publishedAt,
            String publishedPrecision,
            String report) {}

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection c = database.getConnection()) {
            return work.on(c);
        } catch (SQLException e) {
            throw new IllegalStateException("the signatures of articles cannot be read or written", e);
        }
    }

    /** Keeps the signature of an article that is stored and has none. */
    public void add(String articleId, Signature signature) {
        with(c -> {
            try (PreparedStatement s = c.prepareStatement("""
                    with one as (
                        select seq, coalesce(published_at, 'infinity') as published from article where id = ?
                    ), kept as (
                        insert into article_signature (seq, scheme, signature)
                        select seq, ?, ? from one on conflict do nothing
                        returning seq
                    ), found as (
                        insert into article_bands (seq, published, bands)
                        select seq, published, bands from one join kept using (seq)
                        cross join (select array(select distinct h from unnest(?::integer[]) as h) as bands) b
                        where cardinality(bands) > 0
                        returning seq, published, bands
                    )
                    insert into article_band (hash, published, seq)
                    select f.hash, published, seq from found, unnest(bands) as h join band_full f on f.hash = h""")) {
                s.setString(1, articleId);
                s.setShort(2, Signature.SCHEME);
                s.setBytes(3, signature.bytes());
                s.setArray(4, integers(c, signature.bands()));
                return s.executeUpdate();
            }
        });
    }

    private static Array integers(Connection c, int[] values) throws SQLException {
        return c.createArrayOf("integer", Arrays.stream(values).boxed().toArray());
    }

    /**
     * Articles without a signature, in the order of arrival, behind {@code seq}. Those that were invented to measure with have no
     * text of their own, and can be a million.
     */
    List<Unsigned> unsigned(long seq, int limit) {
        return with(c -> {
            try (PreparedStatement s = c.prepareStatement("""
                    select a.seq, a.id, a.text from article a
                    where a.seq > ? and a.source_format <> 'invented'
                      and not exists (select from article_signature g where g.seq = a.seq)
                    order by a.seq limit ? for key share""")) {
                s.setLong(1, seq);
                s.setInt(2, limit);
                List<Unsigned> out = new ArrayList<>();
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        out.add(new Unsigned(r.getLong(1), r.getString(2), r.getString(3)));
                    }
                }
                return out;
            }
        });
    }

    /** An article with its signature, kept or made now; empty for an unknown id. */
    Optional<Candidate> find(String articleId) {
        return with(c -> {
            try (PreparedStatement s = c.prepareStatement("""
                    select a.seq, a.id, a.published_at, a.published_offset_seconds, g.signature,
                           a.published_precision, case when g.seq is null then a.text end
                    from article a left join article_signature g on g.seq = a.seq and g.scheme = ? where a.id = ?""")) {
                s.setShort(1, Signature.SCHEME);
                s.setString(2, articleId);
                try (ResultSet r = s.executeQuery()) {
                    return r.next()
                            ? Optional.of(candidate(r, r.getString(7) == null ? kept(r) : Signature.of(r.getString(7))))
                            : Optional.empty();
                }
            }
        });
    }

    private static Signature kept(ResultSet r) throws SQLException {
        return Signature.from(r.getBytes(5));
    }

    private static Candidate candidate(ResultSet r, Signature signature) throws SQLException {
        String precision = r.getString(6);
        return new Candidate(
                r.getLong(1),
                r.getString(2),
                time(r.getObject(3, OffsetDateTime.class), r.getInt(4)),
                precision == null ? null : TimePrecision.of(precision),
                signature);
    }

    private static OffsetDateTime time(OffsetDateTime at, int offsetSeconds) {
        return at == null ? null : at.toInstant().atOffset(ZoneOffset.ofTotalSeconds(offsetSeconds));
    }

    /**
     * Other articles that share a band with this one; versions that do not count, and those of this one, are none.
     *
     * @param perBand at most so many of each band, the first published first
     */
    Candidates sharing(Candidate one, int perBand) {
        return with(c -> {
            Set<Long> seqs = new HashSet<>();
            List<Integer> full = full(c, one);
            boolean complete = ordered(c, full, perBand, seqs);
            List<Integer> crowded = new ArrayList<>();
            for (Map.Entry<Integer, List<Member>> band : members(c, one, full).entrySet()) {
                List<Member> members = band.getValue();
                members.sort(Comparator.comparing(Member::published).thenComparingLong(Member::seq));
                complete &= members.size() <= perBand + 1;
                members.stream().limit(perBand + 2L).forEach(m -> seqs.add(m.seq()));
                if (members.size() > MOST_UNORDERED) {
                    crowded.add(band.getKey());
                }
            }
            seqs.remove(one.seq());
            List<Candidate> found = new ArrayList<>();
            try (PreparedStatement s = c.prepareStatement("""
                    select a.seq, a.id, a.published_at, a.published_offset_seconds, g.signature,
                           a.published_precision
                    from article a join article_signature g on g.seq = a.seq
                    where a.seq = any (?) and g.scheme = ? and a.counted
                      and not exists (select from article o where o.seq = ? and o.address = a.address)""")) {
                s.setArray(1, c.createArrayOf("bigint", seqs.toArray()));
                s.setShort(2, Signature.SCHEME);
                s.setLong(3, one.seq());
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        found.add(candidate(r, kept(r)));
                    }
                }
            }
            return new Candidates(found, complete, full, crowded);
        });
    }

    /** Those bands of an article of which it is known that many share them. */
    private static List<Integer> full(Connection c, Candidate one) throws SQLException {
        List<Integer> out = new ArrayList<>();
        try (PreparedStatement s = c.prepareStatement("select hash from band_full where hash = any (?)")) {
            s.setArray(1, integers(c, one.signature().bands()));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.add(r.getInt(1));
                }
            }
        }
        return out;
    }

    /**
     * The first so many of each of these bands, read in their order.
     *
     * @return whether none of them holds more
     */
    private static boolean ordered(Connection c, List<Integer> bands, int perBand, Set<Long> seqs) throws SQLException {
        boolean complete = true;
        if (bands.isEmpty()) {
            return complete;
        }
        try (PreparedStatement s = c.prepareStatement("""
                select i.seq, bool_or(i.place > ?) from unnest(?::integer[]) as band(hash) cross join lateral (
                    select b.seq, row_number() over (order by b.published, b.seq) as place
                    from article_band b where b.hash = band.hash order by b.published, b.seq limit ?
                ) i group by i.seq""")) {
            // the article itself stands in each of its bands
            s.setInt(1, perBand + 1);
            s.setArray(2, c.createArrayOf("integer", bands.toArray()));
            s.setInt(3, perBand + 2);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    complete &= !r.getBoolean(2);
                    seqs.add(r.getLong(1));
                }
            }
        }
        return complete;
    }

    /** An article in a band; of one without a date {@code published} is later than all others. */
    private record Member(long seq, OffsetDateTime published) {}

    /** Who stands in the bands of an article, but for the full ones. */
    private static Map<Integer, List<Member>> members(Connection c, Candidate one, List<Integer> full)
            throws SQLException {
        Map<Integer, List<Member>> out = new HashMap<>();
        int[] bands = Arrays.stream(one.signature().bands())
                .filter(band -> !full.contains(band))
                .toArray();
        if (bands.length == 0) {
            return out;
        }
        Arrays.stream(bands).forEach(band -> out.put(band, new ArrayList<>()));
        try (PreparedStatement s = c.prepareStatement("select seq, published, bands from articles_in_bands(?)")) {
            s.setArray(1, integers(c, bands));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    Member member = new Member(r.getLong(1), r.getObject(2, OffsetDateTime.class));
                    for (Integer band : (Integer[]) r.getArray(3).getArray()) {
                        List<Member> sharing = out.get(band);
                        if (sharing != null) {
                            sharing.add(member);
                        }
                    }
                }
            }
        }
        return out;
    }

    /**
     * Keeps the bands of an article in their order that many share, so that looking one of them up never reads them all. For one worker at a
     * time: an article that came in while its band was found to be full is put there when it is its own turn.
     */
    void order(Candidate one, Candidates sharing) {
        with(c -> {
            if (!sharing.crowded().isEmpty()) {
                Array bands = c.createArrayOf("integer", sharing.crowded().toArray());
                try (PreparedStatement s = c.prepareStatement("""
                        with noted as (
                            insert into band_full select unnest(?::integer[]) on conflict do nothing
                        )
                        insert into article_band (hash, published, seq)
                        select h, b.published, b.seq from articles_in_bands(?) b, unnest(b.bands) as h
                        where h = any (?) on conflict do nothing""")) {
                    for (int i = 1; i <= 3; i++) {
                        s.setArray(i, bands);
                    }
                    s.executeUpdate();
                }
            }
            if (!sharing.full().isEmpty()) {
                try (PreparedStatement s = c.prepareStatement("""
                        insert into article_band (hash, published, seq)
                        select h, b.published, b.seq from article_bands b, unnest(b.bands) as h
                        where b.seq = ? and h = any (?) on conflict do nothing""")) {
                    s.setLong(1, one.seq());
                    s.setArray(2, c.createArrayOf("integer", sharing.full().toArray()));
                    s.executeUpdate();
                }
            }
            return null;
        });
    }

    /** Ids of articles that nobody has compared with the others yet, in the order of arrival. */
    List<String> unsettled(int limit) {
        return with(c -> {
            try (PreparedStatement s = c.prepareStatement("""
                    select a.id from article_signature g join article a on a.seq = g.seq
                    where not g.settled and a.counted order by g.seq limit ?""")) {
                s.setInt(1, limit);
                List<String> out = new ArrayList<>();
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        out.add(r.getString(1));
                    }
                }
                return out;
            }
        });
    }

    /**
     * Notes what was found of an article.
     *
     * @param original the first published of those before it that it is a copy of; null where there is none
     * @param later    those behind it that are its copies: what was thought to be the first is so no more
     */
    void settle(long seq, Long original, List<Long> later) {
        with(c -> {
            try (PreparedStatement s =
                    c.prepareStatement("update article_signature set settled = true, copy_of = ? where seq = ?")) {
                s.setObject(1, original, Types.BIGINT);
                s.setLong(2, seq);
                s.executeUpdate();
            }
            try (PreparedStatement s = c.prepareStatement(
                    "update article_signature set copy_of = ? where seq = any (?) and settled and copy_of is null")) {
                s.setLong(1, seq);
                s.setArray(2, c.createArrayOf("bigint", later.toArray()));
                return s.executeUpdate();
            }
        });
    }

    /** What answers say of articles, in any order; with the report of the active version, or else the latest. */
    List<Row> rows(List<Long> seqs) {
        return with(c -> {
            try (PreparedStatement s = c.prepareStatement("""
                    select a.seq, a.id, o.slug, o.name, o.ownership_class, o.country, a.title, a.url, a.published_at,
                           a.published_offset_seconds, n.stored, a.published_precision
                    from article a left join outlet o on o.id = a.outlet_id
                    left join lateral (
                        select %s as stored
                        from analysis n left join analysis_version v on v.digest = n.analyzer_digest
                        where n.article_id = a.id order by coalesce(v.active, false) desc, n.id desc limit 1
                    ) n on true
                    where a.seq = any (?)""".formatted(StoredReports.column("n")))) {
                s.setArray(1, c.createArrayOf("bigint", seqs.toArray()));
                List<Row> out = new ArrayList<>();
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        out.add(new Row(
                                r.getLong(1),
                                r.getString(2),
                                r.getString(3),
                                r.getString(4),
                                r.getString(5),
                                r.getString(6),
                                r.getString(7),
                                r.getString(8),
                                time(r.getObject(9, OffsetDateTime.class), r.getInt(10)),
                                r.getString(12),
                                StoredReports.read(r, 11)));
                    }
                }
                return out;
            }
        });
    }
}
