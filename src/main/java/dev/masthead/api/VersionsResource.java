package dev.masthead.api;

import dev.masthead.corpus.ArticleVersions;
import dev.masthead.corpus.VersionHistory;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Versions of an article. */
@Path("/api/v1/articles/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class VersionsResource {
    private final VersionHistory history;

    public VersionsResource(VersionHistory history) {
        this.history = history;
    }

    @GET
    @Operation(
            operationId = "getVersions",
            summary = "What came in under the article's address, and what changed in words and in findings",
            description = "The first fifty versions. One of them counts in lists and profiles: docs/query.md.")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = ArticleVersions.class)))
    public ArticleVersions versions(@PathParam("id") String id) {
        return history.of(id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no article with this id."));
    }
}
