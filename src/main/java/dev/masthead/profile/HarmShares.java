package dev.masthead.profile;

import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.statistics.Estimate;

/**
 * How an outlet tells of harm done to an actor.
 *
 * @param nArticles     articles that tell of it
 * @param nTold         places in them that do
 * @param active        share of these in which the doer is the subject
 * @param passiveBy     share in the passive with the doer behind {@code by}
 * @param passive       share in the passive without a doer
 * @param omitted       share told as a thing or an event without a doer
 * @param withoutDoer   share of the last two together, with the exact interval; places in one article are not independent of one
 *                      another, so that it is rather too narrow
 */
public record HarmShares(
        long nArticles,
        long nTold,
        Double active,
        Double passiveBy,
        Double passive,
        Double omitted,
        StanceShares.Share withoutDoer) {

    static HarmShares of(ItemCounts n) {
        return new HarmShares(
                n.articles(),
                n.n(),
                share(n.a(), n.n()),
                share(n.an(), n.n()),
                share(n.b(), n.n()),
                share(n.bn(), n.n()),
                StanceShares.Share.of(Estimate.share(n.b() + n.bn(), n.n())));
    }

    private static Double share(long part, long whole) {
        return whole <= 0 ? null : part / (double) whole;
    }
}
