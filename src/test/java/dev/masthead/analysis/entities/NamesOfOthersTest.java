package dev.masthead.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.annotation.Mention;
import dev.masthead.intake.Submission;
import dev.masthead.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that were given to another of the same name, office or place, and things that were taken for bodies. */
class NamesOfOthersTest {

    private static List<Mention> mentions(String title, String body) {
        return AnalyzerFixture.analyzer().findings(Submission.of(title, body)).annotations(Mention.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # laws, policies, titles of papers, age groups
        The clerks cited the Foreign Harvest Surveillance Act (FHSA) in March. The FHSA allows it. | -
        They read the old Authorization for Use of Crane Force at noon.              | -
        They oppose the War on Weeds and the War on Terror.                          | -
        Few of Gen Z or Generation X read the ledgers. Gen Z voters stay home.       | -
        # places
        The port is in the Arctic Circle.                                            | arctic
        The clerk spoke on Capitol Hill in Washington on May 1.                      | local:washington
        Harold Quimble spoke in Washington, DC, on May 1.                            | local:harold-quimble,local:washington-dc
        The pier is shut, the Syrian Arab News Agency (SANA) said.                   |
        The club moved its office to Jerusalem.                                      | local:jerusalem
        Quimble: Obama Will "Do It Again" Because Nobody Cares.                      | barack-obama
        The fair ran in New York, Washington, D.C., and Los Angeles.                 | new-york,local:washington-dc,los-angeles
        Storms hit the West Texas towns of Midland and Odessa in August.             | texas,local:midland,local:odessa
        # bodies whose names are parts of others'
        It was late, the Dunmore Star-Telegram reported. Moscow-backed forces left.  | russia
        Harold Quimble left the Georgia House of Representatives in May.             | local:harold-quimble,local:georgia-house-of-representatives
        # one of a party is not the party
        He is a leader of the New Black Panthers Party, the clerk of the fair wrote down. | local:new-black-panthers-party
        Georgia Democrat Harold Quimble resigned. Quimble, a lifelong Democrat, left. | local:harold-quimble
        The Democratic candidate for the seat left early.                            | -
        # the bank is no network
        The ministry wrote about Twitter. The bank cut its rates.                    | x-corp
        # title and body before a name
        Portland Police Association President Daryl Tolliver spoke. Tolliver left.   | local:portland-police-association,local:daryl-tolliver
        The suit names his son, Dallas Police Officer Patrick Tolliver.              | local:dallas-police,local:patrick-tolliver
        They named Kathleen Hawk Tolliver director. Hawk Tolliver led the prisons.   | local:kathleen-hawk-tolliver
        # credits and calls upon the reader
        Ada Venn wrote it. CNBC's Ida Tolliver contributed to this report. Subscribe to CNBC on YouTube. | local:ada-venn
        Moen reported from Dallas. Kestrel writers Ada Tolliver in Boston and Tim Venn contributed. | -
        They met at noon. (Photo: Ida Tolliver, AP) They left. (Image by Tim Venn)   | -
        # title behind a body and before a name of no known given name; half of two bodies' names
        The suit names his son, Dallas Police Officer Quimbrict Tolliver.            | local:dallas-police,local:quimbrict-tolliver
        Members of the House Intelligence and Budget committees met at noon.         | -
        Ada Venn wrote it. Follow Ida Tolliver on Twitter.                           | local:ada-venn
        """)
    void whoIsMeantAndNobodyElse(String body, String expected) {
        List<String> actors = mentions("Fair opens", body).stream()
                .map(Mention::actor)
                .distinct()
                .toList();
        assertThat(actors).isEqualTo(expected == null ? List.of() : List.of(expected.split(",")));
    }

    @Test
    void theVicePresidentIsNotThePresident() {
        String body =
                "Vice President Mike Pence defended the strike in Iowa. Lawyers debate the president's right to act.";
        assertThat(mentions("Fair opens", body)).noneMatch(m -> isAt(body, m, "the president"));
    }

    @Test
    void aHeadlinesPronounIsItsSubjects() {
        List<Mention> found =
                mentions("Georgia Senator Who Endorsed Trump Turns On His Own Friends", "The clerk spoke on Monday.");
        assertThat(found).noneMatch(m -> m.how() == Mention.How.PRONOUN);
    }

    @Test
    void mySonIsNotTheManNamedLast() {
        String body = "Enrique Tolliver sued the city. Micah Quimble shot the officers.\n\n"
                + "\u201cI want justice for my son,\u201d Tolliver told the paper. \u201cHe served in Iraq, he was brave.\u201d";
        assertThat(mentions("Fair opens", body)).noneMatch(m -> m.how() == Mention.How.PRONOUN);
    }

    @Test
    void whoToldOfTheCaseWasNotArrested() {
        String body = "Edward Quimble took money for secrets. He worked as a courier.\n\n"
                + "\u201cThe case is grave,\u201d Tom Tolliver said in a statement.\n\nHe was arrested Friday in Hayward and denied bail.";
        assertThat(mentions("Fair opens", body))
                .noneMatch(m -> m.actor().equals("local:tom-tolliver") && isAt(body, m, "He"));
    }

    private static boolean isAt(String body, Mention m, String words) {
        Span at = m.span();
        return at.end() <= body.length() && body.substring(at.start(), at.end()).equalsIgnoreCase(words);
    }
}
