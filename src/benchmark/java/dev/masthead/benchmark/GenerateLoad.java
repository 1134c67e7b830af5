package dev.masthead.benchmark;

import dev.masthead.analysis.Analyzer;
import dev.masthead.app.ServiceDatabase;
import dev.masthead.app.Settings;
import dev.masthead.profile.InventedLoad;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code generate-load}: fills the service's database with invented analyses. */
@Command(
        name = "generate-load",
        mixinStandardHelpOptions = true,
        description = {
            "Fills the service's database with invented articles and analyses, to measure what many of them cost.",
            "Start the service once before, so that the tables exist, and stop it where it has a database of its own.",
            "The same lexicons and seed give the same articles."
        })
public final class GenerateLoad implements Callable<Integer> {
    private static final int STEP = 20;

    @Option(names = "--articles", paramLabel = "N", description = "how many, all outlets together")
    private int articles = 1_000_000;

    @Option(names = "--outlets", paramLabel = "N", description = "of how many outlets")
    private int outlets = 500;

    @Option(names = "--from", paramLabel = "DAY", description = "the first day, such as 2024-01-01")
    private LocalDate from = LocalDate.of(2024, 1, 1);

    @Option(names = "--days", paramLabel = "N", description = "over how many days")
    private int days = 366;

    @Option(names = "--seed", paramLabel = "N", description = "another seed gives other articles")
    private long seed = 1;

    @Option(names = "--lexicons", paramLabel = "DIR", description = "folder of the lexicons")
    private Path lexicons = Settings.lexicons();

    public static void main(String[] args) {
        System.exit(new CommandLine(new GenerateLoad())
                .setExecutionExceptionHandler(Failure::report)
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (articles < 1 || outlets < 1 || days < 1 || outlets > articles) {
            throw new IllegalArgumentException(
                    "articles, outlets and days must be positive, an article an outlet at least");
        }
        long start = System.nanoTime();
        try (Connection c = ServiceDatabase.connect()) {
            new InventedLoad(c, Analyzer.load(lexicons), seed)
                    .write(new InventedLoad.Plan(outlets, articles, from, days), done -> {
                        if (done % STEP == 0 || done == outlets) {
                            System.err.println(done + " of " + outlets + " outlets");
                        }
                    });
            // the planner must know of the rows before anybody measures
            c.setAutoCommit(true);
            c.createStatement().execute("analyze");
        } catch (SQLException e) {
            throw new IOException(
                    "42P01".equals(e.getSQLState())
                            ? "the database has no tables yet: start the service on it once"
                            : e.getMessage(),
                    e);
        }
        System.out.println(articles + " articles of " + outlets + " outlets in "
                + (System.nanoTime() - start) / 1_000_000_000 + " s");
        return 0;
    }
}
