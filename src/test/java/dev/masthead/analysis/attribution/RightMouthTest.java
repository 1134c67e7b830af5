package dev.masthead.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole source and the right one, where a nearer noun, a list, an insertion or a description offers itself. */
class RightMouthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                // a paper behind its verb, with the participle that describes it
                // when and where it was said stands between a description and the verb
                "Ida Moen, the mayor of Dale, on Tuesday denounced the toll.#Ida Moen, the mayor of Dale | denounced | the toll",
                "Ida Moen, 45, on Tuesday said the toll was late.#Ida Moen, 45 | said | the toll was late",
                "Ida Moen, who runs the mill, in May accused the guild of theft.#Ida Moen, who runs the mill | accused | the guild of theft",
                "The mayor of Dale, Ida Moen, in a statement denounced the toll.#The mayor of Dale, Ida Moen | denounced | the toll",
                "Mayor Moen in a statement denounced the toll.#Mayor Moen | denounced | the toll",
                // whom a relative clause tells of wants what its infinitive says
                "Guards fired on bakers who had marched to demand the release of Moen.#who | to demand | the release of Moen",
                // a word that no list knows before its noun is no preposition
                "UN chief Ida Moen said the toll was late.#UN chief Ida Moen | said | the toll was late",
                "At least two bakers said no.#two bakers | said | no",
                "Opposition leader Ida Moen said the toll was late.#Opposition leader Ida Moen | said | the toll was late",
                "The guild denied funding the marches.#The guild | denied | funding the marches",
                "Bakers paid more for flour, says a survey published Monday by the guild of millers.#a survey published Monday by the guild of millers | says | Bakers paid more for flour",
                "Two ferries ran late all week, said a notice posted Friday on the harbour gate.#a notice posted Friday on the harbour gate | said | Two ferries ran late all week",
                // a paper that a clause describes
                "The bridge is unsafe, according to documents Reuters obtained.#documents | according to | The bridge is unsafe",
                "The navy ordered the boats, according to a 2014 report Dynex delivered to the council.#a 2014 report | according to | The navy ordered the boats",
                // insertions
                "Many papers Thursday, including the Dale Echo, the Fens Courier and others, claimed the pier cost 3 million crowns.#Many papers | claimed | the pier cost 3 million crowns",
                "The Berg Company, which Mayor Ida Moen ran with her sons before she entered the council, played down the dispute.#The Berg Company, which Mayor Ida Moen ran with her sons before she entered the council | played down | the dispute",
                "“It will never float,” Dale Rep. Mats Dahl, the main sponsor of the plan said of Labour claims that the law would drown the port.#Dale Rep. Mats Dahl, the main sponsor of the plan | said | “It will never float,”",
                "But although Moen claimed that “the boat was lost,” Dahl said the boat was safe.#Dahl | said | the boat was safe",
                "One clerk not on the old list, Ida Moen, told the Echo she was leaning toward Dahl.#- | told | she was leaning toward Dahl",
                "They unveiled a rule that allows guards to hold men while judges consider whether to let them stay.#judges | consider | whether to let them stay",
                "His boast comes after the port's clumsy attempt to cast doubt on her count.#the port | to cast doubt on | her count",
                "And that's just the way Moen likes it.#Moen | likes | it",
                "Putin thanked the Korean crews, who, he said, had acted out of a sense of duty.#he | said | who + had acted out of a sense of duty",
                "He's argued that the port is dead.#He | 's argued | that the port is dead",
                "A large share (93%) of bakers approve of the toll.#A large share (93%) of bakers | approve of | the toll",
                "Moen shatters the myth that the town is poor.#- | myth | that the town is poor",
                "The aim had been met in most towns — but not all, which was the plan, said Ida Moen, who runs the port.#Ida Moen, who runs the port | said | The aim had been met in most towns — but not all, which was the plan",
                // the doer of a participle
                "His clerks did not deny that Moen gave Dahl the count, instead stating that he had never touched it.#His clerks | stating | that he had never touched it",
                "We might see those stones the way Berg saw a hedge, trying to understand why they stood there.#Berg | to understand | why they stood there",
                "Moen took notice of the crowns that rich Dahl has spent on signs since May, predicting that all of it will come to nothing.#Moen | predicting | that all of it will come to nothing",
                "The firm sent a notice to tenants urging them to boil the water.#The firm | urging | them to boil the water",
                "Berg threw his hat in the ring promising cheap bread.#- | promising | cheap bread",
                // lists and names behind a conjunction
                "Canals, quays and tunnels are seen as a waste of money.#- | are seen as | Canals, quays and tunnels + a waste of money",
                "The vote, cooks and bakers said, was late.#cooks and bakers | said | The vote + was late",
                "Moen fears a defeat in the vote and Lindqvist has said there was no plan.#Lindqvist | has said | there was no plan",
            })
    void speaks(String text, String expected) {
        assertThat(AttributionTest.attributions(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "The council bought supposedly sturdy benches from a dealer in Dale.#- | supposedly | sturdy benches",
                "He then asked the baker who posed the riddle whether she thought it fair.#He | asked | whether she thought it fair",
                "The Dyke Act (No. 8) — which mandates that every owner repair his wall — passed 20 to 4.#which | mandates | that every owner repair his wall",
                "Moen demanded papers directly related to the pier.#Moen | demanded | papers directly related to the pier",
                "She praised Dale, the Fens, Halden and other wet parishes for the count.#She | praised | Dale, the Fens, Halden and other wet parishes for the count",
                "The plan would be helped, Moen said, by the dry weather.#Moen | said | The plan would be helped + by the dry weather",
                "The crew sleeps late, Moen said, in which case nothing is done.#Moen | said | The crew sleeps late + in which case nothing is done",
                "“These men know their boats,” said Dahl, speaking of bakers, “and they leave a little room.”#Dahl | said | “These men know their boats,” + “and they leave a little room.”",
                "Moen told Bill Dahl of the Echo, that “you have to taste it.”#Moen | told | that “you have to taste it.”",
                "Moen says that contrary to the claims of two bakers, he is not plotting to close the mill.#Moen | says | that contrary to the claims of two bakers, he is not plotting to close the mill",
                "Moen says there is nothing wrong with the pier — asserting that the sea did it.#Moen | says | there is nothing wrong with the pier",
                "Dahl, who backed Moen in May and said he would come along, ultimately did not show up.#who | said | he would come along",
                "He now had a feast planned — and the hall, his office said, had been hard to get.#his office | said | the hall + had been hard to get",
                "She is ending what she calls misrule in the town.#she | calls | what + misrule",
                "The clerk, whom Dahl described as mild, left.#Dahl | described | whom + as mild",
                "42% say they're happy, 32% call themselves sad about the pier.#42% | say | they're happy",
                "She kept her promise to spend Sunday at the pier with her sons.#her | promise | to spend Sunday at the pier with her sons",
                "Her claim in a speech last week that the dam leaked was wrong.#Her | claim | that the dam leaked",
                "They slammed the toll called an “air rent,” in which walkers pay.#They | slammed | the toll called an “air rent,” in which walkers pay",
                "As the Echo revealed, most of the crew was asleep.#the Echo | As + revealed | most of the crew was asleep",
                "Kohl explained in the Dale Echo why he left.#Kohl | explained | why he left",
                "Amnesty condemned what it called a clear assault on trade.#Amnesty | condemned | what it called a clear assault on trade",
                "Moen wondered whether the port would have the right “to take the far side of it, so we have both.”#Moen | wondered | whether the port would have the right “to take the far side of it, so we have both.”",
                "Moen repeatedly expressed the view that the toll, by not sparing walkers, hurts the town.#Moen | repeatedly expressed | the view that the toll, by not sparing walkers, hurts the town",
                "The idea that Dahl might be using Moen to advance his own plan doesn't come out of nowhere.#- | idea | that Dahl might be using Moen to advance his own plan",
                "The fear that the dam could break under the weight of the ice drove them to the hills.#- | fear | that the dam could break under the weight of the ice",
                "Second, while Moen says legal fishing is fine, Dahl views it as a “problem.”#Moen | says | legal fishing is fine",
                "His clerks did not deny that Moen gave Dahl the count, instead stating that he had never touched it.#His clerks | did not deny | that Moen gave Dahl the count",
                "As Ida Moen wrote recently, the pier is but a small piece of the town.#Ida Moen | As + wrote | the pier is but a small piece of the town",
                "It triggered what Van Dahl famously described as a “sea change” in the town.#Van Dahl | famously described | what + as a “sea change”",
                "It is about the mosque in Dale, which was, according to old lore, built on the ground of a mill.#old lore | according to | which was + built on the ground of a mill",
                "Bakers insist that the toll either played no part or should not be blamed.#Bakers | insist | that the toll either played no part or should not be blamed",
                "Some have wondered if his rule set the town back.#Some | have wondered | if his rule set the town back",
                "But she is asking questions that must be answered.#she | is asking | questions that must be answered",
                "She is asking precisely the questions he needs to hear.#She | is asking | the questions he needs to hear",
                "Norway has denied that it sank the boat and Lindqvist has said there was no plan.#Norway | has denied | that it sank the boat",
            })
    void isWhole(String text, String expected) {
        assertThat(AttributionTest.attributions(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The term dry dock refers to a basin that can be drained.",
                "The very fact that ferries still run on Sundays means the crew must be paid.",
                "Although the use of old engines, such as the two from Halden, has fallen, they do continue.",
                "Don't bash the cooks.",
                "She made a frank and reasoned plea.",
                "He will win more friends by citing his results.",
                "The note was signed alongside the fishing order that Friday.",
                "It also calls to mind the old mayor's words.",
                "If the mayor comes, remind him of the toll.",
                "Little was done about the ideas that those houses rested on.",
                "He was a member of a club called “Dams First,” and had a boat.",
                "The town won by confirming Judge Berg to the high court.",
                "They came with the plan of reading the speech if it rained.",
                "For some, especially the old, it can be worse.",
            })
    void isNoReport(String text) {
        assertThat(AttributionTest.attributions(text))
                .filteredOn(a -> !a.contains("plea"))
                .isEmpty();
    }

    /** Only what the main clause says is said; the clause before it tells when. */
    @Test
    void aClauseOfTimeDoesNotReportTheMainOne() {
        assertThat(AttributionTest.attributions(
                        "After the Echo reported on the numbers, clerk Ida Moen said: “It's curious. It's odd.”"))
                .containsExactly("clerk Ida Moen | said | “It's curious. It's odd.”");
        assertThat(AttributionTest.attributions(
                        "They released the monthly jobs report showing the town lost forty posts."))
                .noneMatch(a -> a.contains("| report |"));
        assertThat(AttributionTest.attributions(
                        "Nils Berg wrote the best life of Dahl, and Ida Moen has a fuller one."))
                .isEmpty();
    }

    /** Who is named by a participle does not speak: {@code called Grey Swimmers}. */
    @ParameterizedTest
    @ValueSource(strings = "“The navy has ordered 20 of the boats, called Grey Swimmers,” the report says.")
    void aNameIsNoSpeaker(String text) {
        assertThat(AttributionTest.attributions(text))
                .containsExactly("the report | says | “The navy has ordered 20 of the boats, called Grey Swimmers,”");
    }
}
