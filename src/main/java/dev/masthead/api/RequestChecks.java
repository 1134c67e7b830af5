package dev.masthead.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what no resource should see, and says so in the form of every other problem. */
@ApplicationScoped
public class RequestChecks {
    /** Order of the route that sees every request first. */
    static final int FIRST = Integer.MIN_VALUE;

    private final long maxBody;

    public RequestChecks(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.maxBody = maxBody.asLongValue();
    }

    /** PostgreSQL holds no NUL, so nothing that is asked for with one can be found. */
    @ServerRequestFilter(preMatching = true)
    Response refuseNul(ContainerRequestContext request) {
        if (request.getUriInfo().getPath(true).indexOf('\0') >= 0) {
            return Problem.of(ProblemType.NOT_FOUND, "There is no such address.")
                    .response();
        }
        for (Map.Entry<String, List<String>> parameter :
                request.getUriInfo().getQueryParameters(true).entrySet()) {
            if (parameter.getValue().stream().anyMatch(v -> v.indexOf('\0') >= 0)) {
                return Problem.of(ProblemType.INVALID_PARAMETER, "A query parameter holds the character NUL.")
                        .response();
            }
        }
        return null;
    }

    /** The server below the resources answers these itself, and without a body. */
    void register(@Observes Router router) {
        router.errorHandler(400, c -> end(c, Problem.of(ProblemType.INVALID_REQUEST, "The address is malformed.")));
        router.errorHandler(413, c -> end(c, tooLarge()));
        router.route().order(FIRST).handler(c -> {
            if (declaredLength(c) > maxBody && !Uploads.takes(c)) {
                // what is still to come would be read as the next request
                c.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                c.response().endHandler(ended -> c.request().connection().close());
                end(c, tooLarge());
            } else {
                c.next();
            }
        });
    }

    private Problem tooLarge() {
        return Problem.of(ProblemType.BODY_TOO_LARGE, "The body of a request may have " + maxBody + " bytes.");
    }

    private static long declaredLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    static void end(RoutingContext context, Problem problem) {
        if (context.response().ended()) {
            return;
        }
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(new JsonObject()
                        .put("type", problem.type().toString())
                        .put("title", problem.title())
                        .put("status", problem.status())
                        .put("detail", problem.detail())
                        .encode());
    }
}
