package dev.masthead.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.report.Codebook;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTest {
    private static final Codebook CODEBOOK = Codebook.load();

    @Test
    void aFigureHasTwoDigits() {
        assertThat(List.of(0.0, 0.00314, 0.314, 3.14, 31.4, 314.0, 3_140_000.0, -0.0256, 4.0, 9.96))
                .extracting(Shown::number)
                .containsExactly(
                        "0", "0.0031", "0.31", "3.1", "31", "314", "3\u202f140\u202f000", "−0.026", "4.0", "10");
        assertThat(Shown.number(null)).isEmpty();
        assertThat(Shown.signed(0.25)).isEqualTo("+0.25");
        assertThat(Shown.signed(-0.25)).isEqualTo("−0.25");
    }

    @Test
    void aShareIsAWholePercentageAndNeverAllOrNothingByRounding() {
        assertThat(List.of(0.0, 0.0049, 0.005, 0.8857, 0.9949, 0.9951, 1.0))
                .extracting(Shown::percent)
                .containsExactly("0 %", "under 1 %", "1 %", "89 %", "99 %", "over 99 %", "100 %");
        assertThat(Shown.figure(CODEBOOK.metric("named_source_share"), 0.8857)).isEqualTo("89 %");
        assertThat(Shown.figure(CODEBOOK.metric("attributions_per_1000_words"), 25.0696))
                .isEqualTo("25");
        assertThat(Shown.figure(CODEBOOK.metric("n_words"), null)).isEmpty();
    }

    @Test
    void daysAreShownAsExactlyAsTheyAreKnown() {
        assertThat(Shown.published("2025-06-12T07:12:00Z", "minute")).isEqualTo("12 June 2025, 07:12 UTC");
        assertThat(Shown.published("2025-06-12T23:30:00-02:00", "second")).isEqualTo("13 June 2025, 01:30 UTC");
        assertThat(Shown.published("2025-06-12T00:00:00Z", "day")).isEqualTo("12 June 2025");
        assertThat(Shown.published("2025-06-01T00:00:00Z", "month")).isEqualTo("June 2025");
        assertThat(Shown.published("2025-01-01T00:00:00Z", "year")).isEqualTo("2025");
        assertThat(Shown.published("2025-06-12T00:00:00Z", null)).isEqualTo("12 June 2025");
        assertThat(Shown.published(null, "day")).isEmpty();
    }

    @Test
    void noNameIsShownAsItIsWrittenInside() {
        assertThat(Shown.words("us_vs_them")).isEqualTo("us against them");
        assertThat(Shown.words("moral_outrage")).isEqualTo("moral outrage");
        assertThat(Shown.words("sourcing.state")).isEqualTo("a state outlet that is not named");
        assertThat(Shown.metric("own_hedges_per_1000_words")).startsWith("hedges of the outlet's own");
        assertThat(Shown.metric("n_named_sources")).isEqualTo("number of named sources");
        assertThat(CODEBOOK.metrics())
                .allSatisfy(m ->
                        assertThat(Shown.metric(m.name())).doesNotContain("_").isNotBlank());
    }

    @Test
    void filesAreInMegabytesOrGigabytes() {
        assertThat(Shown.bytes(20L << 20)).isEqualTo("20 MB");
        assertThat(Shown.bytes(64L << 30)).isEqualTo("64 GB");
    }

    @Test
    void thingsAreCountedInWords() {
        assertThat(Shown.count(1, "article", "articles")).isEqualTo("1 article");
        assertThat(Shown.count(2_600, "article", "articles")).isEqualTo("2\u202f600 articles");
    }
}
