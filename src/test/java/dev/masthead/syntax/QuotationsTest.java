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
    void anUnclosedOneInsideASentenceReachesToItsEnd() {
        assertEquals(List.of("bad plan and left."), inner("She called it a “bad plan and left. Nobody clapped."));
    }

    @Test
    void anUnclosedOneThatBeginsASentenceHasTheParagraph() {
        assertEquals(
                List.of("We lost the case. We shall appeal."),
                inner("“We lost the case. We shall appeal.\n\nNobody clapped."));
    }

    @Test
    void whoSaidItEndsAnUnclosedOne() {
        assertEquals(List.of("We lost"), inner("“We lost, Ida Moen said on Monday. The court will sit in May."));
        assertEquals(List.of("We lost", "Who won?"), inner("\"We lost, said the mayor. \"Who won?\""));
    }

    @Test
    void paragraphsThatAreNotOpenedAnewBelongToTheOneThatIsClosedBehindThem() {
        ParsedText t = Parses.text("“The dam is old.\n\nIt leaks at night.\n\nNobody helped.” The mayor left.");
        List<QuotedPassage> found = t.quotations().passages();
        assertEquals(
                List.of("“The dam is old.", "It leaks at night.", "Nobody helped.”"),
                found.stream().map(q -> q.span().of(t.part().text())).toList());
        assertEquals(
                List.of(-1, 0, 1), found.stream().map(QuotedPassage::continues).toList());
    }

    @Test
    void aPostBeforeItsAuthorsHandleIsQuoted() {
        assertEquals(
                List.of("The bridge is shut again. Thanks for nothing, council!", "Nobody answered."),
                inner(
                        "The mayor was asked.\n\nThe bridge is shut again. Thanks for nothing, council! — Ida Moen (@idamoen)"
                                + " June 3, 2019 Nobody answered. — Karl Dahl (@kdahl) June 4, 2019\n\nThe mayor laughed."));
        assertEquals(
                List.of("The bridge is shut again."),
                inner("The bridge is shut again.\n\n— Ida Moen (@idamoen) June 3, 2019\n\nThe mayor laughed."));
    }

    @Test
    void theParagraphBehindAVerbOfSayingAndAColonIsQuoted() {
        String block = "The dam is old and nobody has looked at it for years. I have told them so.";
        assertEquals(List.of(block), inner("Moen wrote on Monday:\n\n" + block + "\n\nThe council met."));
        assertEquals(List.of(), inner("Moen wants three things:\n\n" + block + "\n\nThe council met."));
        assertEquals(List.of(), inner("Moen wrote on Monday:\n\nAdvertisement\n\nThe council met."));
    }

    @Test
    void paragraphsWithTheMarkOfABlockAreQuoted() {
        ParsedText t = Parses.text(
                "The ruling came at noon.\n\n> The dam leaks. It is old.\n\n> Nobody looked.\n\nDahl left.");
        assertEquals(
                List.of("The dam leaks. It is old.", "Nobody looked."),
                t.quotations().passages().stream()
                        .map(q -> q.span().of(t.part().text()))
                        .toList());
        assertEquals(0, t.quotations().passage(1).continues());
        assertEquals(
                "The",
                t.part().tokens().get(t.part().sentences().get(1).firstToken()).text());
        // marks of their own, and no speaker's line
        assertEquals(List.of("The dam leaks."), inner("It came.\n\n> “The dam leaks.”\n\n> — Ida Moen\n\nDahl left."));
        assertEquals(
                List.of("“It leaks,” Moen said.", "It leaks,"),
                inner("It came.\n\n> “It leaks,” Moen said.\n\nDahl left."));
    }

    @Test
    void whatOnlyLooksLikeTheMarkOfABlockQuotesNothing() {
        assertEquals(List.of(), inner("Halden News\n\n> More on the dam\n\nDahl left."));
        assertEquals(
                List.of(),
                inner("Today.\n\n> Ferries: The board met.\n\n> Clemency for Dahl: The king wept.\n\nDahl left."));
        assertEquals(List.of(), inner("More than 3 > 2 boats came.\n\nDahl left."));
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
