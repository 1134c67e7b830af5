package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.entities.PersonNouns;
import dev.masthead.annotation.Judgement.Relation;
import dev.masthead.annotation.LoadedTerm;
import dev.masthead.lexicon.ClosedClasses;
import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Lexicons;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the lexicon {@code sentiment} says of how judgements are read: shares of relations, nouns for people, light verbs. */
final class JudgementRules {
    private static final Pattern DEED = Pattern.compile("(tion|sion|ment|ing|age)$");

    private final Map<Relation, Double> shares = new EnumMap<>(Relation.class);
    private final Map<String, Double> loaded = new HashMap<>();
    private final Map<String, Double> loadedGroups = new HashMap<>();
    private final Map<String, Double> loadedDeeds = new HashMap<>();
    private final Set<String> loadedPlain = new HashSet<>();
    private final Set<String> lightVerbs = new HashSet<>();
    private final Set<String> expressing = new HashSet<>();
    private final Set<String> forces = new HashSet<>();
    private final Set<String> populations = new HashSet<>();
    private final Set<String> units = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    private final Set<String> mouthpieces = new HashSet<>();
    private final Set<String> former = new HashSet<>();
    private final Set<String> having = new HashSet<>();
    private final Set<String> inner = new HashSet<>();
    private final Set<String> tellings = new HashSet<>();
    private final Set<String> ending = new HashSet<>();
    private final Set<String> implicative = new HashSet<>();
    private final Set<String> against = new HashSet<>();
    private final Set<String> inFavour = new HashSet<>();
    private final Set<String> ownThings = new HashSet<>();
    private final Set<String> statements = new HashSet<>();
    private final Set<String> worth = new HashSet<>();
    private final Set<String> implicativeNouns = new HashSet<>();
    private final Set<String> copulas = new HashSet<>();
    private final Set<String> naming = new HashSet<>();
    private final Set<String> rows = new HashSet<>();
    private final Set<String> conduct = new HashSet<>();
    private final Set<String> acting = new HashSet<>();
    private final Set<String> events = new HashSet<>();
    private final Set<String> calamities = new HashSet<>();
    private final Set<String> struck = new HashSet<>();
    private final Set<String> bargaining = new HashSet<>();
    private final Set<String> asides = new HashSet<>();
    private final Set<String> leading = new HashSet<>();
    private final Set<String> ownDeaths = new HashSet<>();
    private final Set<String> misjudging = new HashSet<>();
    private final Set<String> outrages = new HashSet<>();
    private final Set<String> sideDeeds = new HashSet<>();
    private final Set<String> threatening = new HashSet<>();
    private final Set<String> thoughts = new HashSet<>();
    private final Set<String> dealings = new HashSet<>();
    private final Set<String> apart = new HashSet<>();
    private final Set<String> advising = new HashSet<>();
    private final Set<String> able = new HashSet<>();
    private final Set<String> contenders = new HashSet<>();
    private final Set<String> getting = new HashSet<>();
    private final Set<String> seeking = new HashSet<>();
    private final Set<String> shrinking = new HashSet<>();
    private final Set<String> undergone = new HashSet<>();
    private final Set<String> dissent = new HashSet<>();
    private final Set<String> feelings = new HashSet<>();
    /** Rated nouns in -er, -or and -ist. */
    private final Set<String> rated = new HashSet<>();

    private final PersonNouns persons;
    private final ClosedClasses grammar;
    private final double negated;
    private final double conditional;
    private final double least;
    private final int modifierReach;

