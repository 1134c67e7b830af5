package dev.masthead.analysis.framing;

import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns an article's features into a frame's score from 0 to 1, of which one half is the threshold. The numbers are the
 * lexicon's: a frame of which there are hand-coded articles has fitted weights, another a strength of its cues that a
 * stated share of articles reaches.
 */
sealed interface FrameModel {

    /** The score; {@code features} as {@link FrameCues#features} makes them. */
    double score(Map<String, Double> features);

    /** One half where the strength of the frame's own cues reaches the threshold; never quite 1. */
    record Calibrated(FrameKey key, double threshold) implements FrameModel {
        @Override
        public double score(Map<String, Double> features) {
            double strength = features.getOrDefault(FrameCues.strength(key), 0.0);
            return strength / (strength + threshold);
        }
    }

    /** A logistic regression; its intercept is moved so that the threshold chosen for it is one half. */
    record Fitted(double intercept, Map<String, Weight> weights, double most) implements FrameModel {
        @Override
        public double score(Map<String, Double> features) {
            double z = intercept;
            for (Map.Entry<String, Weight> e : weights.entrySet()) {
                z += e.getValue().times(features.getOrDefault(e.getKey(), 0.0), most);
            }
            return 1 / (1 + Math.exp(-z));
        }
    }

    /** Weight of a feature whose values have this mean and standard deviation in the articles fitted on. */
    record Weight(double weight, double mean, double deviation) {
        /** The weight times how unusual the value is, at most {@code most} deviations. */
        double times(double value, double most) {
            return weight * Math.max(-most, Math.min(most, (value - mean) / deviation));
        }
    }

    /**
     * The models that the lexicon's files hold: fitted ones before calibrated ones before the provisional thresholds of
     * groups.
     */
    static SortedMap<FrameKey, FrameModel> read(Lexicon lexicon, Iterable<FrameKey> frames) {
        Map<FrameKey, Double> provisional = new HashMap<>();
        lexicon.entries()
                .forEach(e -> e.fields()
                        .number("threshold")
                        .ifPresent(t -> provisional.put(
                                new FrameKey(
                                        e.fields().requireText("scheme"),
                                        e.fields().requireText("frame")),
                                t)));
        SortedMap<FrameKey, FrameModel> out = new TreeMap<>();
        for (FrameKey key : frames) {
            FrameModel model = fitted(lexicon, key)
                    .or(() -> calibrated(lexicon, key, provisional.get(key)))
                    .orElseThrow(() -> new LexiconException(
                            lexicon.documents().get(0).origin(), "the frame " + key.id() + " has no threshold"));
            out.put(key, model);
        }
        return out;
    }

    private static Optional<FrameModel> fitted(Lexicon lexicon, FrameKey key) {
        for (Fields document : lexicon.documents()) {
            Optional<Fields> fitted = document.fields("fitted").flatMap(f -> f.fields(key.id()));
            if (fitted.isPresent()) {
                Fields features = document.fields("features")
                        .orElseThrow(() -> new LexiconException(document.origin(), "fitted needs features"));
                return Optional.of(fitted(fitted.get(), features, lexicon.parameter("most_deviations")));
            }
        }
        return Optional.empty();
    }

    private static FrameModel fitted(Fields fitted, Fields features, double most) {
        Fields weights = fitted.fields("weights")
                .orElseThrow(() -> new LexiconException(fitted.origin(), "a fitted frame needs weights"));
        Map<String, Weight> out = new TreeMap<>();
        for (String name : weights.asMap().keySet()) {
            Fields scale = features.fields(name)
                    .orElseThrow(() -> new LexiconException(weights.origin(), "no feature is called " + name));
            double deviation = scale.requireNumber("deviation");
            if (deviation <= 0) {
                throw new LexiconException(scale.origin(), "the deviation of " + name + " is above 0");
            }
            out.put(name, new Weight(weights.requireNumber(name), scale.requireNumber("mean"), deviation));
        }
        return new Fitted(fitted.requireNumber("intercept"), out, most);
    }

    private static Optional<FrameModel> calibrated(Lexicon lexicon, FrameKey key, Double provisional) {
        Optional<Double> threshold = lexicon.documents().stream()
                .flatMap(d -> d.fields("calibrated").flatMap(c -> c.number(key.id())).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(provisional));
        if (threshold.filter(t -> t <= 0).isPresent()) {
            throw new LexiconException(
                    lexicon.documents().get(0).origin(), "the threshold of " + key.id() + " is above 0");
        }
        return threshold.map(t -> new Calibrated(key, t));
    }
}
