package dev.masthead.analysis.sourcing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From the article's outlet through everyone who passed a report on to where it came from, each way once. Outlets that all
 * cite each other could be walked in more ways than anyone can count, so that the steps have an end.
 */
final class RelayChains {
    private final Map<Citation, List<CitationFinder.Relay>> by = new HashMap<>();
    private final Set<List<String>> found = new LinkedHashSet<>();
    private int steps;

    private RelayChains(List<CitationFinder.Relay> relays, int steps) {
        relays.forEach(r -> by.computeIfAbsent(r.by(), c -> new ArrayList<>()).add(r));
        this.steps = steps;
    }

    /**
     * The chains of one article.
     *
     * @param own   what the first outlet of each chain is called
     * @param steps taken at most
     */
    static List<List<String>> of(String own, CitationFinder.Found found, int steps) {
        RelayChains chains = new RelayChains(found.relays(), steps);
        for (Citation c : found.citations()) {
            boolean passesOn = chains.by.containsKey(c);
            if (c.outlet != null && !c.relayed && (passesOn || c.reports || !c.attributions.isEmpty())) {
                chains.extend(new ArrayList<>(List.of(own)), c);
            }
        }
        return List.copyOf(chains.found);
    }

    private void extend(List<String> path, Citation c) {
        if (c.outlet == null || path.contains(c.outlet.slug())) {
            if (path.size() > 1) {
                found.add(List.copyOf(path));
            }
            return;
        }
        path.add(c.outlet.slug());
        List<CitationFinder.Relay> next = steps > 0 ? by.getOrDefault(c, List.of()) : List.of();
        if (next.isEmpty()) {
            found.add(List.copyOf(path));
        }
        for (CitationFinder.Relay r : next) {
            if (steps-- > 0) {
                extend(path, r.of());
            }
        }
        path.remove(path.size() - 1);
    }
}
