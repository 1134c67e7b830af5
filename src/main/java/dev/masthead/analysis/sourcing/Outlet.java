package dev.masthead.analysis.sourcing;

import dev.masthead.analysis.Report;
import dev.masthead.lexicon.LexiconEntry;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An outlet of the registry.
 *
 * @param slug           stable name
 * @param domains        the first is the main one; empty where none is known
 * @param country        ISO 3166-1 alpha-2; null where unknown
 * @param medium         such as {@code news_agency}
 * @param ownershipClass one of {@link #CLASSES}
 */
public record Outlet(
        String slug,
        String name,
        List<String> domains,
        String country,
        List<String> languages,
        String operator,
        String medium,
        String ownershipClass,
        String asOf,
        String citation) {

    /** State Media Monitor's seven, and PR for private outlets that are not captured. */
    static final Set<String> CLASSES = Set.of("SC", "CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP", "PR");

    /** What an outlet is that the registry does not know. */
    public static final String UNCLASSIFIED = "unclassified";

    private static final Set<String> MEDIA =
            Set.of("news_agency", "broadcaster", "radio", "television", "newspaper", "magazine", "site");

    static Outlet of(LexiconEntry e) {
        return new Outlet(
                e.slug(),
                e.fields().requireText("name"),
                e.fields().texts("domains").stream()
                        .map(d -> d.toLowerCase(Locale.ROOT))
                        .toList(),
                e.text("country").orElse(null),
                e.fields().texts("languages"),
                e.text("operator").orElse(null),
                e.fields().oneOf("medium", MEDIA).orElse(null),
                e.fields().oneOf("class", CLASSES).orElse(UNCLASSIFIED),
                e.text("as_of").orElse(null),
                e.text("citation").orElse(null));
    }

    /** State-owned, state-managed, state-funded or captured. */
    public boolean isStateMedia() {
        return !ownershipClass.equals("PR") && !ownershipClass.equals("IP") && !ownershipClass.equals(UNCLASSIFIED);
    }

    public Report.Ownership ownership() {
        return new Report.Ownership(ownershipClass, country, operator, asOf, citation);
    }
}
