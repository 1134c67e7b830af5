package dev.masthead.api;

import dev.masthead.auth.Role;
import dev.masthead.job.Reanalyses;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Re-analyses: what is stored, scored anew when program, lexicons or models have changed. */
@Path("/api/v1/reanalyses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reanalyses", description = "Scoring stored articles anew")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ReanalysesResource {
    private final Reanalyses reanalyses;

    public ReanalysesResource(Reanalyses reanalyses) {
        this.reanalyses = reanalyses;
    }

    @POST
    @Operation(
            operationId = "submitReanalysis",
            summary = "Score every stored article anew with the present program, lexicons and models",
            description =
                    "Runs in the background beside the jobs. Both versions are kept; profiles, lists and reports go"
                            + " over to the present one at the end, all at once. One that is under way already is answered with"
                            + " 200. Needs a key with the role editor. DELETE /api/v1/jobs/{id} cancels it.")
    @APIResponse(
            responseCode = "202",
            description = "In the queue; Location is the re-analysis",
            content = @Content(schema = @Schema(implementation = Reanalyses.ReanalysisView.class)))
    @APIResponse(
            responseCode = "200",
            description = "One that leads to the same version is under way",
            content = @Content(schema = @Schema(implementation = Reanalyses.ReanalysisView.class)))
    public Response submit(@Context RoutingContext context) throws IOException {
        AccessControl.demand(context, Role.EDITOR);
        Reanalyses.Submitted submitted = reanalyses.submit();
        return Addresses.at(
                        Response.status(submitted.created() ? 202 : 200),
                        ReanalysesResource.class,
                        submitted.reanalysis().id())
                .entity(submitted.reanalysis())
                .build();
    }

    @GET
    @Operation(
            operationId = "listReanalyses",
            summary = "Which version profiles show, what the present one has not analysed, and the newest re-analyses")
    @APIResponse(
            responseCode = "200",
            description = "Where the versions stand",
            content = @Content(schema = @Schema(implementation = Reanalyses.Overview.class)))
    public Reanalyses.Overview list(
            @Parameter(description = "At most so many, 1 to 200") @DefaultValue("50") @QueryParam("limit")
                    String limit) {
        return reanalyses.overview(ArticlesResource.limit(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReanalysis", summary = "Where a re-analysis stands")
    @APIResponse(
            responseCode = "200",
            description = "The re-analysis",
            content = @Content(schema = @Schema(implementation = Reanalyses.ReanalysisView.class)))
    public Reanalyses.ReanalysisView get(@PathParam("id") String id) {
        try {
            return reanalyses.find(UUID.fromString(id).toString()).orElseThrow(ReanalysesResource::unknown);
        } catch (IllegalArgumentException notAnId) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no re-analysis with this id.");
    }
}
