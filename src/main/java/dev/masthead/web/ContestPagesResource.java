package dev.masthead.web;

import dev.masthead.article.AnalysisService;
import dev.masthead.auth.FormTokens;
import dev.masthead.coding.Contest;
import dev.masthead.coding.Contests;
import dev.masthead.profile.InvalidQueryException;
import dev.masthead.report.Report;
import dev.masthead.report.ReportReader;
import dev.masthead.text.CodePoints;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a reader says that a finding is wrong. The note is kept beside it, and the report stays as it is. */
@Path("/articles/{id}/contest")
@Produces(MediaType.TEXT_HTML)
public class ContestPagesResource {
    /** So many code points on either side of the words are shown. */
    private static final int AROUND = 120;

    private static final int LONGEST_WORDS = 200;

    private final Contests contests;
    private final AnalysisService articles;
    private final FormTokens tokens;
    private final Template contest;
    private final Template missing;

    public ContestPagesResource(
            Contests contests,
            AnalysisService articles,
            FormTokens tokens,
            @Location("contest.html") Template contest,
            @Location("missing.html") Template missing) {
        this.contests = contests;
        this.articles = articles;
        this.tokens = tokens;
        this.contest = contest;
        this.missing = missing;
    }

    /** What the form holds. */
    public record Written(String part, String start, String end, String reason, String name) {}

    @GET
    @Operation(hidden = true)
    public Response form(
            @PathParam("id") String id,
            @QueryParam("part") String part,
            @QueryParam("start") String start,
            @QueryParam("end") String end) {
        return page(200, id, new Written(part, start, end, "", ""), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keep(
            @PathParam("id") String id,
            @FormParam("token") String token,
            @FormParam("part") String part,
            @FormParam("start") String start,
            @FormParam("end") String end,
            @FormParam("reason") String reason,
            @FormParam("name") String name) {
        Written written = new Written(part, start, end, text(reason), text(name));
        if (!tokens.accepts(token)) {
            return page(403, id, written, "This page was open for long. Nothing was kept: please send it again.");
        }
        try {
            Optional<Contest> kept = contests.contest(
                    id,
                    new Contests.Wish(
                            null,
                            part,
                            number(start),
                            number(end),
                            written.reason().strip(),
                            written.name().isBlank() ? null : written.name().strip()));
            if (kept.isEmpty()) {
                return gone();
            }
        } catch (InvalidQueryException e) {
            return page(400, id, written, e.getMessage());
        }
        return HtmlPage.headers(
                        Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, Addresses.article(id)))
                .build();
    }

    private Response page(int status, String id, Written written, String error) {
        Optional<Meant> words = words(id, written);
        if (words.isEmpty()) {
            return gone();
        }
        return HtmlPage.of(
                status,
                contest.data("article", Addresses.article(id))
                        .data("meant", words.get())
                        .data("written", written)
                        .data("token", tokens.next())
                        .data("error", error));
    }

    /** The words that are meant; empty where there is no such article or no such place in it. */
    private Optional<Meant> words(String id, Written written) {
        Integer start = number(written.start());
        Integer end = number(written.end());
        Optional<String> body = articles.text(id);
        if (body.isEmpty() || start == null || end == null || start < 0 || end <= start) {
            return Optional.empty();
        }
        String text = body.get();
        if ("title".equals(written.part())) {
            Report report = ReportReader.read(articles.report(id).orElseThrow());
            text = report.article().title() == null ? "" : report.article().title();
        }
        CodePoints points = new CodePoints(text);
        if (end > points.length()) {
            return Optional.empty();
        }
        int from = Math.max(0, start - AROUND);
        int to = Math.min(points.length(), end + AROUND);
        String before = text.substring(points.toUtf16(from), points.toUtf16(start));
        String after = text.substring(points.toUtf16(end), points.toUtf16(to));
        return Optional.of(new Meant(
                from == 0 ? before : "…" + before.replaceFirst("^\\S*\\s", ""),
                Excerpt.of(text.substring(points.toUtf16(start), points.toUtf16(end)), LONGEST_WORDS),
                to == points.length() ? after : after.replaceFirst("\\s\\S*$", "") + "…"));
    }

    /** The words that are meant, and what stands around them. */
    public record Meant(String before, String words, String after) {}

    private Response gone() {
        return HtmlPage.of(
                404,
                missing.data("heading", "There is no such place here")
                        .data("hint", "The article may have been deleted, or the words are not in it.")
                        .data("next", "/articles")
                        .data("link", "All articles."));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static Integer number(String value) {
        return value != null && value.matches("[0-9]{1,9}") ? Integer.valueOf(value) : null;
    }
}
