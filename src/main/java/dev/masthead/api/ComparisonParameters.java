package dev.masthead.api;

import dev.masthead.profile.QueryReader;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a comparison is wanted. */
public class ComparisonParameters extends EnoughParameters {
    @Parameter(
            description =
                    "Metrics with commas between them: only their differences are tested and corrected for; of all otherwise")
    @QueryParam("metrics")
    public String metrics;

    /** Names of the metrics that are compared; empty for all of them. */
    Set<String> wanted() {
        return FilterParameters.checked(() -> QueryReader.metrics(metrics));
    }
}
