package dev.masthead.nlp;

import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.namefind.BioCodec;

/**
 * Finds names of persons, organisations, places and other things with a maxent model over BIO outcomes, searched by
 * {@link BeamDecoder}. Safe for any number of threads. See {@link NameFinderTrainer} for how the model is made.
 */
public final class NameFinder {
    private static final int BEAM = 2;

    /** As many tokens as the model was made to look at together. */
    private static final int WINDOW = 120;

    private final PackedModel model;
    private final NameOutcomes outcomes;
    private final boolean[][] follows;
    private final Gazetteer gazetteer;
    private final NameWords words;
    private final BioCodec codec = new BioCodec();

    NameFinder(PackedModel model, Gazetteer gazetteer, WordClasses classes) {
        this.model = model;
        this.gazetteer = gazetteer;
        outcomes = new NameOutcomes(model);
        words = new NameWords(classes, gazetteer, outcomes);
        int n = model.outcomes();
        follows = new boolean[n + 1][n];
        for (int before = -1; before < n; before++) {
            for (int o = 0; o < n; o++) {
                follows[before + 1][o] = continues(before < 0 ? null : model.outcome(before), model.outcome(o));
            }
        }
    }

    /** What a name is of. */
    public enum Type {
        PERSON,
        ORGANISATION,
        LOCATION,
        OTHER;

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A name.
     *
     * @param firstToken  index in the part
     * @param endToken    one past the last
     * @param probability mean over its tokens, 0…1
     */
    public record Name(int firstToken, int endToken, Type type, double probability) {}

    /** A text that names are to be found in, read once for how it uses its words. Not thread-safe. */
    public final class Session {
        private final TextPart part;
        private final NameHints hints;
        private final NameContexts contexts;
        private final BeamDecoder decoder = new BeamDecoder(model, BEAM);

        private Session(TextPart part, NameHints hints) {
            this.part = part;
            this.hints = hints;
            contexts = new NameContexts(part, hints, gazetteer);
        }

        /** The sentence's names in text order, without overlaps. */
        public List<Name> find(Sentence sentence) {
            return NameFinder.this.find(part, sentence, hints, contexts, decoder);
        }
    }

    /** Takes up a text. */
    public Session read(TextPart part, NameHints hints) {
        return new Session(part, hints);
    }

    private List<Name> find(
            TextPart part, Sentence sentence, NameHints hints, NameContexts contexts, BeamDecoder decoder) {
        List<Name> out = new ArrayList<>();
        for (int from = sentence.firstToken(); from < sentence.endToken(); from += WINDOW) {
            int to = Math.min(sentence.endToken(), from + WINDOW);
            NameFeatures features = new NameFeatures(part, from, to, hints, gazetteer, words, contexts);
            BeamDecoder.Decoded best = decoder.decode(to - from, features.weighed(outcomes, follows));
            List<String> found =
                    Arrays.stream(best.outcomes()).mapToObj(model::outcome).toList();
            for (opennlp.tools.util.Span s : codec.decode(found)) {
                double sum = 0;
                for (int i = s.getStart(); i < s.getEnd(); i++) {
                    sum += best.probabilities()[i];
                }
                Type type = Type.valueOf(s.getType().toUpperCase(java.util.Locale.ROOT));
                out.add(new Name(from + s.getStart(), from + s.getEnd(), type, sum / s.length()));
            }
        }
        return out;
    }

    /** A name goes on only from a name of its type. */
    static boolean continues(String before, String outcome) {
        if (!outcome.endsWith(BioCodec.CONTINUE)) {
            return true;
        }
        String type = outcome.substring(0, outcome.length() - BioCodec.CONTINUE.length());
        return before != null && (before.equals(type + BioCodec.START) || before.equals(outcome));
    }
}
