package dev.masthead.coding;

import dev.masthead.statistics.BenjaminiHochberg;
import dev.masthead.statistics.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects differences of figures of two groups and corrects their p for how many there are. */
final class Differences {
    private static final double FALSE_DISCOVERIES = 0.05;

    private final List<GroupDifference> all = new ArrayList<>();

    /** Adds one if both figures have intervals. */
    void add(String figure, String first, Interval a, String second, Interval b) {
        if (a.low() == null || b.low() == null) {
            return;
        }
        Estimate.Difference d = a.estimate().minus(b.estimate());
        if (d.p() != null) {
            Interval of = Interval.of(d.value(), new double[] {d.low(), d.high()});
            all.add(new GroupDifference(figure, first, second, of, d.p(), d.p(), false));
        }
    }

    /** Those that hold first. */
    List<GroupDifference> corrected() {
        double[] adjusted = BenjaminiHochberg.adjust(
                all.stream().mapToDouble(GroupDifference::p).toArray());
        List<GroupDifference> out = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            GroupDifference d = all.get(i);
            out.add(new GroupDifference(
                    d.figure(),
                    d.first(),
                    d.second(),
                    d.difference(),
                    Interval.of(d.p(), null).value(),
                    Interval.of(adjusted[i], null).value(),
                    adjusted[i] < FALSE_DISCOVERIES));
        }
        out.sort(Comparator.comparingDouble(GroupDifference::adjusted).thenComparing(GroupDifference::p));
        return out;
    }
}
