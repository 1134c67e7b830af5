package dev.masthead.profile;

import dev.masthead.lexicon.Lexicon;
import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.statistics.Estimate;
import dev.masthead.statistics.Misclassification;
import java.util.List;

/**
 * How an outlet's articles stand toward an actor.
 *
 * @param nArticles articles that mention the actor
 * @param negative  share of articles whose stance is found negative, with the exact interval
 * @param neutral   the same of neutral
 * @param positive  the same of positive
 * @param corrected what the shares are likely to be, given how stances are known to be confused; negative, neutral, positive
 * @param validated    the same shares as people's coding of these articles corrects them; negative, neutral, positive; empty where no
 *                     sample covers them
 * @param nOutletVoice    articles in which the outlet itself judges the actor
 * @param outletNegative  share of these in which its own words are negative
 * @param outletPositive  share of these in which they are positive
 */
public record StanceShares(
        long nArticles,
        Share negative,
        Share neutral,
        Share positive,
        List<Share> corrected,
        List<Corrected> validated,
        long nOutletVoice,
        Share outletNegative,
        Share outletPositive) {

    /** A share 0…1 with its 95 % interval; all null where nothing can be said. */
    public record Share(Double value, Double low, Double high) {
        static Share of(Estimate e) {
            return new Share(e.value(), e.low(), e.high());
        }
    }

    static StanceShares of(ItemCounts n, Misclassification confusion) {
        long[] counts = counts(n);
        return new StanceShares(
                n.articles(),
                Share.of(Estimate.share(counts[0], n.articles())),
                Share.of(Estimate.share(counts[1], n.articles())),
                Share.of(Estimate.share(counts[2], n.articles())),
                List.of(
                        Share.of(confusion.share(counts, 0)),
                        Share.of(confusion.share(counts, 1)),
                        Share.of(confusion.share(counts, 2))),
                List.of(),
                n.an(),
                Share.of(Estimate.share(n.b(), n.an())),
                Share.of(Estimate.share(n.bn(), n.an())));
    }

    /** The same with shares as people's coding corrects them. */
    public StanceShares validated(List<Corrected> shares) {
        return new StanceShares(
                nArticles,
                negative,
                neutral,
                positive,
                corrected,
                shares,
                nOutletVoice,
                outletNegative,
                outletPositive);
    }

    /** The share of negative articles, for a difference of two. */
    static Estimate negative(ItemCounts n) {
        return Estimate.share(n.n(), n.articles());
    }

    /** Articles with a negative, a neutral and a positive stance. */
    static long[] counts(ItemCounts n) {
        return new long[] {n.n(), Math.max(0, n.articles() - n.n() - n.a()), n.a()};
    }

    /** How stances are confused, as cross-validation found: parameters {@code found_F_of_T} of the lexicon {@code stance}. */
    static Misclassification confusion(Lexicon stance) {
        String[] polarities = {"negative", "neutral", "positive"};
        double[][] found = new double[3][3];
        for (int f = 0; f < 3; f++) {
            for (int t = 0; t < 3; t++) {
                found[f][t] = stance.parameter("found_" + polarities[f] + "_of_" + polarities[t]);
            }
        }
        return Misclassification.of(found);
    }
}
