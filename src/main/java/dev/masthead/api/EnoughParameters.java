package dev.masthead.api;

import dev.masthead.profile.QueryReader;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** From how many articles on figures are given: what profiles and comparisons are both asked with. */
public abstract class EnoughParameters {
    @Parameter(description = "Fewer articles are too few to say anything; 20 unless asked")
    @QueryParam("min_articles")
    public String minArticles;

    /** @param standard how many articles are enough where nobody says otherwise */
    int minArticles(int standard) {
        return FilterParameters.checked(() -> QueryReader.minArticles(minArticles, standard));
    }
}
