package dev.masthead.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.analysis.Report;
import dev.masthead.intake.Submission;
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
                "He noted that Russia is a “fraternal state,” and that trade has grown.#He | noted | that Russia is a “fraternal state,” and that trade has grown",
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
                .containsExactly("politician");
        assertThat(report("Odile Brandt, a surgeon, left early. Brandt said the road was safe.")
                        .attributions())
                .extracting(a -> a.source().type())
                .containsExactly("expert");
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
}
