package dev.masthead.profile;

import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.profile.ArticleFigures.ItemKey;
import dev.masthead.profile.ArticleFigures.Kind;
import dev.masthead.report.packing.PackedBytes;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * The figures of one article as few bytes, the columns {@code metrics} and {@code items} of {@code article_figures}.
 *
 * <p>Metrics: for each, in the order of their numbers, how much its number is above the one before, and the numerator that sums
 * are made of. Denominators are other metrics of the same article. Items: kinds in the order of {@link Kind}, for each how many
 * there are, then name and counts in the order of names. Of sources, terms, cues and words the count is all there is.
 */
final class FiguresCodec {
    private FiguresCodec() {}

    /** @param numberOf gives each metric its number */
    static byte[] metrics(ArticleFigures figures, ToIntFunction<String> numberOf) {
        Map<Integer, Long> numerators = new TreeMap<>();
        figures.sums().forEach((name, sums) -> numerators.put(numberOf.applyAsInt(name), sums.y()));
        PackedBytes.Writer out = new PackedBytes.Writer();
        int last = 0;
        for (Map.Entry<Integer, Long> e : numerators.entrySet()) {
            out.count(e.getKey() - last);
            out.number(e.getValue());
            last = e.getKey();
        }
        return out.bytes();
    }

    static byte[] items(ArticleFigures figures) {
        Map<Kind, Map<String, ItemCounts>> byKind = new TreeMap<>();
        figures.items()
                .forEach((ItemKey key, ItemCounts n) ->
                        byKind.computeIfAbsent(key.kind(), k -> new TreeMap<>()).put(key.item(), n));
        PackedBytes.Writer out = new PackedBytes.Writer();
        for (Kind kind : Kind.values()) {
            Map<String, ItemCounts> items = byKind.getOrDefault(kind, Map.of());
            out.count(items.size());
            items.forEach((name, n) -> {
                out.text(name);
                out.number(n.n());
                if (isJudged(kind)) {
                    out.number(n.a());
                    out.number(n.an());
                    out.number(n.b());
                    out.number(n.bn());
                }
            });
        }
        return out.bytes();
    }

    private static boolean isJudged(Kind kind) {
        return kind == Kind.ACTOR || kind == Kind.STANCE;
    }

    /** Hears of metrics. */
    interface MetricVisitor {
        void metric(int number, long numerator);
    }

    static void readMetrics(byte[] packed, MetricVisitor visitor) {
        PackedBytes.Reader in = new PackedBytes.Reader(packed);
        int number = 0;
        while (in.more()) {
            number += (int) in.count();
            visitor.metric(number, in.number());
        }
    }

    /** Adds the items of an article to what was counted before; of the kinds that are wanted alone. */
    static void readItems(byte[] packed, Map<Kind, ItemTally> tallies) {
        PackedBytes.Reader in = new PackedBytes.Reader(packed);
        for (Kind kind : Kind.values()) {
            if (!in.more()) {
                return;
            }
            ItemTally tally = tallies.get(kind);
            for (long left = in.count(); left > 0; left--) {
                int length = (int) in.count();
                int start = in.skip(length);
                long n = in.number();
                boolean judged = isJudged(kind);
                long a = judged ? in.number() : 0;
                long an = judged ? in.number() : 0;
                long b = judged ? in.number() : 0;
                long bn = judged ? in.number() : 0;
                if (tally != null) {
                    tally.add(in.source(), start, length, n, a, an, b, bn);
                }
            }
        }
    }
}
