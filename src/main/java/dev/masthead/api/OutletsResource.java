package dev.masthead.api;

import dev.masthead.article.AnalysisService;
import dev.masthead.article.ArticleFilter;
import dev.masthead.profile.Comparison;
import dev.masthead.profile.InvalidQueryException;
import dev.masthead.profile.OutletFilter;
import dev.masthead.profile.OutletSummary;
import dev.masthead.profile.Profile;
import dev.masthead.profile.ProfileQuery;
import dev.masthead.profile.ProfileService;
import dev.masthead.profile.QueryReader;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
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
    private final AnalysisService articles;

    public OutletsResource(ProfileService outlets, AnalysisService articles) {
        this.outlets = outlets;
        this.articles = articles;
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
                        checked(() -> QueryReader.flag(withArticles, "with_articles"))),
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
            @PathParam("slug") String slug,
            @Parameter(description = "First day, such as 2025-06-12") @QueryParam("from") String from,
            @Parameter(description = "The day behind the last one") @QueryParam("to") String to,
            @Parameter(description = "Exactly this section; lists are of all sections") @QueryParam("section")
                    String section,
            @Parameter(description = "Show this actor alone") @QueryParam("actor") String actor,
            @Parameter(description = "false leaves out wire copy; lists are of all articles")
                    @DefaultValue("true")
                    @QueryParam("reprints")
                    String reprints,
            @Parameter(description = "Fewer articles are too few to say anything; 20 unless asked")
                    @QueryParam("min_articles")
                    String minArticles,
            @Parameter(description = "A metric to follow over time") @QueryParam("trend") String trend,
            @Parameter(description = "month or week") @DefaultValue("month") @QueryParam("trend_by") String trendBy) {
        if (!trendBy.equals("month") && !trendBy.equals("week")) {
            throw invalid("trend_by must be month or week.");
        }
        return outlets.profile(
                        slug, query(from, to, section, reprints, actor, minArticles), trend, trendBy.equals("week"))
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
            @Parameter(description = "First day, such as 2025-06-12") @QueryParam("from") String from,
            @Parameter(description = "The day behind the last one") @QueryParam("to") String to,
            @Parameter(description = "Exactly this section") @QueryParam("section") String section,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "At most so many, 1 to 200") @DefaultValue("50") @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        get(slug);
        LocalDate first = checked(() -> QueryReader.date(from, "from"));
        LocalDate end = checked(() -> QueryReader.date(to, "to"));
        AnalysisService.Page page = articles.articles(
                new ArticleFilter(
                        slug,
                        first == null ? null : first.atStartOfDay().toInstant(ZoneOffset.UTC),
                        end == null ? null : end.atStartOfDay().toInstant(ZoneOffset.UTC),
                        section),
                Cursors.position(cursor),
                ArticlesResource.limit(limit));
        return Cursors.page(uri, page.next(), next -> new ArticlesResource.ArticlePage(page.items(), next));
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
            @Parameter(description = "First day, such as 2025-06-12") @QueryParam("from") String from,
            @Parameter(description = "The day behind the last one") @QueryParam("to") String to,
            @Parameter(description = "Exactly this section") @QueryParam("section") String section,
            @Parameter(description = "false leaves out wire copy") @DefaultValue("true") @QueryParam("reprints")
                    String reprints,
            @Parameter(description = "Fewer articles are too few to say anything; 20 unless asked")
                    @QueryParam("min_articles")
                    String minArticles) {
        List<String> wanted = checked(() -> QueryReader.outlets(slugs));
        return outlets.compare(wanted, query(from, to, section, reprints, null, minArticles))
                .orElseThrow(OutletsResource::unknown);
    }

    private ProfileQuery query(
            String from, String to, String section, String reprints, String actor, String minArticles) {
        return checked(() -> QueryReader.query(
                new QueryReader.Parameters(from, to, section, reprints, actor, minArticles), outlets.minArticles()));
    }

    private static <T> T checked(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidQueryException e) {
            throw invalid(e.getMessage());
        }
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail);
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no outlet with this slug.");
    }
}
