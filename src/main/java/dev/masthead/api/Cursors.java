package dev.masthead.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;

/** Where a page begins, in a form that nobody is tempted to compute with. */
final class Cursors {
    private static final String PREFIX = "v1:";

    private Cursors() {}

    static String of(long position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((PREFIX + position).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * A page of a list, with a link to the one behind it.
     *
     * @param next position of the page behind this one; null on the last
     * @param body what is answered, given the cursor of that page; null on the last
     */
    static Response page(UriInfo uri, Long next, Function<String, Object> body) {
        if (next == null) {
            return Response.ok(body.apply(null)).build();
        }
        String cursor = of(next);
        // relative to the address asked for: what the sender says of our name has no business in an answer
        URI address =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return Response.ok(body.apply(cursor))
                .header(HttpHeaders.LINK, "<" + address.getRawPath() + "?" + address.getRawQuery() + ">; rel=\"next\"")
                .build();
    }

    /** The position of a cursor that {@link #of} made; null for null. */
    static Long position(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (plain.startsWith(PREFIX)) {
                return Long.parseLong(plain.substring(PREFIX.length()));
            }
        } catch (IllegalArgumentException notOurs) {
            // refused below
        }
        throw new ProblemException(
                ProblemType.INVALID_PARAMETER, "cursor must be one that an earlier page gave as next.");
    }
}
