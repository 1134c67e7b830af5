package dev.masthead.web;

/** What else can be asked of the articles that a filter means. */
public final class CorpusLinks {
    private final Asked asked;

    CorpusLinks(Asked asked) {
        this.asked = asked;
    }

    public String articles() {
        return asked.at("/articles");
    }

    public String profile() {
        return asked.at("/profile");
    }

    /** The articles are one side; the other is chosen there. */
    public String comparison() {
        return asked.asValueOf("side").at("/compare");
    }

    public String quotations() {
        return asked.at("/quotations");
    }

    public String citations() {
        return asked.at("/citations");
    }

    public String export() {
        return asked.at("/export");
    }
}
