package dev.masthead.api;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Map;

/**
 * Refuses in words what the server cannot read as HTTP: a line or a header that is too long, two lengths, a name with a space in
 * it. The server would answer with a status alone, before any route sees the request. It can be given a handler of its own for
 * that; but Quarkus makes the server, and gives none. So this is put where Vert.x tells tracers of every request before it looks
 * whether it is a valid one.
 */
public final class InvalidRequests implements VertxServiceProvider {
    @Override
    public void init(VertxBuilder builder) {
        if (builder.tracer() == null) {
            builder.tracer(new Listener());
        }
    }

    /** Traces nothing. */
    private static final class Listener implements VertxTracer<Object, Object> {
        @Override
        public <R> Object receiveRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                Iterable<Map.Entry<String, String>> headers,
                TagExtractor<R> tags) {
            if (request instanceof HttpServerRequest received
                    && received.decoderResult().isFailure()
                    && received.connection() instanceof HttpServerConnection connection) {
                connection.invalidRequestHandler(InvalidRequests::refuse);
            }
            return null;
        }
    }

    private static void refuse(HttpServerRequest request) {
        Problem problem = problem(request.decoderResult().cause());
        HttpServerResponse response = request.response();
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(RequestChecks.json(problem));
        response.close();
    }

    private static Problem problem(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return RequestChecks.addressTooLong();
        }
        return cause instanceof TooLongHttpHeaderException
                ? RequestChecks.headersTooLong()
                : Problem.of(ProblemType.INVALID_REQUEST, "This is not HTTP.");
    }
}
