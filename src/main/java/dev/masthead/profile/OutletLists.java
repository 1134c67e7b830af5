package dev.masthead.profile;

import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.profile.ArticleFigures.Kind;
import dev.masthead.report.packing.PackedBytes;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a profile lists of an outlet's articles.
 *
 * @param counted sources, all of them, and the actors in most articles
 * @param often   loaded terms, reporting words and words of headlines that are counted as often as distinctive ones must be at least
 */
record OutletLists(Map<Kind, Map<String, ItemCounts>> counted, Map<Kind, Map<String, Long>> often) {

    Map<String, ItemCounts> counted(Kind kind) {
        return counted.get(kind);
    }

    Map<String, Long> often(Kind kind) {
        return often.get(kind);
    }

    /** As few bytes, the same for the same lists. */
    byte[] packed() {
        PackedBytes.Writer out = new PackedBytes.Writer();
        out.count(counted.size());
        new TreeMap<>(counted).forEach((kind, items) -> {
            out.count(kind.ordinal());
            out.count(items.size());
            new TreeMap<>(items).forEach((item, n) -> {
                out.text(item);
                out.number(n.articles());
                out.number(n.n());
                out.number(n.a());
                out.number(n.an());
                out.number(n.b());
                out.number(n.bn());
            });
        });
        out.count(often.size());
        new TreeMap<>(often).forEach((kind, items) -> {
            out.count(kind.ordinal());
            out.count(items.size());
            new TreeMap<>(items).forEach((item, n) -> {
                out.text(item);
                out.number(n);
            });
        });
        return out.bytes();
    }

    static OutletLists unpacked(byte[] packed) {
        PackedBytes.Reader in = new PackedBytes.Reader(packed);
        Map<Kind, Map<String, ItemCounts>> counted = new EnumMap<>(Kind.class);
        for (long kinds = in.count(); kinds > 0; kinds--) {
            Map<String, ItemCounts> items = new HashMap<>();
            counted.put(Kind.values()[(int) in.count()], items);
            for (long n = in.count(); n > 0; n--) {
                items.put(
                        in.text(),
                        new ItemCounts(in.number(), in.number(), in.number(), in.number(), in.number(), in.number()));
            }
        }
        Map<Kind, Map<String, Long>> often = new EnumMap<>(Kind.class);
        for (long kinds = in.count(); kinds > 0; kinds--) {
            Map<String, Long> items = new HashMap<>();
            often.put(Kind.values()[(int) in.count()], items);
            for (long n = in.count(); n > 0; n--) {
                items.put(in.text(), in.number());
            }
        }
        return new OutletLists(counted, often);
    }
}
