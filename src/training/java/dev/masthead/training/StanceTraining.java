package dev.masthead.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.sentiment.MentionReadings;
import dev.masthead.analysis.sentiment.StanceFeatures;
import dev.masthead.analysis.sentiment.StanceModel;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Fits the weights of the stance toward an actor, and measures them by cross-validation.
 *
 * <pre>
 * bin/dev train-stance LEXICONS cv|OUT.yaml [decision=NEGATIVE,POSITIVE] CODED.jsonl…
 * </pre>
 *
 * <p>A coded document has {@code title}, {@code text} and {@code entities: [{name, polarity}]}, and an {@code event} where several tell
 * the same one: documents of one event stay in one fold. A coded sentence has {@code p}, {@code q}, {@code sentiment} and {@code direction}. The model is a multinomial logistic regression with neutral as
 * the reference and a ridge penalty on standardised features, and with no weight against a feature's own direction; the weights that
 * are written are those of the features as counted. What weighs on the decision is chosen, cross-validated, so that macro-F1 is
 * high over all files and accuracy not much below that of saying the commonest polarity always; or it is given, and how
 * polarities are confused with it is still what cross-validation finds.
 */
public final class StanceTraining {
    private static final int FOLDS = 5;
    /** So many partitions are pooled, since one is much a matter of luck. */
    private static final int REPEATS = 4;

    private static final double PENALTY = 5;
    private static final int STEPS = 150;
    /**
     * What a point of accuracy below the commonest polarity's share costs, in points of macro-F1: much, since most actors of ordinary
     * news are spoken of neutrally, and more so than in the coded sets.
     */
    private static final double LOST = 1;

    /** What a coded single sentence weighs in the fit; an entity of an article weighs 1. */
    private static final double SENTENCE = 0.3;

    /** What macro-F1 over single sentences counts for the choice of the decision; that over articles counts 1. */
    private static final double SENTENCES_WORTH = 0.5;

    private static final String DECISION = "decision=";

    private static final List<String> POLARITIES = List.of("negative", "neutral", "positive");

    private StanceTraining() {}

    /** An entity with its label; no features where the article has no such actor. */
    private record Coded(String set, String group, int polarity, double[] features, double weight, boolean[] may) {}

    /** Standardised weights: one row a feature, the last the intercepts; columns negative and positive. */
    private record Fitted(double[] mean, double[] deviation, double[][] weights) {
        double[] probabilities(double[] x) {
            double[] s = {0, 0};
            for (int k = 0; k < 2; k++) {
                s[k] = weights[x.length][k];
                for (int j = 0; j < x.length; j++) {
                    s[k] += weights[j][k] * (x[j] - mean[j]) / deviation[j];
                }
            }
            double top = Math.max(0, Math.max(s[0], s[1]));
            double a = Math.exp(s[0] - top);
            double b = Math.exp(-top);
            double c = Math.exp(s[1] - top);
            return new double[] {a / (a + b + c), b / (a + b + c), c / (a + b + c)};
        }
    }

    public static void main(String[] args) throws IOException {
        Analyzer analyzer = Analyzer.load(Path.of(args[0]));
        List<String> names = StanceModel.of(analyzer.lexicons().require(StanceModel.LEXICON)).weights().stream()
                .map(StanceModel.Weight::feature)
                .toList();
        List<Coded> coded = new ArrayList<>();
        double[] given = null;
        for (String argument : Arrays.asList(args).subList(2, args.length)) {
            if (argument.startsWith(DECISION)) {
                given = Arrays.stream(argument.substring(DECISION.length()).split(","))
                        .mapToDouble(d -> Math.log(Double.parseDouble(d)))
                        .toArray();
            } else {
                coded.addAll(read(Path.of(argument), analyzer, names));
            }
        }
        Validated validated = crossValidate(coded, names, given);
        if (!args[1].equals("cv")) {
            write(Path.of(args[1]), names, fit(coded, names), validated.decision(), validated.confusion());
        }
    }

