package dev.masthead.web;

/**
 * How articles speak of an actor, as tables show it.
 *
 * @param own    mean of their scores in the outlet's own voice
 * @param others mean of their scores in the voices of sources
 */
public record Spoken(String articles, String mentions, String own, String nOwn, String others, String nOthers) {
    /** In the place of a mean of too few. */
    private static final String FEW = "too few";

    /** @param few whether there are too few articles to give a mean */
    static Spoken of(long articles, long mentions, Double own, long nOwn, Double others, long nOthers, boolean few) {
        return new Spoken(
                Shown.count(articles),
                Shown.count(mentions),
                few ? FEW : Shown.signed(own),
                Shown.count(nOwn),
                few ? FEW : Shown.signed(others),
                Shown.count(nOthers));
    }
}
