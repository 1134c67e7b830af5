package dev.masthead.cli.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a call brings, after it was held against the tool's {@link Parameters}. */
public final class Arguments {
    private final Map<String, Object> values;

    Arguments(Map<String, Object> values) {
        this.values = values;
    }

    /** A text that is not blank. */
    Optional<String> text(String name) {
        return Optional.ofNullable((String) values.get(name)).filter(v -> !v.isBlank());
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String name) {
        return (List<String>) values.getOrDefault(name, List.of());
    }

    int number(String name, int otherwise) {
        return (Integer) values.getOrDefault(name, otherwise);
    }

    Map<String, Object> values() {
        return values;
    }
}
