package dev.masthead.web;

import dev.masthead.coding.CorrectedFigures;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.profile.ActorOverview;
import dev.masthead.profile.ActorProfiles;
import dev.masthead.profile.ProfileService;
import dev.masthead.profile.StanceComparison;
import dev.masthead.profile.StanceShares;
import dev.masthead.report.Codebook;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages on actors: the list, and how each outlet speaks of one. */
@Path("/actors")
@Produces(MediaType.TEXT_HTML)
public class ActorPagesResource {
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 1_000_000;

    private final ActorProfiles actors;
    private static final CorpusFilter ALL = CorpusFilter.parse("");

    private final CorrectedFigures corrected;
    private final Template list;
    private final Template actor;
    private final Template missing;
    private final OutletWords words = OutletWords.load();
    private final Codebook codebook = Codebook.load();

    public ActorPagesResource(
            ActorProfiles actors,
            CorrectedFigures corrected,
            @Location("actors.html") Template list,
            @Location("actor.html") Template actor,
            @Location("missing.html") Template missing) {
        this.actors = actors;
        this.corrected = corrected;
        this.list = list;
        this.actor = actor;
        this.missing = missing;
    }

    /** An actor over all outlets. */
    public record ActorRow(
            String name,
            String address,
            String kind,
            String articles,
            String mentions,
            String own,
            String others,
            String version) {
        static ActorRow of(ActorOverview a) {
            return new ActorRow(
                    a.name(),
                    Addresses.actor(a.id()),
                    Objects.requireNonNullElse(a.kind(), ""),
                    Shown.count(a.nArticles()),
                    Shown.count(a.nMentions()),
                    Shown.signed(a.outletVoice()),
                    Shown.signed(a.attributed()),
                    Shown.digest(a.analyzerDigest()));
        }
    }

    /** How an outlet speaks of an actor. */
    public record ByOutletRow(
            String name,
            String address,
            String ownershipClass,
            Spoken spoken,
            String articlesAddress,
            String negative,
            String positive,
            IntervalChart chart,
            CorrectedCell corrected) {}

    @GET
    @Operation(hidden = true)
    public Response actors(
            @QueryParam("q") @DefaultValue("") String q, @QueryParam("page") @DefaultValue("1") int page) {
        if (page < 1 || page > MOST_PAGES) {
            return nothing("There is no such page", "Pages count from 1.");
        }
        ProfileService.Page<ActorOverview> found = actors.actors(
                ActorProfiles.Articles.ALL, q.isBlank() ? null : q.strip(), (long) (page - 1) * PAGE, PAGE);
        return HtmlPage.of(
                200,
                list.data("rows", found.items().stream().map(ActorRow::of).toList())
                        .data("q", q)
                        .data("page", page)
                        .data("previous", page == 1 ? "" : turned(q, page - 1))
                        .data("next", found.next() == null ? "" : turned(q, page + 1)));
    }

    private static String turned(String q, int page) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", q);
        parameters.put("page", Integer.toString(page));
        return Addresses.with("/actors", parameters);
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response actor(
            @PathParam("id") String id,
            @QueryParam("first") @DefaultValue("") String first,
            @QueryParam("second") @DefaultValue("") String second) {
        return actors.actor(ActorProfiles.Articles.ALL, id)
                .map(a -> corrected.of(a, ALL))
                .map(a -> HtmlPage.of(200, page(a, compared(a, first, second), first, second)))
                .orElseGet(() -> nothing("There is no actor here", "Neither the lexicon nor an article knows it."));
    }

    /** The answer to whether the first outlet is harder on the actor than the second; empty where nobody asks. */
    private String compared(ActorOverview a, String first, String second) {
        Optional<ActorOverview.ByOutlet> one = byOutlet(a, first);
        Optional<ActorOverview.ByOutlet> other = byOutlet(a, second);
        if (one.isEmpty() || other.isEmpty() || first.equals(second)) {
            return "";
        }
        StanceComparison c =
                corrected.of(actors.compareStances(ActorProfiles.Articles.ALL, a.id(), first, second), ALL);
        if (c.insufficient()) {
            return "There are too few articles to say.";
        }
        boolean firstMore = c.difference() != null && c.difference() > 0;
        StanceShares more = c.shares().get(firstMore ? 0 : 1);
        StanceShares less = c.shares().get(firstMore ? 1 : 0);
        String harder = (firstMore ? one : other).get().name();
        String softer = (firstMore ? other : one).get().name();
        String shares = Shown.percent(more.negative().value()) + " of the " + Shown.count(more.nArticles())
                + " articles of " + harder + " are found negative, against "
                + Shown.percent(less.negative().value())
                + " of the " + Shown.count(less.nArticles()) + " of " + softer;
        String p = c.p() == null ? "" : " (" + Shown.chance("p", c.p()) + ")";
        boolean sure = c.p() != null && c.p() < codebook.parameter("false_discoveries");
        return (sure ? harder + " is harder on " + a.name() : "No sure difference") + ": " + shares + p + "."
                + (c.corrected() == null ? "" : " " + c.corrected().says());
    }

