package dev.masthead.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.JsonSubmissions;
import dev.masthead.intake.Limits;
import dev.masthead.intake.Submission;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a report page says on top, and that its parts say the same. */
class ReportSummaryTest {
    private static final Analyzer ANALYZER = AnalyzerFixture.analyzer();

    private static final String TELEGRAM =
            "{\"url\": \"https://www.radio-brookmark.example/a\", \"title\": \"King Greets Farmers\", \"text\": \"King"
                    + " Aldric called the farmers “heroic sons of the soil”, Averland News Agency reports. “The regime of"
                    + " the cartel will crumble,” Prime Minister Jonas Vell said. He left in the evening.\"}";

    private static Submission article(String json) {
        try {
            return JsonSubmissions.ofService(Limits.DEFAULT).read(json.getBytes(StandardCharsets.UTF_8), null);
        } catch (InvalidSubmissionException e) {
            throw new AssertionError(e);
        }
    }

    private static ReportPage page(String json) {
        Submission s = article(json);
        return new ReportPage(ANALYZER.analyze(s), s.text(), new LexiconNames(ANALYZER.lexicons()));
    }

    private static List<String> summary(String json) {
        return page(json).summary().stream()
                .map(s -> s.stream().map(ReportSummary.Phrase::text).collect(Collectors.joining()))
                .toList();
    }

    @Test
    void itSaysWhoseOutletWhoseWordsAndWhoseJudgements() {
        List<String> summary = summary(TELEGRAM);

        assertThat(summary.get(0))
                .isEqualTo(
                        "Radio Brookmark is state-controlled (Invented for Masthead's sample articles; no such outlet"
                                + " exists; class of 2025).");
        assertThat(summary.get(1))
                .contains(" of its words are given as somebody else’s: ")
                .contains("It relays Averland News Agency (state-controlled).");
        assertThat(summary.get(2)).contains("none in the outlet’s own voice").contains("of Jonas Vell");
        assertThat(summary.get(summary.size() - 1))
                .startsWith("Not said: it is too short (")
                .contains("how often anything stands in 1,000 words");
    }

    @Test
    void sharesOfVoicesAndOfSpeakersAddUpToAll() {
        ReportPage page = page(TELEGRAM);

        double bar = page.voiceBars().stream()
                .mapToDouble(v -> Double.parseDouble(v.width()))
                .sum();
        double speakers = page.speakers().stream()
                .mapToDouble(s -> Double.parseDouble(s.bar()))
                .sum();
        assertThat(bar).isBetween(99.5, 100.5);
        assertThat(speakers).isBetween(99.5, 100.5);
    }

    private static List<String> speakers(String text) {
        return page("{\"text\": \"" + text + "\"}").speakers().stream()
                .map(WhoSpeaks.Row::name)
                .toList();
    }

    /** A pronoun says who speaks to whoever reads the sentence before, and nothing in a table. */
    @Test
    void whoSpeaksIsNamedByTheWordsThatAPronounStandsFor() {
        assertThat(speakers("The energy ministry denied the report. It said that the dam had been inspected."))
                .contains("The energy ministry")
                .noneMatch(n -> n.equalsIgnoreCase("it"));
        assertThat(speakers("A police spokesman spoke on Monday. He said that eleven officers were injured."))
                .contains("A police spokesman");
        assertThat(speakers("It said that the bridge was closed."))
                .anyMatch(n -> n.equals("not clear who (“It”)"))
                .noneMatch(n -> n.equalsIgnoreCase("it"));
        assertThat(speakers("“We will pay,” they said.")).noneMatch(n -> n.equalsIgnoreCase("they"));
    }

    @Test
    void whoJudgesByADeedIsTheOneWhoDoesIt() {
        assertThat(
                        page("{\"text\": \"Mirela Tanz came on Monday. The monarch thanked Mirela Tanz for her noble work.\"}")
                                .judgements())
                .extracting(JudgementMatrix.Row::name)
                .containsExactly("The monarch");
    }

    @Test
    void whoIsNotSubmittedIsNotGuessed() {
        List<String> summary = summary("{\"text\": \"The train was late on Monday.\"}");

        assertThat(summary.get(0))
                .isEqualTo("Which outlet published this was not submitted, so nothing is said of its owner.");
        assertThat(summary.get(1)).isEqualTo("All of its words are the outlet’s own: nobody is quoted or retold.");
        assertThat(summary.get(2)).isEqualTo("None of the loaded words that the lexicon knows stands in it.");
    }

    /** A mark and the list never disagree: words that a finding calls quoted are painted quoted. */
    @Test
    void aLoadedWordIsPaintedInItsOwnVoice() {
        Document html = Jsoup.parse(ReportHtml.of(ANALYZER, article(TELEGRAM)));

        Element regime = html.selectFirst(".body .loaded:contains(regime)");
        assertThat(regime.hasClass("quoted")).isTrue();
        Element card = html.selectFirst(regime.closest("a").attr("href"));
        assertThat(card.text())
                .contains("Loaded: ")
                .contains("Whose words Jonas Vell’s (quoted)")
                .contains("How often right")
                .contains("lexicon of loaded terms");
        assertThat(card.select("a.close").attr("href").substring(1))
                .isIn(List.of(regime.attr("data-marks").split(" ")));
    }

    @Test
    void everyLinkOnThePageLeadsSomewhereAndNothingInsideIsShown() {
        Document html = Jsoup.parse(ReportHtml.of(ANALYZER, article(TELEGRAM)));

        for (Element link : html.select("main a[href^=#]")) {
            assertThat(html.getElementById(link.attr("href").substring(1)))
                    .as(link.toString())
                    .isNotNull();
        }
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(html.select("main").text())
                .doesNotContain("local:")
                .doesNotContainPattern("[a-z]_[a-z]")
                .doesNotContain("T00:00");
    }

    @Test
    void aShortArticleGetsFewFigures() {
        assertThat(page(TELEGRAM).figures())
                .hasSizeLessThan(10)
                .noneMatch(f -> f.name().contains("per 1,000"));
    }
}
