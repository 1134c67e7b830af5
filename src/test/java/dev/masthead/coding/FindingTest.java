package dev.masthead.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import dev.masthead.statistics.CodedSample;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final Report REPORT = AnalyzerFixture.analyzer()
            .analyze(Submission.of(
                    "Talks fail",
                    "The regime refused to talk, Maria Hale, a spokeswoman for the ministry, said on Tuesday. "
                            + "“The regime will fall,” said Vladimir Putin. He left at noon."));

    @Test
    void loadedTermsAreTheOutletsOwnOrSomebodyElses() {
        List<Finding> found = Finding.of(Question.of("loaded_term", null, null), REPORT);
        assertThat(found)
                .filteredOn(f -> f.words().equals("regime"))
                .extracting(Finding::answer, Finding::detail, Finding::entry)
                .containsExactly(
                        tuple("no", "paraphrased", "loaded-terms.regime"),
                        tuple("no", "quoted", "loaded-terms.regime"));
    }

    @Test
    void attributionsShowWhatIsToBeJudgedAndNotWhatTheMachineSays() {
        List<Finding> types = Finding.of(Question.of("source_type", null, null), REPORT);
        assertThat(types)
                .extracting(Finding::source, Finding::answer)
                .contains(tuple("Maria Hale, a spokeswoman for the ministry", "official"));
        List<Finding> attributions = Finding.of(Question.of("attribution", null, null), REPORT);
        assertThat(attributions).allSatisfy(f -> assertThat(f.answer()).isEqualTo("yes"));
        assertThat(attributions)
                .extracting(Finding::detail, Finding::cue, Finding::content)
                .contains(tuple("direct", "said", "“The regime will fall,”"));
    }

    @Test
    void aWholeArticleIsOneItem() {
        List<Finding> stance = Finding.of(Question.of("stance", "vladimir-putin", null), REPORT);
        assertThat(stance).hasSize(1);
        assertThat(stance.get(0).words()).isEqualTo("Vladimir Putin");
        assertThat(stance.get(0).start()).isNull();
        assertThat(stance.get(0).score()).isBetween(1 / 3.0, 1.0);
        assertThat(Finding.of(Question.of("stance", "nobody", null), REPORT)).isEmpty();
        List<Finding> frame = Finding.of(Question.of("frame", null, "generic.conflict"), REPORT);
        assertThat(frame).hasSize(1);
        assertThat(frame.get(0).score()).isGreaterThanOrEqualTo(0.5);
        assertThat(Finding.of(Question.of("genre", null, null), REPORT)).hasSize(1);
    }

    /** What the machine does not find is in the sample too, or nobody could say how much it misses. */
    @Test
    void sentencesInWhichNothingWasFoundAreAskedAbout() {
        String text =
                "The regime refused to talk. 😀 Boats stayed in the harbour. * * * “It will fall,” said Ada Lund. She left.";
        Report report = AnalyzerFixture.analyzer().analyze(Submission.of("Talks", text));
        Question loaded = Question.of("loaded_term", null, null);
        List<Finding> found = Finding.of(loaded, report, text, AnalyzerFixture.analyzer()::sentences);
        assertThat(found)
                .extracting(Finding::words, Finding::answer, Finding::detail)
                .contains(tuple("regime", "yes", "outlet"), tuple("She left.", "no", "unmarked"));
        assertThat(found).filteredOn(f -> f.detail().equals("unmarked")).allSatisfy(f -> {
            assertThat(f.part()).isEqualTo("text");
            int from = text.offsetByCodePoints(0, f.start());
            assertThat(text.substring(from, text.offsetByCodePoints(from, f.end() - f.start())))
                    .isEqualTo(f.words())
                    .doesNotContain("regime");
        });
        List<Finding> attributions =
                Finding.of(Question.of("attribution", null, null), report, text, AnalyzerFixture.analyzer()::sentences);
        assertThat(attributions)
                .filteredOn(f -> f.detail().equals("unmarked"))
                .extracting(Finding::words)
                .contains("She left.")
                .noneMatch(w -> w.contains("fall"));
        // where what was found is all that can be asked about, there are none
        assertThat(Finding.of(Question.of("source", null, null), report, text, AnalyzerFixture.analyzer()::sentences))
                .extracting(Finding::detail)
                .containsExactly("not_named", "named");
        assertThat(loaded.sentence(new Validation.SampleStratum(null, "no", "unmarked", 1, 1)))
                .startsWith("Does the outlet itself use any words in this sentence to judge?");
        assertThat(loaded.sentence(new Validation.SampleStratum(null, "no", "quoted", 1, 1)))
                .startsWith("Does the outlet itself use these words here to judge?");
    }

    @Test
    void whatBelongsToNoQuestionIsRefused() {
        assertThatThrownBy(() -> Question.of("mood", null, null))
                .hasMessage(
                        "question must be one of stance, loaded_term, attribution, source, source_type, frame, genre.");
        assertThatThrownBy(() -> Question.of("stance", null, null)).hasMessageContaining("actor");
        assertThatThrownBy(() -> Question.of("genre", null, "generic.conflict")).hasMessageContaining("frame");
    }

    @Test
    void aFrameOfItemsIsDrawnFromByAnswerAndWhatItRestsOn() {
        ItemFrame frame = new ItemFrame(Question.of("loaded_term", null, null), false);
        List<Finding> found = Finding.of(Question.of("loaded_term", null, null), REPORT);
        for (int i = 0; i < 10; i++) {
            frame.add("a" + i, "d", i, "o", "PR", null, 30, found);
        }
        assertThat(frame.items()).isEqualTo(10 * found.size());
        assertThat(frame.articles()).hasSize(10);
        List<ItemFrame.Drawn> drawn = frame.draw(6, 1);
        assertThat(drawn).hasSize(6).isEqualTo(frame.draw(6, 1));
        assertThat(drawn.stream().mapToDouble(d -> 1 / d.chance()).sum())
                .isCloseTo(frame.items(), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(CodedSample.sizeFor(0.05, 0.5, frame.items())).isLessThanOrEqualTo(frame.items());
    }
}
