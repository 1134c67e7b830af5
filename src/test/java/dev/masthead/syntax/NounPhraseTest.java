package dev.masthead.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Base noun phrases as brackets. */
class NounPhraseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[The minister] said [the port] would close.",
                "[The mayor's old plan] failed in [the council].",
                "[A very bad idea] came from [the north].",
                "[A big, ugly lie] spoiled [the day].",
                "[Officials] accused [rivals] of [theft].",
                "On [Monday] [Smith] left.",
                "[They] called for [increased regulation] of [banks].",
                "[Two] said so.",
                "[Kremlin spokesman Dmitry Peskov] declined.",
                "[A so-called “peace plan”] was read out.",
                "[The poor] suffer.",
                "[He] gave [her] [his book].",
            })
    void brackets(String expected) {
        assertEquals(
                expected,
                Parses.phrases(Parses.sentence(expected.replace("[", "").replace("]", ""))));
    }

    @Test
    void theHeadIsTheLastNoun() {
        ParsedSentence s = Parses.sentence("The mayor's old plan failed.");
        NounPhrase p = s.phrases().get(0);
        assertEquals("plan", s.part().tokens().get(p.head()).text());
        assertEquals("The", s.part().tokens().get(p.determiner()).text());
    }

    @Test
    void prepositionsTieAPhraseToItsGovernor() {
        ParsedSentence s = Parses.sentence("The leader of the party of Norway resigned.");
        assertEquals("the party", s.textOf(s.phrase(s.governor(2))));
        assertEquals("The leader", s.textOf(s.phrase(s.root(2))));
        assertEquals(-1, s.governor(0));
    }

    @Test
    void coordinationJoinsPhrases() {
        ParsedSentence s = Parses.sentence("Moen, Holm and Dahl voted.");
        assertEquals(java.util.List.of(0, 1, 2), s.conjuncts(0));
    }
}
