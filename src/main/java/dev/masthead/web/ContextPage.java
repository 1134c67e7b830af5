package dev.masthead.web;

import dev.masthead.corpus.ArticleContext;
import dev.masthead.report.Codebook;
import java.util.List;

/** An article's figures beside those of other articles, laid out for reading. */
public final class ContextPage {
    private static final Codebook CODEBOOK = Codebook.load();

    private final ArticleContext context;

    /** A figure: its name, where that is defined, its value and where that stands. */
    public record Row(String name, String address, String formula, String value, String place) {}

    ContextPage(ArticleContext context) {
        this.context = context;
    }

    /** Figures of which there are enough others. */
    public List<Row> rows() {
        return context.figures().stream()
                .filter(f -> f.inWords() != null)
                .map(f -> new Row(
                        Shown.metric(f.metric()),
                        Addresses.metric(f.metric()),
                        CODEBOOK.metric(f.metric()).formula(),
                        Shown.figure(CODEBOOK.metric(f.metric()), f.value()),
                        f.inWords() + " (" + Shown.count(f.n()) + ")"))
                .toList();
    }

    /** Which articles it is set beside. */
    public String corpus() {
        ArticleContext.ContextCorpus c = context.corpus();
        return Shown.count(c.nArticles(), "stored article", "stored articles")
                + (c.genre() == null ? "" : " of the kind \u201C" + Shown.words(c.genre()) + "\u201D")
                + ", agencies\u2019 copies left out, as of "
                + Shown.day(c.asOf().toLocalDate());
    }

    /** Whether others have the text too, in a sentence; empty where nothing is known. */
    public String origin() {
        ArticleContext.ContextOrigin o = context.origin();
        String copies = o.nCopies() == 0
                ? ""
                : o.nCopies() + (o.nCopies() == 1 ? " stored article is" : " stored articles are")
                        + " nearly the same text: they count as one origin"
                        + (o.first() == null ? "." : ", first published by " + o.first() + " as far as dates tell.");
        return o.agency() == null ? copies : ("Its marks say that " + o.agency() + " wrote it. " + copies).strip();
    }

    /** How many of its quotations others have, and in how many the words differ, in a sentence; empty where none. */
    public String quotations() {
        int n = context.quotations().size();
        if (n == 0) {
            return "";
        }
        long changed =
                context.quotations().stream().filter(q -> q.nOtherWords() > 0).count();
        return (n == 1 ? "One of its quotations stands" : n + " of its quotations stand") + " in other stored articles"
                + (changed == 0
                        ? ", in the same words."
                        : n == 1 ? ", cut or in other words." : ", " + changed + " of them cut or in other words.");
    }
}
