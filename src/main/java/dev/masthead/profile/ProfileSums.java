package dev.masthead.profile;

import dev.masthead.profile.ArticleFigures.ItemCounts;
import dev.masthead.report.Codebook;
import dev.masthead.report.Report;
import dev.masthead.statistics.MetricSums;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What articles come to in the sums that profiles are made of, without a database: the same whole numbers that the service keeps in
 * {@code outlet_statistics}, {@code item_month} and {@code item_total}. Sums of parts can be added and taken away in any order. Not for several threads.
 */
public final class ProfileSums {
    /** Day of articles without a date, and of sums over all time. */
    public static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    /** The outlet under which items of all outlets are counted; none has an empty name. */
    public static final String CORPUS = "";

    private final Codebook codebook = Codebook.load();
    private final Map<Key, Sums> sums = new HashMap<>();
    private final Map<ItemKey, ItemCounts> items = new HashMap<>();

    /**
     * Which articles are added up.
     *
     * @param digest  of the analyzer
     * @param grain   d a day, m a month (by its first day), a all time
     * @param section null for all sections together
     * @param reprint whether the articles are copies of an agency's
     */
    public record Key(String digest, String outlet, String grain, String section, boolean reprint, LocalDate day) {}

    /** What is counted: of an outlet in a month, or of the {@link #CORPUS} over all time. */
    public record ItemKey(String digest, String outlet, LocalDate month, String kind, String item) {}

    /** Hears of sums; the counts of a metric are Σx, Σx², Σy, Σy² and Σxy of {@link MetricSums}. */
    public interface Visitor<E extends Exception> {
        void articles(Key key, long articles, long words) throws E;

        void metric(Key key, String metric, MetricSums sums) throws E;

        void item(ItemKey key, long articles, long n, long a, long an, long b, long bn) throws E;
    }

    private static final class Sums {
        private long articles;
        private long words;
        private final Map<String, MetricSums> metrics = new HashMap<>();
    }

    /** Adds an article, or takes it away where {@code sign} is −1. Without an outlet it adds nothing. */
    public void add(Report report, int sign) {
        Report.ArticleInfo article = report.article();
        if (article.outlet() == null) {
            return;
        }
        String digest = report.analyzer().digest();
        String outlet = article.outlet().slug();
        LocalDate day = article.publishedAt() == null
                ? NO_DAY
                : OffsetDateTime.parse(article.publishedAt())
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate();
        String section = Objects.requireNonNullElse(article.section(), "");
        boolean reprint = report.metrics().getOrDefault("wire_copy", 0.0) == 1;
        ArticleFigures figures = ArticleFigures.of(report, codebook);
        for (SumSlot slot : SumSlot.of(day, section)) {
            Key key = new Key(digest, outlet, String.valueOf(slot.grain()), slot.section(), reprint, slot.day());
            Sums s = sums.computeIfAbsent(key, k -> new Sums());
            s.articles += sign;
            s.words += sign * figures.words();
            figures.sums()
                    .forEach((name, of) ->
                            s.metrics.merge(name, sign > 0 ? of : MetricSums.NONE.minus(of), MetricSums::plus));
        }
        figures.items().forEach((key, counts) -> {
            String kind = key.kind().id();
            for (SumSlot.OfItems slot : SumSlot.OfItems.of(day)) {
                ItemKey row = new ItemKey(digest, slot.corpus() ? CORPUS : outlet, slot.month(), kind, key.item());
                items.merge(row, new ItemCounts(0, 0, 0, 0, 0, 0).plus(counts, sign), (old, mine) -> old.plus(mine, 1));
            }
        });
    }

    /** Tells of every sum, in no order. */
    public <E extends Exception> void forEach(Visitor<E> visitor) throws E {
        for (Map.Entry<Key, Sums> e : sums.entrySet()) {
            visitor.articles(e.getKey(), e.getValue().articles, e.getValue().words);
            for (Map.Entry<String, MetricSums> m : e.getValue().metrics.entrySet()) {
                visitor.metric(e.getKey(), m.getKey(), m.getValue());
            }
        }
        for (Map.Entry<ItemKey, ItemCounts> e : items.entrySet()) {
            ItemCounts n = e.getValue();
            visitor.item(e.getKey(), n.articles(), n.n(), n.a(), n.an(), n.b(), n.bn());
        }
    }
}
