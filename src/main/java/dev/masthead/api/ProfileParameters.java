package dev.masthead.api;

import dev.masthead.corpus.CorpusProfiles;
import dev.masthead.profile.QueryReader;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a profile is wanted. */
public class ProfileParameters {
    @Parameter(description = "Fewer articles are too few to say anything; 20 unless asked")
    @QueryParam("min_articles")
    public String minArticles;

    @Parameter(description = "A metric to follow over time")
    @QueryParam("trend")
    public String trend;

    @Parameter(description = "month or week")
    @DefaultValue("month")
    @QueryParam("trend_by")
    public String trendBy;

    /** @param standard how many articles are enough where nobody says otherwise */
    CorpusProfiles.Wish wish(int standard) {
        if (!trendBy.equals("month") && !trendBy.equals("week")) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "trend_by must be month or week.");
        }
        return new CorpusProfiles.Wish(
                FilterParameters.checked(() -> QueryReader.minArticles(minArticles, standard)),
                trend,
                trendBy.equals("week"));
    }
}
