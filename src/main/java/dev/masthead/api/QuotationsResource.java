package dev.masthead.api;

import dev.masthead.corpus.CorpusFilter;
import dev.masthead.corpus.QuotationPage;
import dev.masthead.corpus.Quotations;
import dev.masthead.export.QuotationFile;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who said what, where, when. */
@Path("/api/v1/quotations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corpus")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class QuotationsResource {
    private final Quotations quotations;

    public QuotationsResource(Quotations quotations) {
        this.quotations = quotations;
    }

    /** A page of quotations. {@code next} is the cursor of the page behind it; null on the last. */
    public record QuotationList(
            String analyzerDigest,
            long nQuotations,
            long nDistinct,
            boolean complete,
            List<QuotationPage.Quotation> items,
            String next) {}

    @GET
    @Operation(
            operationId = "listQuotations",
            summary = "What sources are quoted with; the same quotation in several articles is one",
            description =
                    "Of the filter, q is looked for in what is quoted, and speaker is who speaks it, any of them. Every form says"
                            + " what it leaves out of the fullest. docs/query.md describes how quotations are put together.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = QuotationList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @BeanParam FilterParameters filter,
            @Parameter(description = "Id of an actor that the quotation names; all of them if given more than once")
                    @QueryParam("about")
                    List<String> about,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "At most so many, 1 to 200") @DefaultValue("50") @QueryParam("limit") String limit,
            @Parameter(description = "json or csv") @DefaultValue("json") @QueryParam("format") String format,
            @Context UriInfo uri)
            throws IOException {
        if (!format.equals("json") && !format.equals("csv")) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "format must be json or csv.");
        }
        CorpusFilter wanted = filter.filter();
        Long position = Cursors.position(cursor);
        long offset = position == null ? 0 : Math.max(0, position);
        int most = ArticlesResource.limit(limit);
        QuotationPage page = FilterParameters.checked(
                () -> quotations.page(wanted, about == null ? List.of() : about, offset, most));
        Long next = offset + most < page.nDistinct() ? offset + most : null;
        Response answer = Cursors.page(
                uri,
                next,
                behind -> new QuotationList(
                        page.analyzerDigest(),
                        page.nQuotations(),
                        page.nDistinct(),
                        page.complete(),
                        page.items(),
                        behind));
        return format.equals("json")
                ? answer
                : Response.fromResponse(answer)
                        .entity(QuotationFile.csv(page.items(), offset + 1))
                        .type("text/csv; charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"quotations.csv\"")
                        .build();
    }
}
