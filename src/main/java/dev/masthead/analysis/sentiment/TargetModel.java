package dev.masthead.analysis.sentiment;

import dev.masthead.nlp.LinearModel;
import dev.masthead.nlp.WordFeatures;
import dev.masthead.text.Sentence;
import dev.masthead.text.WordType;
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

    /** What adds up the features of targets, one behind the other. */
    Weigher weigher() {
        return new Weigher();
    }

    /** Holds what one target after the other is weighed with. Not thread-safe. */
    final class Weigher {
        /** By feature, the last target that had it. */
        private final int[] last = new int[model.features()];

        private int targets;

        /** The sentence of the last target, and the numbers of its words' features, by token; null until asked for. */
        private Sentence sentence;

        private int[][] ofWords;

        /** Takes up a target of the sentence, for its judgement alone; the one before is done with. */
        Weighing weigh(Sentence of) {
            take(of);
            return new Weighing(this, null);
        }

        /** Takes up a target of the sentence, also to be told which of its words did most; the one before is done with. */
        Weighing weighWords(Sentence of) {
            take(of);
            return new Weighing(this, new Pulls(of));
        }

        private void take(Sentence of) {
            targets++;
            if (of != sentence) {
                sentence = of;
                ofWords = new int[of.size()][];
            }
        }

        /** By head, the features of the word at the token. */
        private int[] features(WordType word, int token) {
            int at = token - sentence.firstToken();
            int[] known = ofWords[at];
            if (known == null) {
                known = words.of(word);
                ofWords[at] = known;
            }
            return known;
        }

        /** Whether the target at hand did not have the feature yet. */
        private boolean isNew(int feature) {
            if (last[feature] == targets) {
                return false;
            }
            last[feature] = targets;
            return true;
        }
    }

    /** What each word of a sentence does; a feature seen twice at a place counts there once. */
    private final class Pulls {
        private final int from;
        private final double[] pull;
        private final double[] most;
        private final int[] strongest;
        private final NumberSet seen = new NumberSet();

        Pulls(Sentence sentence) {
            from = sentence.firstToken();
            pull = new double[sentence.size()];
            most = new double[sentence.size()];
            strongest = new int[sentence.size()];
        }

        void add(int feature, int first, int end) {
            int at = first - from;
            boolean one = first >= 0 && end - first == 1 && at >= 0 && at < pull.length;
            if (!one || !seen.add((long) feature << 32 | first)) {
                return;
            }
            double w = model.weight(feature, positive) - model.weight(feature, negative);
            pull[at] += w;
            if (Math.abs(w) > most[at]) {
                most[at] = Math.abs(w);
                strongest[at] = feature;
            }
        }

        List<Pull> strongest(double least) {
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

    /** Adds up the features of one target as they are read; a feature counts once. */
    final class Weighing implements TargetFeatures.Sink {
        private final Weigher weigher;
        private final double[] sums = new double[model.outcomes().size()];
        /** Null where nobody asks which words did most. */
        private final Pulls pulls;

        private Weighing(Weigher weigher, Pulls pulls) {
            this.weigher = weigher;
            this.pulls = pulls;
        }

        @Override
        public void add(String head, String tail, int first, int end) {
            add(model.find(head, tail), first, end);
        }

        @Override
        public void word(int head, WordType word, int token) {
            add(weigher.features(word, token)[head], token, token + 1);
        }

        private void add(int feature, int first, int end) {
            if (feature < 0) {
                return;
            }
            if (weigher.isNew(feature)) {
                model.add(feature, sums);
            }
            if (pulls != null) {
                pulls.add(feature, first, end);
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
            return pulls.strongest(least);
        }
    }
}
