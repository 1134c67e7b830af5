package dev.masthead.nlp;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * An OpenNLP maxent classifier whose weights are a text anyone can read: the outcomes on the first line, then a line a
 * feature with its weight for each outcome, all parted by tabs, gzipped. Immutable and safe for any number of threads.
 */
public final class LinearModel {
    private final String[] outcomes;
    private final PackedModel model;

    private LinearModel(String[] outcomes, Map<String, double[]> weights) {
        this.outcomes = outcomes;
        int[] all = new int[outcomes.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        Map<String, Context> contexts = new TreeMap<>();
        weights.forEach((name, w) -> contexts.put(name, new Context(all, w)));
        model = PackedModel.of(outcomes, contexts);
    }

    /** Something to learn from. */
    public record Instance(String outcome, List<String> features) {}

    /** In the order of {@link #probabilities}. */
    public List<String> outcomes() {
        return List.of(outcomes);
    }

    /** What speaks for each outcome, summing to one. Features that the model does not know say nothing. */
    public double[] probabilities(Collection<String> features) {
        double[] sums = new double[outcomes.length];
        for (String f : features) {
            add(model.find(f), sums);
        }
        return probabilities(sums);
    }

    /** The same from weights added up with {@link #add}. */
    public double[] probabilities(double[] sums) {
        double normal = PackedModel.logNormal(sums);
        double[] out = new double[sums.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = StrictMath.exp(sums[i] - normal);
        }
        return out;
    }

    /** Number of the feature whose name is the head and the tail together; negative where the model has none. */
    public int find(String head, String tail) {
        return model.find(head, tail);
    }

    /** The numbered feature's name. */
    public String name(int feature) {
        return model.name(feature);
    }

    /** Adds the feature's weight for each outcome to the sums; nothing for a negative number. */
    public void add(int feature, double[] sums) {
        model.add(feature, sums);
    }

    /** The numbered feature's weight for the outcome. */
    public double weight(int feature, int outcome) {
        return model.weight(feature, outcome);
    }

    /** Reads a model from the class path. */
    public static LinearModel load(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the model " + resource + " is not on the class path");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("a model on the class path cannot be read", e);
        }
    }

    static LinearModel read(InputStream gzipped) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(gzipped), StandardCharsets.UTF_8));
        String[] outcomes = in.readLine().split("\t");
        Map<String, double[]> weights = new TreeMap<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] parts = line.split("\t");
            double[] w = new double[outcomes.length];
            for (int i = 0; i < w.length; i++) {
                w[i] = Double.parseDouble(parts[i + 1]);
            }
            weights.put(parts[0], w);
        }
        return new LinearModel(outcomes, weights);
    }

    /** The file that {@link #load} reads. */
    public byte[] toFile() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            out.write(String.join("\t", outcomes) + "\n");
            for (int i = 0; i < model.features(); i++) {
                StringBuilder line = new StringBuilder(model.name(i));
                for (int k = 0; k < outcomes.length; k++) {
                    line.append('\t').append(String.format(Locale.ROOT, "%.3f", model.weight(i, k)));
                }
                out.write(line.append('\n').toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

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
