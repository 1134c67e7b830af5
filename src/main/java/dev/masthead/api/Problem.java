package dev.masthead.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * A refusal, as RFC 9457 forms it.
 *
 * @param type    one of {@link ProblemType}
 * @param title   the same for every problem of a type
 * @param status  the HTTP status
 * @param detail  what is wrong in this case
 * @param pointer JSON pointer to the value at fault; left out where there is none
 */
@JsonInclude(Include.NON_NULL)
public record Problem(URI type, String title, int status, String detail, String pointer) {
    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail) {
        return of(type, detail, null);
    }

    static Problem of(ProblemType type, String detail, String pointer) {
        return new Problem(type.uri(), type.title(), type.status(), detail, pointer);
    }

    Response response() {
        return builder().build();
    }

    Response.ResponseBuilder builder() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }
}
