package dev.masthead.article;

import dev.masthead.database.StoredReports;
import dev.masthead.report.Report;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** What analyzers made of the stored articles. Every method runs in the caller's transaction. */
@ApplicationScoped
public class AnalysisRepository implements PanacheRepository<AnalysisRow> {

    private final DataSource database;

    public AnalysisRepository(DataSource database) {
        this.database = database;
    }

    /**
     * Stores a report on an article that is stored.
     *
     * @param digest of the analyzer that made it
     * @param packed the report as {@link ReportPacking} made it
     * @param values its metrics, as {@link dev.masthead.profile.MetricValues} writes them
     * @param outlet row of the outlet that it counts toward; null for that of the article
     * @return the number of the analysis; empty if this version has made one of the article already
     */
    OptionalLong insertIfNew(Report report, String digest, byte[] packed, String values, Long outlet) {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement("""
                        insert into analysis (article_id, analyzer_digest, packed, figures, reprint, outlet_id)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing returning id""")) {
            s.setString(1, report.id());
            s.setString(2, digest);
            s.setBytes(3, packed);
            s.setString(4, values);
            s.setBoolean(5, report.metrics().getOrDefault("wire_copy", 0.0) == 1);
            s.setObject(6, outlet, Types.BIGINT);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? OptionalLong.of(r.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an analysis cannot be written", e);
        }
    }

    /** The report on an article that is shown: of the version that profiles show, or else the latest. */
    Optional<StoredReport> shown(String articleId) {
        return one("a.id = ?", articleId);
    }

    /** The report that is shown on the article with an identity. */
    Optional<StoredReport> shownOf(String digest) {
        return one("a.digest = ?", digest);
    }

    /** The report of one version on an article. */
    Optional<StoredReport> of(String articleId, String analyzerDigest) {
        return one("a.id = ? and n.analyzer_digest = ?", articleId, analyzerDigest);
    }

    private Optional<StoredReport> one(String condition, String... values) {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement("select a.id, n.id, " + StoredReports.column("n")
                        + " from article a join analysis n on n.article_id = a.id"
                        + " left join analysis_version v on v.digest = n.analyzer_digest where " + condition
                        + " order by coalesce(v.active, false) desc, n.id desc limit 1")) {
            for (int i = 0; i < values.length; i++) {
                s.setString(i + 1, values[i]);
            }
            try (ResultSet r = s.executeQuery()) {
                return r.next()
                        ? Optional.of(new StoredReport(r.getString(1), r.getLong(2), StoredReports.read(r, 3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a report cannot be read", e);
        }
    }

    /** Reports by the numbers of their analyses; those that are gone are left out. */
    Map<Long, String> all(Collection<Long> numbers) {
        Map<Long, String> out = new HashMap<>();
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement(
                        "select n.id, " + StoredReports.column("n") + " from analysis n where n.id = any (?)")) {
            s.setArray(1, c.createArrayOf("bigint", numbers.toArray()));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.put(r.getLong(1), StoredReports.read(r, 2));
                }
            }
            return out;
        } catch (SQLException e) {
            throw new IllegalStateException("reports cannot be read", e);
        }
    }
}
