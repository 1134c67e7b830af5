package dev.masthead.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping of a lexicon file with its place in it. Values are strings, numbers ({@link Double}), booleans, lists and
 * {@code Fields}. A value of the wrong kind is refused with file and line.
 */
public final class Fields {
    private final Origin origin;
    private final Map<String, Object> values;
    /** Notes which keys are asked for; null, unless somebody wants to know. */
    private final KeyReads reads;

    Fields(Origin origin, Map<String, Object> values) {
        this(origin, values, null);
    }

    Fields(Origin origin, Map<String, Object> values, KeyReads reads) {
        this.origin = origin;
        this.values = Collections.unmodifiableMap(values);
        this.reads = reads;
    }

    private Object value(String key) {
        if (reads != null) {
            reads.read(origin, key);
        }
        return values.get(key);
    }

    public Origin origin() {
        return origin;
    }

    /** Every key with its value, in file order. */
    public Map<String, Object> asMap() {
        if (reads != null) {
            values.keySet().forEach(key -> reads.read(origin, key));
        }
        return values;
    }

    /** As {@link #asMap}, without counting as asked for. */
    Map<String, Object> entries() {
        return values;
    }

    /** These fields over those of {@code defaults}: a key that both have keeps its value here. */
    Fields over(Fields defaults) {
        Map<String, Object> all = new LinkedHashMap<>(defaults.values);
        values.forEach((key, value) -> all.merge(
                key, value, (old, mine) -> old instanceof Fields o && mine instanceof Fields m ? m.over(o) : mine));
        return new Fields(origin, all, reads);
    }

    Fields without(Set<String> keys) {
        Map<String, Object> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(keys);
        return new Fields(origin, rest, reads);
    }

    Fields with(String key, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put(key, value);
        return new Fields(origin, all, reads);
    }

    public boolean has(String key) {
        return value(key) != null;
    }

    public Optional<String> text(String key) {
        Object value = value(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String s) {
            return Optional.of(s);
        }
        throw wrong(key, "a text");
    }

    public String requireText(String key) {
        return text(key).filter(s -> !s.isBlank()).orElseThrow(() -> new LexiconException(origin, "needs " + key));
    }

    /** The text, which must be one of {@code allowed}. */
    public Optional<String> oneOf(String key, Set<String> allowed) {
        Optional<String> value = text(key);
        value.filter(v -> !allowed.contains(v)).ifPresent(v -> {
            throw new LexiconException(origin, key + " is '" + v + "', not one of " + allowed);
        });
        return value;
    }

    public Optional<Double> number(String key) {
        Object value = value(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Double d) {
            return Optional.of(d);
        }
        throw wrong(key, "a number");
    }

    public double number(String key, double ifMissing) {
        return number(key).orElse(ifMissing);
    }

    public double requireNumber(String key) {
        return number(key).orElseThrow(() -> new LexiconException(origin, "needs the number " + key));
    }

    public boolean flag(String key) {
        Object value = value(key);
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean b) {
            return b;
        }
        throw wrong(key, "true or false");
    }

    /** A list of texts; one text alone counts as a list of one; empty where missing. */
    public List<String> texts(String key) {
        Object value = value(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof String s) {
            return List.of(s);
        }
        if (value instanceof List<?> list) {
            List<String> out = new ArrayList<>(list.size());
            for (Object o : list) {
                if (!(o instanceof String s)) {
                    throw wrong(key, "a list of texts (quote what YAML reads as something else)");
                }
                out.add(s);
            }
            return List.copyOf(out);
        }
        throw wrong(key, "a list of texts");
    }

    public Optional<Fields> fields(String key) {
        Object value = value(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Fields f) {
            return Optional.of(f);
        }
        throw wrong(key, "a mapping");
    }

    /** A list of mappings; empty where missing. */
    public List<Fields> list(String key) {
        Object value = value(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            List<Fields> out = new ArrayList<>(list.size());
            for (Object o : list) {
                if (!(o instanceof Fields f)) {
                    throw wrong(key, "a list of mappings");
                }
                out.add(f);
            }
            return out;
        }
        throw wrong(key, "a list of mappings");
    }

    private LexiconException wrong(String key, String expected) {
        return new LexiconException(origin, key + " should be " + expected);
    }
}
