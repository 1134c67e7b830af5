package dev.masthead.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodebookTest {
    private static final Codebook CODEBOOK = Codebook.load();
    private static final Map<String, Double> METRICS = AnalyzerFixture.analyzer()
            .analyze(Submission.of("Bridge opens", "“The bridge is open,” Jane Doe told TASS on Monday. It is long."))
            .metrics();

    @Test
    void holdsEveryMetricOfAReport() {
        for (String name : METRICS.keySet()) {
            assertThat(CODEBOOK.find(name)).as(name).isPresent();
        }
    }

    @Test
    void holdsNoMetricThatReportsDoNotHave() {
        for (Metric m : CODEBOOK.metrics()) {
            if (m.name().indexOf('*') < 0) {
                assertThat(METRICS).containsKey(m.name());
            }
        }
    }

    @Test
    void namesADenominatorThatStandsInTheReport() {
        for (Metric m : CODEBOOK.metrics()) {
            if (!m.isPerArticle()) {
                assertThat(METRICS).as(m.name()).containsKey(m.per());
            }
            assertThat(m.unit()).as(m.name()).isNotBlank();
            assertThat(m.range()).as(m.name()).isNotBlank();
            assertThat(m.formula()).as(m.name()).isNotBlank();
            assertThat(m.group()).as(m.name()).isNotBlank();
            assertThat(m.scale()).as(m.name()).isPositive();
        }
    }

    @Test
    void findsNamesThatALexiconSupplies() {
        assertThat(CODEBOOK.find("loaded_fear_per_1000_words"))
                .hasValueSatisfying(m -> assertThat(m.per()).isEqualTo("n_words"));
        assertThat(CODEBOOK.find("frame_generic_conflict"))
                .hasValueSatisfying(m -> assertThat(m.isPerArticle()).isTrue());
        assertThat(CODEBOOK.find("no_such_metric")).isEmpty();
    }

    /** What a metric is relative to is not always what a profile divides by: an entropy has no parts to add up. */
    @Test
    void dividesByWhatTheSumIsOf() {
        assertThat(CODEBOOK.metric("source_entropy").of()).isEqualTo("n_sources");
        assertThat(CODEBOOK.metric("source_entropy").per()).isEqualTo(Metric.ARTICLES);
        assertThat(CODEBOOK.metric("direct_quote_share").per()).isEqualTo("n_utterances");
        assertThat(CODEBOOK.metric("frame_policy_economic").factor()).isEqualTo(10_000);
        assertThat(CODEBOOK.metric("wire_copy").isPerArticle()).isTrue();
        assertThat(CODEBOOK.parameter("min_articles")).isEqualTo(20);
    }
}
