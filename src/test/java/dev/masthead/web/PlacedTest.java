package dev.masthead.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.corpus.ArticleContext.ContextFigure;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.report.Codebook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacedTest {
    private static final Placed PLACED = Placed.among(List.of(
            new ContextFigure("n_words", 900, 0.99, 0.01, 40, "more than nineteen of twenty"),
            new ContextFigure("distinct_sources", 2, 0.05, 0.85, 40, "less than four of five"),
            new ContextFigure("named_source_share", 1, 0.92, 0, 40, "more than nine of ten"),
            new ContextFigure("documents_cited", 0, 0.5, 0.4, 40, "more than half of them"),
            new ContextFigure("outside_sources", 0, 0, 0.9, 3, null)));

    @Test
    void saysWhereAFigureStandsAmongArticles() {
        assertThat(PLACED.of("named_source_share")).isEqualTo("more than nine of ten articles");
        assertThat(PLACED.of("documents_cited")).isEqualTo("more than half of the articles");
        assertThat(PLACED.of("outside_sources")).as("too few others").isEmpty();
        assertThat(PLACED.of(null)).isEmpty();
        assertThat(Placed.among((dev.masthead.corpus.ArticleContext) null).metrics())
                .isEmpty();
    }

    @Test
    void whatStandsOutIsToldFarthestFirstAndLengthIsNot() {
        assertThat(PLACED.standingOut()).containsExactly("named_source_share", "distinct_sources");
    }

    @Test
    void everyIndicatorThatHasAFigureHasOneThatIsPlaced() {
        Map<String, String> figures = Shown.names("indicator-figures.yaml");
        assertThat(Codebook.load().context()).containsAll(figures.values());
        assertThat(AnalyzerFixture.analyzer().lexicons().require("credibility").entries())
                .extracting(LexiconEntry::id)
                .containsAll(
                        figures.keySet().stream().map(id -> "credibility." + id).toList());
    }
}
