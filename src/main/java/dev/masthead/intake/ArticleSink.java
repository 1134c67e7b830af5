package dev.masthead.intake;

import java.io.IOException;

/** Takes the articles of an input, one after the other in its order. */
@FunctionalInterface
public interface ArticleSink {
    /**
     * Takes an article. May wait until there is room for it.
     *
     * @throws IOException if nothing more can be taken
     */
    void accept(RawArticle article) throws IOException, InterruptedException;
}
