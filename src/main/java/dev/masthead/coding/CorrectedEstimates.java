package dev.masthead.coding;

import dev.masthead.statistics.StratifiedCorrection;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * What the machine's figures come to when they are corrected by what people coded.
 *
 * @param by          {@code all}, {@code outlet}, {@code side}, {@code month} or {@code filter}
 * @param groups      of articles, the 200 largest, in the order of their names; filters in the order asked for
 * @param differences of corrected figures between every two of the first ten groups
 * @param done        what was done, in sentences
 * @param warning     what speaks against relying on it; null where nothing does
 */
public record CorrectedEstimates(
        String by, List<CorrectedGroup> groups, List<GroupDifference> differences, String done, String warning) {

    private static final int MOST_COMPARED = 10;
    private static final int MOST_GROUPS = 200;
    static final double MOST_UNCOVERED = 0.001;

    /**
     * A group of articles.
     *
     * @param value     outlet, side, month or filter; null where it is all
     * @param nCoded    items of it whose answer is settled
     * @param uncovered share of its items that are of kinds of which nothing is coded: there the machine is taken at its word
     * @param figures   empty where fewer than ten items are settled in all
     */
    public record CorrectedGroup(
            String value, long nArticles, long nItems, long nCoded, double uncovered, List<CorrectedFigure> figures) {}

    /**
     * The share of an answer, the mean of ordered ones, or how many there are per 1,000 words.
     *
     * @param figure            the answer; {@code mean}: −1 for the first answer, 1 for the last; or {@code per_1000_words}
     * @param unit              {@code share}, {@code mean} or {@code per 1000 words}
     * @param metric            metric of profiles that is the same figure; null where none is
     * @param raw               what the machine says
     * @param corrected         by design-based supervised learning
     * @param predictionPowered by PPI++ with power tuning
     * @param lambda            how far PPI++ relied on the machine, 0…1; null where it says nothing
     * @param roganGladen       from sensitivity and specificity; nothing for a mean
     * @param sampleAlone       of the coded items without the machine
     * @param says              raw and corrected in a sentence
     */
    public record CorrectedFigure(
            String figure,
            String unit,
            String metric,
            Interval raw,
            Interval corrected,
            Interval predictionPowered,
            Double lambda,
            Interval roganGladen,
            Interval sampleAlone,
            String says) {}

    /** Which articles are put together. */
    public enum By {
        ALL,
        OUTLET,
        SIDE,
        MONTH
    }

    /** @param articles places of the articles in the sample's list */
    record Part(String value, IntPredicate articles) {}

    static CorrectedEstimates of(CodedSet set, By by) {
        return of(set, by.name().toLowerCase(Locale.ROOT), parts(set, by));
    }

    /** @param parts may overlap; differences between such are less sure than they say */
    static CorrectedEstimates of(CodedSet set, String by, List<Part> parts) {
        SettledItems settled = new SettledItems(set);
        int n = settled.items().size();
        List<CorrectedGroup> groups = groups(set, settled, parts);
        Differences differences = new Differences();
        for (int i = 0; i < Math.min(groups.size(), MOST_COMPARED); i++) {
            for (int k = i + 1; k < Math.min(groups.size(), MOST_COMPARED); k++) {
                CorrectedGroup a = groups.get(i);
                CorrectedGroup b = groups.get(k);
                for (int f = 0; f < Math.min(a.figures().size(), b.figures().size()); f++) {
                    differences.add(
                            a.figures().get(f).figure(),
                            a.value(),
                            a.figures().get(f).corrected(),
                            b.value(),
                            b.figures().get(f).corrected());
                }
            }
        }
        boolean uncovered = groups.stream().anyMatch(g -> g.uncovered() > MOST_UNCOVERED);
        return new CorrectedEstimates(
                by,
                groups,
                differences.corrected(),
                "The machine's answers to \"" + set.question().sentence() + "\" were corrected by " + n
                        + " items that people coded, drawn by the machine's answer with known chances: design-based supervised learning"
                        + " (Egami et al. 2023), which predicts for each item what people said of its kind and corrects that by the coded"
                        + " items. Intervals are 95 % ones, with articles as clusters.",
                n < MachineMeasures.LEAST_CODED
                        ? "Fewer than " + MachineMeasures.LEAST_CODED + " items are settled: nothing is corrected yet."
                        : uncovered
                                ? "Of some kinds of item nothing is coded yet: there the machine is taken at its word, and the interval is"
                                        + " wider for it."
                                : null);
    }

    private static List<CorrectedGroup> groups(CodedSet set, SettledItems settled, List<Part> parts) {
        boolean enough = settled.items().size() >= MachineMeasures.LEAST_CODED;
        List<List<CorrectedFigure>> figures = new ArrayList<>();
        List<StratifiedCorrection.Corrected> sizes = new ArrayList<>();
        parts.forEach(p -> figures.add(new ArrayList<>()));
        for (FigureCorrection correction : FigureCorrection.all(set, settled)) {
            for (int p = 0; p < parts.size(); p++) {
                FigureCorrection.Corrected c =
                        correction.of(parts.get(p).value(), parts.get(p).articles());
                figures.get(p).add(c.figure());
                // the figure over most items tells how many there are
                if (sizes.size() <= p) {
                    sizes.add(c.sizes());
                } else if (sizes.get(p).nItems() < c.sizes().nItems()) {
                    sizes.set(p, c.sizes());
                }
            }
        }
        List<CorrectedGroup> out = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            StratifiedCorrection.Corrected c = sizes.get(p);
            out.add(new CorrectedGroup(
                    parts.get(p).value(),
                    c.nArticles(),
                    c.nItems(),
                    c.nCoded(),
                    Interval.of(c.uncovered(), null).value(),
                    enough ? figures.get(p) : List.of()));
        }
        return out;
    }

    private static List<Part> parts(CodedSet set, By by) {
        List<CodedSet.Article> articles = set.articles();
        if (by == By.ALL) {
            return List.of(new Part(null, a -> true));
        }
        Map<String, Long> sizes = articles.stream()
                .map(a -> value(a, by))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(v -> v, Collectors.counting()));
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_GROUPS)
                .map(Map.Entry::getKey)
                .sorted()
                .map(v -> new Part(v, i -> v.equals(value(articles.get(i), by))))
                .toList();
    }

    private static String value(CodedSet.Article article, By by) {
        return switch (by) {
            case ALL -> null;
            case OUTLET -> article.outlet();
            case SIDE -> SettledItems.side(article.ownershipClass());
            case MONTH ->
                article.day() == null ? null : YearMonth.from(article.day()).toString();
        };
    }
}
