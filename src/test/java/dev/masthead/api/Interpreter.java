package dev.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of others that reads what was exported, where there is one on the path. */
final class Interpreter {
    private static final long SECONDS = 120;

    private Interpreter() {}

    /** Skips the test where the program is missing, or does not succeed with these arguments. */
    static void assume(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        boolean present;
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            present = process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            present = false;
        }
        if (!present && required(program)) {
            throw new AssertionError(String.join(" ", command) + " does not run, and nothing is to be passed over");
        }
        assumeTrue(present, () -> String.join(" ", command) + " does not run here");
    }

    /** What {@code .ci/run} installs must be there where it ran. */
    private static boolean required(String program) {
        return Boolean.parseBoolean(System.getenv("MASTHEAD_TESTS_SKIP_NOTHING"))
                && List.of("python3", "Rscript", "curl").contains(program);
    }

    /** What a program prints; it must succeed. */
    static String run(Path folder, String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        // plots without a screen
        builder.environment().put("MPLBACKEND", "Agg");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("ends within %d s", SECONDS).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readString(out);
    }
}
