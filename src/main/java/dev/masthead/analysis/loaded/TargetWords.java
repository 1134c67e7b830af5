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

    /** @throws dev.masthead.lexicon.LexiconException if the lexicon lacks one of the classes */
    TargetWords(Lexicon lexicon, PersonNouns persons) {
        this.persons = persons;
        distant = Denials.read(lexicon, "distant_verbs");
        naming = Denials.read(lexicon, "naming_verbs");
        wholes = Denials.read(lexicon, "whole_nouns");
        figures = Denials.read(lexicon, "figure_nouns");
        bodies = Denials.read(lexicon, "bodies_of_people");
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

    /** Whether the noun, a lemma, is for people, who bear themselves what they are called. */
    boolean isOfPeople(String noun) {
        return persons.contains(noun) || bodies.contains(noun);
    }
}
