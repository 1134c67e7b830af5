package dev.masthead.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which kind sources are, and who the words of a source without a name are. */
class SourceTyperTest {
    private static final Analyzer ANALYZER = AnalyzerFixture.analyzer();

    private static Report.Source last(String text, OffsetDateTime date) {
        Submission s = new Submission(
                null, null, null, "", text, null, null, date, "en", null, null, null, "text", null, null, null);
        List<Report.Attribution> all = ANALYZER.analyze(s).attributions();
        return all.get(all.size() - 1).source();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // they and it take up phrases without a name
                "Three researchers opened the cave. They said the air was bad. | expert",
                "Two senators read the bill. They said it was dead. | politician",
                "Ida Lund and Ruth Moen, both senators, read the bill. The soldiers left. They said it was late. | military",
                "The report was long. It said the bridge was safe. | document",
                // a province of an outlet's name is a place
                "Officials in Granma province said the storm had passed. | official",
                // a text speaks for whoever made it
                "The union sent a letter to the mayor. The letter said the strike would go on. | ngo",
                "Governor Ida Lund said in a statement that it was over. The statement said nobody was hurt. | official",
                // I and we in quoted words are whoever speaks them
                "“I think we will win,” Senator Ida Lund said. | politician",
                // who stands for whom, who leads what, of which house
                "Ida Lund, who represents the police, said it was over. | police_or_court",
                "Ida Lund, representing the victim, was calm. Lund said it was over. | citizen",
                "Ida Lund leads the teachers' union. Later Lund said it was over. | ngo",
                "Ida Lund, of the University of Oslo, was calm. Lund said it was over. | expert",
                "“It is late,” said Ida Lund, director of the political group Maine First. | ngo",
                "Ida Lund, a Democrat, was calm. Lund said it was over. | politician",
                // what she calls another says nothing of her
                "Senator Ida Lund mocked the mayor as a warlord. Lund said it was over. | politician",
                "Ida Lund, an adviser to the Moen campaign, said it was over. | party",
                "Ida Lund, author of three books on kelp, said it was over. | expert",
                "Ida Lund, the Quimble Airlines chief test pilot, said it was over. | business",
                "The lead pilot of Quimble Airlines said it was over. | business",
                "A fighter pilot said it was over. | military",
                "Ida Lund, superintendent of schools, said it was over. | official",
                "Ida Lund, a linebacker, said it was over. | celebrity",
                "A Dutch rights group said it was over. | ngo",
                // one committee of sport, one type, whoever speaks for it
                "“It is over,” said Ida Lund, secretary general of the Danish Olympic Committee. | ngo",
                "Swiss Olympic committee spokeswoman Ida Lund said it was over. | ngo",
                "Ida Lund, chief executive of the U.S. Olympic Committee, said it was over. | ngo",
                "A spokesman for the Norwegian ski federation said it was over. | ngo",
                "Ida Lund, secretary general of the council of ministers, said it was over. | official",
                "A spokesman for the International Olympic Committee said it was over. | international_body",
                // movements that bear no arms in war, and their people
                "Torch-bearing white nationalists said it was over. | ngo",
                "White supremacists said it was over. | ngo",
                "A dozen Ku Klux Klan members and their wives said it was over. | ngo",
                "A Klan leader said it was over. | ngo",
                // who gives money to others is a private person
                "Wealthy donors said it was over. | citizen",
                "The United States and five Nordic countries said it was over. | official",
                "Several countries said it was over. | official",
                // what withholds a name goes before the house it works for
                "An Alder Foods clerk who spoke on the condition of anonymity said it was over. | anonymous",
                "A spokesman for Alder Foods, who asked not to be named, said it was over. | anonymous",
                "Ida Lund, a senator who spoke on condition of anonymity at first, said it was over. | politician",
                "The Danish embassy in Lima and palace sources said it was over. | official",
                // callings of all kinds, and a surname that is one too
                "The bricklayers said it was over. | citizen",
                "A radiologist said it was over. | expert",
                "The comptroller said it was over. | official",
                "A selectman said it was over. | politician",
                "A deacon said it was over. | ngo",
                "The stockbroker said it was over. | business",
                "A saxophonist said it was over. | celebrity",
                "The petty officer said it was over. | military",
                "A patrolman said it was over. | police_or_court",
                "Two newspapermen said it was over. | news_media",
                "Left-wingers said it was over. | collective",
                "The hymn says it is over. | document",
                "Yesterday Baker said it was over. | unknown",
                // whose plan it is, where a noun tells the owner
                "The administration's plans to end the lease were void. | official",
                // an office goes before what anybody may be
                "A fierce opponent of the plan, Sen. Rand Paul, said it was over. | politician",
                // who runs for an office; who did something then
                "Ida Lund is running for the Democratic nomination. Later Lund said it was over. | politician",
                "Ida Lund, a strategist who led the health ministry in her youth, said it was over. | party",
                // a country's or state's people are no government, a camp's capital at a start no party
                "New Yorkers said it was over. | collective",
                "Texans said it was over. | collective",
                "Conservatives said it was over. | collective",
                // who writes for a house of which nothing else is told; sites by their leaning
                "Ida Lund, a senior writer at The Quillon, said it was over. | news_media",
                "Ida Lund at The Washington Post said it was over. | news_media",
                "A conservative website said it was over. | news_media",
                "Article II says it is over. | document",
                // a verb that could be a noun; enemies of a country are not its government
                "Critics point to the cost, which is high. | collective",
                "Every one of America's enemies said it was over. | collective",
                // ministers of justice head a ministry; who is counted among a body; what a center is for
                "The attorney general said it was over. | official",
                "Nine attorneys general said it was over. | official",
                "Some members of Congress said it was over. | politician",
                "Ida Lund, deputy director of the Dunmore Center for Justice, said it was over. | ngo",
                "His political base said it was over. | collective",
                // a side within a word is not whose the group is
                "Clean Rivers, a pro-Iran group, said it was over. | ngo",
                "A U.S.-backed group said it was over. | ngo",
                // a poll is a text whoever has it; think tanks are asked for what they know; whose bid it is
                "A poll detailed by The Washington Post said it was over. | document",
                "The conservative Heritage Foundation said it was over. | expert",
                "Ida Lund announced her bid in May. Later Lund said it was over. | politician",
                // a rank that takes up another; a title before an owner; who has written about it
                "A company representative spoke at noon. The representative said it was over. | business",
                "The police commissioner spoke at noon. The commissioner said it was over. | police_or_court",
                "They read police officer Ida Lund's notes. Lund said it was over. | police_or_court",
                "They read a study by Ida Lund in May. Lund said it was over. | expert",
                // where somebody lives or works is no house
                "Ida Lund, manager of a bakery in Gardiner, Maine, said it was over. | business",
                "Ida Lund, a lawyer in Texas, said it was over. | citizen",
                // whoever reads the market for a firm; the chief of a society; boards
                "Ida Lund, global head of commodity strategy at Alder Capital Markets, said it was over. | expert",
                "Ida Lund, CEO of the American Medical Association, said it was over. | ngo",
                "The county's Board of Supervisors said it was over. | official",
                "The American College of Otters and Surgeons said it was over. | ngo",
                // a name of first letters is the same with points
                "The E.P.A. said it was over. | official",
                "The W.H.O. said it was over. | international_body",
                "Officials of the A.C.L.U. said it was over. | ngo",
                // members are counted by what they are, not by their party
                "Many Republican lawmakers said it was over. | politician",
                "Both Republican and Democratic legislators said it was over. | politician",
                // the organisation outranks the rank, wherever it stands
                "The deputy head of the International Monetary Fund said it was over. | international_body",
                "Sarah Moen, director of research and strategy at the Lund Research Center, said it was over. | expert",
                "Mark Moen, executive director of the Center for Immigration Studies, a lobby that wants change, said it was over. | ngo",
                "Ida Lund, director of the Office of Management and Budget, told us it was over. | official",
                "Ida Lund, president of Alder Perspectives LLC, said it was over. | business",
                "Ida Lund, policy director at Clean Rivers, said it was over. | ngo",
                "Ida Lund, the group's executive director, said it was over. | ngo",
                "The Committee for a Responsible Budget said it was over. | ngo",
                // what a sentence says of whom a pronoun stands for; who covers something for a paper; professors in
                // short
                "Ida Lund wrote a letter. She is the bureau chief for the Dunmore Herald. Later Lund said it was over. | news_media",
                "Ida Lund covers theatre and courts for The New York Times. Later Lund said it was over. | news_media",
                "“It is over,” wrote Ida Lund, a law prof at Fordham. | expert",
                "The Quimble Park Press said it was over. | news_media",
                // an apposition whose body has two matters; of two houses the owner's
                "Ida Lund, the director of the Office of Ice and Snow, said it was over. | official",
                "Ida Lund, the head of the regional police's inquiry department, said it was over. | police_or_court",
                // transcripts of films
                "(SOUNDBITE) (Dutch) SHOP OWNER, IDA LUND, SAYING: \"It was loud.\" | citizen",
                // the unit of an international body, and whose director it is
                "The UN mission said it was over. | international_body",
                "Amnesty International condemned the raid. Its regional director, Ida Lund, said it was over. | ngo",
                // who is told something on a paper's show
                "Karl Holm told Ida Lund on “Fox News Sunday” that it was over. Lund said it was late. | news_media",
                // who notes something in a paper that shares its name with a stone, and whose house is such a paper
                "As Ida Lund noted in Slate, the bog was dry. Lund said it was over. | news_media",
                "Karl Holm met Slate's Ida Lund. Lund said it was over. | news_media",
                "An air traffic controller said it was over. | official",
                // what somebody was, with its place
                "Ida Lund, the former governor of Ohio, spoke in May. Lund said it was over. | politician",
                // whose opinion it is, not what an opinion is
                "It was over, in Senator Ida Lund's opinion. | politician",
                "The dispute was about Senator Ida Lund's proposal to drain the bog. | politician",
                // titles
                "Gov. Tom Moen said it was over. | official",
                "Virginia Gov. Ralph Moen was ill. Moen said it was over. | official",
                "Ralph Moen, the state's incumbent lieutenant governor, said it was over. | official",
                "European leaders said it was over. | official",
                "Portland's mayor, Ted Moen, who was there, said it was over. | official",
                "The mayor, Ted Moen, who was there, said it was over. | official",
                // newspapers by their short names, and private persons by what they are for
                "The Post said it was over. | news_media",
                "Ida Lund, a Trump supporter from Ohio, said it was over. | citizen",
                // what a description calls a person, the forms of names, and what people went through
                "Ida Lund, the economist, said it was over. | expert",
                "“It is over,” said Ida Lund, the treasury secretary. | official",
                "Ida Lund, a young Democrat newly elected to the Ohio House, said it was over. | politician",
                "Ida Lund (D) said it was over. | politician",
                "Lund, a Republican, said it was over. | politician",
                "“It is over,” said Ida Lund, CEO and founder of Current, a banking startup. | business",
                "Ida Lund, the Illinois co-chairman for Governor Tom Moen's presidential campaign, said it was over. | party",
                "Budget Committee Chairwoman Ida Lund, a Democrat, said it was over. | politician",
                "National Guard reservist Ida Lund said it was over. | military",
                "Gen. Ida Lund said it was over. | military",
                "Rev. Ida Lund said it was over. | ngo",
                "Georgetown's Ida Lund said it was over. | expert",
                "The university's chancellor, Ida Lund, said it was over. | ngo",
                "Ida Lund, a lawyer for the city, said it was over. | official",
                "Ida Lund, who teaches history at Alder College, said it was over. | expert",
                "Ida Lund argues in the Wall Street Journal that it is over. | news_media",
                "Tom Moen hosts a radio show. Moen said it was over. | news_media",
                "The writer said it was over. | expert",
                "A writer for the New York Times said it was over. | news_media",
                "According to the Alder Free Press, it was over. | news_media",
                "Alder Airways said it was over. | business",
                "The Ministry of Health, Sport and Culture said it was over. | official",
                "Britain’s NCSD said it was over. | official",
                "Ida Lund was shot in the arm. Lund said it was over. | citizen",
                "Ida Lund told the paper that she heard five shots. | citizen",
                "On Saturday 32-year-old Ida Lund pushed through the crowd. “It is over,” Lund said. | citizen",
                "FBI Director James Comey said it was over. | police_or_court",
                "Donald Trump is a man fond of order. “It is over,” President Trump said. | official",
                "Ida Lund, a former soldier, was calm. Lund, a senator, said it was over. | politician",
                "It was Paul Clement, a senator. Clement also argued that owners could be fined. | politician",
                "“It is late.” — Ida Lund (@ida_lund) March 13, 2018 | social_media",
                "Ida Lund, Planned Parenthood's Vice President of Communications, said it was over. | ngo",
                "The journalist Ida Lund was held, her lawyer said. | citizen",
                "Ida Lund, spokeswoman for the Ministry of Energy, Trade and Labour, said it was over. | official",
                "Kenneth Lund, who served as mail director for the Moen campaign, said it was over. | party",
                "The Ida Lund podcast was on. Lund said it was over. | news_media",
                "Members of the CNN staff said it was over. | news_media",
                "As Ida Lund puts it in her new book, “no one had entered.” Lund said it was over. | expert",
                "Ida Lund, a freshman representative from New York, said it was over. | politician",
                "People disagreed with Mr. Lund, Facebook users and the rest of them. | collective",
                "Carl Lund, head of parades at Sons of Confederate Veterans, said it was over. | ngo",
                "Jorge Lund of the Northwest Immigrant Rights Project said it was over. | ngo",
                "Northwestern Mutual said it was over. | business",
                "Gun owners said it was over. | citizen",
                "Conservative activists said it was over. | ngo",
                "Most Americans say it is over. | collective",
                "A top Republican said it was over. | politician",
                "The Fed said it was over. | official",
                "The judge's order said it was over. | document",
                "Police reported confiscating nine guns. | police_or_court",
                "The court’s resolution of the quarrel is bound to have effects, the court said. | police_or_court",
                "The top Democrat on the committee said it was over. | politician",
                "Kenny Lund, executive vice president of packaging and sales, warned that it was over. | business",
                "Financial advisers said it was over. | expert",
                "One supporter told me it was over. | citizen",
                "A Sanders supporter told me it was over. | citizen",
                "Supporters told me it was over. | collective",
                "The director of private equity for Europe said it was over. | business",
                "Mandarin speakers said it was over. | citizen",
                "A Judiciary aide said it was over. | politician",
                "The United Nations World Drug Program said it was over. | international_body",
                "The vice president of the United States said it was over. | official",
                "The crowd said it was over. | collective",
                "The public said it was over. | collective",
                "Sergey Lavrov left. Sputnik said the talks were over. | state_media",
                "The government reported a loss. | official",
                "A healthy society recognizes that it was over. | collective",
                // over descriptions with clauses of their own
                "Senator Ida Lund, R-Utah, whose views on the port have changed, said it was over. | politician",
            })
    void types(String text, String type) {
        assertThat(last(text, null).type()).as(text).isEqualTo(type);
    }

    @Test
    void whoHeadsAMovementThatBearsArmsHoldsNoOfficeOfAState() {
        assertThat(last(
                                "Ismail Haniyeh was calm. Haniyeh said it was over.",
                                OffsetDateTime.parse("2019-10-01T12:00:00Z"))
                        .type())
                .isEqualTo("military");
    }

    @Test
    void aNicknameOrCapitalsBehindANamePartNoSpeakerFromHisWords() {
        assertThat(last("Robert \"Bob\" Moen, a former spy, said it was over.", null)
                        .actor())
                .isEqualTo("local:robert-bob-moen");
        assertThat(last("“It is over,” said John McCain SHOUTING.", null).actor())
                .isEqualTo("john-mccain");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "The White House and Moscow said it was over. | united-states | russia",
                "Barack Obama, Hillary Clinton and John Kerry said it was over. | barack-obama | hillary-clinton,john-kerry",
                "“It is over,” said Ida Lund and Tom Moen. | local:ida-lund | local:tom-moen",
                "Senator Ida Lund, a Democrat, and Tom Moen, a Republican, said it was over. | local:ida-lund | local:tom-moen",
                "House Republicans and Senate Democrats said it was over. | republican-party | democratic-party",
                "According to Germany and France, it was over. | germany | france",
                "Ida Lund and her lawyer said it was over. | local:ida-lund | -",
                "Ida Lund, an aide to Tom Moen, said it was over. | local:ida-lund | -",
                "The Ministry of Health, Labour and Welfare said it was over. | local:ministry-of-health-labour-and-welfare | -",
                "The House Committee on Science, Space and Technology said it was over. | local:house-committee-on-science-space-and-technology | -",
                "The NAACP met on Monday. The group said it was over. | naacp | -",
                "The NAACP met. The St. Louis Tea Party had a plan. The group said it was over. | - | -",
                "A reporter asked Tom Moen what law Harold Quimble had broken. He said it was late. | local:tom-moen | -",
                "The Islamic State killed nine. The group said it was over. | islamic-state | -",
                "Tim Moen left. Shannon Lund—a Pittsburgh woman—told the paper so. He said it was over. | local:tim-moen | -",
            })
    void whoeverSpeaksTogetherIsNamed(String text, String actor, String with) {
        Report.Source source = last(text, null);
        assertThat(source.actor()).as(text).isEqualTo(actor);
        assertThat(source.with()).as(text).isEqualTo(with == null ? List.of() : List.of(with.split(",")));
    }

    @Test
    void aDateSaysNothing() {
        Submission s = Submission.of("", "On May 30 rejected the plan. Theresa May rejected it.");
        assertThat(ANALYZER.analyze(s).attributions())
                .extracting(a -> a.source() == null ? null : a.source().actor())
                .isSubsetOf("theresa-may");
    }

    @Test
    void aTitleWithItsOfficePartsNoSpeakerFromHisName() {
        assertThat(last("Former Secretary of Defense Leon Panetta said it was over.", null)
                        .actor())
                .isEqualTo("leon-panetta");
    }

    @Test
    void anOfficeThatBeganLaterIsNoOfficeYet() {
        String text = "Donald Trump held a rally. “President Trump will win,” Trump said.";
        assertThat(last(text, OffsetDateTime.parse("2015-10-01T12:00:00Z")).type())
                .isEqualTo("politician");
        assertThat(last(text, OffsetDateTime.parse("2018-10-01T12:00:00Z")).type())
                .isEqualTo("official");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ida Lund read the bill. She said it was over. | She | Ida Lund",
                "Three researchers opened the cave. They said the air was bad. | They | Three researchers",
                "The union sent a letter to the mayor. The letter said the strike would go on. | The letter | The union",
                "Ruth Moen, who said it was over, left the hall. | who | Ruth Moen",
                "Thieves broke into the car of Ruth Moen, who said it was old. | who | Ruth Moen",
                "He met the lawyer of Ruth Moen, who said it was over. | who | the lawyer of Ruth Moen",
                "Ida Lund said it was over. | Ida Lund | ",
                "They said the bridge was safe. | They | ",
            })
    void theWordsThatAPronounStandsForAreShown(String text, String source, String antecedent) {
        Submission s = Submission.of("", text);
        assertThat(ANALYZER.analyze(s).attributions())
                .extracting(Report.Attribution::source)
                .filteredOn(x -> x != null && x.spans().get(0).text().equals(source))
                .extracting(x -> x.antecedent() == null ? null : x.antecedent().text())
                .as(text)
                .containsExactly(antecedent);
    }

    @Test
    void whoStaysOpenIsSaidToBeOpen() {
        Report.Source s = last("They said the bridge was safe.", null);
        assertThat(s.actor()).isNull();
        assertThat(s.resolved()).isFalse();
        assertThat(s.unresolved()).isEqualTo("no_antecedent");
    }
}
