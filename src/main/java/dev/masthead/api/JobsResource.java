package dev.masthead.api;

import dev.masthead.job.ArticlesJob;
import dev.masthead.job.JobResults;
import dev.masthead.job.JobView;
import dev.masthead.job.Jobs;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Jobs: many articles at once, in any format that is read here. */
@Path(Uploads.ADDRESS)
@Tag(name = "jobs", description = "Many articles at once, and exports")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class JobsResource {
    static final String NDJSON = "application/x-ndjson";
    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_NAME = 255;

    private final Jobs jobs;

    private final JobResults results;

    public JobsResource(Jobs jobs, JobResults results) {
        this.jobs = jobs;
        this.results = results;
    }

    /** The newest jobs. */
    public record JobList(List<JobView> items) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitJob",
            summary = "Analyse and store every article of an input",
            description =
                    "The body is JSON Lines, or anything else of docs/formats.md, packed or not. It is written to disk"
                            + " as it comes in, and may be far longer than memory. The answer comes when the job is on disk:"
                            + " whatever happens then, every article is stored once. With an Idempotency-Key the request can"
                            + " be repeated safely.")
    @APIResponse(
            responseCode = "202",
            description = "In the queue; Location is the job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response submit(
            @Context RoutingContext context,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @Parameter(description = "Names the request, so that it can be repeated safely")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "Name of the file, which helps to tell what it is") @QueryParam("name")
                    String name,
            @Parameter(description = "Which column of a table holds what, such as text:maintext,title:head")
                    @QueryParam("map")
                    String map)
            throws IOException {
        // whatever becomes of the request, Uploads removes what no job has taken
        java.nio.file.Path upload = context.get(Uploads.FILE);
        if (upload == null || java.nio.file.Files.size(upload) == 0) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "The request has no body.");
        }
        if (name != null && name.length() > LONGEST_NAME) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "name may have " + LONGEST_NAME + " characters.");
        }
        MediaType type = type(contentType);
        Jobs.Submitted submitted = jobs.submit(
                ArticlesJob.KIND,
                ArticlesJob.parameters(name, name(type), charset(type), columns(map)),
                upload,
                key(key));
        return accepted(submitted);
    }

    static Response accepted(Jobs.Submitted submitted) {
        return Addresses.at(
                        Response.accepted(submitted.job()),
                        JobsResource.class,
                        submitted.job().id())
                .build();
    }

    static String key(String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        if (key.length() > LONGEST_KEY) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "An Idempotency-Key may have " + LONGEST_KEY + " characters.");
        }
        return key;
    }

    private static MediaType type(String contentType) {
        try {
            return contentType == null ? null : MediaType.valueOf(contentType);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** Null for types that say nothing of the content, such as the one that curl sends by itself. */
    private static String name(MediaType type) {
        if (type == null) {
            return null;
        }
        String name = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        boolean empty = name.equals("application/octet-stream")
                || name.equals("application/x-www-form-urlencoded")
                || name.contains("*");
        return empty ? null : name;
    }

    private static String charset(MediaType type) {
        String name = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            if (name == null || Charset.isSupported(name)) {
                return name;
            }
        } catch (IllegalCharsetNameException e) {
            // refused below
        }
        throw new ProblemException(
                ProblemType.MALFORMED_ENCODING, "The charset that the Content-Type names is not known here.");
    }

    private static Map<String, String> columns(String map) {
        try {
            return ArticlesJob.columns(map);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, e.getMessage());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listJobs", summary = "List jobs, newest first")
    @APIResponse(
            responseCode = "200",
            description = "The newest jobs",
            content = @Content(schema = @Schema(implementation = JobList.class)))
    public JobList list(
            @Parameter(description = "At most so many, 1 to 200") @DefaultValue("50") @QueryParam("limit")
                    String limit) {
        return new JobList(jobs.latest(ArticlesResource.limit(limit)));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getJob", summary = "Where a job stands")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public JobView get(@PathParam("id") String id) {
        return find(jobs, id);
    }

    static JobView find(Jobs jobs, String id) {
        try {
            return jobs.find(UUID.fromString(id).toString()).orElseThrow(JobsResource::unknown);
        } catch (IllegalArgumentException notAnId) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no job with this id.");
    }

    @GET
    @Path("/{id}/results")
    @Produces(NDJSON)
    @Operation(
            operationId = "getResults",
            summary = "The result for each article, one line each, in the order of the input",
            description =
                    "While the job runs, what is settled so far. Ranges of bytes can be asked for. The reports are those that are"
                            + " stored: of an article that is deleted since, report is null.")
    @APIResponse(
            responseCode = "200",
            description =
                    "A JSON object a line: index, place, status (created, known or failed), id and report, or problem",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "206",
            description = "The bytes asked for",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public Response results(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam("Range") String range,
            @Context HttpHeaders http) {
        JobView job = find(jobs, id);
        if (!job.kind().equals(ArticlesJob.KIND)) {
            throw unknown();
        }
        return FileAnswer.of(
                jobs.file(job.id(), ArticlesJob.RESULTS),
                job.resultBytes(),
                NDJSON,
                "results-" + job.id() + ".ndjson",
                range,
                http,
                (start, length) -> (StreamingOutput)
                        out -> results.write(jobs.file(job.id(), ArticlesJob.RESULTS), start, length, out));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "cancelJob",
            summary = "Cancel a job, or forget one that is finished",
            description = "What was stored until then stays stored. That a job is cancelled holds over restarts.")
    @APIResponse(responseCode = "204", description = "Cancelled, or forgotten")
    public void cancel(@PathParam("id") String id) {
        if (!jobs.cancel(find(jobs, id).id())) {
            throw unknown();
        }
    }

    @POST
    @Path("/{id}/retry")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "retryJob",
            summary = "Put a job that failed into the queue again",
            description = "It goes on behind what is settled: no article is done twice.")
    @APIResponse(
            responseCode = "202",
            description = "In the queue",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response retry(@PathParam("id") String id) {
        JobView job = jobs.retry(find(jobs, id).id())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.JOB_NOT_FAILED, "The job has not failed, so there is nothing to try again."));
        return Response.accepted(job).build();
    }
}
