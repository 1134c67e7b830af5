package dev.masthead.profile;

import dev.masthead.profile.ArticleFigures.ItemCounts;
import java.util.Map;
import java.util.TreeMap;

/**
 * Items of one kind as the text that the table {@code item_month} holds: a line an item, in the order of names, with its name and its six
 * counts, a tab between; zeros at the end are left out, and items of which nothing is left. SQL can read it too (the view
 * {@code outlet_items}).
 */
final class ItemLines {
    private static final int COUNTS = 6;

    private ItemLines() {}

    /** Hears of items. */
    interface Visitor {
        void item(String name, ItemCounts counts);
    }

    /** @return null where there is nothing to write */
    static String write(Map<String, ItemCounts> items) {
        StringBuilder out = new StringBuilder();
        new TreeMap<>(items).forEach((name, n) -> {
            long[] counts = {n.articles(), n.n(), n.a(), n.an(), n.b(), n.bn()};
            int told = COUNTS;
            while (told > 0 && counts[told - 1] == 0) {
                told--;
            }
            if (told > 0) {
                out.append(out.isEmpty() ? "" : "\n").append(name);
                for (int i = 0; i < told; i++) {
                    out.append('\t').append(counts[i]);
                }
            }
        });
        return out.isEmpty() ? null : out.toString();
    }

    /** @param lines as they were written; null for none */
    static void read(String lines, Visitor visitor) {
        if (lines == null) {
            return;
        }
        long[] counts = new long[COUNTS];
        int at = 0;
        while (at < lines.length()) {
            int end = lines.indexOf('\n', at);
            end = end < 0 ? lines.length() : end;
            int tab = lines.indexOf('\t', at);
            String name = lines.substring(at, tab);
            int told = 0;
            for (at = tab; at < end; told++) {
                int next = at + 1;
                boolean negative = lines.charAt(next) == '-';
                long n = 0;
                for (next += negative ? 1 : 0; next < end && lines.charAt(next) != '\t'; next++) {
                    n = 10 * n + lines.charAt(next) - '0';
                }
                counts[told] = negative ? -n : n;
                at = next;
            }
            for (; told < COUNTS; told++) {
                counts[told] = 0;
            }
            visitor.item(name, new ItemCounts(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]));
            at = end + 1;
        }
    }
}
