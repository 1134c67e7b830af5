package dev.masthead.web;

import dev.masthead.api.AccessControl;
import dev.masthead.auth.FormTokens;
import dev.masthead.auth.Role;
import dev.masthead.coding.Codings;
import dev.masthead.coding.Question;
import dev.masthead.coding.QuestionKind;
import dev.masthead.coding.SampleWish;
import dev.masthead.coding.Validation;
import dev.masthead.coding.ValidationReport;
import dev.masthead.coding.ValidationResults;
import dev.masthead.coding.Validations;
import dev.masthead.corpus.CorpusFilter;
import dev.masthead.profile.InvalidQueryException;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages of samples: drawing one, who codes it, what it comes to, and its end. They work without JavaScript. */
@Path("/validations")
@Produces(MediaType.TEXT_HTML)
public class ValidationPagesResource {
    private static final int LISTED = 200;
    private static final String HERE = "/validations";

    private final Codings codings;
    private final Validations validations;
    private final ValidationResults results;
    private final FormTokens tokens;
    private final Refusals refusals;
    private final Template list;
    private final Template report;

    public ValidationPagesResource(
            Codings codings,
            Validations validations,
            ValidationResults results,
            FormTokens tokens,
            Refusals refusals,
            @Location("validations.html") Template list,
            @Location("validation.html") Template report) {
        this.codings = codings;
        this.validations = validations;
        this.results = results;
        this.tokens = tokens;
        this.refusals = refusals;
        this.list = list;
        this.report = report;
    }

    /** A sample in the list. */
    public record SampleRow(
            String id, String title, String question, String articles, String size, String coded, String settled) {
        static SampleRow of(Validation v) {
            return new SampleRow(
                    v.id(),
                    ValidationPage.heading(v),
                    Shown.words(v.question()),
                    v.filter().isEmpty() ? "all" : v.filter(),
                    Shown.count(v.size()),
                    Shown.count(v.nCoded()),
                    Shown.count(v.nSettled()));
        }
    }

    /** A question that can be asked, in a word and as coders are asked. */
    public record Choice(String id, String name, String asks) {}

    /** What the form for a sample holds; texts, since what was written wrongly is shown again. */
    public record Wanted(
            String title,
            String filter,
            String question,
            String actor,
            String frame,
            String size,
            String overlap,
            String coders,
            boolean byOutlet) {
        static Wanted of(MultivaluedMap<String, String> form) {
            return new Wanted(
                    text(form, "title"),
                    text(form, "filter"),
                    text(form, "question"),
                    text(form, "actor"),
                    text(form, "frame"),
                    text(form, "size"),
                    text(form, "overlap"),
                    text(form, "coders"),
                    form.containsKey("by_outlet"));
        }

        private static String text(MultivaluedMap<String, String> form, String name) {
            String value = form.getFirst(name);
            return value == null ? "" : value.strip();
        }

        private SampleWish wish() {
            return new SampleWish(
                    title.isEmpty() ? null : title,
                    CorpusFilter.parse(filter),
                    Question.of(question, actor.isEmpty() ? null : actor, frame.isEmpty() ? null : frame),
                    number("size", size),
                    null,
                    0,
                    byOutlet,
                    number("overlap", overlap) / 100.0,
                    Arrays.stream(coders.split(","))
                            .map(String::strip)
                            .filter(c -> !c.isEmpty())
                            .toList());
        }

        private static int number(String name, String value) {
            if (!value.matches("[0-9]{1,5}")) {
                throw new InvalidQueryException(name + " must be a whole number.");
            }
            return Integer.parseInt(value);
        }
    }

    @GET
    @Operation(hidden = true)
    public Response validations(@QueryParam("filter") String filter, @Context RoutingContext context) {
        Wanted wanted = new Wanted(
                "", filter == null ? "" : filter, QuestionKind.LOADED_TERM.id(), "", "", "100", "30", "Ana, Bo", true);
        return list(200, wanted, null, null, context);
    }

