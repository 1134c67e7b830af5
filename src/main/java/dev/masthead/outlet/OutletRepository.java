package dev.masthead.outlet;

import dev.masthead.report.Report;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The outlets that articles came from. */
@ApplicationScoped
public class OutletRepository implements PanacheRepository<OutletRow> {

    /**
     * The row of a report's outlet, made or brought up to date. Runs in the caller's transaction.
     *
     * @return null where the report names no outlet
     */
    public OutletRow rowOf(Report report) {
        return rowsOf(List.of(report)).values().stream().findFirst().orElse(null);
    }

    /**
     * The rows of many reports' outlets by slug. All are written before this returns and in the order of their slugs,
     * so that two transactions which bring the same new outlets in another order do not wait for each other in a circle.
     */
    public Map<String, OutletRow> rowsOf(Collection<Report> reports) {
        Map<String, Report> described = new TreeMap<>();
        for (Report report : reports) {
            if (report.article().outlet() != null) {
                described.put(report.article().outlet().slug(), report);
            }
        }
        Map<String, OutletRow> rows = new TreeMap<>();
        described.forEach((slug, report) -> rows.put(slug, written(report)));
        getEntityManager().flush();
        return rows;
    }

    private OutletRow written(Report report) {
        Report.Outlet described = report.article().outlet();
        Report.Ownership ownership = report.sourcing().ownership();
        OutletRow row = bySlug(described.slug());
        if (row == null) {
            // two first articles of an outlet may arrive at once
            getEntityManager()
                    .createQuery("""
                            insert into OutletRow (slug, name, domain, ownershipClass, country, operator)
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

    private OutletRow bySlug(String slug) {
        return find("slug", slug).firstResult();
    }

    /** Hibernate writes the row only where something differs: a write would hold up every other article of the outlet. */
    private static void update(OutletRow row, Report.Outlet described, Report.Ownership ownership) {
        row.name = described.name();
        row.domain = described.domain();
        row.ownershipClass = ownership.ownershipClass();
        row.country = ownership.country();
        row.operator = ownership.operator();
    }
}
