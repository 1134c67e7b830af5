package dev.masthead.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.annotation.Attribution;
import dev.masthead.annotation.Mention;
import dev.masthead.intake.Submission;
import dev.masthead.text.Span;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the name finder takes for names and a reader would not, and whom words were wrongly given to. */
class ActorNamesTest {

    /** Actor ids of a title and a body, in the order of their first mention, none twice. */
    private static List<String> actors(String title, String body) {
        return mentions(title, body).stream().map(Mention::actor).distinct().toList();
    }

    private static List<Mention> mentions(String title, String body) {
        return AnalyzerFixture.analyzer().findings(Submission.of(title, body)).annotations(Mention.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # a town before its state is nobody who bears a given name, unless somebody is called so
        Ida Lund moved to Charlotte, North Carolina. Charlotte grew fast. She sold it.   | local:ida-lund,north-carolina
        Ida Austin moved to Austin, Texas. Austin said she was glad.                   | local:ida-austin,texas
        # letters with points
        The N.A.A.C.P. met the C.D.C. in May.                                        | naacp,centers-for-disease-control-and-prevention
        # pronouns, exclamations, labels of links
        We Are Humourless, the comedian joked. We laughed anyway.                    | -
        Nobody has shown any proof. Sad! The hearings go on.                         | -
        Read More: Harold Quimble opens the fair today.                              | local:harold-quimble
        The paper declared: Former Clerk Confirms He Kept the Ledgers.               | -
        Said the clerk: I Swear, I saw nothing of the sort. I went home.              | -
        The clerk of the House Harbours and Canal Reform Committee spoke.            | local:house-harbours-and-canal-reform-committee
        The chair read the embattled Republican a letter.                            | -
        The West Virginia Kelp Association met in May.                               | local:west-virginia-kelp-association
        Doctors say that he has Quimble Ledger Syndrome.                             | -
        Play Video. The clerk met Harold Quimble at noon.                            | local:harold-quimble
        U.S.-China relations have been stormy.                                       | united-states,china
        # courts of states, universities at places, houses before a calling, given names that are verbs
        The New York Supreme Court ruled on Monday. It was late.                     | local:new-york-supreme-court
        The University at Quimble met. The clerk left the University.                | local:university-at-quimble
        Tolliver analyst Harold Quimble said it was over.                            | local:tolliver,local:harold-quimble
        The founder of the firm, Do Quimble, was ill.                                | local:do-quimble
        # a description with what its office is of before the name that it introduces
        Ron Lund is the Republican candidate in Florida. The Republican candidate for the seat in Dale, Rick Quimble, spoke. | local:ron-lund,republican-party,florida,local:dale,local:rick-quimble
        # an office of one place is not that of another, and who holds it there is somebody else
        Eric Adams, the mayor of Quimbleton, opened the fair. Adams said it was dear.  | local:eric-adams,local:quimbleton
        Eric Adams, the mayor of New York, opened the fair. Adams said it was dear.    | eric-adams,new-york
        Eric Adams, a councilman in Quimbleton, opened the fair. Adams left.           | local:eric-adams,local:quimbleton
        Mayor Eric Adams of Quimbleton opened the fair. Adams said it was dear.        | local:eric-adams,local:quimbleton
        Gov. Gavin Newsom of Ohio opened the fair. Gov. Tim Walz of Minnesota left.    | local:gavin-newsom,ohio,tim-walz,minnesota
        # callings before a name, whatever they are
        Fund Economic Counselor Oskar Quimble spoke. Quimble said it was dear.       | local:oskar-quimble
        Harbour Board Member Oskar Quimble spoke. Quimble said it was dear.          | local:oskar-quimble
        Ranking Member Ida Lund and Special Agent Oskar Quimble met.                 | local:ida-lund,local:oskar-quimble
        Adela dela Quimble spoke. Dela Quimble said it was over.                     | local:adela-dela-quimble
        # surnames with particles, and surnames that are words of the language
        Adela de Quimble spoke. De Quimble said it was over.                         | local:adela-de-quimble
        Nadia al-Quimble spoke. It was late when al-Quimble left.                    | local:nadia-al-quimble
        White says it was over. Later White said no. On Monday, White said yes.      | local:white
        # a surname behind a small particle and its given name; a suffix is no name of its own; a title makes a town a given name
        Alexis de Quimble came in May. It was late when Quimble left.                | local:alexis-de-quimble
        The clerk met William A. Quimble III at noon.                                | local:william-a-quimble-iii
        Dunmore mayor London Quimble left the hall.                                  | local:london-quimble
        # a mission is its country's, a place of a university a part of its name, a journal no region
        They moved the U.S. Embassy in May. The Embassy was old.                     | local:us-embassy
        Nobody at the U.S. Consulate was hurt.                                       | local:us-consulate
        He taught at the University of California, Berkeley until May.               | local:university-of-california-berkeley
        He taught at the University of Massachusetts - Lowell until May.             | local:university-of-massachusetts-lowell
        It stood in the New England Gazette of Hygiene in May.                       | local:new-england-gazette-of-hygiene
        # two states are two, a camp is the first word of its body's name, a state's department is none of the nation's
        The hill was contested by India and China for years.                         | india,china
        She left the Republican Quimble Convention at noon.                          | local:republican-quimble-convention
        He wrote to the Conservative Quimble Conference in May.                      | local:conservative-quimble-conference
        They filed it with the New York Department of State in May.                  | local:new-york-department-of-state
        Wisconsin Democrats met at noon.                                             | wisconsin,democratic-party
        # a quarter of the sky, a particle of two syllables, an office by two letters, a pair of countries, states by nicknames
        They met in the city of West Miami in May.                                   | local:west-miami
        An officer of West Yorkshire Police left the hall.                           | local:west-yorkshire-police
        Senator Bato dela Quimble left. Quimble was ill.                             | local:bato-dela-quimble
        Attorney General William Barr left. It was late when AG Barr spoke.          | william-barr
        They read the Judiciary's Mizan paper at noon.                               | local:mizan
        The voters of the Granite State stayed at home.                              | -
        # what a number names, an event of a party, letters before a hyphen; a body that many countries have, in a report from abroad
        They met at the 9/11 Memorial in May.                                        | -
        He spoke at the Democratic National Convention in May.                       | local:democratic-national-convention
        SEOUL - The Joint Chiefs of Staff met. South Korea and Japan drill. The US watches. | south-korea,japan,united-states
        The Scottish Conservative leader left the hall.                              | scottish-conservatives
        # whoever has an age is somebody; a surname that is a title; an article that begins another name
        They held 21-year-old Dylann Roof in May. It was late when Roof left.        | local:dylann-roof
        The dead were Depeyne Middleton Doctor, 49, and a clerk.                     | local:depeyne-middleton-doctor
        Harold Dean said it was over. Later Dean left.                               | local:harold-dean
        The Center for Quimble Policy and the Center on Tolliver Law met.            | local:center-for-quimble-policy,local:center-on-tolliver-law
        # indices, vehicles, cases, what is named after somebody, a deed before a surname
        The Quimble Harbour Trade Index fell again in May.                           | -
        They flew on Air Force One in May.                                           | -
        It rests on the Quimble v. Tolliver decision of May.                         | -
        She won the Harold Quimble Writing Fellowship in May.                        | local:harold-quimble-writing-fellowship
        Carving Trump out of the picture took an hour.                               | donald-trump
        # the firm and not a namesake, and whom the group and the company mean
        Ford recalled nine cars on Monday. The company said it was sorry.            | ford-motor-company
        # what is named after a saint, a school of something, a house behind a calling, a person by "named", a group by its kind
        She went to St. Quimble's Church at noon. It was late.                       | local:st-quimbles-church
        He studied at the Quimble School of Architecture.                            | local:quimble-school-of-architecture
        Harold Quimble, an analyst at Charles Schwab, was ill.                       | local:harold-quimble,local:charles-schwab
        The case was against a man named Tavi Sulanor Quimby, who was held.          | local:tavi-sulanor-quimby
        The network gave money to the Shiite group Hezbollah.                        | shiites,hezbollah
        National Security Adviser Harold Quimble left the hall.                      | local:harold-quimble
        # one person with an honour; a firm and a person of one name
        Imam Sayed Hassan Quimble spoke. Imam Hassan Quimble left. Quimble was ill.  | local:sayed-hassan-quimble
        Bill Ford of Ford Motor met the union. The deal with Ford is near.           | local:bill-ford,ford-motor-company
        # photographers' credits, parties to a case, an office with its purpose before a name
        The clerk left. REUTERS/Brendan Quimble. Harold Tolliver stayed.             | local:harold-tolliver
        In Quimble v. Tolliver the court ruled. Quimble stands.                      | -
        Secretary of Transportation Elaine Quimble left. Quimble was ill.            | local:elaine-quimble
        # given names that share a surname, lines in capitals, verses, what bears a person's name
        Nadia and Harold Quimble stayed. It was late.                                | local:harold-quimble
        JOE BIDEN IS GUILTY. The text was 2 Timothy 1:7.                             | -
        The game was at Sardar Patel Stadium. He went to the Grand Mosque.           | -
        # nobody goes by the surname in his or her own words
        Mary Trump published a book. Trump lied for years, she writes.               | local:mary-trump,donald-trump
        # a name has no gap, and no days
        By Harold Quimble   Friday Jun 16, 2017                                      | local:harold-quimble
        # states are places, and no part of a senator's name
        Harold Quimble of Wisconsin voted no. Margaret Tolliver of Ohio voted yes.   | local:harold-quimble,wisconsin,local:margaret-tolliver,ohio
        # two houses are not one actor
        A bill passed by the Senate and House was signed at noon.                    | -
        # party and state behind a name, and common acronyms
        Harold Quimble (R-Texas) voted no, and GDP fell, the CEO told a TV host.     | local:harold-quimble,texas
        # what stands in marks or brackets inside a name
        The group is run by Waldo R. ("Dewey") Quimble, a former officer.            | local:waldo-r-dewey-quimble
        Luis "Jerry" Quimble was ill. Jerry Quimble was 35. Quimble left.            | local:luis-jerry-quimble
        # whoever is told with age and home is no politician; a body is for all that its name lists; a club is no country
        Police held Tony Blair, 34, of Dayton, Ohio. Blair was fined.                | local:tony-blair,local:dayton,ohio
        Angela Merkel (52), from Leeds, won a cow at the fair.                       | local:angela-merkel,leeds
        The Ministry of Health, Sport and Innovation was late.                       | local:ministry-of-health-sport-and-innovation
        The Department for Culture, Media, and Sport was late.                       | local:department-for-culture-media-and-sport
        The Department of Health and Alta Voss were late.                            | local:department-of-health,local:alta-voss
        Fans of Real Madrid wept.                                                    | local:real-madrid
        # what the model cuts is made whole
        The man came from Prince William County, Virginia.                           | local:prince-william-county,virginia
        The Queen Elizabeth Hospital was late.                                       | local:queen-elizabeth-hospital
        They met John Paul Tolliver at noon.                                         | local:john-paul-tolliver
        Rep. Scott Tolliver agreed at noon.                                          | local:scott-tolliver
        The clerk asked Adel bin Ahmed Al-Jubeir, who said no.                       | adel-al-jubeir
        Avik Roy of the harbour board said no. Roy left.                             | local:avik-roy
        The jury heard Mr. Tolliver, and Mrs. Brown wept.                            | local:tolliver,local:brown
        The deputy met Deputy Crown Prince Mohammed bin Salman.                      | mohammed-bin-salman
        For Pete's sake, the clerk cried. Follow Ida Moen on Twitter.                | -
        # programmes, indices, slogans, tags of posts, numbers, titles without a name
        The Dow rose. Cuts to Social Security and DACA hurt the American Dream.      | -
        The clerk wrote #QuimbleNow and #TolliverOut. It was late.                   | -
        The clerk met a CNN Chief Political Analyst. He is an Army Ranger.           | -
        Whoa. No. Sane. The clerk left. He was a prominent House Republican.         | -
        He is the Washington Bureau Chief for the kelp paper.                        | -
        # credits of those who made a text
        It was late. With assistance by Ada Quimble, Karl Holm, and Ida Moen         | -
        Harold Quimble resigned. (Reporting by Ida Moen; editing by Karl Holm)       | local:harold-quimble
        # parks, capitols of states, shows, papers, schools where somebody teaches, letters of another country's body
        They spent the day on the Quimble Beach State Park in the rain.              | -
        They filled the Texas Capitol building on Monday.                            | texas
        Gov. Andrew Cuomo of New York was not on “Cuomo Prime Time” on Monday.       | andrew-cuomo,new-york
        The clerk is a lecturer in law at Columbia. It was late.                     | local:columbia
        The French CAC rose while officials in China met.                            | china
        The CAC met on Monday. The clerk was late.                                   | local:cac
        # surnames by their particle alone, storms that come in pairs, firms by what stands beside them, owners in the plural
        The mayor left. It was late, al-Quimble said.                                | local:al-quimble
        The road in Iraq was shut, said al-Maliki.                                   | iraq,nouri-al-maliki
        Hurricanes Harvey and Irma came in May. Irma did harm.                       | -
        The startup Quimbletta kept ledgers. Later Quimbletta was late.              | local:quimbletta
        Quimbletta Chief Executive Officer Greg Tolliver was late.                   | local:quimbletta,local:greg-tolliver
        The Children's Hospital of Quimble (CHOQ) was late. CHOQ was shut.           | local:childrens-hospital-of-quimble
        The National Institute for South China Sea Studies was late.                 | local:national-institute-for-south-china-sea-studies
        # where one of a party is from, an ally of the forces, where something was written, what befell a capital
        The clerk met an Idaho Republican at noon.                                   | -
        The clerk met a U.S. military ally at noon.                                  | -
        The clerk wrote on Twitter that it was late.                                 | -
        The clerk left Syria after the Damascus strike.                              | syria
        North Korea met the clerk. The Korean troops were late.                      | north-korea
        The St. Peter Lutheran Church was full. St. Peter Lutheran is old.           | local:st-peter-lutheran-church
        # notes on authors, programmes, a state among states, a people for a purpose
        The reef is calm. Ida Moen is a professor and the author of two books.       | -
        Claims for Pandemic Unemployment Assistance rose. The CPI fell.              | -
        The gains were in Texas, Ohio, and Washington.                               | texas,ohio,local:washington
        The clerk founded Americans for Clean Rivers.                                | local:americans-for-clean-rivers
        # words in capitals
        THE MISTAKES PILED UP UNDER THE CLERK, WHO TOOK OVER. WE NEED NEW LEDGERS.   | -
        # of short forms the one that is meant, or nobody
        The White House said no. They voted in the House on Monday.                  | united-states
        Shares of Quimbletta Kelp Inc. rose. Quimbletta said sales doubled.          | local:quimbletta-kelp-inc
        Readers at the Library of Congress wept.                                     | local:library-of-congress
        # a court of a state is not the nation's
        The Pennsylvania Supreme Court denied it. The New York Supreme Court met.    | local:pennsylvania-supreme-court,local:new-york-supreme-court
        # a city elsewhere, and the seat of a government as a city
        He lived in St. Petersburg, Florida, and in Manchester, New Hampshire.       | local:st-petersburg,florida,new-hampshire
        He said in Washington that it was late.                                      | local:washington
        # storms and models of things are nobody, and Uncle Sam is no Sam
        Hurricane Harold bore down on Florida. Harold weakened on Friday.            | florida
        The makers of the 737 Max met. The 737 Max was grounded.                     | -
        Uncle Sam is no good steward of your money.                                  | united-states
        # one word whose clause says that it is somebody
        Bondi also endorsed the bridge for the port.                                 | local:bondi
        Critics accused Apple of greed on Monday.                                    | apple
        Critics accused Amnesty of bias on Monday.                                   | amnesty-international
        The clerk was accused by Clinton of theft.                                   | local:clinton
        Gardeners praised Spring and celebrated Easter.                              | -
        The sun set, and an apple fell from the tree.                                | -
        Yesterday the clerk accused Quimble Cranes of theft.                         | local:quimble-cranes
        He met the chief of Apple in May.                                            | apple
        # a firm and its legal form, a case, an American of some descent
        Shares of Canopy Cranes Corp. fell, and Canopy Cranes said so.               | local:canopy-cranes-corp
        Shares of Quimble Cranes Inc. QCI fell. Quimble Cranes Inc. said so.         | local:quimble-cranes-inc
        A Mexican-American judge spoke of Quimble v. United States.                  | -
        # camps are groups; with a capital it may be a party
        Many liberals doubted it, and conservatives did too.                         | liberals,conservatives
        The Conservatives met in May.                                                | -
        # what somebody does for a living is no part of a name
        Firefighter Dana Quimble rescued a boy.                                      | local:dana-quimble
        # a town has a mayor and streets, its country's government a policy
        London's streets were calm.                                                  | local:london
        # an acronym of one organisation is no other's
        Shares rose, said Harold Quimble, market analyst at CMC Markets.             | local:harold-quimble,local:cmc-markets
        """)
    void onlyNamesAreActors(String body, String expected) {
        assertThat(actors("", body)).isEqualTo(expected == null ? List.of() : List.of(expected.split(",")));
    }

    @Test
    void whoIsCalledByTheSurnameAloneIsMeantByIt() {
        List<Mention> found = mentions(
                "",
                "Harold Quimble resigned. Quimble was ill. Quimble left the town. Quimble wept. Nadia Quimble was there. A former Quimble aide left.");
        assertThat(found.get(found.size() - 1).actor()).isEqualTo("local:harold-quimble");
    }

    @Test
    void theGovernorsMansionIsNotTheGovernor() {
        String text = "Gov. Greg Abbott of Texas spoke. Nobody else came close to the governor’s mansion.";
        assertThat(mentions("", text).stream().filter(m -> m.how() == Mention.How.DESCRIPTION))
                .isEmpty();
    }

    @Test
    void whereSomebodyTeachesIsNoPlace() {
        AnalyzerFixture.analyzer()
                .analyze(Submission.of("", "The clerk is a lecturer in law at Columbia."))
                .actors()
                .stream()
                .filter(a -> a.id().equals("local:columbia"))
                .forEach(a -> assertThat(a.kind()).isEqualTo("organisation"));
    }

    @Test
    void capitalsOfHeadlinesTellNoNames() {
        String body = "Harold Quimble opened the ferry on Monday. Quimble said it was late.";
        assertThat(actors("Quimble Slams Late Ferry as Voters Turn Away", body))
                .containsExactly("local:harold-quimble");
        assertThat(actors("Trump Slams Ferry on Eve of Big Rate Meeting", "The ferry was late again on Monday."))
                .containsExactly("donald-trump");
    }

    @Test
    void theSenateIsNotTheSenateRepublicans() {
        List<Mention> found =
                mentions("", "Senate Republicans blocked the bill on Monday. The vote delayed work in the Senate.");
        assertThat(found).filteredOn(m -> m.actor().equals("republican-party")).hasSize(1);
    }

    @Test
    void aDescriptionBehindANameIsThatPersons() {
        String body =
                "Harold Quimble, an economist, spoke first. Then Margaret Tolliver, the former chief economist, spoke.";
        Span description = new Span(body.indexOf("the former"), body.indexOf(", spoke."));
        assertThat(mentions("", body))
                .filteredOn(m -> m.span().equals(description))
                .extracting(Mention::actor)
                .containsExactly("local:margaret-tolliver");
    }

    @Test
    void theSameTextGivesTheSameNamesOnTwoThreads() throws Exception {
        String body = "Harold Quimble met Margaret Tolliver in Dunmore. The Tolland Harbour Board praised Quimble. "
                + "Jared Osgood of Crane Holdings said the board had ignored Tolliver and the Dunmore Gazette.";
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<List<Mention>> read = () -> mentions("Board Praises Quimble", body);
            List<Future<List<Mention>>> found = threads.invokeAll(List.of(read, read, read, read));
            List<Mention> first = found.get(0).get();
            assertThat(first).extracting(Mention::actor).contains("local:harold-quimble", "local:margaret-tolliver");
            for (Future<List<Mention>> f : found) {
                assertThat(f.get()).isEqualTo(first);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Two who held one office are told apart by the article's date, and stay open where it has none. */
    @ParameterizedTest
    @CsvSource({
        "2005-05-01T00:00:00Z, george-w-bush",
        "1991-05-01T00:00:00Z, george-h-w-bush",
        ", local:bush",
    })
    void theDateTellsWhoHeldTheOffice(OffsetDateTime date, String actor) {
        Submission s = dated("In Washington President Bush opened the fair. Bush said it was late.", date);
        assertThat(AnalyzerFixture.analyzer().findings(s).annotations(Mention.class))
                .extracting(Mention::actor)
                .contains(actor)
                .noneMatch(a -> a.endsWith("bush") && !a.equals(actor));
    }

    /** Whoever holds an office at the article's date is not the former one, and a house's chief is whoever holds its office. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "President Donald Trump was in Ohio. Barack Obama spoke in May. Trump was angry with Obama. Later the former president left. | the former president | barack-obama",
                "Donald Trump met Mark Esper, the defense secretary, at noon. The Pentagon chief was calm. | The Pentagon chief | mark-esper",
                "Donald Trump met Mark Esper, the defense secretary, at noon. Later the Pentagon chief was calm. | the Pentagon chief | mark-esper",
                "Donald Trump met Mark Esper, the defense secretary, at noon. The plan of the Navy chief was late. | the Navy chief | -",
            })
    void theDateTellsWhoIsMeant(String text, String words, String actor) {
        Submission s = dated(text, OffsetDateTime.parse("2019-11-20T00:00:00Z"));
        assertThat(AnalyzerFixture.analyzer().findings(s).annotations(Mention.class))
                .filteredOn(
                        m -> text.substring(m.span().start(), m.span().end()).equals(words))
                .extracting(Mention::actor)
                .containsExactlyElementsOf(actor.equals("-") ? List.of() : List.of(actor));
    }

    /** A relative of somebody better known is named in full; the bare surname may be that of either, so it is nobody's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mary Trump, the president's niece, wrote a book. Trump lied to his own family, she said. | local:mary-trump",
                "His brother Oluf Putin has run a small bakery at the harbour for years. Putin never visits. | local:oluf-putin",
            })
    void aRelativeIsNotTheOther(String text, String actor) {
        assertThat(AnalyzerFixture.analyzer().findings(Submission.of("", text)).annotations(Mention.class))
                .filteredOn(m -> m.how() != Mention.How.PRONOUN)
                .extracting(
                        Mention::actor,
                        m -> text.substring(m.span().start(), m.span().end()))
                .hasSize(1)
                .allMatch(t -> t.toList().get(0).equals(actor));
    }

    /** Who leads the opposition is not who leads the country, and an office before a name is its bearer's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Greek opposition leader, Alta Voss, said it was a photo opportunity.",
                "The Russian president, Alta Voss, said it was over.",
                "The Russian rebel leader was seen at the harbour.",
            })
    void aDescriptionOfSomebodyElseNamesNobody(String text) {
        assertThat(AnalyzerFixture.analyzer().findings(Submission.of("", text)).annotations(Mention.class))
                .extracting(Mention::actor)
                .isSubsetOf("greece", "russia", "local:alta-voss");
    }

    /** A word that may name several goes back before the longer name that it begins. */
    @Test
    void theNorthIsNoNameInsideOfOne() {
        String text = "Kim Jong-un praised the army. It was over, the North Korean leader said.";
        assertThat(AnalyzerFixture.analyzer().findings(Submission.of("", text)).annotations(Mention.class))
                .filteredOn(m -> m.actor().equals("kim-jong-un"))
                .extracting(m -> text.substring(m.span().start(), m.span().end()))
                .containsExactly("Kim Jong-un", "the North Korean leader");
    }

    @Test
    void particlesBelongToTheName() {
        String text = "EU Commission chief Ursula von der Leyen rejected the plan.";
        assertThat(AnalyzerFixture.analyzer().findings(Submission.of("", text)).annotations(Attribution.class))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.source().actor()).isEqualTo("ursula-von-der-leyen");
                    assertThat(a.source().spans().get(0)).isEqualTo(new Span(0, text.indexOf(" rejected")));
                });
    }

    /** A source does not begin inside the name of its body. */
    @Test
    void aBodyOfSeveralPurposesSpeaksWhole() {
        String text = "The Ministry of Health, Sport and Innovation denied the report.";
        assertThat(AnalyzerFixture.analyzer().findings(Submission.of("", text)).annotations(Attribution.class))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.source().actor()).isEqualTo("local:ministry-of-health-sport-and-innovation");
                    assertThat(a.source().spans()).containsExactly(new Span(0, text.indexOf(" denied")));
                });
    }

    private static Submission dated(String text, OffsetDateTime date) {
        return new Submission(
                null, null, null, "", text, null, null, date, "en", null, null, null, "text", null, null, null);
    }
}
