package dev.masthead.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * What articles have in common: those of an outlet, or those that a query finds.
 *
 * @param outlet         null where the query is not one of an outlet
 * @param filter         which articles these are, in the form of an address's query; empty for all of them
 * @param analyzerDigest which version of program, lexicons and models every figure is of
 * @param nArticles      articles it rests on
 * @param insufficient   fewer than were asked for: no figure is given
 * @param listsFrom      an outlet's items are counted by whole months; the first day counted, null for all time
 * @param listsTo        the last day counted
 */
public record Profile(
        OutletSummary outlet,
        String analyzerDigest,
        Instant computedAt,
        String from,
        String to,
        String filter,
        long nArticles,
        long nWords,
        int minArticles,
        boolean insufficient,
        List<Figure> metrics,
        List<CitedSource> sources,
        List<ActorFigure> actors,
        List<Distinctive> distinctiveTerms,
        List<Distinctive> distinctiveCues,
        List<Distinctive> distinctiveWords,
        String listsFrom,
        String listsTo,
        List<TrendPoint> trend) {

    /** The same with corrected figures. */
    public Profile corrected(List<Figure> figures, List<TrendPoint> points) {
        return new Profile(
                outlet,
                analyzerDigest,
                computedAt,
                from,
                to,
                filter,
                nArticles,
                nWords,
                minArticles,
                insufficient,
                figures,
                sources,
                actors,
                distinctiveTerms,
                distinctiveCues,
                distinctiveWords,
                listsFrom,
                listsTo,
                points);
    }

    /**
     * A metric over the articles.
     *
     * @param estimate null where nothing can be said, and where {@code seen} says it instead
     * @param low      lower end of the 95 % interval
     * @param high     upper end
     * @param seen     in how many articles it was met, where it was met fewer than five times in all; else null
     * @param method   see {@link dev.masthead.statistics.Estimate}
     * @param shrunk   the estimate drawn toward the corpus by as much as it is unsure; null with fewer than two outlets
     * @param corpus   the mean of the outlets it is drawn toward
     * @param corrected by people's coding; null where no sample covers it
     */
    public record Figure(
            String name,
            String unit,
            String per,
            Double estimate,
            Double low,
            Double high,
            Integer seen,
            long nArticles,
            long nWords,
            String method,
            Double shrunk,
            Double corpus,
            Corrected corrected) {

        public Figure(
                String name,
                String unit,
                String per,
                Double estimate,
                Double low,
                Double high,
                Integer seen,
                long nArticles,
                long nWords,
                String method,
                Double shrunk,
                Double corpus) {
            this(name, unit, per, estimate, low, high, seen, nArticles, nWords, method, shrunk, corpus, null);
        }

        /** Whether something was counted. */
        public boolean wasCounted() {
            return estimate != null || seen != null;
        }

        /** The same with a corrected figure beside it. */
        public Figure with(Corrected beside) {
            return new Figure(
                    name, unit, per, estimate, low, high, seen, nArticles, nWords, method, shrunk, corpus, beside);
        }
    }

    /** A source that articles rest on; {@code share} is of all attributions that rest on an outlet. */
    public record CitedSource(
            String source,
            String name,
            @JsonProperty("class") String ownershipClass,
            long nArticles,
            long nAttributions,
            double share) {}

    /** How the outlet speaks of an actor, in its own voice and in others'; null where it never evaluates it there. */
    public record ActorFigure(
            String id,
            String name,
            long nArticles,
            long nMentions,
            Double outletVoice,
            long nOutletVoice,
            Double attributed,
            long nAttributed) {}

    /** Something this outlet uses more than the others; {@code z} by the log-odds with an informative Dirichlet prior. */
    public record Distinctive(String item, long count, long countElsewhere, double logOdds, double z) {}

    /** A metric in a month, a week or several months, both days among them; {@code seen} as in {@link Figure}. */
    public record TrendPoint(
            String metric,
            String start,
            String end,
            long nArticles,
            Double estimate,
            Double low,
            Double high,
            Integer seen,
            boolean insufficient,
            Corrected corrected) {

        public TrendPoint(
                String metric,
                String start,
                String end,
                long nArticles,
                Double estimate,
                Double low,
                Double high,
                Integer seen,
                boolean insufficient) {
            this(metric, start, end, nArticles, estimate, low, high, seen, insufficient, null);
        }

        /** The same with a corrected figure beside it. */
        public TrendPoint with(Corrected beside) {
            return new TrendPoint(metric, start, end, nArticles, estimate, low, high, seen, insufficient, beside);
        }
    }
}
