package dev.masthead.app;

import dev.masthead.analysis.Analyzer;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when lexicons and models are read; that the database answers is checked beside it. */
@Readiness
@ApplicationScoped
public class AnalyzerHealth implements HealthCheck {
    private final Analyzer analyzer;

    public AnalyzerHealth(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Analyzer")
                .up()
                .withData("digest", analyzer.info().digest())
                .withData("lexicons", analyzer.lexicons().all().size())
                .build();
    }
}
