package dev.masthead.web;

import dev.masthead.corpus.ArticleContext;

/** An article's figures beside those of other articles, laid out for reading. */
public final class ContextPage {
    private final ArticleContext context;
    private final LexiconNames names;

    ContextPage(ArticleContext context, LexiconNames names) {
        this.context = context;
        this.names = names;
    }

    /** Whether there are too few others to set anything beside them. */
    public boolean isAlone() {
        return Placed.among(context).metrics().isEmpty();
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
                        + (o.first() == null
                                ? "."
                                : ", first published by " + names.outlet(o.first()) + " as far as dates tell.");
        return o.agency() == null
                ? copies
                : ("Its marks say that " + names.outlet(o.agency()) + " wrote it. " + copies).strip();
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
