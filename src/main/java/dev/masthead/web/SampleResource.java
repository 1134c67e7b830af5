package dev.masthead.web;

import dev.masthead.auth.FormTokens;
import dev.masthead.job.QueueFullException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Loads and removes the sample articles, each by one click on the first page, which then tells how far it is. */
@Path("/sample")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SampleResource {
    private static final int BUSY = 503;

    private final SampleCorpus sample;
    private final FormTokens tokens;

    public SampleResource(SampleCorpus sample, FormTokens tokens) {
        this.sample = sample;
        this.tokens = tokens;
    }

    @POST
    @Operation(hidden = true)
    public Response load(@FormParam("token") String token) {
        if (tokens.accepts(token)) {
            try {
                sample.load();
            } catch (QueueFullException e) {
                return HtmlPage.headers(Response.status(BUSY)
                                .entity("As many jobs wait as may. Please try again later.")
                                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8")))
                        .build();
            }
        }
        return toStart();
    }

    @POST
    @Path("/remove")
    @Operation(hidden = true)
    public Response remove(@FormParam("token") String token) {
        if (tokens.accepts(token)) {
            sample.remove();
        }
        return toStart();
    }

    private static Response toStart() {
        return HtmlPage.headers(Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, "/"))
                .build();
    }
}
