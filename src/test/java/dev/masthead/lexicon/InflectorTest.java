package dev.masthead.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.masthead.analysis.AnalyzerFixture;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectorTest {
    private static Inflector inflector;

    @BeforeAll
    static void readMorphology() {
        inflector = new Inflector(AnalyzerFixture.lexicons().all().stream()
                .filter(l -> l.name().equals("morphology"))
                .flatMap(l -> l.documents().stream())
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "accuse, VERB, accuse accuses accusing accused",
        "slam, VERB, slam slams slamming slammed",
        "deny, VERB, deny denies denying denied",
        "overthrow, VERB, overthrow overthrows overthrowing overthrew overthrown",
        "admit, VERB, admit admits admitting admitted",
        "panic, VERB, panic panics panicking panicked",
        "free, VERB, free frees freeing freed",
        "ally, NOUN, ally allies",
        "spokeswoman, NOUN, spokeswoman spokeswomen",
        "thief, NOUN, thief thieves",
        "brave, ADJ, brave braver bravest",
        "bad, ADJ, bad worse worst",
    })
    void inflects(String lemma, PosClass pos, String forms) {
        assertThat(inflector.forms(lemma, pos)).containsAll(Arrays.asList(forms.split(" ")));
    }

    @Test
    void makesNoFormOfAnotherVerb() {
        assertThat(inflector.forms("plan", PosClass.VERB)).doesNotContain("planed", "planing");
        assertThat(inflector.forms("brave", PosClass.ADJ)).isEqualTo(Set.of("brave", "braver", "bravest"));
    }
}
