package dev.masthead.profile;

import dev.masthead.statistics.MetricSums;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postgresql.PGConnection;

/** Adds articles up in memory, then writes what they come to into the tables of sums, in the caller's transaction. */
final class ProfileTally {
    /** Rows of items that a statement writes at most. */
    private static final int ROWS = 4096;

    private final Connection connection;
    private final Versions versions;
    private final Map<StatisticsKey, Sums> sums = new LinkedHashMap<>();
    private final Map<ItemRow, ArticleFigures.ItemCounts> items = new LinkedHashMap<>();

    ProfileTally(Connection connection) throws SQLException {
        this.connection = connection;
        versions = new Versions(connection);
    }

    /** What an article counts toward; {@link ProfileFolder#NO_DAY} for one without a date, an empty section for none. */
    record Place(String digest, long outlet, LocalDate day, String section, boolean reprint) {}

    private record StatisticsKey(
            int version, long outlet, char grain, String section, boolean reprint, LocalDate day) {}

    private record ItemRow(int version, long outlet, LocalDate month, ArticleFigures.ItemKey key) {
        private static final Comparator<ItemRow> ORDER = Comparator.comparingInt(ItemRow::version)
                .thenComparingLong(ItemRow::outlet)
                .thenComparing(r -> r.key().kind().id())
                .thenComparing(ItemRow::month)
                .thenComparing(r -> r.key().item());
    }

    private static final class Sums {
        long articles;
        long words;
        long[] values = new long[0];
    }

    /** Adds an article, or takes it away where {@code sign} is −1. */
    void add(Place place, ArticleFigures figures, int sign) {
        int version = versions.id(place.digest());
        long outlet = place.outlet();
        for (SumSlot slot : SumSlot.of(place.day(), place.section())) {
            StatisticsKey key =
                    new StatisticsKey(version, outlet, slot.grain(), slot.section(), place.reprint(), slot.day());
            Sums s = sums.computeIfAbsent(key, k -> new Sums());
            s.articles += sign;
            s.words += sign * figures.words();
            figures.sums().forEach((name, of) -> {
                int index = versions.index(version, name);
                int needed = (index + 1) * MetricSums.WIDTH;
                if (s.values.length < needed) {
                    s.values = MetricSums.add(s.values, new long[needed]);
                }
                of.addTo(s.values, index, sign);
            });
        }
        figures.items().forEach((key, counts) -> {
            for (SumSlot.OfItems slot : SumSlot.OfItems.of(place.day())) {
                ItemRow row = new ItemRow(version, slot.corpus() ? ProfileFolder.CORPUS : outlet, slot.month(), key);
                items.merge(
                        row,
                        new ArticleFigures.ItemCounts(0, 0, 0, 0, 0, 0).plus(counts, sign),
                        (old, mine) -> old.plus(mine, 1));
            }
        });
    }

    /** Writes what was added so far. */
    void write() throws SQLException {
        versions.save();
        writeSums();
        writeItems();
        noteChanges();
    }

    /** What was worked out of an outlet's sums before holds no more. */
    private void noteChanges() throws SQLException {
        SortedSet<List<Long>> outlets =
                new TreeSet<>(Comparator.comparing((List<Long> o) -> o.get(0)).thenComparing(o -> o.get(1)));
        sums.keySet().forEach(key -> outlets.add(List.of((long) key.version(), key.outlet())));
        try (PreparedStatement s = connection.prepareStatement("""
                insert into outlet_fold as f (version_id, outlet_id, n) values (?, ?, 1)
                on conflict (version_id, outlet_id) do update set n = f.n + 1, changed_at = now()""")) {
            for (List<Long> outlet : outlets) {
                s.setLong(1, outlet.get(0));
                s.setLong(2, outlet.get(1));
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    private void writeSums() throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into outlet_statistics
                    (version_id, outlet_id, grain, section, reprint, day, n_articles, n_words, sums)
                values (?, ?, ?::"char", ?, ?, ?, ?, ?, ?)
                on conflict (version_id, outlet_id, grain, section, reprint, day) do update set
                    n_articles = outlet_statistics.n_articles + excluded.n_articles,
                    n_words = outlet_statistics.n_words + excluded.n_words,
                    sums = add_sums(outlet_statistics.sums, excluded.sums)""")) {
            for (Map.Entry<StatisticsKey, Sums> e : sums.entrySet()) {
                StatisticsKey k = e.getKey();
                upsert.setInt(1, k.version());
                upsert.setLong(2, k.outlet());
                upsert.setString(3, String.valueOf(k.grain()));
                upsert.setString(4, k.section());
                upsert.setBoolean(5, k.reprint());
                upsert.setObject(6, k.day());
                upsert.setLong(7, e.getValue().articles);
                upsert.setLong(8, e.getValue().words);
                upsert.setArray(9, longs(e.getValue().values));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private Array longs(long[] values) throws SQLException {
        return array("int8", values);
    }

    /** Of an array of primitives or of texts, sent as it is. */
    private Array array(String type, Object values) throws SQLException {
        return connection.unwrap(PGConnection.class).createArrayOf(type, values);
    }

    /** Many rows a statement, in the order of their key, so that neighbours are found and changed one after the other. */
    private void writeItems() throws SQLException {
        List<Map.Entry<ItemRow, ArticleFigures.ItemCounts>> all = new ArrayList<>(items.entrySet());
        all.sort(Map.Entry.comparingByKey(ItemRow.ORDER));
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into outlet_items as i (version_id, outlet_id, kind, month, item, n_articles, n, a, an, b, bn)
                select version_id, outlet_id, kind, month::date, item, n_articles, n, nullif(a, 0), nullif(an, 0), nullif(b, 0),
                    nullif(bn, 0)
                from unnest(?::integer[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[],
                    ?::bigint[], ?::bigint[], ?::bigint[])
                    as r(version_id, outlet_id, kind, month, item, n_articles, n, a, an, b, bn)
                on conflict (version_id, outlet_id, kind, month, item) do update set
                    n_articles = i.n_articles + excluded.n_articles, n = i.n + excluded.n,
                    a = nullif(coalesce(i.a, 0) + coalesce(excluded.a, 0), 0),
                    an = nullif(coalesce(i.an, 0) + coalesce(excluded.an, 0), 0),
                    b = nullif(coalesce(i.b, 0) + coalesce(excluded.b, 0), 0),
                    bn = nullif(coalesce(i.bn, 0) + coalesce(excluded.bn, 0), 0)""")) {
            for (int at = 0; at < all.size(); at += ROWS) {
                writeItems(upsert, all.subList(at, Math.min(all.size(), at + ROWS)));
            }
        }
    }

