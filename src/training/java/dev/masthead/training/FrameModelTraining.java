package dev.masthead.training;

import dev.masthead.analysis.framing.FrameKey;
import dev.masthead.lexicon.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Fits how generic frames weigh an article's features to hand-coded articles, and measures it by nested
 * cross-validation.
 *
 * <pre>
 * bin/dev train-frames CODED.jsonl LEXICONS cv|OUT.yaml
 * </pre>
 *
 * <p>Every frame gets a ridge logistic regression and a threshold. The threshold is chosen on articles that the weights
 * were not fitted to, inside the training folds; the articles a figure is of have had no part in weights, scales or
 * threshold. The same articles, lexicons and settings give the same file. Settings stand under {@code fitting} in the
 * lexicon of frames.
 */
public final class FrameModelTraining {
    private static final int FOLDS = 5;

    /** Steps of log odds tried as threshold, and how far an article's odds are smeared, in deviations of the odds. */
    private static final int STEPS = 80;

    private static final double SMEAR = 0.15;

    private final double penalty;
    private final double most;
    private final int repeats;
    private final String scheme;
    private final List<String> features;
    private final double[][] x;
    private final List<FrameData.Article> articles;
    private final SortedMap<String, boolean[]> coded = new TreeMap<>();

    private FrameModelTraining(FrameData data, List<FrameData.Article> articles) {
        Fields settings = data.settings("fitting");
        penalty = settings.requireNumber("penalty");
        repeats = (int) settings.requireNumber("repeats");
        scheme = settings.requireText("scheme");
        most = data.parameter("most_deviations");
        this.articles = articles;
        features = features(articles, settings.requireNumber("least_articles"));
        x = articles.stream()
                .map(a -> features.stream().mapToDouble(a::feature).toArray())
                .toArray(double[][]::new);
        SortedSet<String> frames = new TreeSet<>();
        articles.forEach(a -> frames.addAll(a.coded()));
        for (String frame : frames) {
            boolean[] y = new boolean[articles.size()];
            for (int i = 0; i < y.length; i++) {
                y[i] = articles.get(i).coded().contains(frame);
            }
            coded.put(frame, y);
        }
    }

    public static void main(String[] args) throws IOException {
        FrameData data = new FrameData(Path.of(args[1]));
        FrameModelTraining training = new FrameModelTraining(data, data.read(Path.of(args[0])));
        if (args[2].equals("cv")) {
            training.crossValidate();
        } else {
            Files.writeString(Path.of(args[2]), training.file());
            System.out.println(training.x.length + " articles, " + training.features.size() + " features");
        }
    }

