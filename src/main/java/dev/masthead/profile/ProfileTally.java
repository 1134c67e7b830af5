package dev.masthead.profile;

import dev.masthead.statistics.MetricSums;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Adds articles up in memory, then writes what they come to into the tables of sums, in the caller's transaction. */
final class ProfileTally {
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

    private record ItemRow(int version, long outlet, LocalDate month, ArticleFigures.ItemKey key) {}

    private static final class Sums {
        long articles;
        long words;
        long[] values = new long[0];
    }

    /** Adds an article, or takes it away where {@code sign} is −1. */
    void add(Place place, ArticleFigures figures, int sign) {
        int version = versions.id(place.digest());
        long outlet = place.outlet();
        LocalDate day = place.day();
        String section = place.section();
        boolean reprint = place.reprint();
        LocalDate month = day.withDayOfMonth(1);
        for (StatisticsKey key : List.of(
                new StatisticsKey(version, outlet, 'd', section, reprint, day),
                new StatisticsKey(version, outlet, 'd', null, reprint, day),
                new StatisticsKey(version, outlet, 'm', section, reprint, month),
                new StatisticsKey(version, outlet, 'm', null, reprint, month),
                new StatisticsKey(version, outlet, 'a', null, reprint, ProfileFolder.NO_DAY))) {
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
            for (ItemRow row : List.of(
                    new ItemRow(version, outlet, month, key),
                    new ItemRow(version, ProfileFolder.CORPUS, ProfileFolder.NO_DAY, key))) {
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
        Long[] boxed = new Long[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return connection.createArrayOf("bigint", boxed);
    }

    private void writeItems() throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into outlet_items as i (version_id, outlet_id, kind, month, item, n_articles, n, a, an, b, bn)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (version_id, outlet_id, kind, month, item) do update set
                    n_articles = i.n_articles + excluded.n_articles, n = i.n + excluded.n,
                    a = i.a + excluded.a, an = i.an + excluded.an, b = i.b + excluded.b, bn = i.bn + excluded.bn""")) {
            for (Map.Entry<ItemRow, ArticleFigures.ItemCounts> e : items.entrySet()) {
                ItemRow row = e.getKey();
                ArticleFigures.ItemCounts n = e.getValue();
                upsert.setInt(1, row.version());
                upsert.setLong(2, row.outlet());
                upsert.setString(3, row.key().kind().id());
                upsert.setObject(4, row.month());
                upsert.setString(5, row.key().item());
                upsert.setLong(6, n.articles());
                upsert.setLong(7, n.n());
                upsert.setLong(8, n.a());
                upsert.setLong(9, n.an());
                upsert.setLong(10, n.b());
                upsert.setLong(11, n.bn());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
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
