package dev.masthead.analysis.sourcing;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.LexiconException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Bodies of states, known by suffixes under which nobody else may register: {@code gov.ua}, {@code mil}, {@code gouv.fr}.
 * Each name below such a suffix is a body of its own.
 */
final class Governments {
    private record Suffix(String country, String kind, Tenure tenure) {}

    private final Map<String, Suffix> bySuffix = new HashMap<>();

    /** @param documents the files' top-level mappings; {@code suffixes} of each lists countries with theirs */
    Governments(List<Fields> documents, Citations citations) {
        for (Fields top : documents) {
            for (Fields rule : top.list("suffixes")) {
                Tenure tenure = citations.standing(rule);
                String kind = rule.oneOf("kind", Set.of(Outlet.GOVERNMENT, "military"))
                        .orElseThrow();
                Fields countries = rule.fields("countries").orElseThrow();
                for (String country : countries.asMap().keySet()) {
                    for (String suffix : countries.texts(country)) {
                        if (bySuffix.put(suffix, new Suffix(country, kind, tenure)) != null) {
                            throw new LexiconException(rule.origin(), "the suffix " + suffix + " stands twice");
                        }
                    }
                }
            }
        }
    }

    /** The body that publishes under the host, which is in lower case and in punycode. */
    Optional<Outlet> byHost(String host) {
        String below = null;
        for (String h = host; ; h = h.substring(h.indexOf('.') + 1)) {
            Suffix suffix = bySuffix.get(h);
            if (suffix != null) {
                String slug = below == null || below.equals("www." + h) ? h : below;
                return Optional.of(Outlet.site(
                        slug, slug, List.of(slug), suffix.country(), null, suffix.kind(), null, suffix.tenure()));
            }
            if (h.indexOf('.') < 0) {
                return Optional.empty();
            }
            below = h;
        }
    }
}
