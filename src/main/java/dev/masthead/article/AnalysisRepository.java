package dev.masthead.article;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What analyzers made of the stored articles. Every method runs in the caller's transaction. */
@ApplicationScoped
public class AnalysisRepository implements PanacheRepository<Analysis> {

    /** The latest report on an article. */
    Optional<StoredReport> latest(String articleId) {
        return one("article.id", articleId);
    }

    /** The latest report on the article with an identity. */
    Optional<StoredReport> latestOf(String digest) {
        return one("article.digest", digest);
    }

    private Optional<StoredReport> one(String attribute, String value) {
        return getEntityManager()
                .createQuery(
                        "select new dev.masthead.article.StoredReport(article.id, report) from Analysis where "
                                + attribute + " = :value order by id desc",
                        StoredReport.class)
                .setParameter("value", value)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
