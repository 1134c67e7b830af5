package dev.masthead.analysis.sentiment;

import dev.masthead.nlp.LinearModel;
import dev.masthead.nlp.WordFeatures;
import dev.masthead.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Weighs the features of a target into a polarity, and says which words did most. */
final class TargetModel {
    private static final String RESOURCE = "dev/masthead/analysis/sentiment/en-targets.txt.gz";

    private final LinearModel model;
    private final WordFeatures words;
    private final int positive;
    private final int negative;

    TargetModel(LinearModel model) {
        this.model = model;
        words = model.words(TargetFeatures.WORD_HEADS);
        positive = model.outcomes().indexOf("positive");
        negative = model.outcomes().indexOf("negative");
    }

    /** The model that comes with the program; reading it takes some tenths of a second. */
    static TargetModel load() {
        return new TargetModel(LinearModel.load(RESOURCE));
    }

    /**
     * A judgement.
     *
     * @param polarity positive, neutral or negative: the likeliest
     * @param score    probability of positive less that of negative, −1…1
     */
    record Judgement(String polarity, double score) {}

    /**
     * Words whose features together speak for or against the target.
     *
     * @param token  index in the part
     * @param weight hyperbolic tangent of half the summed weight of positive less negative, −1…1
     * @param feature the feature that did most
     */
    record Pull(int token, double weight, String feature) {}

    /** Takes up one target of the sentence. */
    Weighing weigh(Sentence sentence) {
        return new Weighing(sentence);
    }

    /** Adds up the features of one target as they are read; a feature seen twice at a place counts there once. */
    final class Weighing implements TargetFeatures.Sink {
        private final int from;
        private final double[] sums = new double[model.outcomes().size()];
        private final double[] pull;
        private final double[] most;
        private final int[] strongest;
        private final NumberSet seen = new NumberSet();

        private Weighing(Sentence sentence) {
            from = sentence.firstToken();
            pull = new double[sentence.size()];
            most = new double[sentence.size()];
            strongest = new int[sentence.size()];
        }

        @Override
        public void add(String head, String tail, int first, int end) {
            add(model.find(head, tail), first, end);
        }

        @Override
        public void word(int head, String word, int token) {
            add(words.of(word)[head], token, token + 1);
        }

        private void add(int feature, int first, int end) {
            if (feature < 0) {
                return;
            }
            if (seen.add((long) feature << 32)) {
                model.add(feature, sums);
            }
            int at = first - from;
            if (first < 0 || end - first != 1 || at < 0 || at >= pull.length) {
                return;
            }
            if (seen.add((long) feature << 32 | first + 1)) {
                double w = model.weight(feature, positive) - model.weight(feature, negative);
                pull[at] += w;
                if (Math.abs(w) > most[at]) {
                    most[at] = Math.abs(w);
                    strongest[at] = feature;
                }
            }
        }

        Judgement judge() {
            double[] p = model.probabilities(sums);
            int best = 0;
            for (int i = 1; i < p.length; i++) {
                if (p[i] > p[best]) {
                    best = i;
                }
            }
            return new Judgement(model.outcomes().get(best), p[positive] - p[negative]);
        }

        /** Probabilities of negative and of positive. */
        double[] negativeAndPositive() {
            double[] p = model.probabilities(sums);
            return new double[] {p[negative], p[positive]};
        }

        /** The words that pull most, strongest first; none weaker than {@code least}. */
        List<Pull> pulls(double least) {
            List<Pull> out = new ArrayList<>();
            for (int i = 0; i < pull.length; i++) {
                double weight = most[i] == 0 ? 0 : StrictMath.tanh(pull[i] / 2);
                if (Math.abs(weight) >= least) {
                    out.add(new Pull(from + i, weight, model.name(strongest[i])));
                }
            }
            out.sort(Comparator.comparingDouble((Pull p) -> -Math.abs(p.weight()))
                    .thenComparingInt(Pull::token));
            return out;
        }
    }
}
