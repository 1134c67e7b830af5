package dev.masthead.api;

import dev.masthead.coding.Question;
import dev.masthead.coding.SampleWish;
import dev.masthead.coding.Validation;
import dev.masthead.coding.Validations;
import dev.masthead.corpus.CorpusFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Samples that people code, to see how right the machine is and to correct its figures. */
@Path("/api/v1/validations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "coding", description = "People's own coding: samples, codings, agreement, corrected figures")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ValidationsResource {
    private final Validations validations;

    public ValidationsResource(Validations validations) {
        this.validations = validations;
    }

    /**
     * A sample to draw.
     *
     * @param title     for people; may be left out
     * @param filter    articles to draw from, in the form of an address's query; may be left out for all
     * @param question  {@code stance}, {@code loaded_term}, {@code attribution}, {@code source}, {@code source_type}, {@code frame} or
     *                  {@code genre}
     * @param actor     for stances
     * @param frame     for frames, such as {@code generic.conflict}
     * @param size      how many items, or
     * @param halfWidth how wide the interval of a share may be to either side
     * @param seed      0 unless said otherwise
     * @param byOutlet  whether each outlet is drawn from on its own
     * @param overlap   share of the items that every coder is given; 1 unless said otherwise
     * @param coders    names
     * @param plan      whether the answer only says what it would come to
     */
    public record ValidationRequest(
            String title,
            String filter,
            String question,
            String actor,
            String frame,
            Integer size,
            Double halfWidth,
            Long seed,
            Boolean byOutlet,
            Double overlap,
            List<String> coders,
            Boolean plan) {

        private SampleWish wish() {
            return new SampleWish(
                    title == null || title.isBlank() ? null : title.strip(),
                    CorpusFilter.parse(filter == null ? "" : filter),
                    Question.of(question, actor, frame),
                    size,
                    halfWidth,
                    seed == null ? 0 : seed,
                    Boolean.TRUE.equals(byOutlet),
                    overlap == null ? 1 : overlap,
                    coders == null
                            ? List.of()
                            : coders.stream().map(n -> n == null ? "" : n).toList());
        }
    }

    /** A page of samples. {@code next} is the cursor of the page behind it; null on the last. */
    public record ValidationPage(List<Validation> items, String next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createValidation",
            summary = "Draw a sample to be coded by people",
            description =
                    "Stratified by the machine's answer, with known chances, and frozen. With plan the answer only says how"
                            + " many items and minutes it would come to. docs/coding.md has a worked walk.")
    @APIResponse(
            responseCode = "201",
            description = "Drawn; Location is the sample",
            content = @Content(schema = @Schema(implementation = Validation.class)))
    @APIResponse(
            responseCode = "200",
            description = "Planned: nothing is kept",
            content = @Content(schema = @Schema(implementation = Validation.class)))
    public Response create(ValidationRequest request) {
        if (request == null) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "A sample to draw is an object with question, and size or half_width.");
        }
        SampleWish wish = FilterParameters.checked(request::wish);
        if (Boolean.TRUE.equals(request.plan())) {
            return Response.ok(FilterParameters.checked(() -> validations.plan(wish)))
                    .build();
        }
        Validation drawn = FilterParameters.checked(() -> validations.draw(wish));
        return Addresses.at(Response.status(Response.Status.CREATED), ValidationsResource.class, drawn.id())
                .entity(drawn)
                .build();
    }

    @GET
    @Operation(operationId = "listValidations", summary = "Samples, the last drawn first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ValidationPage.class)))
    public Response list(
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "At most so many, 1 to 200") @DefaultValue("50") @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        Validations.Page page = validations.page(Cursors.position(cursor), ArticlesResource.limit(limit));
        return Cursors.page(uri, page.next(), next -> new ValidationPage(page.items(), next));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getValidation", summary = "A sample, and how far its coders are")
    @APIResponse(
            responseCode = "200",
            description = "The sample",
            content = @Content(schema = @Schema(implementation = Validation.class)))
    public Validation get(@PathParam("id") String id) {
        return validations.find(id).orElseThrow(ValidationsResource::unknown);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteValidation", summary = "Forget a sample with all that was coded; its articles stay")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void delete(@PathParam("id") String id) {
        if (!validations.delete(id)) {
            throw unknown();
        }
    }

    static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no sample with this id.");
    }
}
