package dev.masthead.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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
                                insert into Article (id, digest, url, address, submittedOutlet, outlet, title, text, summary,
                                    bylines, publishedAt, publishedOffsetSeconds, publishedPrecision, language,
                                    section, keywords, sourceFormat, warnings, nWords)
                                values (:id, :digest, :url, :address, :submittedOutlet, :outlet, :title, :text, :summary,
                                    :bylines, :publishedAt, :publishedOffsetSeconds, :publishedPrecision, :language,
                                    :section, :keywords, :sourceFormat, :warnings, :nWords)
                                on conflict do nothing""")
                        .setParameter("id", article.id)
                        .setParameter("digest", article.digest)
                        .setParameter("url", article.url)
                        .setParameter("address", article.address)
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

    /** Until the transaction ends, nobody else stores an article of this address. */
    void holdUpOthers(String address) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:address, 0)) is null")
                .setParameter("address", address)
                .getSingleResult();
    }

    /**
     * Settles which of the versions of an article counts, now that another one is stored.
     *
     * @param article   the new one
     * @param firstOnly whether it is the first that counts; otherwise it is the last
     */
    void settleVersions(Article article, boolean firstOnly) {
        String which = firstOnly
                ? "id = :id and exists (select from article o where o.address = :address and o.id <> :id)"
                : "address = :address and id <> :id and counted";
        getEntityManager()
                .createNativeQuery("update article set counted = false where " + which)
                .setParameter("id", article.id)
                .setParameter("address", article.address)
                .executeUpdate();
    }

    /** In any order; those that are gone are left out. */
    List<ArticleRow> rows(List<Long> seqs) {
        return seqs.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(ROW + " and a.seq in :seqs", ArticleRow.class)
                        .setParameter("seqs", seqs)
                        .getResultList();
    }
}
