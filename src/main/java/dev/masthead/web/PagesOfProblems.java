package dev.masthead.web;

import dev.masthead.api.Problem;
import dev.masthead.api.ProblemPages;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says what went wrong on a page, where a page was asked for; programs get the same as {@code application/problem+json}. */
@ApplicationScoped
public class PagesOfProblems implements ProblemPages {
    private final Template missing;

    public PagesOfProblems(@Location("missing.html") Template missing) {
        this.missing = missing;
    }

    @Override
    public String html(Problem problem) {
        return missing.data("heading", problem.title())
                .data("hint", problem.detail())
                .data("next", "/")
                .data("link", "Start.")
                .render();
    }

    @Override
    public String contentSecurityPolicy() {
        return HtmlPage.CONTENT_SECURITY_POLICY;
    }

    /** What resources refuse. */
    @ServerResponseFilter
    public void asPage(ContainerResponseContext response, RoutingContext context) {
        if (response.getEntity() instanceof Problem problem && context.get(ASKED_FOR) != null) {
            response.setEntity(html(problem), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
            response.getHeaders().putSingle("Content-Security-Policy", contentSecurityPolicy());
        }
    }
}
