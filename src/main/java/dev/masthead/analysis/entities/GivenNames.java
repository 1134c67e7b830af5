package dev.masthead.analysis.entities;

import dev.masthead.nlp.Gazetteer;
import dev.masthead.nlp.NlpModels;
import java.util.Locale;

/** Given names and places from the word classes, the gazetteer and the registry, and the gender that given names tell. */
final class GivenNames {
    private final ActorWords words;
    private final NlpModels models;
    private final Gazetteer gazetteer;
    private final ActorRegistry registry;

    GivenNames(ActorWords words, NlpModels models, ActorRegistry registry) {
        this.words = words;
        this.models = models;
        gazetteer = models.gazetteer();
        this.registry = registry;
    }

    /** A given name of men, women or both, in small letters. */
    boolean contains(String form) {
        return words.ofGivenName(form) != Gender.UNKNOWN
                || gazetteer.givenName(form) != 0
                || registry.isGivenName(form);
    }

    /** Whether the word, in small letters, may begin a person's name: a given name, or no word of the language at all. */
    boolean mayBegin(String form) {
        return contains(form) || !models.isCommonWord(form);
    }

    /** Whether the word, in small letters, is also an ordinary word. */
    boolean isCommonWord(String form) {
        return models.isCommonWord(form);
    }

    /** Whether a city or town bears the name. */
    boolean isPlace(String name) {
        return gazetteer.isPlace(name.toLowerCase(Locale.ROOT));
    }

    /** The gender of a person of the registry: what the entry says, else what the given name tells. */
    Gender genderOf(ActorProfile person) {
        return person.gender() != null ? person.gender() : genderOf(person.name());
    }

    /** The gender that the first word of the name tells. */
    Gender genderOf(String name) {
        int space = name.indexOf(' ');
        String given = (space > 0 ? name.substring(0, space) : name).toLowerCase(Locale.ROOT);
        Gender known = words.ofGivenName(given);
        char bearers = gazetteer.givenName(given);
        return known != Gender.UNKNOWN ? known : Gender.of(bearers == 'm', bearers == 'f');
    }
}
