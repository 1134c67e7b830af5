package dev.masthead.app;

import dev.masthead.analysis.Analyzer;
import dev.masthead.intake.Formats;
import dev.masthead.intake.Limits;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the service the parts of the core, which knows nothing of it. */
@Singleton
public class CoreProducer {
    private static volatile Analyzer loaded;

    private final MastheadConfig config;

    public CoreProducer(MastheadConfig config) {
        this.config = config;
    }

    /** Hands over the analyzer that {@link Main} read while the database started. */
    static void use(Analyzer analyzer) {
        loaded = analyzer;
    }

    @Produces
    @Singleton
    @Startup
    Analyzer analyzer() {
        return loaded != null ? loaded : Analyzer.load(Settings.lexicons(config.lexicons()));
    }

    @Produces
    @Singleton
    Limits limits() {
        return Limits.DEFAULT.withText(config.limits().text());
    }

    @Produces
    @Singleton
    Formats formats(Limits limits) {
        return Formats.standard(limits);
    }
}
