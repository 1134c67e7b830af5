package dev.masthead.coding;

import dev.masthead.statistics.Agreement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far coders agree; who adjudicates is left out.
 *
 * @param nCompared   items that two coders or more have an answer for
 * @param nDisputed   items of which coders say different things
 * @param nCannotSay  codings in which the coder cannot say; they count for no agreement and no disagreement
 * @param alphas      Krippendorff's α, for ordered answers on both scales
 * @param percent     share of all pairs of codings of one item that are alike
 * @param reliability {@code firm} from α .8 on, {@code tentative} from .667 on, {@code not_reliable} below; null where there is no α. Of
 *                    ordered answers that on the ordinal scale decides
 * @param warning     what speaks against going on; null where nothing does
 * @param pairs       of coders
 */
public record CoderAgreement(
        int nCompared,
        int nDisputed,
        int nCannotSay,
        List<CodingAlpha> alphas,
        Interval percent,
        String reliability,
        String warning,
        List<CoderPair> pairs) {

    private static final int SAMPLES = 1_000;

    /** @param scale {@code nominal} or {@code ordinal} */
    public record CodingAlpha(String scale, Interval alpha) {}

    /**
     * Two coders.
     *
     * @param nItems  items that both have an answer for
     * @param same    share of them that they answer alike; null where there are none
     * @param answers how often each pair of answers occurs; those that never do are left out
     */
    public record CoderPair(String first, String second, int nItems, Double same, List<AnswerPair> answers) {}

    /** How often the first says one thing and the second another. */
    public record AnswerPair(String first, String second, int n) {}

    /** @param seed the same seed gives the same intervals */
    static CoderAgreement of(CodedSet set, long seed) {
        List<CodedSet.Coder> coders = set.plainCoders();
        Question q = set.question();
        int[][] table = new int[set.items().size()][coders.size()];
        for (int[] row : table) {
            Arrays.fill(row, -1);
        }
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < coders.size(); i++) {
            places.put(coders.get(i).number(), i);
        }
        int cannot = 0;
        for (CodedSet.Coding c : set.codings()) {
            Integer place = places.get(c.coder());
            if (place != null) {
                table[c.item()][place] = c.answer() == null ? -1 : q.number(c.answer());
                cannot += c.answer() == null ? 1 : 0;
            }
        }
        int values = q.answers().size();
        Agreement nominal = Agreement.of(table, values, Agreement.Scale.NOMINAL);
        List<CodingAlpha> alphas = new ArrayList<>();
        alphas.add(new CodingAlpha("nominal", Interval.of(nominal.alpha(), nominal.interval(SAMPLES, seed))));
        Double deciding = nominal.alpha();
        if (q.kind().isOrdered()) {
            Agreement ordinal = Agreement.of(table, values, Agreement.Scale.ORDINAL);
            alphas.add(new CodingAlpha("ordinal", Interval.of(ordinal.alpha(), ordinal.interval(SAMPLES, seed))));
            deciding = ordinal.alpha();
        }
        return new CoderAgreement(
                nominal.items(),
                Codings.disputed(set).size(),
                cannot,
                alphas,
                Interval.of(nominal.percent(), nominal.percentInterval(SAMPLES, seed)),
                reliability(deciding),
                warning(deciding, coders.size(), nominal.items()),
                pairs(table, coders, q.answers()));
    }

    private static String reliability(Double alpha) {
        if (alpha == null) {
            return null;
        }
        return alpha >= Agreement.FIRM ? "firm" : alpha >= Agreement.TENTATIVE ? "tentative" : "not_reliable";
    }

    private static String warning(Double alpha, int coders, int items) {
        if (coders < 2) {
            return "One coder alone shows no agreement: what is measured and corrected is that coder's judgement.";
        }
        if (items == 0) {
            return "No item has been coded by two coders.";
        }
        if (alpha == null) {
            return "All codings are alike, so that nothing tells agreement from chance.";
        }
        return alpha >= Agreement.TENTATIVE
                ? null
                : "α is below " + Agreement.TENTATIVE
                        + ": coders do not agree far enough to rely on what they say. Talk about the"
                        + " items on which they differ, make the instructions clearer, and code anew.";
    }

    private static List<CoderPair> pairs(int[][] table, List<CodedSet.Coder> coders, List<String> answers) {
        List<CoderPair> out = new ArrayList<>();
        for (int a = 0; a < coders.size(); a++) {
            for (int b = a + 1; b < coders.size(); b++) {
                int[][] n = new int[answers.size()][answers.size()];
                int both = 0;
                int same = 0;
                for (int[] row : table) {
                    if (row[a] >= 0 && row[b] >= 0) {
                        n[row[a]][row[b]]++;
                        both++;
                        same += row[a] == row[b] ? 1 : 0;
                    }
                }
                List<AnswerPair> cells = new ArrayList<>();
                for (int i = 0; i < n.length; i++) {
                    for (int k = 0; k < n.length; k++) {
                        if (n[i][k] > 0) {
                            cells.add(new AnswerPair(answers.get(i), answers.get(k), n[i][k]));
                        }
                    }
                }
                out.add(new CoderPair(
                        coders.get(a).name(),
                        coders.get(b).name(),
                        both,
                        both == 0
                                ? null
                                : Interval.of((double) same / both, null).value(),
                        cells));
            }
        }
        return out;
    }
}
