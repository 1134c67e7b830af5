package dev.masthead.statistics;

/**
 * How much more one group of texts uses a word than another: the log-odds ratio with an informative Dirichlet prior of B. L.
 * Monroe, M. P. Colaresi and K. M. Quinn, Fightin' Words, Political Analysis 16 (2008), 372–403, equations 16, 20 and 22.
 *
 * @param delta difference of the log-odds
 * @param z     delta ÷ its standard deviation
 */
public record LogOdds(double delta, double z) {

    /**
     * Compares a word.
     *
     * @param count      in the one group
     * @param total      all words of the one group
     * @param otherCount in the other
     * @param otherTotal all words of the other
     * @param prior      α of the word: its share in the corpus × the weight of the prior
     * @param priorTotal Σα of all words
     */
    public static LogOdds of(
            double count, double total, double otherCount, double otherTotal, double prior, double priorTotal) {
        double one = Math.log((count + prior) / (total + priorTotal - count - prior));
        double other = Math.log((otherCount + prior) / (otherTotal + priorTotal - otherCount - prior));
        double delta = one - other;
        double variance = 1 / (count + prior) + 1 / (otherCount + prior);
        return new LogOdds(delta, delta / Math.sqrt(variance));
    }
}
