package dev.masthead.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Draws items to be coded by hand, stratified by the machine's answer, with known chances: what is rare is drawn more often
 * than its share, so that the machine's errors there can be seen, and the chance corrects for it (W. G. Cochran, Sampling Techniques,
 * 3rd edition 1977, chapter 5). The same items, size and seed give the same sample.
 */
public final class CodedSample {
    private CodedSample() {}

    /**
     * An item that was drawn.
     *
     * @param item   its place in the list that was drawn from
     * @param chance with which it was drawn, above 0 and at most 1
     */
    public record Drawn(int item, double chance) {}

    /**
     * Draws without replacement within each stratum. Half of the size is shared out evenly and half by how large the strata
     * are; a stratum gives all it has before another gives more.
     *
     * @param strata by item, the machine's answer
     * @param size   how many are drawn; all if there are fewer
     * @return in an order that tells nothing of the strata
     */
    public static List<Drawn> draw(List<String> strata, int size, long seed) {
        SortedMap<String, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < strata.size(); i++) {
            members.computeIfAbsent(strata.get(i), s -> new ArrayList<>()).add(i);
        }
        Map<String, Integer> shares = shares(members, strata.size(), Math.min(size, strata.size()));
        SplittableRandom random = new SplittableRandom(seed);
        List<Drawn> out = new ArrayList<>();
        members.forEach((stratum, all) -> {
            int n = shares.get(stratum);
            for (int i = 0; i < n; i++) {
                int other = i + random.nextInt(all.size() - i);
                int drawn = all.get(other);
                all.set(other, all.get(i));
                out.add(new Drawn(drawn, n / (double) all.size()));
            }
        });
        for (int i = out.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Drawn moved = out.get(i);
            out.set(i, out.get(other));
            out.set(other, moved);
        }
        return List.copyOf(out);
    }

    private static Map<String, Integer> shares(SortedMap<String, List<Integer>> members, int items, int size) {
        Map<String, Integer> out = new TreeMap<>();
        members.forEach((stratum, all) -> {
            double wanted = size / 2.0 / members.size() + size / 2.0 * all.size() / items;
            out.put(stratum, Math.max(1, Math.min(all.size(), (int) wanted)));
        });
        int left = size - out.values().stream().mapToInt(n -> n).sum();
        // what rounding and small strata leave goes round, the largest rest first by the order of names
        while (left > 0) {
            for (Map.Entry<String, Integer> e : out.entrySet()) {
                if (left > 0 && e.getValue() < members.get(e.getKey()).size()) {
                    e.setValue(e.getValue() + 1);
                    left--;
                }
            }
        }
        while (left < 0) {
            for (Map.Entry<String, Integer> e : out.entrySet()) {
                if (left < 0 && (e.getValue() > 1 || out.size() > size && e.getValue() > 0)) {
                    e.setValue(e.getValue() - 1);
                    left++;
                }
            }
        }
        return out;
    }

    /**
     * How many items a simple random sample needs so that the 95 % interval of a share is at most so wide to either side:
     * z²p(1 − p) ÷ d² with the finite population correction (Cochran 1977, 4.1 and 4.4).
     *
     * @param half  half of the width, above 0
     * @param share that is expected; ½ where nothing is known, the worst case
     * @param items that there are
     */
    public static int sizeFor(double half, double share, int items) {
        double infinite = Intervals.Z * Intervals.Z * share * (1 - share) / (half * half);
        return (int) Math.min(items, Math.ceil(infinite / (1 + (infinite - 1) / items) - 1e-9));
    }
}
