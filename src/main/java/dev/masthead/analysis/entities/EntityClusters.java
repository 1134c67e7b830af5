package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Match;
import dev.masthead.nlp.NameFinder;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import dev.masthead.text.Typography;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Second phase of reading: puts the names of one article together that stand for one and the same, by full names,
 * surnames, titles with surnames, acronyms and the names of the registry. Nobody is linked yet. Not thread-safe.
 */
final class EntityClusters {
    private static final int MIN_ACRONYM = 3;

    /** Sentences back within which, of two namesakes, the one mentioned last is meant by the bare surname. */
    private static final int NEAR = 3;

    private static final int MOST_NAMESAKES = 12;

    private final Analysis analysis;
    private final ActorRegistry registry;
    private final ActorWords words;
    private final GivenNames givenNames;
    private final IntroductionReader introductions;
    private final String date;

    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<String, List<Cluster>> shortForms = new HashMap<>();
    private final Map<String, List<Cluster>> byGivenName = new HashMap<>();
    private final Map<String, List<Cluster>> bySurname = new HashMap<>();
    private final Map<String, Cluster> byId = new HashMap<>();
    private final Map<String, Cluster> byName = new LinkedHashMap<>();
    private final Map<String, Cluster> acronyms = new HashMap<>();
    private final Map<Candidate, Cluster> full = new IdentityHashMap<>();
    private final Map<Candidate, Introduction> introduced = new IdentityHashMap<>();
    private final Map<Part, List<Placed>> placed = new EnumMap<>(Part.class);

    /**
     * A name and what it belongs to.
     *
     * @param cluster null where it stands for nobody
     * @param alone   whether the words name their actor without the rest of the article
     */
    record Placed(Candidate candidate, Cluster cluster, boolean alone, boolean adjective) {}

    EntityClusters(Analysis analysis, ActorRegistry registry, ActorWords words, GivenNames givenNames, String date) {
        this.analysis = analysis;
        this.registry = registry;
        this.words = words;
        this.givenNames = givenNames;
        this.date = date;
        introductions = new IntroductionReader(words);
    }

    List<Cluster> all() {
        return clusters;
    }

    /** The part's names in text order with their clusters. */
    List<Placed> in(Part part) {
        return placed.getOrDefault(part, List.of());
    }

    /** The clusters that the word stands for: a surname, an acronym, a company without its form. */
    List<Cluster> byShortForm(String word) {
        return shortForms.getOrDefault(key(word), List.of());
    }

    /** As {@link #byShortForm}; what the registry does not know may also be the given name of a person it does not know. */
    private List<Cluster> namesakes(Candidate c) {
        List<Cluster> found = byShortForm(c.surface());
        return found.isEmpty() && c.isUnknown() ? byGivenName.getOrDefault(key(c.surface()), List.of()) : found;
    }

    /** Puts all names together: whole names of both parts first, then titles with surnames, then the rest in order. */
    void read(Map<Part, List<Candidate>> candidates) {
        for (Part part : Part.values()) {
            for (Candidate c : candidates.get(part)) {
                Cluster cluster = byFullName(c);
                if (cluster != null) {
                    full.put(c, cluster);
                    bracketed(c, cluster);
                }
            }
        }
        for (Part part : Part.values()) {
            for (Candidate c : candidates.get(part)) {
                if (!full.containsKey(c)) {
                    byTitle(c);
                }
            }
        }
        for (Part part : Part.values()) {
            place(part, withShortForms(part, candidates.get(part)));
        }
    }

    // ---- whole names
    // -------------------------------------------------------------------------------------------------

