package dev.masthead.analysis.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the nearest name is not whom words judge, and where what looks like a judgement is none. */
class JudgementEdgesTest {
    private static String judgements(String text) {
        return JudgementLines.of(AnalyzerFixture.analyzer().analyze(Submission.of("", text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Noting that Ruth Adler was doing Anton Senn's laundry was a wonderful idea. | ",
                "Peter Kohl thinks the notion he would support Anton Senn is a disgrace. | ",
                "It looked like trade between Lenn, Mexico and Canada was going to blow up. | ",
                "Peter Kohl was amused by what seems to be an incompetent answer to the flood. | ",
                "Mexico must enact a row of rules that support and protect clerks. | ",
                "Ruth Adler avoids Anton Senn, which helps her. | ",
                "The board fixed its figures to be helpful to Anton Senn. | ",
                "The idea that the work involves reading Anton Senn's speech is illogical. | ",
                "Ruth Adler examined the map. Which, she knew, was false. | ",
                "Left unchecked, Ruth Adler warned, new mills could harm the bay. | ",
                "Ruth Adler opposed what he once called the worst sale of all. | ",
                "Russia announced an agreement to count the shells and seize its parts. | ",
            })
    void aClauseOrARowMayBeTheSubject(String text, String expected) {
        assertThat(judgements(text)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Canada should keep the pact, thus depriving Mexico of a say. | ",
                "Peter Kohl should govern with humility. | ",
                "Peter Kohl must have lied to the board. | outlet: -kohl agent_of lied to",
                "The talk was moved so that Peter Kohl could comfort the widow. | ",
                "Anton Senn was charged with illegally selling the port. | paraphrased: -senn patient_of charged with;"
                        + " paraphrased: -senn agent_of illegally",
                "Donald Trump crushed his rivals in Ohio. | ",
            })
    void adviceChargesAndContestsTellNoDeed(String text, String expected) {
        assertThat(judgements(text)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peter Kohl picked up the endorsement of Ruth Adler. | adler: +kohl patient_of endorsement of",
                "Peter Kohl won the backing of Ruth Adler in May. | adler: +kohl patient_of won the backing of",
                "Peter Kohl sought the endorsement of Ruth Adler. | ",
                "Most Americans hate Anton Senn. | paraphrased: -senn patient_of hate",
                "The Americans condemned Anton Senn. | states: -senn patient_of condemned",
                "Ruth Adler slams the law as terrible for Peter Kohl. | ",
            })
    void whoGivesAndWhoOnlyBelongsToAPeople(String text, String expected) {
        assertThat(judgements(text)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peter Kohl sounded genuinely appalled on Monday. | ",
                "Ruth Adler dismissed claims that Anton Senn is a crook. | ",
                "Ruth Adler rejected allegations that Anton Senn betrayed the port. | ",
                "Anton Senn moved to Oslo, where he faced allegations of rape. | ",
                "Ruth Adler asked Peter Kohl if his trip showed that he was out of touch. | ",
                "Peter Kohl said he was \"shocked\" by it. | ",
                "Peter Kohl's trial was a sham. | ",
                "Peter Kohl was convicted for a poem in May. | ",
                "Peter Kohl was convicted of theft. | paraphrased: -kohl patient_of convicted",
                "Ruth Adler is less corrupt. | ",
                "The town reacts to any wrong move by Ruth Adler. | ",
                "Peter Kohl spent his Sunday afternoon crushing the rumor. | ",
                "The anti-Ruth Adler bias was plain. Ruth Adler left. | ",
                "Ruth Adler told him that constitutionally protected speech would be in trouble. | ",
                "Peter Kohl ended weeks of hesitation to get behind Ruth Adler. | ",
                "Anton Senn will be impeached in May. | ",
                "Acme Foods kicked ten vendors off its lot. | ",
                "To save herself, Ruth Adler praised the vote. | ",
                "The recent Kohl killing shook the town. Peter Kohl was a nurse. | ",
                "Ruth Adler heads the Justice Department's fraud section. | ",
                "The murky distinction from Ruth Adler was lost on him. | ",
                "Peter Kohl voiced his displeasure over the vote. | ",
                "Peter Kohl's best moment came in the interval. | ",
                "Anton Senn's attacks on the court went on. | ",
                "The vulnerable Anton Senn left. | ",
                "Ruth Adler is empowered to close the port. | ",
                "Peter Kohl failed to defeat Anton Senn. | ",
                "Ruth Adler called on the board to act, given the recent violence in Lenn. | ",
            })
    void whatJudgesNobody(String text, String expected) {
        assertThat(judgements(text)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The refusal of Anton Senn to pay the clerks was a disgrace. | outlet: -senn possessor disgrace",
                "What is so galling about Anton Senn's offer is its haste. | outlet: -senn possessor galling",
                "There is nothing honest about Anton Senn. | outlet: -senn predicate honest",
                "Ruth Adler called the chairman, Anton Senn, \"incompetent\" on Monday. | adler: -senn predicate"
                        + " incompetent",
                "Ruth Adler said there is a special place in hell for Anton Senn. | adler: -senn patient_of special"
                        + " place in hell for",
                "The clerks did not know how reckless Anton Senn was. | outlet: -senn description reckless",
                "Ruth Adler knows that Anton Senn is corrupt. | adler: -senn predicate corrupt",
                "Anton Senn is flirting with tyranny. | outlet: -senn agent_of flirting with tyranny",
                "Anton Senn has not even tried to hide it. | outlet: -senn agent_of has not even tried to",
                "Anton Senn hijacked the vote. | outlet: -senn agent_of hijacked",
            })
    void whatIsSaidOfSomebodyByHisRefusalOrByWhatIsKnown(String text, String expected) {
        assertThat(judgements(text)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Without a shred of evidence, Anton Senn blamed the guards. | outlet: -senn agent_of Without a shred of evidence",
                "Anton Senn blamed the guards without evidence on Monday. | outlet: -senn agent_of without evidence",
                "Ruth Adler accused the board of acting in bad faith. | ",
                "Anton Senn is shameless. | outlet: -senn predicate shameless",
                "Anton Senn is cowardly. | outlet: -senn predicate cowardly",
                "Anton Senn is very condescending. | outlet: -senn predicate condescending",
                "Ruth Adler said Anton Senn is a clown. | adler: -senn predicate clown",
                "Ruth Adler said Anton Senn is a danger. | adler: -senn agent_of is a danger",
                "It was a shameful performance from Anton Senn. | outlet: -senn possessor shameful",
                "Anton Senn abuses his power. | outlet: -senn agent_of abuses his power",
                "Peter Kohl is a statesman. | outlet: +kohl agent_of is a statesman",
            })
    void howSomebodyDoesItAndWhatHeIs(String text, String expected) {
        assertThat(judgements(text)).isEqualTo(expected == null ? "" : expected);
    }
}
