package dev.masthead.nlp;

import dev.masthead.text.Sentence;
import dev.masthead.text.TextPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.util.Sequence;
import opennlp.tools.util.SequenceValidator;

/**
 * Finds names of persons, organisations, places and other things with a maxent model over BIO outcomes and OpenNLP's
 * beam search. Safe for any number of threads. See {@link NameFinderTrainer} for how the model is made.
 */
public final class NameFinder {
    private static final int BEAM = 2;

    /** Beam search copies its sequences at each step, so one searched at once has a limit. */
    private static final int WINDOW = 120;

    private final MaxentModel model;
    private final Gazetteer gazetteer;
    private final BioCodec codec = new BioCodec();

    NameFinder(MaxentModel model, Gazetteer gazetteer) {
        this.model = model;
        this.gazetteer = gazetteer;
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

    /** A text that names are to be found in, read once for how it uses its words. One thread. */
    public final class Session {
        private final TextPart part;
        private final NameHints hints;
        private final NameContexts contexts;

        private Session(TextPart part, NameHints hints) {
            this.part = part;
            this.hints = hints;
            contexts = new NameContexts(part, hints, gazetteer);
        }

        /** The sentence's names in text order, without overlaps. */
        public List<Name> find(Sentence sentence) {
            return NameFinder.this.find(part, sentence, hints, contexts);
        }
    }

    /** Takes up a text. */
    public Session read(TextPart part, NameHints hints) {
        return new Session(part, hints);
    }

    private List<Name> find(TextPart part, Sentence sentence, NameHints hints, NameContexts contexts) {
        List<Name> out = new ArrayList<>();
        for (int from = sentence.firstToken(); from < sentence.endToken(); from += WINDOW) {
            int to = Math.min(sentence.endToken(), from + WINDOW);
            Integer[] places = new Integer[to - from];
            Arrays.setAll(places, i -> i);
            SequenceValidator<Integer> validator =
                    (i, input, outcomes, outcome) -> continues(i == 0 ? null : outcomes[i - 1], outcome);
            Sequence best = new BeamSearch(BEAM, model)
                    .bestSequence(
                            places,
                            new Object[0],
                            new NameFeatures(part, from, to, hints, gazetteer, contexts),
                            validator);
            double[] probabilities = best.getProbs();
            for (opennlp.tools.util.Span s : codec.decode(best.getOutcomes())) {
                double sum = 0;
                for (int i = s.getStart(); i < s.getEnd(); i++) {
                    sum += probabilities[i];
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
