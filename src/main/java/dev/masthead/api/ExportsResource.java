package dev.masthead.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.masthead.corpus.CorpusDatabase;
import dev.masthead.corpus.CorpusFilter;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final CorpusDatabase corpus;

    public ExportsResource(Jobs jobs, CorpusDatabase corpus) {
        this.jobs = jobs;
        this.corpus = corpus;
    }

    /**
     * What to export: the articles that a filter means, see docs/query.md. Everything but the format may be left out. Where several
     * values are allowed, one may stand alone.
     *
     * @param format {@code csv-long}, {@code csv}, {@code csv-excel}, {@code jsonl}, {@code parquet} or {@code datapackage}
     * @param text   whether the texts go along; they do not unless this says so
     */
    public record ExportRequest(
            String format,
            String q,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> outlet,

            @JsonProperty("class") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> ownershipClass,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> country,

            String from,
            String to,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> section,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> genre,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> actor,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> speaker,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> cites,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> story,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> wire,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> has,

            String copies,
            String analysis,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> query,

            Boolean text) {

        private CorpusFilter filter() {
            Map<String, List<String>> given = new HashMap<>();
            given.put("q", one(q));
            given.put("outlet", many(outlet));
            given.put("class", many(ownershipClass));
            given.put("country", many(country));
            given.put("from", one(from));
            given.put("to", one(to));
            given.put("section", many(section));
            given.put("genre", many(genre));
            given.put("actor", many(actor));
            given.put("speaker", many(speaker));
            given.put("cites", many(cites));
            given.put("story", many(story));
            given.put("wire", many(wire));
            given.put("has", many(has));
            given.put("copies", one(copies));
            given.put("analysis", one(analysis));
            given.put("query", many(query));
            return CorpusFilter.read(given);
        }

        private static List<String> one(String value) {
            return value == null ? List.of() : List.of(value);
        }

        private static List<String> many(List<String> values) {
            return values == null ? List.of() : values;
        }
    }

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
        CorpusFilter filter = FilterParameters.checked(request::filter);
        FilterParameters.checked(() -> {
            corpus.check(filter);
            return filter;
        });
        Map<String, String> parameters =
                ExportJob.parameters(request.format(), filter, Boolean.TRUE.equals(request.text()));
        return JobsResource.accepted(jobs.submit(ExportJob.KIND, parameters, null, JobsResource.key(key)));
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
    @APIResponse(
            responseCode = "206",
            description = "The bytes asked for",
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