    private static List<Coded> read(Path file, Analyzer analyzer, List<String> names) throws IOException {
        StanceFeatures features = new StanceFeatures(analyzer.lexicons());
        MentionReadings mentions = new MentionReadings(analyzer.lexicons());
        StanceModel model = StanceModel.of(analyzer.lexicons().require(StanceModel.LEXICON));
        ObjectMapper json = new ObjectMapper();
        List<Coded> out = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = json.readTree(line);
            Analysis analysis = analyzer.findings(
                    Submission.of(row.path("title").asText(""), row.path("text").asText()));
            Map<String, Map<String, Double>> all = features.read(analysis, mentions.read(analysis));
            for (JsonNode e : entities(row)) {
                String actor = e.has("start")
                        ? actor(
                                analysis.actors(),
                                e.path("start").asInt(),
                                e.path("end").asInt())
                        : actor(analysis.actors(), e.path("name").asText());
                double[] x = actor == null
                        ? null
                        : names.stream().mapToDouble(n -> all.get(actor).get(n)).toArray();
                out.add(new Coded(
                        file.getParent().getFileName().toString(),
                        row.path("event").asText(row.path("id").asText()),
                        POLARITIES.indexOf(e.path("polarity").asText()),
                        x,
                        row.has("p") ? SENTENCE : 1,
                        actor == null
                                ? new boolean[] {true, true}
                                : new boolean[] {
                                    model.mayBeNegative(all.get(actor)), model.mayBePositive(all.get(actor))
                                }));
            }
        }
        return out;
    }

    /** The coded entities; of a pair of mentions the one toward whom the other has a sentiment, or else the second. */
    private static List<JsonNode> entities(JsonNode row) {
        List<JsonNode> out = new ArrayList<>();
        row.path("entities").forEach(out::add);
        if (row.has("p")) {
            boolean back = row.path("direction").asText().equals("p<-q");
            ObjectNode one = row.path(back ? "p" : "q").deepCopy();
            out.add(one.put("polarity", row.path("sentiment").asText()));
        }
        return out;
    }

    /** The actor whose mention in the body shares most with the stretch, in code points; null. */
    private static String actor(List<Report.Actor> actors, int start, int end) {
        String best = null;
        int most = 0;
        for (Report.Actor a : actors) {
            for (Report.SpanText m : a.mentions()) {
                int shared = Math.min(end, m.end()) - Math.max(start, m.start());
                if (m.part().equals(Part.TEXT.id()) && shared > most) {
                    most = shared;
                    best = a.id();
                }
            }
        }
        return best;
    }

    private static Set<String> words(String name) {
        Set<String> out = new LinkedHashSet<>();
        for (String w : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (w.length() > 1) {
                out.add(w);
            }
        }
        return out;
    }

    /** The actor whose name holds the words, or else the last of them; of several the one mentioned most; null. */
    private static String actor(List<Report.Actor> actors, String name) {
        List<String> wanted = List.copyOf(words(name));
        if (wanted.isEmpty()) {
            return null;
        }
        Report.Actor best = null;
        boolean bestFull = false;
        for (Report.Actor a : actors) {
            Set<String> own = words(a.name());
            if (!own.contains(wanted.get(wanted.size() - 1))) {
                continue;
            }
            boolean full = own.containsAll(wanted);
            if (best == null
                    || full && !bestFull
                    || full == bestFull && a.mentions().size() > best.mentions().size()) {
                best = a;
                bestFull = full;
            }
        }
        return best == null ? null : best.id();
    }

    /** The features with a direction: what speaks for an actor may not be weighed against it, whatever a few hundred say. */
    private static final Map<String, Integer> DIRECTIONS = Map.of(
            "read_net", 1, "read_most_negative", -1, "outlet_net", 1, "accused", -1, "criticised", -1, "loaded", -1);

    private static Fitted fit(List<Coded> all, List<String> names) {
        List<Coded> coded = all.stream().filter(c -> c.features() != null).toList();
        int n = coded.size();
        int d = names.size();
        double[] mean = new double[d];
        double[] deviation = new double[d];
        for (int j = 0; j < d; j++) {
            int column = j;
            mean[j] = coded.stream()
                    .mapToDouble(c -> c.features()[column])
                    .average()
                    .orElse(0);
            deviation[j] = Math.sqrt(coded.stream()
                            .mapToDouble(c -> Math.pow(c.features()[column] - mean[column], 2))
                            .average()
                            .orElse(0))
                    + 1e-9;
        }
        double[][] z = new double[n][d + 1];
        double[] curvature = new double[d + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= d; j++) {
                z[i][j] = j == d ? 1 : (coded.get(i).features()[j] - mean[j]) / deviation[j];
                curvature[j] += 0.25 * coded.get(i).weight() * z[i][j] * z[i][j];
            }
        }
        double[][] w = new double[d + 1][2];
        double[][] logits = new double[n][2];
        for (int step = 0; step < STEPS; step++) {
            for (int j = 0; j <= d; j++) {
                for (int k = 0; k < 2; k++) {
                    double gradient = j < d ? PENALTY * w[j][k] : 0;
                    for (int i = 0; i < n; i++) {
                        double e = Math.exp(logits[i][k]);
                        double p = e / (1 + Math.exp(logits[i][0]) + Math.exp(logits[i][1]));
                        gradient += coded.get(i).weight() * (p - (coded.get(i).polarity() == 2 * k ? 1 : 0)) * z[i][j];
                    }
                    // a bound of the curvature does for every step (Böhning 1992); then back to the allowed side
                    double next = w[j][k] - gradient / (curvature[j] + (j < d ? PENALTY : 0));
                    int side = j == d ? 0 : DIRECTIONS.getOrDefault(names.get(j), 0) * (k == 0 ? -1 : 1);
                    next = side > 0 ? Math.max(0, next) : side < 0 ? Math.min(0, next) : next;
                    for (int i = 0; i < n; i++) {
                        logits[i][k] += (next - w[j][k]) * z[i][j];
                    }
                    w[j][k] = next;
                }
            }
        }
        return new Fitted(mean, deviation, w);
    }

    /** Log weights of negative and positive in the decision, and how polarities are confused with them. */
    private record Validated(double[] decision, String confusion) {}

    /**
     * Prints how well it does on what it was not fitted on.
     *
     * @param given log weights of the decision; null to choose them
     */
    private static Validated crossValidate(List<Coded> all, List<String> names, double[] given) {
        List<Coded> coded = new ArrayList<>();
        List<double[]> out = new ArrayList<>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            int partition = repeat;
            Fitted[] folds = new Fitted[FOLDS];
            for (int f = 0; f < FOLDS; f++) {
                int fold = f;
                folds[f] =
                        fit(all.stream().filter(c -> fold(c, partition) != fold).toList(), names);
            }
            for (Coded c : all) {
                coded.add(c);
                out.add(
                        c.features() == null
                                ? new double[] {0, 1, 0}
                                : folds[fold(c, partition)].probabilities(c.features()));
            }
        }
        double[] best = given == null ? chosen(coded, out) : given;
        for (double[] decision : new double[][] {{0, 0}, best}) {
            System.out.printf(Locale.ROOT, "decision %.1f %.1f%n", decision[0], decision[1]);
            for (String set : sets(coded)) {
                double[] s = score(coded, out, decision, set);
                System.out.printf(
                        Locale.ROOT,
                        "  %s accuracy %.3f macro-F1 %.3f (negative %.3f neutral %.3f positive %.3f)%n",
                        set,
                        s[0],
                        s[1],
                        s[2],
                        s[3],
                        s[4]);
            }
        }
        calibration(coded, out);
        return new Validated(best, confusion(coded, out, best));
    }

    private static double[] chosen(List<Coded> coded, List<double[]> out) {
        double[] best = {0, 0};
        double most = -1;
        for (double minus = -0.5; minus < 1.55; minus += 0.1) {
            for (double plus = -0.8; plus < 0.85; plus += 0.1) {
                double[] decision = {minus, plus};
                double worth = 0;
                for (String set : sets(coded)) {
                    double[] s = score(coded, out, decision, set);
                    worth += isSentences(coded, set) ? SENTENCES_WORTH * s[1] : s[1] + LOST * Math.min(0, s[0] - s[5]);
                }
                if (worth > most + 1e-9) {
                    most = worth;
                    best = decision;
                }
            }
        }
        return best;
    }

    private static int fold(Coded c, int partition) {
        return Math.floorMod((c.group() + " " + partition).hashCode() * 31 + 7, FOLDS);
    }

    private static boolean isSentences(List<Coded> coded, String set) {
        return coded.stream().anyMatch(c -> c.set().equals(set) && c.weight() < 1);
    }

    private static Set<String> sets(List<Coded> coded) {
        Set<String> out = new LinkedHashSet<>();
        coded.forEach(c -> out.add(c.set()));
        return out;
    }

    /** Accuracy, macro-F1, the three F1, and the share of the commonest polarity. */
    private static double[] score(List<Coded> coded, List<double[]> p, double[] decision, String set) {
        int[] gold = new int[3];
        int[] found = new int[3];
        int[] right = new int[3];
        int n = 0;
        for (int i = 0; i < coded.size(); i++) {
            if (coded.get(i).set().equals(set)) {
                int best = StanceModel.decide(
                        p.get(i),
                        Math.exp(decision[0]),
                        Math.exp(decision[1]),
                        coded.get(i).may());
                int is = coded.get(i).polarity();
                gold[is]++;
                found[best]++;
                right[is] += is == best ? 1 : 0;
                n++;
            }
        }
        double[] out = new double[6];
        for (int k = 0; k < 3; k++) {
            out[0] += (double) right[k] / n;
            out[2 + k] = 2.0 * right[k] / Math.max(1, gold[k] + found[k]);
            out[1] += out[2 + k] / 3;
            out[5] = Math.max(out[5], (double) gold[k] / n);
        }
        return out;
    }

    /** Of those given a probability of negative or positive in a tenth: how many are so. */
    private static void calibration(List<Coded> coded, List<double[]> p) {
        for (int k = 0; k < 3; k += 2) {
            StringBuilder line = new StringBuilder(POLARITIES.get(k)).append(" by probability:");
            for (int bin = 0; bin < 5; bin++) {
                int n = 0;
                int is = 0;
                double sum = 0;
                for (int i = 0; i < coded.size(); i++) {
                    double x = p.get(i)[k];
                    if (coded.get(i).features() != null && Math.min(4, (int) (x * 5)) == bin) {
                        n++;
                        sum += x;
                        is += coded.get(i).polarity() == k ? 1 : 0;
                    }
                }
                if (n > 0) {
                    line.append(String.format(Locale.ROOT, "  %.2f: %.2f of %d", sum / n, (double) is / n, n));
                }
            }
            System.out.println(line);
        }
    }

    /** Of each true polarity how much is found as which, on what was not fitted. */
    private static String confusion(List<Coded> coded, List<double[]> p, double[] decision) {
        double[][] n = new double[3][3];
        double[] all = new double[3];
        for (int i = 0; i < coded.size(); i++) {
            if (coded.get(i).weight() < 1) {
                continue; // profiles count articles
            }
            int is = coded.get(i).polarity();
            n[
                    StanceModel.decide(
                            p.get(i),
                            Math.exp(decision[0]),
                            Math.exp(decision[1]),
                            coded.get(i).may())][is]++;
            all[is]++;
        }
        StringBuilder out = new StringBuilder();
        for (int f = 0; f < 3; f++) {
            for (int t = 0; t < 3; t++) {
                out.append(String.format(
                        Locale.ROOT,
                        "  found_%s_of_%s: %.3f%n",
                        POLARITIES.get(f),
                        POLARITIES.get(t),
                        n[f][t] / all[t]));
            }
        }
        return out.toString();
    }

    private static void write(Path file, List<String> names, Fitted f, double[] decision, String confusion)
            throws IOException {
        StringBuilder out = new StringBuilder();
        double[] prior = f.weights()[names.size()].clone();
        StringBuilder weights = new StringBuilder();
        for (int j = 0; j < names.size(); j++) {
            double[] w = new double[2];
            for (int k = 0; k < 2; k++) {
                w[k] = f.weights()[j][k] / f.deviation()[j];
                prior[k] -= w[k] * f.mean()[j];
            }
            weights.append(String.format(
                    Locale.ROOT, "  - {feature: %s, negative: %.3f, positive: %.3f}%n", names.get(j), w[0], w[1]));
        }
        out.append("lexicon: stance\nlanguage: en\nversion: \"2026.1\"\nlicence: Apache-2.0\n")
                .append(
                        "description: What each thing that is counted of an actor adds to the log odds against neutral.\n")
                .append(
                        "provenance: {source: \"bin/dev train-stance, see docs/sentiment.md\", retrieved: 2026-11-28}\n")
                .append("parameters:\n")
                .append(String.format(Locale.ROOT, "  prior_negative: %.3f%n", prior[0]))
                .append(String.format(Locale.ROOT, "  prior_positive: %.3f%n", prior[1]))
                .append(String.format(Locale.ROOT, "  decision_negative: %.2f%n", Math.exp(decision[0])))
                .append(String.format(Locale.ROOT, "  decision_positive: %.2f%n", Math.exp(decision[1])))
                .append(confusion)
                .append("weights:\n")
                .append(weights);
        Files.writeString(file, out);
    }
}
