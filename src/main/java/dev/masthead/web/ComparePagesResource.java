package dev.masthead.web;

import dev.masthead.coding.CorrectedProfiles;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.profile.ActorProfiles;
import dev.masthead.profile.Comparison;
import dev.masthead.profile.InvalidQueryException;
import dev.masthead.profile.OutletFilter;
import dev.masthead.profile.ProfileService;
import dev.masthead.profile.QueryReader;
import dev.masthead.report.Codebook;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page that sets outlets, the articles of filters, or articles on actors side by side. */
@Path("/compare")
@Produces(MediaType.TEXT_HTML)
public class ComparePagesResource {
    private static final int CHOICES = 200;
    private static final int FEWEST = 2;
    private static final int MOST = 10;

    private final ProfileService outlets;
    private final ActorProfiles actors;
    private final CorrectedProfiles profiles;
    private final CorpusNames names;
    private final Refusals refusals;
    private final Template page;
    private final Template choosing;
    private final Codebook codebook = Codebook.load();

    public ComparePagesResource(
            ProfileService outlets,
            ActorProfiles actors,
            CorrectedProfiles profiles,
            CorpusNames names,
            Refusals refusals,
            @Location("compare.html") Template page,
            @Location("compare-choose.html") Template choosing) {
        this.outlets = outlets;
        this.actors = actors;
        this.profiles = profiles;
        this.names = names;
        this.refusals = refusals;
        this.page = page;
        this.choosing = choosing;
    }

    /** Something to compare. */
    public record Choice(String value, String name, String articles) {}

    @GET
    @Operation(hidden = true)
    public Response compare(
            @QueryParam("outlets") List<String> chosen,
            @QueryParam("side") List<String> sides,
            @QueryParam("actors") List<String> actors,
            @QueryParam("min_articles") String least,
            @Context UriInfo uri) {
        return refusals.checked("/compare", () -> {
            CorpusFilter filter = CorpusFilter.read(uri.getQueryParameters());
            int minArticles =
                    QueryReader.minArticles(least == null || least.isEmpty() ? null : least, outlets.minArticles());
            List<String> filters = new ArrayList<>(sides.stream().distinct().toList());
            actors.stream()
                    .filter(a -> !a.isBlank())
                    .distinct()
                    .forEach(a -> filters.add(Asked.of(filter).with("actor", a).query()));
            String slugs = String.join(",", chosen);
            if (slugs.isBlank() && filters.size() < FEWEST) {
                return choose(filters);
            }
            if (!slugs.isBlank()) {
                return ofOutlets(QueryReader.outlets(slugs), filter, minArticles, uri);
            }
            if (filters.size() > MOST) {
                throw new InvalidQueryException("At most " + MOST + " can stand side by side.");
            }
            Comparison found =
                    profiles.compare(filters.stream().map(CorpusFilter::parse).toList(), minArticles, tested());
            StringBuilder json = new StringBuilder("/api/v1/comparison?");
            filters.forEach(f -> json.append(json.charAt(json.length() - 1) == '?' ? "" : "&")
                    .append("side=")
                    .append(Asked.encoded(f)));
            return HtmlPage.of(
                    200,
                    page.data("page", comparison(found))
                            .data(
                                    "json",
                                    json.append("&min_articles=")
                                            .append(minArticles)
                                            .append("&metrics=")
                                            .append(Asked.encoded(String.join(",", tested())))
                                            .toString())
                            .data("outlets", "")
                            .data("sides", filters)
                            .data("from", "")
                            .data("to", "")
                            .data("section", "")
                            .data("least", minArticles));
        });
    }

    /** Only what is shown first is tested: each test of another figure would make all of them less sure. */
    private Set<String> tested() {
        return new TreeSet<>(names.words().main().keySet());
    }

    private ComparisonPage comparison(Comparison found) {
        return new ComparisonPage(found, names, codebook);
    }

    private Response ofOutlets(List<String> slugs, CorpusFilter filter, int minArticles, UriInfo uri) {
        Optional<Comparison> found = profiles.compareOutlets(slugs, filter, minArticles, tested());
        if (found.isEmpty()) {
            return refusals.of(
                    404, "One of these outlets is not here", "Choose outlets that are.", "/compare", "Choose again.");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("outlets", String.join(",", slugs));
        filter.parameters().forEach((name, values) -> parameters.put(name, values.get(0)));
        parameters.put("min_articles", Integer.toString(minArticles));
        parameters.put("metrics", String.join(",", tested()));
        return HtmlPage.of(
                200,
                page.data("page", comparison(found.get()))
                        .data("json", Addresses.with("/api/v1/compare", parameters))
                        .data("outlets", String.join(",", slugs))
                        .data("sides", List.of())
                        .data("from", filter.from() == null ? "" : filter.from().toString())
                        .data("to", filter.to() == null ? "" : filter.to().toString())
                        .data("section", filter.sections().stream().findFirst().orElse(""))
                        .data("least", minArticles));
    }

    /** @param sides what is chosen already */
    private Response choose(List<String> sides) {
        List<Choice> choices =
                outlets.outlets(new OutletFilter(null, null, null, null, true), true, 0, CHOICES).items().stream()
                        .map(o -> new Choice(o.slug(), o.name(), Shown.count(o.nArticles(), "article", "articles")))
                        .toList();
        List<Choice> spokenOf = actors.actors(ActorProfiles.Articles.ALL, null, 0, CHOICES).items().stream()
                .map(a -> new Choice(a.id(), a.name(), Shown.count(a.nArticles(), "article", "articles")))
                .toList();
        List<Choice> chosen = sides.stream()
                .map(s -> new Choice(s, names.filter(CorpusFilter.parse(s).parameters()), ""))
                .toList();
        return HtmlPage.of(
                200, choosing.data("outlets", choices).data("actors", spokenOf).data("chosen", chosen));
    }
}
