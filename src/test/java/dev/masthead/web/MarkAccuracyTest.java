package dev.masthead.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What cards say of how often marks are right is what was measured. */
class MarkAccuracyTest {
    private static final double ROUNDED = 0.05;

    @Test
    void everyFigureIsThatOfTheValidation() throws IOException {
        JsonNode validation = new YAMLMapper().readTree(new File("src/evaluation/resources/validation.yaml"));
        MarkAccuracy.load().forEach((kind, a) -> {
            JsonNode found = null;
            for (JsonNode condition : validation.get("conditions")) {
                if (condition.get("name").asText().equals(a.condition())) {
                    for (JsonNode figure : condition.get("figures")) {
                        found = figure.get("path").asText().equals(a.path()) ? figure : found;
                    }
                }
            }
            assertThat(found).as(kind + ": " + a.condition() + " " + a.path()).isNotNull();
            assertThat(Math.abs(found.get("expected").asDouble() - a.right() / 100.0))
                    .as(kind + " says " + a.right() + ", measured was " + found.get("expected"))
                    .isLessThan(ROUNDED);
        });
    }

    @Test
    void everyKindOfMarkHasOne() {
        assertThat(MarkAccuracy.load())
                .containsOnlyKeys(
                        "attribution", "speaker", "loaded", "target", "judgement", "polarity", "harm", "doer");
    }
}
