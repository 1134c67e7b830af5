package dev.masthead.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored articles. Every method runs in the caller's transaction. */
@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<Article, String> {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String ROW = """
            select new dev.masthead.article.ArticleRow(a.seq, a.id, a.url, o.slug, o.name, o.domain, o.ownershipClass,
                o.country, a.title, a.bylines, a.publishedAt, a.publishedOffsetSeconds, a.publishedPrecision, a.language,
                a.section, a.keywords, a.sourceFormat, a.nWords, a.createdAt)
            from Article a left join a.outlet o where true""";

    /**
     * Inserts an article unless its id or its digest is taken.
     *
     * @return whether it was inserted
     */
    boolean insertIfNew(Article article) {
        boolean inserted = getEntityManager()
                        .createQuery("""
                                insert into Article (id, digest, url, submittedOutlet, outlet, title, text, summary,
                                    bylines, publishedAt, publishedOffsetSeconds, publishedPrecision, language,
                                    section, keywords, sourceFormat, warnings, nWords)
                                values (:id, :digest, :url, :submittedOutlet, :outlet, :title, :text, :summary,
                                    :bylines, :publishedAt, :publishedOffsetSeconds, :publishedPrecision, :language,
                                    :section, :keywords, :sourceFormat, :warnings, :nWords)
                                on conflict do nothing""")
                        .setParameter("id", article.id)
                        .setParameter("digest", article.digest)
                        .setParameter("url", article.url)
                        .setParameter("submittedOutlet", article.submittedOutlet)
                        .setParameter("outlet", article.outlet)
                        .setParameter("title", article.title)
                        .setParameter("text", article.text)
                        .setParameter("summary", article.summary)
                        .setParameter("bylines", article.bylines)
                        .setParameter("publishedAt", article.publishedAt)
                        .setParameter("publishedOffsetSeconds", article.publishedOffsetSeconds)
                        .setParameter("publishedPrecision", article.publishedPrecision)
                        .setParameter("language", article.language)
                        .setParameter("section", article.section)
                        .setParameter("keywords", article.keywords)
                        .setParameter("sourceFormat", article.sourceFormat)
                        .setParameter("warnings", article.warnings)
                        .setParameter("nWords", article.nWords)
                        .executeUpdate()
                == 1;
        if (inserted && !(article.mapping.isEmpty() && article.metadata.isEmpty())) {
            describe(article);
        }
        return inserted;
    }

    /** What intake made of the fields; an insert that names its values cannot bind maps as jsonb. */
    private void describe(Article article) {
        getEntityManager()
                .createNativeQuery(
                        "update article set mapping = cast(:mapping as jsonb), metadata = cast(:metadata as jsonb) where id = :id")
                .setParameter("mapping", json(article.mapping))
                .setParameter("metadata", json(article.metadata))
                .setParameter("id", article.id)
                .executeUpdate();
    }

    private static String json(Map<String, String> map) {
        try {
            return JSON.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts cannot fail to be written", e);
        }
    }

    Optional<ArticleRow> row(String id) {
        return getEntityManager()
                .createQuery(ROW + " and a.id = :id", ArticleRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * The newest articles first.
     *
     * @param before only those that arrived before this one; null for all
     */
    List<ArticleRow> rows(ArticleFilter filter, Long before, int limit) {
        StringBuilder where = new StringBuilder();
        Map<String, Object> values = new LinkedHashMap<>();
        restrict(where, values, "a.seq < :before", "before", before);
        restrict(where, values, "o.slug = :outlet", "outlet", filter.outlet());
        restrict(where, values, "a.publishedAt >= :from", "from", filter.from());
        restrict(where, values, "a.publishedAt < :to", "to", filter.to());
        restrict(where, values, "a.section = :section", "section", filter.section());
        TypedQuery<ArticleRow> query =
                getEntityManager().createQuery(ROW + where + " order by a.seq desc", ArticleRow.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static void restrict(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }
}
