package dev.masthead.analysis.attribution;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.entities.ActorProfile;
import dev.masthead.analysis.entities.ActorRegistry;
import dev.masthead.analysis.sourcing.Outlet;
import dev.masthead.annotation.Mention;
import dev.masthead.syntax.ParsedSentence;
import dev.masthead.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Of which kind the actors of one article are as sources: by the office they held at its date, by what the article says of
 * them anywhere, else by the registry. Not thread-safe.
 */
final class ActorKinds {
    private static final String OFFICIAL = "official";
    private static final String POLITICIAN = "politician";
    private static final String CITIZEN = "citizen";

    /** What the registry's ids begin with where an entry refers to another. */
    private static final String ACTORS = "actors.";

    private final Analysis analysis;
    private final ActorRegistry actors;
    private final SourceNouns nouns;
    private final String date;
    private final Map<String, SourceKind> stated = new HashMap<>();
    /** What the names of bodies that no register holds tell of them. */
    private final Map<String, String> byName = new HashMap<>();

    private final Set<String> people = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();

    ActorKinds(Analysis analysis, ActorRegistry actors, SourceNouns nouns) {
        this.analysis = analysis;
        this.actors = actors;
        this.nouns = nouns;
        date = analysis.submission().publishedAt() == null
                ? null
                : analysis.submission().publishedAt().toLocalDate().toString();
        analysis.actors().stream().filter(a -> a.kind().equals("person")).forEach(a -> people.add(a.id()));
        analysis.actors().stream()
                .filter(a -> a.kind().equals("organisation")
                        && this.actors.find(a.id()).isEmpty())
                .forEach(a -> addBody(a.id(), a.name()));
        analysis.actors().stream()
                .filter(a ->
                        a.kind().equals("place") && this.actors.find(a.id()).isEmpty())
                .filter(a -> nouns.typeOfBody(a.name()) != null)
                .forEach(a -> byName.put(
                        a.id(), nouns.typeOfBody(a.name()))); // Alder Stores, which the finder took for a place
    }

    private void addBody(String id, String name) {
        bodies.add(id);
        String type = nouns.typeOfBody(name);
        if (type != null) {
            byName.put(id, type);
        }
    }

    /**
     * The article says of the actor that it is of the kind; what is told surely goes before what a bare rank suggests, and any rank
     * before what an age or a clause makes of a person of whom nothing else is told.
     */
    void state(String actor, SourceKind kind) {
        SourceKind known = stated.get(actor);
        boolean better = known != null
                && !known.sure()
                && (kind.sure()
                        || known.type().equals(CITIZEN)
                        || known.type().equals("business") && kind.type().equals(POLITICIAN));
        if (known == null || better) {
            stated.put(actor, kind);
        }
    }

    /** Whether the article has said surely of which kind the actor is. */
    boolean isSettled(String actor) {
        SourceKind known = stated.get(actor);
        return known != null && known.sure();
    }

    /** Whether somebody is mentioned of whom neither the registry nor the article has told any kind. */
    boolean isOpen(Mention m) {
        return people.contains(m.actor())
                && !stated.containsKey(m.actor())
                && actors.find(m.actor()).isEmpty();
    }

    /** The same, or no more than what any private person is. */
    boolean isNearlyOpen(Mention m) {
        SourceKind known = stated.get(m.actor());
        return isOpen(m)
                || known != null
                        && !known.sure()
                        && known.type().equals(CITIZEN)
                        && actors.find(m.actor()).isEmpty();
    }

    /** Whether the registry or the article tells surely of which kind the actor is. */
    boolean isSure(String actor) {
        return actors.find(actor).isPresent() || isSettled(actor);
    }

    /** Whether the same is told of a person. */
    boolean isSurePerson(String actor) {
        return people.contains(actor) && isSure(actor);
    }

    /** The kind of an actor; null where nothing tells. */
    String of(String actor) {
        String told = ofKnown(actor);
        return told != null ? told : byName.get(actor);
    }

