package dev.masthead.api;

import dev.masthead.analysis.Analyzer;
import dev.masthead.article.AnalysisBudget;
import dev.masthead.export.InceptionDocument;
import dev.masthead.intake.Limits;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Marks as suggestions in INCEpTION: its external recommender protocol, version 1. Nothing is stored. */
@Path("/api/v1/inception")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "coding")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class InceptionResource {
    private final Analyzer analyzer;
    private final AnalysisBudget budget;
    private final Limits limits;

    public InceptionResource(Analyzer analyzer, AnalysisBudget budget, Limits limits) {
        this.analyzer = analyzer;
        this.budget = budget;
        this.limits = limits;
    }

    @POST
    @Path("/{marks}/predict")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "predictForInception",
            summary = "Suggest marks in a document of INCEpTION",
            description =
                    "Request and answer are those of INCEpTION's external recommender, with XMI inside. docs/coding.md says what to"
                            + " enter there.")
    @APIResponse(
            responseCode = "200",
            description = "The document with suggestions",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response predict(
            @Parameter(description = "attribution, loaded_term, actor or frame") @PathParam("marks") String marks,
            byte[] body)
            throws IOException {
        if (!InceptionDocument.MARKS.contains(marks)) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    "Marks that can be suggested are " + String.join(", ", InceptionDocument.MARKS) + ".");
        }
        InceptionDocument document = read(body == null ? new byte[0] : body);
        String text = document.text();
        if (text.isBlank()) {
            throw new ProblemException(ProblemType.EMPTY_TEXT, "The document has no text.");
        }
        if (text.codePointCount(0, text.length()) > limits.text()) {
            throw new ProblemException(ProblemType.TEXT_TOO_LONG, "A text may have " + limits.text() + " characters.");
        }
        Report report = budget.request(text.length(), () -> analyzer.analyze(Submission.of("", text)));
        return Response.ok(document.suggest(report, marks), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .build();
    }

    private static InceptionDocument read(byte[] body) {
        try {
            return InceptionDocument.read(body);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID_VALUE, e.getMessage());
        }
    }
}
