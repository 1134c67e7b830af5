package dev.masthead.analysis.entities;

import dev.masthead.lexicon.Match;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Third phase of reading: says of each cluster of names which actor of the registry it is, an actor of its own that the
 * registry does not know, or nobody. A full name is linked where nothing speaks against it; a surname without one only
 * where the article supports it: an office of that person before it, or that person's country. See docs/names.md.
 */
final class EntityLinker {
    /** Kinds of actors whose naming shows that a text is about their country. */
    private static final Set<String> OF_A_STATE = Set.of("country", "body", "armed_forces");

    private final ActorRegistry registry;
    private final ActorWords words;
    private final EntityTable table;
    private final String date;
    private final Set<String> countries = new HashSet<>();
    /** Countries of the states and cities that are named, which say less. */
    private final Set<String> places = new HashSet<>();

    /** The country of the dateline; null where it names none. */
    private final String writtenIn;

    EntityLinker(ActorRegistry registry, ActorWords words, EntityTable table, String date, String writtenIn) {
        this.writtenIn = writtenIn;
        this.registry = registry;
        this.words = words;
        this.table = table;
        this.date = date;
    }

    void link(List<Cluster> clusters) {
        List<Cluster> open = new ArrayList<>();
        List<Cluster> letters = new ArrayList<>();
        for (Cluster c : clusters) {
            if (c.form == Cluster.Form.BARE) {
                open.add(c);
            } else if (!c.isPerson() && goesByLetters(c)) {
                letters.add(c);
            } else {
                c.entity = c.isPerson() ? person(c) : thing(c);
                note(c);
            }
        }
        // whose surname suffices says what a text is about before the rest is weighed
        for (Cluster c : open) {
            ActorProfile p = c.isPerson() ? suffices(c) : null;
            if (p != null && !c.ordinary) {
                c.entity = table.known(p.id());
                note(c);
            }
        }
        for (Cluster c : open) {
            if (c.entity == null) {
                c.entity = c.isPerson() ? surname(c) : supported(c);
            }
        }
        for (Cluster c : letters) {
            c.entity = ofLetters(c, letters);
        }
        for (Cluster c : clusters) {
            if (c.entity != null) {
                c.entity.roles.addAll(c.roles);
                c.entity.roles.addAll(c.titles);
                c.entity.age = c.entity.age == 0 ? c.age : c.entity.age;
                if (c.entity.gender == Gender.UNKNOWN) {
                    c.entity.gender = c.gender;
                }
                c.mentions.forEach(m -> table.named(c.entity, m.surface()));
            }
        }
    }

    /** Whether the article calls a body of one foreign country by nothing but its letters: CAC. */
    private boolean goesByLetters(Cluster c) {
        if (c.known.size() != 1 || c.mentions.isEmpty()) {
            return false;
        }
        ActorProfile p = registry.find(c.known.iterator().next()).orElseThrow();
        return p.kind().equals("organisation")
                && words.is("types_of_lettered_bodies", p.sourceType())
                && p.country() != null
                && !words.is("countries_of_known_letters", p.country().toLowerCase(Locale.ROOT))
                && c.mentions.stream().allMatch(m -> EntityTable.isAcronym(m.surface()));
    }

    /** The body of those letters where the article speaks of its country otherwise; else one of its own, since others share the letters. */
    private Entity ofLetters(Cluster c, List<Cluster> letters) {
        String id = c.known.iterator().next();
        String country = countryOf(id);
        boolean supported = countries.contains(country)
                || places.contains(country)
                || letters.stream()
                        .anyMatch(x -> x != c
                                && !x.known.equals(c.known)
                                && country.equals(countryOf(x.known.iterator().next())));
        return supported ? table.known(id) : table.local(c.mentions.get(0).surface(), c.kind);
    }

    private void note(Cluster c) {
        if (c.entity != null && c.entity.profile != null && c.entity.country() != null) {
            ActorProfile p = c.entity.profile;
            boolean ofState = OF_A_STATE.contains(p.kind())
                    || p.isPerson()
                    || "official".equals(p.sourceType())
                    || "party".equals(p.sourceType());
            if (ofState) {
                countries.add(p.country());
            } else if (p.kind().equals("place")) {
                places.add(p.country());
            }
        }
    }

    private Entity thing(Cluster c) {
        if (c.known.size() == 1) {
            return isAbroad(c) ? null : table.known(c.known.iterator().next());
        }
        return c.known.isEmpty() ? table.local(c.name, c.kind) : supported(c);
    }

    /** {@code the National Guard} in a report from Seoul: a name that bodies of many countries bear, far from the one that is known. */
    private boolean isAbroad(Cluster c) {
        String country = countryOf(c.known.iterator().next());
        return writtenIn != null
                && country != null
                && !writtenIn.equals(country)
                && c.mentions.stream()
                        .allMatch(m -> m.length() > 1
                                && !m.matches().isEmpty()
                                && m.matches().stream().allMatch(x -> x.role() == Match.Role.AMBIGUOUS));
    }

    /** Of several actors of one name the one whose country the article is about; null where that is none or two. */
    private Entity supported(Cluster c) {
        if (c.known.size() == 1 && isAbroad(c)) {
            return null;
        }
        Entity one = supported(c, countries);
        return one != null || c.known.stream().anyMatch(id -> countries.contains(countryOf(id)))
                ? one
                : supported(c, places);
    }

