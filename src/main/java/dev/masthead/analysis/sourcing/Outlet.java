package dev.masthead.analysis.sourcing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An outlet of the registry.
 *
 * @param slug             stable name
 * @param domains          the first is the main one; empty where none is known
 * @param aliases          as written in English text
 * @param ambiguousAliases names that are also other words
 * @param nativeNames      in their own script
 * @param country          ISO 3166-1 alpha-2; null where unknown
 * @param medium           such as {@code news_agency}; says nothing on who owns it
 * @param ownershipClass   one of {@link #CLASSES}
 * @param asOf             the year the class was read
 * @param citation         where
 * @param changes          dated, oldest first
 */
public record Outlet(
        String slug,
        String name,
        List<String> aliases,
        List<String> ambiguousAliases,
        List<String> nativeNames,
        List<String> domains,
        String country,
        List<String> languages,
        String operator,
        String medium,
        String ownershipClass,
        String asOf,
        String citation,
        List<Change> changes) {

    /** What changed at an outlet: an ISO date (year, month or day), the class it has had since and why. */
    public record Change(String date, @JsonProperty("class") String ownershipClass, String note) {}

    /** State Media Monitor's seven, and PR for private outlets that are not captured. */
    static final Set<String> CLASSES = Set.of("SC", "CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP", "PR");

    /** What an outlet is that the registry does not know. */
    public static final String UNCLASSIFIED = "unclassified";

    private static final Set<String> MEDIA =
            Set.of("news_agency", "broadcaster", "radio", "television", "newspaper", "magazine", "site");

    /** Reads an entry of the registry. */
    public static Outlet of(LexiconEntry e) {
        return new Outlet(
                e.slug(),
                e.fields().requireText("name"),
                e.fields().texts("aliases"),
                e.fields().texts("ambiguous_aliases"),
                e.fields().texts("native_names"),
                e.fields().texts("domains").stream()
                        .map(d -> d.toLowerCase(Locale.ROOT))
                        .toList(),
                e.text("country").orElse(null),
                e.fields().texts("languages"),
                e.text("operator").orElse(null),
                e.fields().oneOf("medium", MEDIA).orElse(null),
                e.fields().oneOf("class", CLASSES).orElse(UNCLASSIFIED),
                e.text("as_of").orElse(null),
                e.text("citation").orElse(null),
                e.fields().list("changes").stream()
                        .map(c -> new Change(
                                c.requireText("date"),
                                c.oneOf("class", CLASSES).orElse(null),
                                c.text("note").orElse(null)))
                        .toList());
    }

    /** Who decides what it says. */
    public enum Independence {
        /** A state or those close to it: state-controlled or captured. */
        CONTROLLED,
        /** Public money or ownership, and an editorial line of its own. */
        PUBLIC,
        /** Its private owners, or nobody the registry knows of. */
        PRIVATE;

        /** As reports spell it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By its ownership class: SC, CaPu and CaPr are controlled; ISFM, ISF, ISM and IP public; all others private. */
    public Independence independence() {
        return switch (ownershipClass) {
            case "SC", "CaPu", "CaPr" -> Independence.CONTROLLED;
            case "ISFM", "ISF", "ISM", "IP" -> Independence.PUBLIC;
            default -> Independence.PRIVATE;
        };
    }

    /** Whether a state or those close to it decide what it says. */
    public boolean isStateControlled() {
        return independence() == Independence.CONTROLLED;
    }

    public Report.Ownership ownership() {
        return new Report.Ownership(ownershipClass, country, operator, asOf, citation);
    }
}
