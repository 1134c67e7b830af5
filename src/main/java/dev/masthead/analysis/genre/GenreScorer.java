package dev.masthead.analysis.genre;

import dev.masthead.analysis.Analysis;
import dev.masthead.analysis.Rounding;
import dev.masthead.analysis.Scorer;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.report.Report;
import dev.masthead.text.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what kind of text an article is: by what it says of itself, by section and address, and by how it is written. Each
 * genre but the report has log odds against it, the sum of its signs and of the terms of {@link GenreModel}; the
 * probabilities are their softmax. Where no genre is likely enough, none is named.
 */
public final class GenreScorer implements Scorer {
    /** The lexicon's folder. */
    public static final String LEXICON = "genre";

    private final GenreSigns signs;
    private final GenreModel model;
    private final int minWords;
    private final double leastProbability;
    private final double findingProbability;
    private final double leastReason;
    private final int mostReasons;

    public GenreScorer(Lexicon lexicon) {
        signs = new GenreSigns(lexicon);
        model = new GenreModel(lexicon);
        minWords = (int) lexicon.parameter("min_words");
        leastProbability = lexicon.parameter("least_probability");
        findingProbability = lexicon.parameter("finding_probability");
        leastReason = lexicon.parameter("least_reason");
        mostReasons = (int) lexicon.parameter("most_reasons");
    }

    @Override
    public void score(Analysis analysis) {
        ParagraphShapes.measure(analysis);
        List<GenreSigns.Borne> borne = signs.of(analysis);
        boolean enough = analysis.text(Part.TEXT).countWords() >= minWords;
        List<GenreModel.Term> terms = enough ? model.terms(analysis) : List.of();
        Map<Genre, Double> odds = new EnumMap<>(Genre.class);
        for (Genre genre : Genre.values()) {
            odds.put(genre, model.intercept(genre));
        }
        borne.forEach(b -> odds.merge(b.sign().genre(), b.sign().weight(), Double::sum));
        terms.forEach(t -> odds.merge(t.genre(), t.weight(), Double::sum));
        Genre best = Genre.REPORT;
        double all = 0;
        for (Map.Entry<Genre, Double> o : odds.entrySet()) {
            all += Math.exp(o.getValue());
            best = o.getValue() > odds.get(best) ? o.getKey() : best;
        }
        double probability = Math.exp(odds.get(best)) / all;
        boolean told = enough || !borne.isEmpty();
        boolean named = told && probability >= leastProbability;
        Genre label = best;
        boolean labelled = named
                && borne.stream().anyMatch(b -> b.sign().labelled() && b.sign().genre() == label);
        analysis.genre(new Report.Genre(
                named ? best.id() : null,
                told ? Rounding.four(probability) : null,
                labelled,
                told ? reasons(best, borne, terms) : List.of()));
        analysis.metric("opinion_probability", told ? Math.exp(odds.get(Genre.OPINION)) / all : 0);
        double style = model.intercept(Genre.OPINION);
        for (GenreModel.Term t : terms) {
            style += t.genre() == Genre.OPINION ? t.weight() : 0;
        }
        analysis.metric("opinion_style_probability", enough ? 1 / (1 + Math.exp(-style)) : 0);
        for (Genre genre : Genre.values()) {
            analysis.metric("genre_" + genre.id(), named && best == genre ? 1 : 0);
        }
        boolean finding = named && best == Genre.OPINION && !labelled && probability >= findingProbability;
        analysis.metric("unlabelled_opinion", finding ? 1 : 0);
    }

    /** What speaks for the genre, the strongest first; for a report what speaks against opinion. */
    private List<Report.GenreReason> reasons(Genre best, List<GenreSigns.Borne> borne, List<GenreModel.Term> terms) {
        List<Report.GenreReason> out = new ArrayList<>();
        for (GenreSigns.Borne b : borne) {
            if (b.sign().genre() == best) {
                out.add(new Report.GenreReason(
                        b.sign().id(),
                        b.sign().says(),
                        null,
                        Rounding.four(b.sign().weight()),
                        b.spans()));
            }
        }
        for (GenreModel.Term t : terms) {
            boolean counts = best == Genre.REPORT ? t.genre() == Genre.OPINION : t.genre() == best;
            double weight = best == Genre.REPORT ? -t.weight() : t.weight();
            if (counts && weight >= leastReason) {
                out.add(new Report.GenreReason(
                        t.metric(), t.says(), Rounding.four(t.value()), Rounding.four(weight), List.of()));
            }
        }
        out.sort(Comparator.comparingDouble(Report.GenreReason::weight).reversed());
        return List.copyOf(out.subList(0, Math.min(mostReasons, out.size())));
    }
}
