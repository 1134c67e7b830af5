package dev.masthead.web;

import dev.masthead.corpus.CorpusFilter;
import dev.masthead.corpus.CorpusProfiles;
import dev.masthead.profile.InvalidQueryException;
import dev.masthead.profile.OutletFilter;
import dev.masthead.profile.OutletSummary;
import dev.masthead.profile.ProfileService;
import dev.masthead.profile.QueryReader;
import dev.masthead.report.Codebook;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages on outlets: the list, an outlet's profile, a comparison. They take the parameters of the API. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class OutletPagesResource {
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 1_000_000;
    private static final List<String> QUERY = Stream.concat(CorpusFilter.NAMES.stream(), Stream.of("min_articles"))
            .toList();

    private final ProfileService outlets;
    private final CorpusProfiles profiles;
    private final Template list;
    private final Template profile;
    private final Template comparison;
    private final Template missing;
    private final OutletWords words = OutletWords.load();
    private final MetricRows rows = new MetricRows(Codebook.load(), words.main());

    public OutletPagesResource(
            ProfileService outlets,
            CorpusProfiles profiles,
            @Location("outlets.html") Template list,
            @Location("outlet.html") Template profile,
            @Location("compare.html") Template comparison,
            @Location("missing.html") Template missing) {
        this.outlets = outlets;
        this.profiles = profiles;
        this.list = list;
        this.profile = profile;
        this.comparison = comparison;
        this.missing = missing;
    }

    /** A row of the list. */
    public record OutletRow(
            String slug,
            String name,
            String address,
            String ownershipClass,
            String country,
            String medium,
            String articles,
            String version) {}

    @GET
    @Path("/outlets")
    @Operation(hidden = true)
    public Response outlets(@Context UriInfo uri) {
        return checked("/outlets", () -> {
            Map<String, String> given = given(uri, List.of("q", "class", "country", "medium", "with_articles", "sort"));
            int page = uri.getQueryParameters().containsKey("page")
                    ? QueryReader.number(uri.getQueryParameters().getFirst("page"), "page", MOST_PAGES)
                    : 1;
            ProfileService.Page<OutletSummary> found = outlets.outlets(
                    new OutletFilter(
                            absent(given.get("class")),
                            absent(given.get("country")),
                            absent(given.get("medium")),
                            absent(given.get("q")),
                            QueryReader.flag(absent(given.get("with_articles")), "with_articles")),
                    "articles".equals(given.get("sort")),
                    (long) (page - 1) * PAGE,
                    PAGE);
            return HtmlPage.of(
                    200,
                    list.data("rows", found.items().stream().map(this::row).toList())
                            .data("given", given)
                            .data("words", words)
                            .data("page", page)
                            .data("previous", page == 1 ? "" : turned(given, page - 1))
                            .data("next", found.next() == null ? "" : turned(given, page + 1)));
        });
    }

    private static String turned(Map<String, String> given, int page) {
        Map<String, String> parameters = new LinkedHashMap<>(given);
        parameters.put("page", Integer.toString(page));
        return Addresses.with("/outlets", parameters);
    }

    private OutletRow row(OutletSummary o) {
        return new OutletRow(
                o.slug(),
                o.name(),
                Addresses.outlet(o.slug()),
                words.of(o.ownershipClass()).name(),
                Shown.country(o.country()),
                o.medium() == null ? "" : Shown.words(o.medium()),
                Shown.count(o.nArticles()),
                Shown.digest(o.analyzerDigest()));
    }

    @GET
    @Path("/outlets/{slug}")
    @Operation(hidden = true)
    public Response outlet(@PathParam("slug") String slug, @Context UriInfo uri) {
        return checked(Addresses.outlet(slug), () -> {
            Map<String, String> given = given(uri, QUERY);
            Map<String, String> trend = given(uri, List.of("trend", "trend_by"));
            trend.replaceAll((name, value) -> name.equals("trend") && value.isEmpty() ? words.trend() : value);
            boolean weeks = trend.get("trend_by").equals("week");
            CorpusProfiles.Wish wish = new CorpusProfiles.Wish(minArticles(given), trend.get("trend"), weeks);
            return profiles.ofOutlet(slug, CorpusFilter.read(uri.getQueryParameters()), wish)
                    .map(found -> HtmlPage.of(
                            200,
                            profile.data("page", new ProfilePage(found, words, rows))
                                    .data("given", given)
                                    .data("address", Addresses.outlet(slug))
                                    .data("trend", trend.get("trend"))
                                    .data("trendName", MetricRows.named(trend.get("trend")))
                                    .data("weeks", weeks)
                                    .data(
                                            "json",
                                            Addresses.with("/api/v1" + Addresses.outlet(slug) + "/profile", given))))
                    .orElseGet(() ->
                            nothing(404, "There is no outlet here", "Neither the registry nor an article knows it."));
        });
    }

    @GET
    @Path("/compare")
    @Operation(hidden = true)
    public Response compare(@QueryParam("outlets") List<String> chosen, @Context UriInfo uri) {
        return checked("/outlets", () -> {
            Map<String, String> given = given(uri, QUERY);
            List<String> slugs = QueryReader.outlets(String.join(",", chosen));
            Map<String, String> parameters = new LinkedHashMap<>(Map.of("outlets", String.join(",", slugs)));
            parameters.putAll(given);
            return profiles.compareOutlets(slugs, CorpusFilter.read(uri.getQueryParameters()), minArticles(given))
                    .map(found -> HtmlPage.of(
                            200,
                            comparison
                                    .data("page", new ComparisonPage(found, words, rows))
                                    .data("given", given)
                                    .data("chosen", String.join(",", slugs))
                                    .data("json", Addresses.with("/api/v1/compare", parameters))))
                    .orElseGet(
                            () -> nothing(404, "One of these outlets is not here", "Compare outlets by their slugs."));
        });
    }

    private int minArticles(Map<String, String> given) {
        return QueryReader.minArticles(absent(given.get("min_articles")), outlets.minArticles());
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

    private Response checked(String back, Supplier<Response> answer) {
        try {
            return answer.get();
        } catch (InvalidQueryException e) {
            return HtmlPage.of(
                    400,
                    missing.data("heading", "This cannot be answered")
                            .data("hint", e.getMessage())
                            .data("next", back)
                            .data("link", "Start again."));
        }
    }

    private Response nothing(int status, String heading, String hint) {
        return HtmlPage.of(
                status,
                missing.data("heading", heading)
                        .data("hint", hint)
                        .data("next", "/outlets")
                        .data("link", "All outlets."));
    }
}
