package dev.masthead.api;

import dev.masthead.analysis.Analyzer;
import dev.masthead.export.CodebookDocument;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The codebook: what every figure and every column means. */
@Path("/api/v1/codebook")
@Tag(name = "codebook", description = "What every figure and every column means")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class CodebookResource {
    private static final MediaType CSV = new MediaType("text", "csv");
    private static final MediaType MARKDOWN = new MediaType("text", "markdown");

    private final Analyzer analyzer;

    public CodebookResource(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The codebook as a list. */
    public record CodebookAnswer(
            List<CodebookDocument.Metric> metrics,
            List<CodebookDocument.Retired> retired,
            List<CodebookDocument.Entry> entries) {}

    @GET
    @Operation(operationId = "getCodebook", summary = "What every metric and every column of the exports means")
    @APIResponse(
            responseCode = "200",
            description = "The codebook: JSON, CSV or Markdown",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CodebookAnswer.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class))
            })
    public Response get(
            @Parameter(description = "json, csv or markdown, instead of an Accept header")
                    @jakarta.ws.rs.QueryParam("format")
                    String format,
            @Context Request request) {
        CodebookDocument codebook = CodebookDocument.standard().ofMetrics(analyzer.metrics());
        return switch (wanted(format, request)) {
            case "csv" -> Response.ok(codebook.csv(), CSV.withCharset("UTF-8")).build();
            case "markdown" ->
                Response.ok(codebook.markdown(), MARKDOWN.withCharset("UTF-8")).build();
            default ->
                Response.ok(
                                new CodebookAnswer(codebook.metrics(), codebook.retired(), codebook.entries()),
                                MediaType.APPLICATION_JSON_TYPE)
                        .build();
        };
    }

    private static String wanted(String format, Request request) {
        if (format != null) {
            if (!List.of("json", "csv", "markdown").contains(format)) {
                throw new ProblemException(ProblemType.INVALID_PARAMETER, "format must be json, csv or markdown.");
            }
            return format;
        }
        MediaType accepted = AcceptedType.of(request, List.of(MediaType.APPLICATION_JSON_TYPE, CSV, MARKDOWN))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_ACCEPTABLE, "The codebook is given as JSON, CSV or Markdown."));
        String type = accepted.getSubtype();
        return type;
    }
}
