package dev.masthead.training;

import dev.masthead.nlp.NameFinder;
import dev.masthead.nlp.NameFinder.Name;
import java.util.List;
import java.util.Locale;

/** Names found and wanted by type; one is right where span and type are. */
public final class NameScores {
    private static final int ALL = NameFinder.Type.values().length;

    private final int[] right = new int[ALL + 1];
    private final int[] found = new int[ALL + 1];
    private final int[] wanted = new int[ALL + 1];

    /** Counts the names of one sentence. */
    void add(List<Name> gold, List<Name> names) {
        for (Name f : names) {
            count(found, f);
            for (Name w : gold) {
                if (w.firstToken() == f.firstToken() && w.endToken() == f.endToken() && w.type() == f.type()) {
                    count(right, f);
                }
            }
        }
        gold.forEach(w -> count(wanted, w));
    }

    private static void count(int[] counts, Name name) {
        counts[name.type().ordinal()]++;
        counts[ALL]++;
    }

    /** F1 over all types. */
    public double f1() {
        return f1(ALL);
    }

    /** F1 of a type. */
    public double f1(NameFinder.Type type) {
        return f1(type.ordinal());
    }

    private double f1(int i) {
        return 2 * precision(i) * recall(i) / Math.max(1e-9, precision(i) + recall(i));
    }

    private double precision(int i) {
        return right[i] / Math.max(1.0, found[i]);
    }

    private double recall(int i) {
        return right[i] / Math.max(1.0, wanted[i]);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i <= ALL; i++) {
            String name = i == ALL ? "all" : NameFinder.Type.values()[i].name().toLowerCase(Locale.ROOT);
            out.append(String.format(
                    Locale.ROOT, "%s p %.3f r %.3f f1 %.3f (%d); ", name, precision(i), recall(i), f1(i), wanted[i]));
        }
        return out.toString();
    }
}
