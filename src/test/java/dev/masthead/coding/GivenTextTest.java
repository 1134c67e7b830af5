package dev.masthead.coding;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.masthead.profile.InvalidQueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTextTest {
    @Test
    void wholeCharactersPass() {
        assertThatCode(() -> GivenText.check("note", "a \uD83D\uDE00 b", 6)).doesNotThrowAnyException();
        assertThatCode(() -> GivenText.check("note", null, 6)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0", "\uD83D", "\uDE00\uD83D", "1234567"})
    void whatADatabaseCannotHoldIsRefused(String text) {
        assertThatThrownBy(() -> GivenText.check("note", text, 6))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageStartingWith("note ");
    }
}
