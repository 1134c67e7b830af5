package dev.masthead.profile;

import dev.masthead.database.StoredReports;
import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.report.Codebook;
import dev.masthead.statistics.MetricSums;
import dev.masthead.statistics.PackedSums;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Adds the reports of one outlet up anew and compares that with its sums, month by month, so that memory grows with an outlet's
 * month and not with its articles. Shares no code with {@link ProfileFolder} on purpose: what it finds may be a mistake there.
 */
final class ProfileRecount {
    private static final int FETCH = 200;
    private static final long[] NONE = new long[MetricSums.WIDTH];

    private final Connection connection;
    private final Codebook codebook;
    private final long outlet;
    private final String slug;
    private final Map<Integer, List<String>> metrics;
    private final Map<String, Integer> versions;
    private final Found found;
    private final Map<Key, Cell> allTime = new HashMap<>();
    private final Map<Item, ItemCounts> actors = new HashMap<>();

    /** Where differences go. */
    interface Found {
        /** A row of sums with what differs in it. */
        void row(int version, List<ProfileDrift> figures);

        /** Articles that were added up. */
        void articles(int version, long n);
    }

    /** A row of {@code outlet_statistics}; a null section stands for all. */
    private record Key(int version, char grain, String section, boolean reprint, LocalDate day) {}

    /** A row of {@code outlet_items} within a month, or of {@code item_total}. */
    private record Item(int version, String kind, String item) {}

    /** What a row should hold, or holds. */
    private static final class Cell {
        long articles;
        long words;
        final Map<String, long[]> sums = new HashMap<>();

        void add(ArticleFigures figures, int sign) {
            articles += sign;
            words += sign * figures.words();
            figures.sums()
                    .forEach((name, of) ->
                            of.addTo(sums.computeIfAbsent(name, n -> new long[MetricSums.WIDTH]), 0, sign));
        }
    }

    /**
     * @param connection that sees one moment: a transaction of the level repeatable read
     * @param metrics    order of the metrics in each version's sums
     * @param versions   by digest
     */
    ProfileRecount(
            Connection connection,
            Codebook codebook,
            long outlet,
            String slug,
            Map<Integer, List<String>> metrics,
            Map<String, Integer> versions,
            Found found) {
        this.connection = connection;
        this.codebook = codebook;
        this.outlet = outlet;
        this.slug = slug;
        this.metrics = metrics;
        this.versions = versions;
        this.found = found;
    }

    /** Compares everything. */
    void run() throws SQLException {
        for (LocalDate month : months()) {
            month(month);
        }
        compare(allTime, statistics("grain = 'a'", null));
        compareItems('a', ProfileFolder.NO_DAY, actors, actorTotals());
    }