    JudgementRules(Lexicons lexicons) {
        grammar = ClosedClasses.of(lexicons);
        persons = new PersonNouns(lexicons);
        Lexicon parameters = lexicons.require(SentimentLexicon.WORDS);
        for (Relation r : Relation.values()) {
            if (r != Relation.NEARNESS) {
                shares.put(r, parameters.parameter("judgement_" + r.id()));
            }
        }
        parameters.parameters().forEach((key, value) -> {
            if (key.startsWith("loaded_")) {
                loaded.put(key.substring("loaded_".length()), value);
            }
        });
        for (Fields document : parameters.documents()) {
            document.fields("loaded_groups")
                    .map(Fields::asMap)
                    .orElse(Map.of())
                    .forEach((group, value) -> loadedGroups.put(group, ((Number) value).doubleValue()));
            document.fields("loaded_deeds")
                    .map(Fields::asMap)
                    .orElse(Map.of())
                    .forEach((group, value) -> loadedDeeds.put(group, ((Number) value).doubleValue()));
            loadedPlain.addAll(document.texts("loaded_plain"));
            lightVerbs.addAll(document.texts("light_verbs"));
            expressing.addAll(document.texts("expressing_verbs"));
            populations.addAll(document.texts("populations"));
            units.addAll(document.texts("units"));
            forces.addAll(document.texts("forces"));
            people.addAll(document.texts("people"));
            things.addAll(document.texts("things"));
            mouthpieces.addAll(document.texts("mouthpieces"));
            former.addAll(document.texts("speaks_for_nobody"));
            having.addAll(document.texts("having_verbs"));
            inner.addAll(document.texts("inner_copulas"));
            tellings.addAll(document.texts("tellings"));
            ending.addAll(document.texts("ending_verbs"));
            implicative.addAll(document.texts("implicative_verbs"));
            against.addAll(document.texts("acts_against"));
            inFavour.addAll(document.texts("acts_for"));
            ownThings.addAll(document.texts("own_things"));
            statements.addAll(document.texts("statements"));
            worth.addAll(document.texts("worth"));
            implicativeNouns.addAll(document.texts("implicative_nouns"));
            copulas.addAll(document.texts("copulas"));
            naming.addAll(document.texts("naming_verbs"));
            rows.addAll(document.texts("rows"));
            conduct.addAll(document.texts("conduct_verbs"));
            acting.addAll(document.texts("acting_verbs"));
            events.addAll(document.texts("events"));
            calamities.addAll(document.texts("calamities"));
            struck.addAll(document.texts("struck"));
            bargaining.addAll(document.texts("bargaining_verbs"));
            asides.addAll(document.texts("asides"));
            leading.addAll(document.texts("leading_verbs"));
            ownDeaths.addAll(document.texts("own_deaths"));
            misjudging.addAll(document.texts("misjudging"));
            outrages.addAll(document.texts("outrages"));
            sideDeeds.addAll(document.texts("side_deeds"));
            threatening.addAll(document.texts("threatening"));
            thoughts.addAll(document.texts("thoughts"));
            dealings.addAll(document.texts("dealings"));
            apart.addAll(document.texts("apart"));
            advising.addAll(document.texts("advising"));
            able.addAll(document.texts("able"));
            contenders.addAll(document.texts("contenders"));
            getting.addAll(document.texts("getting_verbs"));
            seeking.addAll(document.texts("seeking_verbs"));
            shrinking.addAll(document.texts("shrinking"));
            undergone.addAll(document.texts("undergone"));
            dissent.addAll(document.texts("dissent"));
            feelings.addAll(document.texts("feeling_verbs"));
        }
        for (LexiconEntry e : parameters.entries()) {
            for (String word : e.patterns()) {
                if (word.endsWith("er") || word.endsWith("or") || word.endsWith("ist")) {
                    rated.add(word);
                }
            }
        }
        negated = parameters.parameter("judgement_negated");
        conditional = parameters.parameter("judgement_conditional");
        least = parameters.parameter("judgement_least");
        modifierReach = (int) parameters.parameter("modifier_reach");
    }

    /** How much of a valence the relation carries. */
    double share(Relation relation) {
        return shares.get(relation);
    }

    /** What a loaded term is worth of whom it describes, −1…1; 0 where neither its label nor its group judges anybody. */
    double valence(LoadedTerm term) {
        String[] id = term.entry().split("\\.");
        boolean ofGroup = id.length > 2 && !loadedPlain.contains(id[2]);
        double byLabel = loaded.getOrDefault(term.label(), 0.0);
        double full =
                isDeed(term) ? loadedDeeds.get(id[1]) : ofGroup ? loadedGroups.getOrDefault(id[1], byLabel) : byLabel;
        return full * (1 + term.intensity()) / 3;
    }

    /** Whether the term is a verb or set phrase that holds what it tells against whoever does it. */
    boolean isDeed(LoadedTerm term) {
        String[] id = term.entry().split("\\.");
        return id.length > 2 && loadedDeeds.containsKey(id[1]) && !loadedPlain.contains(id[2]);
    }

    /** Whether the verb adds nothing of its own, so that what its object is called is said of its subject. */
    boolean isLight(String verb) {
        return lightVerbs.contains(verb);
    }

    /** Whether the verb's subject has the attitude that its object names: {@code voiced contempt for}. */
    boolean isExpressing(String verb) {
        return expressing.contains(verb);
    }

