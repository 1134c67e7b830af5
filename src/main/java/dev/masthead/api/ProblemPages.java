package dev.masthead.api;

/** Shows problems as pages, to whoever asked for a page. */
public interface ProblemPages {
    /** Where a request keeps this, if it asks for a page: below the resources nothing else tells. */
    String ASKED_FOR = "masthead.problem.pages";

    /** The page. */
    String html(Problem problem);

    /** What browsers may load for it. */
    String contentSecurityPolicy();
}
