package dev.masthead.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who speaks, and how far the words go: quotations over paragraphs, posts, several sources, shared subjects. */
class SpeakersTest {
    private static Report report(String body) {
        return AnalyzerFixture.analyzer().analyze(Submission.of("", body));
    }

    private static List<String> attributions(String body) {
        return report(body).attributions().stream()
                .map(a -> (a.source() == null ? "—" : words(a.source().spans())) + " | "
                        + words(a.cue().spans()) + " | " + words(a.content().spans()))
                .toList();
    }

    private static String words(List<Report.SpanText> spans) {
        return spans.stream().map(Report.SpanText::text).collect(Collectors.joining(" + "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                // the speaker goes on in a paragraph of his own
                "Moen said the port should open to all.¶“Who passes the test may sail.”¶Dahl left.#Moen | said | the port should open to all + “Who passes the test may sail.”",
                "Moen agrees. “It looks like a graveyard to me.”#Moen | agrees | “It looks like a graveyard to me.”",
                "Moen said: “It is old. It leaks.¶So we went.”¶Dahl left.#Moen | said | “It is old. It leaks. + So we went.”",
                // blocks
                "Moen wrote on Monday:¶The dam is old and nobody has looked at it for years.¶Dahl left.#Moen | wrote | The dam is old and nobody has looked at it for years.",
                "The bridge is shut. Thanks for nothing! — Ida Moen (@idamoen) June 3, 2019¶Dahl left.#Ida Moen | — | The bridge is shut. Thanks for nothing!",
                "Moen wrote on Monday:¶> The dam is old and leaks.¶> Nobody has looked at it.¶Dahl left.#Moen | wrote | The dam is old and leaks. + Nobody has looked at it.",
                "Moen spoke at noon.¶> The dam is old and leaks.¶> Nobody has looked at it.¶> — Ida Moen, mayor of Halden¶Dahl left.#Ida Moen, mayor of Halden | — | The dam is old and leaks. + Nobody has looked at it.",
                "The bridge is shut. Thanks for nothing! -- Ida Moen (@idamoen) June 3, 2019¶Dahl left.#Ida Moen | -- | The bridge is shut. Thanks for nothing!",
                "The bridge:¶> Thanks for nothing!¶> — Ida Moen (@idamoen) June 3, 2019¶Dahl left.#Ida Moen | — | Thanks for nothing!",
                "The ruling came at noon.¶> Moen told the court that the dam leaks.¶Dahl left.#Moen | told | that the dam leaks",
                "Halden read it.¶> “The dam leaks,” Moen said. Dahl denied it.¶Dahl left.#Moen | said | “The dam leaks,”",
                // hearers and papers
                "“We are worried,” Moen told the Times in an interview.#Moen | told | “We are worried,”",
                "He told a group of bakers, “You are the key to it.”#He | told | “You are the key to it.”",
                // quotations that run on
                "\"In the law of the sea,\" Moen observed, we \"do not fine the poor.\"#Moen | observed | \"In the law of the sea,\" + we \"do not fine the poor.\"",
                "Dahl said Moen took the papers, and “has no right to them.”#Dahl | said | Moen took the papers, and “has no right to them.”",
                // a programme's name in the introduction
                "In an interview on “Harbour and Friends,” Moen said that it leaks.#Moen | said | that it leaks",
                // several sources
                "According to Adler, Dahl's lawyer, and two officials who asked not to be named, the file was burned.#Adler, Dahl's lawyer, and two officials who asked not to be named | According to | the file was burned",
                "According to police, the man, a clerk, was shot.#police | According to | the man, a clerk, was shot",
                // a subject with a relative clause
                "Ministers who attended the summit denied that it had failed.#Ministers who attended the summit | denied | that it had failed",
                "People who say the dam is old are wrong.#who | say | the dam is old",
                "The report, which says the dam is old, was leaked.#which | says | the dam is old",
                // one subject for several verbs
                "Moen said it would work, adding that the money was there.#Moen | adding | that the money was there",
                "The plan, said the STO, was dead.#the STO | said | The plan + was dead",
                "Is the dam safe? he asked.#he | asked | Is the dam safe?",
                // what stands between cue and words
                "Moen said so eloquently, “It leaks.”#Moen | said | “It leaks.”",
                "As the auditor noted, two invoices were missing.#the auditor | As + noted | two invoices were missing",
                // a subject with its participle
                "Officials briefed on the plan said the dam would hold.#Officials briefed on the plan | said | the dam would hold",
                "A poll taken last week found that taxes are liked.#A poll taken last week | found | that taxes are liked",
                "A report released Monday by the agency said the dam would hold.#A report released Monday by the agency | said | the dam would hold",
                "The letter, signed by ten mayors and sent to the ministry last week, says the dam is old.#The letter | says | the dam is old",
                "Moen said that Rolf Dahl, her deputy in the north, described Kari Lund as a spy.#Moen | said | that Rolf Dahl, her deputy in the north, described Kari Lund as a spy",
                // a past that looks like a participle, a name before a colon, words that report inside the quotation
                "“You have sold them pigs, dogs and slobs,” Moen charged in the debate.#Moen | charged | “You have sold them pigs, dogs and slobs,”",
                "The dams are old. More money for dams than before - Ida Moen: “We found that the dams leak.”#Ida Moen | : | “We found that the dams leak.”",
                "It is late. More from Moen: “The dam says little to us.”#Moen | : | “The dam says little to us.”",
                // a participle that opens the sentence has the subject behind it
                "Conceding that it had leaked, Ida Moen left the room.#Ida Moen | Conceding | that it had leaked",
                // a participle behind the speaker takes nothing over
                "“It is garbage,” Moen said about a report alleging that she had left. “It is a smear.”#Moen | said | “It is garbage,” + “It is a smear.”",
                // nobody is told, and the name begins the clause; a speaker behind the verb with a phrase behind him
                "Moen warned Dahl would be seen as weak.#Moen | warned | Dahl would be seen as weak",
                "“We will end it. We will fight on,” says Moen in the new film titled “Strong.”#Moen | says | “We will end it. We will fight on,”",
                // whose noun it is
                "Moen has made comments about the dam.#Moen | comments about | the dam",
                "Moen's criticism of the plan grew.#Moen | criticism of | the plan",
                // dates cut short
                "On Jan. 14, the head of the panel, Ida Moen, laid out a plan.#the head of the panel, Ida Moen | laid out | a plan",
                "Moen said the men had left on Sept. 3.#Moen | said | the men had left on Sept. 3",
                // what is said of somebody behind an apposition
                "Moen called her rival, Rolf Dahl, a liar.#Moen | called | her rival, Rolf Dahl, a liar",
                // a condition is part of what is said
                "If the talks fail, the party and those it feeds will not back it, Moen said.#Moen | said | If the talks fail, the party and those it feeds will not back it",
            })
    void speak(String text, String expected) {
        assertThat(attributions(text.replace("¶", "\n\n"))).contains(expected);
    }

    @Test
    void whoSpeaksIsNotTheOneBehindTheVerb() {
        assertThat(attributions("Moen said that Rolf Dahl, her deputy in the north, described Kari Lund as a spy."))
                .noneMatch(a -> a.startsWith("Kari Lund"));
    }

    @Test
    void theOwnerOfAWordIsTheActorThatSaysIt() {
        assertThat(report("Ida Moen left. Ida Moen’s claim that the dam leaks was denied.")
                        .attributions())
                .filteredOn(a -> a.cue().lemma().equals("claim"))
                .extracting(a -> a.source().actor())
                .containsExactly("local:ida-moen");
    }

    @Test
    void aFinishedQuotationIsNotReportedByTheNextSentence() {
        assertThat(attributions("\"It must stop.\" He left.")).isEmpty();
        assertThat(attributions("\"It must stop.\" The mayor then left the room."))
                .isEmpty();
        assertThat(attributions("“Must it stop?” Moen pressed.")).containsExactly("Moen | pressed | “Must it stop?”");
    }

    @Test
    void aHeadingInMarksIsNobodysQuotation() {
        assertThat(attributions("Moen said that the port was shut.\n\n“In the end voters decide”\n\nDahl left."))
                .containsExactly("Moen | said | that the port was shut");
    }

    @Test
    void aNameInMarksIsNobodysQuotation() {
        assertThat(attributions("Amid the “forcible theft,” Moen won the seat."))
                .isEmpty();
        assertThat(attributions("He spent it on a plate: “DFC.”")).isEmpty();
    }

    @Test
    void wordsAtWhichSomethingHappensAreNoComment() {
        assertThat(attributions("Dahl left as secretary of state in May, Holm stayed."))
                .isEmpty();
        assertThat(attributions("The crowd cheered, as she was named the winner."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Moen mocked the thugs in the port.#outlet",
                "Moen denounced the thugs in the port.#outlet",
                "Moen dismissed the men as thugs.#paraphrased",
                "Moen condemned the men, his former friends, as thugs.#paraphrased",
                "Moen called them thugs.#paraphrased",
                "Moen said that the men were thugs.#paraphrased",
                "Moen mocked the “thugs in the port” again.#quoted",
                "Moen said the men were “thugs of the port” and left.#quoted",
            })
    void whatIsOnlyNamedIsInTheOutletsWords(String text, String voice) {
        assertThat(report(text).loadedTerms())
                .filteredOn(t -> t.text().equals("thugs"))
                .extracting(Report.LoadedTerm::voice)
                .containsExactly(voice);
    }

    @Test
    void whatABareDemonstrativeSaysIsNobodys() {
        assertThat(attributions("This suggests that the dam is old. It rained."))
                .isEmpty();
        assertThat(attributions("The report suggests that the dam is old.")).hasSize(1);
    }

    @Test
    void quotedWordsOfNobodyAreNotTheOutlets() {
        Report r = report(
                "The square was empty. “Those thugs have ruined this town and its people forever.” Then it rained.");
        assertThat(r.loadedTerms()).isNotEmpty().allSatisfy(t -> {
            assertThat(t.voice()).isEqualTo("quoted");
            assertThat(t.attribution()).isNull();
        });
    }

    @Test
    void aCountryBeforeAHeadlinesColonSaysWhereItWas() {
        assertThat(AnalyzerFixture.analyzer()
                        .analyze(Submission.of("Norway: New guild wins vote", "The count took a day."))
                        .attributions())
                .isEmpty();
    }
}
