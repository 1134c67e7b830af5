package dev.masthead.web;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What the pages on outlets say and show first: {@code outlets.yaml}.
 *
 * @param classes ownership classes by their code, in the order of a form
 * @param media   media by name, with the words for an outlet of each
 * @param six     metrics at the top of a profile
 * @param main    metrics shown in full, with the words that say what more of it means
 * @param trend   the metric that is followed over time unless another is asked for
 */
public record OutletWords(
        Map<String, OwnershipClass> classes,
        Map<String, String> media,
        List<String> six,
        Map<String, String> main,
        String trend) {

    /** An ownership class in a reader's words. */
    public record OwnershipClass(String name, String means) {}

    static OutletWords load() {
        try (InputStream in = OutletWords.class.getResourceAsStream("outlets.yaml")) {
            return new YAMLMapper().readValue(in, OutletWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own outlets.yaml cannot be read", e);
        }
    }

    /** What an outlet of the medium is; of none that is known an outlet. */
    String kind(String medium) {
        return medium == null ? "outlet" : media.getOrDefault(medium, "outlet");
    }

    /** The class in a reader's words; of one that is only described, as articles describe it. */
    OwnershipClass of(String code) {
        return classes.getOrDefault(code, new OwnershipClass(Shown.words(code), ""));
    }
}
