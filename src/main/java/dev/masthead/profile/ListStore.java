package dev.masthead.profile;

import dev.masthead.profile.ArticleFigures.Kind;
import dev.masthead.profile.ProfileStore.Version;
import dev.masthead.report.Codebook;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lists of profiles: those that are kept where they still hold, else worked out of the rows of {@code item_month}, which takes the
 * longer the larger the outlet's vocabulary is. Either way they are the same. Over one connection, at one moment.
 */
final class ListStore {
    private final Connection connection;
    private final ProfileStore store;
    private final int listed;
    private final long least;

    ListStore(Connection connection, ProfileStore store, Codebook codebook) {
        this.connection = connection;
        this.store = store;
        listed = (int) codebook.parameter("listed");
        least = (long) codebook.parameter("distinctive_least");
    }

    /** Whole months that lists are of, by the first day of the first and of the last of them. */
    record Months(LocalDate first, LocalDate last) {
        /** Of articles with a date and those without. */
        static final Months ALL = new Months(ProfileSums.NO_DAY, ProfileStore.LAST.withDayOfMonth(1));

        static Months of(ProfileQuery q) {
            return q.isAllTime()
                    ? ALL
                    : new Months(
                            (q.from() == null ? ProfileStore.FIRST.plusMonths(1) : q.from()).withDayOfMonth(1),
                            (q.to() == null ? ProfileStore.LAST : q.to()).withDayOfMonth(1));
        }

        static Months ofYear(int year) {
            return new Months(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 1));
        }

        ProfileQuery query() {
            return equals(ALL)
                    ? ProfileQuery.ALL
                    : new ProfileQuery(first, last.plusMonths(1).minusDays(1), null, true, null, 0);
        }
    }

    /** What kept lists were worked out with. */
    private String bounds() {
        return listed + " " + least;
    }

    /** The lists of an outlet in the months that a query touches, of all sections; empty where they are not kept, or hold no more. */
    Optional<OutletLists> kept(Version version, long outlet, Months months) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("""
                select k.lists from kept_lists k join outlet_fold f on f.version_id = k.version_id and f.outlet_id = k.outlet_id
                where k.version_id = ? and k.outlet_id = ? and k.first = ? and k.last = ? and k.bounds = ? and k.fold = f.n
                  and not exists (select from profile_change c where c.outlet_id = k.outlet_id)""")) {
            s.setInt(1, version.id());
            s.setLong(2, outlet);
            s.setObject(3, months.first());
            s.setObject(4, months.last());
            s.setString(5, bounds());
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(OutletLists.unpacked(r.getBytes(1))) : Optional.empty();
            }
        }
    }

    /** The same, worked out now. */
    OutletLists workedOut(Version version, long outlet, ProfileQuery q) throws SQLException {
        ItemStore items = store.items();
        Map<Kind, Map<String, ArticleFigures.ItemCounts>> counted = new EnumMap<>(Kind.class);
        counted.put(Kind.SOURCE, items.of(version, outlet, Kind.SOURCE, q));
        counted.put(Kind.ACTOR, items.top(version, outlet, Kind.ACTOR, q, listed));
        Map<Kind, Map<String, Long>> often = new EnumMap<>(Kind.class);
        for (Kind kind : new Kind[] {Kind.LOADED, Kind.CUE, Kind.WORD}) {
            often.put(kind, items.counts(version, outlet, kind, q, least));
        }
        return new OutletLists(counted, often);
    }

    /** An outlet whose lists are to be kept; {@code fold} is how often its sums were changed. */
    record Due(long outlet, long fold) {}

    /**
     * The next outlet behind another whose sums have changed since its lists were kept, and not just now: while articles come in, nothing
     * kept would hold for long.
     */
    Optional<Due> due(Version version, long behind, int quietSeconds, int leastArticles) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("""
                select f.outlet_id, f.n from outlet_fold f
                where f.version_id = ? and f.outlet_id > ? and f.n <> f.kept
                  and f.changed_at < now() - make_interval(secs => ?)
                  and not exists (select from profile_change c where c.outlet_id = f.outlet_id)
                  and ? <= (select sum(n_articles) from outlet_statistics t
                            where t.version_id = f.version_id and t.outlet_id = f.outlet_id and t.grain = 'a')
                order by f.outlet_id limit 1""")) {
            s.setInt(1, version.id());
            s.setLong(2, behind);
            s.setInt(3, quietSeconds);
            s.setInt(4, leastArticles);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(new Due(r.getLong(1), r.getLong(2))) : Optional.empty();
            }
        }
    }

    /** The years that an outlet has articles of, the last ones first. */
    List<Integer> years(Version version, long outlet, int most) throws SQLException {
        List<Integer> out = new ArrayList<>();
        try (PreparedStatement s = connection.prepareStatement("""
                select distinct extract(year from day)::integer from outlet_statistics
                where version_id = ? and outlet_id = ? and grain = 'm' and section is null and day > '0001-01-01'
                order by 1 desc limit ?""")) {
            s.setInt(1, version.id());
            s.setLong(2, outlet);
            s.setInt(3, most);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.add(r.getInt(1));
                }
            }
        }
        return out;
    }

    /** Works lists out and keeps them; they hold as long as the outlet's sums have been changed so often. */
    void keep(Version version, long outlet, long fold, Months months) throws SQLException {
        byte[] packed = workedOut(version, outlet, months.query()).packed();
        try (PreparedStatement s = connection.prepareStatement("""
                insert into kept_lists (version_id, outlet_id, first, last, fold, bounds, lists) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (version_id, outlet_id, first, last) do update
                set fold = excluded.fold, bounds = excluded.bounds, lists = excluded.lists, kept_at = now()""")) {
            s.setInt(1, version.id());
            s.setLong(2, outlet);
            s.setObject(3, months.first());
            s.setObject(4, months.last());
            s.setLong(5, fold);
            s.setString(6, bounds());
            s.setBytes(7, packed);
            s.executeUpdate();
        }
    }
}
