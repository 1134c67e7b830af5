package dev.masthead.api;

import dev.masthead.coding.CorrectedFigures;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.corpus.CorpusProfiles;
import dev.masthead.profile.ActorOverview;
import dev.masthead.profile.ActorProfiles;
import dev.masthead.profile.ProfileService;
import dev.masthead.profile.StanceComparison;
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

/** Actors: how outlets speak of them. */
@Path("/api/v1/actors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "actors", description = "Persons, countries, organisations and groups, and how outlets speak of them")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ActorsResource {
    private final ActorProfiles actors;
    private final CorpusProfiles corpus;
    private final CorrectedFigures corrected;
    private final ProfileService outlets;

    public ActorsResource(
            ActorProfiles actors, CorpusProfiles corpus, CorrectedFigures corrected, ProfileService outlets) {
        this.corrected = corrected;
        this.actors = actors;
        this.corpus = corpus;
        this.outlets = outlets;
    }

    private ActorProfiles.Articles articles(FilterParameters filter) {
        CorpusFilter wanted = filter.filter();
        return FilterParameters.checked(() -> corpus.articles(wanted));
    }

    /** A page of actors. {@code next} is the cursor of the page behind it; null on the last. */
    public record ActorPage(List<ActorOverview> items, String next) {}

    @GET
    @Operation(
            operationId = "listActors",
            summary = "The actors that the articles of a filter mention, those in most articles first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ActorPage.class)))
    public Response list(
            @BeanParam FilterParameters filter,
            @Parameter(description = "Name or alias, or the beginnings of its words: Donald Trump, trump")
                    @QueryParam("name")
                    String name,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "At most so many, 1 to 200") @DefaultValue("50") @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        Long offset = Cursors.position(cursor);
        ActorProfiles.Articles articles = articles(filter);
        int most = ArticlesResource.limit(limit);
        ProfileService.Page<ActorOverview> page = FilterParameters.checked(() -> actors.actors(
                articles,
                name == null || name.isBlank() ? null : name.strip(),
                offset == null ? 0 : Math.max(0, offset),
                most));
        return Cursors.page(uri, page.next(), next -> new ActorPage(page.items(), next));
    }

    @GET
    @Path("/{id}/comparison")
    @Operation(
            operationId = "compareStances",
            summary = "Is one outlet harder on an actor than another?",
            description =
                    "By the share of their articles found negative, with the difference, its 95 % interval (Agresti and Caffo"
                            + " 2000) and p; shares has each outlet's, also corrected for how stances are confused.")
    @APIResponse(
            responseCode = "200",
            description = "The answer",
            content = @Content(schema = @Schema(implementation = StanceComparison.class)))
    public StanceComparison compare(
            @PathParam("id") String id,
            @BeanParam FilterParameters filter,
            @Parameter(description = "Slug of the one outlet") @QueryParam("first") String first,
            @Parameter(description = "Slug of the other outlet") @QueryParam("second") String second) {
        if (first == null || second == null) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "first and second name the two outlets.");
        }
        if (actors.actor(ActorProfiles.Articles.ALL, id).isEmpty()
                || outlets.outlet(first).isEmpty()
                || outlets.outlet(second).isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such actor or outlet.");
        }
        ActorProfiles.Articles articles = articles(filter);
        return FilterParameters.checked(
                () -> corrected.of(actors.compareStances(articles, id, first, second), filter.filter()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getActor",
            summary = "An actor and how each outlet speaks of it",
            description =
                    "outlet_voice and attributed are means of the articles' scores, −1 to 1, in the outlet's own words"
                            + " and in its sources'. With too few articles none is given.")
    @APIResponse(
            responseCode = "200",
            description = "The actor",
            content = @Content(schema = @Schema(implementation = ActorOverview.class)))
    public ActorOverview get(@PathParam("id") String id, @BeanParam FilterParameters filter) {
        ActorProfiles.Articles articles = articles(filter);
        return FilterParameters.checked(() -> actors.actor(articles, id).map(a -> corrected.of(a, filter.filter())))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no actor with this id."));
    }
}
