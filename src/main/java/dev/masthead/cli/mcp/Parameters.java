package dev.masthead.cli.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a tool may be given, also as the JSON Schema that clients see. */
public final class Parameters {
    private final Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    private final List<String> required;

    /** @param required names of those that a call cannot do without */
    Parameters(String... required) {
        this.required = List.of(required);
    }

    Parameters text(String name, String description) {
        all.put(name, Map.of("type", "string", "description", description));
        return this;
    }

    Parameters texts(String name, String description) {
        all.put(name, Map.of("type", "array", "items", Map.of("type", "string"), "description", description));
        return this;
    }

    /** A whole number from 1 to {@code most}. */
    Parameters number(String name, int most, String description) {
        all.put(name, Map.of("type", "integer", "minimum", 1, "maximum", most, "description", description));
        return this;
    }

    Map<String, Object> schema() {
        return Map.of("type", "object", "properties", all, "required", required, "additionalProperties", false);
    }

    /**
     * Holds what a call brings against this.
     *
     * @throws ToolException if something is missing, unknown or of another type
     */
    void check(Map<String, Object> given) throws ToolException {
        for (String name : required) {
            if (given.get(name) == null) {
                throw new ToolException(name + " is missing.");
            }
        }
        for (Map.Entry<String, Object> one : given.entrySet()) {
            Map<String, Object> known = all.get(one.getKey());
            if (known == null) {
                throw new ToolException("There is no parameter " + one.getKey() + "; there are "
                        + String.join(", ", all.keySet()) + ".");
            }
            if (one.getValue() != null && !fits(known, one.getValue())) {
                throw new ToolException(one.getKey() + " must be " + words(known) + ".");
            }
        }
    }

    private static boolean fits(Map<String, Object> known, Object value) {
        return switch ((String) known.get("type")) {
            case "string" -> value instanceof String;
            case "array" -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
            default -> value instanceof Integer number && number >= 1 && number <= (Integer) known.get("maximum");
        };
    }

    private static String words(Map<String, Object> known) {
        return switch ((String) known.get("type")) {
            case "string" -> "a text";
            case "array" -> "a list of texts";
            default -> "a whole number from 1 to " + known.get("maximum");
        };
    }
}
