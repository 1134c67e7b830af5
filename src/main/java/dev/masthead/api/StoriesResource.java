package dev.masthead.api;

import dev.masthead.corpus.CorpusFilter;
import dev.masthead.corpus.Stories;
import dev.masthead.corpus.Story;
import dev.masthead.corpus.StoryPage;
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

/** The same event in several articles. */
@Path("/api/v1/stories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corpus")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class StoriesResource {
    private static final int TWO = 2;

    private final Stories stories;

    public StoriesResource(Stories stories) {
        this.stories = stories;
    }

    /** A page of stories. {@code next} is the cursor of the page behind it; null on the last. */
    public record StoryList(
            String analyzerDigest, long nStories, long nWaiting, List<StoryPage.ListedStory> items, String next) {}

    @GET
    @Operation(
            operationId = "listStories",
            summary = "The events that articles of a filter tell of, the last published first",
            description =
                    "docs/stories.md describes how articles are put together, and what becomes of an id. Articles are put into"
                            + " stories soon after they are stored; n_waiting have not been yet.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = StoryList.class)))
    public Response list(
            @BeanParam FilterParameters filter,
            @Parameter(description = "Stories with fewer articles of the filter are left out; 2 unless asked")
                    @QueryParam("min_articles")
                    String minArticles,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "At most so many, 1 to 200") @DefaultValue("50") @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        CorpusFilter wanted = filter.filter();
        Long position = Cursors.position(cursor);
        long offset = position == null ? 0 : Math.max(0, position);
        int most = ArticlesResource.limit(limit);
        StoryPage page = FilterParameters.checked(
                () -> stories.page(wanted, QueryReader.minArticles(minArticles, TWO), offset, most));
        Long next = offset + most < page.nStories() ? offset + most : null;
        return Cursors.page(
                uri,
                next,
                behind -> new StoryList(page.analyzerDigest(), page.nStories(), page.nWaiting(), page.items(), behind));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getStory",
            summary = "One event as its articles tell it, side by side",
            description =
                    "Who is heard by whom, the words for the same actor, what is quoted, cut or left out, by whom harm is done,"
                            + " what only one article has. The id of a story that another has taken in leads to that one.")
    @APIResponse(
            responseCode = "200",
            description = "The story",
            content = @Content(schema = @Schema(implementation = Story.class)))
    public Story get(@Parameter(description = "A whole number") @PathParam("id") String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw missing();
        }
        return stories.story(Long.parseLong(id)).orElseThrow(StoriesResource::missing);
    }

    private static ProblemException missing() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no story with this id.");
    }
}