    private String countryOf(String id) {
        return registry.find(id).orElseThrow().country();
    }

    private Entity supported(Cluster c, Set<String> about) {
        String one = null;
        for (String id : c.known) {
            String country = countryOf(id);
            if (country != null && about.contains(country)) {
                if (one != null) {
                    return null;
                }
                one = id;
            }
        }
        return one == null ? null : table.known(one);
    }

    private Entity person(Cluster c) {
        List<ActorProfile> fitting = new ArrayList<>();
        for (String id : c.known) {
            ActorProfile p = registry.find(id).orElseThrow();
            boolean holds = holds(p, c);
            if (!holds && (c.resident || hasTellingTitle(c))) {
                continue; // "Tony Blair, 34, of Dayton", a captain of that name: another, whatever the name's fame
            }
            if (isOfAnotherPlace(p, c)) {
                continue; // Mayor Eric Adams of Ridgefield
            }
            boolean told = holds || p.surnameSuffices() || addsInitials(c, p) && countries.contains(p.country());
            if (c.safe.contains(id) ? !c.ordinary || told : told && !c.ordinary) {
                fitting.add(p);
            }
        }
        if (fitting.size() > 1) {
            List<ActorProfile> holding =
                    fitting.stream().filter(p -> holds(p, c)).toList();
            List<ActorProfile> near = fitting.stream()
                    .filter(p -> p.country() != null && countries.contains(p.country()))
                    .toList();
            fitting = holding.size() == 1 ? holding : inOffice(holding, c).size() == 1 ? inOffice(holding, c) : near;
        }
        return fitting.size() == 1 ? table.known(fitting.get(0).id()) : table.local(c.name, "person");
    }

    /** Whether the article gives the person an office of one place that the registry's actor holds or held of another alone. */
    private static boolean isOfAnotherPlace(ActorProfile p, Cluster c) {
        boolean another = false;
        for (ActorProfile.Office o : p.offices()) {
            String title = o.title();
            int of = title.indexOf(" of ");
            String office = ActorRegistry.office(title);
            boolean ofPlace = of > 0 && !office.contains(" of "); // not the secretary of state
            if (c.place == null || !ofPlace || !c.titles.contains(office) && !c.roles.contains(office)) {
                continue;
            }
            String place = title.substring(of + 4);
            if (place.contains(c.place) || c.place.contains(place)) {
                return false;
            }
            another = true;
        }
        return another;
    }

    /** {@code Robert S. Holm III}: the registry's name with initials and a suffix more. */
    private static boolean addsInitials(Cluster c, ActorProfile p) {
        return c.person != null
                && !c.person.middle().isEmpty()
                && c.person.middle().stream().allMatch(m -> m.length() <= 2 && (m.length() == 1 || m.endsWith(".")))
                && p.name().indexOf(' ') == p.name().lastIndexOf(' ');
    }

    /** Whether the article gives the person an office that they hold or held by its date, or a rank of their calling. */
    private boolean holds(ActorProfile p, Cluster c) {
        if ("military".equals(p.sourceType()) && c.titles.stream().anyMatch(t -> words.is("ranks", t))) {
            return true;
        }
        for (ActorProfile.Office o : p.offices()) {
            String office = ActorRegistry.office(o.title());
            if (!o.isBefore(date) && (c.titles.contains(office) || c.roles.contains(office))) {
                return true;
            }
        }
        return false;
    }

    /** Those of several who hold the office that the article gives the person on its very date; nobody where it has none. */
    private List<ActorProfile> inOffice(List<ActorProfile> several, Cluster c) {
        return several.stream()
                .filter(p -> p.offices().stream()
                        .anyMatch(o -> date != null
                                && o.heldOn(date)
                                && (c.titles.contains(ActorRegistry.office(o.title()))
                                        || c.roles.contains(ActorRegistry.office(o.title())))))
                .toList();
    }

    /** A title stands before the name that tells a calling of its own: {@code Capt. Ron Johnson}. */
    private boolean hasTellingTitle(Cluster c) {
        return c.titles.stream().anyMatch(t -> words.is("telling_titles", t));
    }

    private ActorProfile suffices(Cluster c) {
        ActorProfile found = null;
        for (String id : c.safe) {
            ActorProfile p = registry.find(id).orElseThrow();
            if (p.surnameSuffices()) {
                if (found != null) {
                    return null;
                }
                found = p;
            }
        }
        return found;
    }

    /** A surname that no full name of the article explains: whom office or country support, else a stranger or nobody. */
    private Entity surname(Cluster c) {
        List<ActorProfile> fitting = new ArrayList<>();
        boolean particle = TakenUpNames.hasParticle(c.name); // al-Lund is nobody's word, only several men's name
        for (String id : c.ordinary ? Set.<String>of() : particle ? c.known : c.safe) {
            ActorProfile p = registry.find(id).orElseThrow();
            if (holds(p, c) || p.country() != null && countries.contains(p.country())) {
                fitting.add(p);
            }
        }
        List<ActorProfile> now = fitting.size() < 2 ? fitting : inOffice(fitting, c);
        ActorProfile found = now.size() == 1 ? now.get(0) : null;
        if (found != null) {
            return table.known(found.id());
        }
        return c.personLike ? table.local(c.name, "person") : null;
    }
}