    private static Optional<ActorOverview.ByOutlet> byOutlet(ActorOverview a, String slug) {
        return a.outlets().stream().filter(o -> o.outlet().equals(slug)).findFirst();
    }

    private TemplateInstance page(ActorOverview a, String answer, String first, String second) {
        return actor.data("actor", ActorRow.of(a))
                .data("answer", answer)
                .data(
                        "choices",
                        a.outlets().stream().filter(o -> !o.insufficient()).toList())
                .data("articles", "/articles?actor=" + Asked.encoded(a.id()))
                .data("quotations", "/quotations?speaker=" + Asked.encoded(a.id()))
                .data("about", "/quotations?about=" + Asked.encoded(a.id()))
                .data("profile", "/profile?actor=" + Asked.encoded(a.id()))
                .data("first", first)
                .data("second", second.isEmpty() ? second(a) : second)
                .data("everywhere", everywhere(a))
                .data("rows", rows(a));
    }

    /** The second of the outlets that can be compared, so that the form asks for two; empty where there is none. */
    private static String second(ActorOverview a) {
        return a.outlets().stream()
                .filter(o -> !o.insufficient())
                .skip(1)
                .map(ActorOverview.ByOutlet::outlet)
                .findFirst()
                .orElse("");
    }

    /** How the outlets with enough articles speak of the actor together, in a sentence; empty where there is none. */
    private static String everywhere(ActorOverview a) {
        List<StanceShares> all = OutletPage.stances(a, o -> true);
        return all.isEmpty()
                ? ""
                : "Of the " + Shown.count(OutletPage.articles(all)) + " articles of these outlets on " + a.name() + " "
                        + OutletPage.pooled(all, StanceShares::negative) + " are found negative, "
                        + OutletPage.pooled(all, StanceShares::positive) + " positive.";
    }

    /** The shares of negative articles stand on one axis, from none to the highest end of an interval. */
    private List<ByOutletRow> rows(ActorOverview a) {
        Scale scale = Scale.over(
                a.outlets().stream()
                        .filter(o -> o.stance() != null)
                        .flatMap(o -> Stream.of(0.0, o.stance().negative().high()))
                        .toList(),
                IntervalChart.MARGIN,
                IntervalChart.WIDTH - IntervalChart.MARGIN);
        return a.outlets().stream().map(o -> row(a, o, scale)).toList();
    }

    private ByOutletRow row(ActorOverview a, ActorOverview.ByOutlet o, Scale scale) {
        StanceShares.Share negative = o.stance() == null ? null : o.stance().negative();
        return new ByOutletRow(
                o.name(),
                Addresses.outlet(o.outlet()),
                words.of(o.ownershipClass()).name(),
                Spoken.of(
                        o.nArticles(),
                        o.nMentions(),
                        o.outletVoice(),
                        o.nOutletVoice(),
                        o.attributed(),
                        o.nAttributed(),
                        o.insufficient()),
                "/articles?outlet=" + Asked.encoded(o.outlet()) + "&actor=" + Asked.encoded(a.id()),
                OutletPage.share(negative),
                o.stance() == null ? "" : OutletPage.share(o.stance().positive()),
                negative == null || negative.value() == null
                        ? null
                        : new IntervalChart(
                                scale.at(negative.low()),
                                scale.at(negative.high()),
                                scale.at(negative.value()),
                                "",
                                "negative: " + OutletPage.share(negative)),
                o.stance() == null || o.stance().validated().isEmpty()
                        ? null
                        : CorrectedCell.of(o.stance().validated().get(0), Shown::percent));
    }

    private Response nothing(String heading, String hint) {
        return HtmlPage.of(
                404,
                missing.data("heading", heading)
                        .data("hint", hint)
                        .data("next", "/actors")
                        .data("link", "All actors."));
    }
}
