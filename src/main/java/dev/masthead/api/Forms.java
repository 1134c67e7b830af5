package dev.masthead.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;

/** Forms as browsers send them. What reads them below the resources takes a broken one for a fault of its own. */
final class Forms {
    private Forms() {}

    static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && MediaType.valueOf(type).isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    }

    /** Whether each percent sign is followed by two hexadecimal digits, and the charset is one that is known. */
    static boolean isReadable(HttpServerRequest request, Buffer body) {
        String charset = MediaType.valueOf(request.getHeader(HttpHeaders.CONTENT_TYPE))
                .getParameters()
                .get(MediaType.CHARSET_PARAMETER);
        try {
            if (charset != null && !Charset.isSupported(charset)) {
                return false;
            }
        } catch (IllegalArgumentException malformed) {
            return false;
        }
        for (int i = 0; i < body.length(); i++) {
            if (body.getByte(i) == '%') {
                if (i + 2 >= body.length() || !isHex(body.getByte(i + 1)) || !isHex(body.getByte(i + 2))) {
                    return false;
                }
                i += 2;
            }
        }
        return true;
    }

    private static boolean isHex(byte b) {
        return Character.digit(b, 16) >= 0;
    }
}
