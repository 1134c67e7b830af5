package dev.masthead.article;

import dev.masthead.background.BackgroundWork;
import dev.masthead.intake.Identity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.OptionalLong;

/**
 * Notes the normalised address of articles that were stored before it was, so that a new version of one of them is known for what
 * it is. What came in twice under one address before stays two articles.
 */
@ApplicationScoped
public class MissingAddresses implements BackgroundWork {
    private static final int BATCH = 200;

    private final EntityManager entities;

    public MissingAddresses(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String failure() {
        return "Addresses of older articles could not be noted";
    }

    @Override
    public boolean recurs() {
        return false;
    }

    @Override
    public OptionalLong next(long behind) {
        return QuarkusTransaction.requiringNew().call(() -> batch(behind));
    }

    private OptionalLong batch(long behind) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select id, url, seq from article
                        where seq > :behind and address is null and url is not null and source_format <> 'invented'
                        order by seq""")
                .setParameter("behind", behind)
                .setMaxResults(BATCH)
                .getResultList();
        OptionalLong last = OptionalLong.empty();
        for (Object[] row : rows) {
            entities.createNativeQuery("update article set address = :address where id = :id")
                    .setParameter("address", Identity.address((String) row[1]))
                    .setParameter("id", row[0])
                    .executeUpdate();
            last = OptionalLong.of(((Number) row[2]).longValue());
        }
        return last;
    }
}
