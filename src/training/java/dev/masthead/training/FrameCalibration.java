package dev.masthead.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.masthead.analysis.framing.FrameCues;
import dev.masthead.analysis.framing.FrameKey;
import dev.masthead.lexicon.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sets the thresholds of policy frames: from which strength of its cues on a frame is present.
 *
 * <pre>
 * bin/dev calibrate-frames LEXICONS OUT.yaml CODED.jsonl ARTICLES.jsonl …
 * </pre>
 *
 * <p>Two estimates are put together. One is the strength with the best F1 in the hand-coded articles, smeared so that no single
 * article decides; CODED has {@code id}, {@code frames} and {@code half}, of which only {@code dev} is read. The other is the
 * strength that the share of articles given under {@code target_shares} reaches. Their logarithms are weighed by the number of
 * articles in which the frame was coded, at most {@code most_coded}, and by {@code prior_articles}, both of {@code calibration} in the
 * lexicon of frames: a frame that was hardly ever coded keeps the strength of its share, and one that is the main matter of the
 * coded collection is not taken to be that of all news. No threshold is below {@code least_strength}.
 */
public final class FrameCalibration {
    /** Steps of log strength that are tried. */
    private static final int STEPS = 80;
    /** Keeps the logarithm of no strength finite. */
    private static final double LEAST = 0.001;

    private final double smear;
    private final double prior;
    private final double mostCoded;
    private final double least;

    private FrameCalibration(FrameData data) {
        Fields settings = data.settings("calibration");
        smear = settings.requireNumber("smear");
        prior = settings.requireNumber("prior_articles");
        mostCoded = settings.requireNumber("most_coded");
        least = data.parameter("least_strength");
    }

    public static void main(String[] args) throws IOException {
        FrameData data = new FrameData(Path.of(args[0]));
        Map<String, Set<String>> coded = coded(Path.of(args[2]));
        List<FrameData.Article> articles = new ArrayList<>();
        for (String file : Arrays.asList(args).subList(3, args.length)) {
            articles.addAll(data.read(Path.of(file)));
        }
        List<FrameData.Article> known =
                articles.stream().filter(a -> coded.containsKey(a.id())).toList();
        StringBuilder out = new StringBuilder("""
                # Written by dev.masthead.training.FrameCalibration; see docs/validation.md. Do not edit.
                lexicon: frames
                language: en
                version: "2026.2"
                licence: Apache-2.0
                description: From which strength of its cues on a policy frame is present.
                provenance:
                  source: "Masthead curators"
                  retrieved: 2026-11-28
                  rationale: "Fitted to %d hand-coded articles, held to the strengths that the target shares of %d news articles reach; the articles are not part of the project"
                calibrated:
                """.formatted(known.size(), articles.size()));
        FrameCalibration calibration = new FrameCalibration(data);
        Fields shares = data.settings("target_shares");
        for (String id : shares.asMap().keySet()) {
            double threshold = calibration.threshold(id, shares.requireNumber(id), articles, known, coded);
            out.append("  %s: %s%n".formatted(id, String.format(Locale.ROOT, "%.4f", threshold)));
            System.out.printf(Locale.ROOT, "%-60s %.4f%n", id, threshold);
        }
        Files.writeString(Path.of(args[1]), out);
    }

    private static Map<String, Set<String>> coded(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, Set<String>> out = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = json.readTree(line);
            if (row.path("half").asText().equals("dev")) {
                Set<String> frames = new TreeSet<>();
                row.path("frames").forEach(f -> frames.add(f.asText()));
                out.put(row.path("id").asText(), frames);
            }
        }
        return out;
    }

    private double threshold(
            String id,
            double share,
            List<FrameData.Article> articles,
            List<FrameData.Article> known,
            Map<String, Set<String>> coded) {
        FrameKey key = new FrameKey(id.substring(0, id.indexOf('.')), id.substring(id.indexOf('.') + 1));
        double shared = ofShare(key, share, articles);
        boolean[] is = new boolean[known.size()];
        int n = 0;
        for (int i = 0; i < is.length; i++) {
            is[i] = coded.get(known.get(i).id()).contains(key.frame());
            n += is[i] ? 1 : 0;
        }
        double weight = Math.min(n, mostCoded);
        double log = n == 0
                ? Math.log(shared)
                : (weight * Math.log(best(key, known, is, n)) + prior * Math.log(shared)) / (weight + prior);
        return Math.max(least, Math.exp(log));
    }

    /** Zero where the frame's cues cannot make it present. */
    private static double strength(FrameData.Article article, FrameKey key) {
        return article.grounded().contains(key) ? article.feature(FrameCues.strength(key)) : 0;
    }

    /** The strength that the share of articles reaches. */
    private double ofShare(FrameKey key, double share, List<FrameData.Article> articles) {
        double[] strengths =
                articles.stream().mapToDouble(a -> strength(a, key)).sorted().toArray();
        int at = (int) Math.floor((1 - share) * strengths.length);
        return Math.max(least, strengths[Math.min(at, strengths.length - 1)]);
    }

    /** The strength with the best F1 over the coded articles, each of which is as present as it is clear of the strength. */
    private double best(FrameKey key, List<FrameData.Article> known, boolean[] is, int positives) {
        double[] logs = known.stream()
                .mapToDouble(a -> Math.log(strength(a, key) + LEAST))
                .toArray();
        double low = Math.log(2 * LEAST);
        double high = Arrays.stream(logs).max().orElseThrow();
        double best = -1;
        double at = low;
        for (int step = 0; step <= STEPS; step++) {
            double t = low + (high - low) * step / STEPS;
            double hits = 0;
            double said = 0;
            for (int i = 0; i < logs.length; i++) {
                double present = 1 / (1 + Math.exp(-(logs[i] - t) / smear));
                said += present;
                hits += is[i] ? present : 0;
            }
            double f1 = 2 * hits / (said + positives);
            if (f1 > best) {
                best = f1;
                at = t;
            }
        }
        return Math.max(LEAST, Math.exp(at) - LEAST);
    }
}
