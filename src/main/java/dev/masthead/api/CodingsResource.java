package dev.masthead.api;

import dev.masthead.auth.Role;
import dev.masthead.coding.CodingLink;
import dev.masthead.coding.CodingSheet;
import dev.masthead.coding.Codings;
import dev.masthead.export.CodingFiles;
import dev.masthead.export.InceptionCodings;
import dev.masthead.export.InceptionItems;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What coders see and say. A coder is a name with a token; whoever has the token is taken for the coder. */
@Path("/api/v1/validations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "coding")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class CodingsResource {
    private static final String CSV = "text/csv";
    private static final String ZIP = "application/zip";
    private static final int ALL = Integer.MAX_VALUE - 1;
    private static final int MOST_WORDS = 10_000;
    private static final int MOST_ITEMS = 1_000_000;

    private final Codings codings;

    public CodingsResource(Codings codings) {
        this.codings = codings;
    }

    /** Who is to code: a name, and whether this one decides where others differ, which it does not unless this says so. */
    public record CoderRequest(String name, Boolean adjudicates) {}

    /** What a coder says of an item: an answer, or that it cannot be said; a note may stand beside either. */
    public record CodingRequest(String answer, Boolean cannotSay, String note) {}

    /** Coders with their tokens. */
    public record CoderList(List<CodingLink> items) {}

    /** All codings of a sample. */
    public record CodingList(List<Codings.Coding> items) {}

    @GET
    @Path("/{id}/coders")
    @Operation(
            operationId = "listCoders",
            summary = "Coders with their tokens",
            description =
                    "Where there are keys this needs one with the role editor: a token lets one code under its name.")
    @APIResponse(
            responseCode = "200",
            description = "The coders",
            content = @Content(schema = @Schema(implementation = CoderList.class)))
    public CoderList coders(@PathParam("id") String id, @Context RoutingContext context) {
        AccessControl.demand(context, Role.EDITOR);
        return new CoderList(codings.links(id).orElseThrow(ValidationsResource::unknown));
    }

    @POST
    @Path("/{id}/coders")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addCoder", summary = "Give somebody a token to code with")
    @APIResponse(
            responseCode = "201",
            description = "The coder",
            content = @Content(schema = @Schema(implementation = CodingLink.class)))
    public Response join(@PathParam("id") String id, CoderRequest request, @Context RoutingContext context) {
        AccessControl.demand(context, Role.EDITOR);
        CodingLink link = FilterParameters.checked(() -> codings.join(
                        id,
                        request == null ? null : request.name(),
                        request != null && Boolean.TRUE.equals(request.adjudicates()))
                .orElseThrow(ValidationsResource::unknown));
        return Response.status(Response.Status.CREATED).entity(link).build();
    }

    @DELETE
    @Path("/{id}/coders/{name}")
    @Operation(operationId = "deleteCoder", summary = "Forget a coder with all that the coder has coded")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void leave(@PathParam("id") String id, @PathParam("name") String name) {
        if (!codings.leave(id, name)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no coder of this name.");
        }
    }

    @GET
    @Path("/{id}/items")
    @Operation(
            operationId = "getCodingItems",
            summary = "What a coder is to code, without the machine's answer",
            description = "Who adjudicates sees the items on which coders differ, with what they say.")
    @APIResponse(
            responseCode = "200",
            description = "The items",
            content = @Content(schema = @Schema(implementation = Codings.ItemPage.class)))
    public Codings.ItemPage items(
            @PathParam("id") String id,
            @Parameter(description = "Token of the coder", required = true) @QueryParam("coder") String coder,
            @Parameter(description = "Number of the first item") @DefaultValue("0") @QueryParam("from") String from,
            @Parameter(description = "Only items that the coder has not coded")
                    @DefaultValue("false")
                    @QueryParam("open")
                    String open,
            @Parameter(description = "At most so many, 1 to 200") @DefaultValue("50") @QueryParam("limit") String limit,
            @Parameter(
                            description =
                                    "Words shown on either side, of a whole article from its beginning: 0 to 10000, or all; 60 or 400 unless asked")
                    @QueryParam("context")
                    String words) {
        return codings.items(
                        id,
                        coder == null ? "" : coder,
                        number("from", from, MOST_ITEMS),
                        open.equals("true"),
                        ArticlesResource.limit(limit),
                        words(words))
                .orElseThrow(CodingsResource::unknownCoder);
    }

    private static int number(String name, String value, int most) {
        if (!value.matches("[0-9]{1,7}") || Integer.parseInt(value) > most) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, name + " must be a whole number from 0 to " + most + ".");
        }
        return Integer.parseInt(value);
    }

    private static Integer words(String value) {
        if (value == null) {
            return null;
        }
        return value.equals("all") ? -1 : number("context", value, MOST_WORDS);
    }

    @PUT
    @Path("/{id}/items/{item}/codings/{coder}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putCoding",
            summary = "Say what an item is, in place of what the coder said before",
            description = "It is kept when the answer comes.")
    @APIResponse(
            responseCode = "200",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = Codings.Coding.class)))
    public Codings.Coding code(
            @PathParam("id") String id,
            @PathParam("item") String item,
            @Parameter(description = "Token of the coder") @PathParam("coder") String coder,
            CodingRequest request) {
        if (request == null) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "A coding is an object with answer, or with cannot_say.");
        }
        Codings.Answer answer =
                new Codings.Answer(request.answer(), Boolean.TRUE.equals(request.cannotSay()), request.note());
        return FilterParameters.checked(() -> codings.code(id, item(item), coder, answer))
                .orElseThrow(CodingsResource::unknownCoder);
    }

    @DELETE
    @Path("/{id}/items/{item}/codings/{coder}")
    @Operation(operationId = "deleteCoding", summary = "Take back what a coder said of an item")
    @APIResponse(responseCode = "204", description = "Taken back")
    public void takeBack(@PathParam("id") String id, @PathParam("item") String item, @PathParam("coder") String coder) {
        if (!codings.takeBack(id, item(item), coder)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The coder has not coded this item.");
        }
    }

    private static int item(String value) {
        return value.matches("[0-9]{1,7}") ? Integer.parseInt(value) : -1;
    }

    @GET
    @Path("/{id}/codings")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(operationId = "listCodings", summary = "All codings of a sample")
    @APIResponse(
            responseCode = "200",
            description = "The codings",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CodingList.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response all(
            @PathParam("id") String id,
            @Parameter(description = "json or csv") @DefaultValue("json") @QueryParam("format") String format)
            throws IOException {
        List<Codings.Coding> all = codings.all(id).orElseThrow(ValidationsResource::unknown);
        return switch (format) {
            case "json" ->
                Response.ok(new CodingList(all), MediaType.APPLICATION_JSON_TYPE)
                        .build();
            case "csv" -> csv(CodingFiles.codings(all), "codings");
            default -> throw new ProblemException(ProblemType.INVALID_PARAMETER, "format must be json or csv.");
        };
    }

    private static Response csv(byte[] bytes, String name) {
        return Response.ok(bytes, CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    @GET
    @Path("/{id}/sheets/{coder}")
    @Produces(CSV)
    @Operation(
            operationId = "getCodingSheet",
            summary = "A coder's items as a table for a spreadsheet",
            description =
                    "The columns answer and note are filled in; cannot_say is an answer. The table is sent back with PUT.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response sheet(
            @PathParam("id") String id,
            @Parameter(description = "Token of the coder") @PathParam("coder") String coder,
            @Parameter(
                            description =
                                    "Words shown on either side, of a whole article from its beginning: 0 to 10000, or all; 60 or 400 unless asked")
                    @QueryParam("context")
                    String words)
            throws IOException {
        return csv(
                CodingFiles.sheet(codings.items(id, coder, 0, false, ALL, words(words))
                        .orElseThrow(CodingsResource::unknownCoder)
                        .items()),
                "items");
    }

    @PUT
    @Path("/{id}/sheets/{coder}")
    @Consumes(CSV)
    @Operation(
            operationId = "putCodingSheet",
            summary = "Keep what a coder has filled in",
            description =
                    "Columns item, answer and note by their names. A line that cannot be taken is named in refused and costs the"
                            + " others nothing; a line without an answer changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What was kept, and what was not",
            content = @Content(schema = @Schema(implementation = Codings.SheetOutcome.class)))
    public Codings.SheetOutcome takeSheet(
            @PathParam("id") String id,
            @Parameter(description = "Token of the coder") @PathParam("coder") String coder,
            byte[] body) {
        String text = text(body == null ? new byte[0] : body);
        Supplier<Codings.SheetOutcome> taken =
                () -> codings.take(id, coder, CodingSheet.read(text)).orElseThrow(CodingsResource::unknownCoder);
        return FilterParameters.checked(taken);
    }

    @GET
    @Path("/{id}/inception/{coder}")
    @Produces(ZIP)
    @Operation(
            operationId = "getInceptionItems",
            summary = "A coder's items as documents of INCEpTION",
            description =
                    "A zip file with an XMI file an article, the layer and the type system. What is filled in there is sent back"
                            + " with PUT. docs/coding.md says how.")
    @APIResponse(
            responseCode = "200",
            description = "The zip file",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response inception(
            @PathParam("id") String id, @Parameter(description = "Token of the coder") @PathParam("coder") String coder)
            throws IOException {
        Codings.ItemPage page = codings.items(id, coder, 0, false, ALL, -1).orElseThrow(CodingsResource::unknownCoder);
        return Response.ok(InceptionItems.of(id, page.answers(), page.items()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"masthead-" + id + "-inception.zip\"")
                .build();
    }

    @PUT
    @Path("/{id}/inception/{coder}")
    @Consumes({ZIP, MediaType.APPLICATION_XML, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "putInceptionItems",
            summary = "Keep what a coder has filled in in INCEpTION",
            description =
                    "An XMI file as INCEpTION exports it, or a zip file of several. An annotation that cannot be taken is named in"
                            + " refused, by its number, its document and the reason, and costs the others nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What was kept, and what was not",
            content = @Content(schema = @Schema(implementation = Codings.SheetOutcome.class)))
    public Codings.SheetOutcome takeInception(
            @PathParam("id") String id,
            @Parameter(description = "Token of the coder") @PathParam("coder") String coder,
            byte[] body) {
        CodingSheet sheet;
        try {
            sheet = InceptionCodings.read(body == null ? new byte[0] : body, id);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID_VALUE, e.getMessage());
        }
        return FilterParameters.checked(
                () -> codings.take(id, coder, sheet).orElseThrow(CodingsResource::unknownCoder));
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemType.MALFORMED_ENCODING, "The table is not UTF-8.");
        }
    }

    private static ProblemException unknownCoder() {
        return new ProblemException(
                ProblemType.NOT_FOUND, "There is no such item, or no coder with this token in a sample with this id.");
    }
}
