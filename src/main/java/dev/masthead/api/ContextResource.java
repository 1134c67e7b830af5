package dev.masthead.api;

import dev.masthead.corpus.ArticleContext;
import dev.masthead.corpus.ContextService;
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

/** An article's figures among those of other articles. */
@Path("/api/v1/articles/{id}/context")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ContextResource {
    private final ContextService context;

    public ContextResource(ContextService context) {
        this.context = context;
    }

    @GET
    @Operation(
            operationId = "getContext",
            summary =
                    "Where the figures of an article stand among other stored articles, and whether its text has copies",
            description = "It depends on what is stored and so is no part of the report. The others are the newest"
                    + " articles of the version that profiles show, of the article's own genre where enough of it are"
                    + " stored, agencies' copies left out; docs/credibility.md says more.")
    @APIResponse(
            responseCode = "200",
            description = "The article's context",
            content = @Content(schema = @Schema(implementation = ArticleContext.class)))
    public ArticleContext context(@PathParam("id") String id) {
        return context.of(id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no article with this id."));
    }
}
