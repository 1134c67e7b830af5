package dev.masthead.analysis.loaded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.annotation.Voice;
import dev.masthead.intake.Submission;
import org.junit.jupiter.api.Test;

class LoadedTermScorerTest {

    private static Analysis analysis(String title, String text) {
        return AnalyzerFixture.analyzer().findings(Submission.of(title, text));
    }

    private static LoadedTerm only(String text) {
        assertThat(analysis("", text).annotations(LoadedTerm.class)).hasSize(1);
        return analysis("", text).annotations(LoadedTerm.class).get(0);
    }

    @Test
    void countsPerThousandWordsOfTheBody() {
        Analysis a = analysis("", "Talks with the regime collapsed in May, and strikes hobbled the port.");
        assertThat(a.metric("loaded_outlet_per_1000_words")).isEqualTo(round(2 * 1000.0 / 12));
        assertThat(a.metric("strongly_loaded_outlet_per_1000_words")).isEqualTo(round(1000.0 / 12));
        assertThat(a.metric("evaluative_outlet_per_1000_words")).isEqualTo(round(1000.0 / 12));
        assertThat(a.metric("loaded_delegitimising_per_1000_words")).isEqualTo(round(1000.0 / 12));
        assertThat(a.metric("loaded_sentence_share")).isEqualTo(1);
    }

    @Test
    void quotedWordsAreTheSourcesAndCountForNoSentenceOfTheOutlet() {
        Analysis a = analysis("", "The bridge opened on Monday. “The regime is over,” said Maria Hale.");
        assertThat(a.annotations(LoadedTerm.class))
                .extracting(LoadedTerm::entry, LoadedTerm::intensity, LoadedTerm::voice)
                .containsExactly(tuple("loaded-terms.regime", 2, Voice.QUOTED));
        assertThat(a.metric("loaded_outlet_per_1000_words")).isZero();
        assertThat(a.metric("loaded_quoted_per_1000_words")).isEqualTo(round(1000.0 / 12));
        assertThat(a.metric("loaded_sentence_share")).isZero();
    }

    @Test
    void theHeadlineIsCountedApart() {
        Analysis a = analysis("Regime falls in May", "The bridge opened on Monday.");
        assertThat(a.metric("loaded_title_count")).isEqualTo(1);
        assertThat(a.metric("loaded_outlet_per_1000_words")).isZero();
        assertThat(a.metric("loaded_sentence_share")).isZero();
    }

    @Test
    void properNamesAreNotJudged() {
        assertThat(analysis("", "The Brutal Regime Orchestra played on Monday.").annotations(LoadedTerm.class))
                .isEmpty();
    }

    @Test
    void coinagesAreJudgedThoughTheyAreWrittenLikeNames() {
        LoadedTerm term = only("The minister blamed Russophobia for the ruling.");
        assertThat(term.entry()).isEqualTo("loaded-terms.russophobia");
        assertThat(term.label()).isEqualTo("victimhood");
        assertThat(term.intensity()).isEqualTo(2);
    }

    @Test
    void retiredTermsAreNotHeard() {
        assertThat(analysis("", "A gold star mother laid a wreath; the driver allegedly slept.")
                        .annotations(LoadedTerm.class))
                .isEmpty();
    }

    private static double round(double value) {
        return Math.round(value * 10000) / 10000.0;
    }
}
