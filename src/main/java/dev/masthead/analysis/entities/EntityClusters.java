package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Match;
import dev.masthead.text.Part;
import dev.masthead.text.Token;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Second phase of reading: puts the names of one article together that stand for one and the same, by full names,
 * surnames, titles with surnames, acronyms and the names of the registry. Nobody is linked yet. Not thread-safe.
 */
final class EntityClusters {
    private final Analysis analysis;
    private final ActorRegistry registry;
    private final ActorWords words;
    private final GivenNames givenNames;
    private final String date;
    private final Clusters clusters;
    private final Introductions introductions;
    private final Map<Candidate, Cluster> full = new IdentityHashMap<>();
    private final Map<Part, List<NamePlacement.Placed>> placed = new EnumMap<>(Part.class);

    EntityClusters(Analysis analysis, ActorRegistry registry, ActorWords words, GivenNames givenNames, String date) {
        this.analysis = analysis;
        this.registry = registry;
        this.words = words;
        this.givenNames = givenNames;
        this.date = date;
        clusters = new Clusters(registry, words, givenNames);
        introductions = new Introductions(analysis, registry, words);
    }

    List<Cluster> all() {
        return clusters.all();
    }

    /** The part's names in text order with their clusters. */
    List<NamePlacement.Placed> in(Part part) {
        return placed.getOrDefault(part, List.of());
    }

    /** The clusters that the word stands for: a surname, an acronym, a company without its form. */
    List<Cluster> byShortForm(String word) {
        return clusters.byShortForm(word);
    }

    /** Puts all names together: whole names of both parts first, then titles with surnames, then the rest in order. */
    void read(Map<Part, List<Candidate>> candidates) {
        for (Part part : Part.values()) {
            for (Candidate c : candidates.get(part)) {
                Cluster cluster = byFullName(c);
                if (cluster != null) {
                    full.put(c, cluster);
                    clusters.named(cluster, c.surface());
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
        NamePlacement placement =
                new NamePlacement(analysis, registry, words, givenNames, clusters, introductions, full);
        for (Part part : Part.values()) {
            placed.put(part, placement.place(part, candidates.get(part)));
        }
    }

    private Cluster byFullName(Candidate c) {
        boolean surname = c.isUnknown()
                && c.length() > 1
                && words.is(
                        "name_particles",
                        analysis.text(c.part()).tokens().get(c.first()).form())
                && !clusters.byShortForm(c.surface()).isEmpty();
        if (surname) {
            return null; // De Quimble, of Ada de Quimble
        }
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
            found = clusters.person(c, persons);
        } else if (things.size() == 1 && parts.isEmpty()) {
            found = clusters.thing(things.iterator().next());
        } else if (c.isUnknown() && c.surface().indexOf(' ') > 0) {
            found = c.looksLikePerson() ? clusters.person(c, Set.of()) : clusters.localThing(c);
            if (found.isPerson()) {
                registry.byPersonName(c.surface(), words).map(ActorProfile::id).ifPresent(found.known::add);
            }
        }
        if (found != null && found.isPerson()) {
            introductions.introduce(c, found);
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
                && EntityTable.isAcronym(tokens.get(c.end() + 1).text())
                && !words.is("credit_agencies", tokens.get(c.end() + 1).form())) { // Texas (AP)
            clusters.abbreviate(cluster, tokens.get(c.end() + 1).text());
        }
    }

    /** Whom a surname names behind a title that only one of its bearers holds or held: "President Bush". */
    private void byTitle(Candidate c) {
        if (c.matches().stream().noneMatch(m -> isPerson(m))) {
            return;
        }
        Introduction i = introductions.of(c);
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
        for (Cluster x : clusters.byShortForm(c.surface())) {
            if (x.isPerson() && (x.known.contains(id) || introductions.fits(x, i))) {
                return; // named in full elsewhere
            }
        }
        Cluster cluster = new Cluster(Cluster.Form.TITLED, "person", c.surface());
        cluster.known.add(id);
        cluster.safe.add(id);
        ActorProfile p = registry.find(id).orElseThrow();
        cluster.gender = givenNames.genderOf(p);
        clusters.add(cluster);
        registry.partsOfName(p).forEach(part -> clusters.shorten(cluster, part));
        clusters.shorten(cluster, c.surface());
    }

    private boolean isPerson(Match m) {
        return registry.find(m.entry().slug()).map(ActorProfile::isPerson).orElse(false);
    }
}
