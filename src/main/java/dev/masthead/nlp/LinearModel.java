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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.model.Context;

/**
 * An OpenNLP maxent classifier whose weights are a text anyone can read: the outcomes on the first line, then a line a
 * feature with its weight for each outcome, all parted by tabs, gzipped. Immutable and safe for any number of threads.
 */
public final class LinearModel {
    private final String[] outcomes;
    private final PackedModel model;

    /**
     * A model of the weights.
     *
     * @param weights for each feature one number an outcome, in the order of the outcomes
     */
    LinearModel(String[] outcomes, Map<String, double[]> weights) {
        this(outcomes, new TreeMap<>(weights).entrySet().toArray(Map.Entry[]::new));
    }

    private LinearModel(String[] outcomes, Map.Entry<String, double[]>[] weights) {
        this.outcomes = outcomes;
        int[] all = new int[outcomes.length];
        Arrays.setAll(all, i -> i);
        String[] names = new String[weights.length];
        Context[] contexts = new Context[weights.length];
        for (int i = 0; i < weights.length; i++) {
            names[i] = weights[i].getKey();
            contexts[i] = new Context(all, weights[i].getValue());
        }
        model = PackedModel.of(outcomes, names, contexts);
    }

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

    /** The numbers of the features that the heads make with words. */
    public WordFeatures words(String... heads) {
        return new WordFeatures(this, heads.clone());
    }

    /** How many features there are; they are numbered from 0. */
    public int features() {
        return model.features();
    }

    /** The numbered feature's name. */
    public String name(int feature) {
        return model.name(feature);
    }

    /** Adds the feature's weight for each outcome to the sums; nothing for a negative number. */
    public void add(int feature, double[] sums) {
        model.addRow(feature, sums);
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
        // in the order of the file, which is that of the names
        List<Map.Entry<String, double[]>> weights = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            double[] w = new double[outcomes.length];
            int end = line.indexOf('\t');
            String name = line.substring(0, end);
            for (int i = 0; i < w.length; i++) {
                int from = end + 1;
                int tab = line.indexOf('\t', from);
                end = tab < 0 ? line.length() : tab;
                w[i] = Double.parseDouble(line.substring(from, end));
            }
            weights.add(Map.entry(name, w));
        }
        return new LinearModel(outcomes, weights.toArray(Map.Entry[]::new));
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
}
