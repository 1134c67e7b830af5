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
    private static final int NONE = -1;

    private final MetricNumbers numbers;
    private final Codebook codebook;
    private final Map<Kind, ItemTally> items = new EnumMap<>(Kind.class);
    private final Map<LocalDate, Cells> periods = new TreeMap<>();
    private final List<Cells> groups = new ArrayList<>(List.of(new Cells()));

    /** Of one article, by the metric's number; {@link #here} says which ones it has. */
    private long[] numerators = new long[0];

    private int[] denominators = new int[0];
    private int[] here = new int[0];
    private int nHere;
    private boolean[] has = new boolean[0];

    /** Sums of a group of articles, {@link MetricSums#WIDTH} numbers a metric. */
    private static final class Cells {
        long articles;
        long words;
        long[] sums = new long[0];
        boolean[] met = new boolean[0];
    }

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
        take(metrics);
        add(groups.get(groups.size() - 1), words);
        if (day != null) {
            add(periods.computeIfAbsent(byPeriod.start(day), d -> new Cells()), words);
        }
        if (found != null) {
            FiguresCodec.readItems(found, items);
        }
    }

    /** What is read from here on counts apart from what was read so far. */
    void next() {
        groups.add(new Cells());
    }

    /** Puts days together. */
    interface Period {
        LocalDate start(LocalDate day);
    }

    private void take(byte[] metrics) {
        for (int i = 0; i < nHere; i++) {
            has[here[i]] = false;
        }
        nHere = 0;
        FiguresCodec.readMetrics(metrics, (number, numerator) -> {
            room(number);
            numerators[number] = numerator;
            has[number] = true;
            here[nHere++] = number;
        });
    }

    private void room(int number) {
        if (number >= numerators.length) {
            int size = Math.max(number + 1, numerators.length * 2);
            int before = denominators.length;
            numerators = Arrays.copyOf(numerators, size);
            has = Arrays.copyOf(has, size);
            here = Arrays.copyOf(here, size);
            denominators = Arrays.copyOf(denominators, size);
            Arrays.fill(denominators, before, size, UNKNOWN);
        }
    }

    private int denominator(int number) {
        if (denominators[number] == UNKNOWN) {
            Integer per = numbers.find(codebook.metric(numbers.name(number)).per());
            denominators[number] = per == null ? NONE : per;
            if (per != null) {
                room(per);
            }
        }
        return denominators[number];
    }

    private void add(Cells cells, int words) {
        cells.articles++;
        cells.words += words;
        if (cells.met.length < numerators.length) {
            cells.met = Arrays.copyOf(cells.met, numerators.length);
            cells.sums = Arrays.copyOf(cells.sums, numerators.length * MetricSums.WIDTH);
        }
        long[] sums = cells.sums;
        for (int k = 0; k < nHere; k++) {
            int number = here[k];
            int denominator = denominator(number);
            long x = denominator == NONE ? 1 : has[denominator] ? numerators[denominator] : 0;
            long y = numerators[number];
            int i = number * MetricSums.WIDTH;
            cells.met[number] = true;
            sums[i] += x;
            sums[i + 1] = Math.addExact(sums[i + 1], Math.multiplyExact(x, x));
            // most of what is counted does not stand in an article
            if (y != 0) {
                sums[i + 2] = Math.addExact(sums[i + 2], y);
                sums[i + 3] = Math.addExact(sums[i + 3], Math.multiplyExact(y, y));
                sums[i + 4] = Math.addExact(sums[i + 4], Math.multiplyExact(x, y));
            }
        }
    }

    /** The version with the metrics that were met, in the order that {@link #totals} has them. */
    Version version(Version of) {
        return new Version(
                of.id(),
                of.digest(),
                new ArrayList<>(IntStream.range(0, numerators.length)
                        .filter(this::isMet)
                        .mapToObj(numbers::name)
                        .toList()));
    }

    private boolean isMet(int number) {
        return groups.stream().anyMatch(cells -> number < cells.met.length && cells.met[number]);
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

    private Totals totals(Cells cells) {
        int[] met = IntStream.range(0, numerators.length).filter(this::isMet).toArray();
        long[] values = new long[met.length * MetricSums.WIDTH];
        for (int at = 0; at < met.length; at++) {
            if (met[at] < cells.met.length) {
                System.arraycopy(
                        cells.sums, met[at] * MetricSums.WIDTH, values, at * MetricSums.WIDTH, MetricSums.WIDTH);
            }
        }
        Totals out = new Totals();
        out.add(cells.articles, cells.words, values);
        return out;
    }

    /** What was counted of a kind that was wanted. */
    Map<String, ItemCounts> items(Kind kind) {
        return items.get(kind).byName();
    }
}
