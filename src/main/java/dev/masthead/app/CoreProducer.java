package dev.masthead.app;

import dev.masthead.analysis.Analyzer;
import dev.masthead.api.AccessSettings;
import dev.masthead.api.BodySettings;
import dev.masthead.article.AnalysisBudget;
import dev.masthead.article.VersionSettings;
import dev.masthead.auth.AllowedHosts;
import dev.masthead.auth.FailedKeys;
import dev.masthead.auth.FormTokens;
import dev.masthead.auth.KeyFile;
import dev.masthead.auth.RateLimiter;
import dev.masthead.duplicates.DuplicateSettings;
import dev.masthead.intake.Bounds;
import dev.masthead.intake.Formats;
import dev.masthead.intake.Intake;
import dev.masthead.intake.Limits;
import dev.masthead.job.JobSettings;
import dev.masthead.job.ReanalysisSettings;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.profile.AnalysisVersions;
import dev.masthead.profile.ProfileCheckSettings;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Gives the service the parts of the core, which knows nothing of it. */
@Singleton
public class CoreProducer {
    private static final Logger LOG = Logger.getLogger(CoreProducer.class);
    private static final int BODY_BYTES_PER_SECOND = 10_000;

    private static volatile CompletableFuture<Analyzer> loading;

    private final MastheadConfig config;

    public CoreProducer(MastheadConfig config) {
        this.config = config;
    }

    /** Hands over the analyzer that is being read while database and service start. */
    static void use(CompletableFuture<Analyzer> analyzer) {
        loading = analyzer;
    }

    /** Whether the analyzer is at hand without waiting. */
    static boolean isRead() {
        return loading == null || loading.isDone();
    }

    /** Whoever asks waits for it, so that what starts the service asks last. */
    @Produces
    @Singleton
    @Startup(AnalysisVersions.LATE)
    Analyzer analyzer() {
        if (loading == null) {
            return Analyzer.load(Settings.lexicons(config.lexicons()), Settings.cache(config.home(), config.cache()));
        }
        try {
            return loading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LexiconException reason) {
                throw new ConfigurationException(Main.reason(reason));
            }
            throw e;
        }
    }

    @Produces
    @Singleton
    Limits limits() {
        return Limits.DEFAULT.withText(config.limits().text());
    }

    @Produces
    @Singleton
    Bounds bounds() {
        MastheadConfig.Intake c = config.intake();
        return new Bounds(
                c.decodedBytes(), c.ratio(), c.nesting(), c.entries(), c.documentBytes(), c.depth(), c.tags());
    }

    @Produces
    @Singleton
    Formats formats(Limits limits, Bounds bounds) {
        return Formats.standard(limits, bounds);
    }

    @Produces
    @Singleton
    Intake intake(Limits limits, Bounds bounds) throws IOException {
        return new Intake(limits, bounds, false, PrivateFiles.emptied(Settings.temporary(config.home())));
    }

    @Produces
    @Singleton
    AnalysisBudget analysisBudget() {
        return new AnalysisBudget(
                config.limits().analysed().orElseGet(Memory::characters),
                config.limits().waiting());
    }

    @Produces
    @Singleton
    BodySettings bodySettings() {
        MastheadConfig.Limits c = config.limits();
        return new BodySettings(
                c.bodyIdleSeconds(),
                c.bodyTotalSeconds(),
                BODY_BYTES_PER_SECOND,
                Memory.bodies(),
                c.bodiesPerAddress());
    }

    @Produces
    @Singleton
    AccessSettings accessSettings(@ConfigProperty(name = "quarkus.http.host") String host) {
        return new AccessSettings(
                config.access().hosts().orElse(List.of()),
                config.access().origins().orElse(List.of()),
                !AllowedHosts.isLoopback(host));
    }

    @Produces
    @Singleton
    FormTokens formTokens() {
        return new FormTokens(System::currentTimeMillis);
    }

    @Produces
    @Singleton
    @Startup
    VersionSettings versionSettings() {
        return VersionSettings.of(config.versions().counted());
    }

    @Produces
    @Singleton
    JobSettings jobSettings() {
        MastheadConfig.Jobs c = config.jobs();
        return new JobSettings(
                Settings.home(config.home()).resolve("jobs"),
                c.queue(),
                c.threads().orElse(Runtime.getRuntime().availableProcessors()),
                c.uploadBytes(),
                c.folderBytes(),
                c.freeBytes());
    }

    @Produces
    @Singleton
    @Startup
    ReanalysisSettings reanalysisSettings() {
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new ReanalysisSettings(
                config.reanalyses().threads().orElse(half), config.reanalyses().failedShare());
    }

    @Produces
    @Singleton
    @Startup
    ProfileCheckSettings profileCheckSettings() {
        String at = config.profileCheck().at();
        return new ProfileCheckSettings(at.equals("off") ? Optional.empty() : Optional.of(LocalTime.parse(at)));
    }

    @Produces
    @Singleton
    @Startup
    DuplicateSettings copySettings() {
        return new DuplicateSettings(
                config.copies().threshold(), config.copies().candidates());
    }

    @Produces
    @Dependent
    Optional<KeyFile> keys() throws IOException {
        return config.keys().isEmpty()
                ? Optional.empty()
                : Optional.of(new KeyFile(Path.of(config.keys().get()), System::nanoTime, LOG::error));
    }

    @Produces
    @Singleton
    FailedKeys failedKeys() {
        return new FailedKeys(config.access().wrongKeysPerMinute(), System::nanoTime);
    }

    @Produces
    @Singleton
    RateLimiter allowance() {
        return new RateLimiter(
                config.access().requestsPerMinute(), config.access().bytesPerDay(), System::nanoTime);
    }
}