    private void writeItems(PreparedStatement upsert, List<Map.Entry<ItemRow, ArticleFigures.ItemCounts>> rows)
            throws SQLException {
        int[] versionIds = new int[rows.size()];
        long[] outlets = new long[rows.size()];
        String[] kinds = new String[rows.size()];
        String[] months = new String[rows.size()];
        String[] names = new String[rows.size()];
        long[][] counts = new long[6][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            ItemRow row = rows.get(i).getKey();
            versionIds[i] = row.version();
            outlets[i] = row.outlet();
            kinds[i] = row.key().kind().id();
            months[i] = row.month().toString();
            names[i] = row.key().item();
            ArticleFigures.ItemCounts n = rows.get(i).getValue();
            counts[0][i] = n.articles();
            counts[1][i] = n.n();
            counts[2][i] = n.a();
            counts[3][i] = n.an();
            counts[4][i] = n.b();
            counts[5][i] = n.bn();
        }
        upsert.setArray(1, array("int4", versionIds));
        upsert.setArray(2, array("int8", outlets));
        upsert.setArray(3, array("text", kinds));
        upsert.setArray(4, array("text", months));
        upsert.setArray(5, array("text", names));
        for (int k = 0; k < counts.length; k++) {
            upsert.setArray(6 + k, longs(counts[k]));
        }
        upsert.executeUpdate();
    }

    /** Versions by digest with the order of their metrics, which grows as metrics are met. */
    private static final class Versions {
        private final Connection connection;
        private final Map<String, Integer> ids = new TreeMap<>();
        private final Map<Integer, List<String>> metrics = new TreeMap<>();
        private final Map<Integer, Map<String, Integer>> indexes = new TreeMap<>();
        private final List<Integer> grown = new ArrayList<>();

        Versions(Connection connection) throws SQLException {
            this.connection = connection;
            try (PreparedStatement s = connection.prepareStatement("select id, digest, metrics from analysis_version");
                    ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    ids.put(r.getString(2), r.getInt(1));
                    List<String> names =
                            new ArrayList<>(List.of((String[]) r.getArray(3).getArray()));
                    metrics.put(r.getInt(1), names);
                    Map<String, Integer> index = new TreeMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        index.put(names.get(i), i);
                    }
                    indexes.put(r.getInt(1), index);
                }
            }
        }

        int id(String digest) {
            return Objects.requireNonNull(ids.get(digest), "every analysis registers its version");
        }

        int index(int version, String metric) {
            return indexes.get(version).computeIfAbsent(metric, m -> {
                metrics.get(version).add(m);
                if (!grown.contains(version)) {
                    grown.add(version);
                }
                return metrics.get(version).size() - 1;
            });
        }

        void save() throws SQLException {
            try (PreparedStatement s =
                    connection.prepareStatement("update analysis_version set metrics = ? where id = ?")) {
                for (int version : grown) {
                    s.setArray(
                            1,
                            connection.createArrayOf(
                                    "text", metrics.get(version).toArray()));
                    s.setInt(2, version);
                    s.executeUpdate();
                }
            }
        }
    }
}
