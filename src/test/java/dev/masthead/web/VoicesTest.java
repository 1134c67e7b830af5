package dev.masthead.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.annotation.Voice;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import dev.masthead.text.CodePoints;
import org.junit.jupiter.api.Test;

class VoicesTest {
    private static final String BODY =
            "😀 Moen said that the dam was “an old ruin” and would leak. Nobody went. “It holds,” Ruiz replied.";

    private static Voices of(String body) {
        Report report = AnalyzerFixture.analyzer().analyze(Submission.of("", body));
        return Voices.of(report, "text", body);
    }

    @Test
    void stretchesAreTheWholeTextInOrder() {
        int at = 0;
        for (Voices.Stretch s : of(BODY).stretches()) {
            assertThat(s.start()).isEqualTo(at);
            at = s.end();
        }
        assertThat(at).isEqualTo(new CodePoints(BODY).length());
        assertThat(of("").stretches()).isEmpty();
    }

    @Test
    void wordsAreCountedOnceEach() {
        Voices voices = of(BODY);

        assertThat(voices.words()).isEqualTo(18);
        assertThat(voices.words(Voice.QUOTED)).isEqualTo(5);
        assertThat(voices.words(Voice.PARAPHRASED)).isEqualTo(7);
        assertThat(voices.words(Voice.OUTLET)).isEqualTo(6);
    }
}
