package dev.masthead.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CodebookDocumentTest {
    private static final String TEXT = """
            SARATOV, June 12 — The regime's brutal forces attacked a hospital on Tuesday, state news agency TASS reported.

            “We will never surrender,” said Maria Hale, a spokeswoman for the ministry. Critics claimed that the “operation”
            had failed; officials who asked not to be named said otherwise. Is anyone listening?

            According to Reuters, experts at the university warned of an economic crisis and urged both sides to talk.
            """;

    private final CodebookDocument codebook = CodebookDocument.standard();

    @Test
    void everyMetricHasAnEntry() {
        Set<String> missing = new TreeSet<>();
        Analyzer analyzer = AnalyzerFixture.analyzer();
        for (String title : new String[] {"", "Regime forces attack hospital: “never surrender”"}) {
            analyzer.analyze(Submission.of(title, TEXT)).metrics().keySet().stream()
                    .filter(m -> codebook.metric(m).isEmpty())
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyColumnHasAnEntryAndEveryEntryAColumn() {
        Set<String> columns = new TreeSet<>();
        Tables.ALL.forEach(t -> t.columns().forEach(c -> columns.add(c.name())));
        assertThat(codebook.columns().keySet()).containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void everyDenominatorIsAMetricItself() {
        for (CodebookDocument.Metric metric : codebook.metrics()) {
            if (metric.of() != null) {
                assertThat(codebook.metric(metric.of())).as(metric.name()).isPresent();
            }
        }
    }

    @Test
    void theExactNameGoesBeforeTheLongestPattern() {
        assertThat(codebook.metric("loaded_outlet_per_1000_words").orElseThrow().name())
                .isEqualTo("loaded_outlet_per_1000_words");
        assertThat(codebook.metric("loaded_euphemism_per_1000_words")
                        .orElseThrow()
                        .name())
                .isEqualTo("loaded_*_per_1000_words");
        assertThat(codebook.metric("hedges_per_1000_words").orElseThrow().name())
                .isEqualTo("*_per_1000_words");
        assertThat(codebook.metric("nothing_of_the_kind")).isEmpty();
    }

    @Test
    void patternsAreWrittenOutForTheMetricsOfReports() {
        Set<String> names = AnalyzerFixture.analyzer().metrics();
        CodebookDocument exact = codebook.ofMetrics(names);
        assertThat(exact.metrics())
                .extracting(CodebookDocument.Metric::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(names)
                .contains("cue_type_speech_share", "loaded_euphemism_per_1000_words");
        for (CodebookDocument.Metric metric : exact.metrics()) {
            if (metric.unit().equals("share") || metric.unit().startsWith("per ")) {
                assertThat(metric.numerator())
                        .as(metric.name())
                        .startsWith("n_")
                        .isIn(names);
                assertThat(metric.of()).as(metric.name()).isIn(names);
            }
        }
        assertThat(exact.csv())
                .startsWith("table,name,type,unit,range,description,numerator,relative_to\r\n")
                .contains("metrics,n_words,number,count,", ",n_direct_quotes,n_utterances\r\n")
                .doesNotContain("*");
    }

    @Test
    void thePageIsMadeOfIt() throws IOException {
        Path page = Path.of("docs/codebook.md");
        if (Boolean.getBoolean("masthead.golden.write")) {
            Files.writeString(page, codebook.markdown());
        }
        assertThat(Files.readString(page)).isEqualTo(codebook.markdown());
    }
}
