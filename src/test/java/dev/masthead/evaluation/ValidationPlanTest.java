package dev.masthead.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationPlanTest {
    private static final String PLAN = """
            # a comment that stays
            tolerance: 0.001
            conditions:
              - name: one
                table: first
                data: set/dev.jsonl
                task: attribution
                figures:
                  - {label: "F1", path: all.f1, expected: 0.5, aim: 0.6, others: {someone: 0.25}}
                  - {label: "count", path: list.1, expected: 12.25, tolerance: 1}
              - name: two
                table: first
                title: Second set
                data: set/two.jsonl
                task: attribution
                figures:
                  - {label: "F1", path: all.f1, expected: null}
            """;
    private static final String PAGE = "Before.\n\n<!-- validation: first -->\nold\n<!-- /validation -->\n\nAfter.\n";

    @TempDir
    Path folder;

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("validation.yaml"), PLAN);
    }

    /** The page cannot say anything but what the file expects, and the file is what is measured against. */
    @Test
    void thePageShowsWhatIsExpected() throws IOException {
        String page = Files.readString(Path.of(Validate.PAGE));
        ValidationPlan plan = ValidationPlan.read(Path.of(Validate.PLAN));

        assertThat(ValidationTables.rewrite(page, plan, (c, f) -> f.expected()))
                .as("docs/validation.md; bin/dev validate writes it")
                .isEqualTo(page);
    }

    @Test
    void everyFigureOfTheFileCanBeAccepted() throws IOException {
        Path copy = Files.copy(Path.of(Validate.PLAN), folder.resolve("copy.yaml"));
        for (Condition c : ValidationPlan.read(copy).conditions()) {
            for (Figure f : c.figures()) {
                ValidationPlan.accept(copy, Map.of(c.name(), Map.of(f.path(), 0.4321)));
            }
        }
        assertThat(ValidationPlan.read(copy).conditions())
                .flatExtracting(Condition::figures)
                .extracting(Figure::expected)
                .containsOnly(0.4321);
    }

    @Test
    void writesTablesBetweenTheMarksAlone() throws IOException {
        ValidationPlan plan = ValidationPlan.read(file());

        assertThat(ValidationTables.rewrite(PAGE, plan, (c, f) -> f.expected())).isEqualTo("""
                        Before.

                        <!-- validation: first -->

                        | figure | Masthead | someone | aim |
                        | --- | --- | --- | --- |
                        | F1 | 0.500 | 0.250 | 0.600 |
                        | count | 12.3 |  |  |
                        | Second set: F1 | — |  |  |

                        <!-- /validation -->

                        After.
                        """);
        assertThatThrownBy(() -> ValidationTables.rewrite("no place", plan, (c, f) -> 0.0))
                .hasMessageContaining("no place for the tables [first]");
        assertThatThrownBy(() -> ValidationTables.rewrite(PAGE.replace("first", "other"), plan, (c, f) -> 0.0))
                .hasMessageContaining("the table other");
    }

    @Test
    void saysWhatDiffersByMoreThanTheTolerance() throws IOException {
        ValidationPlan plan = ValidationPlan.read(file());
        Condition one = plan.conditions().get(0);
        JsonMapper json = JsonMapper.builder().build();

        assertThat(Validate.differing(plan, one, json.readTree("{\"all\":{\"f1\":0.501},\"list\":[3,13.25]}")))
                .isEmpty();
        assertThat(Validate.differing(plan, one, json.readTree("{\"all\":{\"f1\":0.4989},\"list\":[3,13.25]}")))
                .containsExactly(Map.entry("all.f1", 0.4989));
        assertThat(Validate.differing(plan, plan.conditions().get(1), json.readTree("{\"all\":{\"f1\":0.4}}")))
                .containsExactly(Map.entry("all.f1", 0.4));
        assertThat(Validate.differing(plan, plan.conditions().get(1), json.readTree("{}")))
                .isEmpty();
        assertThatThrownBy(() -> Validate.differing(plan, one, json.readTree("{}")))
                .hasMessageContaining("gives no all.f1");
    }

    @Test
    void acceptsValuesAndChangesNothingElse() throws IOException {
        Path file = file();

        ValidationPlan.accept(file, Map.of("two", Map.of("all.f1", 0.75)));

        assertThat(Files.readString(file)).isEqualTo(PLAN.replace("expected: null", "expected: 0.75"));
    }

    @Test
    void refusesWhatItDoesNotKnow() throws IOException {
        Path file = file();
        Files.writeString(file, PLAN.replace("title:", "headline:"));
        assertThatThrownBy(() -> ValidationPlan.read(file)).hasMessageContaining("headline");
        Files.writeString(file, PLAN.replace("name: two", "name: one"));
        assertThatThrownBy(() -> ValidationPlan.read(file)).hasMessageContaining("two conditions named one");
    }
}
