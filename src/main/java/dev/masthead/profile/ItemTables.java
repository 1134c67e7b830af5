package dev.masthead.profile;

import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.profile.ArticleFigures.ItemKey;
import dev.masthead.profile.ArticleFigures.Kind;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * Adds items up in memory and then to the tables {@code item_month} and {@code item_total}, in the caller's transaction. Months are read and
 * written whole, so only one at a time may write, whoever holds {@link ProfileFolder#LOCK}.
 */
final class ItemTables {
    /** Rows of totals that a statement writes at most. */
    private static final int ROWS = 4096;

    /** Months that are in memory at once. */
    private static final int MONTHS = 64;

    private static final ItemCounts NONE = new ItemCounts(0, 0, 0, 0, 0, 0);
    private static final String KINDS =
            Arrays.stream(Kind.values()).map(Kind::id).collect(Collectors.joining(", "));
    private static final List<String> COUNTS = List.of("n_articles", "n", "a", "an", "b", "bn");

    /** Columns of a total that are null where they are 0, which is most often. */
    private static final List<String> OFTEN_NULL = Stream.concat(
                    COUNTS.stream().skip(2),
                    Stream.of("stance_articles", "stance_n", "stance_a", "stance_an", "stance_b", "stance_bn"))
            .toList();

    private static final String ADD_TOTALS = addTotals();

    private final Connection connection;
    private final Map<Month, Map<Kind, Map<String, ItemCounts>>> months = new TreeMap<>(Month.ORDER);
    private final Map<Total, Sums> totals = new HashMap<>();

    ItemTables(Connection connection) {
        this.connection = connection;
    }

    private record Month(int version, long outlet, LocalDate month) {
        private static final Comparator<Month> ORDER = Comparator.comparingInt(Month::version)
                .thenComparingLong(Month::outlet)
                .thenComparing(Month::month);
    }

    private record Total(int version, long outlet, ItemKey key) {
        private static final Comparator<Total> ORDER = Comparator.comparingInt(Total::version)
                .thenComparing(t -> t.key().kind().letter())
                .thenComparing(t -> t.key().item())
                .thenComparingLong(Total::outlet);
    }

    /** What a row of totals holds; the stance toward an actor stands with the actor. */
    private static final class Sums {
        private ItemCounts own = NONE;
        private ItemCounts stance = NONE;

        private void add(ItemCounts more, boolean isStance) {
            if (isStance) {
                stance = stance.plus(more, 1);
            } else {
                own = own.plus(more, 1);
            }
        }

        /** In the order of the columns. */
        private long[] counts() {
            return new long[] {
                own.articles(), own.n(), own.a(), own.an(), own.b(), own.bn(),
                stance.articles(), stance.n(), stance.a(), stance.an(), stance.b(), stance.bn()
            };
        }
    }

    /** Adds the items of an article, or takes them away where {@code sign} is −1. */
    void add(int version, long outlet, LocalDate day, Map<ItemKey, ItemCounts> items, int sign) {
        Map<Kind, Map<String, ItemCounts>> month = months.computeIfAbsent(
                new Month(version, outlet, day.withDayOfMonth(1)), m -> new EnumMap<>(Kind.class));
        items.forEach((key, counts) -> {
            ItemCounts more = NONE.plus(counts, sign);
            add(month.computeIfAbsent(key.kind(), k -> new HashMap<>()), key.item(), more);
            boolean isStance = key.kind() == Kind.STANCE;
            ItemKey row = isStance ? new ItemKey(Kind.ACTOR, key.item()) : key;
            total(version, ProfileFolder.CORPUS, row).add(more, isStance);
            if (key.kind().isOfActors()) {
                total(version, outlet, row).add(more, isStance);
            }
        });
    }

    private Sums total(int version, long outlet, ItemKey key) {
        return totals.computeIfAbsent(new Total(version, outlet, key), t -> new Sums());
    }

    private static <K> void add(Map<K, ItemCounts> sums, K key, ItemCounts more) {
        sums.merge(key, more, (old, mine) -> old.plus(mine, 1));
    }

    /** Writes what was added so far. */
    void write() throws SQLException {
        List<Month> keys = List.copyOf(months.keySet());
        for (int at = 0; at < keys.size(); at += MONTHS) {
            writeMonths(keys.subList(at, Math.min(keys.size(), at + MONTHS)));
        }
        List<Map.Entry<Total, Sums>> rows = new ArrayList<>(totals.entrySet());
        // in the order of their key, so that neighbours are found and changed one after the other
        rows.sort(Map.Entry.comparingByKey(Total.ORDER));
        for (int at = 0; at < rows.size(); at += ROWS) {
            writeTotals(rows.subList(at, Math.min(rows.size(), at + ROWS)));
        }
    }

    private void writeMonths(List<Month> keys) throws SQLException {
        addStored(keys);
        try (PreparedStatement s =
                connection.prepareStatement("insert into item_month (version_id, outlet_id, month, " + KINDS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (version_id, outlet_id, month) do update set "
                        + Arrays.stream(Kind.values())
                                .map(k -> k.id() + " = excluded." + k.id())
                                .collect(Collectors.joining(", ")))) {
            for (Month key : keys) {
                s.setInt(1, key.version());
                s.setLong(2, key.outlet());
                s.setObject(3, key.month());
                Map<Kind, Map<String, ItemCounts>> items = months.remove(key);
                for (Kind kind : Kind.values()) {
                    s.setObject(4 + kind.ordinal(), ItemLines.write(items.getOrDefault(kind, Map.of())), Types.VARCHAR);
                }
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    private void addStored(List<Month> keys) throws SQLException {
        try (PreparedStatement s =
                connection.prepareStatement("select m.version_id, m.outlet_id, m.month, " + KINDS + """
                 from unnest(?::integer[], ?::bigint[], ?::text[]) as k(version, outlet, month)
                join item_month m on m.version_id = k.version and m.outlet_id = k.outlet and m.month = k.month::date""")) {
            s.setArray(1, array("int4", keys.stream().mapToInt(Month::version).toArray()));
            s.setArray(2, array("int8", keys.stream().mapToLong(Month::outlet).toArray()));
            s.setArray(
                    3,
                    array("text", keys.stream().map(k -> k.month().toString()).toArray(String[]::new)));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    Map<Kind, Map<String, ItemCounts>> items =
                            months.get(new Month(r.getInt(1), r.getLong(2), r.getObject(3, LocalDate.class)));
                    for (Kind kind : Kind.values()) {
                        Map<String, ItemCounts> of = items.computeIfAbsent(kind, k -> new HashMap<>());
                        ItemLines.read(r.getString(4 + kind.ordinal()), (name, counts) -> add(of, name, counts));
                    }
                }
            }
        }
    }

    private static String addTotals() {
        List<String> counts =
                Stream.concat(COUNTS.stream().limit(2), OFTEN_NULL.stream()).toList();
        String names = "version_id, outlet_id, kind, item, " + String.join(", ", counts);
        return "insert into item_total as i (" + names
                + ") select version_id, outlet_id, kind::\"char\", item, n_articles, n, "
                + OFTEN_NULL.stream().map(c -> "nullif(" + c + ", 0)").collect(Collectors.joining(", "))
                + " from unnest(?::integer[], ?::bigint[], ?::text[], ?::text[]" + ", ?::bigint[]".repeat(counts.size())
                + ") as r(" + names + ") on conflict (version_id, kind, item, outlet_id) do update set"
                + " n_articles = i.n_articles + excluded.n_articles, n = i.n + excluded.n, "
                + OFTEN_NULL.stream()
                        .map(c -> c + " = nullif(coalesce(i." + c + ", 0) + coalesce(excluded." + c + ", 0), 0)")
                        .collect(Collectors.joining(", "));
    }

    private void writeTotals(List<Map.Entry<Total, Sums>> rows) throws SQLException {
        int[] versions = new int[rows.size()];
        long[] outlets = new long[rows.size()];
        String[] kinds = new String[rows.size()];
        String[] names = new String[rows.size()];
        long[][] counts = new long[2 + OFTEN_NULL.size()][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            Total row = rows.get(i).getKey();
            versions[i] = row.version();
            outlets[i] = row.outlet();
            kinds[i] = row.key().kind().letter();
            names[i] = row.key().item();
            long[] sums = rows.get(i).getValue().counts();
            for (int k = 0; k < counts.length; k++) {
                counts[k][i] = sums[k];
            }
        }
        try (PreparedStatement upsert = connection.prepareStatement(ADD_TOTALS)) {
            upsert.setArray(1, array("int4", versions));
            upsert.setArray(2, array("int8", outlets));
            upsert.setArray(3, array("text", kinds));
            upsert.setArray(4, array("text", names));
            for (int k = 0; k < counts.length; k++) {
                upsert.setArray(5 + k, array("int8", counts[k]));
            }
            upsert.executeUpdate();
        }
    }

    /** Of an array of primitives or of texts, sent as it is. */
    private Array array(String type, Object values) throws SQLException {
        return connection.unwrap(PGConnection.class).createArrayOf(type, values);
    }
}
