package dev.masthead.web;

import dev.masthead.auth.FormTokens;
import dev.masthead.corpus.ArticleSearch;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.corpus.FacetCounts;
import dev.masthead.corpus.Facets;
import dev.masthead.corpus.SavedQueries;
import dev.masthead.corpus.SavedQuery;
import dev.masthead.profile.InvalidQueryException;
import dev.masthead.profile.QueryReader;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages that search articles and save what was searched for. They take the parameters of the API. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class ArticlePagesResource {
    private static final int PAGE = 25;
    private static final int QUERIES = 100;
    private static final int LONGEST_TITLE = 300;
    private static final List<String> OTHERS = List.of("sort");

    private final ArticleSearch search;
    private final FacetCounts counts;
    private final SavedQueries queries;
    private final CorpusNames names;
    private final FormTokens tokens;
    private final Refusals refusals;
    private final Template list;
    private final Template saved;

    public ArticlePagesResource(
            ArticleSearch search,
            FacetCounts counts,
            SavedQueries queries,
            CorpusNames names,
            FormTokens tokens,
            Refusals refusals,
            @Location("articles.html") Template list,
            @Location("queries.html") Template saved) {
        this.search = search;
        this.counts = counts;
        this.queries = queries;
        this.names = names;
        this.tokens = tokens;
        this.refusals = refusals;
        this.list = list;
        this.saved = saved;
    }

    /** A saved query as the list shows it. */
    public record QueryRow(
            String title,
            String filter,
            String articles,
            String when,
            boolean frozen,
            String missing,
            String address,
            String bundle,
            String feed) {}

    @GET
    @Path("/articles")
    @Operation(hidden = true)
    public Response articles(@Context UriInfo uri) {
        return refusals.checked("/articles", () -> {
            CorpusFilter filter = CorpusFilter.read(uri.getQueryParameters());
            Asked asked = Asked.of(filter).and(uri.getQueryParameters(), OTHERS);
            boolean ranked = asked.has("sort", "relevance");
            String position = uri.getQueryParameters().getFirst("after");
            ArticleSearch.Page page = search.page(
                    filter,
                    ranked ? ArticleSearch.Order.RELEVANCE : ArticleSearch.Order.NEWEST,
                    position == null ? null : (long) QueryReader.number(position, "after", Integer.MAX_VALUE),
                    PAGE);
            Facets facets = counts.of(filter, FilterForm.CHOICES);
            Asked corpus = Asked.of(filter);
            return HtmlPage.of(
                    200,
                    list.data("rows", ArticleRow.of(page))
                            .data(
                                    "form",
                                    new FilterForm(
                                            "/articles",
                                            asked,
                                            facets,
                                            names,
                                            queries.page(null, QUERIES).items(),
                                            List.of()))
                            .data("articles", Shown.count(facets.nArticles(), "article", "articles"))
                            .data(
                                    "unread",
                                    facets.nArticles() == facets.nAnalysed()
                                            ? ""
                                            : Shown.count(facets.nArticles() - facets.nAnalysed()))
                            .data("ranked", ranked)
                            .data("words", filter.q() != null)
                            .data("newest", asked.set("sort", "").at("/articles"))
                            .data("relevance", asked.set("sort", "relevance").at("/articles"))
                            .data("links", new CorpusLinks(corpus))
                            .data("token", tokens.next())
                            .data("filter", filter.canonical())
                            .data("title", filter.parameters().isEmpty() ? "" : names.filter(filter.parameters()))
                            .data("csv", asked.set("format", "csv").at("/api/v1/articles"))
                            .data("json", asked.at("/api/v1/articles"))
                            .data("first", position == null ? "" : asked.at("/articles"))
                            .data(
                                    "next",
                                    page.next() == null
                                            ? ""
                                            : asked.set("after", page.next().toString())
                                                    .at("/articles")));
        });
    }

    @GET
    @Path("/queries")
    @Operation(hidden = true)
    public Response queries() {
        return HtmlPage.of(
                200,
                saved.data(
                        "rows",
                        queries.page(null, QUERIES).items().stream()
                                .map(this::row)
                                .toList()));
    }

    private QueryRow row(SavedQuery q) {
        Map<String, List<String>> one = Map.of("query", List.of(q.id()));
        return new QueryRow(
                q.title(),
                names.filter(CorpusFilter.parse(q.filter()).parameters()),
                Shown.count(q.nArticles()),
                Shown.moment(q.createdAt().atOffset(ZoneOffset.UTC)),
                q.frozen(),
                q.nMissing() == null || q.nMissing() == 0 ? "" : Shown.count(q.nMissing()),
                Asked.of(CorpusFilter.read(one)).at("/articles"),
                "/api/v1/queries/" + q.id() + "/bundle",
                "/api/v1/queries/" + q.id() + "/feed");
    }

    @POST
    @Path("/queries")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(
            @FormParam("token") String token,
            @FormParam("filter") String filter,
            @FormParam("title") String title,
            @FormParam("live") String live) {
        return refusals.checked("/articles", () -> {
            if (!tokens.accepts(token)) {
                return refusals.expired("/articles");
            }
            CorpusFilter wanted = CorpusFilter.parse(Objects.requireNonNullElse(filter, ""));
            String called = Objects.requireNonNullElse(title, "").strip();
            if (called.length() > LONGEST_TITLE || called.indexOf('\0') >= 0) {
                throw new InvalidQueryException("A name may have " + LONGEST_TITLE + " characters.");
            }
            String written = wanted.canonical();
            SavedQuery done = queries.save(called.isEmpty() ? written : called, wanted, live == null);
            return HtmlPage.seeOther(Asked.of(CorpusFilter.read(Map.of("query", List.of(done.id()))))
                    .at("/articles"));
        });
    }
}
