package dev.masthead.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the bodies of requests as they come in, without a thread that waits for them: the resources below are asked when the
 * whole body is here. What is too long, too slow or too much at a time is refused. Bodies of jobs go to disk ({@link
 * Uploads}).
 */
@ApplicationScoped
public class BodyReader {
    private static final int RETRY_SECONDS = 5;
    private static final String CONTINUE = "100-continue";

    private final Vertx vertx;
    private final BodySettings settings;
    private final long maxBody;
    private final AtomicLong inMemory = new AtomicLong();
    private final Map<String, Integer> perClient = new ConcurrentHashMap<>();

    public BodyReader(
            Vertx vertx,
            BodySettings settings,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.vertx = vertx;
        this.settings = settings;
        this.maxBody = maxBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(RequestChecks.FIRST + 3).handler(this::read);
    }

    private void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded() || !hasBody(request)) {
            context.next();
            return;
        }
        String client = client(request);
        if (perClient.merge(client, 1, Integer::sum) > settings.perClient()) {
            left(client);
            context.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
            refuse(
                    context,
                    Problem.of(
                            ProblemType.TOO_MANY_REQUESTS, "This address sends as many bodies at a time as it may."));
            return;
        }
        new Reading(context, client).start();
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && !length.equals("0") || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static String client(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        return address == null ? "" : String.valueOf(address.hostAddress());
    }

    private void left(String client) {
        perClient.computeIfPresent(client, (c, n) -> n <= 1 ? null : n - 1);
    }

    /** Says that the body may come, to a sender that asks first. */
    static void letCome(HttpServerRequest request) {
        if (CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
            request.headers().remove(HttpHeaders.EXPECT);
        }
    }

    /** Refuses a request whose body has not come yet: what is still to come would be read as the next request. */
    static void refuse(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.response().endHandler(ended -> request.connection().close());
        request.handler(null);
        request.endHandler(null);
        RequestChecks.end(context, problem);
    }

    /** The reading of one body. */
    private final class Reading {
        private final RoutingContext context;
        private final HttpServerRequest request;
        private final String client;
        private final BodyPace pace;
        private final Buffer body = Buffer.buffer();
        private boolean coming = true;

        Reading(RoutingContext context, String client) {
            this.context = context;
            this.client = client;
            request = context.request();
            pace = new BodyPace(
                    vertx,
                    settings,
                    () -> refuse(
                            context,
                            Problem.of(ProblemType.REQUEST_TIMEOUT, "The body of the request came too slowly.")));
        }

        void start() {
            // however it ends, the memory is free then
            context.addEndHandler(ended -> {
                came();
                inMemory.addAndGet(-body.length());
            });
            request.exceptionHandler(gone -> came());
            request.handler(this::take);
            request.endHandler(end -> {
                came();
                if (Forms.isForm(request) && !Forms.isReadable(request, body)) {
                    RequestChecks.end(context, Problem.of(ProblemType.INVALID_REQUEST, "The form is malformed."));
                    return;
                }
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            });
            letCome(request);
            request.resume();
        }

        /** The body is here, or will not come. */
        private void came() {
            pace.end();
            if (coming) {
                coming = false;
                left(client);
            }
        }

        private void take(Buffer bytes) {
            pace.came(bytes.length());
            if (body.length() + bytes.length() > maxBody) {
                refuse(context, RequestChecks.tooLarge(maxBody));
                return;
            }
            body.appendBuffer(bytes);
            if (inMemory.addAndGet(bytes.length()) > settings.memory()) {
                context.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
                refuse(context, Problem.of(ProblemType.BUSY, "As many bodies come in at the moment as memory holds."));
            }
        }
    }
}
