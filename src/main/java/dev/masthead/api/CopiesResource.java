package dev.masthead.api;

import dev.masthead.duplicates.ArticleDuplicates;
import dev.masthead.duplicates.DuplicateService;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Near-duplicates of an article. */
@Path("/api/v1/articles/{id}/copies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class CopiesResource {
    private final DuplicateService copies;

    public CopiesResource(DuplicateService copies) {
        this.copies = copies;
    }

    @GET
    @Operation(
            operationId = "getCopies",
            summary = "Articles that are nearly the same text, who had it first, and who cites whom",
            description = "Similarity is estimated from MinHash signatures over shingles of five words. At most"
                    + " candidates_per_band articles are looked at for each of 32 bands, the first published first;"
                    + " complete is false where there were more. docs/copies.md has the method and its limits.")
    @APIResponse(
            responseCode = "200",
            description = "The article and its copies",
            content = @Content(schema = @Schema(implementation = ArticleDuplicates.class)))
    public ArticleDuplicates copies(
            @PathParam("id") String id,
            @Parameter(description = "At most so many, 1 to 200") @DefaultValue("50") @QueryParam("limit")
                    String limit) {
        return copies.copies(id, ArticlesResource.limit(limit))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no article with this id."));
    }
}
