package dev.masthead.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verbs with their arguments. */
class VerbGroupTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The council fined the baker. | fine subj=The council obj=the baker",
                "The baker was fined by the council. | fine/passive subj=The baker by=the council",
                "The mayor did not deny the report. | deny/not subj=The mayor obj=the report",
                "The mayor would deny the report. | deny/would subj=The mayor obj=the report",
                "Ida Moen is a surgeon. | be subj=Ida Moen pred=a surgeon",
                "Ida Moen is honest. | be subj=Ida Moen adj=honest",
                "Critics called him a liar. | call subj=Critics obj=him pred=a liar",
                "Moen and Holm praised the plan. | praise subj=Moen+Holm obj=the plan",
                "Hugh Hill, a doctor, praised the plan. | praise subj=Hugh Hill obj=the plan",
                "Nobody praised the plan. | praise/not subj=Nobody obj=the plan",
                "The mayor did not just deny the report. | deny subj=The mayor obj=the report",
                "The mayor of Somerton resigned. | resign subj=The mayor",
                "Senator Ida Moen (R-Texas) on Friday attacked the plan. | attack subj=Senator Ida Moen obj=the plan",
                "Sergeant Ida Moen with the 4th Brigade, at Fort Holm, Texas, praised the plan. | praise subj=Sergeant Ida Moen obj=the plan",
            })
    void oneVerb(String sentence, String expected) {
        assertEquals(List.of(expected), Parses.verbs(Parses.sentence(sentence)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Senator Ida Moen, R-Utah, whose views on the port have changed, praised the plan. | Senator Ida Moen",
                "Senator Ida Moen of Utah, the Republican chairman of the panel that will act on the bill, praised the plan. | Senator Ida Moen",
            })
    void descriptionsWithClausesPartNoSubjectFromItsVerb(String sentence, String subject) {
        assertEquals(
                "praise subj=" + subject + " obj=the plan",
                Parses.verbs(Parses.sentence(sentence)).stream()
                        .filter(v -> v.startsWith("praise"))
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor begged people in the valley to flee. | flee subj=people",
                "The deal allows Ida Moen to keep the mill and sell the land. | sell subj=Ida Moen obj=the land",
                "The firm is run by Ida Moen, an officer known for having lied. | lie subj=an officer",
                "In the face of this, Moen—after a long day—first began the work. | begin subj=Moen obj=the work",
                "The firm, which Ida Moen leads -- the old ferry line -- has closed the mill. | close obj=the mill",
            })
    void anotherVerbsSubjectIsNotTaken(String sentence, String expected) {
        assertEquals(
                expected,
                Parses.verbs(Parses.sentence(sentence)).stream()
                        .filter(v -> v.startsWith(expected.substring(0, expected.indexOf(' '))))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aClauseIsAComplement() {
        assertEquals(
                List.of("say subj=The mayor that=reopen", "reopen/would subj=the port"),
                Parses.verbs(Parses.sentence("The mayor said that the port would reopen.")));
    }

    @Test
    void anInfinitiveHasTheGovernorsSubjectOrObject() {
        assertEquals(
                List.of("refuse subj=The mayor to=pay", "pay subj=The mayor obj=the fine"),
                Parses.verbs(Parses.sentence("The mayor refused to pay the fine.")));
    }

    @Test
    void aRelativePronounStandsForItsAntecedent() {
        assertEquals(
                List.of("lead subj=Moen obj=the union", "resign subj=Moen"),
                Parses.verbs(Parses.sentence("Moen, who leads the union, resigned.")));
    }

    @Test
    void theSubjectStandsBeforeItsRelativeClause() {
        assertEquals(
                List.of("speak subj=Officials", "say subj=Officials obj=nothing")
                        .toString()
                        .replace("say", "say/not"),
                Parses.verbs(Parses.sentence("Officials who spoke in Oslo said nothing."))
                        .toString());
    }

    @Test
    void aRelativePronounMayBeTheObject() {
        assertEquals(
                List.of("call subj=critics obj=Moen pred=a liar", "resign subj=Moen"),
                Parses.verbs(Parses.sentence("Moen, whom critics call a liar, resigned.")));
    }

    @Test
    void theObjectOfAnAccusationDoesTheDeed() {
        assertEquals(
                List.of("accuse subj=Critics obj=him", "lie subj=him"),
                Parses.verbs(Parses.sentence("Critics accused him of lying.")));
    }

    @Test
    void theSpeakerMayStandBehindTheVerb() {
        ParsedSentence s = Parses.text("“We lost,” said Ida Moen.").voice(0, ParsedText.OUTSIDE);
        assertEquals(List.of("say subj=Ida Moen"), Parses.verbs(s));
    }

    @Test
    void joinedVerbsShareTheirSubject() {
        assertEquals(
                List.of("read subj=The mayor obj=the report", "sign subj=The mayor obj=it"),
                Parses.verbs(Parses.sentence("The mayor read the report and signed it.")));
    }

    /** What is told goes on behind who tells it; who tells it does nothing of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The army shelled the harbour, the ministry said, killing two dockers. | The army",
                "The army shelled the harbour, said the ministry on Monday, killing two dockers. | The army",
                "The army shelled the harbour, the ministry said on Monday, and killed two dockers. | The army",
                "When the bomb fell, the dockers ran, leaving their tools. | the dockers",
            })
    void anInsertedReportLendsNoSubject(String sentence, String subject) {
        assertEquals(
                subject,
                Parses.verbs(Parses.sentence(sentence)).stream()
                        .filter(v -> v.startsWith("kill") || v.startsWith("leave"))
                        .map(v -> v.replaceAll(".*subj=(.*) obj=.*", "$1"))
                        .findFirst()
                        .orElse(null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The general vowed crushing revenge. | vow subj=The general obj=crushing revenge",
                "The general had earlier vowed revenge. | vow subj=The general obj=revenge",
                "The minister issued stinging rebukes. | issue subj=The minister obj=stinging rebukes",
            })
    void aParticipleBeforeItsNounIsNoVerb(String sentence, String expected) {
        assertEquals(List.of(expected), Parses.verbs(Parses.sentence(sentence)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The army shelled the harbour, the minister, Ida Moen, said.",
                "The junta blocked aid, the agency's chief, Ida Moen, said.",
            })
    void theObjectBeforeAnInsertedReportIsNotItsSubject(String sentence) {
        assertEquals(
                List.of(sentence.contains("army") ? "say subj=the minister" : "say subj=the agency's chief"),
                Parses.verbs(Parses.sentence(sentence)).stream()
                        .filter(v -> v.startsWith("say"))
                        .toList());
    }

    /** Behind comma and conjunction the main clause goes on, not the one that its verb took. */
    @Test
    void theMainClauseGoesOnBehindAComma() {
        assertEquals(
                List.of("claim subj=The chief"),
                Parses.verbs(Parses.sentence(
                                "The chief regretted that the move was misread, and claimed that it was right."))
                        .stream()
                        .filter(v -> v.startsWith("claim"))
                        .map(v -> v.replaceAll(" (obj|pred|that)=.*", ""))
                        .toList());
    }

    /** What is asked a second time is asked by the same one. */
    @Test
    void repeatedParticiplesShareTheirSubject() {
        assertEquals(
                List.of("Moen", "Moen"),
                Parses.verbs(Parses.sentence(
                                "Moen talked while asking that his children be paid, asking that his son be heard."))
                        .stream()
                        .filter(v -> v.startsWith("ask"))
                        .map(v -> v.replaceAll("ask subj=(\\w+).*", "$1"))
                        .toList());
    }

    @Test
    void behindVerbsOfAdmissionItIsOne() {
        assertEquals(
                List.of("deny subj=The general", "kill subj=The general obj=hostages"),
                Parses.verbs(Parses.sentence("The general denied killing hostages.")));
    }
}
