package dev.masthead.web;

import dev.masthead.profile.ActorOverview;
import dev.masthead.profile.ActorProfiles;
import dev.masthead.profile.ProfileService;
import dev.masthead.profile.StanceComparison;
import dev.masthead.profile.StanceShares;
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
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages on actors: the list, and how each outlet speaks of one. */
@Path("/actors")
@Produces(MediaType.TEXT_HTML)
public class ActorPagesResource {
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 1_000_000;

    private final ActorProfiles actors;
    private final Template list;
    private final Template actor;
    private final Template missing;
    private final OutletWords words = OutletWords.load();

    public ActorPagesResource(
            ActorProfiles actors,
            @Location("actors.html") Template list,
            @Location("actor.html") Template actor,
            @Location("missing.html") Template missing) {
        this.actors = actors;
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
            String name, String address, String ownershipClass, Spoken spoken, String negative, String positive) {}

    @GET
    @Operation(hidden = true)
    public Response actors(
            @QueryParam("q") @DefaultValue("") String q, @QueryParam("page") @DefaultValue("1") int page) {
        if (page < 1 || page > MOST_PAGES) {
            return nothing("There is no such page", "Pages count from 1.");
        }
        ProfileService.Page<ActorOverview> found =
                actors.actors(ActorProfiles.Articles.ALL, q.isBlank() ? null : q.strip(), (long) (page - 1) * PAGE, PAGE);
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
                .map(a -> HtmlPage.of(200, page(a, compared(a, first, second))))
                .orElseGet(() -> nothing("There is no actor here", "Neither the lexicon nor an article knows it."));
    }

    /** The answer to whether the first outlet is harder on the actor than the second; empty where nobody asks. */
    private String compared(ActorOverview a, String first, String second) {
        boolean known = a.outlets().stream().anyMatch(o -> o.outlet().equals(first))
                && a.outlets().stream().anyMatch(o -> o.outlet().equals(second));
        if (!known) {
            return "";
        }
        StanceComparison c = actors.compareStances(ActorProfiles.Articles.ALL, a.id(), first, second);
        return c.difference() == null
                ? c.answer()
                : c.answer() + " Difference of the shares of negative articles: " + Math.round(100 * c.difference())
                        + " points (" + Math.round(100 * c.low()) + " to " + Math.round(100 * c.high()) + "), p "
                        + String.format(java.util.Locale.ROOT, "%.3f", c.p()) + ".";
    }

    private TemplateInstance page(ActorOverview a, String answer) {
        return actor.data("actor", ActorRow.of(a))
                .data("answer", answer)
                .data(
                        "choices",
                        a.outlets().stream().filter(o -> !o.insufficient()).toList())
                .data("rows", a.outlets().stream().map(this::row).toList());
    }

    private ByOutletRow row(ActorOverview.ByOutlet o) {
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
                share(o.stance() == null ? null : o.stance().negative()),
                share(o.stance() == null ? null : o.stance().positive()));
    }

    /** 40 % (25 to 57). */
    private static String share(StanceShares.Share s) {
        return s == null || s.value() == null
                ? ""
                : Math.round(100 * s.value()) + " % (" + Math.round(100 * s.low()) + " to " + Math.round(100 * s.high())
                        + ")";
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
