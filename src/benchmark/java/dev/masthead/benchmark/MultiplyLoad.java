package dev.masthead.benchmark;

import dev.masthead.app.ServiceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code multiply-load}: makes ten times as many articles of what {@code generate-load} has written. */
@Command(
        name = "multiply-load",
        mixinStandardHelpOptions = true,
        description = {
            "Makes ten times as many articles of those that generate-load has written to the service's database, by nine copies of every outlet.",
            "Sums are copied with their outlets, so that it takes minutes where inventing the articles takes an hour."
        })
public final class MultiplyLoad implements Callable<Integer> {
    @Option(names = "--script", paramLabel = "FILE", description = "the statements that do it")
    private Path script = Path.of("src/benchmark/resources/multiply-load.sql");

    public static void main(String[] args) {
        System.exit(new CommandLine(new MultiplyLoad())
                .setExecutionExceptionHandler(Failure::report)
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        try (Connection c = ServiceDatabase.connect();
                Statement s = c.createStatement()) {
            for (String statement : statements()) {
                long began = System.nanoTime();
                s.execute(statement);
                System.err.printf(
                        "%d s: %s%n",
                        (System.nanoTime() - began) / 1_000_000_000,
                        statement.lines().findFirst().orElseThrow());
            }
        }
        System.out.println("multiplied in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
        return 0;
    }

    /** Those of the script, which holds no semicolon but at their ends. */
    private String[] statements() throws IOException {
        return Files.readString(script).replaceAll("(?m)^--.*$", "").strip().split(";\\s*");
    }
}
