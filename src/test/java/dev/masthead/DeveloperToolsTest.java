package dev.masthead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code bin/dev} offers is there and described. */
class DeveloperToolsTest {
    private static final Pattern CLASS = Pattern.compile("\\bdev\\.masthead(\\.[a-z]+)+\\.[A-Z]\\w+");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z][a-z-]+)\\)");

    private final String script;

    DeveloperToolsTest() throws IOException {
        script = Files.readString(Path.of("bin/dev"));
    }

    @Test
    void everyClassThatItRunsHasAMainMethod() throws IOException {
        List<String> names = CLASS.matcher(script)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(names).contains("dev.masthead.training.NameFinderTraining", "dev.masthead.app.Main");
        for (String name : names) {
            List<Path> files = Stream.of("main", "training", "benchmark", "jmh", "campaign", "evaluation")
                    .map(folder -> Path.of("src", folder, "java", name.replace('.', '/') + ".java"))
                    .filter(Files::exists)
                    .toList();
            assertThat(files).as(name).hasSize(1);
            assertThat(Files.readString(files.get(0))).contains("public static void main(String[] args)");
        }
    }

    /** There is one service: whoever uses it does so one after another. */
    @Test
    void testsOfTheServiceRunInOneThread() throws IOException {
        List<Path> missing;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            missing = files.filter(f -> f.toString().endsWith("Test.java"))
                    .filter(f -> {
                        String text = textOf(f);
                        return text.contains("\n@QuarkusTest\n")
                                && !text.contains("\n@Execution(ExecutionMode.SAME_THREAD)\n");
                    })
                    .toList();
        }
        assertThat(missing).isEmpty();
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyCommandIsDescribed() throws IOException {
        String usage = script.substring(script.indexOf("<<'TEXT'"), script.indexOf("\nTEXT\n"));
        String page = Files.readString(Path.of("CONTRIBUTING.md"));
        List<String> commands =
                COMMAND.matcher(script).results().map(r -> r.group(1)).toList();
        assertThat(commands).contains("test", "train-names", "generate-load");
        for (String command : commands) {
            assertThat(usage).contains("\n  " + command + " ");
            assertThat(page).contains("bin/dev " + command);
        }
    }
}
