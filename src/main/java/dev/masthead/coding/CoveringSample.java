package dev.masthead.coding;

import dev.masthead.analysis.Rounding;
import dev.masthead.profile.Corrected;
import dev.masthead.statistics.Estimate;
import dev.masthead.statistics.StratifiedCorrection;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A sample that holds all articles of a query, and what it makes of a figure of them. It corrects one only if the machine's own figure is
 * the same in the sample as in the query: the same thing is counted, in the same articles.
 */
final class CoveringSample {
    /** How far two ways of adding up the same whole numbers may be apart. */
    private static final double SAME = 1e-4;

    private final ValidationStore.Head head;
    private final CodedSet set;
    private final List<FigureCorrection> figures;
    private final Map<String, Integer> places = new HashMap<>();

    CoveringSample(ValidationStore.Head head, CodedSet set) {
        this.head = head;
        this.set = set;
        figures = FigureCorrection.all(set, new SettledItems(set));
        for (int i = 0; i < set.articles().size(); i++) {
            places.put(set.articles().get(i).id(), i);
        }
    }

    /** One part of the articles with its corrected figure. */
    record Part(FigureCorrection.Corrected figure, Corrected corrected) {}

    /** Places of articles in the sample; empty where one of them is not in it. */
    Optional<BitSet> covers(Collection<String> articles) {
        BitSet out = new BitSet();
        for (String id : articles) {
            Integer place = places.get(id);
            if (place == null) {
                return Optional.empty();
            }
            out.set(place);
        }
        return Optional.of(out);
    }

    /** Those of some articles that were published on these days, both among them. */
    BitSet between(BitSet of, LocalDate first, LocalDate last) {
        BitSet out = new BitSet();
        of.stream()
                .filter(i -> {
                    LocalDate day = set.articles().get(i).day();
                    return day != null && !day.isBefore(first) && !day.isAfter(last);
                })
                .forEach(out::set);
        return out;
    }

    /**
     * A figure of some of the articles; empty where the question has no such figure, fewer than ten of its items are settled there, of
     * some kinds of item nothing is coded, or the machine's own figure is another.
     *
     * @param wanted tells the figure
     * @param raw    as the query has it, rounded to four decimals; null where it was too rare for a rate
     */
    Optional<Part> part(java.util.function.Predicate<QuestionFigure> wanted, BitSet articles, Double raw) {
        return figures.stream()
                .filter(f -> wanted.test(f.figure()))
                .findFirst()
                .map(f -> f.of(null, articles::get))
                .filter(c -> isSound(c.sizes()) && isSame(c.sizes().machine().value(), raw))
                .map(c -> new Part(c, corrected(c)));
    }

    private static boolean isSound(StratifiedCorrection.Corrected c) {
        return c.nCoded() >= MachineMeasures.LEAST_CODED
                && c.uncovered() <= CorrectedEstimates.MOST_UNCOVERED
                && c.designBased().low() != null;
    }

    private static boolean isSame(Double machine, Double raw) {
        return machine != null && (raw == null || Math.abs(machine - raw) <= SAME);
    }

    private Corrected corrected(FigureCorrection.Corrected c) {
        Estimate e = c.sizes().designBased();
        return new Corrected(
                head.id(),
                Rounding.four(e.value()),
                Rounding.four(e.low()),
                Rounding.four(e.high()),
                c.sizes().nCoded(),
                String.format(
                        Locale.ROOT,
                        "%s by design-based supervised learning (Egami et al. 2023), from %,d items of these articles that people coded"
                                + " in the validation %s%s.",
                        c.figure().says().substring(0, c.figure().says().length() - 1),
                        c.sizes().nCoded(),
                        head.id(),
                        // one that nobody gave is the question, which is long
                        head.title().equals(head.question().sentence()) ? "" : " (" + head.title() + ")"));
    }

    /** The difference of two parts, which have no article in common. */
    static Corrected difference(Part first, Part second) {
        Estimate.Difference d = first.figure()
                .sizes()
                .designBased()
                .minus(second.figure().sizes().designBased());
        return new Corrected(
                first.corrected().validation(),
                Rounding.four(d.value()),
                Rounding.four(d.low()),
                Rounding.four(d.high()),
                first.corrected().nCoded() + second.corrected().nCoded(),
                String.format(
                                Locale.ROOT,
                                "The difference of the corrected figures is %.2f (%.2f to %.2f): %s.",
                                d.value(),
                                d.low(),
                                d.high(),
                                d.low() > 0 || d.high() < 0
                                        ? "it holds after correction"
                                        : "it does not hold after correction")
                        .replace('-', '−'));
    }
}
