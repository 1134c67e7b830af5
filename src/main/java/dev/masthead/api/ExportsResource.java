package dev.masthead.api;

import dev.masthead.export.ExportJob;
import dev.masthead.job.JobView;
import dev.masthead.job.Jobs;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports: tables of what was found, for research. */
@Path("/api/v1/exports")
@Tag(name = "jobs")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ExportsResource {
    private final Jobs jobs;

    public ExportsResource(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * What to export. Everything but the format may be left out.
     *
     * @param format         {@code csv-long}, {@code csv}, {@code csv-excel}, {@code jsonl}, {@code parquet} or {@code
     *                       datapackage}
     * @param outlet         slug
     * @param ownershipClass of the outlet
     * @param actor          id of an actor that the article names
     * @param from           published then or later
     * @param to             published before that
     * @param analysis       digest of the analyzer whose reports are wanted; of the one that profiles show otherwise
     * @param text           whether the texts go along; they do not unless this says so
     */
    public record ExportRequest(
            String format,
            String outlet,

            @com.fasterxml.jackson.annotation.JsonProperty("class")
            String ownershipClass,

            String actor,
            String from,
            String to,
            String analysis,
            Boolean text) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitExport",
            summary = "Write an export",
            description =
                    "The answer is a job. When it is done its file is at /api/v1/exports/{id}/file. docs/codebook.md"
                            + " describes every column.")
    @APIResponse(
            responseCode = "202",
            description = "In the queue; Location is the job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response submit(ExportRequest request, @HeaderParam("Idempotency-Key") String key) throws IOException {
        if (request == null || !ExportJob.formats().contains(request.format())) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "format must be one of " + String.join(", ", ExportJob.formats()) + ".");
        }
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("format", request.format());
        put(parameters, "outlet", request.outlet());
        put(parameters, "class", request.ownershipClass());
        put(parameters, "actor", request.actor());
        put(parameters, "analysis", request.analysis());
        put(parameters, "from", time(request.from(), "from"));
        put(parameters, "to", time(request.to(), "to"));
        put(parameters, "text", Boolean.TRUE.equals(request.text()) ? "true" : null);
        return JobsResource.accepted(jobs.submit(ExportJob.KIND, parameters, null, JobsResource.key(key)));
    }

    private static String time(String value, String name) {
        var instant = ArticlesResource.instant(value, name);
        return instant == null ? null : instant.toString();
    }

    private static void put(Map<String, String> map, String name, String value) {
        if (value != null && !value.isBlank()) {
            if (value.indexOf('\0') >= 0) {
                throw new ProblemException(ProblemType.INVALID_PARAMETER, name + " holds the character NUL.");
            }
            map.put(name, value);
        }
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getExport", summary = "Where an export stands")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public JobView get(@PathParam("id") String id) {
        return find(id);
    }

    private JobView find(String id) {
        JobView job = JobsResource.find(jobs, id);
        if (!job.kind().equals(ExportJob.KIND)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no export with this id.");
        }
        return job;
    }

    @GET
    @Path("/{id}/file")
    @Operation(
            operationId = "getExportFile",
            summary = "The file of an export that is done",
            description = "Ranges of bytes can be asked for, so that a download that broke off can go on.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response file(
            @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam("Range") String range,
            @Context HttpHeaders http)
            throws IOException {
        JobView job = find(id);
        String format = job.parameters().get("format");
        java.nio.file.Path file = jobs.file(job.id(), ExportJob.fileName(format));
        if (!job.status().equals("done") || !java.nio.file.Files.exists(file)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The export has no file, or not yet.");
        }
        return FileAnswer.of(
                file,
                java.nio.file.Files.size(file),
                ExportJob.mediaType(format),
                ExportJob.downloadName(format, job.id()),
                range,
                http);
    }
}
