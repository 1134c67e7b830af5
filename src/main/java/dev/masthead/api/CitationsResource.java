package dev.masthead.api;

import dev.masthead.corpus.CitationNetwork;
import dev.masthead.corpus.Citations;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.export.CitationFiles;
import dev.masthead.profile.QueryReader;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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

/** Who rests on whom. */
@Path("/api/v1/citations")
@Tag(name = "corpus")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class CitationsResource {
    private static final int MOST = 10_000;

    private final Citations citations;

    public CitationsResource(Citations citations) {
        this.citations = citations;
    }

    @GET
    @Operation(
            operationId = "getCitations",
            summary = "Which outlets the articles of a filter rest on, and who rests on them",
            description =
                    "Every pair with its number of articles and the first of them: as JSON, as a table or as a network. docs/query.md"
                            + " describes it.")
    @APIResponse(
            responseCode = "200",
            description = "The network",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CitationNetwork.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/graphml+xml", schema = @Schema(type = SchemaType.STRING))
            })
    public Response citations(
            @BeanParam FilterParameters filter,
            @Parameter(
                            description =
                                    "What the citing articles are put together by: outlet, class, country, month or story")
                    @DefaultValue("outlet")
                    @QueryParam("by")
                    String by,
            @Parameter(
                            description =
                                    "At most so many groups, outlets and pairs each in JSON, 1 to 10000; tables and networks have all")
                    @DefaultValue("500")
                    @QueryParam("limit")
                    String limit,
            @Parameter(description = "json, csv or graphml") @DefaultValue("json") @QueryParam("format") String format)
            throws IOException {
        CorpusFilter wanted = filter.filter();
        if (!format.equals("json") && !format.equals("csv") && !format.equals("graphml")) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "format must be json, csv or graphml.");
        }
        int most = FilterParameters.checked(() -> QueryReader.number(limit, "limit", MOST));
        CitationNetwork network = FilterParameters.checked(() -> citations.of(wanted, by));
        return switch (format) {
            case "csv" -> file(CitationFiles.csv(network), "text/csv; charset=UTF-8", "citations.csv");
            case "graphml" -> file(CitationFiles.graphml(network), "application/graphml+xml", "citations.graphml");
            default ->
                Response.ok(network.first(most), MediaType.APPLICATION_JSON_TYPE)
                        .build();
        };
    }

    private static Response file(byte[] bytes, String type, String name) {
        return Response.ok(bytes)
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
