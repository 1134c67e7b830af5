package dev.masthead.analysis.entities;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.text.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The closed classes of words that names, descriptions and pronouns are told by, from {@code actor-words}. */
public final class ActorWords {
    /** The lexicon's folder. */
    public static final String LEXICON = "actor-words";

    private final Map<String, Set<String>> classes = new HashMap<>();
    /** The classes that a form is in: most words are in none, and one look tells it. */
    private final Map<String, String[]> byForm = new HashMap<>();

    private final Map<String, String> shortTitles = new HashMap<>();
    /** The groups of {@code given_name_forms} that a given name is in. */
    private final Map<String, Set<Integer>> givenForms = new HashMap<>();

    private static final List<String> SALIENCE = List.of(
            "distance",
            "subject",
            "object",
            "asked",
            "possessor",
            "parallel",
            "running_speaker",
            "trailing_speaker",
            "reported",
            "token",
            "frequency",
            "protagonist",
            "unknown_gender",
            "unnamed",
            "cataphora",
            "introduced");

    private final Map<String, Double> weights = new HashMap<>();
    final int referentsBack;
    final double salienceMargin;
    final double salienceMarginOneVerb;
    final double salienceLeast;
    final double salienceLeastThing;
    final double salienceLeastSpeakingThing;
    final double salienceLeastSeveral;
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
        classes.forEach((name, forms) -> forms.forEach(form -> byForm.merge(form, new String[] {name}, (some, one) -> {
            String[] all = Arrays.copyOf(some, some.length + 1);
            all[some.length] = one[0];
            return all;
        })));
        // "senator=sen.|sen": the full title, then its short forms
        for (String line : classes.getOrDefault("short_titles", Set.of())) {
            int eq = line.indexOf('=');
            for (String form : line.substring(eq + 1).split("\\|")) {
                shortTitles.put(form, line.substring(0, eq));
            }
        }
        int group = 0;
        for (String line : new java.util.TreeSet<>(classes.getOrDefault("given_name_forms", Set.of()))) {
            group++;
            for (String form : line.split(" ")) {
                givenForms.computeIfAbsent(form, f -> new HashSet<>(2)).add(group);
            }
        }
        referentsBack = (int) lexicon.parameter("referents_back");
        salienceMargin = lexicon.parameter("salience_margin");
        salienceMarginOneVerb = lexicon.parameter("salience_margin_one_verb");
        salienceLeast = lexicon.parameter("salience_least");
        salienceLeastThing = lexicon.parameter("salience_least_thing");
        salienceLeastSpeakingThing = lexicon.parameter("salience_least_speaking_thing");
        salienceLeastSeveral = lexicon.parameter("salience_least_several");
        for (String name : SALIENCE) {
            weights.put(name, lexicon.parameter("salience_" + name));
        }
        pronounSentences = (int) lexicon.parameter("pronoun_sentences");
        descriptionSentences = (int) lexicon.parameter("description_sentences");
        nameConfidence = lexicon.parameter("name_confidence");
    }

    /** What a circumstance adds to the salience of a mention, or takes from it. */
    double weight(String circumstance) {
        return weights.get(circumstance);
    }

    /** Whether the class of the lexicon holds the lower-case form. */
    boolean is(String wordClass, String form) {
        String[] in = byForm.get(form);
        if (in != null) {
            for (String one : in) {
                if (one.equals(wordClass)) {
                    return true;
                }
            }
        }
        return false;
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

    /** A calling, trade or place in life that tells that its bearer is nobody of the registry: plumber, nurse, pupil. */
    boolean isOrdinaryCalling(String form) {
        return is("ordinary_callings", form);
    }

    /** Nouns of relatives: niece, husband, stepson. */
    boolean isRelative(String form) {
        return is("relatives", form);
    }

    /** A title written out: {@code sen.} is senator. */
    String fullTitle(String form) {
        return shortTitles.getOrDefault(form, form);
    }

    /** Whether both are forms of one given name: james, jim. */
    boolean areForms(String given, String other) {
        Set<Integer> groups = givenForms.get(given);
        Set<Integer> others = givenForms.get(other);
        return groups != null && others != null && groups.stream().anyMatch(others::contains);
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

    /** What a pronoun of the third person asks for; null for any other word. */
    PronounClass pronounClass(String form) {
        if (is("pronouns_neuter", form)) {
            return PronounClass.NEUTER;
        }
        if (is("pronouns_plural", form)) {
            return PronounClass.PLURAL;
        }
        return is("pronouns_male", form)
                ? PronounClass.MASCULINE
                : is("pronouns_female", form) ? PronounClass.FEMININE : null;
    }
}
