package dev.masthead.analysis.sentiment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What speaks for one actor being something, and who says so: what the article tells by itself, and what its sources and people
 * say. What one of these says alone counts for nothing; it takes a second.
 */
final class Voices {
    /** What the article tells itself is a voice from here on: a passing word is none. */
    private static final double VOICE = 0.3;

    private final Set<String> deeds = new HashSet<>();
    private final Map<String, Set<Integer>> places = new HashMap<>();
    private final Set<String> foremost = new HashSet<>();
    private final Map<String, Double> told = new HashMap<>();
    private final Map<String, Map<String, Double>> said = new HashMap<>();
    private final Map<String, Double> nameless = new HashMap<>();

    /**
     * Words that tell or say it.
     *
     * @param place    where they stand
     * @param foremost in the headline or the lead, or such as need not be told twice
     */
    void at(String kind, int place, boolean foremost) {
        places.computeIfAbsent(kind, k -> new HashSet<>()).add(place);
        if (foremost) {
            this.foremost.add(kind);
        }
    }

    /** A deed and not only words speaks for it. */
    void deed(String kind) {
        deeds.add(kind);
    }

    /** Whether any deed speaks for it. */
    boolean hasDeed(String kind) {
        return deeds.contains(kind);
    }

    /** Whether it is told or said at one place alone. */
    boolean isOnce(String kind) {
        return places.getOrDefault(kind, Set.of()).size() < 2;
    }

    /** Whether it is told or said at one place alone, and not a foremost one. */
    boolean isAside(String kind) {
        return isOnce(kind) && !foremost.contains(kind);
    }

    /** The article tells it in its own words. */
    void tell(String kind, double weight) {
        told.merge(kind, weight, Double::sum);
    }

    /**
     * Somebody says it.
     *
     * @param who an actor's id; null for somebody without a name: all of these are one voice
     */
    void say(String kind, String who, double weight) {
        if (who == null) {
            nameless.merge(kind, weight, Double::sum);
        } else {
            said.computeIfAbsent(kind, k -> new TreeMap<>()).merge(who, weight, Double::sum);
        }
    }

    /** How much the article itself tells of the kind. */
    double told(String kind) {
        return told.getOrDefault(kind, 0.0);
    }

    /** How much people say of the kind; 0 where one of them alone does and the article itself tells nothing of it. */
    double said(String kind) {
        Map<String, Double> by = said.getOrDefault(kind, Map.of());
        double others = nameless.getOrDefault(kind, 0.0);
        int voices = by.size() + (others > 0 ? 1 : 0) + (told(kind) >= VOICE ? 1 : 0);
        return voices < 2
                ? 0
                : others + by.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
