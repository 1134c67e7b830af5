package dev.masthead.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListLiteralTest {
    @Test
    void readsListsAsPythonAndAsJsonWritesThem() {
        assertThat(ListLiteral.parse("['Ola Brekke', \"Siv O'Dahl\"]")).contains(List.of("Ola Brekke", "Siv O'Dahl"));
        assertThat(ListLiteral.parse("[\"Ola \\\"Oli\\\" Brekke\",\"Siv\"]"))
                .contains(List.of("Ola \"Oli\" Brekke", "Siv"));
        assertThat(ListLiteral.parse(" [ 'a' , 'b' ] ")).contains(List.of("a", "b"));
        assertThat(ListLiteral.parse("[]")).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ola Brekke",
                "",
                "[",
                "]",
                "[1, 2]",
                "['a' 'b']",
                "['a',]",
                "['a",
                "['a]",
                "['a\\']",
                "[Ola Brekke]",
                "[,]"
            })
    void takesNothingElseForOne(String value) {
        assertThat(ListLiteral.parse(value)).isEmpty();
    }
}
