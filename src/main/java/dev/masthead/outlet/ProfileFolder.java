package dev.masthead.outlet;

import dev.masthead.statistics.Codebook;
import dev.masthead.statistics.MetricSums;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Folds changes into the sums of outlets. Articles only note that they came or went; one worker at a time, in the whole
 * cluster, adds that up, so articles of one outlet never wait for each other.
 */
@ApplicationScoped
public class ProfileFolder {
    /** Day of articles without a date, and of sums over all time. */
    static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    /** The outlet under which items of all outlets are counted. */
    static final long CORPUS = 0;

    private static final Logger LOG = Logger.getLogger(ProfileFolder.class);
    private static final long LOCK = 0x4D41535448454144L;
    private static final int BATCH = 500;

    private final DataSource database;
    private final Codebook codebook = Codebook.load();
    private ScheduledExecutorService worker;

    public ProfileFolder(DataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        worker = Executors.newSingleThreadScheduledExecutor(r -> {
            Thread thread = new Thread(r, "profile-folder");
            thread.setDaemon(true);
            return thread;
        });
        worker.scheduleWithFixedDelay(this::foldQuietly, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void foldQuietly() {
        try {
            foldAll();
        } catch (RuntimeException e) {
            // the changes stay and are read with the sums; the next round tries again
            LOG.warn(
                    "Changes could not be folded into profiles: " + e.getClass().getName());
        }
    }

    /** Folds until nothing is left. */
    public void foldAll() {
        while (QuarkusTransaction.requiringNew().call(this::fold) == BATCH) {
            // more
        }
    }

    private record StatisticsKey(
            int version, long outlet, char grain, String section, boolean reprint, LocalDate day) {}

    private record ItemRow(int version, long outlet, LocalDate month, ArticleFigures.ItemKey key) {}

    private static final class Sums {
        long articles;
        long words;
        long[] values = new long[0];
    }

    private int fold() throws SQLException {
        try (Connection c = database.getConnection()) {
            try (PreparedStatement lock = c.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
                lock.setLong(1, LOCK);
                try (ResultSet r = lock.executeQuery()) {
                    r.next();
                    if (!r.getBoolean(1)) {
                        return 0;
                    }
                }
            }
            Versions versions = new Versions(c);
            Map<StatisticsKey, Sums> sums = new LinkedHashMap<>();
            Map<ItemRow, ArticleFigures.ItemCounts> items = new LinkedHashMap<>();
            List<Long> done = new ArrayList<>();
            try (PreparedStatement changes = c.prepareStatement("""
                    select c.id, c.added, c.analyzer_digest, c.outlet_id, c.day, c.section, c.reprint,
                           coalesce(c.report, a.report)
                    from profile_change c left join analysis a on a.id = c.analysis_id
                    order by c.id limit ? for update of c skip locked""")) {
                changes.setInt(1, BATCH);
                try (ResultSet r = changes.executeQuery()) {
                    while (r.next()) {
                        done.add(r.getLong(1));
                        if (r.getString(8) != null) {
                            add(r, versions, sums, items);
                        }
                    }
                }
            }
            if (!done.isEmpty()) {
                versions.save();
                write(c, sums);
                writeItems(c, items);
                try (PreparedStatement delete = c.prepareStatement("delete from profile_change where id = any (?)")) {
                    delete.setArray(1, c.createArrayOf("bigint", done.toArray()));
                    delete.executeUpdate();
                }
            }
            return done.size();
        }
    }

    private void add(
            ResultSet r,
            Versions versions,
            Map<StatisticsKey, Sums> sums,
            Map<ItemRow, ArticleFigures.ItemCounts> items)
            throws SQLException {
        int sign = r.getBoolean(2) ? 1 : -1;
        int version = versions.id(r.getString(3));
        long outlet = r.getLong(4);
        LocalDate day = r.getObject(5, LocalDate.class);
        LocalDate month = day.withDayOfMonth(1);
        String section = r.getString(6);
        boolean reprint = r.getBoolean(7);
        ArticleFigures figures = ArticleFigures.of(r.getString(8), codebook);
        for (StatisticsKey key : List.of(
                new StatisticsKey(version, outlet, 'd', section, reprint, day),
                new StatisticsKey(version, outlet, 'd', null, reprint, day),
                new StatisticsKey(version, outlet, 'm', section, reprint, month),
                new StatisticsKey(version, outlet, 'm', null, reprint, month),
                new StatisticsKey(version, outlet, 'a', null, reprint, NO_DAY))) {
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
            for (ItemRow row :
                    List.of(new ItemRow(version, outlet, month, key), new ItemRow(version, CORPUS, NO_DAY, key))) {
                items.merge(
                        row,
                        new ArticleFigures.ItemCounts(0, 0, 0, 0, 0, 0).plus(counts, sign),
                        (old, mine) -> old.plus(mine, 1));
            }
        });
    }

    private static void write(Connection c, Map<StatisticsKey, Sums> sums) throws SQLException {
        try (PreparedStatement upsert = c.prepareStatement("""
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
                upsert.setArray(9, longs(c, e.getValue().values));
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static Array longs(Connection c, long[] values) throws SQLException {
        Long[] boxed = new Long[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return c.createArrayOf("bigint", boxed);
    }

    private static void writeItems(Connection c, Map<ItemRow, ArticleFigures.ItemCounts> items) throws SQLException {
        try (PreparedStatement upsert = c.prepareStatement("""
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
