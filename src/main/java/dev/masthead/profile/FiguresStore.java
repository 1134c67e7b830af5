package dev.masthead.profile;

import dev.masthead.database.StoredReports;
import dev.masthead.report.Codebook;
import dev.masthead.report.Report;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Keeps, of every analysis, what its article can be asked for by and what it adds to profiles: the table {@code
 * article_figures}. Every method that reads or writes runs in the caller's transaction.
 */
@ApplicationScoped
public class FiguresStore {
    private static final String INSERT_QUOTES = """
            insert into quoted (analysis_id, version_id, article_seq, quotes)
            select analysis_id, version_id, article_seq, ? from article_figures where analysis_id = ?""";

    private static final String INSERT = """
            insert into article_figures (genre, wire, has, actors, speakers, cites, n_words, metrics, items,
                analysis_id, version_id, article_seq)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, n.id, v.id, a.seq
            from analysis n join article a on a.id = n.article_id join analysis_version v on v.digest = n.analyzer_digest
            where\s""";

    /** Place of the first question mark behind those of {@link #INSERT}. */
    private static final int KEY = 10;

    private final DataSource database;
    private final MetricNumbers numbers;
    private final MetricValues values;
    private final FreshFigures fresh;
    private final Codebook codebook = Codebook.load();

    public FiguresStore(DataSource database, MetricNumbers numbers, MetricValues values, FreshFigures fresh) {
        this.database = database;
        this.numbers = numbers;
        this.values = values;
        this.fresh = fresh;
    }

    /**
     * What is kept of a report.
     *
     * @param genre    null where the report has none
     * @param wire     slug of the agency whose copy the article is; null for the outlet's own work
     * @param speakers actors that are the source of an attribution
     * @param cites    outlets that an attribution rests on, and the agency that is credited
     * @param quotes   what sources are quoted with
     * @param added    what it adds to its outlet's profile
     */
    public record Figures(
            String genre,
            String wire,
            List<Trait> has,
            Collection<String> actors,
            Collection<String> speakers,
            Collection<String> cites,
            int words,
            byte[] metrics,
            byte[] items,
            List<Quote> quotes,
            ArticleFigures added) {

        /** @param numberOf gives each metric its number */
        static Figures of(Report report, ArticleFigures figures, ToIntFunction<String> numberOf) {
            Report.Wire wire = report.sourcing().wire();
            Report.Genre genre = report.article().genre();
            return new Figures(
                    genre == null ? null : genre.label(),
                    wire == null ? null : wire.outlet(),
                    Trait.of(report),
                    sorted(report.actors().stream().map(Report.Actor::id)),
                    sorted(report.attributions().stream()
                            .map(Report.Attribution::source)
                            .filter(Objects::nonNull)
                            .flatMap(s -> Stream.concat(Stream.ofNullable(s.actor()), s.with().stream()))),
                    sorted(Stream.concat(
                            report.sourcing().relayed().stream()
                                    .filter(r -> r.nAttributions() > 0)
                                    .map(Report.Relayed::outlet),
                            Stream.ofNullable(wire).map(Report.Wire::outlet))),
                    (int) figures.words(),
                    FiguresCodec.metrics(figures, numberOf),
                    FiguresCodec.items(figures),
                    Quote.of(report),
                    figures);
        }
    }

    /** An analysis whose figures are not kept yet. */
    record Missing(long analysisId, String report) {}

    /** Keeps the figures of an analysis that was stored just now. */
    public void addFresh(long analysisId, Figures figures) {
        add(analysisId, figures);
        fresh.keep(analysisId, figures.added());
    }

    /** Keeps the figures of an analysis that is stored; does nothing where they are there. */
    void add(long analysisId, Figures f) {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement(INSERT + "n.id = ? on conflict do nothing")) {
            bind(c, s, f);
            s.setLong(KEY, analysisId);
            if (s.executeUpdate() == 1) {
                insertQuotes(c, analysisId, f);
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * What is to be kept of a report. To be called outside the transaction that stores it: a metric that was never met before is
     * given its number in a transaction of its own.
     */
    public Figures figures(Report report) {
        ArticleFigures added = ArticleFigures.of(report, codebook);
        numbers.know(added.sums().keySet());
        return Figures.of(report, added, numbers::of);
    }

    /** All its metrics as the analysis keeps them; outside that transaction too. */
    public String values(Report report) {
        return values.write(report.metrics());
    }

    private static SortedSet<String> sorted(Stream<String> values) {
        return values.filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void insertQuotes(Connection c, long analysisId, Figures f) throws SQLException {
        if (f.quotes().isEmpty()) {
            return;
        }
        try (PreparedStatement s = c.prepareStatement(INSERT_QUOTES)) {
            s.setString(1, Quote.json(f.quotes()));
            s.setLong(2, analysisId);
            s.executeUpdate();
        }
    }

    private static void bind(Connection c, PreparedStatement s, Figures f) throws SQLException {
        s.setString(1, f.genre());
        s.setString(2, f.wire());
        s.setArray(3, texts(c, f.has().stream().map(Trait::id).toList()));
        s.setArray(4, texts(c, f.actors()));
        s.setArray(5, texts(c, f.speakers()));
        s.setArray(6, texts(c, f.cites()));
        s.setInt(7, f.words());
        s.setBytes(8, f.metrics());
        s.setBytes(9, f.items());
    }

    /** Keeps the figures of many analyses at once, over a connection of the caller's. */
    static void addAll(Connection c, Map<String, Figures> byArticle, String analyzerDigest) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(INSERT + "n.article_id = ? and n.analyzer_digest = ?")) {
            for (Map.Entry<String, Figures> e : byArticle.entrySet()) {
                bind(c, s, e.getValue());
                s.setString(KEY, e.getKey());
                s.setString(KEY + 1, analyzerDigest);
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    private static Array texts(Connection c, Collection<String> values) throws SQLException {
        return c.createArrayOf("text", values.toArray());
    }

    /** Analyses behind one whose figures are not kept yet, in their order. */
    List<Missing> missing(long behind, int limit) {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement("""
                        select n.id, %s from analysis n
                        where n.id > ? and not exists (select from article_figures f where f.analysis_id = n.id)
                        order by n.id limit ?""".formatted(StoredReports.column("n")))) {
            s.setLong(1, behind);
            s.setInt(2, limit);
            List<Missing> out = new ArrayList<>();
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.add(new Missing(r.getLong(1), StoredReports.read(r, 2)));
                }
            }
            return out;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Makes every version known that an analysis is of; those of articles without an outlet were not, once. */
    void registerVersions() {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement("""
                        insert into analysis_version (digest) select distinct analyzer_digest from analysis
                        on conflict do nothing""")) {
            s.executeUpdate();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("the figures of articles cannot be read or written", e);
    }
}
