package dev.masthead.analysis.sentiment;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Lexicons;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The lexicons of sentiment, read: valences, what verbs do to whom, and what changes a valence. */
final class SentimentLexicon {
    static final String WORDS = "sentiment";
    static final String VERBS = "verb-frames";
    static final String MODIFIERS = "sentiment-modifiers";
    /** The end of the scale that valences are written on. */
    private static final double FULL = 4.0;

    private final Map<LexiconEntry, Double> valences = new HashMap<>();
    private final Map<LexiconEntry, Bears> bears = new HashMap<>();
    private final Map<LexiconEntry, Frame> frames = new HashMap<>();
    private final Map<LexiconEntry, Modifier> modifiers = new HashMap<>();
    private final Set<String> attackVerbs = new HashSet<>();
    private final Set<String> attackReasons = new HashSet<>();
    private final Set<String> contestVerbs = new HashSet<>();
    private Map.Entry<LexiconEntry, Frame> verbalAttack;
    private Map.Entry<LexiconEntry, Frame> contest;

    /** Whom a verb judges: its doer, in the eyes of who tells it, or its object, in the eyes of the doer. */
    enum Judges {
        AGENT,
        PATIENT,
        BOTH,
        NONE;

        boolean agent() {
            return this == AGENT || this == BOTH;
        }

        boolean patient() {
            return this == PATIENT || this == BOTH;
        }
    }

    /** Of whom a rated verb speaks, or that a rated word speaks of nobody it describes. */
    enum Bears {
        SUBJECT,
        OBJECT,
        DESCRIBED,
        NONE
    }

    /**
     * What a verb or noun tells of who does it and to whom it is done, −1…1.
     *
     * @param agentRole      null for none
     * @param patientRole    null for none
     * @param harm           whether it is harm, of which it matters if the doer is told
     * @param possessorIsAgent of a noun: {@code the army's raid}, not {@code the mayor's murder}
     * @param ofDoer         of a noun: behind {@code of} stands who does it, {@code the attacks of the army}
     * @param attitude       a noun or adjective with its preposition, behind which stands who is judged: {@code critical of}
     * @param mutual         and each of those behind the preposition has it toward the others: {@code the feud between}
     * @param receives       its subject is the one it is done to: {@code drew fire}
     * @param isSpeech       it is done with words, so that a letter can do it
     * @param towardSomebody it is such a deed only where it is done to somebody: {@code saved the crew}, not {@code saved the file}
     * @param bySomebody     and only where somebody does it: not {@code his absence forced her to wait}
     * @param betweenStates  and only where a country, its forces or a place is a side and no person does it, who attacks with words
     * @param bearer         a noun for whoever has the part: {@code the hostage}, {@code a peacemaker}
     * @param firstVerb      of words with several verbs the first tells it: {@code urged Senn to resign}
     * @param exclaimed      whoever speaks has the attitude: {@code shame on}
     */
    record Frame(
            double agent,
            double patient,
            String agentRole,
            String patientRole,
            Map<String, Double> prepositions,
            Judges judges,
            boolean harm,
            boolean possessorIsAgent,
            boolean ofDoer,
            boolean attitude,
            boolean mutual,
            boolean receives,
            boolean isSpeech,
            boolean towardSomebody,
            boolean bySomebody,
            boolean betweenStates,
            boolean bearer,
            boolean firstVerb,
            boolean exclaimed) {}

    /** What a word does to the valence beside it. */
    record Modifier(String effect, double factor) {}

