package dev.masthead.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.sentiment.TargetReader;
import dev.masthead.annotation.Mention;
import dev.masthead.intake.Submission;
import dev.masthead.nlp.LinearModel;
import dev.masthead.nlp.LinearModelTrainer;
import dev.masthead.nlp.LinearModelTrainer.Instance;
import dev.masthead.text.CodePoints;
import dev.masthead.text.Part;
import dev.masthead.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Trains the model that weighs a target's features, and measures it by cross-validation.
 *
 * <pre>
 * bin/dev train-targets TRAIN.jsonl LEXICONS cv|OUT|dump=FILE
 * </pre>
 *
 * <p>{@code cv} trains on four fifths and scores the last, five times; the sentences of one document stay together.
 * Any other word is the file the model is written to; {@code dump=FILE} writes the features instead.
 */
public final class TargetModelTraining {
    private static final int FOLDS = 5;
    private static final int CUTOFF = 3;
    private static final double L2 = 25;
    private static final int ITERATIONS = 150;
    private static final double LEAST = 0.005;

    private TargetModelTraining() {}

    private record Example(String document, Instance instance) {}

    public static void main(String[] args) throws IOException {
        List<Example> examples = read(Path.of(args[0]), Analyzer.load(Path.of(args[1])));
        if (args[2].startsWith("dump=")) {
            dump(examples, Path.of(args[2].substring(5)));
        } else if (args[2].equals("cv")) {
            crossValidate(examples);
        } else {
            byte[] file =
                    train(examples.stream().map(Example::instance).toList()).toFile();
            Files.write(Path.of(args[2]), file);
            System.out.println(examples.size() + " targets; " + file.length + " bytes written to " + args[2]);
        }
    }

    private static LinearModel train(List<Instance> instances) throws IOException {
        return LinearModelTrainer.train(instances, CUTOFF, L2, ITERATIONS, LEAST);
    }

    private static List<Example> read(Path file, Analyzer analyzer) throws IOException {
        ObjectMapper json = new ObjectMapper();
        TargetReader reader = new TargetReader(analyzer.lexicons());
        List<Example> out = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = json.readTree(line);
            String text = row.get("text").asText();
            CodePoints points = new CodePoints(text);
            Analysis analysis = analyzer.findings(Submission.of("", text));
            TargetReader.Session session = reader.session(analysis);
            String[] id = row.get("id").asText().split("_");
            for (JsonNode t : row.get("targets")) {
                Span span = new Span(
                        points.toUtf16(t.get("start").asInt()),
                        points.toUtf16(t.get("end").asInt()));
                String actor = analysis.annotations(Mention.class, Part.TEXT).stream()
                        .filter(m -> m.span().overlaps(span))
                        .map(Mention::actor)
                        .findFirst()
                        .orElse(null);
                String polarity = switch (t.get("polarity").asInt()) {
                    case 1 -> "positive";
                    case -1 -> "negative";
                    default -> "neutral";
                };
                out.add(new Example(id[0] + id[1], new Instance(polarity, session.features(Part.TEXT, span, actor))));
            }
        }
        return out;
    }

    private static void dump(List<Example> examples, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Example e : examples) {
                out.write(e.document() + "\t" + e.instance().outcome() + "\t"
                        + String.join("\t", e.instance().features()) + "\n");
            }
        }
    }

    private static void crossValidate(List<Example> examples) throws IOException {
        List<String> labels = List.of("negative", "neutral", "positive");
        int[][] confusion = new int[labels.size()][labels.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Instance> train = new ArrayList<>();
            List<Instance> test = new ArrayList<>();
            for (Example e : examples) {
                (Math.floorMod(e.document().hashCode(), FOLDS) == fold ? test : train).add(e.instance());
            }
            LinearModel model = train(train);
            for (Instance i : test) {
                double[] p = model.probabilities(i.features());
                int best = 0;
                for (int k = 1; k < p.length; k++) {
                    best = p[k] > p[best] ? k : best;
                }
                confusion[labels.indexOf(i.outcome())][
                        labels.indexOf(model.outcomes().get(best))]++;
            }
        }
        double sum = 0;
        for (int k = 0; k < labels.size(); k++) {
            int gold = 0;
            int found = 0;
            for (int j = 0; j < labels.size(); j++) {
                gold += confusion[k][j];
                found += confusion[j][k];
            }
            double f1 = 2.0 * confusion[k][k] / Math.max(1, gold + found);
            sum += f1;
            System.out.printf(Locale.ROOT, "%s f1 %.4f%n", labels.get(k), f1);
        }
        System.out.printf(Locale.ROOT, "macro f1 %.4f%n", sum / labels.size());
    }
}
