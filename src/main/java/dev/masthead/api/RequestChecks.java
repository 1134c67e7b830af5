package dev.masthead.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what no resource should see, and says so in the form of every other problem. */
@ApplicationScoped
public class RequestChecks {
    /** Order of the route that sees every request first. */
    static final int FIRST = Integer.MIN_VALUE;

    /** Leaves malformed addresses to this class, which says what is wrong: Quarkus answers them without a word. */
    public static final String NO_URI_CHECK = "vertx.disableURIValidation";

    /** What the server may have read ahead of us: behind it, its own limit holds. */
    private static final long SLACK = 1 << 20;

    private final long maxBody;
    private final CurrentVertxRequest current;

    public RequestChecks(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody,
            CurrentVertxRequest current) {
        this.maxBody = maxBody.asLongValue();
        this.current = current;
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
        router.errorHandler(400, c -> end(c, malformed()));
        router.errorHandler(413, c -> end(c, tooLarge()));
        router.route().order(FIRST).handler(c -> {
            if (isMalformed(c)) {
                c.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                end(c, malformed());
            } else if (declaredLength(c) > maxBody && !Uploads.takes(c)) {
                // what is still to come would be read as the next request
                c.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                c.response().endHandler(ended -> c.request().connection().close());
                end(c, tooLarge());
            } else {
                c.next();
            }
        });
    }

    private static Problem malformed() {
        return Problem.of(ProblemType.INVALID_REQUEST, "The address is malformed.");
    }

    /** Such as one with a percent sign that is not followed by two hexadecimal digits. */
    private static boolean isMalformed(RoutingContext context) {
        try {
            new URI(context.request().uri());
            return false;
        } catch (URISyntaxException e) {
            return true;
        }
    }

    /**
     * Bounds a body that comes without its length. The framework would do so too, but with no more than a status. Forms it
     * reads on its own.
     */
    @ServerRequestFilter
    void bound(ContainerRequestContext request) {
        RoutingContext context = current.getCurrent();
        if (context == null
                || context.request().isEnded()
                || context.request().headers().contains(HttpHeaders.CONTENT_LENGTH)
                || !request.hasEntity() && !context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return;
        }
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, maxBody + SLACK);
        request.setEntityStream(new BoundedBody(request.getEntityStream(), maxBody, () -> {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(ended -> context.request().connection().close());
            return new ProblemException(
                    ProblemType.BODY_TOO_LARGE, "The body of a request may have " + maxBody + " bytes.");
        }));
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
