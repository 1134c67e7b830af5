package dev.masthead.profile;

import java.util.List;

/**
 * How one metric stands with the outlets that most articles came from.
 *
 * @param metric         its name
 * @param analyzerDigest version that every figure is of; null where nothing is analysed
 * @param standings      those with the highest estimate first, those with too few articles to say anything last
 * @param nLeftOut       outlets with articles that the filter means and that are not among them, because others have more
 */
public record OutletStandings(String metric, String analyzerDigest, List<Standing> standings, int nLeftOut) {

    /**
     * An outlet's figure.
     *
     * @param figure as in the outlet's profile; null with too few articles
     */
    public record Standing(OutletSummary outlet, long nArticles, Profile.Figure figure) {}
}