    private Response list(int status, Wanted wanted, Validation plan, String error, RoutingContext context) {
        return HtmlPage.of(
                status,
                list.data(
                                "rows",
                                validations.page(null, LISTED).items().stream()
                                        .map(SampleRow::of)
                                        .toList())
                        .data("wanted", wanted)
                        .data("plan", plan)
                        .data("error", error)
                        .data("questions", choices())
                        .data("mayDraw", AccessControl.allows(context, Role.SUBMITTER))
                        .data("token", tokens.next()));
    }

    private static List<Choice> choices() {
        return Arrays.stream(QuestionKind.values())
                .map(k -> new Choice(k.id(), Shown.words(k.id()), k.asks()))
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response draw(MultivaluedMap<String, String> form, @Context RoutingContext context) {
        Wanted wanted = Wanted.of(form);
        if (!tokens.accepts(form.getFirst("form"))) {
            return list(
                    403,
                    wanted,
                    null,
                    "This page was open for long. Nothing was drawn: please send it again.",
                    context);
        }
        try {
            return "plan".equals(form.getFirst("do"))
                    ? list(200, wanted, validations.plan(wanted.wish()), null, context)
                    : seeOther(HERE + "/" + validations.draw(wanted.wish()).id());
        } catch (InvalidQueryException e) {
            return list(422, wanted, null, e.getMessage(), context);
        }
    }

    private static Response seeOther(String address) {
        return HtmlPage.headers(Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, address))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response validation(@PathParam("id") String id, @Context RoutingContext context) {
        return page(200, id, null, context);
    }

    private Response page(int status, String id, String error, RoutingContext context) {
        Optional<ValidationReport> found = results.report(id);
        boolean editor = AccessControl.allows(context, Role.EDITOR);
        return found.isEmpty()
                ? gone()
                : HtmlPage.of(
                        status,
                        report.data("page", new ValidationPage(found.get(), editor ? links(id) : List.of()))
                                .data("editor", editor)
                                .data("error", error)
                                .data("token", tokens.next()));
    }

    private List<ValidationPage.LinkRow> links(String id) {
        return codings.links(id).orElse(List.of()).stream()
                .map(l -> new ValidationPage.LinkRow(
                        l.name(), CodingPagesResource.address(id, l.token()), l.adjudicates() ? "decides" : "codes"))
                .toList();
    }

    @POST
    @Path("/{id}/coders")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response join(
            @PathParam("id") String id,
            @FormParam("form") String form,
            @FormParam("name") String name,
            @FormParam("adjudicates") String adjudicates,
            @Context RoutingContext context) {
        AccessControl.demand(context, Role.EDITOR);
        if (!tokens.accepts(form)) {
            return refusals.expired(HERE + "/" + id);
        }
        try {
            return codings.join(id, name == null ? "" : name.strip(), adjudicates != null)
                            .isEmpty()
                    ? gone()
                    : seeOther(HERE + "/" + id);
        } catch (InvalidQueryException e) {
            return page(422, id, e.getMessage(), context);
        }
    }

    @POST
    @Path("/{id}/coders/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response leave(
            @PathParam("id") String id,
            @FormParam("form") String form,
            @FormParam("name") String name,
            @Context RoutingContext context) {
        AccessControl.demand(context, Role.EDITOR);
        if (!tokens.accepts(form)) {
            return refusals.expired(HERE + "/" + id);
        }
        return codings.leave(id, name == null ? "" : name) ? seeOther(HERE + "/" + id) : gone();
    }

    @POST
    @Path("/{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(
            @PathParam("id") String id, @FormParam("form") String form, @Context RoutingContext context) {
        AccessControl.demand(context, Role.EDITOR);
        if (!tokens.accepts(form)) {
            return refusals.expired(HERE + "/" + id);
        }
        return validations.delete(id) ? seeOther(HERE) : gone();
    }

    private Response gone() {
        return refusals.of(404, "There is no such sample", "It may have been deleted.", HERE, "All samples.");
    }
}
