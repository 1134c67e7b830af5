package dev.masthead.api;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells browsers, with every answer that does not say so itself, to take it for what it says it is, to run nothing in it and to
 * show it to no other website.
 */
final class SecurityHeaders {
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** A report to print brings its style along. */
    private static final String STYLE =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    /** Swagger UI, which comes with Quarkus, starts itself with a script in its page. */
    private static final String SWAGGER = "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self'"
            + " 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void complete(RoutingContext context) {
        MultiMap headers = context.response().headers();
        put(headers, "X-Content-Type-Options", "nosniff");
        put(headers, "Referrer-Policy", "no-referrer");
        put(headers, "Cross-Origin-Resource-Policy", "same-origin");
        put(headers, "Content-Security-Policy", policy(context));
    }

    private static void put(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    private static String policy(RoutingContext context) {
        if (context.request().uri().startsWith("/q/swagger-ui")) {
            return SWAGGER;
        }
        String type = context.response().headers().get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/html") ? STYLE : NOTHING;
    }
}
