package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Analysis;
import dev.masthead.annotation.Mention;
import dev.masthead.lexicon.Match;
import dev.masthead.lexicon.Matches;
import dev.masthead.syntax.Description;
import dev.masthead.syntax.NounPhrase;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.syntax.VerbGroup;
import dev.masthead.text.Part;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which actors stand where in a sentence: at the head of a phrase, as the owner of what it names, or as a modifier. */
final class SentenceActors {
    /** A lexicon that holds the nouns for people and bodies. */
    private static final String PEOPLE = "source-nouns";

    private static final String ACTORS = "actors";

    /** Its types that are none. */
    private static final Set<String> THINGS = Set.of("document", "social_media");

    /** Kinds of actors that wage war. */
    private static final Set<String> STATES = Set.of("country", "armed_forces");

    /** Kinds of actors that have members who think alike. */
    private static final Set<String> CAMPS = Set.of("organisation", "group");

    private final ParsedSentence s;
    private final TextPart text;
    private final Map<Integer, List<Place>> byPhrase = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Matches matches;
    private final BitSet names = new BitSet();
    private final BitSet people = new BitSet();
    private final BitSet statements = new BitSet();
    private final Predicate<String> person;
    private final Predicate<String> ownThing;
    private final Map<String, String> kinds;

    /**
     * A mention in the sentence.
     *
     * @param first  first token in the part
     * @param end    one past the last
     * @param phrase index of its noun phrase; −1
     * @param place  what it is in the phrase
     */
    record Place(Mention mention, int first, int end, int phrase, Target.Place place) {}

    /**
     * An actor that a phrase leads to.
     *
     * @param owner the phrase names something of the actor's and not the actor
     */
    record Hit(Place place, boolean owner) {
        String actor() {
            return place.mention().actor();
        }
    }

    /**
     * @param person whether a lemma is a noun for people, beside those of the lexicon
     * @param ownThing whether what is said of what the lemma names is said of its owner, though it may be people: {@code his team}
     * @param kinds  of actors by id
     */
    SentenceActors(
            Analysis analysis,
            Part part,
            ParsedSentence sentence,
            Predicate<String> person,
            Predicate<String> ownThing,
            Map<String, String> kinds) {
        s = sentence;
        this.kinds = kinds;
        this.person = person;
        this.ownThing = ownThing;
        text = analysis.text(part);
        matches = analysis.matches(part);
        for (Match m : matches.longest(
                PEOPLE, sentence.sentence().firstToken(), sentence.sentence().endToken())) {
            boolean thing = THINGS.contains(m.entry().text("type").orElse(""));
            (thing ? statements : people).set(m.endToken() - 1);
            if (!thing
                    && m.length() > 2
                    && text.tokens().get(m.firstToken() + 1).tag().equals("IN")) {
                people.set(m.firstToken()); // the secretary of state: the noun stands first
            }
        }
        for (Mention m : analysis.mentionsWithin(part, sentence.sentence().span())) {
            int first = text.tokenAt(m.span().start());
            int end = text.tokenAt(m.span().end() - 1) + 1;
            if (first >= end) {
                continue;
            }
            if (m.how() != Mention.How.PRONOUN && m.how() != Mention.How.DESCRIPTION) {
                names.set(first, end);
            }
            places.add(place(m, first, end));
        }
        places.sort(Comparator.comparingInt(Place::first).thenComparingInt(Place::end));
        for (Place p : places) {
            byPhrase.computeIfAbsent(p.phrase(), k -> new ArrayList<>(2)).add(p);
        }
    }

    private Place place(Mention m, int first, int end) {
        int phrase = s.phraseAt(end - 1);
        phrase = phrase < 0 ? s.phraseAt(first) : phrase;
        if (phrase < 0) {
            return new Place(m, first, end, -1, Target.Place.NONE);
        }
        NounPhrase p = s.phrase(phrase);
        String last = text.tokens().get(end - 1).tag();
        boolean marked = last.equals("PRP$")
                || last.equals("POS")
                || end < p.end() && text.tokens().get(end).tag().equals("POS");
        // R-Ohio, Moscow-backed: a piece of a word heads nothing
        boolean piece = m.span().start() > text.tokens().get(first).start()
                || m.span().end() < text.tokens().get(end - 1).end();
        if (piece) {
            return new Place(m, first, end, phrase, Target.Place.MODIFIER);
        }
        Target.Place place = marked && p.head() >= end
                ? Target.Place.POSSESSOR
                : p.head() < end ? Target.Place.HEAD : Target.Place.MODIFIER;
        return new Place(m, first, end, phrase, place);
    }

