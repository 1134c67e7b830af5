package dev.masthead.analysis.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who judges whom, in words of which kind; and who is not judged. */
class JudgementTest {
    private static Report report(String text) {
        return AnalyzerFixture.analyzer().analyze(Submission.of("", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Unlike the corrupt Anton Senn, Peter Kohl left. | outlet: -senn description corrupt; outlet: +kohl"
                        + " contrast corrupt",
                "Anton Senn, a notorious liar, met Peter Kohl. | outlet: -senn apposition notorious liar",
                "Ruth Adler called Anton Senn a liar. | adler: -senn predicate liar",
                "Ruth Adler praised Peter Kohl. | adler: +kohl patient_of praised",
                "Anton Senn was condemned by Ruth Adler. | adler: -senn patient_of condemned",
                "Anton Senn betrayed his voters. | outlet: -senn agent_of betrayed",
                "Ruth Adler accused the guild of the murder of Anton Senn. | ",
                "Ruth Adler blamed them for harming Anton Senn. | ",
                "Corruption investigator Anton Senn left. | ",
                "The oppressed Anton Senn left. | ",
                "Ruth Adler won with the backing of Anton Senn. | ",
                "Ruth Adler said that Anton Senn had lied to parliament. | adler: -senn agent_of lied to",
                "Anton Senn's disastrous plan cost a year. | outlet: -senn possessor disastrous",
                "Do not believe Anton Senn's disastrous plan. | outlet: -senn possessor disastrous",
                "Ruth Adler's criticism of Anton Senn was short. | adler: -senn patient_of criticism of",
                "Ruth Adler voiced contempt for Anton Senn. | adler: -senn patient_of contempt for",
                "Ruth Adler, a fierce critic of Anton Senn, left. | adler: -senn patient_of critic of",
                "Ruth Adler is an admirer of Peter Kohl. | adler: +kohl patient_of admirer of",
                "Ruth Adler was furious with Anton Senn on Monday. | adler: -senn patient_of furious with",
                "Ruth Adler is proud of Peter Kohl. | adler: +kohl patient_of proud of",
                "Anton Senn drew criticism from Ruth Adler. | adler: -senn patient_of drew criticism",
                "Anton Senn came under fire from Ruth Adler on Monday. | adler: -senn patient_of came under fire",
                "Ruth Adler released a statement condemning Anton Senn. | adler: -senn patient_of condemning",
                "A report in May condemned Anton Senn. | paraphrased: -senn patient_of condemned",
                "Most of the voters condemned Anton Senn. | paraphrased: -senn patient_of condemned",
                "Anton Senn recklessly sold the port. | outlet: -senn agent_of recklessly",
                "Anton Senn sold the port. How reckless he was! | outlet: -senn predicate reckless",
                "Racist remarks from Anton Senn were filmed. | outlet: -senn possessor Racist",
                "Peter Kohl defended Anton Senn on Monday. | kohl: +senn patient_of defended",
                "Ruth Adler called Peter Kohl her dearest friend. | adler: +kohl predicate dearest friend",
                "Ruth Adler, regarded as a hawk, praised Peter Kohl. | adler: +kohl patient_of praised",
                "Ruth Adler, like her aides, sharply criticized Anton Senn. | adler: -senn patient_of criticized",
                "Ruth Adler and Peter Kohl condemned Anton Senn. | adler: -senn patient_of condemned; kohl: -senn"
                        + " patient_of condemned",
                "Ruth Adler and other guests left, accusing Anton Senn of theft. | adler: -senn patient_of accusing",
                "Ruth Adler said: “I despise Anton Senn.” | adler: -senn patient_of despise",
                "Ruth Adler's spokesman condemned Anton Senn. | adler: -senn patient_of condemned",
                "Ruth Adler's former spokesman condemned Anton Senn. | paraphrased: -senn patient_of condemned",
                "Ruth Adler's advisers condemned Anton Senn. | paraphrased: -senn patient_of condemned",
                "Swedish officials criticized Anton Senn. | sweden: -senn patient_of criticized",
                "Ruth Adler attacked Anton Senn for his vote. | adler: -senn patient_of attacked",
                "Ruth Adler attacked Anton Senn, saying the toll was late. | adler: -senn patient_of attacked",
                "Ruth Adler attacked Anton Senn for an hour with a stick. | adler: -senn acted_on attacked; outlet:"
                        + " -adler agent_of attacked",
                "Ruth Adler criticized Anton Senn's time in office. | adler: -senn possessor criticized",
                "Ruth Adler fights Anton Senn's extremism. | outlet: -senn possessor extremism",
                "Ruth Adler read something that Anton Senn believes is illegal. | ",
                "Anton Senn exceeded his powers by accusing him of theft. | outlet: -senn agent_of exceeded his powers",
                "Peter Kohl helped Anton Senn hold his seat. | kohl: +senn patient_of helped",
                "Peter Kohl said he would attack the plan and block it. | ",
                "Peter Kohl threatened to leave in May. | ",
                "Peter Kohl fired back on Monday. | ",
                "With Lennish Army killed and two boys hurt, Peter Kohl left. | ",
                "With 12 U.S. soldiers killed and 40 wounded, Peter Kohl left. | ",
                "Peter Kohl feels bad about it. | ",
                "Peter Kohl is the envy of his party. | ",
                "Peter Kohl touted his career on Monday. | ",
                "Peter Kohl wants rules to protect the clerks. | ",
                "Peter Kohl had a contentious talk in May. | ",
                "Peter Kohl told a blatant lie in May. | outlet: -kohl agent_of blatant lie",
                "Peter Kohl is one of the bravest men in Lenn. | outlet: +kohl predicate bravest",
                "Anton Senn was among the most corrupt mayors of the century. | outlet: -senn predicate corrupt",
                "Anton Senn is unfit for office. | outlet: -senn predicate unfit for office",
                "Ruth Adler considers Anton Senn dangerous. | adler: -senn predicate dangerous",
                "It was brave of Peter Kohl to stay. | outlet: +kohl predicate brave",
                "Peter Kohl has shown remarkable courage. | outlet: +kohl agent_of shown remarkable courage",
                "Ruth Adler warned that Anton Senn is a threat to democracy. | adler: -senn predicate is a threat to",
                "Anton Senn faces a threat to his life. | ",
                "Anton Senn is not just corrupt. He left in May. | outlet: -senn predicate corrupt",
                "They back the plan, not Anton Senn's undemocratic approach. | ",
                "The horrifying death of Peter Kohl shook the town. | ",
                "Peter Kohl, the corrupt mayor's brother, left. | ",
                "Peter Kohl, the slain man's father, spoke. | ",
                "The slain Peter Kohl was a nurse. | ",
                "Ruth Adler asked whether Anton Senn was corrupt. | ",
                "Ruth Adler asked Anton Senn whether he had lied. | ",
                "Anton Senn has banned the Orthodox Church, Ruth Adler claimed. | senn: -church acted_on banned",
                "Police arrested Anton Senn on Monday. | ",
                "Ruth Adler fined Anton Senn in May. | adler: -senn acted_on fined",
                "Prosecutors charged Anton Senn with theft. | paraphrased: -senn patient_of charged",
                "Peter Kohl was falsely accused of taking bribes. | ",
                "Peter Kohl has pointed the finger at Anton Senn. | kohl: -senn patient_of pointed the finger at",
                "Peter Kohl held a rally to condemn Anton Senn. | kohl: -senn patient_of condemn",
                "A 2016 Human Rights Watch report accused Anton Senn of fraud. | watch: -senn patient_of accused",
                "Ruth Adler sharpened her criticism of the role of Anton Senn. | adler: -senn possessor criticism of",
                "Russian leaders condemned Anton Senn. | russia: -senn patient_of condemned",
                "Peter Kohl, R-Ohio, and Ruth Adler praised Anton Senn. | adler: +senn patient_of praised",
                "Peter Kohl filed a suit on Monday, accusing Anton Senn of theft. | kohl: -senn patient_of accusing",
                "The board has a ban on being a crooked bastard, Peter Kohl said. | ",
                "How can Peter Kohl be trusted? | ",
                "Some lawmakers warned Peter Kohl not to trust Anton Senn. | ",
                "The minute you disagree with Anton Senn, he shouts. | ",
                "Anton Senn threw two aides under the bus. | outlet: -senn agent_of threw two aides under the bus",
                "Anton Senn bent the knee to Lenn. | outlet: -senn agent_of bent the knee",
                "Anton Senn lied through his teeth. | outlet: -senn agent_of lied through his teeth",
                "Anton Senn had no shame. | outlet: -senn agent_of had no shame",
                "Anton Senn did nothing to stop it. | outlet: -senn agent_of did nothing to stop",
                "Peter Kohl kept his word. | outlet: +kohl agent_of kept his word",
                "Anton Senn should resign. | outlet: -senn agent_of should resign",
                "Ruth Adler said that Anton Senn must be impeached. | adler: -senn agent_of must be impeached",
                "Anton Senn ought to be ashamed of himself. | outlet: -senn agent_of ought to be ashamed",
                "Anton Senn resigned in May. | ",
                "Anton Senn is out of touch. | outlet: -senn agent_of is out of touch",
                "Anton Senn is not out of touch. | ",
                "Anton Senn does not care about the poor. | outlet: -senn agent_of does not care about",
                "Anton Senn has no clue. | outlet: -senn agent_of has no clue",
                "Ruth Adler said she had no clue. | ",
                "Anton Senn was wrong about the port. | outlet: -senn agent_of was wrong about",
                "Peter Kohl was right to leave. | outlet: +kohl agent_of was right to",
                "Peter Kohl did not get it right. | outlet: -kohl agent_of get it right",
                "Anton Senn got it wrong. | outlet: -senn agent_of got it wrong",
                "Anton Senn's policies have made things worse. | outlet: -senn possessor made things worse",
                "Anton Senn's brother has made things worse. | ",
                "Anton Senn puts party over national security. | outlet: -senn agent_of puts party over national security",
                "Peter Kohl deserves our thanks. | outlet: +kohl agent_of deserves our thanks",
                "Peter Kohl could not have been nicer. | outlet: +kohl agent_of could not have been nicer",
                "Anton Senn is lying. | outlet: -senn agent_of is lying",
                "Anton Senn is lying in bed. | ",
                "Ruth Adler took Anton Senn to task on Monday. | adler: -senn patient_of took Anton Senn to task",
                "Ruth Adler urged Anton Senn to resign. | adler: -senn patient_of urged Anton Senn to resign",
                "Ruth Adler called on Anton Senn to resign. | adler: -senn patient_of called on Anton Senn to resign",
                "Ruth Adler called for Anton Senn's resignation. | adler: -senn possessor called for Anton Senn's resignation",
                "Ruth Adler compared Anton Senn to Hitler. | adler: -senn patient_of compared Anton Senn to Hitler",
                "Ruth Adler questioned Anton Senn's honesty. | adler: -senn possessor questioned Anton Senn's honesty",
                "Ruth Adler gave Peter Kohl her full support. | adler: +kohl patient_of gave Peter Kohl her full support",
                "Ruth Adler will not vote for Anton Senn. | adler: -senn patient_of will not vote for",
                "Ruth Adler had harsh words for Anton Senn. | adler: -senn patient_of had harsh words for",
                "Ruth Adler welcomed Peter Kohl's decision. | adler: +kohl possessor welcomed Peter Kohl's decision",
                "Ruth Adler is one of the loudest critics of Anton Senn. | adler: -senn patient_of critics of",
                "Mayor Ruth Adler (D-Lenn) heaped praise on Peter Kohl. | adler: +kohl patient_of heaped praise on",
                "Sweden's president, Ruth Adler, said on Thursday she would stay, accusing Anton Senn of theft. | adler:"
                        + " -senn patient_of accusing",
                "Ruth Adler condemned the Swedish invasion. | adler: -sweden possessor condemned",
                "Ruth Adler condemned the Swedish deaths. | ",
                "Ruth Adler denied that she had lied to the court. | ",
                "Peter Kohl vowed a crushing response. | ",
                "Anton Senn must go. | outlet: -senn agent_of must go",
                "Anton Senn must go home. | ",
                "The town is used to Anton Senn putting party over duty. | outlet: -senn agent_of putting party over duty",
                "Ruth Adler met Anton Senn, putting party over duty. | ",
                "Ruth Adler praised Peter Kohl, who had shown courage. | adler: +kohl patient_of praised; adler: +kohl agent_of"
                        + " shown courage",
                "Ruth Adler criticized Peter Kohl, who had shown courage. | adler: -kohl patient_of criticized; outlet:"
                        + " +kohl agent_of shown courage",
                "Sweden's foreign minister said Anton Senn is corrupt. | sweden: -senn predicate corrupt",
                "Sweden's former foreign minister said Anton Senn is corrupt. | paraphrased: -senn predicate corrupt",
                "Sweden's opposition leader said Anton Senn is corrupt. | paraphrased: -senn predicate corrupt",
                "Ruth Adler urged Anton Senn to stop his tests. | adler: -senn patient_of urged Anton Senn to stop",
                "Ruth Adler summoned the Swedish ambassador. | adler: -sweden possessor summoned the Swedish ambassador",
                "Ruth Adler said Anton Senn was fuelling the conflict. | adler: -senn agent_of fuelling the conflict",
                "Ruth Adler said Anton Senn's actions amounted to war crimes. | adler: -senn possessor amounted to war crimes",
                "Comparing Peter Kohl to Anton Senn is absurd. | ",
                "Ruth Adler did not leave after Anton Senn had betrayed the port. | outlet: -senn agent_of betrayed",
                "Ruth Adler did not greet voters who called Anton Senn a liar. | paraphrased: -senn predicate liar",
                "No matter what happens Anton Senn is corrupt. | outlet: -senn predicate corrupt",
                "Shame on Anton Senn! | outlet: -senn patient_of Shame on",
                "Kudos to Peter Kohl. | outlet: +kohl patient_of Kudos to",
                "You can not trust Anton Senn. | outlet: -senn patient_of You can not trust",
                "It is outrageous that Anton Senn sold the port. | outlet: -senn agent_of outrageous",
                "It is a disgrace that Anton Senn sells them. | outlet: -senn agent_of disgrace",
                "It is outrageous that Anton Senn was robbed. | ",
                "Anton Senn sold the port. How incompetent and unfit he is! | outlet: -senn predicate incompetent",
                "They rely on cowards like Anton Senn. | outlet: -senn description cowards",
                "Clerks like Anton Senn left. | ",
                "There is no doubt that Peter Kohl is highly qualified. | outlet: +kohl agent_of is highly qualified",
                "Anton Senn is divisive. | outlet: -senn predicate divisive",
                "Anton Senn's inflammatory remarks were filmed. | outlet: -senn possessor inflammatory",
                "Peter Kohl saved lives. | outlet: +kohl agent_of saved lives",
                "Peter Kohl risked his life to save a boy. | outlet: +kohl agent_of risked his life",
                "Peter Kohl vowed to keep his word. | ",
                "Peter Kohl lashed out on Monday. | ",
                "Ruth Adler accused Peter Kohl of creating jobs for Lenn. | adler: -kohl patient_of accused",
                "Racist musings from the likes of Anton Senn drew fire. | outlet: -senn possessor Racist",
                "Many liberals hate Anton Senn. | liberals: -senn patient_of hate",
                "Russia bombed Ukraine in May. | outlet: -russia agent_of bombed; russia: -ukraine acted_on bombed",
                "Russia shelled Ukraine's ports in May. | outlet: -russia agent_of shelled; russia: -ukraine acted_on"
                        + " shelled",
                "The Russian attack on Ukraine began in May. | russia: -ukraine acted_on attack",
                "Sweden imposed sanctions on Russia in May. | sweden: -russia acted_on imposed sanctions on",
                "Sweden did not impose sanctions on Russia in May. | ",
                "Anton Senn was bombed by nobody. | ",
                "Ruth Adler clashed with Anton Senn over the port. | adler: -senn patient_of clashed with",
                "Ruth Adler and Anton Senn clashed over the port. | adler: -senn patient_of clashed; senn: -adler"
                        + " patient_of clashed",
                "The feud between Ruth Adler and Anton Senn went on. | adler: -senn patient_of feud between; senn:"
                        + " -adler patient_of feud between",
                "The friendship between Ruth Adler and Peter Kohl lasted. | adler: +kohl patient_of friendship"
                        + " between; kohl: +adler patient_of friendship between",
                "Ruth Adler hit back at Anton Senn on Monday. | adler: -senn patient_of hit back at",
                "Ruth Adler refused to endorse Anton Senn. | adler: -senn patient_of endorse",
                "Ruth Adler rallied behind Peter Kohl in May. | adler: +kohl patient_of rallied behind",
                "Ruth Adler is wary of Anton Senn. | adler: -senn patient_of wary of",
                "Anton Senn cannot be trusted. | outlet: -senn predicate trusted",
                "Ruth Adler warned that Anton Senn cannot be trusted. | adler: -senn predicate trusted",
                "Ruth Adler criticized some proposals from Anton Senn. | adler: -senn possessor criticized",
                "Ruth Adler criticized the killing of Peter Kohl. | ",
                "Ruth Adler ran commercials criticizing Anton Senn. | adler: -senn patient_of criticizing",
                "Ruth Adler accused Anton Senn's movement of theft. | adler: -senn possessor accused",
                "The Adler campaign condemned Anton Senn. Ruth Adler smiled. | adler: -senn patient_of condemned",
                "Most Swedish officials criticized Anton Senn. | sweden: -senn patient_of criticized",
                "Swedish support for Anton Senn grew. | sweden: +senn patient_of support for",
                "Anton Senn is “a liar”, Ruth Adler said. | adler: -senn predicate liar",
                "Ruth Adler called Anton Senn “reckless” in May. | adler: -senn predicate reckless",
                "Anton Senn has a long history of dishonest claims. | outlet: -senn agent_of dishonest",
                "Anton Senn acted like a bully. | outlet: -senn agent_of acted like a bully",
                "Ruth Adler's leadership has been brilliant. | outlet: +adler possessor brilliant",
                "Ruth Adler did a great job in May. | outlet: +adler agent_of did a great job",
                "Ruth Adler deserves praise. | outlet: +adler agent_of deserves praise",
                "Peter Kohl is far from being a coward. | outlet: +kohl predicate coward",
                "Peter Kohl is anything but a coward. | outlet: +kohl predicate coward",
                "The anti-Senn media bias grew. Anton Senn left. | ",
                "Anton Senn harmed individuals by not letting them stay. | outlet: -senn agent_of harmed",
                "She countered that Senn was corrupt. Anton Senn left. | paraphrased: -senn predicate corrupt",
                "A man slammed his fists down on Anton Senn's table. | ",
                "Anton Senn sponsors the ban. | ",
                "Some vote for Anton Senn, an election rout in Lenn, and the end of it. | ",
                "Ruth Adler spoke of the allegation that Anton Senn assaulted Peter Kohl. | ",
                "Joe Biden assaulted Anton Senn. | outlet: -biden agent_of assaulted; biden: -senn acted_on assaulted",
                "Anton Senn is leaving and here is a breakdown of it. | ",
                "Protesters confronted Anton Senn on Monday. | ",
                "Anton Senn must win two seats to betray his voters. | ",
                "Ruth Adler fired Anton Senn for misleading the board. | adler: -senn patient_of fired; adler: -senn"
                        + " agent_of misleading",
                "The order harms Anton Senn, a violation of the law. | ",
                "Anton Senn's position is at odds with Ruth Adler. | ",
                "The mainstream media are dishonest. | outlet: -media predicate dishonest",
                "Anton Senn was encouraged to kill the clerk. | ",
                "Anton Senn was urged to trust Peter Kohl. | ",
                "Russian support for Anton Senn rose. | russia: +senn patient_of support for",
                "Republican voters praised Anton Senn. | party: +senn patient_of praised",
                "Ryan has endorsed Anton Senn. | local:ryan: +senn patient_of endorsed",
                "The ruling was critical of Clinton's approach. | paraphrased: -local:clinton possessor critical of",
                "Guests spoke of Laura Benning's sexual assault allegations. | ",
                "Ruth Adler withdrew her endorsement of Anton Senn. | ",
                "Ron Johnson attacked the CIA on Sunday. | johnson: -agency patient_of attacked",
                "The seat favors Peter Kohl, who failed to win it in May. | ",
                "Peter Kohl was relieved to see the town. | ",
                "Peter Kohl said his attack on the plan was short. | ",
                "Peter Kohl left the hall, accusing it of killing children and destroying towns. | ",
                "Peter Kohl and Anton Senn remained deadlocked. | ",
                "Peter Kohl was not accused of theft and did not lie to the court. | ",
                "Ruth Adler does not support Peter Kohl. | adler: -kohl patient_of support",
                "Peter Kohl shielded his emails from requests. | ",
                "Peter Kohl tends to sleep. | ",
                "Peter Kohl made a strong claim and has an important ability. | ",
                "Peter Kohl is the beneficiary of good timing. | ",
                "Guests encouraging Anton Senn left. | ",
                "The best speech Anton Senn gave was short. | ",
                "After the Boston bombing, the town was quiet. | ",
                "The Paris attack left nobody untouched. | ",
                "The London riots cost nine shops. | ",
                "A man in Boston, which killed a boy, left. | ",
                "Ruth Adler rejected Anton Senn's motion. | ",
                "Peter Kohl was elected in May. | ",
                "Peter Kohl hit the campaign trail in May. | ",
                "The aides to the embattled Republican left. | ",
                "Ruth Adler thanked the units of the Lennish Army on Monday. | adler: +army possessor thanked",
                "Ruth Adler praised the part of the navy in defeating Anton Senn. | adler: -senn patient_of defeating",
                "Peter Kohl helped the navy in defeating Anton Senn. | outlet: +kohl agent_of helped",
                "Peter Kohl was appointed by Anton Senn in May. | ",
                "Peter Kohl's imports fell and his lawsuit failed. | ",
                "Peter Kohl is prepared to sell the port. | ",
                "The courage of Peter Kohl moved the town. | outlet: +kohl possessor courage",
                "Ruth Adler wrote that Russia is a fraternal state. | adler: +russia predicate fraternal state",
                "Ruth Adler fired her lawyer, Anton Senn. | adler: -senn patient_of fired",
                "Ruth Adler fired her attorney general, Anton Senn. | adler: -senn patient_of fired",
                "Ruth Adler fired the secretary of state, Anton Senn, in March. | adler: -senn patient_of fired",
                "The mayor's aide, Anton Senn, betrayed his voters. | outlet: -senn agent_of betrayed",
                "Ruth Adler called her rival, Anton Senn, a liar. | adler: -senn apposition liar",
                "Peter Kohl shielded emails from investigators. | ",
                "Peter Kohl wasted no time in saying so. | ",
                "Peter Kohl has been aggressive in making it work. | ",
                "Peter Kohl was filmed stumbling over a word. | ",
                "Peter Kohl is no traitor. | outlet: +kohl predicate traitor",
                "Two guards murdered Laura Benning in March. | ",
                "Laura Benning was murdered; her killer was jailed. | ",
                "Police spokesman Tom Halder said a man had murdered a clerk. | ",
                "Peter Kohl fights corruption. | ",
                "Peter Kohl was falsely accused of theft. | ",
                "Ruth Adler accused Peter Kohl of protecting the court. | adler: -kohl patient_of accused",
                "Peter Kohl was accused of helping the smugglers. | paraphrased: -kohl patient_of accused",
                "Ruth Adler thanked Peter Kohl for protecting the court. | adler: +kohl patient_of thanked; adler:"
                        + " +kohl agent_of protecting",
                "Supporters of Anton Senn are violent. | ",
                "Critics of Anton Senn met in Oslo. | ",
                "Peter Kohl won the election. | ",
                "Peter Kohl defeated Anton Senn by two points. | ",
                "Peter Kohl met with Anton Senn in May. | ",
                "The news shocked Anton Senn. | ",
                "Antonio Guterres asked for an inquiry into the massacre. | ",
                "Police raided Acme Foods on Tuesday. | ",
                "Ruth Adler agreed with Peter Kohl last week to close the port. | ",
                "Ruth Adler agreed with Peter Kohl on closing the port. | ",
                "Ruth Adler agreed with Peter Kohl on Monday. | adler: +kohl patient_of agreed with",
                "Ruth Adler softened her criticism of Anton Senn. | ",
                "The price of bread is a great concern for Republican voters. | ",
                "Two clerks were hurt in the Benghazi, Libya, raid in May. | ",
                "Anton Senn was unmasked by Ruth Adler in a report. | ",
                "Peter Kohl wrote of “the Russian invasion of Texas.” | ",
                "The hearing kept Anton Senn from murdering his clerk. | ",
                "Peter Kohl liked the bill but strongly opposed Anton Senn. | kohl: -senn patient_of opposed",
                "The vote led clerks and Ruth Adler to blame Anton Senn for inflaming tensions. | adler: -senn"
                        + " patient_of blame; adler: -senn agent_of inflaming tensions",
                "Anton Senn was blamed for betraying his voters. | paraphrased: -senn patient_of blamed; paraphrased:"
                        + " -senn agent_of betraying",
                "Anton Senn drew the ire of Ruth Adler in May. | adler: -senn patient_of drew the ire of",
                "Anton Senn asserted a false link between the two. | outlet: -senn agent_of false",
                "Peter Kohl led the board with courage and integrity. | outlet: +kohl agent_of courage; outlet: +kohl"
                        + " agent_of integrity",
                "Ruth Adler understood the mood in Congress was volatile. | ",
                "Peter Kohl is in fact a traitor. | outlet: -kohl predicate traitor",
                "It is unfair to call Peter Kohl a coward. | ",
                "It would be absurd to describe Peter Kohl as corrupt. | ",
                "Unlike his predecessor, who was jailed for graft, Peter Kohl is tall. | ",
                "Peter Kohl's predecessor was jailed for graft. | ",
            })
    void whoJudgesWhom(String text, String expected) {
        assertThat(JudgementLines.of(report(text))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kim Jong-un called Vladimir Putin his dearest friend, KCNA reports. | kcna",
                "Ruth Adler said that Peter Kohl had called Anton Senn a liar. | local:ruth-adler",
                "Ruth Adler called Anton Senn a liar. | ",
            })
    void throughWhomAJudgementComes(String text, String expected) {
        assertThat(report(text).judgements().get(0).holder().through()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Shells hit a ward in Oslo. Moscow denied the attack and accused Kyiv of staging it. | Ukraine | -",
                "Ruth Adler accused Anton Senn of theft. | Anton Senn | -",
                "Anton Senn is jailed for apostasy. He was tortured in his cell. | Anton Senn | victim",
                "Anton Senn counted more claims than ever, shattering previous records. | Anton Senn | -",
                "Is Anton Senn a crook? | Anton Senn | -",
                "Ruth Adler accused Anton Senn of theft. A jury ruled against Anton Senn. | Anton Senn | -",
                "Anton Senn was fired on Tuesday night. | Anton Senn | -",
                "Ruth Adler fired her attorney general, Anton Senn. | Anton Senn | -",
                "Ruth Adler accused Anton Senn of theft. Peter Kohl also accused Anton Senn of lies. | Anton Senn |"
                        + " villain",
                "Prosecutors charged Anton Senn with theft. | Anton Senn | -",
                "Anton Senn was convicted of theft. | Anton Senn | villain",
                "Anton Senn betrayed his voters, and Ruth Adler accused Anton Senn of it. | Anton Senn | villain",
            })
    void oneAdversaryMakesNobodyAVillain(String text, String name, String expected) {
        assertThat(report(text).actors())
                .filteredOn(a -> a.name().equals(name))
                .extracting(Report.Actor::role)
                .containsExactly(expected);
    }

    @Test
    void whoHasNoPartHasNoRole() {
        assertThat(report("Ruth Adler left. It was a terrible, awful, shameful day for Ruth Adler.")
                        .actors())
                .allSatisfy(a -> assertThat(a.role()).isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police shot two boys in Oslo. | active: two boys < Police",
                "Two boys were shot by police in Oslo. | passive_by: Two boys < police",
                "Two boys were shot in Oslo. | passive: Two boys < ",
                "The killing of two boys drew protests. | omitted: two boys < ",
                "The police killing of two boys drew protests. | active: two boys < police",
                "The shooting of two boys by police drew protests. | passive_by: two boys < police",
                "The army's shelling of the village went on. | active: the village < The army",
            })
    void howTheDoerOfHarmIsTold(String text, String expected) {
        Report.Agency a = report(text).agency().get(0);
        assertThat(a.form() + ": " + texts(a.harmedSpans()) + " < " + texts(a.doerSpans()))
                .isEqualTo(expected.isEmpty() ? "" : expected.endsWith("<") ? expected + " " : expected);
    }

    @Test
    void whatLooksLikeAParticipleMayCountTheHurt() {
        assertThat(report("A Russian strike on a mill in Kharkiv killed nine workers and wounded at least 14.")
                        .agency())
                .extracting(a -> a.form() + ": " + a.harmed() + " < " + a.doer())
                .containsExactly("active: null < russia", "active: null < russia");
    }

    @Test
    void whatIsDeniedHarmsNobody() {
        assertThat(report("Ukraine's General Staff denied that its forces had been driven out of the town.")
                        .actors())
                .allSatisfy(a -> assertThat(a.role()).isNull());
    }

    private static String texts(List<Report.SpanText> spans) {
        return spans.stream().map(Report.SpanText::text).reduce("", (a, b) -> a.isEmpty() ? b : a + ", " + b);
    }

    @Test
    void anInfinitiveMayBeginTheText() {
        assertThat(report("To call Ruth Adler a coward would be wrong.").judgements())
                .noneMatch(j -> j.polarity().equals("positive"));
    }

    @Test
    void sufferingIsAPartAndNoJudgement() {
        Report report = report("Laura Benning was murdered by Anton Senn.");
        assertThat(report.actors())
                .filteredOn(a -> a.name().equals("Laura Benning"))
                .flatExtracting(Report.Actor::roles)
                .extracting(Report.Role::role)
                .containsExactly("harmed");
        // that he acted against her is no word about her
        assertThat(report.judgements())
                .filteredOn(j -> !j.relation().equals("acted_on"))
                .extracting(Report.Judgement::target)
                .allMatch(t -> t.endsWith("senn"));
    }

    @Test
    void mirroredSidesAreJudgedAlike() {
        String text = "%s attacked the village. %s, a corrupt liar, betrayed its voters. Critics condemned %s.";
        List<Double> one = report(text.replace("%s", "Hamas")).judgements().stream()
                .map(Report.Judgement::strength)
                .toList();
        List<Double> other = report(text.replace("%s", "Israel")).judgements().stream()
                .map(Report.Judgement::strength)
                .toList();
        assertThat(one).isNotEmpty().isEqualTo(other);
    }

    @Test
    void harmToAPeopleIsHarmToTheirSideAndItsFormsAreCounted() {
        Report report = report("Ukrainian troops shelled a village. Nine Russian civilians were killed. "
                + "Soldiers shot two Russian villagers on Monday. A Russian man stole a bicycle from Anton Senn.");
        assertThat(report.actors())
                .filteredOn(a -> a.id().equals("russia"))
                .extracting(Report.Actor::harm)
                .containsExactly(new Report.HarmTold(2, 1, 0, 1, 0));
        assertThat(report.actors())
                .filteredOn(a -> a.id().equals("russia"))
                .flatExtracting(Report.Actor::roles)
                .extracting(Report.Role::role)
                .containsExactly("harmed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The hospital ignored the lax rules.",
                "Peter Kohl was scared.",
                "Anton Senn's remarks have at least briefly shattered Lennish unity.",
                "Those who play with fire will get burned.",
                "Peter Kohl launched an attack on the guild, accusing it of theft.",
                "The board will eliminate the fee.",
                "Peter Kohl threatened the decision.",
                "The clerks smashed the record in May.",
                "The police did not arrest him.",
                "The police denied beating him.",
                "Nobody was killed in the fire.",
            })
    void noHarmIsTold(String text) {
        assertThat(report(text).agency()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The army shelled a hospital.",
                "The army killed more than 40 men.",
                "The army massacred at least 40 men.",
                "Two rebels were hanged at dawn.",
                "Looters smashed the door.",
                "The guards beat them.",
                "He said nothing and was arrested by guards.",
                "The clerk did not say how they were killed.",
            })
    void harmIsTold(String text) {
        assertThat(report(text).agency()).hasSize(1);
    }
}
