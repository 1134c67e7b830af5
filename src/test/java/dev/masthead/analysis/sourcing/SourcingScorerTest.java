package dev.masthead.analysis.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcingScorerTest {
    private static final Analyzer ANALYZER = AnalyzerFixture.analyzer();

    private static Report analyze(String url, String text, String... bylines) {
        return ANALYZER.analyze(new Submission(
                null,
                url,
                null,
                "",
                text,
                null,
                List.of(bylines),
                null,
                "en",
                null,
                null,
                null,
                "text",
                null,
                null,
                null));
    }

    @Test
    void restsAnArticleOnTheAgencyItCites() {
        Report report = analyze(
                "https://sputnikglobe.com/20250612/x.html",
                "In a telegram to the Russian president, the North Korean leader Kim Jong-un called him a comrade, KCNA"
                        + " reports.");
        assertThat(report.article().outlet())
                .isEqualTo(new Report.Outlet("sputnik-international", "Sputnik International", "sputnikglobe.com"));
        assertThat(report.sourcing().ownership().ownershipClass()).isEqualTo("SC");
        assertThat(report.sourcing().relayed())
                .extracting(Report.Relayed::outlet, Report.Relayed::ownershipClass, Report.Relayed::country)
                .containsExactly(tuple("kcna", "SC", "KP"));
        assertThat(report.sourcing().relayed().get(0).nAttributions()).isPositive();
        assertThat(report.sourcing().relayed().get(0).spans())
                .extracting(Report.SpanText::text)
                .containsExactly("KCNA");
        assertThat(report.sourcing().chains()).containsExactly(List.of("sputnik-international", "kcna"));
        assertThat(report.metrics().get("state_media_attribution_share")).isPositive();
        assertThat(report.metrics()).containsEntry("relayed_state_outlets", 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TASS, citing KCNA, said the missile flew 600 km.           | bbc > tass > kcna
                    The missile flew 600 km, KCNA said, as quoted by TASS.     | bbc > tass > kcna
                    Xinhua reported that KCNA said nothing of the launch.      | bbc > xinhua > kcna
                    The pilot told Interfax that the harbour was closed.       | bbc > interfax
                    The harbour was closed, according to Xinhua.               | bbc > xinhua
                    """)
    void followsARelayToWhereItCameFrom(String text, String chain) {
        assertThat(analyze("https://www.bbc.co.uk/news/1", text).sourcing().chains())
                .containsExactly(List.of(chain.split(" > ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Russian state television said the convoy had turned back.  | described_state          | 1.0
                    The official news agency said the minister had resigned.   | described_state          | 1.0
                    A pro-government daily said the vote was a triumph.        | described_pro_government | 1.0
                    An independent news website said forty were held.          | described_independent    | 0.0
                    """)
    void countsOutletsThatAreOnlyDescribed(String text, String described, double share) {
        Report report = analyze("https://www.bbc.co.uk/news/1", text);
        assertThat(report.sourcing().relayed())
                .extracting(Report.Relayed::outlet, Report.Relayed::ownershipClass, Report.Relayed::nAttributions)
                .containsExactly(tuple(null, described, 1));
        assertThat(report.metrics()).containsEntry("described_state_media_attribution_share", share);
    }

    @Test
    void countsADescriptionBesideANameOnce() {
        Report report = analyze("https://www.bbc.co.uk/news/1", "State news agency KCNA said the test had gone well.");
        assertThat(report.sourcing().relayed())
                .extracting(Report.Relayed::outlet)
                .containsExactly("kcna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The firms on the Fortune 500 list said they would wait.",
                "Radio host Howard Stern said he would wait.",
                "Marianne Williamson said she would wait.",
                "The chairman of the House Foreign Affairs Committee said he would wait.",
                "Standard & Poor's said it would wait.",
                "Complaints spiked, the mayor said.",
                "The Bangor Daily News said it would wait.",
                "The American Conservative Union said it would wait.",
            })
    void takesNoPartOfALongerNameForAnOutlet(String text) {
        assertThat(analyze("https://www.bbc.co.uk/news/1", text).sourcing().relayed())
                .isEmpty();
    }

    @Test
    void takesAnAmbiguousNameThatStandsAlone() {
        assertThat(analyze("https://www.bbc.co.uk/news/1", "The tunnel will open in May, according to Fortune.")
                        .sourcing()
                        .relayed())
                .extracting(Report.Relayed::outlet)
                .containsExactly("fortune");
    }

    @Test
    void understandsTheAgencyNamedBefore() {
        Report report = analyze(
                "https://www.bbc.co.uk/news/1",
                "TASS said the bridge was open. Traffic was light. The agency said repairs would go on.");
        assertThat(report.sourcing().relayed())
                .extracting(Report.Relayed::outlet, Report.Relayed::nAttributions)
                .containsExactly(tuple("tass", 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    reuters | MOSCOW (Reuters) - The port is closed, the ministry said.
                    reuters | (Reuters) – The port is closed, the ministry said.
                    afp     | PARIS (AFP) — The port is closed, the ministry said.
                    tass    | MOSCOW, June 12. /TASS/. The port is closed, the ministry said.
                    tass    | The port is closed, the ministry said. — TASS
                    xinhua  | The port is closed, the ministry said. (Xinhua)
                    """)
    void marksWireCopy(String agency, String text) {
        Report report = analyze("https://www.nytimes.com/1", text);
        assertThat(report.sourcing().wire()).extracting(Report.Wire::outlet).isEqualTo(agency);
        assertThat(report.metrics()).containsEntry("wire_copy", 1.0);
    }

    @Test
    void marksWireCopyByItsCreditLineAndByline() {
        assertThat(analyze("https://www.nytimes.com/1", "By AFP\n\nThe port is closed, the ministry said.")
                        .sourcing()
                        .wire()
                        .outlet())
                .isEqualTo("afp");
        assertThat(analyze("https://www.nytimes.com/1", "The port is closed, the ministry said.", "Jane Doe, Reuters")
                        .sourcing()
                        .wire()
                        .outlet())
                .isEqualTo("reuters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Associated Press (AP) said the port was closed on Monday.",
                "Reuters said the port was closed. It will open on Friday.",
                "The port is closed, the ministry told Reuters on Monday."
            })
    void leavesArticlesAloneThatOnlyCiteAnAgency(String text) {
        assertThat(analyze("https://www.nytimes.com/1", text).sourcing().wire()).isNull();
    }

    @Test
    void marksNoAgencysOwnCopy() {
        assertThat(analyze("https://www.reuters.com/1", "MOSCOW (Reuters) - The port is closed, the ministry said.")
                        .sourcing()
                        .wire())
                .isNull();
    }

    @Test
    void leavesAnUnknownOutletUnclassified() {
        Report report = analyze("https://news.some-gazette.co.uk/1", "The port is closed, the ministry said.");
        assertThat(report.article().outlet())
                .isEqualTo(new Report.Outlet("some-gazette.co.uk", "some-gazette.co.uk", "some-gazette.co.uk"));
        assertThat(report.sourcing().ownership().ownershipClass()).isEqualTo("unclassified");
    }

    @Test
    void takesThePageAnArchiveShowsForTheArticles() {
        assertThat(analyze(
                                "https://web.archive.org/web/2020/http://www.bbc.co.uk:80/news",
                                "The port is closed, the ministry said.")
                        .article()
                        .outlet()
                        .slug())
                .isEqualTo("bbc");
        assertThat(analyze("https://archive.ph/AbC12", "The port is closed, the ministry said.")
                        .article()
                        .outlet())
                .isNull();
    }
}
