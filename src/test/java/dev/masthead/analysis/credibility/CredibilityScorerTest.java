package dev.masthead.analysis.credibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.masthead.analysis.Analyzer;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredibilityScorerTest {
    private static final Analyzer ANALYZER = Analyzer.load(Path.of("lexicons"));
    private static final String FILLER = " The rain had stopped by noon and the road to the coast was dry.".repeat(20);

    private static Report.Credibility credibility(String title, String text, String section, String... bylines) {
        return ANALYZER.analyze(new Submission(
                        null,
                        null,
                        null,
                        title,
                        text,
                        null,
                        List.of(bylines),
                        bylines.length == 0 ? null : OffsetDateTime.parse("2025-06-12T07:12:00Z"),
                        "en",
                        section,
                        null,
                        null,
                        "text",
                        null,
                        null,
                        null))
                .credibility();
    }

    private static Report.Indicator indicator(Report.Credibility credibility, String id) {
        return credibility.indicators().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    dateline              | Bridge opens              | MOSCOW (Reuters) - The bridge opened.                                | met
                    dateline              | Bridge opens              | The bridge opened.                                                   | unmet
                    byline                | Bridge opens              | The bridge opened.                                                   | unmet
                    named-sources         | Bridge opens              | The bridge is open, Jane Doe said.                                   | met
                    named-sources         | Bridge opens              | The bridge opened.                                                   | not_applicable
                    source-number         | Bridge opens              | The bridge is open, Jane Doe said. It is shut, John Roe said.        | met
                    source-number         | Bridge opens              | The bridge is open, Jane Doe said.                                   | unmet
                    state-media-reliance  | Bridge opens              | The bridge is open, TASS said.                                       | unmet
                    state-media-reliance  | Bridge opens              | The bridge is open, Reuters said.                                    | met
                    documents-cited       | Bridge opens              | Court documents show what the bridge cost.                           | met
                    documents-cited       | Bridge opens              | The bridge opened.                                                   | unmet
                    correction-notice     | Bridge opens              | Correction: The bridge is 90 metres long.                            | met
                    correction-notice     | Bridge opens              | The bridge is 90 metres long.                                        | not_applicable
                    headline-supported    | Bridge opens              | The bridge opened.                                                   | not_applicable
                    headline-supported    | Old bridge opens again    | The old bridge opened again.                                         | met
                    headline-supported    | Tunnel collapse kills nine miners | The bridge opened.                                           | unmet
                    headline-keeps-hedges | Pilot slept during flight | The pilot allegedly slept during the flight.                         | unmet
                    headline-keeps-hedges | Pilot slept during flight | The pilot slept during the flight.                                   | met
                    headline-keeps-hedges | Did pilot sleep in flight? | The pilot allegedly slept during the flight.                        | met
                    loud-headline         | Bridge opens!             | The bridge opened.                                                   | unmet
                    loud-headline         | NATO bridge opens         | The bridge opened.                                                   | met
                    """)
    void judgesByTheWordsOfTheArticle(String id, String title, String text, String verdict) {
        assertThat(indicator(credibility(title, text + FILLER, null), id).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void showsTheWordsAtFault() {
        Report.Indicator headline = indicator(
                credibility("Pilot slept during flight", "The pilot allegedly slept during the flight." + FILLER, null),
                "headline-keeps-hedges");
        assertThat(headline.evidence())
                .extracting(Report.SpanText::text)
                .containsExactly("Pilot slept during flight", "allegedly");
        Report.Indicator unsupported = indicator(
                credibility("Tunnel collapse kills nine miners", "The bridge opened." + FILLER, null),
                "headline-supported");
        assertThat(unsupported.value()).isEqualTo(0.0);
        assertThat(unsupported.evidence())
                .extracting(Report.SpanText::text)
                .contains("Tunnel", "miners")
                .doesNotContain("nine");
    }

    @Test
    void asksCommentForALabel() {
        String text =
                "I think the bridge is a folly. I know it. I said so. I will say it again, and I mean it." + FILLER;
        assertThat(indicator(credibility("Bridge opens", text, null), "opinion-labelled")
                        .verdict())
                .isEqualTo("unmet");
        assertThat(indicator(credibility("Opinion: Bridge opens", text, null), "opinion-labelled")
                        .verdict())
                .isEqualTo("met");
        assertThat(indicator(credibility("Bridge opens", text, "Opinion"), "opinion-labelled")
                        .verdict())
                .isEqualTo("met");
        assertThat(indicator(credibility("Bridge opens", "The bridge opened." + FILLER, null), "opinion-labelled")
                        .verdict())
                .isEqualTo("not_applicable");
    }

    @Test
    void weighsWhatCouldBeChecked() {
        Report.Credibility c =
                credibility("Bridge opens", "The bridge opened, Jane Doe said." + FILLER, null, "Jane Roe");
        double met = 0;
        double all = 0;
        for (Report.Indicator i : c.indicators()) {
            met += i.verdict().equals("met") ? i.weight() : 0;
            all += i.verdict().equals("met") || i.verdict().equals("unmet") ? i.weight() : 0;
        }
        assertThat(all).isGreaterThan(5);
        assertThat(c.index()).isCloseTo(met / all, within(0.00005));
    }

    @Test
    void saysWhereThereIsTooLittleText() {
        Report.Credibility c = credibility("Bridge opens", "The bridge opened.", null);
        assertThat(c.index()).isNull();
        assertThat(indicator(c, "source-number").verdict()).isEqualTo("too_little_text");
    }

    @Test
    void listsWhatNoArticleCanShow() {
        Report.Credibility c = credibility("Bridge opens", "The bridge opened.", null);
        assertThat(c.indicators())
                .filteredOn(i -> i.verdict().equals("not_assessed"))
                .extracting(Report.Indicator::id)
                .contains("ownership-disclosed", "corrections-policy", "false-content");
        assertThat(c.indicators())
                .filteredOn(i -> !i.verdict().equals("not_assessed"))
                .hasSizeGreaterThanOrEqualTo(15);
        assertThat(c.indicators()).allMatch(i -> i.criterion().matches("(NewsGuard|JTI|Trust Project).*"));
    }
}
