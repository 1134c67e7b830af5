package dev.masthead.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where what is reported ends, and what looks like a cue and reports nothing. */
class ContentBoundariesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                // the clause that a noun takes
                "The council rejected the notion that prices rose.#The council | rejected | the notion that prices rose",
                // adverbial clauses within the phrase
                // what happens at the same time is not what is spoken of
                "Moen took a swipe at the port as she defended the dam.#Moen | took a swipe at | the port",
                "The mayor praised the cooks because they fed the camp.#The mayor | praised | the cooks because they fed the camp",
                // examples behind a comma
                "The mayor has denounced plans to close two schools, including the one in Dale.#The mayor | has denounced | plans to close two schools, including the one in Dale",
                // two adjectives of one noun
                "The bishop condemned the long, costly war on the coast.#The bishop | condemned | the long, costly war on the coast",
                // a list whose last members a conjunction joins
                "The group praised bakers, butchers and cooks of the town.#The group | praised | bakers, butchers and cooks of the town",
                // a clause without that behind a verb that takes one
                "The board demanded they stop the pumps.#The board | demanded | they stop the pumps",
                // the main clause goes on behind a dependent one that begins with a participle
                // what is a fact has not said it
                "It is a fact that the dam leaks.#- | fact | that the dam leaks",
                // a contrast begins what is no longer said
                "The mayor praised the cooks while Dahl blamed the waiters.#The mayor | praised | the cooks",
                "The mayor praised the cooks while nobody slept.#The mayor | praised | the cooks while nobody slept",
                "Moen said it had helped many in the spring, but not for long.#Moen | said | it had helped many in the spring, but not for long",
                "Moen said that, while it rained, nobody slept.#Moen | said | that, while it rained, nobody slept",
                "Moen said it had helped many towns in the spring, but he did not blame Dahl.#Moen | said | it had helped many towns in the spring",
                "Some dropped their opposition to the dam while others stiffened it.#their | opposition to | the dam",
                "Moen said some of it could be done this year, while others could wait.#Moen | said | some of it could be done this year, while others could wait",
                // behind words shouted where it was, behind a dash what came of it
                "A few bakers shouted \"no more tolls\" at a march on Sunday in Halden where they stopped the trams.#A few bakers | shouted | \"no more tolls\"",
                "He said \"the dam leaks\" in a letter to the mayor.#He | said | \"the dam leaks\"",
                "Moen said the fair would bring rain — and it did.#Moen | said | the fair would bring rain",
                "As Ida Dahl of the Courier noted, maybe the quarrel hurt the town—and it was (via the Post): dull.#Ida Dahl of the Courier | As + noted | maybe the quarrel hurt the town",
                // what stands in brackets ends nothing
                "The board criticized rivals Ida Moen (who spent, in May, most), Hugh Dahl and Eva Berg.#The board | criticized | rivals Ida Moen (who spent, in May, most), Hugh Dahl and Eva Berg",
                // a name behind a noun begins a clause
                "She described the crisis Ida Moen is facing this week.#She | described | the crisis Ida Moen is facing this week",
                "He condemned attacks Dahl made in 2006.#He | condemned | attacks Dahl made in 2006",
                // a part that is picked out, a date
                "She praised the nurses, especially the old ones.#She | praised | the nurses, especially the old ones",
                "He recalled the flood of May 3, 2019.#He | recalled | the flood of May 3, 2019",
                // another tense is no second report
                "She wonders about his quiet style and faded charm.#She | wonders about | his quiet style and faded charm",
                "Dahl said she was packing her bags and calling her sister.#Dahl | said | she was packing her bags and calling her sister",
                // the quotation has the verb; a word for a clause
                "Moen said it “haunts” her.#Moen | said | it “haunts” her",
                "Moen said in a video posted on Kestrel that she had left.#Moen | said | that she had left",
                "Police said in a statement released Friday that the case was closed.#Police | said | that the case was closed",
                "A third of the voters said the same of Dahl.#A third of the voters | said | the same of Dahl",
                "The voters said yes.#The voters | said | yes",
                // what is called so stands before the speaker
                "Berg killed the bill, which Moen had called a lifeline for the poor.#Moen | had called | which + a lifeline for the poor",
                "Under the plan, which he called “a cartel,” schools would close.#he | called | which + “a cartel,”",
                // whoever speaks behind a comma is nobody's apposition
                "Asked whether he trusted the general, Dahl said he did not care.#Dahl | said | he did not care",
                // what somebody is asked
                "Dahl was asked, “Where were you in May?”#- | was asked | “Where were you in May?”",
                "Asked about the leak, Moen shrugged.#- | Asked | about the leak",
                "When asked why it leaked, Moen shrugged.#- | When asked | why it leaked",
                "Asked during a debate in May why it leaked, Moen shrugged.#- | Asked | why it leaked",
                // the agent of a passive
                "The party was mocked by the bishops for weeks.#the bishops | was mocked | The party",
                // the relative pronoun is the object
                "The treaty, which Moen vehemently opposed, passed.#Moen | vehemently opposed | which",
                "It was a probe the agency said was ongoing.#the agency | said | a probe + was ongoing",
                // a limit before a number
                "CNN reported at least six planes filled the skies.#CNN | reported | at least six planes filled the skies",
                // a comment with an adverb, and what only looks like one
                "As The Atlantic recently noted, faith in the courts is collapsing.#The Atlantic | As + recently noted | faith in the courts is collapsing",
                "Moen beamed as she noted how glad she felt to walk in Halden.#she | noted | how glad she felt to walk in Halden",
                "Moen beamed as he rarely mentioned Dahl by name.#he | rarely mentioned | Dahl by name",
                // what is called so is a relative pronoun
                "The clerk, whom Moen called a liar, left.#Moen | called | whom + a liar",
                "The raid, which the board called cowardly, failed.#the board | called | which + cowardly",
                "The rebels, whom the ministry calls terrorists, held the town.#the ministry | calls | whom + terrorists",
                // whose clause stands behind the speaker
                "The dam must go, said the harbour master, Ida Moen, whose boat had sunk.#the harbour master, Ida Moen, whose boat had sunk | said | The dam must go",
                // whom somebody else quotes
                "“The dam must go,” Moen was quoted by the Daily Post as saying.#Moen | was quoted by the Daily Post as saying | “The dam must go,”",
                "Moen dismissed the charges as a fable.#Moen | dismissed | the charges as a fable",
                "The dam must go, exiled mayor Ida Moen said.#exiled mayor Ida Moen | said | The dam must go",
                // whom the one who reports has it from
                "The boat sank, according to the Daily Post, which cited two sailors.#two sailors | cited | The boat sank",
                "The boat sank, according to the Daily Post, citing two sailors.#two sailors | citing | The boat sank",
                // how it was answered is in the words themselves
                "Moen responded to the speech by claiming that the pier leaks.#Moen | claiming | that the pier leaks",
                "Moen responded to the speech by calling Dahl “a crook”.#Moen | calling | Dahl “a crook”",
                // when it was said is no part of it
                "As the Daily Post reported earlier, the pier has sunk.#the Daily Post | As + reported | the pier has sunk",
                "As the Daily Post reported on Monday, the pier has sunk.#the Daily Post | As + reported | the pier has sunk",
                // whose clause is inside another's
                "The guild, whose president Ada Kern voiced alarm, asked whether the pier had sunk.#The guild, whose president Ada Kern voiced alarm | asked | whether the pier had sunk",
                // a verdict that the tagger takes for a noun or a verb
                "Moen called the raid barbaric.#Moen | called | the raid barbaric",
                "Moen, who had left, called the leaflet defamatory.#Moen, who had left | called | the leaflet defamatory",
                "The clerk called the count flawed and biased.#The clerk | called | the count flawed and biased",
                "Moen reported to Dahl that the pier had sunk.#Moen | reported | that the pier had sunk",
                // where somebody is stands between the subject and the participle
                "Moen, who was in Halden overnight praising Dahl, is tired.#who | overnight praising | Dahl",
                "Moen was in Halden on Monday praising Dahl.#Moen | praising | Dahl",
                "There were clerks in Halden praising Dahl.#clerks | praising | Dahl",
                // the entry holds the conjunction
                "The question is whether the folks who came will vote.#- | question is whether | the folks who came will vote",
                // a request, and what merely pleases
                "The mayor appealed to the drivers to stay at home.#The mayor | appealed to | the drivers to stay at home",
                // the negation is in what is promised
                "She has been pledging not to raise taxes.#She | has been pledging | not to raise taxes",
                "She urged the crew not to leave.#She | urged | the crew not to leave",
                // a name behind a noun speaks alone
                "The court blocked a plan Moen wants to save.#Moen | wants | to save",
                "He cut the kinds of programs Mrs. Moen wants to save.#Mrs. Moen | wants | to save",
                "Officials told the Post that the dam leaks.#Officials | told | that the dam leaks",
                "She spoke of those she calls “middle class” even though they are poor.#She | spoke of | those she calls “middle class”",
                // the comma ends the clause that the cue stands in
                "While Dahl was saying something almost moderate, his team was acting like a mob.#Dahl | was saying | something almost moderate",
                "The man who suggested that she sell the boat he helped repair is trying to leave.#who | suggested | that she sell the boat he helped repair",
                // hearsay is the clause it stands in
                "The guards fled after four men reportedly approached them.#- | reportedly | four men + approached them",
                // the source ends before the clause
                "According to the agency, the woman who shot the film said that the man had left.#the agency | According to | the woman who shot the film said that the man had left",
                "A voice from behind the hedge also yells: “Get out!”#A voice from behind the hedge | also yells | “Get out!”",
                "As reported by the Post, former clerk Ida Moen found both dams to be old.#the Post | As reported by | former clerk Ida Moen found both dams to be old",
                "He sees Dahl as a uniter.#He | sees Dahl as | a uniter",
                "Dahl called Wednesday for Moen to resign.#Dahl | called Wednesday for | Moen to resign",
                "He was accused by a clerk of grabbing her.#a clerk | was accused | He + of grabbing her",
                "According to the Post, most of the “old” groups “did not respond” to it.#the Post | According to | most of the “old” groups “did not respond” to it",
                // an infinitive takes nothing over
                "“We think it will hold,” Moen said in words that mayors have used to describe towns such as Moss. “But we see no sign of it.”#Moen | said | “We think it will hold,” + “But we see no sign of it.”",
                "Moen said the town is “tangled” and he feels he can sway the vote.#Moen | said | the town is “tangled” and he feels he can sway the vote",
                "Acknowledging that Dahl “says a lot of odd things,” though, Moen voted for him.#- | Acknowledging | that Dahl “says a lot of odd things,”",
                "Dahl called the men from Moss “robbers” (although he allowed that some were good).#Dahl | called | the men from Moss “robbers”",
                "She thanked Dahl, saying he had been tireless in helping towns and calling him “a friend.”#She | calling | him “a friend.”",
                "Moen told Dahl using it helped, he said in a letter Thursday.#Moen | told | using it helped",
                "A third of those who watched said the plans would help and almost two-thirds said the mayor was right.#two-thirds | said | the mayor was right",
                "He said that he would keep it in the same letter where he also claimed that he had cut a rule.#he | also claimed | that he had cut a rule",
                "According to the Health Office, the current rate—a common measure—stands at three.#the Health Office | According to | the current rate—a common measure—stands at three",
                // a verb with its object takes no quotation that stands before
                "“I trust Dahl,” Moen says in the spot, “and so should you.” Moen, who lost his son, wrote a long explanation of his support.#Moen, who lost his son | explanation of | his support",
                // whose verb it is
                "The Clear Average in the weeks leading up to Polling Day indicated that Dahl would win.#The Clear Average in the weeks leading up to Polling Day | indicated | that Dahl would win",
                "The senator has said, “It leaks,” and in another instance suggested that Moen left.#The senator | suggested | that Moen left",
                "The judge ruled there is no trace of fraud and called on both men to wait.#The judge | called on | both men to wait",
                // two quotations side by side
                "President Dahl told cadets that it was time “to win, win, win.” “Our town is safe again,” the president said.#the president | said | “Our town is safe again,”",
                "“Fame,” he concluded, “can only be weighed in hindsight.”#he | concluded | “Fame,” + “can only be weighed in hindsight.”",
                "He left after it was announced that Moen would finally be addressing the hall.#- | it was announced that | Moen would finally be addressing the hall",
                // a body with several matters in its name
                "The Ministry of Health, Labour and Welfare said forty people had died.#The Ministry of Health, Labour and Welfare | said | forty people had died",
                "The Ministry of Land, Infrastructure, Transport and Tourism said the dam was old.#The Ministry of Land, Infrastructure, Transport and Tourism | said | the dam was old",
                "Asked if she believed the dam was old, Moen said it was.#- | Asked | if she believed the dam was old",
                "And while the paper said the dam was old, nobody stirred.#the paper | said | the dam was old",
            })
    void endsWhereTheReportedWordsEnd(String text, String expected) {
        assertThat(AttributionTest.attributions(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She sent classified material to her nephew.",
                "Her pledged delegates will meet in May.",
                "It is hard to forget that the bridge fell.",
                "They had no chance to praise the cooks.",
                "They cast their ballots in May.",
                "You know the road is long.",
                "Criticism of the plan grew in May.",
                "They stayed despite the fact that the bridge fell.",
                "The council authorized the crew to leave.",
                "Her campaign for the seat began in May.",
                "Twitter added the label to the tweet after the campaign complained.",
                "When eight men spoke up, they were sent home for spreading rumors.",
                "If they did, their count might reflect what rivals have shown.",
                "He has told lies, but so far, the mayor appears to believe his story.",
                "It is wrong to accuse the men of theft.",
                "They put in place a disease reporting system that was immune from meddling.",
                "The council has been chipping in an extra 600 crowns a week.",
                "Dahl did not dig the hole, contrary to a theory that Moen peddled.",
                "The claim that Moen made in May was false.",
                "Moen, who has ruled since 2010, welcomed Dahl warmly in Halden.",
                "The film tells of a corrupt sheriff who murders his rivals.",
                "They signed a treaty that governs how ships may pass.",
                "Moen resisted demands for a recount.",
                "Asked on Monday",
                "It was a defeat in what can be described as her own backyard.",
                "Such boys would not need to plead guilty to a theft.",
                "Dahl made sure that the speech was short.",
                "It's easy to grow bitter and assume that nothing will be mended.",
                "Moen called the health clinic.",
                "Moen reports to the chief of staff.",
                "There is cause to fear that rates could be higher.",
                "Under the rather bold assumption that all recover, this would suggest little.",
                "It was a tweet about the flood.",
                "She was accused by a rival.",
                "His plan appealed to the workers.",
                "He backs the firm while it appeals to another court.",
                "There are signs that the dam leaks.",
                "He has known the Dahls for years.",
                "A child looks on as seen in Halden, Norway.",
                "Editor’s note: the dam was built in May.",
                "The plan, which offers the best bang for the buck, passed.",
                "The driver, known online as “Moss”, was freed on Friday.",
            })
    void reportsNothing(String text) {
        assertThat(AttributionTest.attributions(text)).isEmpty();
    }
}
