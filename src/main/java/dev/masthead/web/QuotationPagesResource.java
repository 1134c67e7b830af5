package dev.masthead.web;

import dev.masthead.corpus.CitationNetwork;
import dev.masthead.corpus.Citations;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.corpus.FacetCounts;
import dev.masthead.corpus.QuotationPage;
import dev.masthead.corpus.Quotations;
import dev.masthead.corpus.SavedQueries;
import dev.masthead.profile.QueryReader;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages on who is quoted with what, and on who rests on whom. They take the parameters of the API. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class QuotationPagesResource {
    private static final int PAGE = 25;
    private static final int MOST_PAGES = 1_000;
    private static final int QUERIES = 100;
    private static final List<String> GROUPS = List.of("outlet", "class", "country", "month");

    private final Quotations quotations;
    private final Citations citations;
    private final FacetCounts counts;
    private final SavedQueries queries;
    private final CorpusNames names;
    private final Refusals refusals;
    private final Template list;
    private final Template network;

    public QuotationPagesResource(
            Quotations quotations,
            Citations citations,
            FacetCounts counts,
            SavedQueries queries,
            CorpusNames names,
            Refusals refusals,
            @Location("quotations.html") Template list,
            @Location("citations.html") Template network) {
        this.quotations = quotations;
        this.citations = citations;
        this.counts = counts;
        this.queries = queries;
        this.names = names;
        this.refusals = refusals;
        this.list = list;
        this.network = network;
    }

    /** Another way to put articles together. */
    public record Grouping(String name, String address, boolean chosen) {}

    @GET
    @Path("/quotations")
    @Operation(hidden = true)
    public Response quotations(@QueryParam("page") @DefaultValue("1") String number, @Context UriInfo uri) {
        return refusals.checked("/quotations", () -> {
            CorpusFilter filter = CorpusFilter.read(uri.getQueryParameters());
            Asked asked = Asked.of(filter).and(uri.getQueryParameters(), List.of("about"));
            int page = QueryReader.number(number, "page", MOST_PAGES);
            long offset = (long) (page - 1) * PAGE;
            QuotationPage found = quotations.page(filter, asked.values("about"), offset, PAGE);
            return HtmlPage.of(
                    200,
                    list.data(
                                    "rows",
                                    found.items().stream()
                                            .map(q -> QuotationRow.of(q, names))
                                            .toList())
                            .data("form", form("/quotations", asked, List.of("about")))
                            .data("quotations", Shown.count(found.nQuotations(), "quotation", "quotations"))
                            .data("distinct", Shown.count(found.nDistinct()))
                            .data("complete", found.complete())
                            .data(
                                    "links",
                                    new CorpusLinks(
                                            Asked.of(filter).set("q", "").set("speaker", "")))
                            .data("json", asked.at("/api/v1/quotations"))
                            .data("csv", asked.set("format", "csv").at("/api/v1/quotations"))
                            .data("page", page)
                            .data("previous", page == 1 ? "" : turned(asked, page - 1))
                            .data("next", offset + PAGE < found.nDistinct() ? turned(asked, page + 1) : ""));
        });
    }

    private static String turned(Asked asked, int page) {
        return asked.set("page", Integer.toString(page)).at("/quotations");
    }

    /** Words and speakers are asked of something else than articles here, and their choices do not depend on them. */
    private FilterForm form(String path, Asked asked, List<String> more) {
        Asked articles = asked.set("q", "").set("speaker", "").set("about", "").set("by", "");
        return new FilterForm(
                path,
                asked,
                counts.of(CorpusFilter.parse(articles.query()), FilterForm.CHOICES),
                names,
                queries.page(null, QUERIES).items(),
                more);
    }

    @GET
    @Path("/citations")
    @Operation(hidden = true)
    public Response citations(@QueryParam("by") @DefaultValue("outlet") String by, @Context UriInfo uri) {
        return refusals.checked("/citations", () -> {
            CorpusFilter filter = CorpusFilter.read(uri.getQueryParameters());
            Asked asked = Asked.of(filter).and(uri.getQueryParameters(), List.of("by"));
            CitationNetwork found = citations.of(filter, by.isEmpty() ? "outlet" : by);
            List<Grouping> groupings = new ArrayList<>();
            for (String one : GROUPS) {
                groupings.add(new Grouping(
                        one.equals("outlet") ? "outlet" : Shown.words(one),
                        asked.set("by", one).at("/citations"),
                        found.by().equals(one)));
            }
            return HtmlPage.of(
                    200,
                    network.data("table", new CitationTable(found, Asked.of(filter), names))
                            .data("form", form("/citations", asked, List.of()))
                            .data("groupings", groupings)
                            .data("links", new CorpusLinks(Asked.of(filter)))
                            .data("json", asked.at("/api/v1/citations"))
                            .data("csv", asked.set("format", "csv").at("/api/v1/citations"))
                            .data("graphml", asked.set("format", "graphml").at("/api/v1/citations")));
        });
    }
}
