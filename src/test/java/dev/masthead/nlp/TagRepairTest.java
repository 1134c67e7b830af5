package dev.masthead.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.text.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags are mended once, before anybody reads them, and every token knows its lemma. */
class TagRepairTest {
    private static NlpPipeline nlp;

    @BeforeAll
    static void load() {
        nlp = new NlpPipeline(NlpModels.loadWithoutNames(), AnalyzerFixture.lexicons());
    }

    private static Token token(String text, String word) {
        return nlp.read("", text).body().tokens().stream()
                .filter(t -> t.text().equals(word))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a rare name that looks like a verb
                "“We lost the case,” said Gowdy of Ohio.                         | Gowdy   | NNP",
                "The case was closed, said Mr. Regalado on Friday.               | Regalado| NNP",
                // a participle before whoever speaks is no verb
                "The road is closed, exiled leader Ada Kern said.                | exiled  | JJ",
                "The road is closed, retired general Ada Kern told the clerk.    | general | NN",
                "She saw the farm, praised leader Ada Kern and said it was new.  | praised | VBD",
                // prepositions are a closed class
                "Opposition leader Ida Kern said the road was closed.            | Opposition | NN",
                "UN chief Ida Kern said the road was closed.                      | UN      | NNP",
                // a headline's two verbs
                "Dale mayor quits, blames council                                | quits   | VBZ",
                // the only verb, before an owner
                "The mayor abuses her office.                                    | abuses | VBZ",
                // an adjective that looks like an adverb or a participle
                "Everybody says that the new mayor is cowardly.                   | cowardly | JJ",
                "Everybody says that the new mayor is shameless.                  | shameless | JJ",
                "Everybody says that the new mayor is very condescending.         | condescending | JJ",
                "Everybody says that the new mayor is a clown.                    | clown | NN",
                "Everybody says that the new mayor is resigning.                  | resigning | VBG",
                // a gerund with its object
                "The guild denied funding the marches.                           | funding | VBG",
                "Kern accused the guild of insulting Moen.                       | insulting | VBG",
                "She walked past charming Paris shops.                           | charming | JJ",
                // an acronym that looks like a pronoun
                "For months US officials had waited for an answer.               | US      | NNP",
                // between a possessor and its noun stands no verb
                "The clerk counted Moen's supposed debts twice.                  | supposed| JJ",
                // behind an article stands a noun
                "The clerk counted the votes for the bill.                       | votes   | NNS",
                // the last word of a report
                "Two ships had left the port of Ellery, KCNA reports.            | reports | VBZ",
                "“It stopped,” the WHO says.                                     | WHO     | NNP",
                // a verb of saying before the words it reports
                "The Weekly Kestrel reports, “The dam leaks.”                    | reports | VBZ",
                "Moen spoke up in a post, writing: “The dam leaks.”              | writing | VBG",
                // a verb before its infinitive
                "The guild plans to close the bridge.                            | plans   | VBZ",
                "He saw the guild plans to close the bridge.                     | plans   | NNS",
                // a rare name that begins a sentence
                "Gorsuch asked.                                                  | Gorsuch | NNP",
                // a participle in a title
                "“It works,” acting Commissioner Ida Moen said.                  | acting  | JJ",
                // a past behind an opening mark; the only verb, with an object
                "The memo says that Moen “committed a crime” in May.             | committed | VBD",
                "Moen, like her aides, sharply criticized the port.              | criticized | VBD",
                // a past behind a subject pronoun
                "They harvested the field and left.                              | harvested | VBD",
            })
    void mendsWhatTheTaggerGetsWrong(String text, String word, String tag) {
        assertEquals(tag, token(text, word).tag());
    }

    @Test
    void leavesParticiplesBehindTheirNounAlone() {
        assertEquals(
                "VBN",
                token("The bridge built by the army was closed.", "built").tag());
    }

    @ParameterizedTest
    @CsvSource({
        "The men hoped for rain., hoped, hope",
        "The men hopped over the fence., hopped, hop",
        "The council was dying to vote., dying, die",
        "The clerk was carrying two boxes., boxes, box",
        "The clerk denied the charge., denied, deny",
        "The women left early., women, woman",
        "She was panicking when they found the keys., found, find",
        "She was panicking when they found the keys., panicking, panic",
        "They ca n't agree., ca, can",
        "The mayor says the taxes are lower., lower, low",
        "The mayor says the taxes are lower., are, be",
        "The parties used the same figures., used, use",
        "He focuses on prices., focuses, focus",
    })
    void knowsTheLemma(String text, String word, String lemma) {
        assertEquals(lemma, token(text, word).lemma());
    }
}
