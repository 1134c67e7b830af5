package dev.masthead.analysis.attribution;

import static dev.masthead.annotation.Attribution.Act.SPEECH;
import static dev.masthead.annotation.Attribution.Act.WRITING;

import dev.masthead.annotation.Attribution;
import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.LexiconEntry;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the lexicon says of a cue.
 *
 * @param kind           verb, noun, adverbial or adjective
 * @param stance         what the cue says of the outlet's view of the content
 * @param stanceWith     another stance for some complements
 * @param complements    what the content may be
 * @param object         {@code addressee}, {@code topic} or {@code none}
 * @param sourcePosition where the source stands
 * @param lemma          the cue's dictionary form
 * @param act            what kind of act it reports
 * @param deed           what it names is done, not said, unless the content is quoted or a clause
 * @param deedWithObject the same where the content is a thing
 * @param deedOfThings   with an infinitive it is no more than an outlook where its subject is a thing: {@code floods threaten to}
 * @param deedOfSelf     with a reflexive object it is done, not said: {@code the port reasserts itself}
 * @param deedOfPersons  with a thing for its object it is done, not said, where a person does it: {@code shows his wounds}
 * @param withholds      with two objects it takes or keeps something from somebody: {@code denied him a hearing}
 * @param given          a noun for what others give: who wins it is what it is about ({@code won the support of})
 * @param namesItsObject a plain object only names what is judged, in the outlet's words
 */
record CueType(
        Kind kind,
        String stance,
        Fields stanceWith,
        Set<Complement> complements,
        String object,
        String sourcePosition,
        String lemma,
        Attribution.Act act,
        boolean deed,
        boolean deedWithObject,
        boolean deedOfThings,
        boolean deedOfSelf,
        boolean deedOfPersons,
        boolean withholds,
        boolean given,
        boolean namesItsObject) {

    /** A verb that the lexicon does not list, in a place where only reporting verbs stand. */
    static final CueType UNLISTED = beforeQuotation(null, SPEECH);

    /** A colon behind a speaker's name. */
    static final CueType COLON = beforeQuotation(":", SPEECH);

    /** A dash before the name of the one whose words stand above. */
    static final CueType SIGNATURE = beforeQuotation("–", WRITING);

    private static CueType beforeQuotation(String lemma, Attribution.Act act) {
        return new CueType(
                Kind.VERB,
                "neutral",
                null,
                Set.of(Complement.QUOTE),
                "none",
                "subject",
                lemma,
                act,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false);
    }

    enum Kind {
        VERB,
        NOUN,
        ADVERBIAL,
        ADJECTIVE
    }

    /** Kinds of content. */
    enum Complement {
        QUOTE,
        THAT,
        ZERO,
        WH,
        TO,
        ING,
        AS,
        NP,
        /** An object and what is said of it: called the plan a fraud. */
        PRED,
        OF,
        ABOUT,
        NONE
    }

    static CueType of(LexiconEntry e, CueActs acts) {
        Fields f = e.fields();
        Kind kind = Kind.valueOf(f.oneOf("cue", Set.of("verb", "noun", "adverbial", "adjective"))
                .orElse("verb")
                .toUpperCase(Locale.ROOT));
        Set<Complement> complements = f.texts("complements").stream()
                .map(c -> Complement.valueOf(c.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        String defaultPosition = switch (kind) {
            case VERB, ADJECTIVE -> "subject";
            case NOUN -> "possessive";
            case ADVERBIAL -> "after";
        };
        return new CueType(
                kind,
                f.text("stance").orElse("neutral"),
                f.fields("stance_with").orElse(null),
                complements,
                f.text("object").orElse("none"),
                f.text("source_position").orElse(defaultPosition),
                lemma(e.patterns()),
                acts.of(e.id(), f.text("stance").orElse("neutral")),
                acts.isDeed(e.id()),
                acts.isDeedWithObject(e.id()),
                acts.isDeedOfThings(e.id()),
                acts.isDeedOfSelf(e.id()),
                acts.isDeedOfPersons(e.id()),
                acts.withholds(e.id()),
                acts.isGiven(e.id()),
                acts.namesItsObject(e.id()));
    }

    boolean takes(Complement c) {
        return complements.contains(c);
    }

    String stance(Complement c) {
        if (stanceWith == null) {
            return stance;
        }
        return stanceWith.text(c.name().toLowerCase(Locale.ROOT)).orElse(stance);
    }

    /** The first pattern without its notation. */
    private static String lemma(List<String> patterns) {
        StringBuilder out = new StringBuilder();
        for (String item : patterns.get(0).split(" ")) {
            if (item.startsWith("{") || item.startsWith("...")) {
                continue;
            }
            String word = item.replaceAll("/[A-Z]+$", "").replaceAll("[\\[\\]()?]", "");
            int bar = word.indexOf('|');
            out.append(out.isEmpty() ? "" : " ").append(bar < 0 ? word : word.substring(0, bar));
        }
        return out.toString();
    }
}
