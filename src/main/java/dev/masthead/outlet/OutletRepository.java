package dev.masthead.outlet;

import dev.masthead.analysis.Report;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The outlets that articles came from. */
@ApplicationScoped
public class OutletRepository implements PanacheRepository<Outlet> {

    /**
     * The row of a report's outlet, made or brought up to date. Runs in the caller's transaction.
     *
     * @return null where the report names no outlet
     */
    public Outlet rowOf(Report report) {
        Report.Outlet described = report.article().outlet();
        if (described == null) {
            return null;
        }
        Report.Ownership ownership = report.sourcing().ownership();
        Outlet row = bySlug(described.slug());
        if (row == null) {
            // two first articles of an outlet may arrive at once
            getEntityManager()
                    .createQuery("""
                            insert into Outlet (slug, name, domain, ownershipClass, country, operator)
                            values (:slug, :name, :domain, :class, :country, :operator)
                            on conflict do nothing""")
                    .setParameter("slug", described.slug())
                    .setParameter("name", described.name())
                    .setParameter("domain", described.domain())
                    .setParameter("class", ownership.ownershipClass())
                    .setParameter("country", ownership.country())
                    .setParameter("operator", ownership.operator())
                    .executeUpdate();
            row = bySlug(described.slug());
        }
        update(row, described, ownership);
        return row;
    }

    private Outlet bySlug(String slug) {
        return find("slug", slug).firstResult();
    }

    /** Hibernate writes the row only where something differs: a write would hold up every other article of the outlet. */
    private static void update(Outlet row, Report.Outlet described, Report.Ownership ownership) {
        row.name = described.name();
        row.domain = described.domain();
        row.ownershipClass = ownership.ownershipClass();
        row.country = ownership.country();
        row.operator = ownership.operator();
    }
}
