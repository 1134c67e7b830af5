package dev.masthead.profile;

import dev.masthead.statistics.MetricSums;
import dev.masthead.statistics.PackedSums;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds articles up in memory, then writes what they come to into the tables of sums, in the caller's transaction. */
final class ProfileTally {
    private final Connection connection;
    private final Versions versions;
    private final Map<StatisticsKey, Sums> sums = new LinkedHashMap<>();
    private final ItemTables items;

    ProfileTally(Connection connection) throws SQLException {
        this.connection = connection;
        versions = new Versions(connection);
        items = new ItemTables(connection);
    }

    /** What an article counts toward; {@link ProfileFolder#NO_DAY} for one without a date, an empty section for none. */
    record Place(String digest, long outlet, LocalDate day, String section, boolean reprint) {}

    private record StatisticsKey(
            int version, long outlet, char grain, String section, boolean reprint, LocalDate day) {}

    private static final class Sums {
        long articles;
        long words;
        long[] values = new long[0];
    }

    /** Adds an article, or takes it away where {@code sign} is −1. */
    void add(Place place, ArticleFigures figures, int sign) {
        int version = versions.id(place.digest());
        long outlet = place.outlet();
        int[] indexes = new int[figures.sums().size()];
        MetricSums[] added = new MetricSums[indexes.length];
        int n = 0;
        for (Map.Entry<String, MetricSums> e : figures.sums().entrySet()) {
            indexes[n] = versions.index(version, e.getKey());
            added[n++] = e.getValue();
        }
        int needed = versions.metrics(version) * MetricSums.WIDTH;
        for (SumSlot slot : SumSlot.of(place.day(), place.section())) {
            StatisticsKey key =
                    new StatisticsKey(version, outlet, slot.grain(), slot.section(), place.reprint(), slot.day());
            Sums s = sums.computeIfAbsent(key, k -> new Sums());
            s.articles += sign;
            s.words += sign * figures.words();
            if (s.values.length < needed) {
                s.values = Arrays.copyOf(s.values, needed);
            }
            for (int i = 0; i < n; i++) {
                added[i].addTo(s.values, indexes[i], sign);
            }
        }
        items.add(version, outlet, place.day(), figures.items(), sign);
    }

    /** Writes what was added so far. */
    void write() throws SQLException {
        // whoever folds has it already
        try (PreparedStatement s = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            s.setLong(1, ProfileFolder.LOCK);
            s.execute();
        }
        versions.save();
        writeSums();
        items.write();
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

    /** Sums are packed, so they are read, added to and written; nobody else writes meanwhile. */
    private void writeSums() throws SQLException {
        addStored();
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into outlet_statistics
                    (version_id, outlet_id, grain, section, reprint, day, n_articles, n_words, packed)
                values (?, ?, ?::"char", ?, ?, ?, ?, ?, ?)
                on conflict (version_id, outlet_id, grain, section, reprint, day) do update set
                    n_articles = excluded.n_articles, n_words = excluded.n_words, packed = excluded.packed, sums = null""")) {
            for (Map.Entry<StatisticsKey, Sums> e : sums.entrySet()) {
                bind(upsert, e.getKey());
                upsert.setLong(7, e.getValue().articles);
                upsert.setLong(8, e.getValue().words);
                upsert.setBytes(9, PackedSums.pack(e.getValue().values));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static void bind(PreparedStatement s, StatisticsKey k) throws SQLException {
        s.setInt(1, k.version());
        s.setLong(2, k.outlet());
        s.setString(3, String.valueOf(k.grain()));
        s.setString(4, k.section());
        s.setBoolean(5, k.reprint());
        s.setObject(6, k.day());
    }

    private void addStored() throws SQLException {
        List<StatisticsKey> keys = List.copyOf(sums.keySet());
        for (boolean sections : new boolean[] {false, true}) {
            // an index is of no use to a comparison that takes nulls for equal
            try (PreparedStatement s = connection.prepareStatement(
                    """
                    select k.place, t.n_articles, t.n_words, t.packed, t.sums
                    from unnest(?::integer[], ?::bigint[], ?::text[], ?::text[], ?::boolean[], ?::text[]) with ordinality
                        as k(version, outlet, grain, section, reprint, day, place)
                    join outlet_statistics t on t.version_id = k.version and t.outlet_id = k.outlet and t.grain = k.grain::"char"
                        and t.reprint = k.reprint and t.day = k.day::date and """ + (sections ? " t.section = k.section" : " t.section is null where k.section is null"))) {
                s.setArray(
                        1,
                        array("int4", keys.stream().map(StatisticsKey::version).toArray(Integer[]::new)));
                s.setArray(
                        2,
                        array("int8", keys.stream().map(StatisticsKey::outlet).toArray(Long[]::new)));
                s.setArray(
                        3,
                        array(
                                "text",
                                keys.stream()
                                        .map(k -> String.valueOf(k.grain()))
                                        .toArray(String[]::new)));
                s.setArray(
                        4,
                        array("text", keys.stream().map(StatisticsKey::section).toArray(String[]::new)));
                s.setArray(
                        5,
                        array("bool", keys.stream().map(StatisticsKey::reprint).toArray(Boolean[]::new)));
                s.setArray(
                        6,
                        array("text", keys.stream().map(k -> k.day().toString()).toArray(String[]::new)));
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        Sums of = sums.get(keys.get(r.getInt(1) - 1));
                        of.articles += r.getLong(2);
                        of.words += r.getLong(3);
                        of.values = MetricSums.add(of.values, ProfileStore.sums(r, 4));
                    }
                }
            }
        }
    }

    private Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
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
                    Map<String, Integer> index = new HashMap<>();
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

        /** How many metrics it has so far. */
        int metrics(int version) {
            return metrics.get(version).size();
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
