package dev.masthead.web;

import dev.masthead.auth.FormTokens;
import dev.masthead.intake.Limits;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What a bookmarklet opens on any website: a form with that page's address, headline and text. These stand behind the {@code #} of
 * the address, which browsers keep to themselves: the service learns nothing of them, and stores nothing, until somebody presses
 * the button, which sends the token of this page.
 */
@Path("/paste")
@Produces(MediaType.TEXT_HTML)
public class PasteResource {
    private final FormTokens tokens;
    private final Limits limits;
    private final Template paste;

    public PasteResource(FormTokens tokens, Limits limits, @Location("paste.html") Template paste) {
        this.tokens = tokens;
        this.limits = limits;
        this.paste = paste;
    }

    @GET
    @Operation(hidden = true)
    public Response paste() {
        return HtmlPage.of(200, paste.data("token", tokens.next()).data("limit", limits.text()));
    }
}
