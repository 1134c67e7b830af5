package dev.masthead.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** The articles of an export. They can be gone through more than once; each time they are read anew, one after the other. */
interface ExportSource {
    /** Does something with every article, in the order of arrival. */
    void forEach(Each each) throws IOException;

    /** Names of the metrics that any of them has. */
    SortedSet<String> metrics() throws IOException;

    /** Whether the texts are wanted. */
    boolean withText();

    /** What restricts the export, as the caller wrote it. */
    Map<String, String> filter();

    /** Figures of the articles, and of each outlet's, that a sample that people coded corrects; empty where none covers them. */
    List<CorrectedRow> corrected();

    /** Does something with an article. */
    @FunctionalInterface
    interface Each {
        void accept(ExportedArticle article) throws IOException;
    }
}
