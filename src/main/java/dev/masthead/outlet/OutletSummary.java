package dev.masthead.outlet;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.masthead.analysis.sourcing.Outlet;
import java.util.List;

/**
 * An outlet as the registry describes it and as far as articles came from it.
 *
 * @param ownershipClass {@code unclassified} where the registry is silent
 * @param nArticles      analysed by the active version
 */
public record OutletSummary(
        String slug,
        String name,
        List<String> aliases,
        List<String> nativeNames,
        List<String> domains,
        String country,
        List<String> languages,
        String operator,
        String medium,
        @JsonProperty("class") String ownershipClass,
        String asOf,
        String citation,
        List<Outlet.Change> changes,
        long nArticles) {

    static OutletSummary of(Outlet o, long articles) {
        return new OutletSummary(
                o.slug(),
                o.name(),
                o.aliases(),
                o.nativeNames(),
                o.domains(),
                o.country(),
                o.languages(),
                o.operator(),
                o.medium(),
                o.ownershipClass(),
                o.asOf(),
                o.citation(),
                o.changes(),
                articles);
    }

    static OutletSummary unknown(String slug, String name, String domain, long articles) {
        return new OutletSummary(
                slug,
                name,
                List.of(),
                List.of(),
                domain == null ? List.of() : List.of(domain),
                null,
                List.of(),
                null,
                null,
                Outlet.UNCLASSIFIED,
                null,
                null,
                List.of(),
                articles);
    }
}
