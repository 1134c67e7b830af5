package dev.masthead.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The stored articles. Every method runs in the caller's transaction. */
@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<Article, String> {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String ROW = """
            select new dev.masthead.article.ArticleRow(a.seq, a.id, a.url, o.slug, o.name, o.domain, o.ownershipClass,
                o.country, a.title, a.bylines, a.publishedAt, a.publishedOffsetSeconds, a.publishedPrecision, a.language,
                a.section, a.keywords, a.sourceFormat, a.nWords, a.createdAt)
            from Article a left join a.outlet o where true""";

    private final DataSource database;

    public ArticleRepository(DataSource database) {
        this.database = database;
    }

    /**
     * Inserts an article unless its id or its digest is taken.
     *
     * @return whether it was inserted
     */
    boolean insertIfNew(Article a) {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement("""
                        insert into article (id, digest, url, address, submitted_outlet, outlet_id, title, text, summary, bylines,
                            published_at, published_offset_seconds, published_precision, language, section, keywords, source_format,
                            warnings, n_words, mapping, metadata)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                        on conflict do nothing""")) {
            Object[] values = {
                a.id,
                a.digest,
                a.url,
                a.address,
                a.submittedOutlet,
                a.outlet == null ? null : a.outlet.id,
                a.title,
                a.text,
                a.summary,
                c.createArrayOf("text", a.bylines),
                a.publishedAt == null ? null : a.publishedAt.atOffset(ZoneOffset.UTC),
                a.publishedOffsetSeconds,
                a.publishedPrecision,
                a.language,
                a.section,
                c.createArrayOf("text", a.keywords),
                a.sourceFormat,
                c.createArrayOf("text", a.warnings),
                a.nWords,
                json(a.mapping),
                json(a.metadata)
            };
            for (int i = 0; i < values.length; i++) {
                s.setObject(i + 1, values[i]);
            }
            return s.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("an article cannot be written", e);
        }
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
