package dev.masthead.profile;

import java.util.List;

/**
 * Whether one outlet is harder on an actor than another.
 *
 * @param actor      its id
 * @param first      slug of the one outlet
 * @param second     slug of the other
 * @param shares     of the first and of the second
 * @param difference the first's share of articles found negative less the second's
 * @param low        lower end of its 95 % interval
 * @param high       upper end
 * @param p          two-sided, of no difference; null where a figure is missing
 * @param corrected  the difference as people's coding of these articles corrects it; null where no sample covers both
 * @param insufficient one of the two has too few articles on the actor; then nothing is said
 * @param answer     the same in a sentence
 */
public record StanceComparison(
        String actor,
        String first,
        String second,
        List<StanceShares> shares,
        Double difference,
        Double low,
        Double high,
        Double p,
        Corrected corrected,
        boolean insufficient,
        String answer) {
    /** The same with what people's coding makes of it. */
    public StanceComparison validated(List<StanceShares> others, Corrected difference) {
        return new StanceComparison(
                actor, first, second, others, this.difference, low, high, p, difference, insufficient, answer);
    }
}
