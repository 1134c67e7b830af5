package dev.masthead.web;

import dev.masthead.corpus.CitationNetwork;
import dev.masthead.profile.ActorOverview;
import dev.masthead.profile.OutletSummary;
import dev.masthead.profile.Profile;
import dev.masthead.profile.StanceShares;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What an outlet's page says beside the figures of its profile: who it is in a paragraph, who cites it, how it speaks of whom. */
public final class OutletPage {
    private static final int CITING = 8;

    private final Profile profile;
    private final CitationNetwork citing;
    private final List<ActorOverview> spokenOf;
    private final OutletWords words;

    /** An outlet that rests on this one. */
    public record CitingRow(String name, String address, String articles, String articlesAddress) {}

    /**
     * How it speaks of an actor; shares are empty where articles are too few.
     *
     * @param elsewhere the shares of negative and positive articles of all other outlets together; empty with too few of them
     */
    public record ActorRow(
            String name,
            String address,
            String articles,
            String articlesAddress,
            ShownShare negative,
            ShownShare positive,
            String elsewhere) {}

    /** A share and its interval; both empty where nothing can be said. */
    public record ShownShare(String value, String interval) {
        static ShownShare of(StanceShares.Share s) {
            return s == null || s.value() == null
                    ? new ShownShare("", "")
                    : new ShownShare(
                            Shown.percent(s.value()), Shown.percent(s.low()) + " to " + Shown.percent(s.high()));
        }
    }

    /**
     * @param citing   the network of the articles that rest on it
     * @param spokenOf the actors in most of its articles
     */
    OutletPage(Profile profile, CitationNetwork citing, List<ActorOverview> spokenOf, OutletWords words) {
        this.profile = profile;
        this.citing = citing;
        this.spokenOf = spokenOf;
        this.words = words;
    }

    /** Who it is, in two or three sentences. */
    public String paragraph() {
        OutletSummary o = profile.outlet();
        OutletWords.OwnershipClass owned = words.of(o.ownershipClass());
        String kind = words.kind(o.medium());
        StringBuilder out = new StringBuilder();
        if (o.ownershipClass().equals(dev.masthead.analysis.sourcing.Outlet.UNCLASSIFIED)) {
            out.append(o.name()).append(" is not classified here");
        } else {
            String called = owned.name().toLowerCase(Locale.ROOT) + " " + kind;
            out.append(o.name())
                    .append(startsWithVowel(called) ? " is an " : " is a ")
                    .append(called);
        }
        if (o.country() != null) {
            out.append(" (").append(Shown.country(o.country())).append(')');
        }
        if (o.operator() != null) {
            out.append(", run by ").append(o.operator());
        }
        out.append(". ").append(owned.means());
        return out.toString();
    }

    private static boolean startsWithVowel(String text) {
        return "aeiou".indexOf(text.charAt(0)) >= 0;
    }

    public List<CitingRow> citing() {
        List<CitingRow> out = new ArrayList<>();
        String slug = profile.outlet().slug();
        for (CitationNetwork.Citation c : citing.citations()) {
            if (c.cites().equals(slug) && out.size() < CITING) {
                String name = citing.groups().stream()
                        .filter(g -> g.value().equals(c.group()))
                        .map(CitationNetwork.Group::name)
                        .findFirst()
                        .orElse(c.group());
                out.add(new CitingRow(
                        name,
                        Addresses.outlet(c.group()),
                        Shown.count(c.nArticles()),
                        "/articles?outlet=" + Asked.encoded(c.group()) + "&cites=" + Asked.encoded(slug)));
            }
        }
        return out;
    }

    public List<ActorRow> spokenOf() {
        String slug = profile.outlet().slug();
        List<ActorRow> out = new ArrayList<>();
        for (ActorOverview a : spokenOf) {
            Optional<ActorOverview.ByOutlet> here =
                    a.outlets().stream().filter(o -> o.outlet().equals(slug)).findFirst();
            Optional<StanceShares> stance = here.map(ActorOverview.ByOutlet::stance);
            out.add(new ActorRow(
                    a.name(),
                    Addresses.actor(a.id()),
                    here.map(h -> Shown.count(h.nArticles())).orElse("0"),
                    "/articles?outlet=" + Asked.encoded(slug) + "&actor=" + Asked.encoded(a.id()),
                    ShownShare.of(stance.map(StanceShares::negative).orElse(null)),
                    ShownShare.of(stance.map(StanceShares::positive).orElse(null)),
                    elsewhere(a, slug)));
        }
        return out;
    }

    private static String elsewhere(ActorOverview a, String slug) {
        List<StanceShares> others = stances(a, o -> !o.outlet().equals(slug));
        return others.isEmpty()
                ? ""
                : pooled(others, StanceShares::negative) + " and " + pooled(others, StanceShares::positive);
    }

    /** How those of the outlets that are wanted speak of the actor, as far as they have enough articles. */
    static List<StanceShares> stances(ActorOverview a, Predicate<ActorOverview.ByOutlet> wanted) {
        return a.outlets().stream()
                .filter(o -> o.stance() != null && wanted.test(o))
                .map(ActorOverview.ByOutlet::stance)
                .toList();
    }

    /** How many articles they are. */
    static long articles(List<StanceShares> all) {
        return all.stream().mapToLong(StanceShares::nArticles).sum();
    }

    /** The share of all their articles together. */
    static String pooled(List<StanceShares> all, Function<StanceShares, StanceShares.Share> which) {
        return Shown.percent(all.stream()
                        .mapToDouble(s -> s.nArticles() * which.apply(s).value())
                        .sum()
                / articles(all));
    }

    /** 40 % (25 % to 57 %); empty where nothing can be said. */
    static String share(StanceShares.Share s) {
        return s == null || s.value() == null
                ? ""
                : Shown.percent(s.value()) + " (" + Shown.percent(s.low()) + " to " + Shown.percent(s.high()) + ")";
    }
}
