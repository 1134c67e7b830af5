package dev.masthead.web;

import dev.masthead.coding.CorrectedProfiles;
import dev.masthead.corpus.ArticleSearch;
import dev.masthead.corpus.Citations;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.corpus.CorpusProfiles;
import dev.masthead.corpus.FacetCounts;
import dev.masthead.profile.ActorOverview;
import dev.masthead.profile.ActorProfiles;
import dev.masthead.profile.InvalidQueryException;
import dev.masthead.profile.OutletFilter;
import dev.masthead.profile.OutletSummary;
import dev.masthead.profile.Profile;
import dev.masthead.profile.ProfileQuery;
import dev.masthead.profile.ProfileService;
import dev.masthead.profile.QueryReader;
import dev.masthead.profile.TrendBy;
import dev.masthead.report.Codebook;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages on outlets and on what articles have in common: the list, an outlet, the articles of any filter. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class OutletPagesResource {
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 1_000_000;
    private static final int DRAWN = 60;
    private static final int SPOKEN_OF = 5;
    private static final int ARTICLES = 8;
    private static final int COUNTRIES = 24;
    private static final List<String> PROFILE = List.of("min_articles", "trend", "trend_by");
    private static final List<String> NARROWING = List.of("q", "class", "country", "medium", "with_articles");
    private static final String API = "/api/v1";

    private final ProfileService outlets;
    private final ActorProfiles actors;
    private final CorrectedProfiles profiles;
    private final Citations citations;
    private final ArticleSearch search;
    private final FacetCounts counts;
    private final CorpusNames names;
    private final Refusals refusals;
    private final Template list;
    private final Template outlet;
    private final Template profile;
    private final OutletWords words = OutletWords.load();
    private final Codebook codebook = Codebook.load();
    private final MetricRows rows = new MetricRows(codebook, words.main().keySet());

    public OutletPagesResource(
            ProfileService outlets,
            ActorProfiles actors,
            CorrectedProfiles profiles,
            Citations citations,
            ArticleSearch search,
            FacetCounts counts,
            CorpusNames names,
            Refusals refusals,
            @Location("outlets.html") Template list,
            @Location("outlet.html") Template outlet,
            @Location("profile.html") Template profile) {
        this.outlets = outlets;
        this.actors = actors;
        this.profiles = profiles;
        this.citations = citations;
        this.search = search;
        this.counts = counts;
        this.names = names;
        this.refusals = refusals;
        this.list = list;
        this.outlet = outlet;
        this.profile = profile;
    }

    /** A row of the list. */
    public record OutletRow(
            String name, String address, String ownershipClass, String country, String medium, String articles) {}

    /** How many outlets there are of a class or a country. */
    public record Kind(String name, String outlets, String address) {}

    @GET
    @Path("/outlets")
    @Operation(hidden = true)
    public Response outlets(@Context UriInfo uri) {
        return refusals.checked("/outlets", () -> {
            Map<String, String> given =
                    given(uri, List.of("metric", "q", "class", "country", "medium", "with_articles", "sort"));
            int page = uri.getQueryParameters().containsKey("page")
                    ? QueryReader.number(uri.getQueryParameters().getFirst("page"), "page", MOST_PAGES)
                    : 1;
            OutletFilter filter = new OutletFilter(
                    absent(given.get("class")),
                    absent(given.get("country")),
                    absent(given.get("medium")),
                    absent(given.get("q")),
                    QueryReader.flag(absent(given.get("with_articles")), "with_articles"));
            String metric = given.get("metric").isEmpty() ? words.trend() : given.get("metric");
            if (codebook.find(metric).isEmpty()) {
                throw new InvalidQueryException("There is no figure with this name.");
            }
            ProfileService.Page<OutletSummary> found =
                    outlets.outlets(filter, !"name".equals(given.get("sort")), (long) (page - 1) * PAGE, PAGE);
            Map<String, Long> countries = outlets.byCountry(new OutletFilter(
                    filter.ownershipClass(), null, filter.medium(), filter.text(), filter.withArticles()));
            Asked asked = Asked.none().and(uri.getQueryParameters(), NARROWING);
            List<Kind> byCountry = byCountry(countries, asked);
            return HtmlPage.of(
                    200,
                    list.data(
                                    "ranks",
                                    new OutletRanks(
                                            outlets.standings(
                                                    metric,
                                                    filter,
                                                    new ProfileQuery(null, null, null, true, "", outlets.minArticles()),
                                                    DRAWN),
                                            codebook.metric(metric),
                                            words,
                                            rows))
                            .data("rows", found.items().stream().map(this::row).toList())
                            .data("given", given)
                            .data("metric", metric)
                            .data("metrics", metrics())
                            .data("words", words)
                            .data("least", outlets.minArticles())
                            .data("page", page)
                            .data("narrowed", isNarrowed(given))
                            .data(
                                    "byClass",
                                    byClass(
                                            outlets.byClass(new OutletFilter(
                                                    null,
                                                    filter.country(),
                                                    filter.medium(),
                                                    filter.text(),
                                                    filter.withArticles())),
                                            asked))
                            .data("countries", byCountry.subList(0, Math.min(COUNTRIES, byCountry.size())))
                            .data(
                                    "moreCountries",
                                    byCountry.subList(Math.min(COUNTRIES, byCountry.size()), byCountry.size()))
                            .data("map", WorldMap.of(countries, asked))
                            .data("steps", WorldMap.steps())
                            .data("chosen", chosen(given))
                            .data("previous", page == 1 ? "" : turned(given, page - 1))
                            .data("next", found.next() == null ? "" : turned(given, page + 1)));
        });
    }

    private static boolean isNarrowed(Map<String, String> given) {
        return NARROWING.stream().anyMatch(n -> !given.get(n).isEmpty());
    }

    /** What the metrics that can be chosen are called, by name. */
    private Map<String, String> metrics() {
        Map<String, String> out = new LinkedHashMap<>();
        words.main().keySet().forEach(m -> out.put(m, Shown.metric(m)));
        return out;
    }

    /** The class and the country that were asked for, in words; empty for neither. */
    private String chosen(Map<String, String> given) {
        return Stream.of(
                        given.get("class").isEmpty()
                                ? ""
                                : words.of(given.get("class")).name(),
                        Shown.country(given.get("country")))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private List<Kind> byClass(Map<String, Long> counts, Asked asked) {
        return words.classes().entrySet().stream()
                .filter(c -> counts.containsKey(c.getKey()))
                .map(c -> new Kind(
                        c.getValue().name(),
                        Shown.count(counts.get(c.getKey())),
                        asked.set("class", c.getKey()).at("/outlets")))
                .toList();
    }

    /** Those with most outlets first. */
    private List<Kind> byCountry(Map<String, Long> counts, Asked asked) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(c -> new Kind(
                        Shown.country(c.getKey()),
                        Shown.count(c.getValue()),
                        asked.set("country", c.getKey()).at("/outlets")))
                .toList();
    }

    private static String turned(Map<String, String> given, int page) {
        Map<String, String> parameters = new LinkedHashMap<>(given);
        parameters.put("page", Integer.toString(page));
        return Addresses.with("/outlets", parameters) + "#registry";
    }

    private OutletRow row(OutletSummary o) {
        return new OutletRow(
                o.name(),
                Addresses.outlet(o.slug()),
                words.of(o.ownershipClass()).name(),
                Shown.country(o.country()),
                o.medium() == null ? "" : Shown.words(o.medium()),
                Shown.count(o.nArticles()));
    }

    @GET
    @Path("/outlets/{slug}")
    @Operation(hidden = true)
    public Response outlet(@PathParam("slug") String slug, @Context UriInfo uri) {
        String address = Addresses.outlet(slug);
        return refusals.checked(address, () -> {
            CorpusFilter filter = CorpusFilter.read(uri.getQueryParameters());
            Optional<Profile> found = profiles.ofOutlet(slug, filter, wish(uri));
            if (found.isEmpty()) {
                return refusals.of(
                        404,
                        "There is no outlet here",
                        "Neither the registry nor an article knows it.",
                        "/outlets",
                        "All outlets.");
            }
            CorpusFilter own = filter.ofOutlet(slug);
            List<ActorOverview> spokenOf = found.get().actors().stream()
                    .limit(SPOKEN_OF)
                    .flatMap(a -> actors.actor(ActorProfiles.Articles.ALL, a.id()).stream())
                    .toList();
            CorpusFilter citing = CorpusFilter.parse("cites=" + Asked.encoded(slug));
            return HtmlPage.of(
                    200,
                    filled(outlet, found.get(), filter, own, address, uri)
                            .data("about", new OutletPage(found.get(), citations.of(citing, "outlet"), spokenOf, words))
                            .data("citingAddress", Asked.of(citing).at("/articles"))
                            .data(
                                    "articles",
                                    ArticleRow.of(search.page(own, ArticleSearch.Order.NEWEST, null, ARTICLES))));
        });
    }

    @GET
    @Path("/profile")
    @Operation(hidden = true)
    public Response profile(@Context UriInfo uri) {
        return refusals.checked("/articles", () -> {
            CorpusFilter filter = CorpusFilter.read(uri.getQueryParameters());
            return HtmlPage.of(
                    200,
                    filled(profile, profiles.of(filter, wish(uri)), filter, filter, "/profile", uri)
                            .data("title", names.filter(filter.parameters())));
        });
    }

    private CorpusProfiles.Wish wish(UriInfo uri) {
        Map<String, String> given = given(uri, PROFILE);
        return new CorpusProfiles.Wish(
                QueryReader.minArticles(absent(given.get("min_articles")), outlets.minArticles()),
                given.get("trend").isEmpty() ? words.trend() : given.get("trend"),
                given.get("trend_by").isEmpty() ? TrendBy.AUTO : TrendBy.of(given.get("trend_by")));
    }

    /**
     * What every profile shows.
     *
     * @param filter as it was asked for
     * @param own    the articles themselves
     */
    private TemplateInstance filled(
            Template page, Profile found, CorpusFilter filter, CorpusFilter own, String address, UriInfo uri) {
        Map<String, String> given = given(uri, PROFILE);
        CorpusProfiles.Wish wish = wish(uri);
        Asked asked = Asked.of(filter).and(uri.getQueryParameters(), PROFILE);
        OutletRanks all = new OutletRanks(
                outlets.standings(
                        wish.trend(),
                        new OutletFilter(null, null, null, null, true),
                        new ProfileQuery(null, null, null, true, "", outlets.minArticles()),
                        DRAWN),
                codebook.metric(wish.trend()),
                words,
                rows);
        return page.data("page", new ProfilePage(found, words, rows, codebook, all.middleHalf()))
                .data(
                        "form",
                        new FilterForm(address, asked, counts.of(own, FilterForm.CHOICES), names, List.of(), List.of()))
                .data("given", given)
                .data("least", wish.minArticles())
                .data("metrics", metrics())
                .data("trend", wish.trend())
                .data("trendName", Shown.metric(wish.trend()))
                .data("links", new CorpusLinks(Asked.of(own)))
                .data("json", asked.at(API + (address.equals("/profile") ? address : address + "/profile")));
    }

    /** An empty field of a form was not filled in. */
    private static String absent(String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    /** The parameters by name, each as an empty text where it was not given. */
    private static Map<String, String> given(UriInfo uri, List<String> names) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        Map<String, String> out = new LinkedHashMap<>();
        for (String name : names) {
            String value = parameters.getFirst(name);
            out.put(name, value == null ? "" : value.strip());
        }
        return out;
    }
}
