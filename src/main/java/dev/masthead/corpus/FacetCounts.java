package dev.masthead.corpus;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.entities.ActorRegistry;
import dev.masthead.analysis.entities.ActorScorer;
import dev.masthead.analysis.sourcing.Outlet;
import dev.masthead.analysis.sourcing.OutletRegistry;
import dev.masthead.database.BinaryRows;
import dev.masthead.profile.ActorCounts;
import dev.masthead.profile.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Counts the articles that a filter means by what they have in common. All facets are counted in one pass over the articles. */
@ApplicationScoped
public class FacetCounts {
    private static final int FETCH = 5_000;
    private static final String COLUMNS =
            "a.outlet_id, (a.published_at at time zone 'UTC')::date, a.section, f.genre, f.wire,"
                    + " array_to_string(f.has, ' '), array_to_string(f.cites, ' '), f.items";

    private final CorpusDatabase database;
    private final OutletRegistry registry;
    private final ActorRegistry actors;

    public FacetCounts(CorpusDatabase database, Analyzer analyzer) {
        this.database = database;
        registry = OutletRegistry.of(analyzer.lexicons());
        actors = new ActorRegistry(analyzer.lexicons().require(ActorScorer.LEXICON));
    }

    /** Counts of one facet. */
    private static final class Tally {
        final Map<String, Long> counts = new HashMap<>();

        void add(String value) {
            if (value != null) {
                counts.merge(value, 1L, Long::sum);
            }
        }

        /** Each of several values with a space between them. */
        void addEach(String values) {
            if (values != null && !values.isEmpty()) {
                for (String value : values.split(" ")) {
                    add(value);
                }
            }
        }

        List<Facets.Count> most(int limit, UnaryOperator<String> name) {
            return most(counts, limit, name);
        }

        static List<Facets.Count> most(Map<String, Long> counts, int limit, UnaryOperator<String> name) {
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(limit)
                    .map(e -> new Facets.Count(e.getKey(), name.apply(e.getKey()), e.getValue()))
                    .toList();
        }
    }

    /** An outlet as the database knows it. */
    private record OutletRow(String slug, String name, String ownershipClass, String country) {}

    /**
     * The counts.
     *
     * @param limit of each facet but months at most so many values
     */
    public Facets of(CorpusFilter filter, int limit) {
        return database.reading(filter, Selections.Figures.WHERE_KNOWN, (c, selection) -> {
            Map<Long, OutletRow> outlets = outlets(c);
            Map<Long, Long> byOutlet = new HashMap<>();
            Map<LocalDate, Long> days = new HashMap<>();
            Tally sections = new Tally();
            Tally genres = new Tally();
            Tally wire = new Tally();
            Tally has = new Tally();
            Tally cites = new Tally();
            ActorCounts named = new ActorCounts();
            long n = 0;
            long analysed = 0;
            try (PreparedStatement s = selection.prepare(c, COLUMNS, "")) {
                BinaryRows.prefer(s);
                s.setFetchSize(FETCH);
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        n++;
                        byOutlet.merge(r.getLong(1), 1L, Long::sum);
                        LocalDate day = r.getObject(2, LocalDate.class);
                        if (day != null) {
                            days.merge(day, 1L, Long::sum);
                        }
                        sections.add(r.getString(3));
                        genres.add(r.getString(4));
                        wire.add(r.getString(5));
                        has.addEach(r.getString(6));
                        cites.addEach(r.getString(7));
                        byte[] items = r.getBytes(8);
                        if (items != null) {
                            analysed++;
                            named.add(items);
                        }
                    }
                }
            }
            Tally slugs = new Tally();
            Tally classes = new Tally();
            Tally countries = new Tally();
            byOutlet.forEach((id, count) -> {
                OutletRow row = outlets.get(id);
                if (row != null) {
                    slugs.counts.merge(row.slug(), count, Long::sum);
                    classes.counts.merge(row.ownershipClass(), count, Long::sum);
                    if (row.country() != null) {
                        countries.counts.merge(row.country(), count, Long::sum);
                    }
                }
            });
            Map<String, String> names = new HashMap<>();
            outlets.values().forEach(o -> names.put(o.slug(), o.name()));
            UnaryOperator<String> outletName =
                    slug -> registry.bySlug(slug).map(Outlet::name).orElse(names.getOrDefault(slug, slug));
            return new Facets(
                    CorpusDatabase.digest(c, filter),
                    n,
                    analysed,
                    slugs.most(limit, outletName),
                    classes.most(limit, v -> v),
                    countries.most(limit, v -> v),
                    months(days),
                    sections.most(limit, v -> v),
                    genres.most(limit, v -> v),
                    wire.most(limit, outletName),
                    has.most(limit, v -> v),
                    Tally.most(named.byActor(), limit, actors::nameOf),
                    cites.most(limit, outletName),
                    stories(c, selection, limit));
        });
    }

    private static Map<Long, OutletRow> outlets(Connection c) throws SQLException {
        Map<Long, OutletRow> out = new HashMap<>();
        try (PreparedStatement s = c.prepareStatement("select id, slug, name, ownership_class, country from outlet");
                ResultSet r = s.executeQuery()) {
            while (r.next()) {
                out.put(r.getLong(1), new OutletRow(r.getString(2), r.getString(3), r.getString(4), r.getString(5)));
            }
        }
        return out;
    }

    /** Asked apart: few articles have a story until stories are told, and a look for each of the others would take longer. */
    private static List<Facets.Count> stories(Connection c, Selection selection, int limit) throws SQLException {
        List<Facets.Count> out = new ArrayList<>();
        try (PreparedStatement s = c.prepareStatement(
                "select t.story_id::text, count(*) from article_story t" + " where t.article_seq in (select a.seq "
                        + selection.sql() + ") group by 1 order by 2 desc, 1 limit ?")) {
            s.setInt(selection.bind(s, 1), limit);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.add(new Facets.Count(r.getString(1), r.getString(1), r.getLong(2)));
                }
            }
        }
        return out;
    }

    private static List<Facets.Count> months(Map<LocalDate, Long> days) {
        Map<YearMonth, Long> months = new TreeMap<>();
        days.forEach((day, n) -> months.merge(YearMonth.from(day), n, Long::sum));
        return months.entrySet().stream()
                .map(e -> new Facets.Count(e.getKey().toString(), e.getKey().toString(), e.getValue()))
                .toList();
    }
}
