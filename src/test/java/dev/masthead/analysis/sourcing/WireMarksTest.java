package dev.masthead.analysis.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose copy a text is, by the marks at its edges. */
class WireMarksTest {
    private static final Analyzer ANALYZER = AnalyzerFixture.analyzer();

    static Stream<String> cases() throws IOException {
        try (InputStream in = WireMarksTest.class.getResourceAsStream("/sourcing/wire-marks.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void namesTheAgency(String line) {
        int bar = line.indexOf(" | ");
        String text = line.substring(bar + 3).replace(" ¶ ", "\n\n");
        List<String> bylines = new ArrayList<>();
        if (text.startsWith("byline: ")) {
            int end = text.indexOf(" | ");
            bylines.add(text.substring("byline: ".length(), end));
            text = text.substring(end + 3);
        }
        Report.Wire wire =
                ANALYZER.analyze(submission(text, bylines)).sourcing().wire();
        assertThat(wire == null ? "-" : wire.outlet()).as(line).isEqualTo(line.substring(0, bar));
    }

    private static Submission submission(String text, List<String> bylines) {
        return new Submission(
                null, null, null, "", text, null, bylines, null, "en", null, null, null, "text", null, null, null);
    }
}
