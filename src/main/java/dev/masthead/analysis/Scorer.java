package dev.masthead.analysis;

/**
 * Finds one kind of thing in an article. Scorers run in the order of {@link Scorers}; a later one may read what earlier
 * ones added. A scorer holds no state of an article and may be used by any number of threads.
 */
public interface Scorer {

    /** Reads the article and adds annotations, metrics and its section of the report. */
    void score(Analysis analysis);
}
