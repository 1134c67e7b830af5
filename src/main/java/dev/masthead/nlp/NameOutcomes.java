package dev.masthead.nlp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The features of a name model that outcomes and tags are part of, by number: written once, as
 * {@link NameFeatures#context} writes them. Outcomes are numbered from 1, 0 being the start. Safe for any number of threads.
 */
final class NameOutcomes {
    /** Stands for the outcome before the first token. */
    static final String START = "^";

    private final PackedModel model;
    private final String[] names;
    /** By the two outcomes before, what they say by themselves. */
    private final double[][] history;
    /** By tag; there are as many as the tagger has. */
    private final Map<String, Tag> tags = new ConcurrentHashMap<>();

    NameOutcomes(PackedModel model) {
        this.model = model;
        int n = model.outcomes() + 1;
        names = new String[n];
        history = new double[n * n][];
        for (int i = 0; i < n; i++) {
            names[i] = i == 0 ? START : model.outcome(i - 1);
        }
        for (int before = 0; before < n; before++) {
            for (int earlier = 0; earlier < n; earlier++) {
                double[] sums = new double[model.outcomes()];
                model.add(model.find("o=" + names[before]), sums);
                model.add(model.find("oo=" + names[earlier] + names[before]), sums);
                history[earlier * n + before] = sums;
            }
        }
    }

    PackedModel model() {
        return model;
    }

    /** By the outcome before, the number of the feature that head, outcome and tail make. */
    int[] behindOutcomes(String head, String tail) {
        int[] out = new int[names.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = model.find(head + names[i], tail);
        }
        return out;
    }

    /** What the outcomes before say by themselves; −1 for the start, as {@link BeamDecoder.Input} has it. */
    double[] history(int before, int earlier) {
        return history[(earlier + 1) * names.length + before + 1];
    }

    /** Numbers of the features that a tag makes: of the token, of its neighbours, and by the outcome before. */
    record Tag(int own, int before, int behind, int[] behindOutcome) {}

    Tag tag(String tag) {
        Tag known = tags.get(tag);
        return known != null
                ? known
                : tags.computeIfAbsent(
                        tag,
                        t -> new Tag(
                                model.find("t=", t),
                                model.find("t-1=", t),
                                model.find("t1=", t),
                                behindOutcomes("ot=", t)));
    }
}
