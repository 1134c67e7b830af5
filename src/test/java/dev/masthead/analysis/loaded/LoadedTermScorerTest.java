package dev.masthead.analysis.loaded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.annotation.Voice;
import dev.masthead.intake.Submission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He is no traitor.",
                "Nobody should call migrants vermin.",
                "It is not a regime.",
                "He denied being a puppet of Moscow.",
                "She is far from being a crook.",
                "He is not a crook.",
                "She denied that he was a traitor.",
                "I do not think he is a crook.",
                "He never called her a traitor.",
                "The mayor rejected claims that he is a crook.",
                "She rejected the accusation of being a traitor.",
                "He denied he is a traitor.",
                "They are by no means thugs.",
                "The senator said he was not a crook."
            })
    void deniedTermsAreKeptAndCountAgainstNobody(String sentence) {
        Analysis a = analysis("", sentence);
        assertThat(a.annotations(LoadedTerm.class)).isNotEmpty().allMatch(LoadedTerm::negated);
        assertThat(a.metric("loaded_outlet_per_1000_words")).isZero();
        assertThat(a.metric("loaded_sentence_share")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He is a traitor.",
                "The regime did not answer.",
                "He did not answer the regime.",
                "He is not only a crook but a coward.",
                "Nobody believed the crook.",
                "The mayor is not only reckless but rude.",
                "It is nothing short of disingenuous.",
                "There is no excuse for kangaroo courts.",
                "Is he not a traitor?",
                "He denied her a visa, said the crook.",
                "He is no longer a puppet of Moscow.",
                "She does not deny that he is a traitor.",
                "If he is not a crook, he is a traitor."
            })
    void whatANegatedSentenceTakesForGrantedIsStillSaid(String sentence) {
        assertThat(analysis("", sentence).annotations(LoadedTerm.class))
                .isNotEmpty()
                .anyMatch(t -> !t.negated());
    }

    @ParameterizedTest
    @CsvSource({
        "'The bill gutted the agency.', gutted",
        "'The firm is beholden to lenders.', beholden",
        "'The senator slammed the plan.', slammed",
        "'The paper parroted the line.', parroted",
        "'Families called the inquiry a whitewash.', whitewash",
        "'The vote is an outrage.', outrage",
        "'They turned a blind eye to the fire.', turned a blind eye"
    })
    void wordsThatAPatternOnlyNamesToBeSureAreNoPartOfTheTerm(String sentence, String term) {
        assertThat(spans(sentence)).containsExactly(term);
    }

    @ParameterizedTest
    @CsvSource({
        "'The host tore into reporters.', tore into",
        "'Critics pounced on the remark.', pounced on",
        "'The mayor lashed out.', lashed out",
        "'Everyone knows that the senator is bought and paid for.', bought and paid for",
        "'It was nothing short of theft, he wrote.', nothing short of"
    })
    void prepositionsAndParticlesThatMakeTheWordAreKept(String sentence, String term) {
        assertThat(spans(sentence)).contains(term);
    }

    @Test
    void whatSomebodyExposesIsNotSaidOfWhoExposesIt() {
        String text = "Senator Ruth Adler spoke on Monday. Adler exposed the fraud at the bank.";
        assertThat(analysis("", text).annotations(LoadedTerm.class))
                .extracting(LoadedTerm::entry, LoadedTerm::target)
                .containsExactly(tuple("loaded-terms.guts-the-rot", null));
    }

    private static List<String> spans(String sentence) {
        return analysis("", sentence).annotations(LoadedTerm.class).stream()
                .map(t -> t.span().of(sentence))
                .toList();
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
