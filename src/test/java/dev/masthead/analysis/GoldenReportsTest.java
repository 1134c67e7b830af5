package dev.masthead.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.Limits;
import dev.masthead.intake.TextDump;
import dev.masthead.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The whole report of every article of {@code src/test/resources/articles}, as a reader last approved it. A change of rules or
 * lexicons shows here in the articles it touches: read the difference, then write it with {@code -Dmasthead.golden.write=true}.
 */
class GoldenReportsTest {
    private static final Path CASES = Path.of("src/test/resources/articles");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

    private final TextDump dump = new TextDump(Limits.DEFAULT);

    @TestFactory
    Stream<DynamicTest> everyReport() throws IOException {
        Analyzer analyzer = Analyzer.load(Path.of("lexicons"));
        return Files.list(CASES)
                .filter(Files::isDirectory)
                .sorted()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    String report = PRETTY.writeValueAsString(report(analyzer, folder)) + "\n";
                    Path expected = folder.resolve("report.json");
                    if (Boolean.getBoolean("masthead.golden.write")) {
                        Files.writeString(expected, report);
                    }
                    assertThat(report).isEqualTo(Files.readString(expected));
                }));
    }

    /** Without the versions and digests, which change with every lexicon. */
    private ObjectNode report(Analyzer analyzer, Path folder) throws IOException, InvalidSubmissionException {
        byte[] input = Files.readAllBytes(folder.resolve("input.txt"));
        ObjectNode report = (ObjectNode) JSON.readTree(ReportWriter.toJson(analyzer.analyze(dump.read(input, null))));
        report.remove("analyzer");
        return report;
    }
}
