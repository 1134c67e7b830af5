package dev.masthead.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.masthead.lexicon.LexiconLint.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconLintTest {
    private static final Map<String, Set<String>> FOR_PEOPLE = Map.of("*", Set.of("source", "label", "intensity"));

    @TempDir
    Path root;

    /** Problems of a lexicon of entries {@code a}, {@code b} … */
    private List<Problem> problems(String... entries) throws IOException {
        StringBuilder file = new StringBuilder("""
                lexicon: loaded-terms
                language: en
                version: "1"
                licence: Apache-2.0
                provenance: {source: "Curators"}
                entries:
                """);
        char id = 'a';
        for (String entry : entries) {
            file.append("  - {id: loaded-terms.")
                    .append(id++)
                    .append(", ")
                    .append(entry)
                    .append("}\n");
        }
        Path folder = Files.createDirectories(root.resolve("loaded-terms"));
        Files.writeString(folder.resolve("en.yaml"), file);
        KeyReads reads = new KeyReads();
        return LexiconLint.check(LexiconReader.readAll(root, reads), reads, FOR_PEOPLE);
    }

    private String killed(String entry) throws IOException {
        List<Problem> problems = problems(entry);
        return problems.isEmpty() ? "" : problems.get(0).message();
    }

    @Test
    void namesEveryExpansionThatAConditionForbids() throws IOException {
        assertThat(
                        problems(
                                "pattern: \"(security|police|garrison) state\", unless: [\"(security|garrison) state\", \"state of\"]"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.count()).isEqualTo(2);
                    assertThat(p)
                            .hasToString(
                                    "loaded-terms/en.yaml:7: error: self-forbidden: loaded-terms.a: 2 of 3 expansions are"
                                            + " forbidden by its own unless: 'security state' (unless '(security|garrison) state'),"
                                            + " 'garrison state' (unless '(security|garrison) state')");
                });
    }

    @Test
    void aConditionThatNeedsOtherWordsForbidsNothing() throws IOException {
        assertThat(killed("pattern: regime, unless: [\"tax regime\", \"regime change\"]"))
                .isEmpty();
    }

    @Test
    void aConditionThatStandsOnSomeOfTheWordsForbids() throws IOException {
        assertThat(killed("pattern: \"brutal tax regime\", unless: [\"tax regime\"]"))
                .startsWith("1 of 1 expansions");
    }

    @Test
    void aLemmaIsForbiddenByItselfAndNotByOneOfItsForms() throws IOException {
        assertThat(killed("pattern: \"[butcher]\", unless: [\"butchers\"]")).isEmpty();
        assertThat(killed("pattern: \"butchers\", unless: [\"[butcher]\"]")).startsWith("1 of 1 expansions");
        assertThat(killed("pattern: \"[butcher]\", unless: [\"[butcher]\"]")).startsWith("1 of 1 expansions");
    }

    @Test
    void aPartOfSpeechThatThePatternDoesNotAskForForbidsNothing() throws IOException {
        assertThat(killed("pattern: butcher, unless: [\"butcher/VERB\"]")).isEmpty();
        assertThat(killed("pattern: butcher/VERB, unless: [\"butcher/VERB\"]")).startsWith("1 of 1");
        assertThat(killed("pattern: \"butcher {NOUN}\", unless: [\"butcher {NOUN}\"]"))
                .startsWith("1 of 1");
        assertThat(killed("pattern: \"butcher {NOUN}\", unless: [\"butcher {VERB}\"]"))
                .isEmpty();
    }

    @Test
    void aGapIsCoveredByALongerGapAlone() throws IOException {
        assertThat(killed("pattern: \"lies ...2 damned\", unless: [\"lies ...3 damned\"]"))
                .startsWith("1 of 1");
        assertThat(killed("pattern: \"lies ...3 damned\", unless: [\"lies ...2 damned\"]"))
                .isEmpty();
        assertThat(killed("pattern: \"lies and damned\", unless: [\"lies ...2 damned\"]"))
                .startsWith("1 of 1");
    }

    @Test
    void namesAKeyThatNobodyReads() throws IOException {
        assertThat(problems("pattern: a, unles: [b]", "pattern: c, unles: [d]"))
                .extracting(Problem::rule, Problem::count, Problem::message)
                .containsExactly(
                        tuple("unread-key", 2, "nobody reads 'unles', which stands here first, 2 times in all"));
    }

    @Test
    void hintsAtTheSameWordsWithAnotherLabel() throws IOException {
        assertThat(problems("pattern: \"(a|b) c\", label: fear", "pattern: \"b c\", label: ridicule"))
                .extracting(Problem::toString)
                .containsExactly("loaded-terms/en.yaml:7: hint: contradiction: loaded-terms.a: loaded-terms.b at"
                        + " loaded-terms/en.yaml:8 has the same words and another label (fear, ridicule): 'b c'");
        assertThat(problems("pattern: \"b c\", label: fear", "pattern: \"b c\", label: fear"))
                .isEmpty();
    }

    @Test
    void hintsAtAnExampleWithoutAWordOfItsEntry() throws IOException {
        assertThat(
                        problems(
                                "pattern: \"[butcher]\", examples: [{no_match: \"A cat sat.\"}, {no_match: \"She met the butchers.\"}]"))
                .extracting(Problem::rule, Problem::message)
                .containsExactly(tuple("idle-example", "no word of the entry stands in the no_match: A cat sat."));
    }
}