    /** Features that enough articles have. */
    private static List<String> features(List<FrameData.Article> articles, double least) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        articles.forEach(a -> a.features().keySet().forEach(f -> counts.merge(f, 1, Integer::sum)));
        return counts.keySet().stream().filter(f -> counts.get(f) >= least).toList();
    }

    private LogisticRegression fit(int[] rows, boolean[] y) {
        boolean[] ys = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            ys[i] = y[rows[i]];
        }
        double[][] xs = Arrays.stream(rows).mapToObj(i -> x[i]).toArray(double[][]::new);
        return LogisticRegression.fit(xs, ys, penalty, most);
    }

    /** The log odds with the best smeared F1 over the rows, each given by a model fitted to the rows of other folds. */
    private double threshold(int[] rows, boolean[] y, long seed) {
        int[] order = shuffled(rows, seed);
        double[] odds = new double[order.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            LogisticRegression model = fit(fold(order, fold, false), y);
            for (int i = fold; i < order.length; i += FOLDS) {
                odds[i] = model.of(x[order[i]]);
            }
        }
        double mean = Arrays.stream(odds).average().orElseThrow();
        double smear = SMEAR
                * Math.sqrt(Arrays.stream(odds)
                        .map(o -> (o - mean) * (o - mean))
                        .average()
                        .orElseThrow());
        double low = Arrays.stream(odds).min().orElseThrow();
        double high = Arrays.stream(odds).max().orElseThrow();
        double best = -1;
        double threshold = low;
        for (int step = 0; step < STEPS; step++) {
            double t = low + (high - low) * step / (STEPS - 1);
            double hits = 0;
            double alarms = 0;
            double positives = 0;
            for (int i = 0; i < odds.length; i++) {
                double said = 1 / (1 + Math.exp(-(odds[i] - t) / smear));
                alarms += said;
                if (y[order[i]]) {
                    hits += said;
                    positives++;
                }
            }
            double f1 = 2 * hits / (alarms + positives);
            if (f1 > best) {
                best = f1;
                threshold = t;
            }
        }
        return threshold;
    }

    private void crossValidate() {
        int[] all = rows();
        double[] macro = new double[repeats];
        for (Map.Entry<String, boolean[]> frame : coded.entrySet()) {
            boolean[] y = frame.getValue();
            FrameKey key = new FrameKey(scheme, frame.getKey());
            double p = 0;
            double r = 0;
            double f = 0;
            for (int repeat = 0; repeat < repeats; repeat++) {
                Counts counts = new Counts();
                int[] order = shuffled(all, repeat);
                for (int fold = 0; fold < FOLDS; fold++) {
                    int[] train = fold(order, fold, false);
                    LogisticRegression model = fit(train, y);
                    double threshold = threshold(train, y, repeat);
                    for (int i : fold(order, fold, true)) {
                        boolean grounded = articles.get(i).grounded().contains(key);
                        counts.add(grounded && model.of(x[i]) >= threshold, y[i]);
                    }
                }
                p += counts.precision() / repeats;
                r += counts.recall() / repeats;
                f += counts.f1() / repeats;
                macro[repeat] += counts.f1() / coded.size();
            }
            System.out.printf(
                    Locale.ROOT, "%-16s %4d articles  p %.3f  r %.3f  f1 %.3f%n", frame.getKey(), count(y), p, r, f);
        }
        System.out.printf(
                Locale.ROOT,
                "macro-F1 %.4f by nested five-fold cross-validation, the mean of %d partitions (%.4f to %.4f)%n",
                Arrays.stream(macro).average().orElseThrow(),
                repeats,
                Arrays.stream(macro).min().orElseThrow(),
                Arrays.stream(macro).max().orElseThrow());
    }

    private static final class Counts {
        private int hits;
        private int alarms;
        private int positives;

        void add(boolean said, boolean is) {
            hits += said && is ? 1 : 0;
            alarms += said ? 1 : 0;
            positives += is ? 1 : 0;
        }

        double precision() {
            return alarms == 0 ? 0 : (double) hits / alarms;
        }

        double recall() {
            return positives == 0 ? 0 : (double) hits / positives;
        }

        double f1() {
            return hits == 0 ? 0 : 2.0 * hits / (alarms + positives);
        }
    }

    /** The lexicon file; the intercept takes in the threshold, the mean of those of every partition. */
    private String file() {
        LogisticRegression.Scale scale = LogisticRegression.Scale.of(x, most);
        StringBuilder out = new StringBuilder("""
                # Written by dev.masthead.training.FrameModelTraining; see docs/validation.md. Do not edit.
                lexicon: frames
                language: en
                version: "2026.1"
                licence: Apache-2.0
                description: How the generic frames weigh an article's features, each in deviations from its mean.
                provenance:
                  source: "Weights fitted to the codes of the Narrative Frames Corpus (MIT licence); cues by Masthead curators"
                  retrieved: 2026-11-23
                  rationale: "Ridge logistic regression over %d articles, penalty %s; no word of theirs is a feature"
                features:
                """.formatted(x.length, number(penalty)));
        for (int j = 0; j < features.size(); j++) {
            out.append("  %s: {mean: %s, deviation: %s}%n"
                    .formatted(features.get(j), number(scale.mean()[j]), number(scale.deviation()[j])));
        }
        out.append("fitted:\n");
        coded.forEach((frame, y) -> {
            LogisticRegression model = fit(rows(), y);
            double threshold = 0;
            for (int repeat = 0; repeat < repeats; repeat++) {
                threshold += threshold(rows(), y, repeat) / repeats;
            }
            out.append("  %s:%n    intercept: %s%n    weights:%n"
                    .formatted(new FrameKey(scheme, frame).id(), number(model.intercept() - threshold)));
            for (int j = 0; j < features.size(); j++) {
                out.append("      %s: %s%n".formatted(features.get(j), number(model.weights()[j])));
            }
        });
        return out.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static int count(boolean[] y) {
        int n = 0;
        for (boolean b : y) {
            n += b ? 1 : 0;
        }
        return n;
    }

    private int[] rows() {
        int[] rows = new int[x.length];
        Arrays.setAll(rows, i -> i);
        return rows;
    }

    private static int[] shuffled(int[] rows, long seed) {
        List<Integer> order = new ArrayList<>(Arrays.stream(rows).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] fold(int[] order, int fold, boolean inside) {
        return IntStream.range(0, order.length)
                .filter(i -> i % FOLDS == fold == inside)
                .map(i -> order[i])
                .toArray();
    }
}
