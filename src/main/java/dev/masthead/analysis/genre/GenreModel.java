package dev.masthead.analysis.genre;

import dev.masthead.analysis.Analysis;
import dev.masthead.lexicon.Fields;
import dev.masthead.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the figures of an article's style say of its genre: log odds against a report, a sum of readable terms. The weights
 * of opinion are fitted ({@code bin/dev train-genre}); those of other genres are set by hand, for want of coded articles.
 */
final class GenreModel {
    /**
     * A figure that weighs.
     *
     * @param metric    of the codebook
     * @param weight    times how many deviations the value lies from the mean
     * @param more      in a reader's words, where the value is above the mean
     * @param less      where it is below
     */
    private record Weight(
            Genre genre, String metric, double weight, double mean, double deviation, String more, String less) {}

    /** What a figure adds to the log odds of a genre. */
    record Term(Genre genre, String metric, String says, double value, double weight) {}

    private final List<Weight> weights = new ArrayList<>();
    private final Map<Genre, Double> intercepts = new EnumMap<>(Genre.class);
    private final double most;

    GenreModel(Lexicon lexicon) {
        most = lexicon.parameter("most_deviations");
        for (Genre genre : Genre.values()) {
            if (genre != Genre.REPORT) {
                intercepts.put(genre, lexicon.parameter("intercept_" + genre.id()));
            }
        }
        for (Fields document : lexicon.documents()) {
            for (Fields w : document.list("weights")) {
                weights.add(new Weight(
                        Genre.of(w.oneOf("genre", Genre.IDS).orElseThrow()),
                        w.requireText("metric"),
                        w.requireNumber("weight"),
                        w.requireNumber("mean"),
                        w.requireNumber("deviation"),
                        w.requireText("more"),
                        w.requireText("less")));
            }
        }
    }

    /** Log odds against a report before anything is known of the article. */
    double intercept(Genre genre) {
        return intercepts.getOrDefault(genre, 0.0);
    }

    List<Term> terms(Analysis analysis) {
        List<Term> out = new ArrayList<>();
        for (Weight w : weights) {
            double value = analysis.metric(w.metric());
            double unusual = Math.max(-most, Math.min(most, (value - w.mean()) / w.deviation()));
            out.add(new Term(w.genre(), w.metric(), unusual > 0 ? w.more() : w.less(), value, w.weight() * unusual));
        }
        return out;
    }
}
