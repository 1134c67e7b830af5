package dev.masthead.article;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What analyzers made of the stored articles. Every method runs in the caller's transaction. */
@ApplicationScoped
public class AnalysisRepository implements PanacheRepository<AnalysisRow> {

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
