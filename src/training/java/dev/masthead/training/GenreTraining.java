package dev.masthead.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.genre.GenreScorer;
import dev.masthead.intake.Submission;
import dev.masthead.lexicon.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Fits what the figures of style say of opinion against reports, to hand-coded articles.
 *
 * <pre>
 * bin/dev train-genre CODED.jsonl ARTICLES.jsonl LEXICONS cv|OUT.yaml
 * </pre>
 *
 * <p>{@code CODED} has lines {@code {"id", "genre", "half"}} of which those of the half {@code dev} are used, reports and
 * analyses as the one class and opinion as the other; {@code ARTICLES} has {@code {"id", "title", "text"}}. A ridge logistic
 * regression; its log odds are then stretched so that probabilities are right for articles it was not fitted to
 * (Platt 1999, on odds of five folds, repeated). {@code cv} prints the area under the curve over the same folds. Settings
 * and metrics stand under {@code fitting} in the lexicon of genres. Title, section and address have no part in it.
 */
public final class GenreTraining {
    private static final int FOLDS = 5;
    private static final int REPEATS = 10;
    private static final double NO_PENALTY = 0.01;
    private static final double ANY = 1000;

    private final List<Fields> metrics;
    private final double penalty;
    private final double most;
    private final double[][] x;
    private final boolean[] y;

    private GenreTraining(Path coded, Path articles, Path lexicons) throws IOException {
        Analyzer analyzer = Analyzer.load(lexicons);
        Fields fitting = analyzer.lexicons().require(GenreScorer.LEXICON).documents().stream()
                .flatMap(d -> d.fields("fitting").stream())
                .findFirst()
                .orElseThrow();
        metrics = fitting.list("metrics");
        penalty = fitting.requireNumber("penalty");
        most = analyzer.lexicons().require(GenreScorer.LEXICON).parameter("most_deviations");
        ObjectMapper json = new ObjectMapper();
        Map<String, Boolean> opinion = new HashMap<>();
        for (String line : Files.readAllLines(coded)) {
            JsonNode row = json.readTree(line);
            String genre = row.path("genre").asText();
            if (row.path("half").asText().equals("dev")
                    && List.of("opinion", "report", "analysis").contains(genre)) {
                opinion.put(row.path("id").asText(), genre.equals("opinion"));
            }
        }
        List<double[]> rows = new ArrayList<>();
        List<Boolean> classes = new ArrayList<>();
        for (String line : Files.readAllLines(articles)) {
            JsonNode row = json.readTree(line);
            Boolean is = opinion.get(row.path("id").asText());
            if (is != null) {
                Analysis a = analyzer.findings(Submission.of(
                        row.path("title").asText(""), row.path("text").asText()));
                rows.add(metrics.stream()
                        .mapToDouble(m -> a.metric(m.requireText("metric")))
                        .toArray());
                classes.add(is);
            }
        }
        x = rows.toArray(double[][]::new);
        y = new boolean[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = classes.get(i);
        }
    }

    public static void main(String[] args) throws IOException {
        GenreTraining training = new GenreTraining(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        double[] odds = training.unseenOdds();
        System.out.printf(
                Locale.ROOT, "%d articles, AUC of opinion %.3f (folds)%n", training.x.length, training.auc(odds));
        if (!args[3].equals("cv")) {
            Files.writeString(Path.of(args[3]), training.file(odds));
        }
    }

    /** Each article's log odds from models that it was no part of, their mean over the repeats. */
    private double[] unseenOdds() {
        double[] odds = new double[x.length];
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < x.length; i++) {
                order.add(i);
            }
            Collections.shuffle(order, new Random(repeat));
            for (int fold = 0; fold < FOLDS; fold++) {
                List<double[]> rows = new ArrayList<>();
                List<Boolean> classes = new ArrayList<>();
                for (int i = 0; i < order.size(); i++) {
                    if (i % FOLDS != fold) {
                        rows.add(x[order.get(i)]);
                        classes.add(y[order.get(i)]);
                    }
                }
                boolean[] ys = new boolean[rows.size()];
                for (int i = 0; i < ys.length; i++) {
                    ys[i] = classes.get(i);
                }
                LogisticRegression model = LogisticRegression.fit(rows.toArray(double[][]::new), ys, penalty, most);
                for (int i = fold; i < order.size(); i += FOLDS) {
                    odds[order.get(i)] += model.of(x[order.get(i)]) / REPEATS;
                }
            }
        }
        return odds;
    }

    private double auc(double[] odds) {
        double right = 0;
        double pairs = 0;
        for (int i = 0; i < odds.length; i++) {
            for (int j = 0; j < odds.length; j++) {
                if (y[i] && !y[j]) {
                    pairs++;
                    right += odds[i] > odds[j] ? 1 : odds[i] == odds[j] ? 0.5 : 0;
                }
            }
        }
        return right / pairs;
    }

    private String file(double[] odds) {
        LogisticRegression model = LogisticRegression.fit(x, y, penalty, most);
        double[][] column = Arrays.stream(odds).mapToObj(o -> new double[] {o}).toArray(double[][]::new);
        LogisticRegression platt = LogisticRegression.fit(column, y, NO_PENALTY, ANY);
        double slope = platt.weights()[0] / platt.scale().deviation()[0];
        double shift = platt.intercept() - slope * platt.scale().mean()[0];
        StringBuilder out = new StringBuilder("""
                lexicon: genre
                language: en
                version: "2026.1"
                licence: Apache-2.0
                description: What each figure of style adds to the log odds of opinion against a report, as written by bin/dev train-genre.
                provenance: {source: "bin/dev train-genre, see docs/credibility.md", retrieved: 2026-11-28}
                """);
        out.append(String.format(
                Locale.ROOT, "parameters: {intercept_opinion: %.3f}%nweights:%n", slope * model.intercept() + shift));
        for (int j = 0; j < metrics.size(); j++) {
            out.append(String.format(
                    Locale.ROOT,
                    "  - {genre: opinion, metric: %s, weight: %.3f, mean: %.4f, deviation: %.4f, more: \"%s\", less: \"%s\"}%n",
                    metrics.get(j).requireText("metric"),
                    slope * model.weights()[j],
                    model.scale().mean()[j],
                    model.scale().deviation()[j],
                    metrics.get(j).requireText("more"),
                    metrics.get(j).requireText("less")));
        }
        return out.toString();
    }
}
