package dev.masthead.analysis.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Bounds;
import dev.masthead.intake.Formats;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.Limits;
import dev.masthead.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One article gets the same verdicts whatever form it comes in, and what a form leaves out is not held against it. */
class SameVerdictsTest {
    private static final Analyzer ANALYZER = AnalyzerFixture.analyzer();
    private static final Formats FORMATS = Formats.standard(Limits.DEFAULT, Bounds.DEFAULT);

    private static final String TITLE = "Ferry company cuts winter crossings to the islands";
    private static final String[] PARAGRAPHS = {
        "The ferry company that serves the northern islands will cut its winter crossings from twelve to seven a week, "
                + "managing director Jon Aasen said on Tuesday.",
        "According to the company's annual report, passenger numbers fell by 18 percent last year.",
        "The mayor of the largest island, Ada Lund, said the cut would make it hard for 240 pupils to get to school. "
                + "The pupils come from four villages and have gone by boat for as long as anybody can remember.",
        "Karl Holm, a professor of transport economics, said the figures in the report did not show what the school runs "
                + "cost. Holm said that nobody could see the winter in these tables.",
        "The transport minister, Berit Dahl, said no decision had been taken on the contract, which expires in June.",
        "Lina Strand, a nurse who takes the first boat every morning, said she would have to move. Aasen declined to "
                + "comment on the price of tickets."
    };

    private static Map<String, String> verdicts(String mediaType, String content) throws InvalidSubmissionException {
        Report report = ANALYZER.analyze(FORMATS.forMediaType(mediaType)
                .orElseThrow()
                .read(content.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        Map<String, String> out = new TreeMap<>();
        report.credibility().allIndicators().forEach(i -> out.put(i.id(), i.verdict()));
        report.credibility().parts().forEach(p -> out.put(p.part(), p.sentence()));
        out.put("genre", report.article().genre().label());
        return out;
    }

    private static String json(boolean whole) {
        return "{\"title\": \"" + TITLE + "\", \"language\": \"en\", \"text\": \"" + String.join("\\n\\n", PARAGRAPHS)
                + "\""
                + (whole
                        ? ", \"url\": \"https://www.reuters.com/world/ferry\", \"bylines\": [\"Ida Moen\"],"
                                + " \"published_at\": \"2025-01-09T10:00:00Z\"}"
                        : "}");
    }

    private static String dump() {
        return "https://www.reuters.com/world/ferry\n" + TITLE + "\nBy Ida Moen\n2025-01-09T10:00:00Z\n\n"
                + String.join("\n\n", PARAGRAPHS) + "\n";
    }

    private static String html() {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + TITLE + "</title>"
                + "<link rel=\"canonical\" href=\"https://www.reuters.com/world/ferry\">"
                + "<meta property=\"article:published_time\" content=\"2025-01-09T10:00:00Z\">"
                + "<meta name=\"author\" content=\"Ida Moen\"></head><body><article><h1>" + TITLE + "</h1><p>"
                + String.join("</p><p>", PARAGRAPHS) + "</p></article></body></html>";
    }

    @Test
    void jsonDumpAndHtmlGetTheSameVerdicts() throws InvalidSubmissionException {
        Map<String, String> json = verdicts("application/json", json(true));
        assertThat(json).containsEntry("byline", "present").containsEntry("date", "present");
        assertThat(verdicts("text/plain", dump())).isEqualTo(json);
        assertThat(verdicts("text/html", html())).isEqualTo(json);
    }

    @Test
    void whatIsLeftOutIsNotGivenAndChangesNothingElse() throws InvalidSubmissionException {
        Map<String, String> whole = verdicts("application/json", json(true));
        Map<String, String> bare = verdicts("application/json", json(false));
        assertThat(bare)
                .containsEntry("byline", "not_given")
                .containsEntry("date", "not_given")
                .containsEntry("state-controlled", "not_given")
                .containsEntry("independence-disputed", "not_given");
        bare.forEach((id, verdict) -> {
            if (!verdict.equals("not_given") && !id.equals("ownership") && !id.equals("transparency")) {
                assertThat(verdict).as(id).isEqualTo(whole.get(id));
            }
        });
    }
}
