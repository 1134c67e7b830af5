package dev.masthead.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file {@code validation.yaml}: every figure of the page on validation, how it is measured and what is expected.
 *
 * @param tolerance how far a measurement may lie from what is expected, unless a figure says otherwise
 */
record ValidationPlan(
        @JsonProperty(required = true) double tolerance,
        @JsonProperty(required = true) List<Condition> conditions) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Pattern NAME = Pattern.compile("\\s*- name: (\\S+)\\s*");
    private static final Pattern FIGURE = Pattern.compile("(.*\\bpath: )([^,}]+)(, expected: )([^,}]+)(.*)");

    /** @throws IOException if the file cannot be read or says something that no plan says */
    static ValidationPlan read(Path file) throws IOException {
        ValidationPlan plan = YAML.readValue(file.toFile(), ValidationPlan.class);
        Set<String> names = new HashSet<>();
        for (Condition c : plan.conditions()) {
            if (!names.add(c.name())) {
                throw new IOException(file + " has two conditions named " + c.name());
            }
        }
        return plan;
    }

    double toleranceOf(Figure figure) {
        return figure.tolerance() == null ? tolerance : figure.tolerance();
    }

    /**
     * Writes new expectations into the file and leaves every other character as it is.
     *
     * @param measured by condition and path
     */
    static void accept(Path file, Map<String, Map<String, Double>> measured) throws IOException {
        List<String> out = new ArrayList<>();
        Map<String, Double> of = Map.of();
        for (String line : Files.readAllLines(file)) {
            Matcher name = NAME.matcher(line);
            if (name.matches()) {
                of = measured.getOrDefault(name.group(1), Map.of());
            }
            Matcher figure = FIGURE.matcher(line);
            Double value = figure.matches() ? of.get(figure.group(2)) : null;
            out.add(
                    value == null
                            ? line
                            : figure.group(1) + figure.group(2) + figure.group(3) + value + figure.group(5));
        }
        Files.writeString(file, String.join("\n", out) + "\n");
    }
}
