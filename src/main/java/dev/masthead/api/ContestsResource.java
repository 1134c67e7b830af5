package dev.masthead.api;

import dev.masthead.coding.Contest;
import dev.masthead.coding.ContestedEntries;
import dev.masthead.coding.Contests;
import dev.masthead.export.CodingFiles;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notes that a finding is wrong. They change no report, and go to whoever works on lexicons. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "coding")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ContestsResource {
    private static final int PAGE = 1_000;
    private static final String CSV = "text/csv";

    private final Contests contests;

    public ContestsResource(Contests contests) {
        this.contests = contests;
    }

    /** A page of contests. {@code next} is the cursor of the page behind it; null on the last. */
    public record ContestPage(List<Contest> items, String next) {}

    @GET
    @Path("/contests")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(operationId = "listContests", summary = "Contests, the last first")
    @APIResponse(
            responseCode = "200",
            description = "A page; as CSV all of them",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ContestPage.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = "Id of an article; of all if it is left out") @QueryParam("article")
                    String article,
            @Parameter(description = "json or csv") @DefaultValue("json") @QueryParam("format") String format,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "At most so many, 1 to 200") @DefaultValue("50") @QueryParam("limit") String limit,
            @Context UriInfo uri)
            throws IOException {
        if (format.equals("csv")) {
            List<Contest> all = new ArrayList<>();
            Long next = null;
            do {
                Contests.Page page = contests.page(article, next, PAGE);
                all.addAll(page.items());
                next = page.next();
            } while (next != null);
            return Response.ok(CodingFiles.contests(all), CSV + ";charset=UTF-8")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contests.csv\"")
                    .build();
        }
        if (!format.equals("json")) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "format must be json or csv.");
        }
        Contests.Page page = contests.page(article, Cursors.position(cursor), ArticlesResource.limit(limit));
        return Cursors.page(uri, page.next(), next -> new ContestPage(page.items(), next));
    }

    @DELETE
    @Path("/contests/{id}")
    @Operation(operationId = "deleteContest", summary = "Forget a contest")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void delete(@PathParam("id") String id) {
        if (!contests.delete(id)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no contest with this id.");
        }
    }

    @GET
    @Path("/contested-entries")
    @Operation(
            operationId = "listContestedEntries",
            summary = "Entries of lexicons by how often coders and contests disagree with them",
            description = "For whoever works on lexicons; masthead lexicons review shows them.")
    @APIResponse(
            responseCode = "200",
            description = "The entries, the most disputed first",
            content = @Content(schema = @Schema(implementation = ContestedEntries.class)))
    public ContestedEntries entries() {
        return contests.entries();
    }
}