    /** The mentions, left to right. */
    List<Place> places() {
        return places;
    }

    /** Whether the actor is a town, a region or a site. */
    boolean isSite(String actor) {
        return "place".equals(kinds.get(actor));
    }

    /** Whether the actor is a country or what one fights with. */
    boolean isState(String actor) {
        return STATES.contains(kinds.getOrDefault(actor, ""));
    }

    /** Whether the actor is a firm, body or other organisation, which has no body to be hurt. */
    boolean isBody(String actor) {
        String kind = kinds.getOrDefault(actor, "");
        return kind.equals("organisation") || kind.equals("body");
    }

    /**
     * Whether only some of a people are named, who are not their country: {@code most Americans}, {@code the Americans who voted}, not
     * {@code the Americans}.
     */
    boolean isSomeOf(Place p) {
        boolean people = p.mention().how() == Mention.How.DESCRIPTION
                && p.phrase() >= 0
                && "country".equals(kinds.get(p.mention().actor()))
                && text.tokens().get(p.end() - 1).tag().matches("NNP?S");
        if (!people) {
            return false;
        }
        NounPhrase phrase = s.phrase(p.phrase());
        if (s.tagOf(phrase.first() - 1).matches("RBR|RBS|JJR|JJS|CD")) {
            return true;
        }
        for (int i = phrase.first(); i < p.first(); i++) {
            if (!text.tokens().get(i).form().equalsIgnoreCase("the")) {
                return true;
            }
        }
        return p.place() == Target.Place.HEAD && s.tagOf(phrase.end()).matches("VBN|VBG|WP");
    }

    /** Whether the actor is a person. */
    boolean isPerson(String actor) {
        return "person".equals(kinds.get(actor));
    }

    /** Whether the actor is a person whom the registry knows. */
    boolean isKnownPerson(String actor) {
        return "person".equals(kinds.get(actor)) && !actor.startsWith("local:");
    }

    /** Whether the actor is a party or a person whom the registry knows, who is beaten in elections and not on the street. */
    boolean isRival(String actor) {
        return isKnownPerson(actor) || actor.endsWith("-party");
    }

    /**
     * Whether a name holds one of the tokens, or the first or last of words that may stand around a name: {@code took Senn to
     * task}.
     */
    boolean inName(int first, int end) {
        int next = names.nextSetBit(first);
        return end - first > 2 ? names.get(first) || names.get(end - 1) : next >= 0 && next < end;
    }

    /** Whether the phrase's head names a person or a body by what it is: {@code lawyer}, {@code critics}. */
    boolean namesPeople(int phrase) {
        return isPersonNoun(s.phrase(phrase).head());
    }

    /** Whether the token is a noun for a person or a body. */
    boolean isPersonNoun(int token) {
        return people.get(token)
                || text.tokens().get(token).tag().equals("NN")
                        && person.test(text.tokens().get(token).lemma());
    }

    /** Whether the phrase's head names something said or written: {@code letter}, {@code statement}. */
    boolean isStatement(int phrase) {
        return statements.get(s.phrase(phrase).head());
    }

    /** Whether the phrase stands for somebody: by name, by a noun for people, or as a personal pronoun. */
    boolean isSomebody(int phrase) {
        if (phrase < 0) {
            return false;
        }
        String tag = text.tokens().get(s.phrase(phrase).head()).tag();
        return namesPeople(phrase)
                || tag.startsWith("NNP")
                || tag.equals("PRP")
                || !of(phrase).isEmpty();
    }

    /**
     * The actors that the phrase names or, where it names a thing, whose it is. Of owners the last: in
     * {@code Senn's party's lies} the party. Nobody where the phrase names people who only belong to an actor.
     */
    List<Hit> of(int phrase) {
        if (phrase < 0) {
            return List.of();
        }
        List<Place> in = byPhrase.getOrDefault(phrase, List.of());
        if (in.isEmpty()) {
            return apposed(phrase);
        }
        List<Hit> heads = new ArrayList<>(1);
        Place owner = null;
        for (Place p : in) {
            if (p.place() == Target.Place.HEAD) {
                heads.add(new Hit(p, false));
            } else if (p.place() == Target.Place.POSSESSOR) {
                owner = p;
            }
        }
        if (!heads.isEmpty()) {
            return heads;
        }
        boolean thing = owner != null
                && ownThing.test(text.tokens().get(s.phrase(phrase).head()).lemma());
        if (namesPeople(phrase) && !thing) {
            return apposed(phrase);
        }
        return owner == null ? List.of() : List.of(new Hit(owner, true));
    }

