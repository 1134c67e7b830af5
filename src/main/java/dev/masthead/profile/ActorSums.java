package dev.masthead.profile;

import dev.masthead.database.BinaryRows;
import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.profile.ArticleFigures.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the articles of each outlet say of one actor, by slug: from the sums of outlets, or added up over any articles.
 *
 * @param named   articles that name it, and how they speak of it
 * @param stances their stances
 * @param harms   how harm done to it is told
 */
record ActorSums(Map<String, ItemCounts> named, Map<String, ItemCounts> stances, Map<String, ItemCounts> harms) {
    static final ActorSums NONE = new ActorSums(Map.of(), Map.of(), Map.of());

    private static final int FETCH = 5_000;

    /** From the sums, of every article. */
    static ActorSums ofAll(ProfileStore s, ProfileStore.Version version, String actor) throws SQLException {
        Map<String, ItemCounts> named = new TreeMap<>(s.items().byOutlet(version, Kind.ACTOR, actor));
        named.values().removeIf(n -> n.articles() <= 0);
        return new ActorSums(
                named,
                s.items().byOutlet(version, Kind.STANCE, actor),
                s.items().byOutlet(version, Kind.HARM, actor));
    }

    /** Of the articles of a selection that has figures. */
    static ActorSums of(Connection c, Selection selection, String actor) throws SQLException {
        Map<String, Map<Kind, ItemTally>> tallies = new TreeMap<>();
        try (PreparedStatement s =
                selection.prepare(c, "o.slug, f.items", "and o.slug is not null and f.actors @> array[?::text]")) {
            s.setString(selection.values().size() + 1, actor);
            BinaryRows.prefer(s);
            s.setFetchSize(FETCH);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    FiguresCodec.readItems(
                            r.getBytes(2),
                            tallies.computeIfAbsent(
                                    r.getString(1),
                                    o -> Map.of(Kind.ACTOR, new ItemTally(), Kind.STANCE, new ItemTally())));
                }
            }
        }
        return new ActorSums(
                one(tallies, Kind.ACTOR, actor), one(tallies, Kind.STANCE, actor), harms(c, selection, actor));
    }

    private static Map<String, ItemCounts> one(Map<String, Map<Kind, ItemTally>> tallies, Kind kind, String actor) {
        Map<String, ItemCounts> out = new TreeMap<>();
        tallies.forEach((outlet, byKind) -> {
            ItemCounts counts = byKind.get(kind).byName().get(actor);
            if (counts != null) {
                out.put(outlet, counts);
            }
        });
        return out;
    }

    /** The figures of articles do not keep how harm is told; the lists that the view {@code actors} of docs/sql.md reads do. */
    private static Map<String, ItemCounts> harms(Connection c, Selection selection, String actor) throws SQLException {
        Map<String, ItemCounts> out = new TreeMap<>();
        try (PreparedStatement s =
                c.prepareStatement("select x.slug, count(*), sum((h ->> 13)::bigint), sum((h ->> 14)::bigint),"
                        + " sum((h ->> 15)::bigint), sum((h ->> 16)::bigint), sum((h ->> 17)::bigint) from (select o.slug, f.analysis_id "
                        + selection.sql()
                        + " and f.actors @> array[?::text]) x join finding n on n.analysis_id = x.analysis_id"
                        + " cross join lateral jsonb_array_elements(n.actors::jsonb) as h"
                        + " where h ->> 0 = ? and h ->> 13 is not null and x.slug is not null group by x.slug")) {
            int next = selection.bind(s, 1);
            s.setString(next, actor);
            s.setString(next + 1, actor);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.put(
                            r.getString(1),
                            new ItemCounts(
                                    r.getLong(2),
                                    r.getLong(3),
                                    r.getLong(4),
                                    r.getLong(5),
                                    r.getLong(6),
                                    r.getLong(7)));
                }
            }
        }
        return out;
    }

    /** Every actor of the articles of a selection that has figures. */
    static Map<String, ItemCounts> actors(Connection c, Selection selection) throws SQLException {
        ItemTally tally = new ItemTally();
        Map<Kind, ItemTally> wanted = Map.of(Kind.ACTOR, tally);
        try (PreparedStatement s = selection.prepare(c, "f.items", "")) {
            BinaryRows.prefer(s);
            s.setFetchSize(FETCH);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    FiguresCodec.readItems(r.getBytes(1), wanted);
                }
            }
        }
        return tally.byName();
    }
}
