package dev.masthead.api;

import dev.masthead.article.AnalysisService;
import dev.masthead.article.ArticleSummary;
import dev.masthead.corpus.ArticleSearch;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.corpus.WordsFound;
import dev.masthead.export.ArticleListFile;
import dev.masthead.intake.Formats;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.PublicationDate;
import dev.masthead.intake.Submission;
import dev.masthead.intake.SubmissionFormat;
import dev.masthead.report.Report;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Articles: submitting them, and reading what was made of them. */
@Path("/api/v1/articles")
@Tag(name = "articles", description = "Submitting articles and reading their reports")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ArticlesResource {
    private static final int MAX_LIMIT = 200;
    private static final String MAX_LIMIT_TEXT = "200";

    private final AnalysisService service;
    private final ArticleSearch search;
    private final Formats formats;

    public ArticlesResource(AnalysisService service, ArticleSearch search, Formats formats) {
        this.service = service;
        this.search = search;
        this.formats = formats;
    }

    /**
     * A page of articles. {@code found} says where each holds the words that were asked for; {@code next} is the cursor of the page
     * behind it; null on the last.
     */
    public record ArticlePage(List<ArticleSummary> items, List<WordsFound> found, String next) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitArticle",
            summary = "Analyse an article and store it",
            description = "An article is the same as another if its normalised address (or its outlet, where it has no"
                    + " address), its title and its text are the same. The same article again is answered with the id and"
                    + " the report it got the first time. If it comes with other targets, these are scored in a report"
                    + " that is not stored.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ArticleSubmission.class)),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "201",
            description = "Analysed and stored",
            headers =
                    @Header(
                            name = "Location",
                            description = "Address of the article",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Report.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known already",
            headers =
                    @Header(
                            name = "Location",
                            description = "Address of the article",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Report.class)))
    public Response submit(
            byte[] body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @Parameter(description = "return=minimal leaves the report out of the answer") @HeaderParam("Prefer")
                    String prefer)
            throws InvalidSubmissionException {
        MediaType type = mediaType(contentType);
        SubmissionFormat format =
                formats.forMediaType(type.getType() + "/" + type.getSubtype()).orElseThrow(this::unsupportedMediaType);
        Submission submission = PublicationDate.complete(format.read(body, charset(type)));
        AnalysisService.Outcome outcome = service.submit(submission);
        Response.ResponseBuilder response =
                Addresses.at(Response.status(outcome.created() ? 201 : 200), ArticlesResource.class, outcome.id());
        if (wantsMinimal(prefer)) {
            return response.header("Preference-Applied", "return=minimal").build();
        }
        return response.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                // of text the server would reserve three bytes for each character
                .entity(outcome.report().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private MediaType mediaType(String contentType) {
        try {
            if (contentType != null) {
                return MediaType.valueOf(contentType);
            }
        } catch (IllegalArgumentException malformed) {
            // refused below
        }
        throw unsupportedMediaType();
    }

    private ProblemException unsupportedMediaType() {
        return new ProblemException(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "Articles are read as "
                        + formats.all().stream()
                                .map(SubmissionFormat::mediaType)
                                .collect(Collectors.joining(" or "))
                        + "; the Content-Type must say which.");
    }

    private static Charset charset(MediaType type) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED_ENCODING, "The charset that the Content-Type names is not known here.");
        }
    }

    /** RFC 7240: preferences are separated by commas, over one or more headers. */
    private static boolean wantsMinimal(String prefer) {
        if (prefer == null) {
            return false;
        }
        for (String preference : prefer.split(",")) {
            String plain = preference.split(";", 2)[0].replace(" ", "").replace("\"", "");
            if (plain.toLowerCase(Locale.ROOT).equals("return=minimal")) {
                return true;
            }
        }
        return false;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listArticles",
            summary = "List the stored articles that a filter means, newest first",
            description =
                    "docs/query.md describes the filter. With q the answer says where each article holds the words.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            headers =
                    @Header(
                            name = "Link",
                            description = "rel=next: the page behind this one",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ArticlePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @BeanParam FilterParameters filter,
            @Parameter(description = "newest, or relevance: where the words of q weigh most first")
                    @DefaultValue("newest")
                    @QueryParam("sort")
                    String sort,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "At most so many, 1 to " + MAX_LIMIT_TEXT) @DefaultValue("50") @QueryParam("limit")
                    String limit,
            @Parameter(description = "json or csv") @DefaultValue("json") @QueryParam("format") String format,
            @Context UriInfo uri)
            throws IOException {
        if (!sort.equals("newest") && !sort.equals("relevance")) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "sort must be newest or relevance.");
        }
        if (!format.equals("json") && !format.equals("csv")) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "format must be json or csv.");
        }
        ArticleSearch.Order order = sort.equals("newest") ? ArticleSearch.Order.NEWEST : ArticleSearch.Order.RELEVANCE;
        CorpusFilter wanted = filter.filter();
        if (format.equals("json")) {
            return page(search, wanted, order, cursor, limit, uri);
        }
        Long position = Cursors.position(cursor);
        int most = limit(limit);
        ArticleSearch.Page page = FilterParameters.checked(() -> search.page(wanted, order, position, most));
        return Response.fromResponse(Cursors.page(uri, page.next(), next -> page))
                .entity(ArticleListFile.csv(page))
                .type("text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"articles.csv\"")
                .build();
    }

    /** A page of what a filter means, as every resource answers it that lists articles. */
    static Response page(
            ArticleSearch search,
            CorpusFilter filter,
            ArticleSearch.Order order,
            String cursor,
            String limit,
            UriInfo uri) {
        Long position = Cursors.position(cursor);
        int most = limit(limit);
        ArticleSearch.Page page = FilterParameters.checked(() -> search.page(filter, order, position, most));
        return Cursors.page(uri, page.next(), next -> new ArticlePage(page.items(), page.found(), next));
    }

    static int limit(String value) {
        try {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // refused below
        }
        throw new ProblemException(
                ProblemType.INVALID_PARAMETER, "limit must be a whole number from 1 to " + MAX_LIMIT + ".");
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getArticle", summary = "What is known of an article")
    @APIResponse(
            responseCode = "200",
            description = "The article without text and report",
            content = @Content(schema = @Schema(implementation = ArticleSummary.class)))
    public ArticleSummary get(@PathParam("id") String id) {
        return service.article(id).orElseThrow(ArticlesResource::unknown);
    }

    @GET
    @Path("/{id}/report")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getReport",
            summary = "The report on an article, byte for byte as it was first given",
            description =
                    "Of the version that profiles show; of the latest where that one has none, as of an article that"
                            + " came in while a re-analysis runs.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            headers =
                    @Header(
                            name = "ETag",
                            description =
                                    "Of these bytes; with If-None-Match the answer is 304 while they are the same",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Report.class)))
    @APIResponse(responseCode = "304", description = "The report is the one that the client has")
    public Response report(
            @PathParam("id") String id,
            @Parameter(description = "Digest of the version whose report is wanted") @QueryParam("analyzer")
                    String analyzer,
            @Context Request request) {
        if (service.article(id).isEmpty()) {
            throw unknown();
        }
        String report = (analyzer == null ? service.report(id) : service.report(id, analyzer))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "This version of the analyzer has not analysed the article."));
        return Tagged.answer(request, report, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
    }

    @GET
    @Path("/{id}/text")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "getText",
            summary = "The text that was analysed, to the character",
            description = "Every offset with part text counts its Unicode code points.")
    @APIResponse(
            responseCode = "200",
            description = "The text",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Response text(@PathParam("id") String id, @Context Request request) {
        String text = service.text(id).orElseThrow(ArticlesResource::unknown);
        return Tagged.answer(request, text, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteArticle", summary = "Remove an article, its text and every report on it")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@PathParam("id") String id) {
        if (!service.delete(id)) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no article with this id.");
    }
}
