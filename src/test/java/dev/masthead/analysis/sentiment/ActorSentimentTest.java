package dev.masthead.analysis.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom armies do what to. */
class ActorSentimentTest {
    private static final Analyzer ANALYZER = AnalyzerFixture.analyzer();

    private static Report report(String text) {
        return ANALYZER.analyze(new Submission(
                null, null, null, "", text, null, List.of(), null, "en", null, null, null, "text", null, null, null));
    }

    private static List<String> judged(Report report, String actor) {
        return report.judgements().stream()
                .filter(j -> j.target().equals(actor))
                .map(Report.Judgement::polarity)
                .distinct()
                .toList();
    }

    @Test
    void pressingAnIssueHarmsNobody() {
        Report report = report("Barack Obama has pressed the issue for months, aides said on Sunday.");
        assertThat(report.actors())
                .filteredOn(a -> a.id().equals("barack-obama"))
                .hasSize(1)
                .allSatisfy(a -> {
                    assertThat(a.roles()).isEmpty();
                    assertThat(a.role()).isNull();
                });
    }

    @Test
    void aStateThatIsWonIsNoHero() {
        Report report =
                report("Barack Obama won West Virginia. He called his great victory in West Virginia tremendous."
                        + " West Virginia is wonderful, he told happy supporters in West Virginia.");
        assertThat(report.actors())
                .filteredOn(a -> a.id().equals("west-virginia"))
                .hasSize(1)
                .allSatisfy(a -> assertThat(a.role()).isNull());
    }

    @Test
    void anAttackSpeaksAgainstWhoMakesIt() {
        Report report = report("Russian forces shelled a hospital on Sunday night, the general staff said.");
        assertThat(judged(report, "russian-armed-forces")).containsExactly("negative");
        assertThat(report.actors())
                .filteredOn(a -> a.id().equals("russian-armed-forces"))
                .flatExtracting(Report.Actor::roles)
                .extracting(Report.Role::role)
                .containsExactly("agent_of_harm");
    }

    @Test
    void theBeatenSideIsNotPraisedByItsNeighboursGlory() {
        Report report = report("The president thanked the Korean People's Army for defeating the Ukrainian Armed Forces"
                + " with honor and bravery, earning undying glory.");
        assertThat(judged(report, "korean-peoples-army")).containsExactly("positive");
        assertThat(judged(report, "ukrainian-armed-forces")).doesNotContain("positive");
    }

    @Test
    void nobodyIsJudgedWithoutAWordThatDoes() {
        assertThat(report("Reporters asked about Haiti, and the briefing ended.")
                        .judgements())
                .isEmpty();
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
