package dev.masthead.spark;

import dev.masthead.export.Table;
import dev.masthead.profile.ProfileSums;
import dev.masthead.statistics.MetricSums;
import java.util.List;

/** The tables of profiles' sums. Whole numbers, so that those of parts can be added up in any order. */
final class SumTables {
    private static final String KEY = "digest:s outlet:s grain:s section:s reprint:b day:s ";

    /** Articles and words of an outlet on a day, in a month, and over all time. */
    static final Table ARTICLES =
            Table.of("articles", "One row an outlet, grain, section and day.", KEY + "n_articles:i n_words:i");

    /** Σx, Σx², Σy, Σy² and Σxy of a metric. */
    static final Table METRICS = Table.of(
            "metrics",
            "One row a metric of an outlet, grain, section and day.",
            KEY + "metric:s x:i xx:i y:i yy:i xy:i");

    /** Sources, actors, terms, cues and words. */
    static final Table ITEMS = Table.of(
            "items",
            "One row an item of an outlet in a month, or of all outlets over all time.",
            "digest:s outlet:s month:s kind:s item:s n_articles:i n:i a:i an:i b:i bn:i");

    static final List<Table> ALL = List.of(ARTICLES, METRICS, ITEMS);

    private SumTables() {}

    /** Takes a row of a table. */
    interface Sink<E extends Exception> {
        void accept(Table table, Object[] row) throws E;
    }

    /** Every row of some sums. */
    static <E extends Exception> void rows(ProfileSums sums, Sink<E> sink) throws E {
        sums.forEach(new ProfileSums.Visitor<E>() {
            @Override
            public void articles(ProfileSums.Key k, long articles, long words) throws E {
                sink.accept(ARTICLES, row(k, articles, words));
            }

            @Override
            public void metric(ProfileSums.Key k, String metric, MetricSums s) throws E {
                sink.accept(METRICS, row(k, metric, s.x(), s.xx(), s.y(), s.yy(), s.xy()));
            }

            @Override
            public void item(ProfileSums.ItemKey k, long articles, long n, long a, long an, long b, long bn) throws E {
                sink.accept(ITEMS, new Object[] {
                    k.digest(), k.outlet(), k.month().toString(), k.kind(), k.item(), articles, n, a, an, b, bn
                });
            }
        });
    }

    private static Object[] row(ProfileSums.Key k, Object... behind) {
        Object[] row = new Object[6 + behind.length];
        row[0] = k.digest();
        row[1] = k.outlet();
        row[2] = k.grain();
        row[3] = k.section();
        row[4] = k.reprint();
        row[5] = k.day().toString();
        System.arraycopy(behind, 0, row, 6, behind.length);
        return row;
    }
}
