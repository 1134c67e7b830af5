package dev.masthead.analysis.entities;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The closed classes of words that names, descriptions and pronouns are told by, from {@code actor-words}. */
public final class ActorWords {
    /** The lexicon's folder. */
    public static final String LEXICON = "actor-words";

    private final Map<String, Set<String>> classes = new HashMap<>();

    final int pronounSentences;
    final int descriptionSentences;
    final double nameConfidence;

    public ActorWords(Lexicon lexicon) {
        for (Fields file : lexicon.documents()) {
            for (Map.Entry<String, Object> e : file.asMap().entrySet()) {
                if (e.getValue() instanceof java.util.List<?> && !e.getKey().equals("entries")) {
                    classes.computeIfAbsent(e.getKey(), k -> new HashSet<>()).addAll(file.texts(e.getKey()));
                }
            }
        }
        pronounSentences = (int) lexicon.parameter("pronoun_sentences");
        descriptionSentences = (int) lexicon.parameter("description_sentences");
        nameConfidence = lexicon.parameter("name_confidence");
    }

    /** Whether the class of the lexicon holds the lower-case form. */
    boolean is(String wordClass, String form) {
        return classes.getOrDefault(wordClass, Set.of()).contains(form);
    }

    /** A word that may stand right before a name without being part of it. */
    public boolean isTitle(String form) {
        return is("titles", form);
    }

    /** A capitalised proper noun that is no title. */
    boolean isNamePart(Token t) {
        return t.isProperNoun() && t.isCapitalised() && !isTitle(t.form());
    }

    boolean isRole(String form) {
        return is("roles", form);
    }

    /** Head of a noun phrase through which a country or organisation acts. */
    public boolean isOrgan(String form) {
        return is("organs", form);
    }

    boolean isOrganisationWord(String form) {
        return is("organisation_words", form);
    }

    /** The gender a given name tells. */
    Gender ofGivenName(String form) {
        return Gender.of(is("given_male", form), is("given_female", form));
    }

    /** The gender a title such as Mrs. tells. */
    Gender ofTitle(String form) {
        return Gender.of(is("honorifics_male", form), is("honorifics_female", form));
    }

    /** The gender a pronoun of the third person asks for; {@link Gender#UNKNOWN} for any other word. */
    Gender ofPronoun(String form) {
        return is("pronouns_neuter", form)
                ? Gender.NEUTER
                : Gender.of(is("pronouns_male", form), is("pronouns_female", form));
    }
}
