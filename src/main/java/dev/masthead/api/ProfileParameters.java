package dev.masthead.api;

import dev.masthead.corpus.CorpusProfiles;
import dev.masthead.profile.TrendBy;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a profile is wanted. */
public class ProfileParameters extends EnoughParameters {
    @Parameter(description = "A metric to follow over time")
    @QueryParam("trend")
    public String trend;

    @Parameter(description = "month, week, or auto: months joined until there are articles enough")
    @DefaultValue("month")
    @QueryParam("trend_by")
    public String trendBy;

    /** @param standard how many articles are enough where nobody says otherwise */
    CorpusProfiles.Wish wish(int standard) {
        return new CorpusProfiles.Wish(
                minArticles(standard), trend, FilterParameters.checked(() -> TrendBy.of(trendBy)));
    }
}
