package dev.masthead.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionTest {

    static Report report(String text) {
        return AnalyzerFixture.analyzer()
                .analyze(new Submission(
                        null, null, null, "", text, null, null, null, "en", null, null, null, "test", null, null,
                        null));
    }

    /** {@code source | cue | content}, pieces joined with a plus. */
    static List<String> attributions(String text) {
        return report(text).attributions().stream()
                .map(a -> (a.source() == null ? "-" : words(a.source().spans())) + " | "
                        + words(a.cue().spans()) + " | " + words(a.content().spans()))
                .toList();
    }

    private static String words(List<Report.SpanText> spans) {
        return spans.stream().map(Report.SpanText::text).collect(Collectors.joining(" + "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "“Nobody leaves before noon,” said Ingrid Moen, who manages the depot.#Ingrid Moen, who manages the depot | said | “Nobody leaves before noon,”",
                "Hugh Hill, a doctor, said the ward was full.#Hugh Hill, a doctor | said | the ward was full",
                "“We ran out of salt,” the foreman said on Monday. “And nobody was paid.”#the foreman | said | “We ran out of salt,” + “And nobody was paid.”",
                "The harbour, the mayor said, would reopen on Friday.#the mayor | said | The harbour + would reopen on Friday",
                "Two ships had left the port, KCNA reports.#KCNA | reports | Two ships had left the port",
                "According to the coast guard, two boats had collided.#the coast guard | According to | two boats had collided",
                "The dam was safe, according to a report by the bank.#a report by the bank | according to | The dam was safe",
                "He noted that Norway is a “fraternal land,” and that trade has grown.#He | noted | that Norway is a “fraternal land,” and that trade has grown",
                "Officials who asked not to be named said the talks had failed.#Officials who asked not to be named | said | the talks had failed",
                "A source familiar with the negotiations told Reuters that no deal was near.#A source familiar with the negotiations | told | that no deal was near",
                "Minister Anna Dahl: “There will be no second vote.”#Minister Anna Dahl | : | “There will be no second vote.”",
                "The witness boomed: “Let them wait.”#The witness | boomed | “Let them wait.”",
            })
    void findsSourceCueAndContent(String text, String expected) {
        assertThat(attributions(text)).contains(expected);
    }

    @Test
    void tellsHowContentIsGiven() {
        assertThat(report("“We ran,” she said.").attributions().get(0).kind()).isEqualTo("direct");
        assertThat(report("She said they “ran for it” at dawn.")
                        .attributions()
                        .get(0)
                        .kind())
                .isEqualTo("mixed");
        assertThat(report("She said that they ran at dawn.")
                        .attributions()
                        .get(0)
                        .kind())
                .isEqualTo("indirect");
    }

    @Test
    void readsMarksOfEveryShape() {
        for (String text : List.of(
                "\"We ran,\" she said.",
                "“We ran,” she said.",
                "''We ran,'' she said.",
                "«We ran,» she said.",
                "'We ran,' she said.",
                "‘We ran,’ she said.")) {
            Report.Attribution a = report(text).attributions().get(0);
            assertThat(a.content().spans().get(0).text()).as(text).contains("We ran");
            assertThat(a.kind()).as(text).isEqualTo("direct");
        }
    }

    @Test
    void anUnbalancedMarkSwallowsNothing() {
        List<String> found = attributions("“We ran, she said.\n\nThe mayor said that the bridge was closed.\n\n"
                + "“It holds,” an engineer said.");
        assertThat(found).contains("The mayor | said | that the bridge was closed", "an engineer | said | “It holds,”");
    }

    @Test
    void goesOnAcrossReopenedParagraphs() {
        List<String> found =
                attributions("“We ran for an hour,” the foreman said. “Nobody helped.\n\n“Nobody called either.”");
        assertThat(found)
                .containsExactly(
                        "the foreman | said | “We ran for an hour,” + “Nobody helped. + “Nobody called either.”");
    }

    @Test
    void marksAnonymousSourcesWithTheirPhrase() {
        Report.Source source = report("A source familiar with the talks said no deal was near.")
                .attributions()
                .get(0)
                .source();
        assertThat(source.type()).isEqualTo("anonymous");
        assertThat(source.named()).isFalse();
        assertThat(source.anonymous().text()).startsWith("source familiar with");
    }

    @Test
    void knowsWhoIsIntroducedOnce() {
        assertThat(report("President Mirela Tanz left early. Tanz said the road was safe. She thanked the crew.")
                        .attributions())
                .filteredOn(a -> a.cue().spans().get(0).text().equals("said"))
                .extracting(a -> a.source().type())
                .containsExactly("official");
        assertThat(report("Odile Brandt, a surgeon, left early. Brandt said the road was safe.")
                        .attributions())
                .extracting(a -> a.source().type())
                .containsExactly("expert");
    }

    @Test
    void labelsOfLinksSayNothing() {
        assertThat(attributions("SEE ALSO: Deal rests with the senators")).isEmpty();
    }

    @Test
    void knowsStateMediaAsASource() {
        Report report = report("Three ships left the port, KCNA reports.");
        assertThat(report.attributions().get(0).source().type()).isEqualTo("state_media");
        assertThat(report.attributions().get(0).cue().lemma()).isEqualTo("report");
    }

    @Test
    void leavesScareQuotesToTheOutlet() {
        assertThat(attributions("The “reform” took effect in May.")).isEmpty();
    }

    @Test
    void numbersAttributionsInTextOrder() {
        assertThat(report("The mayor said it rained. The clerk said it snowed.").attributions())
                .extracting(Report.Attribution::id)
                .containsExactly("a1", "a2");
    }

    @Test
    void countsOffsetsInCodePoints() {
        Report.Attribution a =
                report("\uD83D\uDE00 “Ja,” said Ida.").attributions().get(0);
        assertThat(a.content().spans().get(0).start()).isEqualTo(2);
        assertThat(a.content().spans().get(0).text()).isEqualTo("“Ja,”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "“Nobody saw it,” said Gowdy.#Gowdy | said | “Nobody saw it,”",
                "“That changes it,” Aftergood said.#Aftergood | said | “That changes it,”",
                "“It leaks,” said Mattie Holt, 66, a retired cook who lives in Leeds.#Mattie Holt, 66, a retired cook who lives in Leeds | said | “It leaks,”",
                "“It leaks,” said Rep. John Dahl (R-La.).#Rep. John Dahl (R-La.) | said | “It leaks,”",
                "“It broke,” Sen. Mark Dahl (R-Ohio) said on Saturday.#Sen. Mark Dahl (R-Ohio) | said | “It broke,”",
                "“All the way!” Dahl shouted, shorthand for a long fight.#Dahl | shouted | “All the way!”",
                "“We know, right?” said Moen, who thinks about the sea. “It is far.”#Moen, who thinks about the sea | said | “We know, right?” + “It is far.”",
                "Dahl said he had offers, but “they were not what I wanted.”#Dahl | said | he had offers, but “they were not what I wanted.”",
                "An adviser said of the senator, “She keeps her word always.”#An adviser | said | “She keeps her word always.”",
                "The clerk said on the programme “Harbour Hour” that it rained.#The clerk | said | that it rained",
                "Ted Dahl (R-Texas), also a hopeful, called the club “abhorrent.”#Ted Dahl (R-Texas) | called | the club “abhorrent.”",
                "“Would it hold?” Moen pressed. “Or would it not?”#Moen | pressed | “Would it hold?” + “Or would it not?”",
                "“It was late,” the passage continued.#the passage | continued | “It was late,”",
                "“This is a win for me,” I confessed.#I | confessed | “This is a win for me,”",
            })
    void findsSpeakersOfQuotations(String text, String expected) {
        assertThat(attributions(text)).contains(expected);
    }

    @Test
    void whoActsBeforeAQuotedParagraphSpeaksInIt() {
        assertThat(attributions("Moen lost patience with them:\n\n“The questions show why nobody trusts you.”"))
                .containsExactly("Moen | lost patience with them | “The questions show why nobody trusts you.”");
    }

    @Test
    void whatModifiesANounReportsNothing() {
        assertThat(attributions("Moen’s supposed debts were paid.")).isEmpty();
        assertThat(attributions("The votes for the bill were counted.")).isEmpty();
    }

    @Test
    void aPlaceInTheDescriptionIsNotTheSource() {
        Report.Source source = report("“It is done,” said Rep. Pete Holt of New York.")
                .attributions()
                .get(0)
                .source();
        assertThat(source.spans().get(0).text()).isEqualTo("Rep. Pete Holt of New York");
        assertThat(source.actor()).isNotEqualTo("new-york");
    }

    /** {@code lemma type factuality} of every cue, in text order. */
    private static List<String> acts(String text) {
        return report(text).attributions().stream()
                .map(a -> a.cue().lemma() + " " + a.cue().type() + " " + a.cue().factuality())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The mayor said that the bridge was safe.            | say speech asserted
                    The mayor never said that the bridge was safe.      | say speech negated
                    Nobody said that the dam would hold.                | say speech negated
                    No official confirmed that the dam had burst.       | confirm speech negated
                    The clerk would say only that the file was lost.    | say speech conditional
                    Did the minister say that taxes would rise?         | say speech asked
                    Her lawyer has no proof that the vote was rigged.   | proof thought negated
                    The guard denied that he had slept.                 | deny speech asserted
                    The coach believes that the match was sold.         | believe thought asserted
                    Residents fear that the smell will stay.            | fear feeling asserted
                    They plan to close the harbour.                     | plan plan asserted
                    “It must stop,” the singer tweeted.                 | tweet writing asserted
                    """)
    void tellsWhatKindOfActIsReportedAndWhetherItTookPlace(String text, String expected) {
        assertThat(acts(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The senator voted for the budget.
                    The guild backed the new harbour.
                    Fans celebrated the old captain.
                    The review ranked the town as safe.
                    The firm sought a loan.
                    There was support for the bill at the fair.
                    """)
    void deedsAndNounsWithoutAnOwnerAreNoAttributions(String text) {
        assertThat(attributions(text)).isEmpty();
    }
}
