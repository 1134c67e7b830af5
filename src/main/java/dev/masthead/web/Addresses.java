package dev.masthead.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses of pages, whatever the names in them hold. */
final class Addresses {
    private Addresses() {}

    static String outlet(String slug) {
        return "/outlets/" + segment(slug);
    }

    static String actor(String id) {
        return "/actors/" + segment(id);
    }

    /** Where the codebook page says what a metric is. */
    static String metric(String name) {
        return "/codebook#" + segment(name);
    }

    /** Where the lexicon's page shows an entry. */
    static String entry(String id) {
        int dot = id.indexOf('.');
        // a lexicon has many pages; sought by its id, the entry stands on the first
        return "/lexicons/" + segment(dot < 0 ? id : id.substring(0, dot)) + "?q=" + segment(id) + "#" + segment(id);
    }

    static String story(String id) {
        return "/stories/" + segment(id);
    }

    static String article(String id) {
        return "/articles/" + segment(id);
    }

    /** A path with its parameters; those that are null or empty are left out. */
    static String with(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .filter(p -> p.getValue() != null && !p.getValue().isEmpty())
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** In a path a plus sign is a plus sign. */
    private static String segment(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
