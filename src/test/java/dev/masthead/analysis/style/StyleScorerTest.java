package dev.masthead.analysis.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StyleScorerTest {
    private static final Analyzer ANALYZER = AnalyzerFixture.analyzer();

    private static Map<String, Double> metrics(String title, String text) {
        return ANALYZER.analyze(new Submission(
                        null, null, null, title, text, null, null, null, "en", null, null, null, "text", null, null,
                        null))
                .metrics();
    }

    @Test
    void measuresTheShapeOfAText() {
        Map<String, Double> m = metrics("", "The dog barked at nine cats. It ran home.\n\nNobody saw it.");
        assertThat(m)
                .contains(
                        entry("n_words", 12.0),
                        entry("n_sentences", 3.0),
                        entry("n_paragraphs", 2.0),
                        entry("mean_sentence_words", 4.0),
                        // squared distances 4, 1 and 1 over three sentences
                        entry("sentence_words_sd", 1.4142),
                        entry("mean_paragraph_words", 6.0),
                        entry("paragraph_words_cv", 0.5),
                        entry("single_sentence_paragraph_share", 0.5),
                        entry("fragment_paragraph_share", 0.5),
                        entry("mean_word_letters", 3.5),
                        // "it" comes twice
                        entry("lexical_diversity", 0.9167),
                        entry("third_person_plural_per_1000_words", 0.0),
                        entry("negations_per_1000_words", 83.3333));
    }

    @Test
    void countsMarksAndHouseStyle() {
        Map<String, Double> m = metrics(
                "",
                "Mr. Hale bought apples, pears, and plums \u2014 40% of them \u201cripe\u201d; the U.S. didn't: why?");
        double words = m.get("n_words");
        assertThat(m)
                .contains(
                        entry("courtesy_titles_per_1000_words", four(1000 / words)),
                        entry("em_dashes_per_1000_words", four(1000 / words)),
                        entry("semicolons_per_1000_words", four(1000 / words)),
                        entry("colons_per_1000_words", four(1000 / words)),
                        entry("question_marks_per_1000_words", four(1000 / words)),
                        entry("serial_commas_per_1000_words", four(1000 / words)),
                        entry("open_series_per_1000_words", 0.0),
                        entry("percent_signs_per_1000_words", four(1000 / words)),
                        entry("dotted_acronyms_per_1000_words", four(1000 / words)),
                        entry("contractions_per_1000_words", four(1000 / words)),
                        entry("question_sentence_share", 1.0),
                        entry("n_quotation_marks", 3.0),
                        entry("typographic_mark_share", 0.6667));
    }

    @Test
    void tellsOpenSeriesFromSerialCommas() {
        assertThat(metrics("", "He bought apples, pears and plums."))
                .contains(entry("serial_commas_per_1000_words", 0.0));
        assertThat(metrics("", "He bought apples, pears and plums.").get("open_series_per_1000_words"))
                .isPositive();
    }

    @Test
    void readsHeadlines() {
        assertThat(metrics("NASA Moves: \u2018Why Wait?\u2019 Asks 9th Chief", "It moved."))
                .contains(
                        entry("n_title_words", 7.0),
                        entry("title_capitalised_share", 0.8571),
                        entry("title_all_caps_share", 0.1429),
                        entry("title_has_colon", 1.0),
                        entry("title_has_question", 1.0),
                        entry("title_has_figure", 1.0),
                        entry("title_has_exclamation", 0.0));
    }

    @Test
    void knowsADatelineFromASentenceWithADash() {
        assertThat(metrics("", "MOSCOW, June 12 (Reuters) - The port closed.")).contains(entry("has_dateline", 1.0));
        assertThat(metrics("", "WASHINGTON \u2014 The port closed.")).contains(entry("has_dateline", 1.0));
        assertThat(metrics("", "The port \u2014 a small one \u2014 closed.")).contains(entry("has_dateline", 0.0));
    }

    @Test
    void countsWhichCuesAttributionsChoose() {
        Map<String, Double> m =
                metrics("", "\u201cIt works,\u201d the vendor said. \u201cIt is new,\u201d the buyer says.");
        assertThat(m)
                .contains(
                        entry("n_attributions", 2.0),
                        entry("cue_said_share", 0.5),
                        entry("cue_says_share", 0.5),
                        entry("cue_told_share", 0.0),
                        entry("quotations_per_1000_words", four(2000 / m.get("n_words"))));
    }

    @Test
    void givesFiguresForAnEmptyHeadlineAndAWordlessBody() {
        assertThat(metrics("", "?!").values()).allMatch(Double::isFinite);
    }

    private static double four(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
