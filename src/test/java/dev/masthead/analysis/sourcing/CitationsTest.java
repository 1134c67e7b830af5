package dev.masthead.analysis.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Citations of outlets that must be found, and names that must not be taken for one. */
class CitationsTest {
    private static final Analyzer ANALYZER = AnalyzerFixture.analyzer();
    private static final Path FILE = Path.of("src/test/resources/dev/masthead/analysis/sourcing/citations.txt");

    static Stream<String> lines() throws IOException {
        List<String> lines = Files.readAllLines(FILE, StandardCharsets.UTF_8);
        return lines.stream().filter(l -> !l.startsWith("#") && !l.isBlank());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void citesThoseAndNoOthers(String line) {
        int bar = line.indexOf(" | ");
        Set<String> expected = new TreeSet<>(List.of(line.substring(0, bar).split(",")));
        Report report = ANALYZER.analyze(Submission.of(null, line.substring(bar + 3)));
        Set<String> found = new TreeSet<>();
        report.sourcing().relayed().stream()
                .filter(r -> r.nAttributions() > 0)
                .forEach(r -> found.add(r.outlet() != null ? r.outlet() : "described:" + r.description()));
        report.sourcing().ambiguous().stream()
                .filter(a -> a.candidates().size() > 1 || line.startsWith("?"))
                .forEach(a -> found.add("?" + a.text()));
        if (found.isEmpty()) {
            found.add("-");
        }
        assertThat(found).as(line).isEqualTo(expected);
    }
}
