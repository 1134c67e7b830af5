package dev.masthead.profile;

import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.profile.ArticleFigures.ItemKey;
import dev.masthead.profile.ArticleFigures.Kind;
import dev.masthead.report.Codebook;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads counts of what stands in articles: actors, cited sources, loaded terms, reporting words and words of headlines. What is
 * not folded yet is counted in, at the moment of the {@link ProfileStore} it was taken from.
 */
final class ItemStore {
    private final Connection connection;
    private final Codebook codebook;
    private final ProfileStore store;

    ItemStore(Connection connection, Codebook codebook, ProfileStore store) {
        this.connection = connection;
        this.codebook = codebook;
        this.store = store;
    }

    /** The outlet's items of a kind in the months that the query touches, of all sections. */
    Map<String, ItemCounts> of(ProfileStore.Version version, long outlet, Kind kind, ProfileQuery q)
            throws SQLException {
        Map<String, ItemCounts> out = unfolded(version, outlet, kind, q);
        folded(version, outlet, kind, q, (name, counts) -> out.merge(name, counts, (mine, more) -> mine.plus(more, 1)));
        return out;
    }

    /** The items in most articles, as many as asked for; all of them while there is something that is not folded yet. */
    Map<String, ItemCounts> top(ProfileStore.Version version, long outlet, Kind kind, ProfileQuery q, int limit)
            throws SQLException {
        Map<String, ItemCounts> waiting = unfolded(version, outlet, kind, q);
        Map<String, ItemCounts> out = waiting.isEmpty() ? new HashMap<>() : waiting;
        folded(version, outlet, kind, q, (name, counts) -> out.merge(name, counts, (mine, more) -> mine.plus(more, 1)));
        if (!waiting.isEmpty() || out.size() <= limit) {
            return out;
        }
        return out.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, ItemCounts> e) ->
                                -e.getValue().articles())
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How often items are counted that are counted so often at least: most of a vocabulary stands once and tells nothing. */
    Map<String, Long> counts(ProfileStore.Version version, long outlet, Kind kind, ProfileQuery q, long least)
            throws SQLException {
        Map<String, Long> out = new HashMap<>();
        unfolded(version, outlet, kind, q).forEach((item, n) -> out.put(item, n.n()));
        folded(version, outlet, kind, q, (name, counts) -> out.merge(name, counts.n(), Long::sum));
        out.values().removeIf(n -> n < least);
        return out;
    }

    private void folded(ProfileStore.Version version, long outlet, Kind kind, ProfileQuery q, ItemLines.Visitor visitor)
            throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("select " + kind.id()
                + " from item_month where version_id = ? and outlet_id = ? and month >= ? and month <= ?")) {
            s.setInt(1, version.id());
            s.setLong(2, outlet);
            s.setObject(
                    3,
                    q.isAllTime()
                            ? ProfileFolder.NO_DAY
                            : (q.from() == null ? ProfileStore.FIRST : q.from())
                                    .withDayOfMonth(q.from() == null ? 2 : 1));
            s.setObject(4, q.to() == null ? ProfileStore.LAST : q.to());
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    ItemLines.read(r.getString(1), visitor);
                }
            }
        }
    }

    /** What is not folded yet counts by the same whole months. */
    private Map<String, ItemCounts> unfolded(ProfileStore.Version version, long outlet, Kind kind, ProfileQuery q)
            throws SQLException {
        Map<String, ItemCounts> out = new HashMap<>();
        ProfileQuery months = new ProfileQuery(
                q.from() == null ? null : q.from().withDayOfMonth(1),
                q.to() == null ? null : q.to().with(TemporalAdjusters.lastDayOfMonth()),
                null,
                true,
                null,
                0);
        store.pending(
                version,
                outlet,
                months,
                (day, report, sign) -> ArticleFigures.of(report, codebook)
                        .items()
                        .forEach((key, n) -> {
                            if (key.kind() == kind) {
                                out.merge(
                                        key.item(),
                                        new ItemCounts(0, 0, 0, 0, 0, 0).plus(n, sign),
                                        (old, mine) -> old.plus(mine, 1));
                            }
                        }));
        return out;
    }

    /** The corpus's counts of items that stand in more than one place. */
    Map<String, Long> corpusCounts(ProfileStore.Version version, Kind kind) throws SQLException {
        Map<String, Long> out = new HashMap<>();
        try (PreparedStatement s = connection.prepareStatement("""
                select item, n from item_total where version_id = ? and kind = ?::"char" and outlet_id = 0 and n > 1""")) {
            s.setInt(1, version.id());
            s.setString(2, kind.letter());
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.put(r.getString(1), r.getLong(2));
                }
            }
        }
        return out;
    }

    /**
     * The corpus's items that a list could show: all sources, the actors in most articles, of other kinds what is counted as often as it must
     * be at least; and those that are named.
     */
    Map<String, ItemCounts> corpus(ProfileStore.Version version, Kind kind, Collection<String> named)
            throws SQLException {
        String wanted = switch (kind) {
            case SOURCE -> "true";
            case ACTOR ->
                "n_articles > 0 and n_articles >= coalesce((select n_articles from item_total where version_id = ?"
                        + " and outlet_id = 0 and kind = 'a' and n_articles > 0 order by n_articles desc, item offset ? limit 1), 1)";
            default -> "n >= ?";
        };
        Map<String, ItemCounts> out = new HashMap<>();
        try (PreparedStatement s = connection.prepareStatement(
                "select item, n_articles, n, a, an, b, bn from item_total where version_id = ? and kind = '"
                        + kind.letter()
                        + "' and outlet_id = 0 and " + wanted
                        + " union all select item, n_articles, n, a, an, b, bn from item_total where version_id = ? and kind = '"
                        + kind.letter() + "' and outlet_id = 0 and item = any (?)")) {
            int i = 1;
            s.setInt(i++, version.id());
            if (kind == Kind.ACTOR) {
                s.setInt(i++, version.id());
                // what is taken away of those that are named can let so many others in
                s.setInt(i++, (int) codebook.parameter("listed") + named.size());
            } else if (kind != Kind.SOURCE) {
                s.setLong(i++, (long) codebook.parameter("distinctive_least"));
            }
            s.setInt(i++, version.id());
            s.setArray(i, connection.createArrayOf("text", named.toArray()));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.put(r.getString(1), counts(r));
                }
            }
        }
        return out;
    }

    /** How many items of a kind stand in all articles together. */
    long corpusTotal(ProfileStore.Version version, Kind kind) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("""
                select coalesce(sum(n), 0)::bigint from item_total where version_id = ? and kind = ?::"char" and outlet_id = 0""")) {
            s.setInt(1, version.id());
            s.setString(2, kind.letter());
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return r.getLong(1);
            }
        }
    }

    /**
     * Of all outlets, most articles first.
     *
     * @param words beginnings of words that the item must all hold, in small letters
     * @param ids   items that are meant too, whatever they hold
     */
    List<Map.Entry<ItemKey, ItemCounts>> corpusTop(
            ProfileStore.Version version, Kind kind, List<String> words, List<String> ids, int limit, long offset)
            throws SQLException {
        List<Map.Entry<ItemKey, ItemCounts>> out = new ArrayList<>();
        // the kind is written out, so that the index of actors in this order is known to do
        try (PreparedStatement s = connection.prepareStatement("""
                select item, n_articles, n, a, an, b, bn from item_total
                where version_id = ? and outlet_id = 0 and kind = '%s' and n_articles > 0
                  and (item = any (?) or not exists (
                    select from unnest(?) as word where position('-' || word in '-' || replace(item, ':', '-')) = 0))
                order by n_articles desc, item limit ? offset ?""".formatted(kind.letter()))) {
            s.setInt(1, version.id());
            s.setArray(2, connection.createArrayOf("text", ids.toArray()));
            s.setArray(3, connection.createArrayOf("text", words.toArray()));
            s.setInt(4, limit);
            s.setLong(5, offset);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.add(Map.entry(new ItemKey(kind, r.getString(1)), counts(r)));
                }
            }
        }
        return out;
    }

    /** An actor by outlet's slug. */
    Map<String, ItemCounts> byOutlet(ProfileStore.Version version, Kind kind, String item) throws SQLException {
        Map<String, ItemCounts> out = new TreeMap<>();
        // the stance toward an actor stands with the actor
        boolean isStance = kind == Kind.STANCE;
        String counts = isStance
                ? "stance_articles, stance_n, stance_a, stance_an, stance_b, stance_bn"
                : "n_articles, n, a, an, b, bn";
        try (PreparedStatement s = connection.prepareStatement(
                "select o.slug, " + counts + """
                 from item_total i join outlet o on o.id = i.outlet_id
                where i.version_id = ? and i.kind = ?::"char" and i.item = ?""" + (isStance ? " and stance_articles > 0" : ""))) {
            s.setInt(1, version.id());
            s.setString(2, (isStance ? Kind.ACTOR : kind).letter());
            s.setString(3, item);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.put(r.getString(1), counts(r));
                }
            }
        }
        return out;
    }

    private static ItemCounts counts(ResultSet r) throws SQLException {
        return new ItemCounts(r.getLong(2), r.getLong(3), r.getLong(4), r.getLong(5), r.getLong(6), r.getLong(7));
    }
}
