package dev.masthead.analysis.entities;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Match;
import dev.masthead.nlp.NameFinder;
import dev.masthead.text.Part;
import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import dev.masthead.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Goes through the names of a part in order and says to which cluster each belongs: a surname to the full name before it, a
 * title with a surname to the holder of the office, a word that nothing explains to a cluster of its own.
 */
final class NamePlacement {
    /** Sentences back within which, of two namesakes, the one mentioned last is meant by the bare surname. */
    private static final int NEAR = 3;

    /** Who was called by the surname alone so often is who the article calls so. */
    private static final int USUAL = 3;

    /** So many sentences from a name on "the company" may take it up. */
    private static final int FIRM_BEHIND = 3;

    private final Analysis analysis;
    private final ActorRegistry registry;
    private final ActorWords words;
    private final GivenNames givenNames;
    private final Clusters clusters;
    private final Introductions introductions;
    private final Map<Candidate, Cluster> full;

    /**
     * A name and what it belongs to.
     *
     * @param cluster null where it stands for nobody
     * @param alone   whether the words name their actor without the rest of the article
     */
    record Placed(Candidate candidate, Cluster cluster, boolean alone, boolean adjective) {}

    /** @param full the clusters of the candidates that are whole names */
    NamePlacement(
            Analysis analysis,
            ActorRegistry registry,
            ActorWords words,
            GivenNames givenNames,
            Clusters clusters,
            Introductions introductions,
            Map<Candidate, Cluster> full) {
        this.analysis = analysis;
        this.registry = registry;
        this.words = words;
        this.givenNames = givenNames;
        this.clusters = clusters;
        this.introductions = introductions;
        this.full = full;
    }

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
                        && clusters.knows(t.text())
                        && !isInsideName(text, s, i)
                        && !ShowTitles.beginsAt(analysis.parsed(part), i)) {
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

    /** The part's candidates in text order, each with its cluster. */
    List<Placed> place(Part part, List<Candidate> candidates) {
        List<Candidate> list = withShortForms(part, candidates);
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
        return out;
    }

    private Placed place(Candidate c, TextPart text, int sentence, Map<Cluster, Integer> last) {
        Cluster whole = full.get(c);
        Cluster defined = clusters.byAcronym(c.surface());
        if (defined != null) {
            return new Placed(c, defined, false, false);
        }
        boolean somewhere = !c.isUnknown() && c.matches().stream().noneMatch(this::isPerson) && isPlaced(c, text);
        List<Cluster> namesakes = clusters.namesakes(c).stream()
                .filter(x -> !somewhere || !x.isPerson())
                .toList();
        if (whole != null) {
            boolean other = !whole.isPerson() && c.length() == 1;
            Cluster bearer = other ? pick(persons(namesakes), c, sentence, last) : null;
            return bearer == null ? new Placed(c, whole, true, false) : new Placed(c, bearer, false, false);
        }
        String firm = persons(namesakes).isEmpty() ? null : namedFirm(c);
        if (firm != null) {
            Introduction i = introductions.of(c);
            boolean person = !i.titles().isEmpty() || i.gender() != Gender.UNKNOWN;
            boolean speaks = c.end() < text.tokens().size()
                    && words.is("verbs_of_speech", text.tokens().get(c.end()).lemma());
            if (!person) {
                return new Placed(
                        c, speaks ? null : clusters.thing(firm), false, false); // Ford, of Bill Ford and Ford Motor
            }
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
            if (one != null && mayBeRelative(c, one)) {
                return new Placed(c, null, false, false);
            }
            if (one != null && isInOwnWords(c, one, text, last)) {
                boolean known = c.matches().stream().anyMatch(m -> m.role() == Match.Role.MAIN && isPerson(m));
                return known ? bare(c, text) : new Placed(c, null, false, false);
            }
            if (one != null) {
                introductions.introduce(c, one);
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

    /** "Alta Trump, the president's niece … Trump": the bare surname may be that of the better known. */
    private boolean mayBeRelative(Candidate c, Cluster one) {
        Introduction i = introductions.of(c);
        return one.kin
                && i.titles().isEmpty()
                && i.gender() == Gender.UNKNOWN
                && c.matches().stream()
                        .filter(m -> m.role() == Match.Role.MAIN && isPerson(m))
                        .map(m -> registry.find(m.entry().slug()).orElseThrow())
                        .anyMatch(p -> p.surnameSuffices() && !one.known.contains(p.id()));
    }

    /**
     * "Trump lied for years, she writes", of Alta Trump's book: nobody calls himself or herself by the surname, so it is somebody
     * else's. The frame's pronoun must fit the one, and nobody else whom it fits may have been named before.
     */
    private boolean isInOwnWords(Candidate c, Cluster one, TextPart text, Map<Cluster, Integer> last) {
        if (c.length() > 1 || !one.isPerson()) {
            return false;
        }
        Sentence s = text.sentenceOfToken(c.first());
        int region = analysis.parsed(c.part()).quotations().regionOf(c.first());
        for (int i = c.end(); i < s.endToken(); i++) {
            Token t = text.tokens().get(i);
            if (!words.is("verbs_of_speech", t.lemma()) || !t.tag().startsWith("VB")) {
                continue;
            }
            Token before = text.tokens().get(i - 1);
            boolean comma = i - 2 >= c.end()
                    && !text.tokens().get(i - 2).isWord()
                    && !text.tokens().get(i - 2).form().equals("\u2014");
            Gender gender =
                    Gender.of(words.is("pronouns_male", before.form()), words.is("pronouns_female", before.form()));
            if (comma && gender != Gender.UNKNOWN) {
                boolean others =
                        last.keySet().stream().anyMatch(x -> x != one && x.isPerson() && gender.fits(x.gender));
                return gender.fits(one.gender) && !others;
            }
            int verb = i;
            boolean named = region >= 0
                    && full.entrySet().stream()
                            .anyMatch(e -> e.getValue() == one
                                    && e.getKey().part() == c.part()
                                    && (e.getKey().end() == verb || e.getKey().first() == verb + 1));
            if (named) {
                return true;
            }
        }
        return false;
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
        Set<String> shared = new LinkedHashSet<>();
        String adjective = null;
        for (Match m : c.matches()) {
            String id = m.entry().slug();
            if (m.role() == Match.Role.MAIN || m.role() == Match.Role.AMBIGUOUS) {
                if (isPerson(m)) {
                    persons.add(id);
                    if (m.role() == Match.Role.MAIN) {
                        safe.add(id);
                    }
                } else if (m.role() == Match.Role.MAIN
                        || clusters.names(id)
                        || isFirm(c, id) && !isTail(c, text)
                        || isTakenUpAsFirm(c, id, text)) {
                    things.add(id);
                } else if (c.length() > 1) {
                    shared.add(id);
                }
            } else {
                adjective = id;
            }
        }
        if (!things.isEmpty()) {
            if (things.size() == 1) {
                return new Placed(
                        c,
                        clusters.thing(things.iterator().next()),
                        c.matches().stream().anyMatch(m -> m.role() == Match.Role.MAIN),
                        false);
            }
            return new Placed(c, clusters.several(c, things), true, false);
        }
        if (adjective != null) {
            return new Placed(c, clusters.thing(adjective), true, true);
        }
        if (!shared.isEmpty() && persons.isEmpty()) {
            return new Placed(c, clusters.several(c, shared), true, false); // Supreme Court: whose, the country tells
        }
        boolean unknownThing = c.isUnknown() && c.name() != null && c.name().type() != NameFinder.Type.PERSON;
        if (unknownThing) {
            return isHeadWord(c, text)
                    ? new Placed(c, null, false, false)
                    : new Placed(c, clusters.localThing(c), true, false);
        }
        if (persons.isEmpty() && !c.looksLikePerson()) {
            return new Placed(c, null, false, false);
        }
        Cluster cluster = new Cluster(Cluster.Form.BARE, "person", c.surface());
        cluster.known.addAll(persons);
        cluster.safe.addAll(safe);
        introductions.introduce(c, cluster);
        if (cluster.gender == Gender.UNKNOWN && persons.isEmpty()) {
            cluster.gender = givenNames.genderOf(c.surface());
        }
        clusters.add(cluster);
        clusters.shorten(cluster, c.surface());
        return new Placed(c, cluster, true, false);
    }

    /** {@code the 9/11 Memorial}: the last word of another name, or of what a number tells. */
    private static boolean isTail(Candidate c, TextPart text) {
        Token before = c.first() == 0 ? null : text.tokens().get(c.first() - 1);
        return before != null
                && before.end() + 1 == text.tokens().get(c.first()).start()
                && (before.tag().equals("CD")
                        || Character.isDigit(before.text().charAt(0))
                        || before.isCapitalised()
                                && before.isProperNoun()
                                && before.text().indexOf('-') < 0);
    }

    /** "Apple": an ordinary word that the name finder takes for a body's name too, and of which the registry knows one. */
    private boolean isFirm(Candidate c, String id) {
        return c.length() == 1
                && c.name() != null
                && c.name().type() == NameFinder.Type.ORGANISATION
                && c.matches().size() == 1
                && !EntityTable.isAcronym(c.surface())
                && words.is("types_of_firms", registry.find(id).orElseThrow().sourceType());
    }

    /** The one body that the article names in full and that goes by the word too; null. */
    private String namedFirm(Candidate c) {
        String found = null;
        for (Match m : c.matches()) {
            String id = m.entry().slug();
            if (!isPerson(m)
                    && clusters.names(id)
                    && m.role() != Match.Role.DEMONYM
                    && m.role() != Match.Role.METONYM) {
                if (found != null) {
                    return null;
                }
                found = id;
            }
        }
        return c.length() > 1 ? null : found;
    }

    /** "Ford … the company": one surname and one firm share the word, and the article goes on with a firm. */
    private boolean isTakenUpAsFirm(Candidate c, String id, TextPart text) {
        if (c.length() > 1
                || EntityTable.isAcronym(c.surface())
                || givenNames.isCommonWord(c.surface().toLowerCase(Locale.ROOT))
                || !words.is("types_of_firms", registry.find(id).orElseThrow().sourceType())
                || c.matches().stream().filter(m -> !isPerson(m)).count() != 1) {
            return false;
        }
        int from = text.sentenceOfToken(c.first()).index();
        for (int i = from; i < Math.min(text.sentences().size(), from + FIRM_BEHIND); i++) {
            Sentence s = text.sentences().get(i);
            for (int t = s.firstToken(); t + 1 < s.endToken(); t++) {
                if (text.tokens().get(t).form().equals("the")
                        && words.is("nouns_of_firms", text.tokens().get(t + 1).form())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "the Council": to be read with its article, as a description. */
    private boolean isHeadWord(Candidate c, TextPart text) {
        return c.first() > 0
                && text.tokens().get(c.first() - 1).form().equals("the")
                && words.isOrganisationWord(c.surface().toLowerCase(Locale.ROOT));
    }

    /**
     * Which of the namesakes the words mean: whom honorific and title fit; else whom the surname alone means in any text;
     * else the only one mentioned shortly before or at all. Null where it may be either.
     */
    private Cluster pick(List<Cluster> namesakes, Candidate c, int sentence, Map<Cluster, Integer> last) {
        if (namesakes.isEmpty()) {
            return null;
        }
        Introduction i = introductions.of(c);
        List<Cluster> fitting = namesakes.stream()
                .filter(x -> i.gender() == Gender.UNKNOWN
                        || !x.isPerson()
                        || i.gender().fits(x.gender))
                .toList();
        if (!i.titles().isEmpty()) {
            List<Cluster> titled = fitting.stream()
                    .filter(x -> x.isPerson() && introductions.fits(x, i))
                    .toList();
            fitting = titled.isEmpty() ? fitting : titled;
        }
        if (fitting.size() < 2) {
            return fitting.isEmpty() ? null : fitting.get(0);
        }
        if (isBesideOwnRelative(c)) {
            return null; // of father and son, who speaks of "my son" is not the one mentioned last
        }
        List<Cluster> plain = fitting.stream().filter(this::surnameSuffices).toList();
        if (plain.size() == 1) {
            return plain.get(0);
        }
        Cluster usual = usual(fitting);
        if (usual != null) {
            return usual;
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
        if (near.size() != 1) {
            return null;
        }
        Cluster one = near.get(0);
        // whom the article names oftener may be meant again, and who is named as often where the other was not named
        // just before
        int least = one.mentions.size() + (sentence - last.get(one) > 1 ? 0 : 1);
        boolean overshadowed = before.stream().anyMatch(x -> x != one && x.mentions.size() >= least);
        return overshadowed ? null : one;
    }

    /** Whom the article has called by one word again and again, where it has called nobody else of the name so; null. */
    private static Cluster usual(List<Cluster> namesakes) {
        Cluster found = null;
        for (Cluster x : namesakes) {
            long bare = x.mentions.stream().filter(m -> m.length() == 1).count();
            if (bare > 0 && found != null) {
                return null;
            }
            if (bare > 0) {
                found = bare >= USUAL ? x : null;
                if (found == null) {
                    return null;
                }
            }
        }
        return found;
    }

    private boolean isBesideOwnRelative(Candidate c) {
        TextPart text = analysis.text(c.part());
        Sentence s = text.sentenceOfToken(c.first());
        for (int i = s.firstToken() + 1; i < s.endToken(); i++) {
            if (text.tokens().get(i - 1).form().equals("my")
                    && words.isRelative(text.tokens().get(i).form())) {
                return true;
            }
        }
        return false;
    }

    private boolean surnameSuffices(Cluster x) {
        return x.known.stream().anyMatch(id -> registry.find(id).orElseThrow().surnameSuffices());
    }

    private boolean isPerson(Match m) {
        return registry.find(m.entry().slug()).map(ActorProfile::isPerson).orElse(false);
    }
}
