package dev.masthead.analysis.credibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.InvalidSubmissionException;
import dev.masthead.intake.Limits;
import dev.masthead.intake.TextDump;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/credibility.md} shows what the program says, and knows every indicator. */
class CredibilityDocumentTest {
    private static final Analyzer ANALYZER = AnalyzerFixture.analyzer();
    private static final Path FORGED = Path.of("src/test/resources/credibility/forged-vaccine-scare.txt");
    private static final Path PAGE = Path.of("docs/credibility.md");

    @Test
    void thePageShowsWhatTheForgedArticleGets() throws IOException, InvalidSubmissionException {
        Report report = ANALYZER.analyze(new TextDump(Limits.DEFAULT).read(Files.readString(FORGED)));
        String page = Files.readString(PAGE);
        StringBuilder table = new StringBuilder();
        for (Report.CredibilityPart part : report.credibility().parts()) {
            table.append("| ")
                    .append(part.part())
                    .append(" | ")
                    .append(part.sentence())
                    .append(" |\n");
        }
        String from = "| part | sentence |\n| --- | --- |\n";
        assertThat(page).contains(from);
        int start = page.indexOf(from) + from.length();
        int end = page.indexOf("\n\n", start) + 1;
        if (Boolean.getBoolean("masthead.golden.write")) {
            Files.writeString(PAGE, page.substring(0, start) + table + page.substring(end));
            return;
        }
        assertThat(page.substring(start, end)).isEqualTo(table.toString());
    }

    @Test
    void thePageKnowsEveryIndicator() throws IOException {
        String page = Files.readString(PAGE);
        for (LexiconEntry e :
                ANALYZER.lexicons().require(CredibilityScorer.LEXICON).entries()) {
            if (!e.retired()) {
                assertThat(page).as(e.id()).contains("`" + e.slug() + "`");
            }
        }
    }
}
