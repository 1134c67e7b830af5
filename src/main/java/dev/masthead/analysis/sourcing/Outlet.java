package dev.masthead.analysis.sourcing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.masthead.lexicon.Fields;
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
 * @param medium           such as {@code news_agency}; says nothing on who owns it; null where unknown
 * @param kind             one of {@link #KINDS}: whether it is an outlet at all, or a platform, a government, a copy
 * @param original         slug of the outlet that a mirror or a clone shows or pretends to be, name of the network that
 *                         runs the site; null for all others
 * @param disputed         who disputes its independence, and on what ground; null where the registry knows of nobody
 * @param tenures          its classes, oldest first; never empty, and the last is the one that stands
 * @param changes          what else happened to it, dated, oldest first
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
        String kind,
        String original,
        String disputed,
        List<Tenure> tenures,
        List<Change> changes) {

    /** What happened at an outlet: an ISO date (year, month or day), the class since then where it changed, and a note. */
    public record Change(String date, @JsonProperty("class") String ownershipClass, String note) {}

    /** State Media Monitor's seven, and PR for private outlets that are not captured. */
    static final Set<String> CLASSES = Set.of("SC", "CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP", "PR");

    /** What an outlet is that the registry does not know, or knows without a source for its class. */
    public static final String UNCLASSIFIED = "unclassified";

    /** What a row is unless it says something else. */
    static final String OUTLET = "outlet";

    /** Each author of a platform is an outlet of his own; the platform is none. */
    static final String PLATFORM = "platform";

    /** Shows the articles of others, each under its publisher's name. */
    static final String SYNDICATOR = "syndicator";

    /** A body of a state. */
    static final String GOVERNMENT = "government";

    /** Kinds of rows; docs/outlets.md defines them. */
    static final Set<String> KINDS = Set.of(
            OUTLET,
            PLATFORM,
            "author",
            SYNDICATOR,
            GOVERNMENT,
            "military",
            "intergovernmental",
            "party",
            "mirror",
            "clone",
            "network");

    private static final Set<String> MEDIA =
            Set.of("news_agency", "broadcaster", "radio", "television", "newspaper", "magazine", "site");

    /** Reads an entry of the registry. */
    static Outlet of(LexiconEntry e, Citations citations) {
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
                e.fields().oneOf("kind", KINDS).orElse(OUTLET),
                e.text("of").orElse(null),
                e.text("disputed").orElse(null),
                citations.tenures(e.fields()),
                e.fields().list("changes").stream()
                        .map(c -> new Change(
                                c.requireText("date"),
                                c.oneOf("class", CLASSES).orElse(null),
                                c.text("note").orElse(null)))
                        .toList());
    }

    /** One that the registry knows by its address alone. */
    static Outlet site(
            String slug,
            String name,
            List<String> domains,
            String country,
            String medium,
            String kind,
            String original,
            Tenure tenure) {
        return new Outlet(
                slug,
                name,
                List.of(),
                List.of(),
                List.of(),
                domains,
                country,
                List.of(),
                null,
                medium,
                kind,
                original,
                null,
                List.of(tenure),
                List.of());
    }

    /** Shows what others publish, so that its name says nothing on who did. */
    public boolean showsOthers() {
        return kind.equals(PLATFORM) || kind.equals(SYNDICATOR);
    }

    static String medium(Fields fields) {
        return fields.oneOf("medium", MEDIA).orElse(null);
    }

    private Tenure standing() {
        return tenures.get(tenures.size() - 1);
    }

    /** One of {@link #CLASSES} or {@link #UNCLASSIFIED}: the one that stands. */
    public String ownershipClass() {
        return standing().ownershipClass();
    }

    /** The year or day for which the class that stands was read; null where unclassified. */
    public String asOf() {
        return standing().asOf();
    }

    /** Where the class that stands was read; null where unclassified. */
    public String citation() {
        return standing().citation();
    }

    /**
     * The class of a day.
     *
     * @param date an ISO date, as far as it is known; null where it is not
     * @return the class that stands where none is known for the day
     */
    public String ownershipClass(String date) {
        Tenure of = of(date);
        return (of == null ? standing() : of).ownershipClass();
    }

    /** Who decides what it says. */
    public enum Independence {
        /** A state or those close to it: state-controlled or captured. */
        CONTROLLED,
        /** Public money or ownership, and an editorial line of its own. */
        PUBLIC,
        /** Its private owners. */
        PRIVATE,
        /** Nobody the registry knows of. */
        UNKNOWN;

        /** As reports spell it; null where it is unknown. */
        public String id() {
            return this == UNKNOWN ? null : name().toLowerCase(Locale.ROOT);
        }

        /** Of an ownership class: SC, CaPu and CaPr are controlled; ISFM, ISF, ISM and IP public; PR private. */
        public static Independence of(String ownershipClass) {
            return switch (ownershipClass) {
                case "SC", "CaPu", "CaPr" -> CONTROLLED;
                case "ISFM", "ISF", "ISM", "IP" -> PUBLIC;
                case "PR" -> PRIVATE;
                default -> UNKNOWN;
            };
        }
    }

    /** By the ownership class that stands. */
    public Independence independence() {
        return independence(null);
    }

    /** As {@link #independence()}, on a day; null for the class that stands. */
    public Independence independence(String date) {
        return Independence.of(ownershipClass(date));
    }

    /** Whether a state or those close to it decide what it says. */
    public boolean isStateControlled() {
        return independence() == Independence.CONTROLLED;
    }

    /** The tenure that covers the day; null where none does, or where two meet within a date that is not exact enough. */
    private Tenure of(String date) {
        if (date == null) {
            return null;
        }
        Tenure found = null;
        for (Tenure t : tenures) {
            if (t.covers(date)) {
                if (found != null && !found.ownershipClass().equals(t.ownershipClass())) {
                    return null;
                }
                found = t;
            }
        }
        return found;
    }

    /** What a report says of who owned the outlet on a day, and whether that is known of the day; null for no day. */
    public Report.Ownership ownership(String date) {
        Tenure of = of(date);
        Tenure t = of == null ? standing() : of;
        boolean known = !t.ownershipClass().equals(UNCLASSIFIED);
        return new Report.Ownership(
                t.ownershipClass(),
                country,
                operator,
                t.asOf(),
                t.from(),
                t.to(),
                t.citation(),
                t.url(),
                known && of != null,
                kind,
                original,
                disputed);
    }

    /** What a report says where it knows nothing of the outlet. */
    static Report.Ownership unknown() {
        return new Report.Ownership(UNCLASSIFIED, null, null, null, null, null, null, null, false, null, null, null);
    }
}
