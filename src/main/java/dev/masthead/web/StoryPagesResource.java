package dev.masthead.web;

import dev.masthead.corpus.ContextService;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.corpus.FacetCounts;
import dev.masthead.corpus.SavedQueries;
import dev.masthead.corpus.Stories;
import dev.masthead.corpus.Story;
import dev.masthead.corpus.StoryPage;
import dev.masthead.profile.QueryReader;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages on events: the list of those that articles tell, and one as its articles tell it, side by side. */
@Path("/stories")
@Produces(MediaType.TEXT_HTML)
public class StoryPagesResource {
    private static final int PAGE = 25;
    private static final int MOST_PAGES = 100_000;
    private static final int LEAST = 2;
    private static final int QUERIES = 100;

    private final Stories stories;
    private final ContextService context;
    private final FacetCounts counts;
    private final SavedQueries queries;
    private final CorpusNames names;
    private final Refusals refusals;
    private final Template list;
    private final Template one;

    public StoryPagesResource(
            Stories stories,
            ContextService context,
            FacetCounts counts,
            SavedQueries queries,
            CorpusNames names,
            Refusals refusals,
            @Location("stories.html") Template list,
            @Location("story.html") Template one) {
        this.stories = stories;
        this.context = context;
        this.counts = counts;
        this.queries = queries;
        this.names = names;
        this.refusals = refusals;
        this.list = list;
        this.one = one;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("page") @DefaultValue("1") String number, @Context UriInfo uri) {
        return refusals.checked("/stories", () -> {
            CorpusFilter filter = CorpusFilter.read(uri.getQueryParameters());
            Asked asked = Asked.of(filter);
            int page = QueryReader.number(number, "page", MOST_PAGES);
            long offset = (long) (page - 1) * PAGE;
            StoryPage found = stories.page(filter, LEAST, offset, PAGE);
            return HtmlPage.of(
                    200,
                    list.data("rows", found.items().stream().map(StoryRow::of).toList())
                            .data(
                                    "form",
                                    new FilterForm(
                                            "/stories",
                                            asked,
                                            counts.of(filter, FilterForm.CHOICES),
                                            names,
                                            queries.page(null, QUERIES).items(),
                                            List.of()))
                            .data("stories", Shown.count(found.nStories(), "story", "stories"))
                            .data("waiting", found.nWaiting() == 0 ? "" : Shown.count(found.nWaiting()))
                            .data("json", asked.at("/api/v1/stories"))
                            .data("previous", page == 1 ? "" : turned(asked, page - 1))
                            .data("next", offset + PAGE < found.nStories() ? turned(asked, page + 1) : ""));
        });
    }

    private static String turned(Asked asked, int page) {
        return asked.set("page", Integer.toString(page)).at("/stories");
    }

    private Map<String, ContextService.ArticleFigures> figures(Story story) {
        return context.figures(
                story.articles().stream().map(Story.Telling::article).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response one(@PathParam("id") String id) {
        Optional<Story> story = id.matches("[0-9]{1,18}") ? stories.story(Long.parseLong(id)) : Optional.empty();
        return story.map(s -> HtmlPage.of(200, one.data("story", new StoryView(s, names, figures(s)))))
                .orElseGet(() -> refusals.of(
                        404,
                        "There is no story here",
                        "Its articles may have been deleted.",
                        "/stories",
                        "All stories."));
    }
}
