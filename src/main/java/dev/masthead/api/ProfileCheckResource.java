package dev.masthead.api;

import dev.masthead.profile.ProfileCheck;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The nightly check of the profiles. */
@Path("/api/v1/profile-check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outlets")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ProfileCheckResource {
    private final ProfileCheck check;

    public ProfileCheckResource(ProfileCheck check) {
        this.check = check;
    }

    @GET
    @Operation(
            operationId = "getProfileCheck",
            summary = "What the last check of the profiles found",
            description =
                    "Every night all stored reports are added up anew and compared with the sums that profiles are"
                            + " made of. 404 before the first check.")
    @APIResponse(
            responseCode = "200",
            description = "The last check",
            content = @Content(schema = @Schema(implementation = ProfileCheck.CheckResult.class)))
    public ProfileCheck.CheckResult latest() {
        return check.latest()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "Profiles have not been checked yet."));
    }
}
