package dev.masthead.api;

import dev.masthead.coding.Contest;
import dev.masthead.coding.Contests;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes notes that a finding of an article is wrong. */
@Path("/api/v1/articles/{id}/contests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "coding")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ArticleContestsResource {
    private final Contests contests;

    public ArticleContestsResource(Contests contests) {
        this.contests = contests;
    }

    /**
     * A finding that is wrong.
     *
     * @param analysis digest of the version whose report is meant; may be left out for the one that is shown
     * @param part     {@code text} or {@code title}; the body if it is left out
     * @param start    code point where the words begin
     * @param end      code point behind them
     * @param reason   why it is wrong
     * @param name     who says so; may be left out
     */
    public record ContestRequest(
            String analysis, String part, Integer start, Integer end, String reason, String name) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "contestFinding",
            summary = "Say that a finding is wrong",
            description = "A stored note; the report stays as it is.")
    @APIResponse(
            responseCode = "201",
            description = "Kept; Location is the contest",
            content = @Content(schema = @Schema(implementation = Contest.class)))
    public Response contest(@PathParam("id") String id, ContestRequest request) {
        if (request == null) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "A contest is an object with start, end and reason.");
        }
        Contest kept = FilterParameters.checked(() -> contests.contest(
                        id,
                        new Contests.Wish(
                                request.analysis(),
                                request.part(),
                                request.start(),
                                request.end(),
                                request.reason(),
                                request.name()))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no article with this id, or no report of this version.")));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/contests/" + kept.id())
                .entity(kept)
                .build();
    }
}
