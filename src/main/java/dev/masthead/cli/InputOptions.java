package dev.masthead.cli;

import dev.masthead.cli.Output.Writer;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that read articles have in common: from where, to where, and on how many threads. */
final class InputOptions {
    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE|DIR|GLOB|-",
            description = "what to read; - for standard input")
    private String input;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE|-",
            description = "where the lines go; - for standard output. A file appears when it is complete.")
    private String output;

    @Option(
            names = "--map",
            paramLabel = "FIELD:COLUMN,…",
            description = "which column of a table holds what, such as text:maintext")
    private String map;

    @Option(names = "--threads", paramLabel = "N", description = "threads that work; one a core by default")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private ProgressOption progress;

    Progress progress() {
        return progress.start();
    }

    /** @throws IllegalArgumentException if the options cannot be */
    Inputs inputs() throws IOException {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads must be at least 1");
        }
        return Inputs.of(input, map);
    }

    int threads() {
        return threads;
    }

    <R> R write(Writer<R> writer) throws IOException, InterruptedException {
        return Output.write(output, writer);
    }
}
