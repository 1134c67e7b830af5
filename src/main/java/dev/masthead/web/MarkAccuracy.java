package dev.masthead.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * How often a kind of mark was right when it was measured.
 *
 * @param right     of a hundred
 * @param of        what they are, as the end of a sentence that begins with the number
 * @param condition of {@code validation.yaml} that measures it
 * @param path      of the figure in what the condition gives
 */
record MarkAccuracy(int right, String of, String condition, String path) {
    private static final String FILE = "mark-accuracy.yaml";

    /** By kind of mark. */
    static Map<String, MarkAccuracy> load() {
        try (InputStream in = MarkAccuracy.class.getResourceAsStream(FILE)) {
            return new YAMLMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + FILE + " cannot be read", e);
        }
    }

    /** In a sentence. */
    String sentence() {
        return right + " of 100 " + of + ".";
    }
}