    private Cluster byFullName(Candidate c) {
        Set<String> persons = new LinkedHashSet<>();
        Set<String> parts = new LinkedHashSet<>();
        Set<String> things = new LinkedHashSet<>();
        for (Match m : c.matches()) {
            if (m.role() != Match.Role.MAIN) {
                continue;
            }
            ActorProfile p = registry.find(m.entry().slug()).orElse(null);
            if (p == null) {
                continue;
            }
            if (!p.isPerson()) {
                things.add(p.id());
            } else if (registry.isPartOfName(p, c.surface())) {
                parts.add(p.id());
            } else {
                persons.add(p.id());
            }
        }
        Cluster found = null;
        if (!persons.isEmpty()) {
            found = person(c, persons);
        } else if (things.size() == 1 && parts.isEmpty()) {
            found = thing(things.iterator().next());
        } else if (c.isUnknown() && c.surface().indexOf(' ') > 0) {
            found = c.looksLikePerson() ? person(c, Set.of()) : localThing(c);
            if (found.isPerson()) {
                registry.byPersonName(c.surface(), words).map(ActorProfile::id).ifPresent(found.known::add);
            }
        }
        if (found != null && found.isPerson()) {
            introduce(c, found);
        }
        return found;
    }

    private Cluster person(Candidate c, Set<String> ids) {
        PersonName name = PersonName.of(c.surface(), words);
        Gender gender = givenNames.genderOf(c.surface());
        Cluster found = null;
        if (name != null) {
            for (Cluster other : bySurname.getOrDefault(name.last(), List.of())) {
                boolean both = !ids.isEmpty() && !other.known.isEmpty();
                boolean shared = both && other.known.stream().anyMatch(ids::contains);
                if (shared || !both && other.person != null && name.fits(other.person, words)) {
                    found = other;
                    break;
                }
            }
        }
        if (found == null && !ids.isEmpty()) {
            found = clusters.stream()
                    .filter(x -> x.isPerson() && x.known.stream().anyMatch(ids::contains))
                    .findFirst()
                    .orElse(null);
        }
        if (found == null) {
            found = new Cluster(Cluster.Form.FULL, "person", c.surface());
            found.person = name;
            found.gender = gender;
            clusters.add(found);
        } else if (c.surface().length() > found.name.length()) {
            found.name = c.surface();
        }
        found.known.addAll(ids);
        found.safe.addAll(ids);
        found.personLike = true;
        if (name != null) {
            add(bySurname, name.last(), found);
            add(shortForms, name.last(), found);
            if (!name.middle().isEmpty()) {
                add(shortForms, name.middle().get(name.middle().size() - 1) + " " + name.last(), found);
            }
            if (!words.isTitle(name.given()) && name.given().length() > 2) {
                add(byGivenName, name.given(), found);
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

    private Cluster thing(String id) {
        Cluster found = byId.get(id);
        if (found == null) {
            ActorProfile p = registry.find(id).orElseThrow();
            found = new Cluster(Cluster.Form.FULL, p.kind(), p.name());
            found.known.add(id);
            found.safe.add(id);
            byId.put(id, found);
            clusters.add(found);
        }
        return found;
    }

    private Cluster localThing(Candidate c) {
        Cluster known = byName.get(c.surface());
        if (known != null) {
            return known;
        }
        String name = c.surface();
        Cluster found = new Cluster(Cluster.Form.FULL, c.kind(), name);
        byName.put(name, found);
        clusters.add(found);
        String acronym = EntityTable.initials(name);
        if (acronym.length() >= MIN_ACRONYM) {
            add(shortForms, key(acronym), found);
        }
        String core = name;
        int cut = core.lastIndexOf(' ');
        while (cut > 0 && words.is("company_forms", core.substring(cut + 1).toLowerCase(Locale.ROOT))) {
            core = core.substring(0, cut);
            cut = core.lastIndexOf(' ');
        }
        if (!core.equals(name)) {
            add(shortForms, key(core), found);
        }
        return found;
    }

    /** "the National Crane Council (NCC)": the article's own acronym stands for this one and nobody else. */
    private void bracketed(Candidate c, Cluster cluster) {
        List<Token> tokens = analysis.text(c.part()).tokens();
        if (!cluster.isPerson()
                && c.end() + 2 < tokens.size()
                && tokens.get(c.end()).form().equals("(")
                && tokens.get(c.end() + 2).form().equals(")")
                && EntityTable.isAcronym(tokens.get(c.end() + 1).text())) {
            String acronym = key(tokens.get(c.end() + 1).text());
            acronyms.putIfAbsent(acronym, cluster);
            add(shortForms, acronym, cluster);
        }
    }

    // ---- titles with surnames
    // ----------------------------------------------------------------------------------------

    /** Whom a surname names behind a title that only one of its bearers holds or held: "President Bush". */
    private void byTitle(Candidate c) {
        if (c.matches().stream().noneMatch(m -> isPerson(m))) {
            return;
        }
        Introduction i = introduction(c);
        if (i.titles().isEmpty() || i.ordinary()) {
            return;
        }
        String found = null;
        String current = null;
        int fits = 0;
        for (Match m : c.matches()) {
            ActorProfile p = registry.find(m.entry().slug()).orElse(null);
            if (p == null || !p.isPerson() || m.role() == Match.Role.DEMONYM) {
                continue;
            }
            for (ActorProfile.Office o : p.offices()) {
                if (i.titles().contains(ActorRegistry.office(o.title())) && (i.former() || !o.isBefore(date))) {
                    found = p.id();
                    fits++;
                    if (o.heldOn(date)) {
                        current = found;
                    }
                    break;
                }
            }
        }
        String id = fits == 1 ? found : current;
        if (id == null) {
            return;
        }
        for (Cluster x : shortForms.getOrDefault(key(c.surface()), List.of())) {
            if (x.isPerson() && (x.known.contains(id) || fitsTitle(x, i))) {
                return; // named in full elsewhere
            }
        }
        Cluster cluster = new Cluster(Cluster.Form.TITLED, "person", c.surface());
        cluster.known.add(id);
        cluster.safe.add(id);
        ActorProfile p = registry.find(id).orElseThrow();
        cluster.gender = givenNames.genderOf(p.name());
        clusters.add(cluster);
        registry.partsOfName(p).forEach(part -> add(shortForms, key(part), cluster));
        add(shortForms, key(c.surface()), cluster);
    }

    private boolean fitsTitle(Cluster x, Introduction i) {
        return x.titles.stream().anyMatch(i.titles()::contains)
                || i.roles().stream().anyMatch(x.roles::contains)
                || hasOffice(x, i);
    }

    private boolean hasOffice(Cluster x, Introduction i) {
        for (String id : x.known) {
            ActorProfile p = registry.find(id).orElse(null);
            if (p != null && p.offices().stream().anyMatch(o -> i.titles().contains(ActorRegistry.office(o.title())))) {
                return true;
            }
        }
        return false;
    }

    // ---- in order
    // ----------------------------------------------------------------------------------------------------

    /** The candidates and every further word that a full name of the article explains. */
    private List<Candidate> withShortForms(Part part, List<Candidate> list) {
        TextPart text = analysis.text(part);
        List<Candidate> out = new ArrayList<>(list);
        int k = 0;
        for (Sentence s : text.sentences()) {
            for (int i = s.firstToken(); i < s.endToken(); i++) {
                while (k < list.size() && list.get(k).end() <= i) {
                    k++;
                }
                if (k < list.size() && list.get(k).first() <= i) {
                    continue;
                }
                Token t = text.tokens().get(i);
                if (t.isCapitalised()
                        && t.isProperNoun()
                        && t.text().indexOf('-') < 0
                        && (shortForms.containsKey(key(t.text())) || byGivenName.containsKey(key(t.text())))
                        && !isInsideName(text, s, i)) {
                    out.add(Candidate.of(text, i, i + 1, List.of(), null));
                }
            }
        }
        out.sort(Comparator.comparingInt(Candidate::first));
        return out;
    }

    /** Part of a longer name that nobody recognised. */
    private boolean isInsideName(TextPart text, Sentence s, int i) {
        boolean before = i > s.firstToken() && words.isNamePart(text.tokens().get(i - 1));
        boolean after = i + 1 < s.endToken() && words.isNamePart(text.tokens().get(i + 1));
        return before || after;
    }

    private void place(Part part, List<Candidate> list) {
        TextPart text = analysis.text(part);
        Map<Cluster, Integer> last = new IdentityHashMap<>();
        List<Placed> out = new ArrayList<>(list.size());
        for (Candidate c : list) {
            int sentence = text.sentenceOfToken(c.first()).index();
            Placed p = place(c, text, sentence, last);
            if (p.cluster() != null) {
                p.cluster().mentions.add(c);
                p.cluster().personLike |= c.looksLikePerson();
                last.put(p.cluster(), sentence);
            }
            out.add(p);
        }
        placed.put(part, out);
    }

    private Placed place(Candidate c, TextPart text, int sentence, Map<Cluster, Integer> last) {
        Cluster whole = full.get(c);
        Cluster defined = acronyms.get(key(c.surface()));
        if (defined != null) {
            return new Placed(c, defined, false, false);
        }
        boolean somewhere = !c.isUnknown() && c.matches().stream().noneMatch(this::isPerson) && isPlaced(c, text);
        List<Cluster> namesakes =
                namesakes(c).stream().filter(x -> !somewhere || !x.isPerson()).toList();
        if (whole != null) {
            boolean other = !whole.isPerson() && c.length() == 1;
            Cluster bearer = other ? pick(persons(namesakes), c, sentence, last) : null;
            return bearer == null ? new Placed(c, whole, true, false) : new Placed(c, bearer, false, false);
        }
        boolean early = c.part() == Part.TEXT && namesakes.stream().noneMatch(last::containsKey);
        if (!namesakes.isEmpty() && early && namesakes.stream().noneMatch(this::surnameSuffices)) {
            // "Trump … later Melania Trump": who is named in full only later is not whom the text began with
            for (Match m : c.matches()) {
                boolean known = m.role() == Match.Role.MAIN
                        && isPerson(m)
                        && registry.find(m.entry().slug()).orElseThrow().surnameSuffices();
                if (known) {
                    return bare(c, text);
                }
            }
        }
        if (!namesakes.isEmpty()) {
            Cluster one = pick(namesakes, c, sentence, last);
            if (one != null) {
                introduce(c, one);
                return new Placed(c, one, false, false);
            }
            boolean country = c.matches().stream()
                    .anyMatch(m -> m.role() == Match.Role.METONYM || m.role() == Match.Role.DEMONYM);
            if (!persons(namesakes).isEmpty() && !country) {
                return new Placed(c, null, false, false); // it may be either: nobody
            }
        }
        return bare(c, text);
    }

    private static List<Cluster> persons(List<Cluster> list) {
        return list.stream().filter(Cluster::isPerson).toList();
    }

    /** "in Jordan": where something is, not who. */
    private boolean isPlaced(Candidate c, TextPart text) {
        return c.first() > 0
                && words.is(
                        "place_prepositions", text.tokens().get(c.first() - 1).form());
    }

    /** A single word that no full name of the article explains. */
    private Placed bare(Candidate c, TextPart text) {
        Set<String> persons = new LinkedHashSet<>();
        Set<String> safe = new LinkedHashSet<>();
        Set<String> things = new LinkedHashSet<>();
        String adjective = null;
        for (Match m : c.matches()) {
            String id = m.entry().slug();
            if (m.role() == Match.Role.MAIN || m.role() == Match.Role.AMBIGUOUS) {
                if (isPerson(m)) {
                    persons.add(id);
                    if (m.role() == Match.Role.MAIN) {
                        safe.add(id);
                    }
                } else if (m.role() == Match.Role.MAIN || byId.containsKey(id)) {
                    things.add(id);
                }
            } else {
                adjective = id;
            }
        }
        if (!things.isEmpty()) {
            if (things.size() == 1) {
                return new Placed(
                        c,
                        thing(things.iterator().next()),
                        c.matches().stream().anyMatch(m -> m.role() == Match.Role.MAIN),
                        false);
            }
            return new Placed(c, several(c, things), true, false);
        }
        if (adjective != null) {
            return new Placed(c, thing(adjective), true, true);
        }
        boolean unknownThing = c.isUnknown() && c.name() != null && c.name().type() != NameFinder.Type.PERSON;
        if (unknownThing) {
            return isHeadWord(c, text) ? new Placed(c, null, false, false) : new Placed(c, localThing(c), true, false);
        }
        if (persons.isEmpty() && !c.looksLikePerson()) {
            return new Placed(c, null, false, false);
        }
        Cluster cluster = new Cluster(Cluster.Form.BARE, "person", c.surface());
        cluster.known.addAll(persons);
        cluster.safe.addAll(safe);
        introduce(c, cluster);
        if (cluster.gender == Gender.UNKNOWN && persons.isEmpty()) {
            cluster.gender = givenNames.genderOf(c.surface());
        }
        clusters.add(cluster);
        add(shortForms, key(c.surface()), cluster);
        return new Placed(c, cluster, true, false);
    }

    /** "the Council": to be read with its article, as a description. */
    private boolean isHeadWord(Candidate c, TextPart text) {
        return c.first() > 0
                && text.tokens().get(c.first() - 1).form().equals("the")
                && words.isOrganisationWord(c.surface().toLowerCase(Locale.ROOT));
    }

    private Cluster several(Candidate c, Set<String> things) {
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
            clusters.add(cluster);
        }
        return cluster;
    }

    /**
     * Which of the namesakes the words mean: whom honorific and title fit; else whom the surname alone means in any text;
     * else the only one mentioned shortly before or at all. Null where it may be either.
     */
    private Cluster pick(List<Cluster> namesakes, Candidate c, int sentence, Map<Cluster, Integer> last) {
        if (namesakes.isEmpty()) {
            return null;
        }
        Introduction i = introduction(c);
        List<Cluster> fitting = namesakes.stream()
                .filter(x -> i.gender() == Gender.UNKNOWN
                        || !x.isPerson()
                        || i.gender().fits(x.gender))
                .toList();
        if (!i.titles().isEmpty()) {
            List<Cluster> titled = fitting.stream()
                    .filter(x -> x.isPerson() && fitsTitle(x, i))
                    .toList();
            fitting = titled.isEmpty() ? fitting : titled;
        }
        if (fitting.size() < 2) {
            return fitting.isEmpty() ? null : fitting.get(0);
        }
        List<Cluster> plain = fitting.stream().filter(this::surnameSuffices).toList();
        if (plain.size() == 1) {
            return plain.get(0);
        }
        List<Cluster> near = new ArrayList<>();
        List<Cluster> before = new ArrayList<>();
        for (Cluster x : fitting) {
            Integer seen = last.get(x);
            if (seen != null) {
                before.add(x);
                if (sentence - seen <= NEAR) {
                    near.add(x);
                }
            }
        }
        if (before.size() == 1) {
            return before.get(0);
        }
        return near.size() == 1 ? near.get(0) : null;
    }

    private boolean surnameSuffices(Cluster x) {
        return x.known.stream().anyMatch(id -> registry.find(id).orElseThrow().surnameSuffices());
    }

    private void introduce(Candidate c, Cluster cluster) {
        if (cluster.isPerson()) {
            cluster.introduced(introduction(c));
        }
    }

    private Introduction introduction(Candidate c) {
        return introduced.computeIfAbsent(c, x -> introductions.read(analysis.text(x.part()), x));
    }

    private boolean isPerson(Match m) {
        return registry.find(m.entry().slug()).map(ActorProfile::isPerson).orElse(false);
    }

    private static void add(Map<String, List<Cluster>> index, String key, Cluster cluster) {
        List<Cluster> list = index.computeIfAbsent(key, k -> new ArrayList<>(2));
        if (!list.contains(cluster) && list.size() < MOST_NAMESAKES) {
            list.add(cluster);
        }
    }

    /** Words as short forms are compared by. */
    private static String key(String words) {
        return Typography.plain(words).toLowerCase(Locale.ROOT);
    }
}
