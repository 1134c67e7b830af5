package dev.masthead.coding;

import dev.masthead.statistics.CodedConfusion;
import dev.masthead.statistics.RoganGladen;
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
    private static final double MOST_UNCOVERED = 0.001;

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
     * The share of an answer, or the mean of ordered ones.
     *
     * @param figure            the answer, or {@code mean}: −1 for the first answer, 1 for the last
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
        List<String> answers = set.question().answers();
        List<List<CorrectedFigure>> figures = new ArrayList<>();
        List<StratifiedCorrection.Corrected> sizes = new ArrayList<>();
        parts.forEach(p -> figures.add(new ArrayList<>()));
        CodedConfusion all = settled.confusion(a -> true);
        boolean enough = settled.items().size() >= MachineMeasures.LEAST_CODED;
        for (int k = 0; k < answers.size(); k++) {
            // of two answers one is the other's mirror
            if (answers.size() == 2 && k == 0) {
                continue;
            }
            int answer = k;
            StratifiedCorrection correction = correction(set, settled, m -> m == answer ? 1 : 0, 0, 1);
            for (int p = 0; p < parts.size(); p++) {
                StratifiedCorrection.Corrected c = correction.of(parts.get(p).articles());
                if (figures.get(p).isEmpty()) {
                    sizes.add(c);
                }
                figures.get(p).add(figure(answers.get(k), c, roganGladen(all, k, c)));
            }
        }
        if (set.question().kind().isOrdered()) {
            double middle = (answers.size() - 1) / 2.0;
            StratifiedCorrection correction = correction(set, settled, m -> (m - middle) / middle, -1, 1);
            for (int p = 0; p < parts.size(); p++) {
                figures.get(p).add(figure("mean", correction.of(parts.get(p).articles()), Interval.NOTHING));
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

    private static Interval roganGladen(CodedConfusion all, int answer, StratifiedCorrection.Corrected c) {
        double se = all.recall(answer);
        double sp = all.specificity(answer);
        if (c.machine().value() == null || Double.isNaN(se) || Double.isNaN(sp)) {
            return Interval.NOTHING;
        }
        return Interval.of(RoganGladen.prevalence(
                c.machine().value(),
                c.nItems(),
                se,
                all.effective(i -> i.people() == answer),
                sp,
                all.effective(i -> i.people() != answer)));
    }

    /** Of what an answer stands for. */
    private interface Value {
        double of(int answer);
    }

    private static StratifiedCorrection correction(
            CodedSet set, SettledItems settled, Value value, double least, double most) {
        double[] machine = set.strata().stream()
                .mapToDouble(s -> value.of(set.question().number(s.answer())))
                .toArray();
        return new StratifiedCorrection(
                machine,
                set.articles().stream().map(CodedSet.Article::found).toList(),
                settled.items().stream()
                        .map(s -> new StratifiedCorrection.Coded(s.article(), s.stratum(), value.of(s.people())))
                        .toList(),
                least,
                most);
    }

    private static CorrectedFigure figure(String name, StratifiedCorrection.Corrected c, Interval roganGladen) {
        Interval raw = Interval.of(c.machine());
        Interval corrected = Interval.of(c.designBased());
        Double lambda = c.predictionPowered().lambda();
        return new CorrectedFigure(
                name,
                raw,
                corrected,
                Interval.of(c.predictionPowered().estimate()),
                lambda == null ? null : Interval.of(lambda, null).value(),
                roganGladen,
                Interval.of(c.sampleAlone()),
                says(name, raw, corrected));
    }

    private static String says(String name, Interval raw, Interval corrected) {
        if (raw.value() == null) {
            return "There is nothing that could be counted.";
        }
        boolean mean = name.equals("mean");
        String of = mean ? "The mean is " : "The share of \"" + name + "\" is ";
        String machine = of + shown(raw.value(), mean) + " as the machine counts";
        return corrected.value() == null
                ? machine + "; nothing of it is coded."
                : machine + ", and " + shown(corrected.value(), mean) + " (" + shown(corrected.low(), mean) + " to "
                        + shown(corrected.high(), mean) + ") corrected.";
    }

    private static String shown(double v, boolean mean) {
        return mean ? String.format(Locale.ROOT, "%.2f", v) : String.format(Locale.ROOT, "%.1f %%", 100 * v);
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
