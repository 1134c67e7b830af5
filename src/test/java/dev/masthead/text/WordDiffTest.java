package dev.masthead.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    private static List<String> pieces(String before, String after) {
        return WordDiff.of(before, after).stream()
                .map(p -> before.substring(p.removed().start(), p.removed().end()) + ">"
                        + after.substring(p.added().start(), p.added().end()))
                .toList();
    }

    @Test
    void saysWhatWasTakenAwayPutInAndReplaced() {
        assertThat(pieces("The harbour is open.", "the HARBOUR — is open!")).isEmpty();
        assertThat(pieces("The old harbour is open", "The harbour is wide open"))
                .containsExactly("old>", ">wide");
        assertThat(pieces("The regime fell", "The government fell")).containsExactly("regime>government");
        assertThat(pieces("", "Ships came")).containsExactly(">Ships came");
        assertThat(pieces("Ships came", "")).containsExactly("Ships came>");
        assertThat(pieces("a b c d", "x b c y")).containsExactly("a>x", "d>y");
        assertThat(pieces("é 🚢 b", "é 🚢 c")).containsExactly("b>c");
    }

    @Test
    void staysWithinItsTimeOnLongTexts() {
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            String before = "one ".repeat(40_000);
            String after = "two ".repeat(40_000);
            assertThat(WordDiff.of(before, after)).hasSize(1);
            assertThat(WordDiff.of(before, before + "more")).hasSize(1);
        });
    }
}
