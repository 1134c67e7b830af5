package dev.masthead.app;

import dev.masthead.analysis.Analyzer;
import dev.masthead.cli.ProgressOption;
import dev.masthead.intake.ScoredRun;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code load}: brings what was scored on many machines into the database of the service. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Stores the articles and reports of a run of spark/, in their order and as if they had been submitted, without scoring"
                    + " them again; profiles then have the sums of the run.",
            "The embedded database must not be in use; one of your own may be. A load that was cut off can be made again."
        },
        footer = {
            "",
            "Examples:",
            "  masthead load --from run",
            "  hadoop fs -get /runs/2026 run; masthead load --from run"
        })
final class LoadCommand implements Callable<Integer> {
    @Option(
            names = "--from",
            required = true,
            paramLabel = "DIR",
            description = "output of a run, on this machine: its manifest.json, submissions/ and reports/")
    private Path from;

    @Mixin
    private ProgressOption progress;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        ScoredRun run = ScoredRun.in(from);
        Main.closeHome();
        ServiceDatabase.startUnlessConfigured();
        CoreProducer.use(CompletableFuture.completedFuture(Analyzer.load(Settings.lexicons(), Settings.cache())));
        // it listens to nobody
        System.setProperty("quarkus.http.host-enabled", "false");
        RunLoading.begin(run, progress);
        AtomicInteger code = new AtomicInteger();
        Quarkus.run(RunLoading.class, (exitCode, failure) -> code.set(failure == null ? exitCode : 2));
        return code.get();
    }
}
