package dev.masthead.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One reading of quotation marks. */
class QuotationsTest {
    private static List<String> inner(String text) {
        ParsedText t = Parses.text(text);
        return t.quotations().passages().stream().map(q -> q.inner().of(text)).toList();
    }

    @Test
    void marksOfEveryKind() {
        assertEquals(List.of("We lost,"), inner("“We lost,” she said."));
        assertEquals(List.of("We lost,"), inner("\"We lost,\" she said."));
        assertEquals(List.of("We lost,"), inner("''We lost,'' she said."));
        assertEquals(List.of("We lost,"), inner("‘We lost,’ she said."));
        assertEquals(List.of("We lost"), inner("«We lost», she said."));
    }

    @Test
    void nestedOnesStandBehindTheirOuter() {
        assertEquals(List.of("He called it ‘theft’ twice,", "theft"), inner("“He called it ‘theft’ twice,” she said."));
    }

    @Test
    void apostrophesQuoteNothing() {
        assertEquals(List.of(), inner("The bakers' union doesn't like the '90s or 'em."));
    }

    @Test
    void aReopenedQuotationGoesOn() {
        ParsedText t = Parses.text("She said: “We lost the case.\n\n“We will appeal.” Then she left.");
        assertEquals(2, t.quotations().passages().size());
        assertFalse(t.quotations().passage(0).closed());
        assertEquals(0, t.quotations().passage(1).continues());
        assertEquals(-1, t.quotations().passage(0).continues());
    }

    @Test
    void anUnclosedOneReachesToTheEndOfItsSentence() {
        assertEquals(List.of("We lost the case."), inner("She said: “We lost the case. Nobody clapped."));
    }

    @Test
    void charactersAreAskedOneByOne() {
        String text = "She said it was “theft” and left.";
        Quotations q = Parses.text(text).quotations();
        assertTrue(q.isQuoted(text.indexOf("theft")));
        assertFalse(q.isQuoted(text.indexOf("left")));
        assertFalse(q.isQuoted(text.indexOf('“')));
    }
}
