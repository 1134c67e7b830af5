package dev.masthead.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page begins, in a form that nobody is tempted to compute with. */
final class Cursors {
    private static final String PREFIX = "v1:";

    private Cursors() {}

    static String of(long position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((PREFIX + position).getBytes(StandardCharsets.US_ASCII));
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
