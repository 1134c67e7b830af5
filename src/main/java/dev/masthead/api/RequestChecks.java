package dev.masthead.api;

import dev.masthead.article.DatabaseFault;
import dev.masthead.auth.AllowedHosts;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sees every request first: refuses what no resource should see, and turns whatever goes wrong below the resources into the
 * form of every other problem.
 */
@ApplicationScoped
public class RequestChecks {
    /** Order of the route that sees every request first. */
    static final int FIRST = Integer.MIN_VALUE;

    /** Leaves malformed addresses to this class, which says what is wrong: Quarkus answers them without a word. */
    public static final String NO_URI_CHECK = "vertx.disableURIValidation";

    private static final Logger LOG = Logger.getLogger(RequestChecks.class);
    private static final String QUARKUS = "/q/";
    private static final String HEALTH = "/q/health";
    private static final String METRICS = "/q/metrics";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int LONGEST_ADDRESS = 8_192;
    private static final int LONGEST_HEADERS = 16_384;
    private static final int MAX_AGE_SECONDS = 600;

    private final long maxBody;
    private final AllowedHosts hosts;
    private final CrossSite crossSite;
    private final CorsHandler cors;
    private final ProblemPages pages;

    public RequestChecks(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody,
            AccessSettings access,
            ProblemPages pages) {
        this.pages = pages;
        this.maxBody = maxBody.asLongValue();
        hosts = new AllowedHosts(access.hosts(), access.beyond());
        crossSite = new CrossSite(hosts, access.origins());
        cors = CorsHandler.create()
                .addOrigins(access.origins())
                .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.DELETE))
                .allowedHeaders(Set.of("Authorization", "Content-Type", "Idempotency-Key", "Prefer", "Range"))
                .exposedHeaders(Set.of("Location", "Link", "Retry-After", "Content-Range", "Content-Disposition"))
                .maxAgeSeconds(MAX_AGE_SECONDS);
    }

    void register(@Observes Router router) {
        // the server below the resources answers these itself, and without a body
        router.errorHandler(400, c -> end(c, malformed("The request cannot be understood.")));
        router.errorHandler(404, c -> end(c, Problem.of(ProblemType.NOT_FOUND, "There is no such address.")));
        router.errorHandler(
                405,
                c -> end(
                        c, Problem.of(ProblemType.METHOD_NOT_ALLOWED, "The address exists, but not for this method.")));
        router.errorHandler(413, c -> end(c, tooLarge(maxBody)));
        router.route().order(FIRST).handler(this::check).failureHandler(this::failed);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.addHeadersEndHandler(v -> {
            SecurityHeaders.complete(context);
            if (context.response().getStatusCode() == 503
                    && !context.response().headers().contains(HttpHeaders.RETRY_AFTER)) {
                context.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(Problems.RETRY_SECONDS));
            }
        });
        if (asksForPage(request)) {
            context.put(ProblemPages.ASKED_FOR, pages);
        }
        Problem problem = problem(context);
        if (problem != null) {
            BodyReader.refuse(context, problem);
        } else if (crossSite.isListed(request)) {
            cors.handle(context);
        } else {
            context.next();
        }
    }

    /** Programs that ask for the API are answered in its form, whatever they accept. */
    private static boolean asksForPage(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains("text/html")
                && !request.uri().startsWith("/api/")
                && !request.uri().startsWith(QUARKUS);
    }

    /** Why a request is refused before anybody else sees it; null where nothing speaks against it. */
    private Problem problem(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > LONGEST_ADDRESS) {
            return addressTooLong();
        }
        if (headerLength(request) > LONGEST_HEADERS) {
            return headersTooLong();
        }
        if (isMalformed(request.uri())) {
            return malformed("The address is malformed.");
        }
        Problem address = checkAddress(request.uri());
        if (address != null) {
            return address;
        }
        if (!isHealth(context)) {
            List<String> named = request.headers().getAll(HttpHeaders.HOST);
            if (named.size() != 1) {
                return malformed("A request has one Host header.");
            }
            if (!hosts.allows(named.get(0))) {
                return Problem.of(
                        ProblemType.UNKNOWN_HOST,
                        "This service does not go by the name in the Host header. Its names are set in"
                                + " masthead.access.hosts.");
            }
            Problem site = crossSite.check(request);
            if (site != null) {
                return site;
            }
        }
        if (request.uri().startsWith(QUARKUS) && !READING.contains(request.method())) {
            return Problems.refusal(405);
        }
        if (request.uri().startsWith(METRICS)) {
            // there is one form, which is given whatever is asked for
            request.headers().remove(HttpHeaders.ACCEPT);
        }
        if (!hasReadableType(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            return Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The Content-Type is malformed.");
        }
        String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null
                && !coding.isBlank()
                && !coding.strip().equalsIgnoreCase("identity")
                && !Uploads.takes(context)) {
            return Problem.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "The body is packed (Content-Encoding), which is not read here. Packed inputs go to "
                            + Uploads.ADDRESS + ".");
        }
        if (declaredLength(context) > maxBody && !Uploads.takes(context)) {
            return tooLarge(maxBody);
        }
        return null;
    }

    /**
     * PostgreSQL holds no NUL, so nothing that is asked for with one can be found; and no address here has matrix parameters,
     * whose paths the framework would decode twice.
     */
    private static Problem checkAddress(String uri) {
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        if (path.contains("%00") || path.indexOf(';') >= 0) {
            return Problem.of(ProblemType.NOT_FOUND, "There is no such address.");
        }
        return query >= 0 && uri.indexOf("%00", query) >= 0
                ? Problem.of(ProblemType.INVALID_PARAMETER, "A query parameter holds the character NUL.")
                : null;
    }

    static Problem addressTooLong() {
        return Problem.of(ProblemType.ADDRESS_TOO_LONG, "An address may have " + LONGEST_ADDRESS + " characters.");
    }

    static Problem headersTooLong() {
        return Problem.of(
                ProblemType.HEADERS_TOO_LONG, "All headers together may have " + LONGEST_HEADERS + " characters.");
    }

    private static boolean isHealth(RoutingContext context) {
        String path = context.normalizedPath();
        return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
    }

    private static int headerLength(HttpServerRequest request) {
        int length = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            length += header.getKey().length() + header.getValue().length() + 4;
        }
        return length;
    }

    private static Problem malformed(String detail) {
        return Problem.of(ProblemType.INVALID_REQUEST, detail);
    }

    /**
     * Such as an address with a percent sign that is not followed by two hexadecimal digits, or with the name of another
     * server in front.
     */
    private static boolean isMalformed(String address) {
        try {
            URI uri = new URI(address);
            return !address.startsWith("/") && !address.equals("*") || uri.isAbsolute();
        } catch (URISyntaxException e) {
            return true;
        }
    }

    private static boolean hasReadableType(String contentType) {
        if (contentType == null) {
            return true;
        }
        try {
            MediaType.valueOf(contentType);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    static Problem tooLarge(long maxBody) {
        return Problem.of(ProblemType.BODY_TOO_LARGE, "The body of a request may have " + maxBody + " bytes.");
    }

    /** Bytes that a request says it has; very many where what it says is no number. */
    static long declaredLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** What failed outside the resources, whose own failures {@link Problems} sees. */
    private void failed(RoutingContext context) {
        int status = context.statusCode();
        Throwable failure = context.failure();
        if (failure != null && DatabaseFault.isUnavailable(failure)) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(Problems.RETRY_SECONDS));
            end(context, Problems.unavailable());
        } else if (status >= 400 && status < 500) {
            end(context, Problems.refusal(status));
        } else {
            if (failure != null) {
                LOG.error("A request failed: " + Problems.trace(failure));
            }
            end(context, Problems.internalError());
        }
    }

    static void end(RoutingContext context, Problem problem) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        ProblemPages page = context.get(ProblemPages.ASKED_FOR);
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, page == null ? Problem.MEDIA_TYPE : "text/html;charset=UTF-8");
        if (page != null) {
            context.response().putHeader("Content-Security-Policy", page.contentSecurityPolicy());
        }
        context.response().end(page == null ? json(problem) : page.html(problem));
    }

    static String json(Problem problem) {
        return new JsonObject()
                .put("type", problem.type().toString())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .encode();
    }
}
