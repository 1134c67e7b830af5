package dev.masthead.web;

import dev.masthead.corpus.ArticleVersions;
import dev.masthead.corpus.VersionChanges;
import dev.masthead.corpus.VersionHistory;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of an article's versions: what came in under its address, and what each says that the one before did not. */
@Path("/articles/{id}/versions")
@Produces(MediaType.TEXT_HTML)
public class VersionsPageResource {
    private static final int MOST_PIECES = 20;

    private final VersionHistory history;
    private final Template versions;
    private final Template missing;

    public VersionsPageResource(
            VersionHistory history,
            @Location("versions.html") Template versions,
            @Location("missing.html") Template missing) {
        this.history = history;
        this.versions = versions;
        this.missing = missing;
    }

    /** A version, laid out. */
    public record Row(
            String address,
            String title,
            String came,
            String length,
            boolean counted,
            String changed,
            List<VersionChanges.Piece> pieces,
            List<String> findings) {}

    @GET
    @Operation(hidden = true)
    public Response versions(@PathParam("id") String id) {
        Optional<ArticleVersions> found = history.of(id);
        if (found.isEmpty()) {
            return HtmlPage.of(
                    404,
                    missing.data("heading", "There is no article here")
                            .data("hint", "It may have been deleted.")
                            .data("next", "/")
                            .data("link", "Paste another one."));
        }
        return HtmlPage.of(
                200,
                versions.data("article", Addresses.article(id))
                        .data("json", "/api/v1" + Addresses.article(id) + "/versions")
                        .data(
                                "rows",
                                found.get().versions().stream()
                                        .map(VersionsPageResource::row)
                                        .toList()));
    }

    private static Row row(ArticleVersions.Version v) {
        VersionChanges c = v.changes();
        return new Row(
                Addresses.article(v.id()),
                v.title() == null || v.title().isEmpty() ? "Untitled" : v.title(),
                Shown.moment(v.createdAt().atOffset(ZoneOffset.UTC)),
                Shown.count(v.nWords(), "word", "words"),
                v.counted(),
                c == null
                        ? ""
                        : Shown.count(c.nWordsRemoved(), "word", "words") + " gone, " + Shown.count(c.nWordsAdded())
                                + " new, in " + Shown.count(c.nPieces(), "place", "places"),
                c == null
                        ? List.of()
                        : c.pieces().subList(0, Math.min(MOST_PIECES, c.pieces().size())),
                c == null
                        ? List.of()
                        : c.findings().stream().map(VersionsPageResource::told).toList());
    }

    private static String told(VersionChanges.ChangedFinding f) {
        String change = f.before() == null || f.after() == null
                ? ""
                : " (" + Shown.words(f.before()) + " before, " + Shown.words(f.after()) + " now)";
        return Shown.words(f.kind()) + ": " + f.what() + change;
    }
}
