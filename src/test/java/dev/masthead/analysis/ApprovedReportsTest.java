package dev.masthead.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.Limits;
import dev.masthead.intake.Submission;
import dev.masthead.intake.TextDump;
import dev.masthead.report.Report;
import dev.masthead.report.ReportWriter;
import dev.masthead.report.review.MarkedText;
import dev.masthead.report.review.ReviewLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is said of every article of {@code src/test/resources/articles}, as a reader last approved it: one file a layer, the
 * text with its marks and a table below. A change of rules or lexicons shows here in the articles and layers it touches: read
 * the difference, then write it with {@code -Dmasthead.golden.write=true}. One report stands whole, for the schema.
 */
class ApprovedReportsTest {
    private static final Path CASES = Path.of("src/test/resources/articles");
    private static final String WHOLE = "state-agency-relayed-by-state-outlet";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

    private final TextDump dump = new TextDump(Limits.DEFAULT);

    @TestFactory
    Stream<DynamicTest> everyLayer() throws IOException {
        Analyzer analyzer = AnalyzerFixture.analyzer();
        List<Path> cases;
        try (Stream<Path> folders = Files.list(CASES)) {
            cases = folders.filter(Files::isDirectory).sorted().toList();
        }
        return cases.stream().flatMap(folder -> {
            Submission submission = submission(folder);
            Report report = analyzer.analyze(submission);
            return Stream.of(ReviewLayer.values())
                    .map(layer -> DynamicTest.dynamicTest(
                            folder.getFileName() + " " + layer.id(), () -> layer(layer, folder, report, submission)));
        });
    }

    private static void layer(ReviewLayer layer, Path folder, Report report, Submission submission) throws IOException {
        String shown = layer.show(report, submission.title(), submission.text());
        approved(folder.resolve(layer.id() + ".txt"), shown);
        if (layer != ReviewLayer.METRICS) {
            String plain = (submission.title().isEmpty() ? "" : "# " + submission.title() + "\n\n")
                    + submission.text()
                    + "\n\n---\n";
            assertThat(MarkedText.strip(shown)).startsWith(plain);
        }
    }

    @Test
    void oneWholeReport() throws IOException {
        Report report = AnalyzerFixture.analyzer().analyze(submission(CASES.resolve(WHOLE)));
        ObjectNode json = (ObjectNode) JSON.readTree(ReportWriter.toJson(report));
        // versions and digests change with every lexicon
        json.remove("analyzer");
        approved(Path.of("src/test/resources/report").resolve(WHOLE + ".json"), PRETTY.writeValueAsString(json) + "\n");
    }

    private static void approved(Path file, String shown) throws IOException {
        if (Boolean.getBoolean("masthead.golden.write")) {
            Files.writeString(file, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(file));
    }

    private Submission submission(Path folder) {
        try {
            return dump.read(Files.readAllBytes(folder.resolve("input.txt")), null);
        } catch (IOException | InvalidSubmissionException e) {
            throw new IllegalStateException(folder + " cannot be read", e);
        }
    }
}
