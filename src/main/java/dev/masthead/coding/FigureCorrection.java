package dev.masthead.coding;

import dev.masthead.coding.CorrectedEstimates.CorrectedFigure;
import dev.masthead.statistics.CodedConfusion;
import dev.masthead.statistics.RoganGladen;
import dev.masthead.statistics.StratifiedCorrection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Corrects one figure of a sample for any part of its articles. */
final class FigureCorrection {
    private static final double THOUSAND = 1000;

    private final CodedSet set;
    private final QuestionFigure figure;
    private final boolean[] counts;
    private final StratifiedCorrection correction;
    private final CodedConfusion confusion;

    /** A figure as it is shown, and what it rests on. */
    record Corrected(CorrectedFigure figure, StratifiedCorrection.Corrected sizes) {}

    private FigureCorrection(CodedSet set, SettledItems settled, QuestionFigure figure) {
        this.set = set;
        this.figure = figure;
        counts = new boolean[set.strata().size()];
        double[] machine = new double[counts.length];
        for (int h = 0; h < counts.length; h++) {
            Validation.SampleStratum stratum = set.strata().get(h);
            counts[h] = figure.counts().test(stratum);
            machine[h] = counts[h] ? figure.value().applyAsDouble(set.question().number(stratum.answer())) : 0;
        }
        boolean perWords = figure.unit() == QuestionFigure.Unit.PER_1000_WORDS;
        correction = new StratifiedCorrection(
                machine,
                set.articles().stream().map(a -> counted(a.found())).toList(),
                settled.items().stream()
                        .filter(s -> counts[s.stratum()])
                        .map(s -> new StratifiedCorrection.Coded(
                                s.article(), s.stratum(), figure.value().applyAsDouble(s.people())))
                        .toList(),
                perWords
                        ? set.articles().stream()
                                .mapToDouble(a -> a.words() / THOUSAND)
                                .toArray()
                        : null,
                figure.least(),
                figure.most());
        confusion = figure.unit() == QuestionFigure.Unit.SHARE ? settled.confusion(a -> true, h -> counts[h]) : null;
    }

    /** One of each figure that the question has. */
    static List<FigureCorrection> all(CodedSet set, SettledItems settled) {
        boolean withWords = set.articles().stream().map(CodedSet.Article::words).allMatch(Objects::nonNull);
        return QuestionFigure.of(set.question(), withWords).stream()
                .map(f -> new FigureCorrection(set, settled, f))
                .toList();
    }

    QuestionFigure figure() {
        return figure;
    }

    private int[] counted(int[] found) {
        return IntStream.iterate(0, i -> i < found.length, i -> i + 2)
                .filter(i -> counts[found[i]])
                .flatMap(i -> IntStream.of(found[i], found[i + 1]))
                .toArray();
    }

    /** @param articles places of the articles in the sample's list */
    Corrected of(String group, IntPredicate articles) {
        StratifiedCorrection.Corrected c = correction.of(articles);
        Interval raw = Interval.of(c.machine());
        Interval corrected = Interval.of(c.designBased());
        Double lambda = c.predictionPowered().lambda();
        return new Corrected(
                new CorrectedFigure(
                        figure.name(),
                        figure.unit().id(),
                        figure.metric(),
                        raw,
                        corrected,
                        Interval.of(c.predictionPowered().estimate()),
                        lambda == null ? null : Interval.of(lambda, null).value(),
                        roganGladen(c),
                        Interval.of(c.sampleAlone()),
                        says(raw, corrected)),
                c);
    }

    private Interval roganGladen(StratifiedCorrection.Corrected c) {
        if (confusion == null || c.machine().value() == null) {
            return Interval.NOTHING;
        }
        int answer = set.question().number(figure.name());
        double se = confusion.recall(answer);
        double sp = confusion.specificity(answer);
        return Double.isNaN(se) || Double.isNaN(sp)
                ? Interval.NOTHING
                : Interval.of(RoganGladen.prevalence(
                        c.machine().value(),
                        c.nItems(),
                        se,
                        confusion.effective(i -> i.people() == answer),
                        sp,
                        confusion.effective(i -> i.people() != answer)));
    }

    private String says(Interval raw, Interval corrected) {
        if (raw.value() == null) {
            return "There is nothing that could be counted.";
        }
        String value = shown(raw.value());
        String machine = switch (figure.unit()) {
                    case MEAN -> "The mean is " + value;
                    case SHARE -> "The share of \"" + figure.name() + "\" is " + value;
                    case PER_1000_WORDS ->
                        "Of " + set.question().kind().things() + " there are " + value + " per 1,000 words";
                }
                + " as the machine counts";
        return corrected.value() == null
                ? machine + "; nothing of it is coded."
                : machine + ", and " + shown(corrected.value()) + " (" + shown(corrected.low()) + " to "
                        + shown(corrected.high()) + ") corrected.";
    }

    private String shown(double v) {
        String written = figure.unit() == QuestionFigure.Unit.SHARE
                ? String.format(Locale.ROOT, "%.1f %%", 100 * v)
                : String.format(Locale.ROOT, "%.2f", v);
        return written.replace('-', '−');
    }
}
