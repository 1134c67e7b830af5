package dev.masthead.app;

import dev.masthead.analysis.Analyzer;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when lexicons and models are read, which is never waited for: the question comes on a thread that serves all requests. That the
 * database answers is checked beside it.
 */
@Readiness
@ApplicationScoped
public class AnalyzerHealth implements AsyncHealthCheck {
    private static final String NAME = "Analyzer";

    private final Instance<Analyzer> analyzer;

    public AnalyzerHealth(Instance<Analyzer> analyzer) {
        this.analyzer = analyzer;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(CoreProducer.isRead() ? up(analyzer.get()) : HealthCheckResponse.down(NAME));
    }

    private static HealthCheckResponse up(Analyzer read) {
        return HealthCheckResponse.named(NAME)
                .up()
                .withData("digest", read.info().digest())
                .withData("lexicons", read.lexicons().all().size())
                .build();
    }
}
