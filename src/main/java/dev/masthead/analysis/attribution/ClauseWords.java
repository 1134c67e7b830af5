package dev.masthead.analysis.attribution;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import java.util.HashSet;
import java.util.Set;

/** The closed classes of words that clause boundaries are told by, from the lexicon {@code clause-words}. */
final class ClauseWords {
    static final String LEXICON = "clause-words";

    private final Set<String> time = new HashSet<>();
    private final Set<String> attaching = new HashSet<>();
    private final Set<String> auxiliaries = new HashSet<>();
    private final Set<String> be = new HashSet<>();
    private final Set<String> negations = new HashSet<>();
    private final Set<String> subordinators = new HashSet<>();
    private final Set<String> contrast = new HashSet<>();
    private final Set<String> interrogatives = new HashSet<>();
    private final Set<String> settings = new HashSet<>();
    private final Set<String> settingPrepositions = new HashSet<>();

    private final Set<String> articles = new HashSet<>();
    private final Set<String> labels = new HashSet<>();
    private final Set<String> have = new HashSet<>();
    private final Set<String> elisions = new HashSet<>();
    private final Set<String> objectPronouns = new HashSet<>();

    ClauseWords(Lexicon lexicon) {
        for (Fields f : lexicon.documents()) {
            time.addAll(f.texts("time"));
            attaching.addAll(f.texts("attaching_prepositions"));
            auxiliaries.addAll(f.texts("auxiliaries"));
            objectPronouns.addAll(f.texts("object_pronouns"));
            articles.addAll(f.texts("articles"));
            labels.addAll(f.texts("labels"));
            have.addAll(f.texts("have"));
            elisions.addAll(f.texts("elisions"));
            be.addAll(f.texts("be"));
            negations.addAll(f.texts("negations"));
            subordinators.addAll(f.texts("subordinators"));
            contrast.addAll(f.texts("contrast"));
            interrogatives.addAll(f.texts("interrogatives"));
            settings.addAll(f.texts("settings"));
            settingPrepositions.addAll(f.texts("setting_prepositions"));
        }
    }

    /** A day, month or other word that tells when: Monday, April, week, yesterday. */
    boolean isTime(String form) {
        return time.contains(form);
    }

    /** A preposition that ties a phrase to the noun before it: a spokesman for, officials in. */
    boolean attaches(String form) {
        return attaching.contains(form);
    }

    /** him, them, us: never the subject of a finite verb. */
    boolean isObjectPronoun(String form) {
        return objectPronouns.contains(form);
    }

    /** the, a, an: what stands behind belongs to a noun phrase. */
    boolean isArticle(String form) {
        return articles.contains(form);
    }

    /** A form of have: a participle behind it is active. */
    boolean isHave(String form) {
        return have.contains(form);
    }

    /** What may stand behind an apostrophe that quotes nothing, without it: em, tis, cause. */
    Set<String> elisions() {
        return elisions;
    }

    /** Whether a line that begins so and has a colon points at something else on the page. */
    boolean isLabel(String form) {
        return labels.contains(form);
    }

    boolean isAuxiliary(String form) {
        return auxiliaries.contains(form);
    }

    boolean isBe(String form) {
        return be.contains(form);
    }

    boolean isNegation(String form) {
        return negations.contains(form);
    }

    /** A conjunction that begins an adverbial clause: when, after, because. */
    boolean isSubordinator(String form) {
        return subordinators.contains(form);
    }

    /** A conjunction that sets one clause against another: but, while, although. */
    boolean isContrast(String form) {
        return contrast.contains(form);
    }

    boolean isInterrogative(String form) {
        return interrogatives.contains(form);
    }

    /** A noun that names where or how something was said: statement, interview, speech. */
    boolean isSetting(String form) {
        return settings.contains(form);
    }

    boolean isSettingPreposition(String form) {
        return settingPrepositions.contains(form);
    }
}
