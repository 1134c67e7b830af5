package dev.masthead.api;

import java.net.URI;
import java.util.Locale;

/** The kinds of problem the API answers with. {@code docs/problems.md} describes each; a test sees to it. */
public enum ProblemType {
    EMPTY_TEXT(422, "There is no text to analyse"),
    TEXT_TOO_LONG(413, "The text is too long"),
    BODY_TOO_LARGE(413, "The request is too large"),
    MALFORMED_JSON(400, "The request is not JSON"),
    MALFORMED_ENCODING(400, "The request is not text in the encoding it declares"),
    INVALID_CHARACTERS(422, "The text holds characters that cannot be stored"),
    INVALID_VALUE(422, "A field has a value it cannot have"),
    TARGET_OUT_OF_RANGE(422, "A target lies outside the text"),
    UNSUPPORTED_LANGUAGE(422, "The language is not supported"),
    INVALID_PARAMETER(400, "A query parameter has a value it cannot have"),
    INVALID_REQUEST(400, "The request cannot be understood"),
    ID_CONFLICT(409, "The id belongs to another article"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "There is no representation that is accepted"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
    RANGE_NOT_SATISFIABLE(416, "The range lies outside the file"),
    KEY_REUSED(422, "The idempotency key belongs to another request"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    HEADERS_TOO_LONG(431, "The headers are too long"),
    UNKNOWN_HOST(421, "The service has another name"),
    CROSS_SITE(403, "Another website sent this"),
    REQUEST_TIMEOUT(408, "The request came too slowly"),
    BUSY(503, "The service has as much to do as it can"),
    UNAUTHORIZED(401, "A key is needed"),
    FORBIDDEN(403, "The key does not allow this"),
    TOO_MANY_REQUESTS(429, "So much at a time is not answered"),
    QUEUE_FULL(429, "Too many jobs wait"),
    JOB_NOT_FAILED(409, "Only a job that failed can be tried again"),
    STORAGE_FULL(503, "There is no room for another job"),
    UNAVAILABLE(503, "The service cannot work at the moment"),
    INTERNAL_ERROR(500, "Something went wrong here");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The name under which it is documented. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Stable; what programs go by. */
    public URI uri() {
        return URI.create("urn:masthead:problem:" + slug());
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
