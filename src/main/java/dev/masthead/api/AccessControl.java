package dev.masthead.api;

import dev.masthead.auth.ApiKey;
import dev.masthead.auth.FailedKeys;
import dev.masthead.auth.KeyFile;
import dev.masthead.auth.RateLimiter;
import dev.masthead.auth.Role;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks for keys where there are any, before anything else sees the request. A key comes as a bearer token, or, from a
 * browser, as the password of basic authentication. It is never written down. A coder needs none: the token of the coder's link, which
 * nobody can guess, opens what the coder sees and says, and nothing else.
 */
@ApplicationScoped
public class AccessControl {
    private static final String HEALTH = "/q/health";
    /** Styles and scripts, which are the same for everybody. */
    private static final String ASSETS = "/assets/";

    private static final int NOT_FOUND = 404;
    private static final String ROLE = "masthead.role";
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final Optional<KeyFile> keys;
    private final RateLimiter allowance;
    private final FailedKeys failedKeys;

    public AccessControl(Optional<KeyFile> keys, RateLimiter allowance, FailedKeys failedKeys) {
        this.keys = keys;
        this.allowance = allowance;
        this.failedKeys = failedKeys;
    }

    void register(@Observes Router router) {
        if (keys.isPresent()) {
            router.route().order(RequestChecks.FIRST + 1).handler(this::check);
        }
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        if (path.equals(HEALTH) || path.startsWith(HEALTH + "/")) {
            context.next();
            return;
        }
        if (path.startsWith(ASSETS) && needed(request.method()) == Role.READER) {
            context.next();
            return;
        }
        if (CoderRequests.isOne(request.method(), path, request.getParam("coder"))) {
            coder(context);
            return;
        }
        Optional<String> key = key(request.getHeader(HttpHeaders.AUTHORIZATION));
        Optional<ApiKey> owner = key.flatMap(keys.get()::find);
        if (owner.isEmpty()) {
            long pause = key.isEmpty()
                    ? 0
                    : failedKeys.failed(String.valueOf(request.remoteAddress().hostAddress()));
            if (pause > 0) {
                context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause));
                end(context, Problem.of(ProblemType.TOO_MANY_REQUESTS, "Too many wrong keys came from this address."));
                return;
            }
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"masthead\"");
            context.response().headers().add("WWW-Authenticate", "Basic realm=\"masthead\", charset=\"UTF-8\"");
            end(context, Problem.of(ProblemType.UNAUTHORIZED, "A key is needed: Authorization: Bearer KEY."));
            return;
        }
        Role needed = needed(request.method());
        if (!owner.get().role().includes(needed)) {
            end(context, Problem.of(ProblemType.FORBIDDEN, forbidden(needed)));
            return;
        }
        context.put(ROLE, owner.get().role());
        long wait = allowance.request(owner.get().name());
        if (wait == 0 && needed == Role.SUBMITTER) {
            String name = owner.get().name();
            wait = allowance.submit(name, length(request));
            if (wait == 0 && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
                // how much it was is known when it has come
                context.addEndHandler(ended -> allowance.charge(name, request.bytesRead()));
            }
        }
        if (wait > 0) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            end(context, Problem.of(ProblemType.TOO_MANY_REQUESTS, "This key has asked for as much as it may."));
            return;
        }
        context.next();
    }

    /** Lets a coder in; whoever guesses tokens is listened to as seldom as one who guesses keys. */
    private void coder(RoutingContext context) {
        String address = String.valueOf(context.request().remoteAddress().hostAddress());
        long pause = failedKeys.paused(address);
        if (pause > 0) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause));
            end(context, Problem.of(ProblemType.TOO_MANY_REQUESTS, "Too many wrong keys came from this address."));
            return;
        }
        context.addEndHandler(ended -> {
            if (context.response().getStatusCode() == NOT_FOUND) {
                failedKeys.failed(address);
            }
        });
        context.put(ROLE, Role.READER);
        context.next();
    }

    private static String forbidden(Role needed) {
        return "This needs a key with the role " + needed.id() + ".";
    }

    /** Whether whoever asks may do what needs a role. Where there are no keys everybody may do everything. */
    public static boolean allows(RoutingContext context, Role needed) {
        Role role = context.get(ROLE);
        return role == null || role.includes(needed);
    }

    /**
     * Refuses a request whose key has less than a role, for resources that ask for more than their method does. Where there
     * are no keys everybody may do everything.
     */
    public static void demand(RoutingContext context, Role needed) {
        if (!allows(context, needed)) {
            throw new ProblemException(ProblemType.FORBIDDEN, forbidden(needed));
        }
    }

    private static Role needed(HttpMethod method) {
        if (method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS) {
            return Role.READER;
        }
        return method == HttpMethod.POST ? Role.SUBMITTER : Role.EDITOR;
    }

    private static Optional<String> key(String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        String small = authorization.toLowerCase(Locale.ROOT);
        if (small.startsWith(BEARER)) {
            return Optional.of(authorization.substring(BEARER.length()).strip());
        }
        if (small.startsWith(BASIC)) {
            try {
                String decoded = new String(
                        Base64.getDecoder()
                                .decode(authorization.substring(BASIC.length()).strip()),
                        StandardCharsets.UTF_8);
                return Optional.of(decoded.substring(decoded.indexOf(':') + 1));
            } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static long length(HttpServerRequest request) {
        try {
            String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Math.max(0, Long.parseLong(length));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static void end(RoutingContext context, Problem problem) {
        BodyReader.refuse(context, problem);
    }
}
