package dev.masthead.analysis.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom armies do what to. */
class ActorSentimentTest {
    private static final Analyzer ANALYZER = Analyzer.load(Path.of("lexicons"));

    private static Report report(String text) {
        return ANALYZER.analyze(new Submission(
                null, null, null, "", text, null, List.of(), null, "en", null, null, null, "text", null, null, null));
    }

    private static String polarity(Report report, String actor) {
        return report.actors().stream()
                .filter(a -> a.id().equals(actor))
                .findFirst()
                .orElseThrow()
                .sentiment()
                .polarity();
    }

    @Test
    void anAttackSpeaksAgainstWhoMakesItInThePolarityToo() {
        Report report = report("Russian forces shelled a hospital on Sunday night, the general staff said.");
        assertThat(polarity(report, "russian-armed-forces")).isEqualTo("negative");
    }

    @Test
    void theBeatenSideIsNotPraisedByItsNeighboursGlory() {
        Report report = report("The president thanked the Korean People's Army for defeating the Ukrainian Armed Forces"
                + " with honor and bravery, earning undying glory.");
        assertThat(polarity(report, "korean-peoples-army")).isEqualTo("positive");
        assertThat(polarity(report, "ukrainian-armed-forces")).isNotEqualTo("positive");
    }

    @Test
    void nobodyIsSpokenOfIllWithoutAWordThatSaysSo() {
        assertThat(report("Reporters asked about Haiti, and the briefing ended.")
                        .actors())
                .filteredOn(a -> a.sentiment().evidence().isEmpty())
                .isNotEmpty()
                .allSatisfy(a -> {
                    assertThat(a.sentiment().polarity()).isEqualTo("neutral");
                    assertThat(a.sentiment().score()).isZero();
                    assertThat(a.sentiment().nScored()).isZero();
                });
    }

    @Test
    void aHolidayIsNoActor() {
        assertThat(report("He sent a telegram on the occasion of Russia Day to the embassy.")
                        .actors())
                .extracting(Report.Actor::id)
                .doesNotContain("local:russia-day");
    }

    @Test
    void aPronounTakesUpTheSubjectAndNotTheOneAddressed() {
        Report report = report("In a telegram to Vladimir Putin, North Korean leader Kim Jong-un called him a comrade."
                + " He noted that the treaty would hold.");
        assertThat(report.attributions().stream()
                        .filter(a -> a.source().spans().get(0).text().equals("He"))
                        .map(a -> a.source().actor()))
                .containsExactly("kim-jong-un");
    }
}
