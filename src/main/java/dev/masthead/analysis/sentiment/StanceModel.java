package dev.masthead.analysis.sentiment;

import dev.masthead.analysis.Rounding;
import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.lexicon.LexiconException;
import dev.masthead.lexicon.Origin;
import dev.masthead.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Turns what {@link StanceFeatures} counts into the probabilities of three polarities: a multinomial logistic regression
 * with neutral as the reference, whose few weights stand in the lexicon {@code stance}.
 */
public final class StanceModel {
    /** The lexicon's folder. */
    public static final String LEXICON = "stance";

    private final List<Weight> weights;
    private final double negative;
    private final double positive;
    private final double certain;
    private final double decisionNegative;
    private final double decisionPositive;
    private final double positiveFrom;

    /**
     * What one unit of a feature adds to the log odds against neutral.
     *
     * @param feature as {@link StanceFeatures} names it
     */
    public record Weight(String feature, double negative, double positive) {}

    /**
     * @param negative log odds of negative against neutral where every feature is 0
     * @param positive the same of positive
     * @param certain  the chosen polarity's probability below which it is uncertain
     * @param decision what the probabilities of negative and of positive are multiplied by before the largest is chosen, and the mean
     *                 reading from which a stance may be positive
     */
    private StanceModel(List<Weight> weights, double negative, double positive, double certain, double[] decision) {
        this.weights = List.copyOf(weights);
        this.negative = negative;
        this.positive = positive;
        this.certain = certain;
        decisionNegative = decision[0];
        decisionPositive = decision[1];
        positiveFrom = decision[2];
    }

    /**
     * Reads the weights.
     *
     * @throws LexiconException if the lexicon has none
     */
    public static StanceModel of(Lexicon lexicon) {
        List<Weight> weights = new ArrayList<>();
        for (Fields document : lexicon.documents()) {
            for (Fields w : document.list("weights")) {
                weights.add(new Weight(w.requireText("feature"), w.number("negative", 0), w.number("positive", 0)));
            }
        }
        if (weights.isEmpty()) {
            throw new LexiconException(new Origin(lexicon.name(), 1), "has no weights");
        }
        return new StanceModel(
                weights,
                lexicon.parameter("prior_negative"),
                lexicon.parameter("prior_positive"),
                lexicon.parameter("certain_from"),
                new double[] {
                    lexicon.parameter("decision_negative"),
                    lexicon.parameter("decision_positive"),
                    lexicon.parameter("positive_from")
                });
    }

    public List<Weight> weights() {
        return weights;
    }

    /** Probabilities of negative, neutral and positive. */
    public double[] probabilities(Map<String, Double> features) {
        double minus = negative;
        double plus = positive;
        for (Weight w : weights) {
            double x = features.getOrDefault(w.feature(), 0.0);
            minus += w.negative() * x;
            plus += w.positive() * x;
        }
        double top = Math.max(0, Math.max(minus, plus));
        double a = StrictMath.exp(minus - top);
        double b = StrictMath.exp(-top);
        double c = StrictMath.exp(plus - top);
        double sum = a + b + c;
        return new double[] {a / sum, b / sum, c / sum};
    }

    /**
     * Whether anything of what is said of the actor speaks for it, so that its stance may be positive: much that is told of somebody
     * makes a positive stance likely, but none by itself.
     */
    public boolean mayBePositive(Map<String, Double> features) {
        return features.getOrDefault("read_net", 0.0) >= positiveFrom || features.getOrDefault("outlet_net", 0.0) > 0;
    }

    /**
     * Whether the stance may be negative: words that somebody said against the actor must stand there, or a deed, so that the figure
     * points at them; and who suffers is not spoken of badly by what he suffers, unless the outlet or a charge says so.
     */
    public boolean mayBeNegative(Map<String, Double> features) {
        boolean charged = features.getOrDefault("outlet_net", 0.0) < 0
                || features.getOrDefault("blamed", 0.0) > 0
                || features.getOrDefault("verdicts", 0.0) > 0;
        boolean worded = features.getOrDefault("against", 0.0) > 0 || features.getOrDefault("criticised", 0.0) > 0;
        return charged || worded && features.getOrDefault("harmed", 0.0) == 0;
    }

    /**
     * Index of the polarity that is chosen: of negative, neutral and positive the largest after weighing.
     *
     * @param may whether negative and whether positive may be chosen
     */
    public static int decide(double[] p, double negative, double positive, boolean[] may) {
        double minus = may[0] ? p[0] * negative : 0;
        double plus = may[1] ? p[2] * positive : 0;
        return minus > p[1] && minus > plus ? 0 : plus > p[1] ? 2 : 1;
    }

    Report.Stance stance(Map<String, Double> features, Report.OutletVoice voice) {
        double[] p = probabilities(features);
        int best = decide(
                p, decisionNegative, decisionPositive, new boolean[] {mayBeNegative(features), mayBePositive(features)
                });
        List<Report.Contribution> shown = new ArrayList<>();
        for (Weight w : weights) {
            double x = features.getOrDefault(w.feature(), 0.0);
            Report.Contribution c = new Report.Contribution(
                    w.feature(), Rounding.four(x), Rounding.four(w.negative() * x), Rounding.four(w.positive() * x));
            if (c.negative() != 0 || c.positive() != 0) {
                shown.add(c);
            }
        }
        shown.sort(Comparator.comparingDouble(
                        (Report.Contribution c) -> -Math.max(Math.abs(c.negative()), Math.abs(c.positive())))
                .thenComparing(Report.Contribution::feature));
        return new Report.Stance(
                List.of("negative", "neutral", "positive").get(best),
                new Report.Probability(Rounding.four(p[0]), Rounding.four(p[1]), Rounding.four(p[2])),
                p[best] < certain,
                voice,
                List.copyOf(shown));
    }
}
