package dev.masthead.api;

import dev.masthead.article.AnalysisService;
import dev.masthead.corpus.ArticleSearch;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.corpus.SavedQueries;
import dev.masthead.corpus.SavedQuery;
import dev.masthead.export.AtomFeed;
import dev.masthead.export.QueryBundle;
import dev.masthead.report.Report;
import dev.masthead.report.ReportReader;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Saved queries: an id that stands for articles and the version of the analyzer, to work with and to cite. */
@Path("/api/v1/queries")
@Tag(name = "corpus")
@APIResponse(
        responseCode = "default",
        description = "A refusal; see docs/problems.md for the types",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class QueriesResource {
    private static final int LONGEST_TITLE = 300;
    private static final int IN_A_FEED = 50;

    private final SavedQueries queries;
    private final ArticleSearch search;
    private final AnalysisService articles;

    public QueriesResource(SavedQueries queries, ArticleSearch search, AnalysisService articles) {
        this.queries = queries;
        this.search = search;
        this.articles = articles;
    }

    /**
     * A query to save.
     *
     * @param title  for people; may be left out
     * @param filter in the form of an address's query, such as {@code outlet=tass&q=harbour}; may be left out for all articles
     * @param frozen whether it stands for the articles of this moment, which it does unless this says false
     */
    public record QueryRequest(String title, String filter, Boolean frozen) {}

    /** A page of saved queries. {@code next} is the cursor of the page behind it; null on the last. */
    public record QueryPage(List<SavedQuery> items, String next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveQuery",
            summary = "Save a query",
            description = "Its id can be asked for as query wherever articles are, alone or beside other conditions.")
    @APIResponse(
            responseCode = "201",
            description = "Saved; Location is the query",
            content = @Content(schema = @Schema(implementation = SavedQuery.class)))
    public Response save(QueryRequest request) {
        if (request == null) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "A query to save is an object with filter and title.");
        }
        CorpusFilter filter =
                FilterParameters.checked(() -> CorpusFilter.parse(request.filter() == null ? "" : request.filter()));
        String title = request.title() == null || request.title().isBlank()
                ? filter.canonical()
                : request.title().strip();
        if (request.title() != null && title.length() > LONGEST_TITLE || title.indexOf('\0') >= 0) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "title may have " + LONGEST_TITLE + " characters, and not the character NUL.");
        }
        SavedQuery saved =
                FilterParameters.checked(() -> queries.save(title, filter, !Boolean.FALSE.equals(request.frozen())));
        return Addresses.at(Response.status(Response.Status.CREATED), QueriesResource.class, saved.id())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(saved)
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listQueries", summary = "Saved queries, the last saved first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = QueryPage.class)))
    public Response list(
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "At most so many, 1 to 200") @DefaultValue("50") @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        SavedQueries.Page page = queries.page(Cursors.position(cursor), ArticlesResource.limit(limit));
        return Cursors.page(uri, page.next(), next -> new QueryPage(page.items(), next));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getQuery", summary = "A saved query")
    @APIResponse(
            responseCode = "200",
            description = "The query",
            content = @Content(schema = @Schema(implementation = SavedQuery.class)))
    public SavedQuery get(@PathParam("id") String id) {
        return queries.find(id)
                .orElseThrow(
                        () -> new ProblemException(ProblemType.NOT_FOUND, "There is no saved query with this id."));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteQuery", summary = "Forget a saved query; its articles stay")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void delete(@PathParam("id") String id) {
        if (!queries.delete(id)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no saved query with this id.");
        }
    }

    @GET
    @Path("/{id}/bundle")
    @Produces("application/zip")
    @Operation(
            operationId = "getQueryBundle",
            summary = "What is needed to say which articles these are, and to make the tables again",
            description = "A zip file: query and versions, ids and identities of the articles, codebook, the command.")
    @APIResponse(
            responseCode = "200",
            description = "The bundle",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response bundle(@PathParam("id") String id) throws IOException {
        SavedQuery query = get(id);
        List<SavedQueries.Member> members = queries.members(query);
        Report.AnalyzerInfo analyzer = members.stream()
                .flatMap(m -> (query.frozen()
                                ? articles.report(m.id(), query.analyzerDigest())
                                : articles.report(m.id()))
                        .stream())
                .findFirst()
                .map(json -> ReportReader.read(json).analyzer())
                .orElse(null);
        return Response.ok(QueryBundle.of(query, members, analyzer))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"masthead-" + query.id() + ".zip\"")
                .build();
    }

    @GET
    @Path("/{id}/feed")
    @Produces("application/atom+xml")
    @Operation(
            operationId = "getQueryFeed",
            summary = "The last articles of a saved query, as an Atom feed",
            description = "The fifty that arrived last. Readers come for it; nothing is sent out.")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(mediaType = "application/atom+xml", schema = @Schema(type = SchemaType.STRING)))
    public Response feed(@PathParam("id") String id) {
        SavedQuery query = get(id);
        CorpusFilter filter = CorpusFilter.read(Map.of("query", List.of(id)));
        ArticleSearch.Page page =
                FilterParameters.checked(() -> search.page(filter, ArticleSearch.Order.NEWEST, null, IN_A_FEED));
        return Response.ok(AtomFeed.of(query, page.items()))
                .type("application/atom+xml; charset=UTF-8")
                .build();
    }
}