    private List<LocalDate> months() throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("""
                select date_trunc('month', day::timestamp)::date from (
                    select distinct day from analysis where outlet_id = ?
                    union select day from outlet_statistics where outlet_id = ? and grain in ('d', 'm')
                    union select day from profile_change where outlet_id = ?
                    union select month from item_month where outlet_id = ?
                ) d group by 1 order by 1""")) {
            for (int i = 1; i <= 4; i++) {
                s.setLong(i, outlet);
            }
            List<LocalDate> out = new ArrayList<>();
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.add(r.getObject(1, LocalDate.class));
                }
            }
            return out;
        }
    }

    private void month(LocalDate month) throws SQLException {
        Map<Key, Cell> expected = new HashMap<>();
        Map<Item, ItemCounts> items = new HashMap<>();
        Map<Integer, Long> articles = new TreeMap<>();
        read("""
                select n.analyzer_digest, n.day, n.section, n.reprint, %s, 1 from analysis n
                where n.outlet_id = ? and n.day >= ? and n.day < ? and n.counted""".formatted(StoredReports.column("n")), month, (version, place, figures, sign) -> {
            articles.merge(version, 1L, Long::sum);
            add(expected, items, place, figures, sign);
        });
        // what is not folded yet is not to be in the sums
        read(
                """
                select c.analyzer_digest, c.day, c.section, c.reprint, coalesce(%s, %s),
                       case when c.added then -1 else 1 end
                from profile_change c left join analysis n on n.id = c.analysis_id
                where c.outlet_id = ? and c.day >= ? and c.day < ? and num_nonnulls(c.report, n.report, c.packed, n.packed) > 0""".formatted(StoredReports.changed("c"), StoredReports.column("n")),
                month,
                (version, place, figures, sign) -> add(expected, items, place, figures, sign));
        articles.forEach(found::articles);
        compare(expected, statistics("grain in ('d', 'm') and day >= ? and day < ?", month));
        compareItems('m', month, items, itemsOf(month));
        items.forEach((item, counts) -> {
            if (ArticleFigures.Kind.of(item.kind()).isOfActors()) {
                actors.merge(item, counts, (old, mine) -> old.plus(mine, 1));
            }
        });
    }

    private interface Article {
        void read(int version, Key place, ArticleFigures figures, int sign);
    }

    private void read(String sql, LocalDate month, Article article) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(sql)) {
            s.setFetchSize(FETCH);
            s.setLong(1, outlet);
            s.setObject(2, month);
            s.setObject(3, month.plusMonths(1));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    Integer version = versions.get(r.getString(1));
                    if (version != null) {
                        Key place =
                                new Key(version, 'd', r.getString(3), r.getBoolean(4), r.getObject(2, LocalDate.class));
                        article.read(
                                version, place, ArticleFigures.of(StoredReports.read(r, 5), codebook), r.getInt(6));
                    }
                }
            }
        }
    }

    private void add(
            Map<Key, Cell> expected, Map<Item, ItemCounts> items, Key place, ArticleFigures figures, int sign) {
        LocalDate month = place.day().withDayOfMonth(1);
        for (String section : new String[] {place.section(), null}) {
            for (char grain : new char[] {'d', 'm'}) {
                Key key = new Key(place.version(), grain, section, place.reprint(), grain == 'd' ? place.day() : month);
                expected.computeIfAbsent(key, k -> new Cell()).add(figures, sign);
            }
        }
        allTime.computeIfAbsent(
                        new Key(place.version(), 'a', null, place.reprint(), ProfileFolder.NO_DAY), k -> new Cell())
                .add(figures, sign);
        figures.items()
                .forEach((key, counts) -> items.merge(
                        new Item(place.version(), key.kind().id(), key.item()),
                        new ItemCounts(0, 0, 0, 0, 0, 0).plus(counts, sign),
                        (old, mine) -> old.plus(mine, 1)));
    }

    private Map<Key, Cell> statistics(String where, LocalDate month) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("""
                select version_id, grain, section, reprint, day, n_articles, n_words, sums, packed from outlet_statistics
                where outlet_id = ? and """ + " " + where)) {
            s.setLong(1, outlet);
            if (month != null) {
                s.setObject(2, month);
                s.setObject(3, month.plusMonths(1));
            }
            Map<Key, Cell> out = new HashMap<>();
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    Key key = new Key(
                            r.getInt(1),
                            r.getString(2).charAt(0),
                            r.getString(3),
                            r.getBoolean(4),
                            r.getObject(5, LocalDate.class));
                    Cell cell = new Cell();
                    cell.articles = r.getLong(6);
                    cell.words = r.getLong(7);
                    byte[] packed = r.getBytes(9);
                    long[] sums = packed == null
                            ? Arrays.stream((Long[]) r.getArray(8).getArray())
                                    .mapToLong(Long::longValue)
                                    .toArray()
                            : PackedSums.unpack(packed);
                    List<String> names = metrics.get(key.version());
                    for (int i = 0; i < sums.length; i++) {
                        String name = names.get(i / MetricSums.WIDTH);
                        cell.sums.computeIfAbsent(name, n -> new long[MetricSums.WIDTH])[i % MetricSums.WIDTH] =
                                sums[i];
                    }
                    out.put(key, cell);
                }
            }
            return out;
        }
    }

    private void compare(Map<Key, Cell> expected, Map<Key, Cell> actual) {
        Map<Key, Cell> all = new HashMap<>(actual);
        expected.forEach(all::putIfAbsent);
        for (Key key : all.keySet()) {
            Cell should = expected.getOrDefault(key, new Cell());
            Cell is = actual.getOrDefault(key, new Cell());
            Map<String, long[]> differences = new TreeMap<>();
            differ(differences, "n_articles", should.articles, is.articles);
            differ(differences, "n_words", should.words, is.words);
            TreeSet<String> names = new TreeSet<>(should.sums.keySet());
            names.addAll(is.sums.keySet());
            for (String name : names) {
                int place = metrics.get(key.version()).indexOf(name) * MetricSums.WIDTH;
                long[] a = should.sums.getOrDefault(name, NONE);
                long[] b = is.sums.getOrDefault(name, NONE);
                for (int i = 0; i < MetricSums.WIDTH; i++) {
                    // counted from 1, as in the table
                    differ(differences, name + " sums[" + (place + i + 1) + "]", a[i], b[i]);
                }
            }
            report(
                    key.version(),
                    differences,
                    (figure, values) -> new ProfileDrift(
                            slug,
                            String.valueOf(key.grain()),
                            key.day().toString(),
                            key.section(),
                            key.reprint(),
                            null,
                            figure,
                            values[0],
                            values[1]));
        }
    }

    private Map<Item, ItemCounts> itemsOf(LocalDate month) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("""
                select version_id, kind, item, n_articles, n, a, an, b, bn from outlet_items
                where outlet_id = ? and month = ?""")) {
            s.setLong(1, outlet);
            s.setObject(2, month);
            return items(s);
        }
    }

    /** Of the actors that the reports name; what is kept of others does not add up to the corpus's counts. */
    private Map<Item, ItemCounts> actorTotals() throws SQLException {
        Map<Item, ItemCounts> out = new HashMap<>();
        for (int version : new TreeSet<>(versions.values())) {
            Object[] names = actors.keySet().stream()
                    .filter(i -> i.version() == version)
                    .map(Item::item)
                    .distinct()
                    .toArray();
            for (ArticleFigures.Kind kind : ArticleFigures.Kind.values()) {
                if (kind.isOfActors() && names.length > 0) {
                    out.putAll(actorTotals(version, kind, names));
                }
            }
        }
        return out;
    }

    private Map<Item, ItemCounts> actorTotals(int version, ArticleFigures.Kind kind, Object[] names)
            throws SQLException {
        boolean isStance = kind == ArticleFigures.Kind.STANCE;
        try (PreparedStatement s = connection.prepareStatement(
                "select version_id, '" + kind.id() + "', item, "
                        + (isStance
                                ? "coalesce(stance_articles, 0), stance_n, stance_a, stance_an, stance_b, stance_bn"
                                : "n_articles, n, a, an, b, bn")
                        + " from item_total where version_id = ? and kind = ?::\"char\" and item = any (?) and outlet_id = ?")) {
            s.setInt(1, version);
            s.setString(2, (isStance ? ArticleFigures.Kind.ACTOR : kind).letter());
            s.setArray(3, connection.createArrayOf("text", names));
            s.setLong(4, outlet);
            return items(s);
        }
    }

    private static Map<Item, ItemCounts> items(PreparedStatement s) throws SQLException {
        Map<Item, ItemCounts> out = new HashMap<>();
        try (ResultSet r = s.executeQuery()) {
            while (r.next()) {
                out.put(
                        new Item(r.getInt(1), r.getString(2), r.getString(3)),
                        new ItemCounts(
                                r.getLong(4), r.getLong(5), r.getLong(6), r.getLong(7), r.getLong(8), r.getLong(9)));
            }
        }
        return out;
    }

    private void compareItems(char grain, LocalDate day, Map<Item, ItemCounts> expected, Map<Item, ItemCounts> actual) {
        ItemCounts none = new ItemCounts(0, 0, 0, 0, 0, 0);
        Map<Item, ItemCounts> all = new HashMap<>(actual);
        expected.forEach(all::putIfAbsent);
        for (Item item : all.keySet()) {
            ItemCounts a = expected.getOrDefault(item, none);
            ItemCounts b = actual.getOrDefault(item, none);
            Map<String, long[]> differences = new TreeMap<>();
            differ(differences, "n_articles", a.articles(), b.articles());
            differ(differences, "n", a.n(), b.n());
            differ(differences, "a", a.a(), b.a());
            differ(differences, "an", a.an(), b.an());
            differ(differences, "b", a.b(), b.b());
            differ(differences, "bn", a.bn(), b.bn());
            report(
                    item.version(),
                    differences,
                    (figure, values) -> new ProfileDrift(
                            slug,
                            String.valueOf(grain),
                            day.toString(),
                            null,
                            null,
                            item.kind() + " " + item.item(),
                            figure,
                            values[0],
                            values[1]));
        }
    }

    private static void differ(Map<String, long[]> differences, String figure, long expected, long actual) {
        if (expected != actual) {
            differences.put(figure, new long[] {expected, actual});
        }
    }

    private interface Describe {
        ProfileDrift of(String figure, long[] values);
    }

    private void report(int version, Map<String, long[]> differences, Describe describe) {
        if (!differences.isEmpty()) {
            List<ProfileDrift> figures = new ArrayList<>();
            differences.forEach((figure, values) -> figures.add(describe.of(figure, values)));
            found.row(version, figures);
        }
    }
}
