package dev.masthead.web;

import dev.masthead.corpus.CorpusFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a page was asked for: parameters in their order, and the addresses of pages that ask for a little more or less. Immutable. */
final class Asked {
    private final Map<String, List<String>> parameters;

    private Asked(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** Nothing. */
    static Asked none() {
        return new Asked(Map.of());
    }

    /** What a filter asks for. */
    static Asked of(CorpusFilter filter) {
        return new Asked(new LinkedHashMap<>(filter.parameters()));
    }

    /** The same, with those of these parameters that were given and are not empty. */
    Asked and(MultivaluedMap<String, String> given, Collection<String> names) {
        Map<String, List<String>> out = new LinkedHashMap<>(parameters);
        for (String name : names) {
            List<String> values = given.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(v -> !v.isEmpty())
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                out.put(name, values);
            }
        }
        return new Asked(out);
    }

    /** With one more value. */
    Asked with(String name, String value) {
        Map<String, List<String>> out = new LinkedHashMap<>(parameters);
        List<String> values = new ArrayList<>(values(name));
        if (!values.contains(value)) {
            values.add(value);
        }
        out.put(name, values);
        return new Asked(out);
    }

    /** With this value alone; without the parameter where it is empty. */
    Asked set(String name, String value) {
        Map<String, List<String>> out = new LinkedHashMap<>(parameters);
        if (value.isEmpty()) {
            out.remove(name);
        } else {
            out.put(name, List.of(value));
        }
        return new Asked(out);
    }

    /** Without one value. */
    Asked without(String name, String value) {
        Map<String, List<String>> out = new LinkedHashMap<>(parameters);
        List<String> values =
                values(name).stream().filter(v -> !v.equals(value)).toList();
        if (values.isEmpty()) {
            out.remove(name);
        } else {
            out.put(name, values);
        }
        return new Asked(out);
    }

    List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** In the form of an address's query. */
    String query() {
        return parameters.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(v -> e.getKey() + "=" + encoded(v)))
                .collect(Collectors.joining("&"));
    }

    /** All of this as the value of one parameter. */
    Asked asValueOf(String name) {
        return new Asked(Map.of(name, List.of(query())));
    }

    /** The address of a page that is asked for all this. */
    String at(String path) {
        return parameters.isEmpty() ? path : path + "?" + query();
    }

    /** As a value in an address. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
