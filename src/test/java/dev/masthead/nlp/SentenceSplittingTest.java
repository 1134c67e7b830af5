package dev.masthead.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.text.Document;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A full stop that belongs to a word ends no sentence. */
class SentenceSplittingTest {
    private static NlpPipeline nlp;

    @BeforeAll
    static void load() {
        nlp = new NlpPipeline(NlpModels.loadWithoutNames(), AnalyzerFixture.lexicons());
    }

    private static List<String> sentences(String text) {
        Document d = nlp.read("", text);
        return d.body().sentences().stream().map(s -> s.span().of(text)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Capt. Ron Ellery closed the harbour.",
                "Sgt. Marco Holm was on duty that night.",
                "Gen. Ruth Moen thanked the crew.",
                "Rev. Ida Lund prayed with the widows.",
                "Maj. Gen. Aksel Berg took over the brigade.",
                "Lt. Gov. Karin Dahl opened the fair.",
                "Det. Frank Ruiz found the car.",
                "Prof. Ana Ruiz teaches law.",
                "The harbour was closed by Cmdr. Ron Ellery on Friday.",
                "\"Sen. Lund knows better,\" the clerk said.",
                "Sens. Lund and Moen voted against it.",
                "The head of the panel spoke on Jan. 14, a day before the vote.",
                "They knew of the spread on Jan. 7.",
                "The No. 2 official left in Sept. 2019.",
                "The match was moved from 1 a.m. Monday to ten.",
                "It opens at 8 p.m. ET on Friday.",
                "She quoted Art. 5 of the treaty.",
            })
    void titlesCutShortStayWithTheirNames(String text) {
        assertEquals(List.of(text), sentences(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The count was no. 5.|The rest is known.",
                "He said no.|Five of them left.",
                "They knew of it on Jan. 7.|The rest is open.",
            })
    void anAbbreviationThatNothingFollowsEndsTheSentence(String texts) {
        List<String> both = List.of(texts.split("\\|"));
        assertEquals(both, sentences(String.join(" ", both)));
    }

    @Test
    void aMonthCutShortIsATokenOfItsOwn() {
        assertEquals(
                List.of("On", "Jan.", "14", ",", "it", "ended", "."),
                nlp.read("", "On Jan. 14, it ended.").body().tokens().stream()
                        .map(t -> t.text())
                        .toList());
    }

    @Test
    void alsoAtTheBeginningOfALine() {
        assertEquals(
                List.of("The harbour was closed.", "Capt. Ron Ellery gave no reason."),
                sentences("The harbour was closed.\nCapt. Ron Ellery gave no reason."));
    }

    @Test
    void aTitleIsATokenOfItsOwn() {
        assertEquals(
                List.of("Capt.", "Ron", "Ellery", "left", "."),
                nlp.read("", "Capt. Ron Ellery left.").body().tokens().stream()
                        .map(t -> t.text())
                        .toList());
    }

    @Test
    void otherFullStopsStillEndSentences() {
        assertEquals(
                List.of("They met at the gen.", "Then they left."), sentences("They met at the gen. Then they left."));
        assertEquals(List.of("It was late.", "Moen left."), sentences("It was late. Moen left."));
    }
}
