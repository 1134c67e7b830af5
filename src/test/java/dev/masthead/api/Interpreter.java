package dev.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A program of others that reads what was exported. Where there is none the test is passed over, or fails where
 * {@code MASTHEAD_TESTS_SKIP_NOTHING} is {@code true}, as {@code .ci/run} sets it after it has installed them all.
 */
final class Interpreter {
    private static final long SECONDS = 120;

    /** The one on the path may be of another installation than the one that the system's packages of modules belong to. */
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3", "/usr/local/bin/python3");

    /** Whether a command succeeds; asked once. */
    private static final Map<List<String>, Boolean> RUNS = new ConcurrentHashMap<>();

    private Interpreter() {}

    /** Passes the test over where the program is missing, or does not succeed with these arguments. */
    static void assume(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        present(runs(command), String.join(" ", command) + " does not run here");
    }

    /** The first Python 3 that has these modules; passes the test over where none has. */
    static String python(String... modules) {
        String imports = modules.length == 0 ? "" : "import " + String.join(", ", modules);
        Optional<String> python =
                PYTHONS.stream().filter(p -> runs(List.of(p, "-c", imports))).findFirst();
        present(python.isPresent(), "no python3 with " + String.join(", ", modules) + " here");
        return python.get();
    }

    private static void present(boolean present, String otherwise) {
        if (!present && Boolean.parseBoolean(System.getenv("MASTHEAD_TESTS_SKIP_NOTHING"))) {
            throw new AssertionError(otherwise + ", and nothing is to be passed over");
        }
        assumeTrue(present, otherwise);
    }

    private static boolean runs(List<String> command) {
        return RUNS.computeIfAbsent(command, Interpreter::succeeds);
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
