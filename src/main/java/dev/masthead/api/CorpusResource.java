package dev.masthead.api;

import dev.masthead.coding.CorrectedProfiles;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.corpus.CorpusProfiles;
import dev.masthead.corpus.FacetCounts;
import dev.masthead.corpus.Facets;
import dev.masthead.profile.Comparison;
import dev.masthead.profile.Profile;
import dev.masthead.profile.ProfileService;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the articles of any query say together. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corpus", description = "What the articles that a filter means have in common")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class CorpusResource {
    private static final int LEAST_COMPARED = 2;
    private static final int MOST_COMPARED = 10;

    private final FacetCounts facets;
    private final CorrectedProfiles profiles;
    private final ProfileService outlets;

    public CorpusResource(FacetCounts facets, CorrectedProfiles profiles, ProfileService outlets) {
        this.facets = facets;
        this.profiles = profiles;
        this.outlets = outlets;
    }

    @GET
    @Path("/facets")
    @Operation(
            operationId = "getFacets",
            summary =
                    "How many articles of a filter there are by outlet, class, country, month, section, actor, outlet cited …",
            description = "A value asked for beside the same filter finds as many articles as its count says.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = Facets.class)))
    public Facets facets(
            @BeanParam FilterParameters filter,
            @Parameter(description = "At most so many values of each facet but months, 1 to 200")
                    @DefaultValue("25")
                    @QueryParam("limit")
                    String limit) {
        CorpusFilter wanted = filter.filter();
        int most = ArticlesResource.limit(limit);
        return FilterParameters.checked(() -> facets.of(wanted, most));
    }

    @GET
    @Path("/profile")
    @Operation(
            operationId = "getQueryProfile",
            summary = "What the articles of a filter have in common, with the statistics that outlets have",
            description =
                    "Only articles that the version of the analyzer has analysed count. docs/profiles.md has the methods.")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = @Content(schema = @Schema(implementation = Profile.class)))
    public Profile profile(@BeanParam FilterParameters filter, @BeanParam ProfileParameters wanted) {
        CorpusFilter articles = filter.filter();
        CorpusProfiles.Wish wish = wanted.wish(outlets.minArticles());
        return FilterParameters.checked(() -> profiles.of(articles, wish));
    }

    @GET
    @Path("/comparison")
    @Operation(
            operationId = "compareQueries",
            summary = "The articles of filters side by side, with every difference and its interval",
            description = "p is corrected for how many differences were tested (Benjamini and Hochberg).")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content = @Content(schema = @Schema(implementation = Comparison.class)))
    public Comparison compare(
            @Parameter(
                            description =
                                    "A filter in the form of an address's query, encoded as a value: outlet%3Dtass%26q%3Dharbour;"
                                            + " two to ten of them")
                    @QueryParam("side")
                    List<String> sides,
            @BeanParam ComparisonParameters figures) {
        List<String> wanted =
                sides == null ? List.of() : sides.stream().distinct().toList();
        if (wanted.size() < LEAST_COMPARED || wanted.size() > MOST_COMPARED) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "side must be given " + LEAST_COMPARED + " to " + MOST_COMPARED
                            + " times, each time another filter.");
        }
        return FilterParameters.checked(() -> profiles.compare(
                wanted.stream().map(CorpusFilter::parse).toList(),
                figures.minArticles(outlets.minArticles()),
                figures.wanted()));
    }
}