    /** Whether the noun names what a country fights with. */
    boolean isForce(String lemma) {
        return forces.contains(lemma);
    }

    /** Whether the noun names a part of a body that stands for it. */
    boolean isUnit(String lemma) {
        return units.contains(lemma);
    }

    /** Whether the noun names people of whom several stand for their side. */
    boolean isPopulation(String lemma) {
        return populations.contains(lemma);
    }

    /** Whether the noun is one for people, by its ending where no list has it. */
    boolean isLiving(String lemma) {
        return populations.contains(lemma) || forces.contains(lemma) || persons.contains(lemma);
    }

    /** Whether whoever asks or doubts begins a clause with the token: {@code whether he lied}. */
    boolean isAsking(String lemma) {
        return grammar.isAsking(lemma);
    }

    /** Whether a noun that judges is one for people. */
    boolean isPerson(String lemma) {
        return people.contains(lemma) || rated.contains(lemma) && !things.contains(lemma);
    }

    /** Whether the word, in lower case, is I, we or a form of them. */
    boolean isFirstPerson(String word) {
        return grammar.isFirstPerson(word);
    }

    /** Whether the word, in lower case, before a noun of {@link #isMouthpiece} says that they speak for nobody: {@code former}. */
    boolean isFormer(String word) {
        return former.contains(word);
    }

    /** Whether a clause that tells what is thought may stand behind the noun: {@code the notion that}. */
    boolean isThought(String lemma) {
        return thoughts.contains(lemma) || tellings.contains(lemma);
    }

    /** Whether the noun names who or what deals with what stands before it: {@code the fraud section}, {@code a crime bill}. */
    boolean isDealing(String lemma) {
        return dealings.contains(lemma);
    }

    /** Whether {@code from} behind the noun tells whom something is apart from, and not whose it is: {@code a distinction from}. */
    boolean isApart(String lemma) {
        return apart.contains(lemma);
    }

    /** Whether the modal verb says what somebody ought to do: {@code should}. */
    boolean isAdvising(String modal) {
        return modal != null && advising.contains(modal);
    }

    /** Whether the modal verb says what somebody is able or free to do: {@code could}. */
    boolean isAble(String modal) {
        return modal != null && able.contains(modal);
    }

    /** Whether the noun names those whom somebody beats in a contest: {@code crushed his rivals}. */
    boolean isContender(String lemma) {
        return contenders.contains(lemma);
    }

    /** Whether who does this gets what stands behind from somebody: {@code won the support of}. */
    boolean isGetting(String verb) {
        return getting.contains(verb);
    }

    /** Whether who does this has not got it: {@code sought the support of}. */
    boolean isSeeking(String verb) {
        return seeking.contains(verb);
    }

    /** Whether who has what the noun names does not do what stands behind it: {@code hesitation to}. */
    boolean isShrinking(String lemma) {
        return shrinking.contains(lemma);
    }

    /** Whether the noun names what its owner undergoes, so that how it is is not said of him: {@code Kohl's trial was a sham}. */
    boolean isUndergone(String lemma) {
        return undergone.contains(lemma);
    }

    /** Whether the noun or verb names speech, worship or protest, for which whoever is punished is persecuted. */
    boolean isDissent(String lemma) {
        return dissent.contains(lemma);
    }

    /** Whether the verb, as a passive of nobody, tells how somebody feels: {@code was shocked}. */
    boolean isFeeling(String verb) {
        return feelings.contains(verb);
    }

    /** Whether the verb only says that its subject has or meets what its object names. */
    boolean isHaving(String verb) {
        return having.contains(verb);
    }

    /** Whether the copula tells how its subject feels and not how it is. */
    boolean isInner(String verb) {
        return inner.contains(verb);
    }

    /** Whether the noun names what is told of others: {@code allegation}. */
    boolean isTelling(String lemma) {
        return tellings.contains(lemma);
    }

    /** Whether the verb ends the attitude that its object names: {@code withdrew her endorsement}. */
    boolean isEnding(String verb) {
        return ending.contains(verb);
    }

    /** Whether who does this to do something does it: {@code went on to}, {@code managed to}, {@code forced him to}. */
    boolean isImplicative(String verb) {
        return implicative.contains(verb);
    }

    /** Whether an infinitive behind the noun tells what is done: {@code the decision to expel them}. */
    boolean isImplicativeNoun(String lemma) {
        return implicativeNouns.contains(lemma);
    }

