package dev.masthead.web;

import dev.masthead.profile.InvalidQueryException;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** The page that says why something is not answered. */
@ApplicationScoped
public class Refusals {
    private final Template missing;

    public Refusals(@Location("missing.html") Template missing) {
        this.missing = missing;
    }

    /**
     * An answer, or the page that says in its words why the question cannot be answered as it is put.
     *
     * @param back where to start again
     */
    Response checked(String back, Supplier<Response> answer) {
        try {
            return answer.get();
        } catch (InvalidQueryException e) {
            return of(400, "This cannot be answered", e.getMessage(), back, "Start again.");
        }
    }

    /** The form was shown too long ago, or by another run of the program. */
    Response expired(String back) {
        return of(403, "This page was open for long", "Please open the form again.", back, "Back to the form.");
    }

    Response of(int status, String heading, String hint, String next, String link) {
        return HtmlPage.of(
                status,
                missing.data("heading", heading)
                        .data("hint", hint)
                        .data("next", next)
                        .data("link", link));
    }
}
