package dev.masthead.analysis.sentiment;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconEntry;
import dev.masthead.lexicon.Lexicons;
import java.util.HashMap;
import java.util.Map;

/** The lexicons of sentiment, read: valences, what verbs do to whom, and what changes a valence. */
final class SentimentLexicon {
    static final String WORDS = "sentiment";
    static final String VERBS = "verb-frames";
    static final String MODIFIERS = "sentiment-modifiers";
    /** The end of the scale that valences are written on. */
    private static final double FULL = 4.0;

    private final Map<LexiconEntry, Double> valences = new HashMap<>();
    private final Map<LexiconEntry, Frame> frames = new HashMap<>();
    private final Map<LexiconEntry, Modifier> modifiers = new HashMap<>();

    /** What a verb does to who does it and to whom it is done, −1…1; roles are null for none. */
    record Frame(
            double agent, double patient, String agentRole, String patientRole, Map<String, Double> prepositions) {}

    /** What a word does to the valence beside it. */
    record Modifier(String effect, double factor) {}

    SentimentLexicon(Lexicons lexicons) {
        for (LexiconEntry e : lexicons.require(WORDS).entries()) {
            valences.put(e, e.fields().requireNumber("valence") / FULL);
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
                            e.text("agent_role").filter(r -> !r.equals("none")).orElse(null),
                            e.text("patient_role")
                                    .filter(r -> !r.equals("none"))
                                    .orElse(null),
                            prepositions));
        }
        Lexicon changes = lexicons.require(MODIFIERS);
        for (LexiconEntry e : changes.entries()) {
            modifiers.put(e, new Modifier(e.fields().requireText("effect"), e.number("factor", 1)));
        }
    }

    double valence(LexiconEntry e) {
        return valences.getOrDefault(e, 0.0);
    }

    Frame frame(LexiconEntry e) {
        return frames.get(e);
    }

    Modifier modifier(LexiconEntry e) {
        return modifiers.get(e);
    }
}
