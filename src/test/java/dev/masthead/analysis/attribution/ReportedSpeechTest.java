package dev.masthead.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences in which something stands between subject, cue and content, and what only looks like a report. */
class ReportedSpeechTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                // what stands between the verb and the words that depend on it
                "Union leaders are urging Moen, who could win in May, to stay in the race.#Union leaders | are urging | Moen, who could win in May, to stay in the race",
                "The minister told Dahl, who had flown in from Oslo, that the talks were over.#The minister | told | that the talks were over",
                "Dahl believes the old yard – for all its faults – has no rival.#Dahl | believes | the old yard – for all its faults – has no rival",
                "Dahl was clear that anyone but the mayor can sign the order.#Dahl | was clear that | anyone but the mayor can sign the order",
                // what is provoked is not its maker's
                "The firm ended its support, sparking criticism from members that it was caving in.#members | criticism from | that it was caving in",
                "The plan met a backlash from tenants.#tenants | backlash from | The plan",
                // a conjunction inside what is reported
                "Halden is prepared to testify that the mayor and his aides ordered the sale.#Halden | is prepared to | testify that the mayor and his aides ordered the sale",
                "Many farmers think the ministry should, or will, pay for the damage.#Many farmers | think | the ministry should, or will, pay for the damage",
                "Erik Dahl called him a kind, loving and honest person.#Erik Dahl | called | him a kind, loving and honest person",
                "A clerk told the Globe that Dahl called the office and offered his services.#A clerk | told | that Dahl called the office and offered his services",
                "She said she was disturbed by the mayor condoning and even encouraging violence.#She | said | she was disturbed by the mayor condoning and even encouraging violence",
                // one that joins another report, with where it was said
                "The senator has said he will stay, and in another interview praised the former mayor.#The senator | has said | he will stay",
                "Moen praised the plan and at a later meeting warned that the dam was old.#Moen | warned | that the dam was old",
                "Moen said the dam was old and warned that it would burst.#Moen | warned | that it would burst",
                // the sentence's own verb
                "The fact that the court agreed to hear the fishermen suggests that two judges are in doubt.#the court | agreed | to hear the fishermen",
                "The man who vowed to sell the yard resigned on Friday.#who | vowed | to sell the yard",
                "Governor Erik Dahl, who said the county was part of his “home turf” last week, polled a close third.#who | said | the county was part of his “home turf” last week",
                "The meeting, in which he read the figures and then announced that he would not sue, was short.#he | announced | that he would not sue",
                "The department's request for records also could delay the case.#The department | request for | records",
                // dashes
                "The church — the site where many pilgrims believe the saint was born — shut its doors on Friday.#many pilgrims | believe | the saint was born",
                "The firm tried to explain why it paid the clerk — and the results are odd.#The firm | to explain | why it paid the clerk",
                // quotations set off, broken off, gone on with
                "The debate is about ports (“This is less a port and more a ruin,” Ida Moen wrote in May).#Ida Moen | wrote | “This is less a port and more a ruin,”",
                "Moen declared the need for drive: “Build it, and build it again,” she said.#she | said | “Build it, and build it again,”",
                "“I have no idea how they voted,” he said of people who came late, “but I know that they care.”#he | said | “I have no idea how they voted,” + “but I know that they care.”",
                "“Garden leave,” the document states, becomes possible “after one year of work here.”#the document | states | “Garden leave,” + becomes possible “after one year of work here.”",
                "“It is plain that the rules were broken,” the notes state.#the notes | state | “It is plain that the rules were broken,”",
                "“We did not sign it,” the firm states on its website.#the firm | states | “We did not sign it,”",
                "Moen called the idea that the dam might burst, as some engineers fear, “absurd.”#Moen | called | the idea that the dam might burst, as some engineers fear, “absurd.”",
                // who speaks
                "Halden and Nordby both favor a new bridge.#Halden and Nordby | favor | a new bridge",
                "The firm itself later confirmed the deal.#The firm | later confirmed | the deal",
                "The mayor and her deputy each said that the bridge was safe.#The mayor and her deputy | said | that the bridge was safe",
                "• Nordic Steel, a contractor, said it paid the clerk for advice.#Nordic Steel, a contractor | said | it paid the clerk for advice",
                "The Globe notes drily that the clerk could not explain the fee.#The Globe | notes | that the clerk could not explain the fee",
                "The seat went to the party that claims to care about wages.#that | claims | to care about wages",
                "Dahl won the support of two farmers.#two farmers | support of | Dahl",
                "The plan drew praise from the bishop.#the bishop | drew praise from | The plan",
                // to whom it is said, with what picks them out
                "The ministry told those living near the dam to boil their water.#The ministry | told | those living near the dam to boil their water",
                "The ministry is telling those who live near the dam to boil their water.#The ministry | is telling | those who live near the dam to boil their water",
                "The ministry is telling anyone attending the fair to stay watchful.#The ministry | is telling | anyone attending the fair to stay watchful",
                "The mayor admitted to Halden Evening News in June that yes, the pipes were rotten.#The mayor | admitted to | that yes, the pipes were rotten",
                "Moen sent a clear warning to young rivals to not drift too far from the harbour.#Moen | warning | to not drift too far from the harbour",
                "Moen issued a warning to rivals not to drift too far from the harbour.#Moen | issued a warning | not to drift too far from the harbour",
                "Moen's invitation to the bakers to meet by the lake was the end of the quarrel.#Moen | invitation | to meet by the lake",
                // how it was uttered, with a clause
                "The boy shouted that the barn was on fire.#The boy | shouted | that the barn was on fire",
                "She jeered at Dahl, sneering that nobody would vote for him.#She | sneering | that nobody would vote for him",
                // the answer is what is said, not what is answered
                "The clerk responded to the mayor's speech by calling him a \"petulant child\".#The clerk | calling | him a \"petulant child\"",
                "Moen vowed a spirit of thrift even as she cautioned that a split council would quarrel.#Moen | vowed | a spirit of thrift",
                "Moen vowed a spirit of thrift even as she cautioned that a split council would quarrel.#she | cautioned | that a split council would quarrel",
                // a part of a letter
                "\"The hall may burn down,\" read a portion of a letter sent to the guild.#a portion of a letter | read | \"The hall may burn down,\"",
                // what is debated
                "The council debated whether to close the road.#The council | debated | whether to close the road",
                "Members discussed how the money was spent.#Members | discussed | how the money was spent",
                // an adverb inside a relative clause or a second verb
                "The plan, which reportedly cost two million, was dropped.#- | reportedly | which + cost two million",
                "He studied in Oslo and was reportedly hired by the bank.#- | reportedly | was + hired by the bank",
            })
    void readsWhoSaysWhat(String text, String expected) {
        assertThat(AttributionTest.attributions(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // participles before nouns
                "Moen was fired for alleged sexual misconduct.",
                "Reports of delays came amid suspected serious crimes.",
                "It may be that this noted anti-toll paper would have to close.",
                // deeds
                "The clerk responded to the charge by resigning.",
                "The jury ruled against the bank.",
                "The post was retweeted by the mayor.",
                "The judge denied the union a hearing.",
                "The church acted on Sunday to discourage large crowds from gathering.",
                // things that only bode
                "Floods in the north have threatened to make the road useless.",
                "The strike threatens to close the port.",
                // names and labels
                "Prosecutors released Dahl's Statement of Offense on Friday.",
                "Correction: A previous version of this article gave the wrong date.",
            })
    void isNoReport(String text) {
        assertThat(AttributionTest.attributions(text))
                .filteredOn(a -> !a.contains("Reports"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Dahl neither confirmed nor denied the report., denied, negated",
        "Dahl did not say the bridge was safe., did not say, negated",
        "The mayor took pains to avoid commenting on the race., commenting on, negated",
        "Moen refrained from criticizing the plan., criticizing, negated",
        "Nobody said that the bridge was safe., said, negated",
        "If the president says the war is over the troops go home., says, conditional",
        "Moen would say that the plan is dead., would say, conditional",
        "Did the mayor say the bridge was safe?, say, asked",
        "Holm asked Dahl whether he had lied., asked, asked",
        "Holm asked Dahl why he had lied., asked, asserted",
        "It is unclear whether Dahl knew that the bridge was old., knew, asked",
        "The firm did not offer an explanation of why it failed., explanation of, negated",
        "Dahl denied that the bridge was safe., denied, asserted"
    })
    void tellsWhetherItWasSaid(String text, String cue, String factuality) {
        Report report = AnalyzerFixture.analyzer().analyze(Submission.of("", text));
        assertThat(report.attributions())
                .filteredOn(a -> a.cue().spans().get(0).text().equals(cue))
                .extracting(a -> a.cue().factuality())
                .containsExactly(factuality);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "Dahl vows 'crushing response' after attack on ferry#Dahl | vows | 'crushing response'",
                "Iran vows ‘crushing response’ as talks fail#Iran | vows | ‘crushing response’",
                "Mayor vows 'swift justice' in Dale#Mayor | vows | 'swift justice' in Dale",
            })
    void aSingleMarkInAHeadlineIsNoOwners(String headline, String expected) {
        Report report = AnalyzerFixture.analyzer().analyze(Submission.of(headline, "The ferry was hit on Friday."));
        assertThat(report.attributions())
                .extracting(a -> a.source().spans().get(0).text()
                        + " | "
                        + a.cue().spans().get(0).text()
                        + " | "
                        + a.content().spans().get(0).text())
                .containsExactly(expected);
    }

    @Test
    void aNamesLastWordIsNoCue() {
        assertThat(AttributionTest.attributions("The firm told the Washington Post that it knew nothing of the deal."))
                .containsExactly("The firm | told | that it knew nothing of the deal");
    }

    /** A sentence that ends where more is looked for: nothing is there, and nothing breaks. */
    @Test
    void aReportMayEndWithItsComma() {
        String text = "“I do not want six reasons,” Dahl says,\n\n“I want two.”";
        assertThat(AnalyzerFixture.analyzer().analyze(Submission.of("", text)).attributions())
                .extracting(a -> a.content().spans().get(0).text())
                .contains("“I do not want six reasons,”");
    }
}
