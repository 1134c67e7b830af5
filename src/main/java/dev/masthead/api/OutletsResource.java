package dev.masthead.api;

import dev.masthead.coding.CorrectedProfiles;
import dev.masthead.corpus.ArticleSearch;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.corpus.CorpusProfiles;
import dev.masthead.profile.Comparison;
import dev.masthead.profile.OutletFilter;
import dev.masthead.profile.OutletSummary;
import dev.masthead.profile.Profile;
import dev.masthead.profile.ProfileService;
import dev.masthead.profile.QueryReader;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Outlets: who owns them, and what their articles add up to. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outlets", description = "Outlets, their profiles, and comparisons of them")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class OutletsResource {
    private final ProfileService outlets;
    private final CorrectedProfiles profiles;
    private final ArticleSearch search;

    public OutletsResource(ProfileService outlets, CorrectedProfiles profiles, ArticleSearch search) {
        this.outlets = outlets;
        this.profiles = profiles;
        this.search = search;
    }

    /** A page of outlets. {@code next} is the cursor of the page behind it; null on the last. */
    public record OutletPage(List<OutletSummary> items, String next) {}

    @GET
    @Path("/outlets")
    @Operation(
            operationId = "listOutlets",
            summary = "The outlets of the registry and those that articles came from",
            description = "An outlet that the registry does not hold has the class unclassified.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = OutletPage.class)))
    public Response list(
            @Parameter(description = "Ownership class: SC, CaPu, CaPr, ISFM, ISF, ISM, IP, PR or unclassified")
                    @QueryParam("class")
                    String ownershipClass,
            @Parameter(description = "ISO 3166-1 alpha-2") @QueryParam("country") String country,
            @Parameter(description = "news_agency, broadcaster, radio, television, newspaper, magazine or site")
                    @QueryParam("medium")
                    String medium,
            @Parameter(description = "Part of a name, alias, domain or operator") @QueryParam("q") String text,
            @Parameter(description = "true: only those that articles came from; false: only the others")
                    @QueryParam("with_articles")
                    String withArticles,
            @Parameter(description = "name or articles") @DefaultValue("name") @QueryParam("sort") String sort,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "At most so many, 1 to 200") @DefaultValue("50") @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        if (!sort.equals("name") && !sort.equals("articles")) {
            throw invalid("sort must be name or articles.");
        }
        Long offset = Cursors.position(cursor);
        ProfileService.Page<OutletSummary> page = outlets.outlets(
                new OutletFilter(
                        ownershipClass,
                        country,
                        medium,
                        text,
                        FilterParameters.checked(() -> QueryReader.flag(withArticles, "with_articles"))),
                sort.equals("articles"),
                offset == null ? 0 : Math.max(0, offset),
                ArticlesResource.limit(limit));
        return Cursors.page(uri, page.next(), next -> new OutletPage(page.items(), next));
    }

    @GET
    @Path("/outlets/{slug}")
    @Operation(operationId = "getOutlet", summary = "What the registry says of an outlet, with its source")
    @APIResponse(
            responseCode = "200",
            description = "The outlet",
            content = @Content(schema = @Schema(implementation = OutletSummary.class)))
    public OutletSummary get(@PathParam("slug") String slug) {
        return outlets.outlet(slug).orElseThrow(OutletsResource::unknown);
    }

    @GET
    @Path("/outlets/{slug}/profile")
    @Operation(
            operationId = "getProfile",
            summary = "What an outlet's articles have in common",
            description =
                    "Every metric with a 95 % interval, the articles it rests on and its method: ratios of sums with"
                            + " variance clustered by article, Wilson's interval for shares of articles. shrunk is the estimate drawn"
                            + " toward the corpus. Below min_articles a profile is insufficient and gives no figures.")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = @Content(schema = @Schema(implementation = Profile.class)))
    public Profile profile(
            @PathParam("slug") String slug, @BeanParam FilterParameters filter, @BeanParam ProfileParameters wanted) {
        CorpusFilter articles = filter.filter();
        CorpusProfiles.Wish wish = wanted.wish(outlets.minArticles());
        return FilterParameters.checked(() -> profiles.ofOutlet(slug, articles, wish))
                .orElseThrow(OutletsResource::unknown);
    }

    @GET
    @Path("/outlets/{slug}/articles")
    @Operation(operationId = "listOutletArticles", summary = "The outlet's articles, the last to arrive first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ArticlesResource.ArticlePage.class)))
    public Response articles(
            @PathParam("slug") String slug,
            @BeanParam FilterParameters filter,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "At most so many, 1 to 200") @DefaultValue("50") @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        get(slug);
        return ArticlesResource.page(
                search, filter.filter().ofOutlet(slug), ArticleSearch.Order.NEWEST, cursor, limit, uri);
    }

    @GET
    @Path("/compare")
    @Operation(
            operationId = "compareOutlets",
            summary = "Outlets side by side, with every difference and its interval",
            description = "p is corrected for how many differences were tested (Benjamini and Hochberg).")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content = @Content(schema = @Schema(implementation = Comparison.class)))
    public Comparison compare(
            @Parameter(description = "Slugs, two to ten, with commas between them") @QueryParam("outlets") String slugs,
            @BeanParam FilterParameters filter,
            @BeanParam ComparisonParameters figures) {
        CorpusFilter articles = filter.filter();
        return FilterParameters.checked(() -> profiles.compareOutlets(
                        QueryReader.outlets(slugs),
                        articles,
                        figures.minArticles(outlets.minArticles()),
                        figures.wanted()))
                .orElseThrow(OutletsResource::unknown);
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail);
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no outlet with this slug.");
    }
}
