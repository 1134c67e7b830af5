package dev.masthead.api;

import dev.masthead.article.AnalysisService;
import dev.masthead.export.ReportFormats;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The report on an article in the forms of other tools. */
@Path("/api/v1/articles/{id}/annotations")
@Tag(name = "articles")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class AnnotationsResource {
    /** The form that a media type stands for, the one for who accepts anything first. */
    private static final Map<String, String> BY_TYPE = new LinkedHashMap<>();

    static {
        BY_TYPE.put("application/ld+json", "web-annotation");
        BY_TYPE.put("application/json", "uima-cas");
        BY_TYPE.put("application/zip", "brat");
        BY_TYPE.put("text/html", "html");
    }

    private final AnalysisService service;

    public AnnotationsResource(AnalysisService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "getAnnotations",
            summary = "The marks of a report in the form of another tool",
            description =
                    "web-annotation (W3C, JSON-LD), brat (zip), displacy (JSON), uima-cas (JSON, for INCEpTION) or html"
                            + " (to print). All but html and brat are JSON. Offsets are code points; those of uima-cas UTF-16"
                            + " units, as UIMA has it.")
    @APIResponse(responseCode = "200", description = "The report in this form", content = @Content(mediaType = "*/*"))
    public Response get(
            @PathParam("id") String id,
            @Parameter(description = "web-annotation, brat, displacy, uima-cas or html") @QueryParam("format")
                    String format,
            @Context Request request)
            throws IOException {
        if (format == null) {
            return annotations(id, accepted(request));
        }
        if (!ReportFormats.names().contains(format)) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "format must be one of " + String.join(", ", ReportFormats.names()) + ".");
        }
        return annotations(id, format);
    }

    /** Without a format, what the client accepts: each media type has one form that is asked for by it. */
    private static String accepted(Request request) {
        MediaType type = AcceptedType.of(
                        request,
                        BY_TYPE.keySet().stream().map(MediaType::valueOf).toList())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_ACCEPTABLE,
                        "Without format, annotations are given as " + String.join(", ", BY_TYPE.keySet()) + "."));
        return BY_TYPE.get(type.getType() + "/" + type.getSubtype());
    }

    private Response annotations(String id, String format) throws IOException {
        String report = service.report(id).orElseThrow(AnnotationsResource::unknown);
        String text = service.text(id).orElseThrow(AnnotationsResource::unknown);
        ReportFormats.Written written =
                ReportFormats.write(format, id, report, text).orElseThrow();
        return Response.ok(written.content(), written.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + written.fileName() + "\"")
                .build();
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no article with this id.");
    }
}
