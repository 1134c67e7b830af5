package dev.masthead.analysis.entities;

import dev.masthead.lexicon.Match;
import dev.masthead.text.Typography;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The clusters of one article's names and the words by which each is found: full names, surnames, acronyms. Not thread-safe. */
final class Clusters {
    private static final int MIN_ACRONYM = 3;

    private static final int MOST_NAMESAKES = 12;

    /** Words of a name whose tails may stand for it, at most. */
    private static final int LONGEST_TAILED = 8;

    /** Marks that stand on letters once those are taken apart. */
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final ActorRegistry registry;
    private final ActorWords words;
    private final GivenNames givenNames;
    private final List<Cluster> all = new ArrayList<>();
    private final Map<String, List<Cluster>> shortForms = new HashMap<>();
    private final Map<String, List<Cluster>> byGivenName = new HashMap<>();
    private final Map<String, List<Cluster>> bySurname = new HashMap<>();
    private final Map<String, List<Cluster>> byTail = new HashMap<>();
    private final Map<String, Cluster> byId = new HashMap<>();
    private final Map<String, Cluster> byName = new LinkedHashMap<>();
    /** Bodies by their names without the forms of companies. */
    private final Map<String, Cluster> byFirm = new HashMap<>();

    private final Map<String, Cluster> acronyms = new HashMap<>();

    Clusters(ActorRegistry registry, ActorWords words, GivenNames givenNames) {
        this.registry = registry;
        this.words = words;
        this.givenNames = givenNames;
    }

    /** In the order in which the article was read. */
    List<Cluster> all() {
        return all;
    }

    // ---- by their words ------------------------------------------------------------------------------------------

    /** The clusters that the word stands for: a surname, an acronym, a company without its form. */
    List<Cluster> byShortForm(String word) {
        return shortForms.getOrDefault(key(word), List.of());
    }

    /** As {@link #byShortForm}; what the registry does not know may also be the given name of a person it does not know. */
    List<Cluster> namesakes(Candidate c) {
        List<Cluster> found = byShortForm(c.surface());
        boolean surnameFirst = c.length() == 1 // Ding, of Ding Duo, though the registry knows others called so
                && !givenNames.contains(c.surface().toLowerCase(Locale.ROOT))
                && c.matches().stream()
                        .allMatch(m -> m.role() == Match.Role.AMBIGUOUS
                                && registry.find(m.entry().slug())
                                        .map(ActorProfile::isPerson)
                                        .orElse(false));
        return found.isEmpty() && (c.isUnknown() || surnameFirst)
                ? byGivenName.getOrDefault(key(c.surface()), List.of())
                : found;
    }

    /** Whether some cluster goes by the word, as a short form or a given name. */
    boolean knows(String word) {
        return shortForms.containsKey(key(word)) || byGivenName.containsKey(key(word));
    }

    /** What the article's own acronym stands for; null where it introduces none. */
    Cluster byAcronym(String word) {
        return acronyms.get(key(word));
    }

    /** Whether the registry's actor is named beyond doubt. */
    boolean names(String id) {
        return byId.containsKey(id);
    }

    void shorten(Cluster cluster, String word) {
        add(shortForms, key(word), cluster);
    }

    /** The article's own acronym stands for this one and nobody else. */
    void abbreviate(Cluster cluster, String acronym) {
        acronyms.putIfAbsent(key(acronym), cluster);
        shorten(cluster, acronym);
    }

    /** The words name the cluster whole. */
    void named(Cluster cluster, String surface) {
        if (cluster.isPerson()) {
            return;
        }
        String tail = surface;
        for (int n = 0; n < LONGEST_TAILED && tail.indexOf(' ') > 0; n++) {
            tail = tail.substring(tail.indexOf(' ') + 1);
            if (tail.indexOf(' ') > 0) {
                add(byTail, tail, cluster);
            }
        }
    }

    // ---- new ones ------------------------------------------------------------------------------------------------

    Cluster add(Cluster cluster) {
        all.add(cluster);
        return cluster;
    }

    /** The registry's actor that is no person. */
    Cluster thing(String id) {
        Cluster found = byId.get(id);
        if (found == null) {
            ActorProfile p = registry.find(id).orElseThrow();
            found = new Cluster(Cluster.Form.FULL, p.kind(), p.name());
            found.known.add(id);
            found.safe.add(id);
            byId.put(id, found);
            all.add(found);
        }
        return found;
    }

