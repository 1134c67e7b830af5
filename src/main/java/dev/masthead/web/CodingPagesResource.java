package dev.masthead.web;

import dev.masthead.auth.FormTokens;
import dev.masthead.coding.CodingSheet;
import dev.masthead.coding.Codings;
import dev.masthead.profile.InvalidQueryException;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of a coder, one item at a time. It works without JavaScript. */
@Path("/coding/{id}/{coder}")
@Produces(MediaType.TEXT_HTML)
public class CodingPagesResource {
    private static final int MOST_WORDS = 10_000;

    private final Codings codings;
    private final FormTokens tokens;
    private final Template coding;
    private final Template missing;

    public CodingPagesResource(
            Codings codings,
            FormTokens tokens,
            @Location("coding.html") Template coding,
            @Location("missing.html") Template missing) {
        this.codings = codings;
        this.tokens = tokens;
        this.coding = coding;
        this.missing = missing;
    }

    @GET
    @Operation(hidden = true)
    public Response item(
            @PathParam("id") String id,
            @PathParam("coder") String coder,
            @QueryParam("item") String item,
            @QueryParam("context") String context,
            @QueryParam("last") String last) {
        return page(200, id, coder, number(item), words(context), number(last), null);
    }

    private Response page(
            int status, String id, String coder, Integer item, Integer words, Integer last, String error) {
        Optional<Codings.ItemPage> page = codings.items(id, coder, item == null ? 0 : item, item == null, 1, words);
        if (page.isEmpty()) {
            return gone();
        }
        return HtmlPage.of(
                status,
                coding.data("page", new CodingPage(address(id, coder), page.get(), last))
                        .data("token", tokens.next())
                        .data("error", error));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response code(
            @PathParam("id") String id,
            @PathParam("coder") String coder,
            @FormParam("form") String form,
            @FormParam("item") String item,
            @FormParam("answer") String answer,
            @FormParam("note") String note,
            @FormParam("context") String context) {
        Integer number = number(item);
        if (number == null) {
            return gone();
        }
        if (!tokens.accepts(form)) {
            return page(
                    403,
                    id,
                    coder,
                    number,
                    words(context),
                    null,
                    "This page was open for long. Nothing was kept of this item: please answer again.");
        }
        boolean cannot = CodingSheet.CANNOT_SAY.equals(answer);
        try {
            Optional<Codings.Coding> kept =
                    codings.code(id, number, coder, new Codings.Answer(cannot ? null : answer, cannot, note));
            if (kept.isEmpty()) {
                return gone();
            }
        } catch (InvalidQueryException e) {
            return page(422, id, coder, number, words(context), null, e.getMessage());
        }
        return HtmlPage.headers(Response.status(Response.Status.SEE_OTHER)
                        .header(
                                HttpHeaders.LOCATION,
                                UriBuilder.fromPath(address(id, coder))
                                        .queryParam("last", number)
                                        .build()
                                        .toString()))
                .build();
    }

    static String address(String id, String coder) {
        return UriBuilder.fromPath("/coding/{id}/{coder}").build(id, coder).getRawPath();
    }

    private Response gone() {
        return HtmlPage.of(
                404,
                missing.data("heading", "There is nothing to code here")
                        .data("hint", "The sample may have been deleted, or the link is not whole.")
                        .data("next", "/")
                        .data("link", "To the start."));
    }

    private static Integer number(String value) {
        return value != null && value.matches("[0-9]{1,7}") ? Integer.valueOf(value) : null;
    }

    private static Integer words(String value) {
        if ("-1".equals(value)) {
            return -1;
        }
        Integer wanted = number(value);
        return wanted == null ? null : Integer.valueOf(Math.min(wanted, MOST_WORDS));
    }
}
