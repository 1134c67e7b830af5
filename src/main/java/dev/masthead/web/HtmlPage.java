package dev.masthead.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers that are pages. */
final class HtmlPage {
    /** Nothing on a page comes from elsewhere or is executed, whatever an article contains. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self';"
            + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private HtmlPage() {}

    static Response of(int status, TemplateInstance page) {
        return headers(Response.status(status).entity(page.render()))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    /** Another page is shown instead; without a host: what the sender says of our name has no business in an answer. */
    static Response seeOther(String address) {
        return headers(Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, address))
                .build();
    }

    static Response.ResponseBuilder headers(Response.ResponseBuilder response) {
        return response.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                // without a referrer to itself a browser sends its forms as of an unknown website, which is refused
                .header("Referrer-Policy", "same-origin");
    }
}
