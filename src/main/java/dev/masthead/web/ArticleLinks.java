package dev.masthead.web;

import dev.masthead.corpus.ArticleNeighbours.Neighbours;
import dev.masthead.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Where more of a stored article can be read. */
final class ArticleLinks {
    private ArticleLinks() {}

    /**
     * A link.
     *
     * @param outside it leads away from this service
     */
    public record Link(String text, String address, boolean outside) {}

    static List<Link> of(Report report, Neighbours neighbours) {
        List<Link> out = new ArrayList<>();
        String url = report.article().url();
        if (url != null && (url.startsWith("https://") || url.startsWith("http://"))) {
            out.add(new Link("the original", url, true));
        }
        String page = Addresses.article(report.id());
        if (neighbours.nVersions() > 1) {
            out.add(new Link(Shown.count(neighbours.nVersions()) + " versions", page + "/versions", false));
        }
        if (neighbours.story() != null) {
            out.add(new Link("the story it tells", Addresses.story(neighbours.story()), false));
        }
        String api = "/api/v1" + page;
        out.add(new Link("report as JSON", api + "/report", false));
        out.add(new Link("text", api + "/text", false));
        out.add(new Link("annotations", api + "/annotations", false));
        return out;
    }
}
