package dev.masthead.corpus;

import dev.masthead.article.AnalysisService;
import dev.masthead.article.ArticleSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists the articles that a filter means. */
@ApplicationScoped
public class ArticleSearch {
    private final CorpusDatabase database;
    private final AnalysisService articles;

    public ArticleSearch(CorpusDatabase database, AnalysisService articles) {
        this.database = database;
        this.articles = articles;
    }

    /** In which order. */
    public enum Order {
        /** The last to arrive first. */
        NEWEST,
        /** Where the words asked for weigh most first: {@code ts_rank_cd}, the headline ten times the body. */
        RELEVANCE
    }

    /**
     * A page of articles.
     *
     * @param found where each holds the words that were asked for, in the order of the items; empty where none were
     * @param next  {@code position} of the next page; null on the last
     */
    public record Page(List<ArticleSummary> items, List<WordsFound> found, Long next) {}

    private record Seqs(List<Long> seqs, List<WordsFound> found, Long next) {}

    /**
     * A page of the articles.
     *
     * @param position {@link Page#next} of the page before; null for the first
     * @param limit    at most so many
     * @throws dev.masthead.profile.InvalidQueryException if the filter names what is not there
     */
    public Page page(CorpusFilter filter, Order order, Long position, int limit) {
        boolean ranked = order == Order.RELEVANCE && filter.q() != null;
        // what a few of all outlets say of something may lie far back: to look for it from the newest article on reads
        // the words of
        // each, which are long, and the database does not know that
        boolean scattered = filter.q() != null && filter.isOfSeveralOutlets();
        Seqs found = database.reading(filter, Selections.Figures.IF_ASKED, (c, selection) -> {
            List<Long> seqs = new ArrayList<>();
            String behind = ranked
                    ? "order by ts_rank_cd(a.words, websearch_to_tsquery('english', ?)) desc,"
                            + " a.seq desc limit ? offset ?"
                    : "and (?::bigint is null or a.seq < ?) order by a.seq" + (scattered ? " + 0" : "")
                            + " desc limit ?";
            try (PreparedStatement s = c.prepareStatement("select a.seq " + selection.sql() + " " + behind)) {
                int i = selection.bind(s, 1);
                if (ranked) {
                    s.setString(i, filter.q());
                    s.setInt(i + 1, limit + 1);
                    s.setLong(i + 2, position == null ? 0 : Math.max(0, position));
                } else {
                    s.setObject(i, position, java.sql.Types.BIGINT);
                    s.setObject(i + 1, position, java.sql.Types.BIGINT);
                    s.setInt(i + 2, limit + 1);
                }
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        seqs.add(r.getLong(1));
                    }
                }
            }
            boolean more = seqs.size() > limit;
            List<Long> shown = more ? seqs.subList(0, limit) : seqs;
            Long next = !more
                    ? null
                    : ranked ? Long.valueOf((position == null ? 0 : position) + limit) : shown.get(limit - 1);
            return new Seqs(shown, filter.q() == null ? List.of() : words(c, filter.q(), shown), next);
        });
        return new Page(articles.articles(found.seqs()), found.found(), found.next());
    }

    private static List<WordsFound> words(Connection c, String q, List<Long> seqs) throws SQLException {
        SoughtWords sought = new SoughtWords(q, passedOver(c, SoughtWords.words(q)));
        List<WordsFound> out = new ArrayList<>();
        try (PreparedStatement s = c.prepareStatement("""
                select a.id, a.title, a.text from unnest(?::bigint[]) with ordinality as page(seq, place)
                join article a on a.seq = page.seq order by page.place""")) {
            s.setArray(1, c.createArrayOf("bigint", seqs.toArray()));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.add(sought.in(r.getString(1), r.getString(2), r.getString(3)));
                }
            }
        }
        return out;
    }

    /** Those of the words that the search passes over, such as articles and pronouns. */
    private static Set<String> passedOver(Connection c, List<String> words) throws SQLException {
        Set<String> out = new HashSet<>();
        try (PreparedStatement s =
                c.prepareStatement("select w from unnest(?) as w where ts_lexize('english_stem', w) = '{}'")) {
            s.setArray(1, c.createArrayOf("text", words.toArray()));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.add(r.getString(1));
                }
            }
        }
        return out;
    }
}
