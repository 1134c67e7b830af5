package dev.masthead.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.masthead.analysis.sourcing.Outlet;
import dev.masthead.analysis.sourcing.Tenure;
import java.util.List;

/**
 * An outlet as the registry describes it and as far as articles came from it.
 *
 * @param ownershipClass {@code unclassified} where the registry is silent
 * @param nArticles      analysed by the version that profiles show
 * @param analyzerDigest that version; null where nothing is analysed
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
        String kind,
        String original,
        String disputed,
        List<Tenure> classes,
        List<Outlet.Change> changes,
        long nArticles,
        String analyzerDigest) {

    static OutletSummary of(Outlet o, long articles, String digest) {
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
                o.kind(),
                o.original(),
                o.disputed(),
                o.tenures(),
                o.changes(),
                articles,
                digest);
    }

    /** The same outlet, with what is known of its articles. */
    OutletSummary with(long articles, String digest) {
        return new OutletSummary(
                slug,
                name,
                aliases,
                nativeNames,
                domains,
                country,
                languages,
                operator,
                medium,
                ownershipClass,
                asOf,
                citation,
                kind,
                original,
                disputed,
                classes,
                changes,
                articles,
                digest);
    }

    /** One that the registry does not hold: its slug is its domain, or else its name. */
    static OutletSummary unknown(String slug, String name, long articles, String digest) {
        return new OutletSummary(
                slug,
                name,
                List.of(),
                List.of(),
                slug.indexOf('.') > 0 ? List.of(slug) : List.of(),
                null,
                List.of(),
                null,
                null,
                Outlet.UNCLASSIFIED,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                articles,
                digest);
    }
}
