package dev.masthead.coding;

import dev.masthead.statistics.CodedConfusion;
import dev.masthead.statistics.CodedConfusion.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * How right the machine is, by the items whose answer is settled; each counts for as many as its chance stands for.
 *
 * @param nSettled    items that it rests on
 * @param accuracy    share of items of which the machine says what people say
 * @param shift       mean of the machine's answers less that of people's, in steps of the scale; null where answers are not ordered
 * @param answers     of each answer
 * @param confusion   the machine's answers by people's; pairs that never occur are left out
 * @param calibration how often the machine is right where it is so sure; empty where it does not tell
 * @param groups      the same of outlets and of sides
 * @param differences between groups: where the machine errs against one more than against another
 * @param errors      items to read, at most fifty
 * @param note        what limits all this; null where nothing does
 */
public record MachineMeasures(
        int nSettled,
        Interval accuracy,
        Interval shift,
        List<AnswerMeasures> answers,
        List<ConfusionCell> confusion,
        List<CalibrationBin> calibration,
        List<ErrorGroup> groups,
        List<GroupDifference> differences,
        List<MachineError> errors,
        String note) {

    static final int LEAST_CODED = 10;
    private static final int SAMPLES = 1_000;
    private static final int MOST_ERRORS = 50;
    private static final int MOST_COMPARED = 6;
    private static final double[] BINS = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

    /**
     * An answer.
     *
     * @param precision share of what the machine calls so that people do too
     * @param recall    share of what people call so that the machine does too, among the items that were drawn from
     * @param f1        harmonic mean of both
     * @param excess    share that the machine calls so less the share that people do
     */
    public record AnswerMeasures(
            String answer,
            int nMachine,
            int nPeople,
            Interval precision,
            Interval recall,
            Interval f1,
            Interval excess) {}

    /** @param estimated how many items of all there are like that */
    public record ConfusionCell(String machine, String people, long n, double estimated) {}

    /**
     * Items of which the machine is about as sure.
     *
     * @param score mean of how sure it is
     * @param right share of which it is right
     */
    public record CalibrationBin(double from, double to, int n, double score, Interval right) {}

    /**
     * A group of articles.
     *
     * @param by       {@code outlet} or {@code side}: {@code controlled}, {@code public}, {@code private} or {@code unknown}
     * @param accuracy null where fewer than ten items are coded
     * @param excess   by answer; empty where fewer than ten are coded
     */
    public record ErrorGroup(String by, String value, int nCoded, Interval accuracy, List<AnswerExcess> excess) {}

    /** How much oftener the machine says so than people. */
    public record AnswerExcess(String answer, Interval excess) {}

    /** An item of which the machine says something else than people. */
    public record MachineError(
            int item,
            String article,
            String part,
            Integer start,
            Integer end,
            String words,
            String source,
            String cue,
            String content,
            String machine,
            String people,
            Double score,
            String entry) {}

    /** @param seed the same seed gives the same intervals */
    static MachineMeasures of(CodedSet set, long seed) {
        SettledItems settled = new SettledItems(set);
        List<String> answers = set.question().answers();
        CodedConfusion all = settled.confusion(a -> true);
        List<Wanted> wanted = new ArrayList<>();
        wanted.add(new Wanted(CodedConfusion::accuracy, c -> true));
        wanted.add(new Wanted(CodedConfusion::shift, c -> false));
        for (int i = 0; i < answers.size(); i++) {
            int k = i;
            wanted.add(new Wanted(c -> c.precision(k), c -> c.machine() == k));
            wanted.add(new Wanted(c -> c.recall(k), c -> c.people() == k));
            wanted.add(new Wanted(c -> c.f1(k), c -> c.machine() == k || c.people() == k));
            wanted.add(new Wanted(c -> c.excess(k), c -> false));
        }
        List<Interval> figures =
                all.figures(wanted, SAMPLES, seed).stream().map(Interval::of).toList();
        List<AnswerMeasures> ofAnswers = new ArrayList<>();
        List<ConfusionCell> cells = new ArrayList<>();
        for (int k = 0; k < answers.size(); k++) {
            int answer = k;
            int at = 2 + 4 * k;
            ofAnswers.add(new AnswerMeasures(
                    answers.get(k),
                    (int) settled.items().stream()
                            .filter(s -> s.machine() == answer)
                            .count(),
                    (int) settled.items().stream()
                            .filter(s -> s.people() == answer)
                            .count(),
                    figures.get(at),
                    figures.get(at + 1),
                    figures.get(at + 2),
                    figures.get(at + 3)));
            for (int p = 0; p < answers.size(); p++) {
                if (all.counted(k, p) > 0) {
                    cells.add(new ConfusionCell(
                            answers.get(k),
                            answers.get(p),
                            all.counted(k, p),
                            Math.round(10 * all.weighted(k, p)) / 10.0));
                }
            }
        }
        List<ErrorGroup> groups = new ArrayList<>();
        Differences differences = new Differences();
        group("outlet", CodedSet.Article::outlet, set, settled, seed, groups, differences);
        group("side", a -> SettledItems.side(a.ownershipClass()), set, settled, seed, groups, differences);
        return new MachineMeasures(
                settled.items().size(),
                figures.get(0),
                set.question().kind().isOrdered() ? figures.get(1) : null,
                ofAnswers,
                cells,
                calibration(set, settled, seed),
                groups,
                differences.corrected(),
                errors(set, settled),
                note(set, settled.items().size()));
    }

    MachineMeasures withoutWords() {
        List<MachineError> places = errors.stream()
                .map(e -> new MachineError(
                        e.item(),
                        e.article(),
                        e.part(),
                        e.start(),
                        e.end(),
                        null,
                        null,
                        null,
                        null,
                        e.machine(),
                        e.people(),
                        e.score(),
                        e.entry()))
                .toList();
        return new MachineMeasures(
                nSettled, accuracy, shift, answers, confusion, calibration, groups, differences, places, note);
    }

    private static void group(
            String by,
            Function<CodedSet.Article, String> value,
            CodedSet set,
            SettledItems settled,
            long seed,
            List<ErrorGroup> groups,
            Differences differences) {
        Set<String> values = settled.items().stream()
                .map(s -> value.apply(set.articles().get(s.article())))
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<ErrorGroup> own = new ArrayList<>();
        for (String v : values) {
            own.add(group(by, v, a -> v.equals(value.apply(set.articles().get(a))), set, settled, seed));
        }
        groups.addAll(own);
        List<ErrorGroup> compared = own.stream()
                .filter(g -> g.accuracy() != null)
                .sorted((a, b) -> Integer.compare(b.nCoded(), a.nCoded()))
                .limit(MOST_COMPARED)
                .toList();
        for (int i = 0; i < compared.size(); i++) {
            for (int k = i + 1; k < compared.size(); k++) {
                ErrorGroup a = compared.get(i);
                ErrorGroup b = compared.get(k);
                differences.add("accuracy", a.value(), a.accuracy(), b.value(), b.accuracy());
                for (int e = 0; e < a.excess().size(); e++) {
                    differences.add(
                            "excess." + a.excess().get(e).answer(),
                            a.value(),
                            a.excess().get(e).excess(),
                            b.value(),
                            b.excess().get(e).excess());
                }
            }
        }
    }

    private static ErrorGroup group(
            String by, String value, IntPredicate which, CodedSet set, SettledItems settled, long seed) {
        int n = (int)
                settled.items().stream().filter(s -> which.test(s.article())).count();
        if (n < LEAST_CODED) {
            return new ErrorGroup(by, value, n, null, List.of());
        }
        List<String> answers = set.question().answers();
        List<Wanted> wanted = new ArrayList<>();
        wanted.add(new Wanted(CodedConfusion::accuracy, c -> true));
        for (int i = 0; i < answers.size(); i++) {
            int k = i;
            wanted.add(new Wanted(c -> c.excess(k), c -> false));
        }
        List<Interval> figures = settled.confusion(which).figures(wanted, SAMPLES, seed).stream()
                .map(Interval::of)
                .toList();
        List<AnswerExcess> excess = new ArrayList<>();
        // of two answers one is the other's mirror
        for (int k = answers.size() == 2 ? 1 : 0; k < answers.size(); k++) {
            excess.add(new AnswerExcess(answers.get(k), figures.get(k + 1)));
        }
        return new ErrorGroup(by, value, n, figures.get(0), excess);
    }

    private static List<CalibrationBin> calibration(CodedSet set, SettledItems settled, long seed) {
        List<CalibrationBin> out = new ArrayList<>();
        for (int b = 0; b + 1 < BINS.length; b++) {
            double from = BINS[b];
            double to = BINS[b + 1];
            boolean last = b + 2 == BINS.length;
            List<CodedConfusion.Coded> in = new ArrayList<>();
            double weights = 0;
            double scores = 0;
            for (SettledItems.Settled s : settled.items()) {
                Double score = set.items().get(s.number()).score();
                if (score != null && score >= from && (score < to || last && score <= to)) {
                    double w = settled.weight(s.stratum());
                    in.add(new CodedConfusion.Coded(s.machine(), s.people(), s.stratum(), w));
                    weights += w;
                    scores += w * score;
                }
            }
            if (!in.isEmpty()) {
                Interval right = Interval.of(
                        CodedConfusion.of(in, set.question().answers().size())
                                .figures(List.of(new Wanted(CodedConfusion::accuracy, c -> true)), SAMPLES, seed)
                                .get(0));
                out.add(new CalibrationBin(
                        from, to, in.size(), Interval.of(scores / weights, null).value(), right));
            }
        }
        return out;
    }

    private static List<MachineError> errors(CodedSet set, SettledItems settled) {
        List<MachineError> out = new ArrayList<>();
        for (SettledItems.Settled s : settled.items()) {
            if (s.machine() != s.people() && out.size() < MOST_ERRORS) {
                CodedSet.Item i = set.items().get(s.number());
                out.add(new MachineError(
                        s.number(),
                        set.articles().get(i.article()).id(),
                        i.part(),
                        i.start(),
                        i.end(),
                        i.words(),
                        i.source(),
                        i.cue(),
                        i.content(),
                        i.machine(),
                        set.question().answers().get(s.people()),
                        i.score(),
                        i.entry()));
            }
        }
        return out;
    }

    private static String note(CodedSet set, int n) {
        boolean sentences = set.strata().stream().anyMatch(s -> UnmarkedSentences.DETAIL.equals(s.detail()));
        String few = n < LEAST_CODED
                ? "Fewer than " + LEAST_CODED + " items are settled: these figures say hardly anything yet. "
                : "";
        String of = set.question().kind().isOfArticles()
                ? ""
                : sentences
                        ? "A sentence in which the machine found nothing counts once, however much it misses there: recall is at most"
                                + " what it says."
                        : "The items are what the machine found: how much it does not find at all cannot be seen from them.";
        String both = (few + of).strip();
        return both.isEmpty() ? null : both;
    }
}
