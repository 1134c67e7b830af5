package dev.masthead.analysis.loaded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.intake.Submission;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a loaded term is said of. */
class TermTargetsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # the one that is described, by attribute, predicate or apposition
        The corrupt Harold Quimble sold the mill.                                  | corrupt     | local:harold-quimble
        Margaret Tolliver met Harold Quimble, a corrupt miller.                    | corrupt     | local:harold-quimble
        Harold Quimble is corrupt, said Margaret Tolliver.                         | corrupt     | local:harold-quimble
        Margaret Tolliver called Harold Quimble a thug.                            | thug        | local:harold-quimble
        Margaret Tolliver spoke of Harold Quimble as a “thug” on Monday.           | thug        | local:harold-quimble
        # what the object of a purpose stands before is not said of it
        Calls to punish Harold Quimble are reckless, the clerk said.               | reckless    | -
        Margaret Tolliver's calls to punish Harold Quimble are reckless.           | reckless    | local:margaret-tolliver
        # the owner of a deed or word
        Harold Quimble's shameful plan failed.                                     | shameful    | local:harold-quimble
        The shameful plan of Harold Quimble failed.                                | shameful    | local:harold-quimble
        Margaret Tolliver said that Harold Quimble's plan was reckless.            | reckless    | local:harold-quimble
        Margaret Tolliver heard a reckless Harold Quimble speech.                  | reckless    | local:harold-quimble
        # a verb's doer
        Harold Quimble slammed Margaret Tolliver.                                  | slammed     | local:harold-quimble
        Margaret Tolliver was smeared by Harold Quimble.                           | smeared     | local:harold-quimble
        The horrifying comments Harold Quimble made shocked nobody.                | horrifying  | local:harold-quimble
        The shameful letters that Harold Quimble wrote were read.                  | shameful    | local:harold-quimble
        The town paid for shameful repairs ordered by Harold Quimble.              | shameful    | local:harold-quimble
        Harold Quimble's campaign is shameful, said Margaret Tolliver.             | shameful    | local:harold-quimble
        # what somebody is like, or accused or praised of being
        Margaret Tolliver wrote that Harold Quimble sounded like an idiot.         | idiot       | local:harold-quimble
        Margaret Tolliver accused Harold Quimble of being a bigot.                 | bigot       | local:harold-quimble
        Harold Quimble was praised by Margaret Tolliver for being courageous.      | courageous  | local:harold-quimble
        # people bear themselves what they are called
        Harold Quimble's lawyers are corrupt.                                      | corrupt     | -
        Margaret Tolliver met the deranged Harold Quimble haters in the square.    | deranged    | -
        Harold Quimble is Margaret Tolliver's most sinister lawyer.                | sinister    | local:harold-quimble
        Margaret Tolliver was booed by the thuggish public of Harold Quimble.      | thuggish    | -
        # the object of a verb of doing is the subject's deed, that of another verb is not
        Harold Quimble launched a shameful campaign.                               | shameful    | local:harold-quimble
        Harold Quimble tried to end the shameful campaign.                         | shameful    | -
        Harold Quimble condemned the vile pamphlet.                                | vile        | -
        Harold Quimble should stop spreading vile rumours.                         | vile        | local:harold-quimble
        Harold Quimble has yet to publish a vile letter.                           | vile        | local:harold-quimble
        Harold Quimble fanned the flames in Oslo.                                  | fanned the flames | local:harold-quimble
        Margaret Tolliver hated Harold Quimble's vile behaviour.                   | vile        | local:harold-quimble
        # what is joined shares its owner
        Margaret Tolliver hated Harold Quimble's loud songs and shameful jokes.    | shameful    | local:harold-quimble
        Margaret Tolliver hated Harold Quimble's songs and the shameful jokes.     | shameful    | -
        Margaret Tolliver wrote of Harold Quimble and his shameful jokes.          | shameful    | local:harold-quimble
        It was a shameful move on Harold Quimble's part.                           | shameful    | local:harold-quimble
        It was a shameful move on the part of Harold Quimble.                      | shameful    | local:harold-quimble
        Harold Quimble ran a campaign of demagoguery.                              | demagoguery | local:harold-quimble
        Margaret Tolliver loathed Harold Quimble's policy of cruelty.              | cruelty     | local:harold-quimble
        Harold Quimble heard of the victims of cruelty.                            | cruelty     | -
        # what something is called
        Margaret Tolliver called Harold Quimble's letters about the mill “shameful” and “sordid”.   | sordid      | local:harold-quimble
        Muddled, timid, split-the-difference Republicans wrote the bill.           | Muddled     | republican-party
        # a verb's object and what a preposition governs are not what the whole is said of
        Margaret Tolliver has bashed Trump.                                        | bashed Trump | local:margaret-tolliver
        # who is behind the second noun may be of the first
        It was a concession to a tyranny by Harold Quimble.                        | tyranny     | -
        # a loose participle is the subject's
        Margaret Tolliver spoke from Oslo, railing against the mill.               | railing against | local:margaret-tolliver
        Corrupting the vote, Harold Quimble won.                                   | Corrupting  | local:harold-quimble
        # gerunds behind prepositions
        Margaret Tolliver accused Harold Quimble of “falsely” smearing the mill.   | smearing    | local:harold-quimble
        Harold Quimble was blamed last month for spreading vile rumours.           | vile        | local:harold-quimble
        Harold Quimble won the vote by spreading vile rumours.                     | vile        | local:harold-quimble
        Thanks go to Harold Quimble for telling vile jokes.                        | vile        | local:harold-quimble
        # who has it, whose deed it is, who is described behind a dash
        Harold Quimble is a miller with a shady past.                              | shady       | local:harold-quimble
        Harold Quimble made a promise that hamstrings the mill.                    | hamstrings  | local:harold-quimble
        Margaret Tolliver met Harold Quimble — a formidable bully.                  | bully       | local:harold-quimble
        Voters found Harold Quimble honest and deceitful.                          | deceitful   | local:harold-quimble
        # a figure is not what it counts, and a belief not whom it is about
        A whopping number of Harold Quimble's mills stood still.                   | whopping    | -
        It is a shameful belief that Harold Quimble is for the mill.               | shameful    | -
        Harold Quimble left. Without the shameful letter he would have won.        | shameful    | -
        # what one is against is not what is judged
        The anti-American march passed the mill of Harold Quimble.                 | anti-American | -
        # who is taken for something, or passes for it
        Margaret Tolliver sees Harold Quimble as too reckless for the mill.        | reckless    | local:harold-quimble
        Margaret Tolliver painted Harold Quimble as corrupt and craven.            | craven      | local:harold-quimble
        Harold Quimble was dismissed as a buffoon by Margaret Tolliver.            | buffoon     | local:harold-quimble
        Harold Quimble comes across as smug.                                       | smug        | local:harold-quimble
        Margaret Tolliver decried as “shameful” the sale of the mill.              | shameful    | -
        Margaret Tolliver denied that they robbed Harold Quimble's mill as “absurd”. | absurd    | -
        # what somebody is guilty of, engages in or turns into
        Harold Quimble is guilty of hypocrisy.                                     | hypocrisy   | local:harold-quimble
        Harold Quimble is prone to hysterics and tirades.                          | tirades     | local:harold-quimble
        Harold Quimble is engaged in a smear campaign, Margaret Tolliver said.     | smear campaign | local:harold-quimble
        Harold Quimble turned into a tyrant.                                       | tyrant      | local:harold-quimble
        Margaret Tolliver accused Harold Quimble of “hypocrisy and cruelty” on Monday. | cruelty | local:harold-quimble
        Margaret Tolliver condemned the fall of Harold Quimble, the extreme left cheered. | extreme left | -
        # who speaks of themselves
        “I was foolish,” Harold Quimble said.                                      | foolish     | local:harold-quimble
        “It was the most horrible mill I ever saw,” Harold Quimble said.           | horrible    | -
        # of-phrases, whose, in which a deed is judged
        It was despicable of Harold Quimble to sell the mill.                      | despicable  | local:harold-quimble
        Harold Quimble, whose lies are legion, sold the mill.                      | lies        | local:harold-quimble
        Harold Quimble leaving the council is a shame, Margaret Tolliver said.     | shame       | -
        # how the writer takes it, what one counts, meets or reads
        Harold Quimble, ironically, sold the mill.                                 | ironically  | -
        Harold Quimble made a staggering amount of flour.                          | staggering  | -
        Harold Quimble read a vile pamphlet.                                       | vile        | -
        Harold Quimble would stem a tide of migrants.                              | tide of migrants | -
        # what is said of the first noun, not of the land behind it
        Harold Quimble spoke of a retreat from Chad, a bizarre word.               | bizarre     | -
        # what is done in doing something else, and what an infinitive parts from its verb
        In a shameful speech on Monday, Harold Quimble attacked the mill.          | shameful    | local:harold-quimble
        Harold Quimble, in a shameful speech, attacked the mill.                   | shameful    | local:harold-quimble
        Harold Quimble reacted with a vile tweet.                                  | vile        | local:harold-quimble
        Margaret Tolliver said that in a vile letter Harold Quimble sold it.       | vile        | local:harold-quimble
        Harold Quimble's decision to sell was disgraceful.                         | disgraceful | local:harold-quimble
        # of whom it is said and who says it; what befalls somebody
        Harold Quimble was called a liar by Margaret Tolliver.                     | liar        | local:harold-quimble
        Harold Quimble's brutal murder shook Oslo.                                 | brutal      | -
        The brutal murder of Harold Quimble shook Oslo.                            | brutal      | -
        Harold Quimble's opponents are fanatics.                                   | fanatics    | -
        # a term with a preposition in it is said of whom its first noun is; a subject may stand outside the marks
        Towns suffer from Harold Quimble's global war on abortion.                 | war on abortion | local:harold-quimble
        Harold Quimble “lied” about the mill.                                      | lied        | local:harold-quimble
        Margaret Tolliver told Harold Quimble “lied”.                              | lied        | -
        Harold Quimble ran for mayor. His campaign's shameful ad was read.         | shameful    | local:harold-quimble
        The ruling class would lead us there, as was shown by Harold Quimble.      | ruling class | -
        # a name that is nothing but the term names nobody
        Harold Quimble launched another WITCHHUNT in Oslo.                         | WITCHHUNT   | local:harold-quimble
        # nearness is no evidence
        Harold Quimble spoke of a reckless law.                                    | reckless    | -
        """)
    void grammarTiesATermToItsTarget(String body, String words, String expected) {
        List<LoadedTerm> terms =
                AnalyzerFixture.analyzer().findings(Submission.of("", body)).annotations(LoadedTerm.class).stream()
                        .filter(t ->
                                body.substring(t.span().start(), t.span().end()).equals(words))
                        .toList();
        assertThat(terms).as("%s", body).hasSize(1);
        assertThat(terms.get(0).target()).as("%s", body).isEqualTo(expected);
    }
}
