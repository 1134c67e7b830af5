package dev.masthead.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import dev.masthead.text.Typography;
import org.junit.jupiter.api.Test;

/** Soft hyphens and ligatures, as pages and PDF files hold them, are matched through; offsets stay those of the text. */
class BrokenWordsTest {
    private static final Analyzer ANALYZER = AnalyzerFixture.analyzer();

    @Test
    void softHyphensAreNoPartOfWords() {
        String text =
                "Vladi\u00ADmir Pu\u00ADtin\u2019s re\u00ADgime at\u00ADtacked the harbour, of\u00ADficials said. It rained.";
        Report report = ANALYZER.analyze(Submission.of("", text));
        assertThat(report.loadedTerms())
                .extracting(Report.LoadedTerm::text, Report.LoadedTerm::start)
                .contains(org.assertj.core.groups.Tuple.tuple("re\u00ADgime", text.indexOf("re\u00ADgime")));
        assertThat(report.actors()).extracting(Report.Actor::id).contains("vladimir-putin");
        assertThat(report.actors().get(0).mentions().get(0).text()).isEqualTo("Vladi\u00ADmir Pu\u00ADtin");
        assertThat(report.attributions())
                .singleElement()
                .satisfies(a -> assertThat(a.source().spans().get(0).text()).isEqualTo("of\u00ADficials"));
    }

    @Test
    void ligaturesAreTheirLetters() {
        String text = "The \uFB01erce ter\uFB02 regime fell, o\uFB03cials con\uFB01rmed on Monday.";
        Report report = ANALYZER.analyze(Submission.of("", text));
        assertThat(report.attributions()).singleElement().satisfies(a -> {
            assertThat(a.cue().lemma()).isEqualTo("confirm");
            assertThat(a.source().spans().get(0).text()).isEqualTo("o\uFB03cials");
        });
    }

    @Test
    void plainFormsOfWords() {
        assertThat(Typography.plain("re\u00ADgime")).isEqualTo("regime");
        assertThat(Typography.plain("o\uFB03ce\u2019s")).isEqualTo("office's");
        assertThat(Typography.plain("\u00AD")).isEqualTo("\u00AD");
        assertThat(Typography.sameLength("re\u00ADgime\u2019s")).isEqualTo("re\u00ADgime's");
    }
}
