package dev.masthead.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that share a subject, stand in each other or in a clause before the main one, and the right mouth for each. */
class JoinedReportsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                // verbs of one subject
                "Dahl praised the cooks and accused Moen of theft.#Dahl | praised | the cooks",
                "Dahl praised the cooks and accused Moen of theft.#Dahl | accused | Moen of theft",
                "Instead, he doubled down on his remarks and, more recently, accused Moen of being a spy.#he | accused | Moen of being a spy",
                "The general boasted of “total victory” and vowed to crush the rebels.#The general | vowed | to crush the rebels",
                "The rockets hit a school, said the guild, which counts them.#the guild, which counts them | said | The rockets hit a school",
                "The frost ruined the harvest, warned the ministry.#the ministry | warned | The frost ruined the harvest",
                "Theresa May rejected the deal.#Theresa May | rejected | the deal",
                "Prime Minister Theresa May said it was late.#Prime Minister Theresa May | said | it was late",
                "In May Dahl said it was late.#Dahl | said | it was late",
                "On May 30 the council rejected the deal.#the council | rejected | the deal",
                "Dahl defended the deal, mocked its critics and vowed to sign it.#Dahl | mocked | its critics",
                "Dahl defended the deal, mocked its critics and vowed to sign it.#Dahl | vowed | to sign it",
                "The company faced lawsuits, canceled a deal, announced large layoffs.#The company | announced | large layoffs",
                "Moen, who runs the yard, faced questions, defended the sale and denied that it failed.#Moen, who runs the yard | denied | that it failed",
                "Moen sold the yard, and on Monday said that it was old.#Moen | said | that it was old",
                "The mayor, Dahl told reporters, announced new rules.#The mayor | announced | new rules",
                "Dahl said that he would offer help but did not suggest that it would come soon.#Dahl | said | that he would offer help",
                "Dahl said that he would offer help but did not suggest that it would come soon.#Dahl | did not suggest | that it would come soon",
                "More than a quarter said they have seen a surge, and 47 percent said they have not.#47 percent | said | they have not",
                "The group manages to deceive many people into believing that it is poor.#many people | believing | that it is poor",
                "Councillors are like the farmer who leaves the barn open and is then surprised to find the dog gone.#who | is then surprised | to find the dog gone",
                // clauses before the main one
                "Where Dahl used to boast that the dam was safe, on Tuesday he said it leaked.#Dahl | to boast | that the dam was safe",
                "Decades after Moen recommended that the dam be closed, Dahl replied that she was right.#Moen | recommended | that the dam be closed",
                "In addition to worrying that the dam is old, Moen is short of money.#Moen | to worrying | that the dam is old",
                "Despite noting that “the dam was old,” the Times nevertheless praised Dahl.#the Times | noting | that “the dam was old,”",
                "There are those who believe the dam is safe and those who see a risk.#who | believe | the dam is safe",
                "We've seen a rise in visits and according to a new poll, the trouble is growing worse.#a new poll | according to | the trouble is growing worse",
                // the subject of what is said stands before the speaker
                "Moen's plan, which Dahl said was old, failed.#Dahl | said | which + was old",
                "The council hired workers who Moen said had lied to her.#Moen | said | who + had lied to her",
                // who is cited, quoted or referred to
                "Citing Tasnim, Al Mayadeen said that two generals had been killed.#Tasnim | Citing | that two generals had been killed",
                "The plant was hit, The Times of Malta reported, quoting the finance minister.#the finance minister | quoting | The plant was hit",
                "“We saw ruins,” CNN quoted a resident as saying.#CNN | quoted | “We saw ruins,”",
                "“They must leave now,” he added, referring to the settlers.#he | referring to | the settlers",
                "“The papers that I've seen,” Moen told Karl Dahl, the general counsel for the town, “apply to ten men.”#Moen | told | “The papers that I've seen,” + “apply to ten men.”",
                // findings, questions, verdicts
                "A poll found Moen leading Dahl by ten points.#A poll | found | Moen leading Dahl by ten points",
                "A poll found last week that the dam is liked.#A poll | found | that the dam is liked",
                "Dahl noted that Saturday would have been her birthday and quoted “a saying of hers”.#Dahl | quoted | “a saying of hers”",
                "Ida Moen, who wrote “The Dam,” said it was old.#Ida Moen, who wrote “The Dam,” | said | it was old",
                "The dam, Dahl said, “is a wreck,” and “nobody will pay for it.”#Dahl | said | The dam + “is a wreck,” and “nobody will pay for it.”",
                "Tuesday at the club, Dahl said, “It leaks.”#Dahl | said | “It leaks.”",
                "On Monday, Dahl said, “It leaks.”#Dahl | said | “It leaks.”",
                "A poll released Tuesday, before the letter was released, finds that opinion is divided.#A poll released Tuesday | finds | that opinion is divided",
                "None of the teams invited him when Moen changed the plan and refused to sign a waiver.#Moen | refused | to sign a waiver",
                "The call was described to the agency as polite.#- | was described | The call + as polite",
                "The survey found 90 percent support for the dam.#The survey | found | 90 percent support for the dam",
                "Asked whether the dam was safe, Moen shrugged.#- | Asked | whether the dam was safe",
                "He called her answer shameful.#He | called | her answer shameful",
                "The opposition's claim that the vote was rigged was rejected by the court.#The opposition | claim | that the vote was rigged",
                "The opposition's claim that the vote was rigged was rejected by the court.#the court | was rejected | The opposition's claim",
            })
    void speaksInItsOwnPlace(String text, String expected) {
        assertThat(AttributionTest.attributions(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is not clear that the dam leaks.",
                "A decision in the case is expected by June.",
                "The party holds seats in Halden, with others in Molde and Bergen considered competitive.",
                "There are tensions between both towns regarding charges of meddling.",
                "The Halden Post made money by scandalizing the acceptance of donations.",
                "You have to go to the tenth page to find a single mention of the mayor.",
                "The Court heard oral arguments.",
                "Dahl burned the report that the agency published on Monday.",
                "The mayor tried to alleviate fears of a flood on Sunday.",
                "It is fashionable among conservatives to compare Dahl to Moen.",
                "They came to talk him off the ledge.",
                "He was jailed for soliciting a prostitute.",
                "They are defending a tough seat.",
                "The list will be updated as further information becomes available.",
                "The group boasts roughly 9,500 members.",
                "The group is called “Dams First.”",
                "This is what wasn't supposed to happen.",
                "Dahl found a key under the mat.",
            })
    void isNobodysWord(String text) {
        assertThat(AttributionTest.attributions(text)).isEmpty();
    }

    @Test
    void whatHasBeenSpokenIsNotSpokenAgain() {
        assertThat(AttributionTest.attributions(
                        "He told reporters: “I never lied. The press did.” The press corps laughed."))
                .containsExactly("He | told | “I never lied. The press did.”");
        assertThat(AttributionTest.attributions("“It must stop,” the mayor declared in a video posted online."))
                .containsExactly("the mayor | declared | “It must stop,”");
    }
}
