package dev.masthead.analysis.loaded;

import dev.masthead.analysis.entities.PersonNouns;
import dev.masthead.lexicon.Lexicon;
import java.util.Set;

/** The classes of words that decide whom a loaded term is said of; they stand in the lexicon. Immutable. */
final class TargetWords {
    private final PersonNouns persons;
    private final Set<String> distant;
    private final Set<String> naming;
    private final Set<String> wholes;
    private final Set<String> figures;
    private final Set<String> bodies;
    private final Set<String> bearing;
    private final Set<String> committing;
    private final Set<String> taking;
    private final Set<String> passing;
    private final Set<String> accusing;

    /** @throws dev.masthead.lexicon.LexiconException if the lexicon lacks one of the classes */
    TargetWords(Lexicon lexicon, PersonNouns persons) {
        this.persons = persons;
        distant = Denials.read(lexicon, "distant_verbs");
        naming = Denials.read(lexicon, "naming_verbs");
        wholes = Denials.read(lexicon, "whole_nouns");
        figures = Denials.read(lexicon, "figure_nouns");
        bodies = Denials.read(lexicon, "bodies_of_people");
        bearing = Denials.read(lexicon, "bearing_adjectives");
        committing = Denials.read(lexicon, "committing_verbs");
        taking = Denials.read(lexicon, "taking_verbs");
        passing = Denials.read(lexicon, "passing_verbs");
        accusing = Denials.read(lexicon, "accusing_verbs");
    }

    /** Whether the object of the verb, a lemma, is not what its subject does or says: condemned a smear campaign, but not waged one. */
    boolean isDistant(String verb) {
        return distant.contains(verb);
    }

    /** Whether the verb, a lemma, says what its object is: called it alarming. */
    boolean isNaming(String verb) {
        return naming.contains(verb);
    }

    /** Whether the noun, a lemma, consists of what stands behind it: a campaign of lies. */
    boolean isWhole(String noun) {
        return wholes.contains(noun);
    }

    /** Whether the noun, a lemma, counts what stands behind it: a staggering number of voters. */
    boolean isFigure(String noun) {
        return figures.contains(noun);
    }

    /** Whether what stands behind the adjective and a preposition is the trait or deed of whom it describes: guilty of, prone to. */
    boolean isBearing(String adjective) {
        return bearing.contains(adjective);
    }

    /** Whether the subject of the verb, a lemma, does or becomes what stands behind the preposition: engage in, turn into. */
    boolean isCommitting(String verb, String preposition) {
        return committing.contains(verb + " " + preposition);
    }

    /** Whether the object of the verb, a lemma, is taken for what stands behind <em>as</em>: dismissed him as. */
    boolean isTaking(String verb) {
        return taking.contains(verb);
    }

    /** Whether the subject of the verb, a lemma, passes for what stands behind <em>as</em>: came across as. */
    boolean isPassing(String verb) {
        return passing.contains(verb);
    }

    /** Whether the object of the verb, a lemma, is charged with what stands behind <em>of</em>. */
    boolean isAccusing(String verb) {
        return accusing.contains(verb);
    }

    /** Whether the noun, a lemma, is for people, who bear themselves what they are called. */
    boolean isOfPeople(String noun) {
        return persons.contains(noun) || bodies.contains(noun);
    }
}
