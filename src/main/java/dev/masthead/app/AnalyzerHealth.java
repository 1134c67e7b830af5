package dev.masthead.app;

import dev.masthead.analysis.Analyzer;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when lexicons and models are read; that the database answers is checked beside it. */
@Readiness
@ApplicationScoped
public class AnalyzerHealth implements AsyncHealthCheck {
    private final Analyzer analyzer;

    public AnalyzerHealth(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(HealthCheckResponse.named("Analyzer")
                        .up()
                        .withData("digest", analyzer.info().digest())
                        .withData("lexicons", analyzer.lexicons().all().size())
                        .build());
    }
}