    SentimentLexicon(Lexicons lexicons) {
        for (LexiconEntry e : lexicons.require(WORDS).entries()) {
            valences.put(e, e.fields().requireNumber("valence") / FULL);
            bears.put(e, Bears.valueOf(otherwise(e, "target", "described").toUpperCase(Locale.ROOT)));
        }
        for (LexiconEntry e : lexicons.require(VERBS).entries()) {
            Map<String, Double> prepositions = new HashMap<>();
            e.fields()
                    .fields("prep")
                    .map(Fields::asMap)
                    .orElse(Map.of())
                    .forEach((p, w) -> prepositions.put(p, (Double) w / FULL));
            frames.put(
                    e,
                    new Frame(
                            e.number("agent", 0) / FULL,
                            e.number("patient", 0) / FULL,
                            role(e, "agent_role"),
                            role(e, "patient_role"),
                            prepositions,
                            Judges.valueOf(otherwise(e, "judges", "none").toUpperCase(Locale.ROOT)),
                            e.fields().flag("harm")
                                    && !e.fields()
                                            .texts("harmless")
                                            .contains(e.id().substring(e.id().lastIndexOf('.') + 1)),
                            e.text("possessor").orElse("").equals("agent"),
                            e.text("of").orElse("").equals("agent"),
                            e.fields().flag("attitude"),
                            e.fields().flag("mutual"),
                            e.fields().flag("receives"),
                            e.fields().flag("speech"),
                            e.fields().flag("toward_somebody"),
                            e.fields().flag("by_somebody"),
                            e.fields().flag("between_states"),
                            e.fields().flag("bearer"),
                            e.fields().flag("first_verb"),
                            e.fields().flag("exclaimed")));
        }
        for (Fields document : lexicons.require(VERBS).documents()) {
            document.fields("verbal_attacks").ifPresent(f -> {
                attackVerbs.addAll(f.texts("verbs"));
                attackReasons.addAll(f.texts("reasons"));
                verbalAttack = named(f);
            });
            document.fields("contests").ifPresent(f -> {
                contestVerbs.addAll(f.texts("verbs"));
                contest = named(f);
            });
        }
        Lexicon changes = lexicons.require(MODIFIERS);
        for (LexiconEntry e : changes.entries()) {
            modifiers.put(e, new Modifier(e.fields().requireText("effect"), e.number("factor", 1)));
        }
    }

    private Map.Entry<LexiconEntry, Frame> named(Fields f) {
        return frames.entrySet().stream()
                .filter(e -> e.getKey().id().equals(f.requireText("entry")))
                .findFirst()
                .orElseThrow();
    }

    /** The part that the entry gives; null for none. */
    private static String role(LexiconEntry e, String field) {
        String role = otherwise(e, field, "none");
        return role.equals("none") ? null : role;
    }

    /** The entry's field; {@code FIELD_otherwise} of a group names the words for which it is another. */
    private static String otherwise(LexiconEntry e, String field, String unlessSaid) {
        String value = e.text(field).orElse(unlessSaid);
        Fields others = e.fields().fields(field + "_otherwise").orElse(null);
        if (others != null) {
            String word = e.id().substring(e.id().lastIndexOf('.') + 1);
            for (String other : others.asMap().keySet()) {
                value = others.texts(other).contains(word) ? other : value;
            }
        }
        return value;
    }

    double valence(LexiconEntry e) {
        return valences.getOrDefault(e, 0.0);
    }

    Bears bears(LexiconEntry e) {
        return bears.getOrDefault(e, Bears.NONE);
    }

    /** Whether whose it is stands behind {@code of}: {@code the courage of Kohl}, not {@code the criticism of Kohl}. */
    boolean isOfOwner(LexiconEntry e) {
        return e.fields().flag("of_owner");
    }

    /** Whether the words are a whole proposition with its own negation and modal verb: {@code does not care about}. */
    boolean isVerdict(LexiconEntry e) {
        return e.fields().flag("verdict");
    }

    Frame frame(LexiconEntry e) {
        return frames.get(e);
    }

    /** Whether the verb may mean an attack with words: {@code attacked him for his vote}. */
    boolean isAttack(String lemma) {
        return attackVerbs.contains(lemma);
    }

    /** Whether the entry tells a military attack, such as things do in a manner of speaking: {@code besieged by doubts}. */
    boolean isSiege(LexiconEntry e) {
        return e.id().startsWith("verb-frames.military-attack.");
    }

    /** Whether the entry tells bodily violence. */
    boolean isBlow(LexiconEntry e) {
        return e.id().startsWith("verb-frames.physical-violence.");
    }

    /** Whether the verb tells a defeat where a politician or party is its object: {@code beat Kohl in Ohio}. */
    boolean isContest(String lemma) {
        return contestVerbs.contains(lemma);
    }

    /** What a defeat tells, with its entry. */
    Map.Entry<LexiconEntry, Frame> contest() {
        return contest;
    }

    /** Whether the word, right behind whom a verb of attack has for its object, tells a reason, as only words need one. */
    boolean isAttackReason(String word) {
        return attackReasons.contains(word);
    }

    /** What an attack with words tells, with its entry. */
    Map.Entry<LexiconEntry, Frame> verbalAttack() {
        return verbalAttack;
    }

    Modifier modifier(LexiconEntry e) {
        return modifiers.get(e);
    }
}
