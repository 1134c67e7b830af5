package dev.masthead.corpus;

import dev.masthead.corpus.story.StoryArticle;
import dev.masthead.corpus.story.StoryLink;
import dev.masthead.corpus.story.StorySettings;
import dev.masthead.corpus.story.StoryVector;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables that stories are kept in, over one connection of the caller's: {@code article_story} with each article's parent and story,
 * and {@code story_word} with the words that articles are found by. Both say together what {@link
 * dev.masthead.corpus.story.StoryGrouper} holds in memory.
 */
final class StoryStore {
    private static final String COLUMNS = "s.article_seq, s.story_id, s.article_id, s.day, s.place, s.vector";
    private static final String KEPT = "select " + COLUMNS
            + ", s.likeness, p.article_seq, p.article_id, p.day, p.place"
            + " from article_story s left join article_story p on p.article_seq = s.parent ";
    private static final String KEPT_WITHOUT_PARENT =
            "select " + COLUMNS + ", s.likeness, null::bigint from article_story s ";

    private final Connection c;
    private final StorySettings settings;

    StoryStore(Connection c, StorySettings settings) {
        this.c = c;
        this.settings = settings;
    }

    /**
     * An article that is kept.
     *
     * @param link null where it begins a story; its parent has no vector
     */
    record Kept(long seq, long story, StoryArticle article, long parent, StoryLink link) {}

    /**
     * How an article stands in the index, for those that are looked up by their days, or for those without a date.
     *
     * @param finding words that find it
     * @param next    articles that are the first, by one of these words, not to be found for it
     */
    record Standing(List<Integer> finding, List<Long> next) {}

    private interface Binding {
        void bind(PreparedStatement s) throws SQLException;
    }

