package dev.masthead.training;

import dev.masthead.lexicon.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Sets the thresholds of frames of which there are no coded articles: a frame is present from the strength on that the
 * share of articles given for it under {@code target_shares} reaches, and never below {@code least_strength}.
 *
 * <pre>
 * bin/dev calibrate-frames LEXICONS OUT.yaml ARTICLES.jsonl …
 * </pre>
 */
public final class FrameCalibration {
    private FrameCalibration() {}

    public static void main(String[] args) throws IOException {
        FrameData data = new FrameData(Path.of(args[0]));
        List<FrameData.Article> articles = new ArrayList<>();
        for (String file : Arrays.asList(args).subList(2, args.length)) {
            articles.addAll(data.read(Path.of(file)));
        }
        StringBuilder out = new StringBuilder("""
                # Written by dev.masthead.training.FrameCalibration; see docs/validation.md. Do not edit.
                lexicon: frames
                language: en
                version: "2026.1"
                licence: Apache-2.0
                description: From which strength of its cues on a policy frame is present.
                provenance:
                  source: "Masthead curators"
                  retrieved: 2026-11-23
                  rationale: "The strengths that the target shares of %d news articles reach; the articles are not part of the project"
                calibrated:
                """.formatted(articles.size()));
        Fields shares = data.settings("target_shares");
        for (String id : shares.asMap().keySet()) {
            double[] strengths = articles.stream()
                    .mapToDouble(a -> a.feature("strength." + id))
                    .sorted()
                    .toArray();
            int at = (int) Math.floor((1 - shares.requireNumber(id)) * strengths.length);
            // a rare frame is not there for a word or two
            double threshold =
                    Math.max(data.parameter("least_strength"), strengths[Math.min(at, strengths.length - 1)]);
            out.append("  %s: %s%n".formatted(id, String.format(Locale.ROOT, "%.4f", threshold)));
            System.out.printf(Locale.ROOT, "%-60s %.4f%n", id, threshold);
        }
        Files.writeString(Path.of(args[1]), out);
    }
}
