package dev.masthead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.intake.Bounds;
import dev.masthead.intake.Intake;
import dev.masthead.intake.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files as other programs write them, in {@code src/test/resources/intake}: {@code input.*} goes in unchanged, and {@code
 * extract} must write {@code expected.jsonl}, and on standard error {@code refused.txt}.
 */
class ExtractFixturesTest {
    private static final Path CASES = Path.of("src/test/resources/intake");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> readsFilesAsTheirProgramsWriteThem() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            List<Path> all = cases.filter(Files::isDirectory).sorted().toList();
            assertThat(all).hasSizeGreaterThan(25);
            return all.stream().map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> check(c)));
        }
    }

    private void check(Path example) throws IOException {
        Path input;
        try (Stream<Path> files = Files.list(example)) {
            input = files.filter(f -> f.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElseThrow();
        }
        Path output = Files.createTempFile(folder, "out", ".jsonl");
        PrintStream before = System.err;
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        System.setErr(new PrintStream(messages, true, StandardCharsets.UTF_8));
        try {
            Commands.run(
                    Path.of("lexicons"),
                    new Intake(Limits.DEFAULT, Bounds.DEFAULT, true),
                    "extract",
                    "--input",
                    input.toString(),
                    "--output",
                    output.toString());
        } finally {
            System.setErr(before);
        }
        assertThat(Files.readString(output)).isEqualTo(Files.readString(example.resolve("expected.jsonl")));
        Path refused = example.resolve("refused.txt");
        List<String> refusals =
                messages.toString(StandardCharsets.UTF_8).strip().lines().toList();
        assertThat(refusals.subList(0, refusals.size() - 1))
                .isEqualTo(Files.exists(refused) ? Files.readAllLines(refused) : List.of());
    }
}
