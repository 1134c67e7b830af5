package dev.masthead.api;

import dev.masthead.coding.CoderAgreement;
import dev.masthead.coding.CorrectedEstimates;
import dev.masthead.coding.MachineMeasures;
import dev.masthead.coding.ValidationReport;
import dev.masthead.coding.ValidationResults;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.export.ValidationBundle;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a sample comes to, by what has been coded of it by now. */
@Path("/api/v1/validations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "coding")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ValidationResultsResource {
    private static final int MOST_SIDES = 10;

    private final ValidationResults results;

    public ValidationResultsResource(ValidationResults results) {
        this.results = results;
    }

    @GET
    @Path("/{id}/agreement")
    @Operation(
            operationId = "getAgreement",
            summary = "How far coders agree: Krippendorff's α, share alike, confusion of every two",
            description = "Intervals by bootstrap. Below α .667 there is a warning.")
    @APIResponse(
            responseCode = "200",
            description = "Agreement",
            content = @Content(schema = @Schema(implementation = CoderAgreement.class)))
    public CoderAgreement agreement(@PathParam("id") String id) {
        return results.agreement(id).orElseThrow(ValidationsResource::unknown);
    }

    @GET
    @Path("/{id}/measures")
    @Operation(
            operationId = "getMeasures",
            summary =
                    "How right the machine is: precision, recall, F1, confusion, calibration, and against whom it errs",
            description =
                    "Weighted by the chances that items had. Shows the machine's answers: coders should not look before they are done.")
    @APIResponse(
            responseCode = "200",
            description = "Measures",
            content = @Content(schema = @Schema(implementation = MachineMeasures.class)))
    public MachineMeasures measures(@PathParam("id") String id) {
        return results.measures(id).orElseThrow(ValidationsResource::unknown);
    }

    @GET
    @Path("/{id}/estimates")
    @Operation(
            operationId = "getEstimates",
            summary = "The machine's figures beside corrected ones",
            description =
                    "Of all articles of the sample, by outlet, side (who controls it) or month, or of those that filters mean,"
                            + " with every difference.")
    @APIResponse(
            responseCode = "200",
            description = "Estimates",
            content = @Content(schema = @Schema(implementation = CorrectedEstimates.class)))
    public CorrectedEstimates estimates(
            @PathParam("id") String id,
            @Parameter(description = "all, outlet, side or month") @DefaultValue("all") @QueryParam("by") String by,
            @Parameter(
                            description =
                                    "A filter in the form of an address's query, encoded as a value, in place of by; up to ten of them")
                    @QueryParam("side")
                    List<String> sides) {
        if (sides != null && !sides.isEmpty()) {
            if (sides.size() > MOST_SIDES) {
                throw new ProblemException(
                        ProblemType.INVALID_PARAMETER, "side can be given at most " + MOST_SIDES + " times.");
            }
            return FilterParameters.checked(() -> results.estimates(
                            id,
                            sides.stream().distinct().map(CorpusFilter::parse).toList())
                    .orElseThrow(ValidationsResource::unknown));
        }
        CorrectedEstimates.By wanted = Arrays.stream(CorrectedEstimates.By.values())
                .filter(b -> name(b).equals(by))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_PARAMETER,
                        "by must be one of "
                                + Arrays.stream(CorrectedEstimates.By.values())
                                        .map(ValidationResultsResource::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
        return results.estimates(id, wanted).orElseThrow(ValidationsResource::unknown);
    }

    private static String name(CorrectedEstimates.By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    @GET
    @Path("/{id}/report")
    @Operation(operationId = "getValidationReport", summary = "All of it, with a paragraph for a section on methods")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ValidationReport.class)))
    public ValidationReport report(@PathParam("id") String id) {
        return results.report(id).orElseThrow(ValidationsResource::unknown);
    }

    @GET
    @Path("/{id}/bundle")
    @Produces("application/zip")
    @Operation(
            operationId = "getValidationBundle",
            summary = "What an archive keeps: items by place, codings, report, methods",
            description = "A zip file. It holds no words of any article and no notes of coders unless text=true.")
    @APIResponse(
            responseCode = "200",
            description = "The bundle",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response bundle(
            @PathParam("id") String id,
            @Parameter(description = "Whether the words of errors and the notes of coders go along")
                    @DefaultValue("false")
                    @QueryParam("text")
                    String text)
            throws IOException {
        ValidationResults.Archive archive = results.archive(id).orElseThrow(ValidationsResource::unknown);
        return Response.ok(ValidationBundle.of(text.equals("true") ? archive : archive.withoutWords()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"masthead-" + id + ".zip\"")
                .build();
    }
}
