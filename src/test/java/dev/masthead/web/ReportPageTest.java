package dev.masthead.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page of an article paints in its text. */
class ReportPageTest {
    private static List<String> painted(String body, String voice) {
        ReportPage page = new ReportPage(
                AnalyzerFixture.analyzer().analyze(Submission.of("", body)),
                body,
                new LexiconNames(AnalyzerFixture.analyzer().lexicons()));
        return page.body().stream()
                .flatMap(r -> r.pieces().stream())
                .filter(p -> p.css() != null && List.of(p.css().split(" ")).contains(voice))
                .map(HighlightedText.Piece::text)
                .toList();
    }

    @Test
    void voiceIsToldPerCharacter() {
        String body = "😀 Moen said that the dam was “an old ruin” and would leak.";
        assertThat(String.join("", painted(body, "quoted"))).isEqualTo("“an old ruin”");
        assertThat(String.join("|", painted(body, "paraphrased")))
                .contains("that the dam was")
                .contains("and would leak");
    }

    @Test
    void whatIsAllQuotedIsPaintedWhole() {
        assertThat(String.join("", painted("“It leaks, ‘like a sieve’, and nobody cares,” Moen said.", "quoted")))
                .isEqualTo("“It leaks, ‘like a sieve’, and nobody cares,”");
    }
}
