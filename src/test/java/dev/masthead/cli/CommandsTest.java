package dev.masthead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.masthead.analysis.Analyzer;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all commands have in common. */
// it listens to the streams that all tests share
@Isolated
class CommandsTest {
    private static final Path LEXICONS = Path.of("lexicons");

    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {}

    private static Ran run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream wrong = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(wrong, true, StandardCharsets.UTF_8));
            int code = Commands.run(LEXICONS, new Intake(Limits.DEFAULT, Bounds.DEFAULT, true), args);
            return new Ran(code, written.toString(StandardCharsets.UTF_8), wrong.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void theVersionNamesTheDigestsThatReportsHave() {
        Analyzer analyzer = Analyzer.load(LEXICONS);

        Ran ran = run("--version");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines().toList())
                .hasSize(5)
                .contains("masthead " + analyzer.info().version())
                .contains("lexicons " + analyzer.lexicons().digest() + " in "
                        + LEXICONS.toAbsolutePath().normalize())
                .contains("analyzer " + analyzer.info().digest() + " (analyzer.digest of its reports)");
    }

    @Test
    void theVersionIsSaidWithoutLexicons() {
        PrintStream out = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            Commands.run(folder.resolve("none"), new Intake(Limits.DEFAULT, Bounds.DEFAULT, true), "--version");
        } finally {
            System.setOut(out);
        }
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("lexicons cannot be read: ")
                .contains("java     ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "analyze",
                "extract",
                "stories",
                "submit",
                "mcp",
                "keys",
                "completion",
                "lexicons",
                "lexicons check",
                "lexicons diff",
                "lexicons export"
            })
    void helpHasExamples(String command) {
        Ran ran = run((command + " --help").strip().split(" "));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Examples:\n  ").contains("masthead " + command);
    }

    @Test
    void completesCommandsAndOptionsInAShell() throws IOException, InterruptedException {
        Ran ran = run("completion", "bash");
        assertThat(ran.code()).isZero();
        Path script = Files.writeString(folder.resolve("masthead"), ran.out());

        assertThat(completed(script, "masthead", "an")).containsExactly("analyze");
        assertThat(completed(script, "masthead", "lexicons", "ch")).containsExactly("check");
        assertThat(completed(script, "masthead", "analyze", "--th")).containsExactly("--threads");
        assertThat(completed(script, "masthead", "analyze", "--p")).containsExactly("--progress");
    }

    private List<String> completed(Path script, String... words) throws IOException, InterruptedException {
        String line = "source '" + script + "'; COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD="
                + (words.length - 1) + "; _complete_masthead; printf '%s\\n' \"${COMPREPLY[@]}\"";
        // outside of a completion bash complains of a command for completions alone
        Process bash = new ProcessBuilder("bash", "-c", line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = bash.inputReader().lines().map(String::strip).toList();
        assertThat(bash.waitFor()).as(said.toString()).isZero();
        return said;
    }

    @Test
    void extractSaysHowFarItIsWhereItIsAskedTo() throws IOException {
        Path input = Files.writeString(
                folder.resolve("two.jsonl"),
                "{\"id\": \"a\", \"text\": \"Rain flooded the harbour.\"}\n{\"id\": \"b\", \"text\": \"It was dry.\"}\n");
        Path output = folder.resolve("out.jsonl");

        Ran ran = run("extract", "--input", input.toString(), "--output", output.toString(), "--progress");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEqualTo("2 articles, 0 refused\n");
        assertThat(Files.readAllLines(output))
                .hasSize(2)
                .allSatisfy(line -> assertThat(
                                new JsonMapper().readTree(line).get("text").textValue())
                        .endsWith("."));
    }

    /** How much was read is what the bytes of all files say, in whatever steps they are taken. */
    @Test
    void inputsKnowHowMuchOfThemWasRead() throws Exception {
        Files.writeString(folder.resolve("1.txt"), "Rain flooded the harbour on Monday. ".repeat(100));
        Files.writeString(folder.resolve("2.txt"), "It was dry on Tuesday. ".repeat(100));
        Inputs inputs = Inputs.of(folder.toString(), null);
        assertThat(inputs.share()).isZero();

        double[] first = new double[1];
        inputs.read(new Intake(Limits.DEFAULT, Bounds.DEFAULT, true), article -> {
            if (first[0] == 0) {
                first[0] = inputs.share();
            }
        });

        assertThat(first[0]).isEqualTo(3_600 / (3_600 + 2_300.0));
        assertThat(inputs.share()).isEqualTo(1);
        assertThat(Inputs.of("-", null).share()).isNaN();
    }
}
