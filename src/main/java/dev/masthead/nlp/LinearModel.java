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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
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
    private final Map<String, double[]> weights;
    private final QNModel model;

    private LinearModel(String[] outcomes, Map<String, double[]> weights) {
        this.outcomes = outcomes;
        this.weights = weights;
        int[] all = new int[outcomes.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        Context[] contexts = new Context[weights.size()];
        String[] names = new String[weights.size()];
        int n = 0;
        for (Map.Entry<String, double[]> e : weights.entrySet()) {
            names[n] = e.getKey();
            contexts[n++] = new Context(all, e.getValue());
        }
        model = new QNModel(contexts, names, outcomes);
    }

    /** Something to learn from. */
    public record Instance(String outcome, List<String> features) {}

    /** In the order of {@link #probabilities}. */
    public List<String> outcomes() {
        return List.of(outcomes);
    }

    /** What speaks for each outcome, summing to one. Features that the model does not know say nothing. */
    public double[] probabilities(Collection<String> features) {
        return model.eval(features.toArray(String[]::new));
    }

    /** The feature's weight for each outcome; null where the model does not know it. */
    public double[] weights(String feature) {
        double[] w = weights.get(feature);
        return w == null ? null : w.clone();
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
            for (Map.Entry<String, double[]> e : new TreeMap<>(weights).entrySet()) {
                StringBuilder line = new StringBuilder(e.getKey());
                for (double w : e.getValue()) {
                    line.append('\t').append(String.format(Locale.ROOT, "%.3f", w));
                }
                out.write(line.append('\n').toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Trains by OpenNLP's quasi-Newton maximum entropy on one thread, so that the same instances give the same model.
     *
     * @param cutoff features of fewer instances are left out
     * @param l2     cost of large weights
     * @param least  features none of whose weights is as large are dropped
     */
    public static LinearModel train(List<Instance> instances, int cutoff, double l2, int iterations, double least)
            throws IOException {
        List<Event> events = new ArrayList<>(instances.size());
        for (Instance i : instances) {
            events.add(new Event(i.outcome(), i.features().toArray(String[]::new)));
        }
        TrainingParameters p = new TrainingParameters();
        p.put("Algorithm", QNTrainer.MAXENT_QN_VALUE);
        p.put("Iterations", iterations);
        p.put("Cutoff", cutoff);
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
            for (int k = 0; k < e.getValue().getOutcomes().length; k++) {
                double x = Math.rint(e.getValue().getParameters()[k] * 1000) / 1000;
                w[e.getValue().getOutcomes()[k]] = x;
                most = Math.max(most, Math.abs(x));
            }
            if (most >= least) {
                weights.put(e.getKey(), w);
            }
        }
        return new LinearModel(outcomes, weights);
    }
}
