package dev.masthead.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockQuoteTest {
    private static String withoutMark(String line) {
        return BlockQuote.withoutMark(line, new Span(0, line.length())).of(line);
    }

    @Test
    void theMarkIsNoPartOfTheParagraph() {
        assertThat(withoutMark("> It leaks.")).isEqualTo("It leaks.");
        assertThat(withoutMark("> >  It leaks.")).isEqualTo("It leaks.");
        assertThat(withoutMark("It leaks.")).isEqualTo("It leaks.");
        assertThat(withoutMark(">It leaks.")).isEqualTo(">It leaks.");
        assertThat(withoutMark(">")).isEqualTo(">");
        assertThat(withoutMark("> >")).isEqualTo(">");
        assertThat(withoutMark("")).isEmpty();
    }

    @Test
    void aMarkStandsBeforeTheFirstWord() {
        String text = "It leaks.\n\n> It leaks.";
        assertThat(BlockQuote.isMarked(text, text.lastIndexOf("It"))).isTrue();
        assertThat(BlockQuote.isMarked(text, 0)).isFalse();
        assertThat(BlockQuote.isMarked(">It", 1)).isFalse();
    }
}
