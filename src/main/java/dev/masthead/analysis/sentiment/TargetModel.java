package dev.masthead.analysis.sentiment;

import dev.masthead.nlp.LinearModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weighs the features of a target into a polarity, and says which words did most. */
final class TargetModel {
    static final String RESOURCE = "dev/masthead/analysis/sentiment/en-targets.txt.gz";

    private final LinearModel model;
    private final int positive;
    private final int negative;

    TargetModel(LinearModel model) {
        this.model = model;
        positive = model.outcomes().indexOf("positive");
        negative = model.outcomes().indexOf("negative");
    }

    /**
     * A judgement.
     *
     * @param polarity positive, neutral or negative: the likeliest
     * @param score    probability of positive less that of negative, −1…1
     */
    record Judgement(String polarity, double score) {}

    Judgement judge(List<TargetFeatures.Feature> features) {
        double[] p = model.probabilities(names(features));
        int best = 0;
        for (int i = 1; i < p.length; i++) {
            if (p[i] > p[best]) {
                best = i;
            }
        }
        return new Judgement(model.outcomes().get(best), p[positive] - p[negative]);
    }

    private static List<String> names(List<TargetFeatures.Feature> features) {
        return features.stream().map(TargetFeatures.Feature::name).distinct().toList();
    }

    /** Words whose features together speak for or against the target: summed weight of positive less negative. */
    record Pull(int first, int end, double weight, String feature) {}

    /** The words that pull most, strongest first; at most {@code most}, none weaker than {@code least}. */
    List<Pull> pulls(List<TargetFeatures.Feature> features, int most, double least) {
        Map<List<Integer>, double[]> sums = new HashMap<>();
        Map<List<Integer>, String> strongest = new HashMap<>();
        for (TargetFeatures.Feature f : features) {
            double[] w = f.first() < 0 || f.end() - f.first() != 1 ? null : model.weights(f.name());
            if (w == null) {
                continue;
            }
            double pull = w[positive] - w[negative];
            double[] sum = sums.computeIfAbsent(List.of(f.first(), f.end()), k -> new double[2]);
            sum[0] += pull;
            if (Math.abs(pull) > sum[1]) {
                sum[1] = Math.abs(pull);
                strongest.put(List.of(f.first(), f.end()), f.name());
            }
        }
        List<Pull> out = new ArrayList<>();
        sums.forEach((at, sum) -> {
            double weight = Math.tanh(sum[0] / 2);
            if (Math.abs(weight) >= least) {
                out.add(new Pull(at.get(0), at.get(1), weight, strongest.get(at)));
            }
        });
        out.sort(Comparator.comparingDouble((Pull p) -> -Math.abs(p.weight())).thenComparingInt(Pull::first));
        return List.copyOf(out.subList(0, Math.min(most, out.size())));
    }
}
