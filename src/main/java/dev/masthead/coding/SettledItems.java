package dev.masthead.coding;

import dev.masthead.analysis.sourcing.Outlet.Independence;
import dev.masthead.statistics.CodedConfusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** The items of a sample whose answer is settled, each with the weight that its stratum has by now. */
final class SettledItems {
    private final CodedSet set;
    private final List<Settled> items = new ArrayList<>();
    private final int[] looked;

    /** @param number of the item */
    record Settled(int number, int article, int stratum, int machine, int people) {}

    SettledItems(CodedSet set) {
        this.set = set;
        looked = new int[set.strata().size()];
        List<CodedSet.Outcome> outcomes = set.outcomes();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).state() == CodedSet.State.SETTLED) {
                CodedSet.Item item = set.items().get(i);
                items.add(new Settled(
                        i,
                        item.article(),
                        item.stratum(),
                        set.question().number(item.machine()),
                        set.question().number(outcomes.get(i).answer())));
                looked[item.stratum()]++;
            }
        }
    }

    List<Settled> items() {
        return items;
    }

    /** 1 ÷ the chance with which an item of the stratum has been coded by now. */
    double weight(int stratum) {
        return set.strata().get(stratum).nItems() / (double) looked[stratum];
    }

    /** Of those of some articles. */
    CodedConfusion confusion(IntPredicate article) {
        return confusion(article, h -> true);
    }

    /** Of those of some articles and of some strata. */
    CodedConfusion confusion(IntPredicate article, IntPredicate stratum) {
        return CodedConfusion.of(
                items.stream()
                        .filter(s -> article.test(s.article()) && stratum.test(s.stratum()))
                        .map(s -> new CodedConfusion.Coded(s.machine(), s.people(), s.stratum(), weight(s.stratum())))
                        .toList(),
                set.question().answers().size());
    }

    /** {@code controlled}, {@code public}, {@code private} or {@code unknown}: on which side an ownership class stands. */
    static String side(String ownershipClass) {
        Independence of = ownershipClass == null ? Independence.UNKNOWN : Independence.of(ownershipClass);
        return of.name().toLowerCase(Locale.ROOT);
    }
}
