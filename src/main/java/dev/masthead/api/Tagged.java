package dev.masthead.api;

import dev.masthead.text.Sha256;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Answers whose bytes are the same as long as what they tell is: they carry a tag, and are not sent to who has them. */
final class Tagged {
    private static final int DIGITS = 32;

    private Tagged() {}

    /** The text, or 304 where the client names its tag in If-None-Match. */
    static Response answer(Request request, String text, MediaType type) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(Sha256.of(bytes).substring(0, DIGITS));
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        if (same != null) {
            return same.tag(tag).build();
        }
        Response.ResponseBuilder answer = Response.ok(bytes, type).tag(tag);
        if (request.getMethod().equals("HEAD")) {
            answer.header(HttpHeaders.CONTENT_LENGTH, bytes.length);
        }
        return answer.build();
    }
}