    private List<Kept> kept(String sql, Binding binding) throws SQLException {
        List<Kept> out = new ArrayList<>();
        try (PreparedStatement s = c.prepareStatement(sql)) {
            binding.bind(s);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.add(kept(r));
                }
            }
        }
        return out;
    }

    private static Kept kept(ResultSet r) throws SQLException {
        StoryArticle article =
                new StoryArticle(r.getString(3), r.getInt(4), r.getInt(5), StoryVector.from(r.getBytes(6)));
        long parent = r.getLong(8);
        StoryLink link = r.wasNull()
                ? null
                : new StoryLink(
                        new StoryArticle(r.getString(9), r.getInt(10), r.getInt(11), StoryVector.EMPTY),
                        r.getDouble(7));
        return new Kept(r.getLong(1), r.getLong(2), article, parent, link);
    }

    private Array longs(Collection<Long> values) throws SQLException {
        return c.createArrayOf("bigint", values.toArray());
    }

    private Array integers(Collection<Integer> values) throws SQLException {
        return c.createArrayOf("integer", values.toArray());
    }

    private static List<Integer> words(StoryArticle article) {
        return Arrays.stream(article.vector().heaviest()).boxed().toList();
    }

    Optional<Kept> find(long seq) throws SQLException {
        return kept(KEPT + "where s.article_seq = ?", s -> s.setLong(1, seq)).stream()
                .findFirst();
    }

    /** Articles whose parent is this one. */
    List<Kept> children(long seq) throws SQLException {
        return kept(KEPT + "where s.parent = ?", s -> s.setLong(1, seq));
    }

    /** Articles whose parent is one of these; those with a date, or those without. */
    List<Kept> children(Collection<Long> seqs, boolean dated) throws SQLException {
        return seqs.isEmpty()
                ? List.of()
                : kept(KEPT + "where s.parent = any (?) and (s.day < ?) = ?", s -> {
                    s.setArray(1, longs(seqs));
                    s.setInt(2, StoryArticle.UNDATED);
                    s.setBoolean(3, dated);
                });
    }

    /** Those before an article that it is held against, without their parents. */
    List<Kept> before(long seq, StoryArticle article) throws SQLException {
        boolean dated = article.day() != StoryArticle.UNDATED;
        String days = dated
                ? " cross join generate_series(?::int, ?::int) as d(day) cross join lateral (select w.seq, w.day, w.place"
                        + " from story_word w where w.word = m.word and w.day = d.day order by w.place, w.seq limit ?) f"
                : " cross join lateral (select w.seq, w.day, w.place from story_word w where w.word = m.word"
                        + " order by w.day, w.place, w.seq limit ?) f";
        return kept(
                KEPT_WITHOUT_PARENT
                        + "where s.article_seq = any (array(select f.seq::bigint from unnest(?::integer[]) as m(word)"
                        + days
                        + " where (f.day, f.place) <= (?, ?) and f.seq <> ? group by f.seq having count(*) >= ?))",
                s -> {
                    int i = 1;
                    s.setArray(i++, integers(words(article)));
                    if (dated) {
                        s.setInt(i++, article.day() - settings.windowDays());
                        s.setInt(i++, article.day());
                    }
                    s.setInt(i++, settings.mostADay());
                    s.setInt(i++, article.day());
                    s.setInt(i++, article.place());
                    s.setLong(i++, seq);
                    s.setInt(i, settings.leastShared());
                });
    }

    /**
     * Those behind an article that are held against it and might be more alike it than their parents.
     *
     * @param finding words that find it for them
     * @param dated   those with a date, or those without
     */
    List<Kept> behind(long seq, StoryArticle article, List<Integer> finding, boolean dated) throws SQLException {
        return finding.isEmpty()
                ? List.of()
                : kept(KEPT + """
                        where s.article_seq = any (array(
                              select w.seq::bigint from story_word w
                              where w.word = any (?) and w.day between ? and ? and (w.day, w.place) >= (?, ?) and w.seq <> ?
                              group by w.seq having count(*) >= ?))
                          and (s.likeness is null or s.likeness < 1 or (p.day, p.place) >= (?, ?))""", s -> {
                    int i = 1;
                    s.setArray(i++, integers(finding));
                    s.setInt(i++, dated ? article.day() : StoryArticle.UNDATED);
                    s.setInt(i++, dated ? article.day() + settings.windowDays() : StoryArticle.UNDATED);
                    s.setInt(i++, article.day());
                    s.setInt(i++, article.place());
                    s.setLong(i++, seq);
                    s.setInt(i++, settings.leastShared());
                    s.setInt(i++, article.day());
                    s.setInt(i, article.place());
                });
    }

    /** Whether there are articles without a date. */
    boolean holdsUndated() throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                        "select exists (select from article_story where day = " + StoryArticle.UNDATED + ")");
                ResultSet r = s.executeQuery()) {
            r.next();
            return r.getBoolean(1);
        }
    }

    /**
     * How an article stands that is in the index.
     *
     * @param dated for articles with a date, or for those without
     */
    Standing standing(long seq, StoryArticle article, boolean dated) throws SQLException {
        List<Integer> finding = new ArrayList<>();
        Set<Long> next = new LinkedHashSet<>();
        try (PreparedStatement s = c.prepareStatement("""
                select m.word, d.rank, d.next from unnest(?::integer[]) as m(word)
                cross join lateral (
                    select count(*) filter (where (x.day, x.place, x.seq) < (?, ?, ?)) as rank,
                           (array_agg(x.seq order by x.day, x.place, x.seq))[?] as next
                    from (select w.day, w.place, w.seq from story_word w
                          where w.word = m.word and w.day between ? and ?
                          order by w.day, w.place, w.seq limit ?) x) d""")) {
            int i = 1;
            int most = settings.mostADay();
            s.setArray(i++, integers(words(article)));
            s.setInt(i++, article.day());
            s.setInt(i++, article.place());
            s.setLong(i++, seq);
            s.setInt(i++, most + 1);
            s.setInt(i++, dated ? article.day() : Integer.MIN_VALUE);
            s.setInt(i++, dated ? article.day() : StoryArticle.UNDATED);
            s.setInt(i, most + 1);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    if (r.getLong(2) < most) {
                        finding.add(r.getInt(1));
                        if (r.getObject(3) != null) {
                            next.add(r.getLong(3));
                        }
                    }
                }
            }
        }
        return new Standing(finding, List.copyOf(next));
    }

    /** Keeps an article as a story of its own. */
    void add(long seq, StoryArticle article) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(
                "insert into article_story (article_seq, story_id, article_id, day, place, vector) values (?, ?, ?, ?, ?, ?)")) {
            s.setLong(1, seq);
            s.setLong(2, seq);
            s.setString(3, article.id());
            s.setInt(4, article.day());
            s.setInt(5, article.place());
            s.setBytes(6, article.vector().bytes());
            s.executeUpdate();
        }
        try (PreparedStatement s = c.prepareStatement(
                "insert into story_word (word, day, place, seq) select word, ?, ?, ? from unnest(?::integer[]) as word")) {
            s.setInt(1, article.day());
            s.setInt(2, article.place());
            s.setLong(3, seq);
            s.setArray(4, integers(words(article)));
            s.executeUpdate();
        }
    }

    void remove(Kept kept) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("""
                delete from story_word w using unnest(?::integer[]) as m(word)
                where w.word = m.word and w.day = ? and w.place = ? and w.seq = ?""")) {
            s.setArray(1, integers(words(kept.article())));
            s.setInt(2, kept.article().day());
            s.setInt(3, kept.article().place());
            s.setLong(4, kept.seq());
            s.executeUpdate();
        }
        try (PreparedStatement s = c.prepareStatement("delete from article_story where article_seq = ?")) {
            s.setLong(1, kept.seq());
            s.executeUpdate();
        }
    }

    /** @param parent of the link; of no meaning where there is none */
    void link(long seq, long parent, StoryLink link) throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("update article_story set parent = ?, likeness = ? where article_seq = ?")) {
            s.setObject(1, link == null ? null : parent, Types.BIGINT);
            s.setObject(2, link == null ? null : link.likeness(), Types.DOUBLE);
            s.setLong(3, seq);
            s.executeUpdate();
        }
    }

    /** Story and parent of every article of stories; 0 for none. */
    Map<Long, long[]> members(Collection<Long> stories) throws SQLException {
        Map<Long, long[]> out = new HashMap<>();
        try (PreparedStatement s = c.prepareStatement(
                "select article_seq, story_id, parent from article_story where story_id = any (?)")) {
            s.setArray(1, longs(stories));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.put(r.getLong(1), new long[] {r.getLong(2), r.getLong(3)});
                }
            }
        }
        return out;
    }

    /** @param stories by article */
    void tell(Map<Long, Long> stories) throws SQLException {
        if (stories.isEmpty()) {
            return;
        }
        List<Long> articles = List.copyOf(stories.keySet());
        try (PreparedStatement s = c.prepareStatement("""
                update article_story s set story_id = x.story from unnest(?::bigint[], ?::bigint[]) as x(seq, story)
                where s.article_seq = x.seq""")) {
            s.setArray(1, longs(articles));
            s.setArray(2, longs(articles.stream().map(stories::get).toList()));
            s.executeUpdate();
        }
    }
}