    /** A body or place that the registry does not know. */
    Cluster localThing(Candidate c) {
        Cluster known = byName.get(c.surface());
        if (known != null) {
            return known;
        }
        String name = c.surface();
        Cluster firm = byFirm.get(key(core(name)));
        if (firm != null && name.indexOf(' ') > 0) {
            byName.put(name, firm);
            return firm; // Quimble Cranes, where Quimble Cranes Inc. is named
        }
        List<Cluster> longer = byTail.getOrDefault(name, List.of());
        if (longer.size() == 1) {
            return longer.get(0); // Air Force, where the US Air Force is named
        }
        Cluster found = new Cluster(Cluster.Form.FULL, c.kind(), name);
        byName.put(name, found);
        all.add(found);
        String acronym = EntityTable.initials(name);
        if (acronym.length() >= MIN_ACRONYM) {
            add(shortForms, key(acronym), found);
        }
        String core = core(name);
        if (!core.equals(name)) {
            add(shortForms, key(core), found);
            int space = core.indexOf(' ');
            String first = space < 0 ? core : core.substring(0, space);
            if (!givenNames.isCommonWord(first.toLowerCase(Locale.ROOT)) && !givenNames.contains(first)) {
                add(byGivenName, key(first), found); // Aurora, for Aurora Cannabis Inc.
            }
        }
        if (core.indexOf(' ') > 0) {
            byFirm.putIfAbsent(key(core), found);
        }
        return found;
    }

    /** The name without the forms of companies at its end, or without the house of what is named after a saint. */
    private String core(String name) {
        String core = name;
        int cut = core.lastIndexOf(' ');
        boolean saint = name.startsWith("St. ") || name.startsWith("Saint ");
        if (saint && words.is("houses_of_saints", core.substring(cut + 1).toLowerCase(Locale.ROOT))) {
            String house = core.substring(0, cut);
            return house.indexOf(' ') != house.lastIndexOf(' ') ? house : name; // St. Peter Lutheran Church
        }
        while (cut > 0 && words.is("company_forms", core.substring(cut + 1).toLowerCase(Locale.ROOT))) {
            core = core.substring(0, cut);
            cut = core.lastIndexOf(' ');
        }
        return core;
    }

    /** Of several actors of one name the one that is named elsewhere, else a cluster for whichever it is. */
    Cluster several(Candidate c, Set<String> things) {
        Cluster named = null;
        for (String id : things) {
            if (byId.containsKey(id)) {
                if (named != null) {
                    named = null;
                    break;
                }
                named = byId.get(id);
            }
        }
        if (named != null) {
            return named;
        }
        Cluster cluster = byName.get(c.surface());
        if (cluster == null) {
            cluster = new Cluster(
                    Cluster.Form.BARE,
                    registry.find(things.iterator().next()).orElseThrow().kind(),
                    c.surface());
            cluster.known.addAll(things);
            cluster.safe.addAll(things);
            byName.put(c.surface(), cluster);
            all.add(cluster);
        }
        return cluster;
    }

    /**
     * The person of the full name.
     *
     * @param ids actors of the registry whom the words name
     */
    Cluster person(Candidate c, Set<String> ids) {
        PersonName name = PersonName.of(c.surface(), words);
        Gender gender = givenNames.genderOf(c.surface());
        Cluster found = null;
        if (name != null) {
            for (Cluster other : bySurname.getOrDefault(key(name.last()), List.of())) {
                boolean both = !ids.isEmpty() && !other.known.isEmpty();
                boolean shared = both && other.known.stream().anyMatch(ids::contains);
                if (shared || !both && other.person != null && name.fits(other.person, words)) {
                    found = other;
                    break;
                }
            }
        }
        if (found == null && !ids.isEmpty()) {
            found = all.stream()
                    .filter(x -> x.isPerson() && x.known.stream().anyMatch(ids::contains))
                    .findFirst()
                    .orElse(null);
        }
        if (found == null) {
            found = new Cluster(Cluster.Form.FULL, "person", c.surface());
            found.person = name;
            found.gender = gender;
            all.add(found);
        } else if (c.surface().length() > found.name.length()) {
            found.name = c.surface();
        }
        found.known.addAll(ids);
        found.safe.addAll(ids);
        found.personLike = true;
        if (name != null) {
            add(bySurname, key(name.last()), found);
            shorten(found, name.last());
            String tail = name.last();
            for (int i = name.middle().size() - 1; i >= 0; i--) {
                boolean particle = words.is("name_particles", name.middle().get(i));
                if (!particle && i < name.middle().size() - 1) {
                    break;
                }
                tail = name.middle().get(i) + " " + tail;
                shorten(found, tail);
            }
            if (!words.isTitle(name.given()) && name.given().length() > 2) {
                add(byGivenName, key(name.given()), found);
            }
        }
        for (String id : ids) {
            ActorProfile p = registry.find(id).orElseThrow();
            for (String part : registry.partsOfName(p)) {
                add(shortForms, key(part), found);
            }
        }
        return found;
    }

    private static void add(Map<String, List<Cluster>> index, String key, Cluster cluster) {
        List<Cluster> list = index.computeIfAbsent(key, k -> new ArrayList<>(2));
        if (!list.contains(cluster) && list.size() < MOST_NAMESAKES) {
            list.add(cluster);
        }
    }

    /** Words as short forms are compared by: in small letters, without the marks on them. */
    private static String key(String words) {
        String small = Typography.plain(words).toLowerCase(Locale.ROOT);
        return MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    }
}
