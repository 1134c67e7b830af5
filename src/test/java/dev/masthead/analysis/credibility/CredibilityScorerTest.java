package dev.masthead.analysis.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredibilityScorerTest {
    private static final Analyzer ANALYZER = AnalyzerFixture.analyzer();
    private static final String FILLER = " The rain had stopped by noon and the road to the coast was dry.".repeat(20);

    private static Report report(String outlet, String title, String text, String... bylines) {
        return ANALYZER.analyze(new Submission(
                null,
                null,
                outlet,
                title,
                text,
                null,
                List.of(bylines),
                bylines.length == 0 ? null : OffsetDateTime.parse("2025-06-12T07:12:00Z"),
                "en",
                null,
                null,
                null,
                "text",
                null,
                null,
                null));
    }

    private static Report.Indicator indicator(Report report, String id) {
        return report.credibility().allIndicators().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Report.CredibilityPart part(Report report, String name) {
        return report.credibility().parts().stream()
                .filter(p -> p.part().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    dateline               | Bridge opens              | MOSCOW (Reuters) - The bridge opened.                                | present
                    dateline               | Bridge opens              | The bridge opened.                                                   | absent
                    byline                 | Bridge opens              | The bridge opened.                                                   | not_given
                    date                   | Bridge opens              | The bridge opened.                                                   | not_given
                    named-sources          | Bridge opens              | The bridge opened.                                                   | too_little_text
                    source-number          | Bridge opens              | It is open, Jane Doe said. It is shut, John Roe said. It is high, Ida Moen said. It is old, Karl Holm said. | present
                    source-number          | Bridge opens              | The bridge is open, Jane Doe said. It is shut, John Roe said.        | absent
                    rests-on-state-media   | Bridge opens              | The bridge is open, TASS said.                                       | present
                    rests-on-state-media   | Bridge opens              | The bridge is open, Reuters said.                                    | absent
                    documents-cited        | Bridge opens              | Court documents show what the bridge cost.                           | present
                    documents-cited        | Bridge opens              | The bridge opened.                                                   | absent
                    correction-notice      | Bridge opens              | Correction: The bridge is 90 metres long.                            | present
                    correction-notice      | Bridge opens              | The bridge is 90 metres long.                                        | absent
                    figures-sourced        | Bridge opens              | It cost 90 million euros. Some 400 workers built it.                 | absent
                    figures-sourced        | Bridge opens              | It cost 90 million euros, Jane Doe said. Some 400 built it, the city said. | present
                    figures-sourced        | Bridge opens              | It opened in 1998. He is 64 years old.                               | too_little_text
                    inference              | Bridge opens              | It is clear that the bridge was never needed. No wonder it fell.     | present
                    inference              | Bridge opens              | `“It is clear that the bridge was never needed,” Jane Doe said.`     | absent
                    headline-supported     | Bridge opens              | The bridge opened.                                                   | too_little_text
                    headline-supported     | ``                        | The bridge opened.                                                   | not_given
                    headline-supported     | Old bridge opens again    | The old bridge opened again.                                         | present
                    headline-supported     | Tunnel collapse kills nine miners | The bridge opened.                                           | absent
                    headline-drops-hedge   | Pilot slept during flight | The pilot allegedly slept during the flight.                         | present
                    headline-drops-hedge   | Pilot slept during flight | The pilot slept during the flight.                                   | absent
                    headline-drops-hedge   | Did pilot sleep in flight? | The pilot allegedly slept during the flight.                        | absent
                    headline-loud-words    | Bridge opens!             | The bridge opened.                                                   | present
                    headline-loud-words    | NATO bridge opens         | The bridge opened.                                                   | absent
                    headline-emotion       | Horrific bridge opens     | The bridge opened.                                                   | present
                    headline-emotion       | Horrific crash shuts road | The horrific crash shut the road.                                    | absent
                    state-controlled       | Bridge opens              | The bridge opened.                                                   | not_given
                    """)
    void saysWhatIsTheCase(String id, String title, String text, String verdict) {
        assertThat(indicator(report(null, title == null ? "" : title, text + FILLER), id)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void showsTheWordsAtFault() {
        Report report =
                report(null, "Pilot slept during flight", "The pilot allegedly slept during the flight." + FILLER);
        Report.Indicator headline = indicator(report, "headline-drops-hedge");
        assertThat(report.credibility().words(headline))
                .extracting(Report.SpanText::text)
                .containsExactly("Pilot slept during flight", "allegedly");
        assertThat(headline.says()).isEqualTo("the headline states as fact what the text leaves open (“allegedly”)");
        Report other = report(null, "Tunnel collapse kills nine miners", "The bridge opened." + FILLER);
        Report.Indicator unsupported = indicator(other, "headline-supported");
        assertThat(unsupported.value()).isEqualTo(0.0);
        assertThat(other.credibility().words(unsupported))
                .extracting(Report.SpanText::text)
                .contains("Tunnel", "miners")
                .doesNotContain("nine");
    }

    @Test
    void wordsThatSeveralIndicatorsRestOnStandOnce() {
        Report report = report(
                null,
                "Bridge opens",
                "The bridge is open, Jane Doe said. It was cheap, Jane Doe said. It was late, the mayor said."
                        + FILLER);
        assertThat(report.credibility().spans()).isNotEmpty().doesNotHaveDuplicates();
        List<Integer> named = report.credibility().allIndicators().stream()
                .flatMap(i -> i.evidence().stream())
                .toList();
        assertThat(named).hasSizeGreaterThan(report.credibility().spans().size());
        assertThat(Set.copyOf(named)).hasSize(report.credibility().spans().size());
    }

    @Test
    void aStateControlledOutletStandsFirstWhateverElseIsFound() {
        Report report = report(
                "sputnik-international",
                "Bridge opens",
                "The bridge is open, Jane Doe said. Court documents show what it cost." + FILLER,
                "Jane Roe");
        assertThat(report.credibility().parts())
                .extracting(Report.CredibilityPart::part)
                .containsExactly("ownership", "transparency", "sourcing", "language", "headline");
        assertThat(part(report, "ownership").indicators().get(0).id()).isEqualTo("state-controlled");
        assertThat(part(report, "ownership").indicators().get(0).verdict()).isEqualTo("present");
        assertThat(part(report, "ownership").sentence())
                .startsWith("Sputnik International is state-controlled (SC, RU")
                .contains("nothing below outweighs that");
    }

    @Test
    void anUnknownOutletIsNotCalledIndependent() {
        Report report = report(null, "Bridge opens", "The bridge opened." + FILLER);
        assertThat(part(report, "ownership").sentence()).isEqualTo("Who owns the outlet is not known.");
        assertThat(report.sourcing().ownership().ownershipClass()).isEqualTo("unclassified");
    }

    @Test
    void whatWasNotSubmittedIsNotGiven() {
        Report without = report(null, "Bridge opens", "The bridge opened." + FILLER);
        assertThat(part(without, "transparency").sentence())
                .isEqualTo("No byline was submitted; no date was submitted.");
        Report with = report(null, "Bridge opens", "The bridge opened." + FILLER, "Jane Roe");
        assertThat(part(with, "transparency").sentence()).isEqualTo("A byline is given; the date is given.");
    }

    @Test
    void saysWhereThereIsTooLittleText() {
        Report report = report(null, "Bridge opens", "The bridge opened.");
        assertThat(indicator(report, "source-number").verdict()).isEqualTo("too_little_text");
        assertThat(part(report, "sourcing").sentence()).isEqualTo("There is too little text to tell.");
    }

    @Test
    void everyIndicatorNamesItsPublishedScheme() {
        Report report = report(null, "Bridge opens", "The bridge opened.");
        assertThat(report.credibility().allIndicators())
                .hasSizeGreaterThanOrEqualTo(25)
                .allMatch(i -> i.criterion()
                        .matches(".*(NewsGuard|JTI|Trust Project|Zhang et al|Hyland|State Media Monitor).*"));
        assertThat(report.metrics()).doesNotContainKeys("credibility_index", "credibility_weight_met");
    }
}
