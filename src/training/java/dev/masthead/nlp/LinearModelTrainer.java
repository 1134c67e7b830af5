package dev.masthead.nlp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains a {@link LinearModel}. It stands in this package because no other knows OpenNLP. */
public final class LinearModelTrainer {
    private LinearModelTrainer() {}

    /** An example to learn from: its outcome and the features that were seen with it. */
    public record Instance(String outcome, List<String> features) {}

    /**
     * Trains by OpenNLP's quasi-Newton maximum entropy on one thread, so that the same instances give the same model. A
     * feature counts by the square root of how much it tells (see {@link #tellings}), after Wang and Manning's features
     * scaled by log-count ratios (2012): the cost of large weights then falls on features that tell little.
     *
     * @param cutoff features of fewer instances are left out
     * @param l2     cost of large weights
     * @param least  features none of whose weights is as large are dropped
     */
    public static LinearModel train(List<Instance> instances, int cutoff, double l2, int iterations, double least)
            throws IOException {
        Map<String, Float> scales = tellings(instances, cutoff);
        List<Event> events = new ArrayList<>(instances.size());
        for (Instance i : instances) {
            String[] features =
                    i.features().stream().distinct().filter(scales::containsKey).toArray(String[]::new);
            float[] values = new float[features.length];
            for (int k = 0; k < values.length; k++) {
                values[k] = scales.get(features[k]);
            }
            events.add(new Event(i.outcome(), features, values));
        }
        TrainingParameters p = new TrainingParameters();
        p.put("Algorithm", QNTrainer.MAXENT_QN_VALUE);
        p.put("Iterations", iterations);
        p.put("Cutoff", 1); // the cutoff counted instances above
        p.put(QNTrainer.L1COST_PARAM, 0.0);
        p.put(QNTrainer.L2COST_PARAM, l2);
        p.put(QNTrainer.THREADS_PARAM, 1);
        p.put("PrintMessages", false);
        QNTrainer trainer = new QNTrainer();
        trainer.init(p, new HashMap<>());
        AbstractModel trained = (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
        Object[] data = trained.getDataStructures();
        @SuppressWarnings("unchecked")
        Map<String, Context> known = (Map<String, Context>) data[1];
        String[] outcomes = (String[]) data[2];
        Map<String, double[]> weights = new TreeMap<>();
        for (Map.Entry<String, Context> e : known.entrySet()) {
            double[] w = new double[outcomes.length];
            double most = 0;
            double scale = scales.get(e.getKey());
            for (int k = 0; k < e.getValue().getOutcomes().length; k++) {
                double x = Math.rint(e.getValue().getParameters()[k] * scale * 1000) / 1000;
                w[e.getValue().getOutcomes()[k]] = x;
                most = Math.max(most, Math.abs(x));
            }
            if (most >= least) {
                weights.put(e.getKey(), w);
            }
        }
        return new LinearModel(outcomes, weights);
    }

    /**
     * For each feature of at least {@code cutoff} instances the square root of its largest absolute log ratio between
     * its rate in an outcome and its mean rate over outcomes (each count plus one), divided by the mean over features.
     */
    private static Map<String, Float> tellings(List<Instance> instances, int cutoff) {
        List<String> outcomes =
                instances.stream().map(Instance::outcome).distinct().sorted().toList();
        double[] sizes = new double[outcomes.size()];
        Map<String, double[]> counts = new TreeMap<>();
        for (Instance i : instances) {
            int o = outcomes.indexOf(i.outcome());
            sizes[o]++;
            for (String f : new HashSet<>(i.features())) {
                counts.computeIfAbsent(f, k -> new double[sizes.length])[o]++;
            }
        }
        counts.values().removeIf(c -> Arrays.stream(c).sum() < cutoff);
        Map<String, Double> ratios = new TreeMap<>();
        counts.forEach((f, c) -> {
            double mean = 0;
            for (int o = 0; o < c.length; o++) {
                c[o] = (c[o] + 1) / sizes[o];
                mean += c[o] / c.length;
            }
            double most = 0;
            for (double rate : c) {
                most = Math.max(most, Math.abs(StrictMath.log(rate / mean)));
            }
            ratios.put(f, most);
        });
        double mean = ratios.values().stream().mapToDouble(r -> r).average().orElse(1);
        Map<String, Float> scales = new HashMap<>();
        ratios.forEach((f, r) -> scales.put(f, (float) Math.sqrt(r / mean)));
        return scales;
    }
}
