package dev.masthead.statistics;

import java.util.List;

/**
 * Draws the estimate of a small outlet toward the corpus: the normal-normal empirical Bayes of B. Efron and C. Morris, Data
 * analysis using Stein's estimator, Journal of the American Statistical Association 70 (1975), 311–319, with the variance
 * between outlets by the method of moments of R. DerSimonian and N. Laird, Controlled Clinical Trials 7 (1986), 177–188.
 *
 * @param mean    of the outlets, each weighted by how sure it is
 * @param between variance between outlets beyond that of their estimates
 * @param outlets how many it rests on
 */
public record Shrinkage(double mean, double between, int outlets) {

    /** From the outlets whose variance is known and positive; null from fewer than two. */
    public static Shrinkage of(List<Estimate> estimates) {
        List<Estimate> usable = estimates.stream()
                .filter(e -> e.value() != null && e.variance() != null && e.variance() > 0)
                .toList();
        int k = usable.size();
        if (k < 2) {
            return null;
        }
        double sum = 0;
        double squares = 0;
        double weighted = 0;
        for (Estimate e : usable) {
            double w = 1 / e.variance();
            sum += w;
            squares += w * w;
            weighted += w * e.value();
        }
        double fixed = weighted / sum;
        double q = 0;
        for (Estimate e : usable) {
            q += (e.value() - fixed) * (e.value() - fixed) / e.variance();
        }
        double between = Math.max(0, (q - (k - 1)) / (sum - squares / sum));
        double total = 0;
        double mean = 0;
        for (Estimate e : usable) {
            double w = 1 / (e.variance() + between);
            total += w;
            mean += w * e.value();
        }
        return new Shrinkage(mean / total, between, k);
    }

    /** The estimate drawn toward the mean by as much as it is unsure; null where its variance is not known. */
    public Double shrink(Estimate e) {
        if (e.value() == null || e.variance() == null) {
            return null;
        }
        double all = between + e.variance();
        return all == 0 ? e.value() : (between * e.value() + e.variance() * mean) / all;
    }
}