    /** The kind of an actor by the registry and the article, and not by the words of its name; null where nothing tells. */
    String ofKnown(String actor) {
        ActorProfile profile = actors.find(actor).orElse(null);
        SourceKind said = stated.get(actor);
        if (profile == null) {
            return said == null ? null : said.type();
        }
        if (profile.isPerson()) {
            String office = ofOffices(profile);
            if (office != null) {
                return office;
            }
            boolean better = said != null
                    && said.sure()
                    && !said.type().equals(CITIZEN) // "Trump is a man of moods"
                    && !(said.type().equals(OFFICIAL) && isBeforeOffice(profile));
            if (better || said != null && profile.sourceType() == null) {
                return said.type();
            }
        }
        return profile.sourceType() != null ? profile.sourceType() : said == null ? null : said.type();
    }

    /** Whether the registry knows of an office that the actor held at the article's date. */
    boolean holdsOffice(String actor) {
        return actors.find(actor).map(this::ofOffices).isPresent();
    }

    private String ofOffices(ActorProfile profile) {
        String found = null;
        for (ActorProfile.Office o : profile.offices()) {
            if (o.heldOn(date)) {
                String type = ofGroup(o);
                type = type != null ? type : nouns.typeOfOffice(o.title());
                // who holds an executive office speaks for it, whatever else he or she is
                found = found == null || OFFICIAL.equals(type) ? type : found;
            }
        }
        // of an international body's or a firm's president the registry knows more than the title tells
        boolean elsewhere = OFFICIAL.equals(found)
                && profile.sourceType() != null
                && !profile.sourceType().equals(POLITICIAN)
                && !profile.sourceType().equals(OFFICIAL);
        return elsewhere ? profile.sourceType() : found;
    }

    /** Of a movement that is no state the kind of the movement, whatever its head is called; null for any other office. */
    private String ofGroup(ActorProfile.Office office) {
        return office.of() == null || !office.of().startsWith(ACTORS)
                ? null
                : actors.find(office.of().substring(ACTORS.length()))
                        .filter(p -> p.kind().equals("group"))
                        .map(ActorProfile::sourceType)
                        .orElse(null);
    }

    /** A politician whose first office began after the article: "President Trump" in a text of 2015 is a candidate's dream. */
    private boolean isBeforeOffice(ActorProfile profile) {
        return date != null
                && POLITICIAN.equals(profile.sourceType())
                && !profile.offices().isEmpty()
                && profile.offices().stream()
                        .allMatch(o -> o.from() != null && o.from().compareTo(date) > 0);
    }

    boolean isPerson(Mention m) {
        return people.contains(m.actor());
    }

    /** Whether only the name finder knows the organisation that is mentioned. */
    boolean isLocalBody(Mention m) {
        return bodies.contains(m.actor());
    }

    boolean isCountry(Mention m) {
        return m != null
                && kindOf(m)
                        .filter(k -> k.equals("country") || k.equals("place"))
                        .isPresent();
    }

    /** Whether the mention is of a country's or place's people and not of the state: {@code Americans}, {@code New Yorkers}. */
    boolean isPeople(Mention m) {
        String words = isCountry(m) ? analysis.text(m.part()).textOf(m.span()) : "";
        return words.endsWith("s")
                && actors.find(m.actor())
                        .filter(p -> p.demonyms().contains(words))
                        .isPresent();
    }

    /** Whether the registry knows the word for a name that is no person's. */
    boolean isRegistered(SourcePhrases phrases, ParsedSentence s, int token) {
        return phrases.isRegistered(s, token, actors);
    }

    /** Whether the words name a town: a place of no register, or a capitalised word that is no actor at all. */
    boolean isTown(Mention m, Token last) {
        return m == null
                ? last.isCapitalised() && last.isProperNoun()
                : actors.find(m.actor()).isEmpty() && !people.contains(m.actor()) && !bodies.contains(m.actor());
    }

    /** The registry's kind of the actor that is mentioned; empty where it is not in the registry. */
    Optional<String> kindOf(Mention m) {
        return actors.find(m.actor()).map(ActorProfile::kind);
    }

    /** The kind of an outlet of the registry. */
    static String of(Outlet outlet) {
        return outlet.isStateControlled() ? "state_media" : "news_media";
    }
}