    /** Whether the verb says that its subject is something. */
    boolean isCopula(String verb) {
        return copulas.contains(verb);
    }

    /** Whether the verb says that its object is something. */
    boolean isNaming(String verb) {
        return naming.contains(verb);
    }

    /** Whether the verb says that its subject does as those do whom {@code like} compares it to. */
    boolean isConduct(String verb) {
        return conduct.contains(verb);
    }

    /** Whether the verb says that somebody is somebody else in a story. */
    boolean isActing(String verb) {
        return acting.contains(verb);
    }

    /** Whether the noun, by its ending, names what is done, so that behind a comma it is said of a clause and not of somebody. */
    boolean isDeedNoun(String lemma) {
        return DEED.matcher(lemma).find();
    }

    /** Whether the verb strikes a bargain where what is agreed stands behind whom it is agreed with. */
    boolean isBargaining(String verb) {
        return bargaining.contains(verb);
    }

    /** Whether the two words only underline what a copula says: {@code in fact}. */
    boolean isAside(String words) {
        return asides.contains(words);
    }

    /** Whether the verb tells how somebody fills an office, so that its manner is a quality of that one. */
    boolean isLeading(String verb) {
        return leading.contains(verb);
    }

    /** Whether the noun names a death by one's own hand. */
    boolean isOwnDeath(String noun) {
        return ownDeaths.contains(noun);
    }

    /** Whether the adjective or noun says that what somebody is called is not so: {@code it is unfair to call her weak}. */
    boolean isMisjudging(String lemma) {
        return misjudging.contains(lemma);
    }

    /** Whether the noun, behind an adjective of a country, names what that country does: {@code Lennish aggression}. */
    boolean isSideDeed(String lemma) {
        return sideDeeds.contains(lemma);
    }

    /** Whether words behind the verb or noun tell what somebody threatens with, and are not said of him. */
    boolean isThreatening(String lemma) {
        return threatening.contains(lemma);
    }

    /** Whether the verb says that something is not so: {@code denied beating him}. */
    boolean isDenying(String lemma) {
        return grammar.isDenying(lemma);
    }

    /** Whether a deed that is called so is held against whoever does it: {@code it is shameful that he stays}. */
    boolean isOutrage(String lemma) {
        return outrages.contains(lemma);
    }

    /** Whether the noun names an event or a measure, which no person is. */
    boolean isEvent(String lemma) {
        return events.contains(lemma);
    }

    /** Whether the noun names a thing through which people are harmed: {@code school}, {@code convoy}. */
    boolean isStruck(String lemma) {
        return struck.contains(lemma);
    }

    /** Whether the noun names what befalls a place: {@code the Paris attacks}. */
    boolean isCalamity(String lemma) {
        return calamities.contains(lemma);
    }

    /** Whether the noun names a row of what stands behind its {@code of}: {@code a history of dishonest claims}. */
    boolean isRow(String lemma) {
        return rows.contains(lemma);
    }

    /** Whether who cannot get what the verb gives is not worth it: {@code cannot be trusted}. */
    boolean isWorth(String verb) {
        return worth.contains(verb);
    }

    /** What whoever has the part shows by his deed toward the one it is done to: −1 against, 1 for, 0 neither. */
    int act(String doerRole) {
        return doerRole == null || !against.contains(doerRole) && !inFavour.contains(doerRole)
                ? 0
                : against.contains(doerRole) ? -1 : 1;
    }

    /** Whether what is said of the thing is said of whoever it comes from: {@code a proposal by}, {@code the decision of}. */
    boolean isOwnThing(String lemma) {
        return ownThings.contains(lemma);
    }

    /** Whether the noun names something said, shown or written, beside those that are sources by themselves. */
    boolean isStatement(String lemma) {
        return statements.contains(lemma);
    }

    /** Whether the word, in lower case, is himself or its like. */
    boolean isReflexive(String word) {
        return word.endsWith("self") || word.endsWith("selves");
    }

    /** Whether the noun names who speaks for another: {@code spokesman}, {@code campaign}. */
    boolean isMouthpiece(String lemma) {
        return mouthpieces.contains(lemma);
    }

    /** What negation and condition make of a strength. */
    double scope(boolean isNegated, boolean isConditional) {
        return (isNegated ? negated : 1) * (isConditional ? conditional : 1);
    }

    /** What is weaker is no judgement. */
    double least() {
        return least;
    }

    /** How many tokens before a word its modifier may stand. */
    int modifierReach() {
        return modifierReach;
    }
}
