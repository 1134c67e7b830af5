package dev.masthead.profile;

import dev.masthead.database.BinaryRows;
import dev.masthead.database.StoredReports;
import dev.masthead.report.Codebook;
import dev.masthead.statistics.MetricSums;
import dev.masthead.statistics.PackedSums;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads sums of outlets over one connection: what is folded and what is not folded yet, at one moment. Whole months are read by
 * month and the rest by day, so the time grows with days, not with articles.
 */
final class ProfileStore {
    static final LocalDate FIRST = LocalDate.of(1, 1, 2);
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Connection connection;
    private final Codebook codebook;

    /** A version of program, lexicons and models. */
    record Version(int id, String digest, List<String> metrics) {
        /** Where the denominator of each metric stands among the metrics; −1 where that is the article. */
        int[] denominators(Codebook codebook) {
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < metrics.size(); i++) {
                places.put(metrics.get(i), i);
            }
            return metrics.stream()
                    .mapToInt(m -> places.getOrDefault(codebook.metric(m).per(), -1))
                    .toArray();
        }

        /**
         * Sums whose metrics stand in another order, in the order of these, which grow by those that are missing.
         *
         * @param of what is in another order, which is left as it is
         */
        Totals inOrder(List<String> order, Totals of) {
            Totals out = new Totals();
            out.articles = of.articles;
            out.words = of.words;
            for (String name : order) {
                if (!metrics.contains(name)) {
                    metrics.add(name);
                }
            }
            out.values = new long[metrics.size() * MetricSums.WIDTH];
            for (int i = 0; i < order.size(); i++) {
                System.arraycopy(
                        of.values,
                        i * MetricSums.WIDTH,
                        out.values,
                        metrics.indexOf(order.get(i)) * MetricSums.WIDTH,
                        MetricSums.WIDTH);
            }
            return out;
        }
    }

    /** Sums of all metrics. */
    static final class Totals {
        long articles;
        long words;
        long[] values = new long[0];

        void add(long n, long nWords, long[] more) {
            articles += n;
            words += nWords;
            values = MetricSums.add(values, more);
        }

        /** These are left as they are. */
        void add(Totals more) {
            add(more.articles, more.words, more.values.clone());
        }

        /** @param denominator where it stands; −1 for the article */
        MetricSums sums(int metric, int denominator) {
            MetricSums own = MetricSums.from(articles, values, metric);
            return denominator < 0 ? own : own.over(MetricSums.from(articles, values, denominator));
        }
    }

    /** Makes every statement that follows see one moment. */
    ProfileStore(Connection connection, Codebook codebook) throws SQLException {
        this.connection = connection;
        this.codebook = codebook;
        try (PreparedStatement s = connection.prepareStatement("set transaction isolation level repeatable read")) {
            s.execute();
        }
    }

    /** What a profile lists, of the months that the query touches and of all sections. */
    OutletLists lists(Version version, long outlet, ProfileQuery q) throws SQLException {
        ListStore lists = new ListStore(connection, this, codebook);
        Optional<OutletLists> kept = lists.kept(version, outlet, ListStore.Months.of(q));
        return kept.isPresent() ? kept.get() : lists.workedOut(version, outlet, q);
    }

    /** The lists of items, read at the same moment. */
    ItemStore items() {
        return new ItemStore(connection, codebook, this);
    }

    /** The version that profiles show. */
    Optional<Version> active() throws SQLException {
        return version(null);
    }

    /** @param digest null for the version that profiles show */
    Optional<Version> version(String digest) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("select id, digest, metrics from analysis_version where "
                + (digest == null ? "active" : "digest = ?"))) {
            if (digest != null) {
                s.setString(1, digest);
            }
            try (ResultSet r = s.executeQuery()) {
                return r.next()
                        ? Optional.of(new Version(r.getInt(1), r.getString(2), new ArrayList<>(List.of((String[])
                                r.getArray(3).getArray()))))
                        : Optional.empty();
            }
        }
    }

    Optional<Long> outletId(String slug) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("select id from outlet where slug = ?")) {
            s.setString(1, slug);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(r.getLong(1)) : Optional.empty();
            }
        }
    }

    /** The name that the outlet's last article gave it; empty for an outlet without articles. */
    Optional<String> outletName(String slug) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("select name from outlet where slug = ?")) {
            s.setString(1, slug);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(r.getString(1)) : Optional.empty();
            }
        }
    }

    /** The sums of the outlet's articles that the query wants. */
    Totals totals(Version version, long outlet, ProfileQuery q) throws SQLException {
        Totals out = new Totals();
        if (q.isAllTime()) {
            rows(
                    version,
                    outlet,
                    q,
                    q.section() == null ? 'a' : 'm',
                    ProfileFolder.NO_DAY,
                    LAST,
                    (day, n, w, v) -> out.add(n, w, v));
        } else {
            LocalDate from = q.from() == null ? FIRST : q.from();
            LocalDate to = q.to() == null ? LAST : q.to();
            LocalDate firstMonth =
                    from.getDayOfMonth() == 1 ? from : from.with(TemporalAdjusters.firstDayOfNextMonth());
            LocalDate endMonth = to.plusDays(to.equals(LAST) ? 0 : 1).withDayOfMonth(1);
            if (firstMonth.isBefore(endMonth)) {
                rows(version, outlet, q, 'm', firstMonth, endMonth.minusDays(1), (day, n, w, v) -> out.add(n, w, v));
                rows(version, outlet, q, 'd', from, firstMonth.minusDays(1), (day, n, w, v) -> out.add(n, w, v));
                rows(version, outlet, q, 'd', endMonth, to, (day, n, w, v) -> out.add(n, w, v));
            } else {
                rows(version, outlet, q, 'd', from, to, (day, n, w, v) -> out.add(n, w, v));
            }
        }
        pending(version, outlet, q, (day, report, sign) -> {
            ArticleFigures figures = ArticleFigures.of(report, codebook);
            out.add(sign, sign * figures.words(), array(version, figures, sign));
        });
        return out;
    }

    /** Sums of some metrics by month or week, in order. */
    Map<LocalDate, Totals> trend(Version version, long outlet, ProfileQuery q, boolean weeks, int... metrics)
            throws SQLException {
        Map<LocalDate, Totals> out = new TreeMap<>();
        LocalDate from = q.from() == null ? FIRST : q.from();
        LocalDate to = q.to() == null ? LAST : q.to();
        boolean days = weeks
                || from.getDayOfMonth() != 1
                || !to.equals(LAST) && to.plusDays(1).getDayOfMonth() != 1;
        rows(
                version,
                outlet,
                q,
                days ? 'd' : 'm',
                from,
                to,
                (day, n, w, v) -> out.computeIfAbsent(start(day, weeks), d -> new Totals())
                        .add(n, w, v),
                metrics);
        pending(version, outlet, q, (day, report, sign) -> {
            if (!day.equals(ProfileFolder.NO_DAY)) {
                ArticleFigures figures = ArticleFigures.of(report, codebook);
                out.computeIfAbsent(start(day, weeks), d -> new Totals())
                        .add(sign, sign * figures.words(), array(version, figures, sign));
            }
        });
        return out;
    }

    private static LocalDate start(LocalDate day, boolean weeks) {
        return weeks
                ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : YearMonth.from(day).atDay(1);
    }

    long[] array(Version version, ArticleFigures figures, int sign) {
        long[] values = new long[version.metrics().size() * MetricSums.WIDTH];
        for (Map.Entry<String, MetricSums> e : figures.sums().entrySet()) {
            int index = version.metrics().indexOf(e.getKey());
            if (index < 0) {
                // a metric that nothing folded has had yet
                version.metrics().add(e.getKey());
                index = version.metrics().size() - 1;
                values = MetricSums.add(values, new long[(index + 1) * MetricSums.WIDTH]);
            }
            e.getValue().addTo(values, index, sign);
        }
        return values;
    }

    private interface Row {
        void read(LocalDate day, long articles, long words, long[] sums);
    }

    interface Change {
        void read(LocalDate day, String report, int sign);
    }

    /** @param metrics which ones are wanted; all where none is named */
    private void rows(
            Version version,
            long outlet,
            ProfileQuery q,
            char grain,
            LocalDate from,
            LocalDate to,
            Row row,
            int... metrics)
            throws SQLException {
        if (to.isBefore(from)) {
            return;
        }
        try (PreparedStatement s = connection.prepareStatement("select day, n_articles, n_words, packed, "
                + (metrics.length == 0 ? "sums" : slices(metrics)) + """
                 from outlet_statistics
                where version_id = ? and outlet_id = ? and grain = ?::"char" and day between ? and ?"""
                + (q.section() == null ? " and section is null" : " and section = ?")
                + (q.reprints() ? " and reprint in (false, true)" : " and not reprint"))) {
            BinaryRows.prefer(s);
            s.setInt(1, version.id());
            s.setLong(2, outlet);
            s.setString(3, String.valueOf(grain));
            s.setObject(4, from);
            s.setObject(5, to);
            if (q.section() != null) {
                s.setString(6, q.section());
            }
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    row.read(
                            r.getObject(1, LocalDate.class),
                            r.getLong(2),
                            r.getLong(3),
                            metrics.length == 0 ? sums(r, 4) : placed(r, metrics));
                }
            }
        }
    }

    /** A column for each metric: a year of days of all metrics would be megabytes. */
    private static String slices(int[] metrics) {
        return Arrays.stream(metrics)
                .mapToObj(m -> "sums[" + (m * MetricSums.WIDTH + 1) + ":" + (m + 1) * MetricSums.WIDTH + "]")
                .collect(Collectors.joining(", "));
    }

    /** The sums of a row, packed or, from before they were, in the next column as an array. */
    static long[] sums(ResultSet r, int packed) throws SQLException {
        byte[] bytes = r.getBytes(packed);
        return bytes == null ? longs(r.getArray(packed + 1)) : PackedSums.unpack(bytes);
    }

    /** The columns of {@link #slices} where an array of all metrics would hold them; all where they are packed. */
    private static long[] placed(ResultSet r, int[] metrics) throws SQLException {
        byte[] packed = r.getBytes(4);
        if (packed != null) {
            return PackedSums.unpack(packed);
        }
        long[] out = new long[(Arrays.stream(metrics).max().orElseThrow() + 1) * MetricSums.WIDTH];
        for (int i = 0; i < metrics.length; i++) {
            // empty where the row is older than the metric
            long[] slice = longs(r.getArray(5 + i));
            System.arraycopy(slice, 0, out, metrics[i] * MetricSums.WIDTH, slice.length);
        }
        return out;
    }

    /** How many changes are not folded yet, up to a bound. */
    int waiting(int most) throws SQLException {
        try (PreparedStatement s =
                connection.prepareStatement("select count(*)::integer from (select from profile_change limit ?) c")) {
            s.setInt(1, most);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return r.getInt(1);
            }
        }
    }

    /** @param outlet {@link ProfileFolder#CORPUS} for all */
    void pending(Version version, long outlet, ProfileQuery q, Change change) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("""
                select c.day, coalesce(%s, %s), c.added from profile_change c
                left join analysis a on a.id = c.analysis_id
                where %s = ? and c.analyzer_digest = ? and c.day >= ? and c.day <= ?
                  and (?::text is null or c.section = ?) and (? or not c.reprint)
                order by c.id""".formatted(
                        StoredReports.changed("c"),
                        StoredReports.column("a"),
                        outlet == ProfileFolder.CORPUS ? ProfileFolder.CORPUS : "c.outlet_id"))) {
            s.setLong(1, outlet);
            s.setString(2, version.digest());
            s.setObject(3, q.isAllTime() ? ProfileFolder.NO_DAY : q.from() == null ? FIRST : q.from());
            s.setObject(4, q.to() == null ? LAST : q.to());
            s.setString(5, q.section());
            s.setString(6, q.section());
            s.setBoolean(7, q.reprints());
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    String report = StoredReports.read(r, 2);
                    if (report != null) {
                        change.read(r.getObject(1, LocalDate.class), report, r.getBoolean(3) ? 1 : -1);
                    }
                }
            }
        }
    }

    private static long[] longs(Array array) throws SQLException {
        Long[] boxed = (Long[]) array.getArray();
        long[] out = new long[boxed.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = boxed[i];
        }
        return out;
    }

    /** Sums of every outlet over all time, what is folded. */
    Map<Long, Totals> corpus(Version version) throws SQLException {
        Map<Long, Totals> out = new TreeMap<>();
        try (PreparedStatement s = connection.prepareStatement("""
                select outlet_id, n_articles, n_words, packed, sums from outlet_statistics
                where version_id = ? and grain = 'a' and section is null""")) {
            BinaryRows.prefer(s);
            s.setInt(1, version.id());
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.computeIfAbsent(r.getLong(1), o -> new Totals()).add(r.getLong(2), r.getLong(3), sums(r, 4));
                }
            }
        }
        return out;
    }

    /** Articles by outlet's slug. */
    Map<String, Long> articlesBySlug(Version version) throws SQLException {
        Map<String, Long> out = new HashMap<>();
        try (PreparedStatement s = connection.prepareStatement("""
                select o.slug, sum(n)::bigint from (
                    select outlet_id, n_articles as n from outlet_statistics
                    where version_id = ? and grain = 'a' and section is null
                    union all
                    select outlet_id, case when added then 1 else -1 end from profile_change where analyzer_digest = ?
                ) x join outlet o on o.id = x.outlet_id group by o.slug""")) {
            s.setInt(1, version.id());
            s.setString(2, version.digest());
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.put(r.getString(1), r.getLong(2));
                }
            }
        }
        return out;
    }
}
