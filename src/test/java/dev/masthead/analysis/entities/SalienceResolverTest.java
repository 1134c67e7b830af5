package dev.masthead.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom pronouns stand for; nobody where grammar and salience leave it open. */
class SalienceResolverTest {
    private static final Analyzer ANALYZER = AnalyzerFixture.analyzer();

    /** The name of the actor of whom the last occurrence of the words is a mention; {@code -} for none. */
    private static String meant(String text, String words) {
        Report report = ANALYZER.analyze(Submission.of(null, text));
        int at = text.lastIndexOf(words);
        for (Report.Actor a : report.actors()) {
            for (Report.SpanText m : a.mentions()) {
                if (m.start() == at && m.text().equals(words)) {
                    return a.name();
                }
            }
        }
        return "-";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the subject before the object, in the sentence before
                "Robert Holm met Peter Lund at noon. He then left the town. | He | Robert Holm",
                // a description before the name is of whom it names, and is the subject as much as the name
                "The mayor, Robert Holm, said the road was shut. He left. | He | Robert Holm",
                "The head of the port of Halden, Robert Holm, met Peter Lund. He then left. | He | Robert Holm",
                "The chief of staff, Robert Holm, told Peter Lund that it was shut. He said the ferry ran. | He | Robert Holm",
                // the registry tells the gender where the given name does not
                "Kim Yo-jong met Kim Jong-un at noon. She then left. | She | Kim Yo-jong",
                "Valery Gerasimov met Margarita Simonyan at noon. He then left. | He | Valery Gerasimov",
                // whom a body tells of are not its people
                "The State Department said Americans should stay at home; they are warning all guests to leave. | they | -",
                // whose words end with who says so has spoken before; a name at a sentence's end is the subject it
                // describes
                "Robert Holm said that Peter Lund would hold firm. While Lund is willing to move, the guild must accept it, he said. Its offers are vague, he said. | he | Robert Holm",
                "Peter Lund left. Lund was tired. Lund met Mrs. Moen. The rules stay, said the minister, Robert Holm. The fee will not rise, he said. | he | Robert Holm",
                // a kin noun tells whether a name is a man's or a woman's
                "Einav Moen, whose son Matan is ill, left the hall. She was tired. | She | Einav Moen",
                // gender by given name, by title, by a noun
                "Anna Moen met Peter Lund at noon. Then she left the town. | she | Anna Moen",
                "Anna Moen met Peter Lund at noon. Then he left. | he | Peter Lund",
                "Mr. Okar met Mrs. Tove Lind at noon. She then left. | She | Tove Lind",
                // what somebody is said to do is done by the speaker
                "Peter Lund saw the mayor. Robert Holm said he would go. | he | Robert Holm",
                // subject and object of one verb are two
                "Robert Holm saw Peter Lund. Peter Lund thanked him. | him | Robert Holm",
                "Robert Holm praised him. | him | -",
                // and so is whoever is named later with the same verb
                "Robert Holm testified for hours. Lund, he said, was angry. He has shielded the panel from Lund. | He | Robert Holm",
                // and whom the pronoun's own participle is about
                "Robert Holm answered Peter Lund. “It is dead,” he said, accusing Lund of greed. | he | Robert Holm",
                // who is new may be meant as well as who is spoken of throughout
                "Robert Holm spoke. Holm was tired. Holm was glad. Holm left. Holm's guards seized a man. He was ill. | He | -",
                "Robert Holm spoke. Holm was glad. Holm left. Holm ate. Voters chose a Holm-like man, Peter Lund, for the seat. He lied. | He | -",
                // a surname of nobody whom the article names may be meant
                "Robert Holm raised a tithe. Holm was glad. O’Quimble joined the race late. He left. | He | -",
                // of subject and object before a participle of speech either may be meant
                "Robert Holm criticised Peter Lund, saying he had lied. | he | -",
                "Robert Holm criticised Anna Lund, saying he was late. | he | Robert Holm",
                // nobody calls himself by name
                "Robert Holm, a baker, sat in his shop. Holm was tired. Lund wants to go home, he added. | he | Robert Holm",
                // a pronoun between the marks is not who speaks them, where a pronoun says who does
                "After the vote, Holm vented about the tone. “This is a tantrum that he throws,” he said. | he throws | -",
                // reflexives take the subject
                "Robert Holm hurt himself. | himself | Robert Holm",
                // names inside a quotation do not count outside
                "“I never met Peter Lund,” said Robert Holm. He left the room. | He | Robert Holm",
                // the one who speaks goes on speaking
                "Robert Holm said the road was shut. The bridge was open. He said the ferry ran. | He | Robert Holm",
                // but whom the sentence before names anew for its subject takes over
                "Robert Holm said the road was shut. Holm was glad. Peter Lund has also read the plan. “It will not work,” he said. | he | Peter Lund",
                // an unnamed person who is the better antecedent leaves the name alone
                "Anna Moen left early. A woman from the village called the police. She was crying. | She | -",
                // ahead of its name in an opening phrase
                "After her arrest, Anna Moen called a lawyer. | her | Anna Moen",
                // nobody of that gender
                "Robert Holm left early. She stayed. | She | -",
                // two who fit as well as each other
                "Robert Holm and Peter Lund met. He left. | He | -",
                // what stands ahead of a speaking pronoun behind a preposition is not the speaker
                "Robert Holm saw Peter Lund. Of Holm, he said little. | he | Peter Lund",
                // texts and bodies, groups
                "The Agder Fishing Agency closed the harbour. It said the ice was thin. | It | Agder Fishing Agency",
                "Holm met the Democrats at noon. They said the bill was dead. | They | Democratic Party",
                // descriptions; but not of whoever comes next or came last
                "Governor Ida Lund spoke. The next governor will see. | The next governor | -",
                "Governor Ida Lund spoke. It was the governor who sold the bog. | the governor | -",
                "Rick Perry closed the border. “It is done,” the Texas governor said. | the Texas governor | Rick Perry",
                "Rep. Peter Lund voted no. “It is a gift,” the four-term congressman said. | the four-term congressman | Peter Lund",
                "Peter Lund, 45, was arrested. The 45-year-old denied it. | The 45-year-old | Peter Lund",
                "Peter Lund, 45, and Robert Holm, 45, were arrested. The 45-year-old denied it. | The 45-year-old | -",
                "The Agder Fishing Agency closed the harbour. Holm doubted that the agency knew why. | the agency | Agder Fishing Agency",
                // whoever speaks says I
                "Anna Moen met Rolf Dahl. “Moen is good. She has made it work,” Anna Moen said. | She | -",
                "Robert Holm met Peter Lund. “Lund is good. He has made it work,” Robert Holm said. | He | Peter Lund",
                "Robert Holm praised Peter Lund. “We will win,” Robert Holm said. “He fought for it.” | He | Peter Lund",
                // titles tell a role
                "Gov. Peter Lund signed the bill. “It is done,” the governor said. | the governor | Peter Lund",
            })
    void refers(String text, String words, String expected) {
        assertThat(meant(text, words)).as(text).isEqualTo(expected);
    }
}