    /** Whose name stands beside what the phrase calls somebody: {@code his lawyer, Ida Moen}. */
    private List<Hit> apposed(int phrase) {
        if (!namesPeople(phrase)) {
            return List.of();
        }
        List<Hit> out = new ArrayList<>(1);
        for (Description d : s.descriptions()) {
            if (d.kind() == Description.Kind.APPOSITION && d.head() >= 0 && s.root(d.phrase()) == phrase) {
                for (Place p : byPhrase.getOrDefault(d.head(), List.of())) {
                    if (p.place() == Target.Place.HEAD
                            && "person".equals(kinds.get(p.mention().actor()))) {
                        out.add(new Hit(p, false));
                    }
                }
            }
        }
        return out;
    }

    /** The actors that are named by the subject, each conjunct for itself. */
    List<Hit> of(VerbGroup.Subject subject) {
        if (subject == null) {
            return List.of();
        }
        if (subject.conjuncts().size() < 2) {
            return of(subject.phrase());
        }
        List<Hit> out = new ArrayList<>();
        for (int c : subject.conjuncts()) {
            out.addAll(of(c));
        }
        return out;
    }

    /** The actors that do what the verb says: its subject, or what stands behind a passive's {@code by}. */
    List<Hit> agents(VerbGroup v) {
        return v.isPassive() ? v.agent() < 0 ? List.of() : of(v.agent()) : of(v.subject());
    }

    List<Hit> of(List<Integer> phrases) {
        List<Hit> out = new ArrayList<>();
        for (int p : phrases) {
            out.addAll(of(p));
        }
        return out;
    }

    /** A name that modifies the phrase's noun behind an article: {@code the Senn plan}; null. */
    Place modifier(int phrase) {
        if (namesPeople(phrase) || s.phrase(phrase).determiner() < 0) {
            return null;
        }
        for (Place p : byPhrase.getOrDefault(phrase, List.of())) {
            // anti-Senn, anti-Anton Senn
            boolean against = isAnti(p.first()) || p.first() > 0 && isAnti(p.first() - 1);
            // the Libya deal: where, or about what
            boolean country = p.mention().how() == Mention.How.ALIAS
                    && "country".equals(kinds.get(p.mention().actor()))
                    && !text.tokens().get(p.end() - 1).tag().startsWith("JJ");
            if (p.place() == Target.Place.MODIFIER
                    && !against
                    && !country
                    && !isSite(p.mention().actor())) {
                return p; // the Boston bombings are none of Boston's
            }
        }
        return null;
    }

    private boolean isAnti(int token) {
        return text.tokens().get(token).form().toLowerCase(Locale.ROOT).startsWith("anti-");
    }

    /** Whether the name is that of a seat of government, which before harm says where it was: {@code the Paris attack}. */
    boolean isSeat(Place p) {
        return matches.beginning(ACTORS, p.first(), p.end()).stream().anyMatch(m -> m.role() == Match.Role.METONYM);
    }

    /** Whose people or things the phrase names, as owner or modifier: {@code Lenn's soldiers}, {@code the Lennish villagers}; null. */
    Place side(int phrase) {
        Place side = null;
        for (Place p : byPhrase.getOrDefault(phrase, List.of())) {
            side = p.place() == Target.Place.HEAD ? side : p;
        }
        return side;
    }

    /** The party, movement or people whose members in the plural the phrase names: {@code Green voters}; null. */
    Place camp(int phrase) {
        boolean several = text.tokens().get(s.phrase(phrase).head()).tag().equals("NNS");
        Place side = several && namesPeople(phrase) ? adjective(phrase) : null;
        return side != null && CAMPS.contains(kinds.get(side.mention().actor())) ? side : null;
    }

    /** An adjective that stands for somebody before the phrase's noun: {@code Green support}, {@code Lennish anger}; null. */
    Place adjective(int phrase) {
        Place found = null;
        for (Place p : byPhrase.getOrDefault(phrase, List.of())) {
            boolean person = isPerson(p.mention().actor());
            found = p.place() == Target.Place.MODIFIER
                            && !person
                            && !isSite(p.mention().actor())
                    ? p
                    : found;
        }
        return found;
    }

    /** The owner of what the phrase names, people included; null. */
    Place owner(int phrase) {
        Place owner = null;
        for (Place p : byPhrase.getOrDefault(phrase, List.of())) {
            owner = p.place() == Target.Place.POSSESSOR ? p : owner;
        }
        return owner;
    }
}
