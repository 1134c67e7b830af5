package dev.masthead.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.report.Report;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** What analyzers made of the stored articles. Every method runs in the caller's transaction. */
@ApplicationScoped
public class AnalysisRepository implements PanacheRepository<AnalysisRow> {

    private static final JsonMapper JSON = new JsonMapper();

    private final DataSource database;

    public AnalysisRepository(DataSource database) {
        this.database = database;
    }

    /**
     * Stores a report on an article that is stored.
     *
     * @param digest of the analyzer that made it
     * @param json   the report as it is handed out
     * @param outlet row of the outlet that it counts toward; null for that of the article
     * @return the number of the analysis; empty if this version has made one of the article already
     */
    OptionalLong insertIfNew(Report report, String digest, String json, Long outlet) {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement("""
                        insert into analysis (article_id, analyzer_digest, report, metrics, outlet_id)
                        values (?, ?, ?, ?::jsonb, ?) on conflict do nothing returning id""")) {
            s.setString(1, report.id());
            s.setString(2, digest);
            s.setString(3, json);
            s.setString(4, JSON.writeValueAsString(report.metrics()));
            s.setObject(5, outlet, Types.BIGINT);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? OptionalLong.of(r.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an analysis cannot be written", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of numbers cannot fail to be written", e);
        }
    }

    /** The report on an article that is shown: of the version that profiles show, or else the latest. */
    Optional<StoredReport> shown(String articleId) {
        return one("a.id", articleId);
    }

    /** The report that is shown on the article with an identity. */
    Optional<StoredReport> shownOf(String digest) {
        return one("a.digest", digest);
    }

    private Optional<StoredReport> one(String column, String value) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select a.id, n.report from article a join analysis n on n.article_id = a.id"
                        + " left join analysis_version v on v.digest = n.analyzer_digest where " + column
                        + " = :value order by coalesce(v.active, false) desc, n.id desc limit 1")
                .setParameter("value", value)
                .getResultList();
        return rows.stream()
                .map(r -> new StoredReport((String) r[0], (String) r[1]))
                .findFirst();
    }
}
