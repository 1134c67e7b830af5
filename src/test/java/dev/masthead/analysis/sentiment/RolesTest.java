package dev.masthead.analysis.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is called a hero, villain or victim, and what it takes. */
class RolesTest {
    private static final Analyzer ANALYZER = AnalyzerFixture.analyzer();

    private static Report.Actor actor(String text, String id) {
        Report report = ANALYZER.analyze(Submission.of("", text));
        return report.actors().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        report.actors().stream().map(Report.Actor::id).toList().toString()));
    }

    private static List<String> parts(String text, String id) {
        return actor(text, id).roles().stream().map(Report.Role::role).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Berg rescued four boys from the river. Berg is a nurse.|local:anna-berg|hero",
                "Anna Berg brokered a ceasefire in June. Berg then went home.|local:anna-berg|hero",
                "Anna Berg exposed the fraud at the port. Berg was a clerk there.|local:anna-berg|hero",
                "Anna Berg strangled a guard and fled. Berg was seen in Lenn.|local:anna-berg|villain",
                "Anna Berg was convicted of fraud. Berg said nothing.|local:anna-berg|villain",
                "Anna Berg was shot in her garden. Berg was a nurse.|local:anna-berg|victim",
                "Anna Berg was convicted for her protest in May. Berg was a nurse.|local:anna-berg|victim",
                "Ukraine was under attack from Russia all summer.|ukraine|victim",
                "Ukraine was under attack from Russia all summer.|russia|villain",
                "The Russian attack on Kharkiv began at dawn.|russia|villain",
                "Russia's invasion changed the map.|russia|villain",
                "Ukraine repelled the assault within a week.|ukraine|hero",
                "Anna Berg was a victim of the fire. Berg is a nurse.|local:anna-berg|victim",
                "The hostage Anna Berg came home in May.|local:anna-berg|victim",
                "Anna Berg, a whistleblower, left on Monday.|local:anna-berg|hero",
                "Anna Berg won the Nobel Peace Prize in 2011.|local:anna-berg|hero",
                // one side tells the story
                "Aldo Moen said Anna Berg had lied to the court. Moen said she had robbed a bank. Moen said he was"
                        + " glad. Berg left.|local:anna-berg|villain",
                "Aldo Moen and Anna Berg were killed as they slept. Berg was a nurse.|local:anna-berg|victim",
                "Aldo Moen and the other officers – Anna Berg, Ida Lund and Ulf Dahl – were killed. Berg was a"
                        + " nurse.|local:anna-berg|victim",
                // two who have no name
                "Russia took the decision to invade Ukraine in May.|ukraine|victim",
            })
    void deedsThatTheArticleTellsMakeRoles(String text, String id, String role) {
        assertThat(actor(text, id).role()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what politicians do to things
                "John McCain sank the bill. McCain smiled.|john-mccain",
                "John McCain wiped out the rules. McCain smiled.|john-mccain",
                // a charge finds nobody guilty, and who is freed suffers no more
                "Anna Berg was charged with fraud on Monday. Berg said nothing.|local:anna-berg",
                "Anna Berg was freed on Monday. Berg said nothing.|local:anna-berg",
                // what one says of another
                "Aldo Moen accused Anna Berg of theft. Berg denied it.|local:anna-berg",
                "A clerk who has accused her of theft left. Anna Berg denied it. He accused Berg.|local:anna-berg",
                "Anna Berg came under fire from Aldo Moen over the bridge. Berg denied it.|local:anna-berg",
                "Aldo Moen supported Anna Berg in the vote. Berg thanked him.|local:anna-berg",
                "Anna Berg was praised for her speech. Berg smiled.|local:anna-berg",
                "Aldo Moen said that Anna Berg had lied to the court. Berg denied it.|local:anna-berg",
                "Aldo Moen called Anna Berg a hero. Berg smiled.|local:anna-berg",
                // persons attack with words, and a hostage-taker is no hostage
                "Anna Berg's attack on Israel drew fire. Berg smiled.|local:anna-berg",
                "Anna Berg spoke of her hostage negotiators. Berg smiled.|local:anna-berg",
                "Anna Berg was no hostage. Berg smiled.|local:anna-berg",
                "A U.S. mass shooting was told by Anna Berg. Berg smiled.|local:anna-berg",
                // told once, by the way, of somebody who is spoken of throughout
                "Anna Berg spoke. Berg sat down. Berg left. Berg came back. Berg slept. Berg woke. Later Anna Berg was"
                        + " called reckless by Aldo Moen; Berg ate.|local:anna-berg",
                // a manner of speaking
                "Anna Berg was besieged by doubts. Berg smiled.|local:anna-berg",
                "The attacks of the United States Army went on in Lenn.|us-army",
                "Anna Berg was pressured to leave. Berg smiled.|local:anna-berg",
                "Anna Berg died in May at ninety. Berg was a nurse.|local:anna-berg",
                "The new rule hits Apple.|apple",
                "A clerk abandoned Anna Berg for the Greens. Berg smiled.|local:anna-berg",
                "Anna Berg is no coward. Berg was a nurse.|local:anna-berg",
                "A guard said Anna Berg was grabbing his gun. Berg smiled.|local:anna-berg",
                "Anna Berg stole the spotlight in Lenn. Berg smiled.|local:anna-berg",
                "Anna Berg was underprepared. Berg smiled.|local:anna-berg",
                "Anna Berg beat Lund 6-2, 6-1 on Monday. Berg smiled.|local:anna-berg",
                "Anna Berg was arrested on Monday. Berg smiled.|local:anna-berg",
                "A clerk misled Anna Berg in May. He misled Berg again in June. Berg smiled.|local:anna-berg",
                "Anna Berg's ouster from the board came in May. Berg smiled.|local:anna-berg",
                "Anna Berg destroyed her notes in May. Berg smiled.|local:anna-berg",
                "Anna Berg spoke at lunch. One shouted that Berg was “killing people with her views”. Another shouted:"
                        + " “Berg kills us!”|local:anna-berg",
                "Anna Berg supported two bills. Berg is sponsoring the ban, too.|local:anna-berg",
                "Aldo Moen said that warming was a hoax invented by Anna Berg. Berg smiled.|local:anna-berg",
                "Aldo Moen rebuked Anna Berg. Ida Lund voted against Berg, and Ulf Dahl criticized Berg. Berg"
                        + " smiled.|local:anna-berg",
                "The film tells of a judge, played by Anna Berg, who poisons his rivals. Berg smiled.|local:anna-berg",
                "Anna Berg took over the union following Aldo Moen taking a leave, days after being implicated in a"
                        + " fraud. Berg smiled.|local:anna-berg",
                // small help is no heroism
                "Anna Berg vaccinated the boys in May. Berg is a nurse.|local:anna-berg",
                // an end by the own hand is nobody else's deed
                "Anna Berg's death was ruled a suicide. Berg was a nurse.|local:anna-berg",
                "Anna Berg killed herself in May. The death of Anna Berg led to an inquiry.|local:anna-berg",
                "Anna Berg gave up her life for the town. Berg was a nurse.|local:anna-berg",
                "Anna Berg wants to keep her client from being executed. Berg smiled.|local:anna-berg",
                // no deeds toward anybody
                "Anna Berg released her tax papers on Monday. Berg smiled.|local:anna-berg",
                "Anna Berg served on the board of the port for years. Berg left in May.|local:anna-berg",
                "Anna Berg shot down every argument against the bridge. Berg smiled.|local:anna-berg",
                "Anna Berg defended the new treaty on Monday. Berg smiled.|local:anna-berg",
                "Anna Berg helped a cousin win the seat. Berg smiled.|local:anna-berg",
                "Anna Berg ignored the question. Berg smiled.|local:anna-berg",
                // what may be done, or is asked for
                "Anna Berg vowed to destroy the gang. Berg smiled.|local:anna-berg",
                "Reporters asked whether Anna Berg had robbed the bank. Berg smiled.|local:anna-berg",
                // what befalls anybody in office or at law
                "Anna Berg was replaced by a clerk in May. Berg smiled.|local:anna-berg",
                "Investigators are looking into Anna Berg. Berg smiled.|local:anna-berg",
                "His absence forced Anna Berg to delay the vote. Berg smiled.|local:anna-berg",
                "Anna Berg died in July at age 99. Berg was a nurse.|local:anna-berg",
                "Anna Berg was dismayed by the vote. Berg left.|local:anna-berg",
            })
    void whatOneSaysAndWhatIsNoDeedMakesNone(String text, String id) {
        assertThat(actor(text, id).role()).isNull();
    }

    @Test
    void twoAdversariesMakeAVillain() {
        assertThat(actor(
                                "Aldo Moen accused Anna Berg of theft. Ida Lund called Berg a liar. Berg denied it.",
                                "local:anna-berg")
                        .role())
                .isEqualTo("villain");
    }

    @Test
    void politiciansAreBeatenInElections() {
        String text = "Donald Trump beat Hillary Clinton in Ohio.";
        assertThat(parts(text, "donald-trump")).containsExactly("winner");
        assertThat(parts(text, "hillary-clinton")).containsExactly("loser");
        assertThat(parts("Aldo Moen beat his wife with a belt. Moen fled.", "local:aldo-moen"))
                .contains("agent_of_harm");
    }

    @Test
    void teamsAreBeatenInMatches() {
        assertThat(parts("Holm United beat the Lenn Football Club on Monday.", "local:holm-united"))
                .containsExactly("winner");
        assertThat(parts("Holm United beat the Lenn Football Club on Monday.", "local:lenn-football-club"))
                .containsExactly("loser");
    }

    @Test
    void whoDeniesAChargeOpposesNobody() {
        assertThat(parts("Critics accuse Anna Berg of racism. Berg denied the accusation.", "local:anna-berg"))
                .containsExactly("accused");
    }

    @Test
    void whoSavesHimselfIsNoHero() {
        assertThat(parts("Anna Berg freed herself from the car. Berg is well.", "local:anna-berg"))
                .doesNotContain("benefactor", "rescued");
    }

    @Test
    void aSoldierInAHeadlineIsNotWhoeverPardonsHim() {
        Report report = ANALYZER.analyze(Submission.of(
                "Trump Pardons Sergeant Convicted of Killing Iraqi Shepherd", "The move came on Monday."));
        assertThat(report.actors())
                .filteredOn(a -> a.id().equals("donald-trump"))
                .hasSize(1)
                .allSatisfy(a -> assertThat(a.roles()).isEmpty());
    }

    @Test
    void townsDoNoHarm() {
        assertThat(parts("Nashville has lured two firms from the coast. The mayor smiled.", "nashville"))
                .isEmpty();
    }
}
