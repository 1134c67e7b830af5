package dev.masthead.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What sentences say of what they name without a verb. */
class DescriptionTest {
    private static List<String> read(String text) {
        return Parses.descriptions(Parses.sentence(text));
    }

    @Test
    void apposition() {
        assertEquals(List.of("APPOSITION Ida Moen <- a surgeon"), read("Ida Moen, a surgeon, left."));
        assertEquals(List.of("APPOSITION The mayor <- Ida Moen"), read("The mayor, Ida Moen, left."));
        assertEquals(
                List.of("APPOSITION Ida Moen <- head of the union of bakers"),
                read("We met Ida Moen, head of the union of bakers."));
    }

    @Test
    void commonNounBeforeAName() {
        assertEquals(
                List.of("BEFORE_NAME Kremlin spokesman Dmitry Peskov <- Kremlin spokesman"),
                read("Kremlin spokesman Dmitry Peskov declined."));
    }

    @Test
    void ageBracketAndRelativeClause() {
        assertEquals(
                List.of("AGE Ida Moen <- 36", "APPOSITION Ida Moen <- a cook"), read("Ida Moen, 36, a cook, left."));
        assertEquals(List.of("BRACKET The World Bank <- WB"), read("The World Bank (WB) agreed."));
        assertEquals(List.of("RELATIVE Moen <- who leads the union"), read("Moen, who leads the union, left."));
    }

    @Test
    void aListIsNoDescription() {
        assertEquals(List.of(), read("Moen, Holm and Dahl left."));
        assertEquals(List.of(), read("In Somerton, the mayor left."));
    }
}
