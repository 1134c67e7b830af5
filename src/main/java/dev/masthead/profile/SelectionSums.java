package dev.masthead.profile;

import dev.masthead.database.BinaryRows;
import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.profile.ArticleFigures.Kind;
import dev.masthead.profile.ProfileStore.Totals;
import dev.masthead.profile.ProfileStore.Version;
import dev.masthead.report.Codebook;
import dev.masthead.statistics.MetricSums;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Adds up the figures of any articles, one row after the other: what outlets keep sums for is added up here at the moment it is
 * asked for. The sums are the same whole numbers, so what rests on them is the same to the last digit.
 */
final class SelectionSums {
    private static final int FETCH = 5_000;
    private static final int UNKNOWN = -2;

    private final MetricNumbers numbers;
    private final Codebook codebook;
    private final Map<Kind, ItemTally> items = new EnumMap<>(Kind.class);
    private final Map<LocalDate, MetricCells> periods = new TreeMap<>();
    private final List<MetricCells> groups = new ArrayList<>(List.of(new MetricCells(this::denominator)));
    private final MetricCells.OfArticle article = new MetricCells.OfArticle();

    /** By the metric's number. */
    private int[] denominators = new int[0];

    /**
     * @param wanted kinds of items that are counted
     */
    SelectionSums(MetricNumbers numbers, Codebook codebook, List<Kind> wanted) {
        this.numbers = numbers;
        this.codebook = codebook;
        wanted.forEach(kind -> items.put(kind, new ItemTally()));
    }

    /**
     * Reads the articles of a selection that has figures, over the caller's connection and transaction.
     *
     * @param byPeriod groups days; null for no trend
     */
    void read(Connection c, Selection selection, Period byPeriod) throws SQLException {
        String columns = "f.n_words, f.metrics, " + (items.isEmpty() ? "null" : "f.items")
                + ", (a.published_at at time zone 'UTC')::date";
        try (PreparedStatement s = selection.prepare(c, columns, "")) {
            BinaryRows.prefer(s);
            s.setFetchSize(FETCH);
            try (ResultSet r = s.executeQuery();
                    RowsAhead rows =
                            new RowsAhead((words, metrics, found, day) -> add(words, metrics, found, byPeriod, day))) {
                while (r.next()) {
                    rows.add(
                            r.getInt(1),
                            r.getBytes(2),
                            items.isEmpty() ? null : r.getBytes(3),
                            byPeriod == null ? null : r.getObject(4, LocalDate.class));
                }
            }
        }
    }

    private void add(int words, byte[] metrics, byte[] found, Period byPeriod, LocalDate day) {
        article.clear();
        FiguresCodec.readMetrics(metrics, article::put);
        groups.get(groups.size() - 1).add(article, words);
        if (day != null) {
            periods.computeIfAbsent(byPeriod.start(day), d -> new MetricCells(this::denominator))
                    .add(article, words);
        }
        if (found != null) {
            FiguresCodec.readItems(found, items);
        }
    }

    /** What is read from here on counts apart from what was read so far. */
    void next() {
        groups.add(new MetricCells(this::denominator));
    }

    /** Puts days together. */
    interface Period {
        LocalDate start(LocalDate day);
    }

    private int denominator(int number) {
        if (number >= denominators.length) {
            int before = denominators.length;
            denominators = Arrays.copyOf(denominators, Math.max(number + 1, before * 2));
            Arrays.fill(denominators, before, denominators.length, UNKNOWN);
        }
        if (denominators[number] == UNKNOWN) {
            Integer per = numbers.find(codebook.metric(numbers.name(number)).per());
            denominators[number] = per == null ? MetricCells.ARTICLE : per;
        }
        return denominators[number];
    }

    /** The version with the metrics that were met, in the order that {@link #totals} has them. */
    Version version(Version of) {
        return new Version(
                of.id(),
                of.digest(),
                new ArrayList<>(met().mapToObj(numbers::name).toList()));
    }

    /** The metrics that any group has. */
    private IntStream met() {
        int size = groups.stream().mapToInt(MetricCells::size).max().orElse(0);
        return IntStream.range(0, size).filter(n -> groups.stream().anyMatch(g -> g.isMet(n)));
    }

    /** The sums of a group of articles, the first being 0. */
    Totals totals(int group) {
        return totals(groups.get(group));
    }

    /** The sums by period, in order, of the articles that have a date. */
    Map<LocalDate, Totals> periods() {
        Map<LocalDate, Totals> out = new TreeMap<>();
        periods.forEach((start, cells) -> out.put(start, totals(cells)));
        return out;
    }

    private Totals totals(MetricCells cells) {
        int[] met = met().toArray();
        long[] values = new long[met.length * MetricSums.WIDTH];
        for (int at = 0; at < met.length; at++) {
            cells.copy(met[at], values, at * MetricSums.WIDTH);
        }
        Totals out = new Totals();
        out.add(cells.articles(), cells.words(), values);
        return out;
    }

    /** What was counted of a kind that was wanted. */
    Map<String, ItemCounts> items(Kind kind) {
        return items.get(kind).byName();
    }
}
