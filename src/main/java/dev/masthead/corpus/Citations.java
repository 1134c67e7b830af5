package dev.masthead.corpus;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.sourcing.Outlet;
import dev.masthead.analysis.sourcing.OutletRegistry;
import dev.masthead.corpus.CitationNetwork.Citation;
import dev.masthead.corpus.CitationNetwork.Cited;
import dev.masthead.corpus.CitationNetwork.Group;
import dev.masthead.profile.InvalidQueryException;
import dev.masthead.profile.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts who rests on whom: of every group of articles, on which outlets its attributions rest and whose copies it prints. */
@ApplicationScoped
public class Citations {
    private static final Map<String, String> GROUPS = Map.of(
            "outlet", "o.slug",
            "class", "o.ownership_class",
            "country", "o.country",
            "month", "to_char(a.published_at at time zone 'UTC', 'YYYY-MM')",
            "story", "(select t.story_id::text from article_story t where t.article_seq = a.seq)");

    private final CorpusDatabase database;
    private final OutletRegistry registry;

    public Citations(CorpusDatabase database, Analyzer analyzer) {
        this.database = database;
        registry = OutletRegistry.of(analyzer.lexicons());
    }

    /**
     * The network of the articles that a filter means.
     *
     * @param by what the articles are put together by
     * @throws InvalidQueryException if they cannot be put together by that
     */
    public CitationNetwork of(CorpusFilter filter, String by) {
        String group = GROUPS.get(by);
        if (group == null) {
            throw new InvalidQueryException("by must be outlet, class, country, month or story.");
        }
        return database.reading(filter, Selections.Figures.REQUIRED, (c, selection) -> {
            List<Group> groups = groups(c, selection, group, by);
            List<Citation> citations = citations(c, selection, group);
            long n = 0;
            long citing = 0;
            for (Group g : groups) {
                n += g.nArticles();
                citing += g.nCiting();
            }
            // an article without what it would be put together by stands in no group
            List<Group> named = groups.stream().filter(g -> g.value() != null).toList();
            return new CitationNetwork(
                    CorpusDatabase.digest(c, filter), by, n, citing, named, cited(citations), citations, true);
        });
    }

    private List<Group> groups(Connection c, Selection selection, String group, String by) throws SQLException {
        List<Group> out = new ArrayList<>();
        try (PreparedStatement s = selection.prepare(
                c,
                group + ", count(*), count(*) filter (where f.cites <> '{}'), min(o.name), min(o.ownership_class)",
                "group by 1 order by 3 desc, 2 desc, 1")) {
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    boolean outlet = by.equals("outlet");
                    out.add(new Group(
                            r.getString(1),
                            outlet ? r.getString(4) : r.getString(1),
                            outlet ? r.getString(5) : null,
                            r.getLong(2),
                            r.getLong(3)));
                }
            }
        }
        return out;
    }

    private static List<Citation> citations(Connection c, Selection selection, String group) throws SQLException {
        List<Citation> out = new ArrayList<>();
        String columns = "x.g, cited, count(*), count(*) filter (where x.wire = cited),"
                + " (array_agg(x.id order by x.published_at, x.seq) filter (where x.published_at is not null))[1],"
                + " min(x.published_at)";
        String rows = "select " + group + " as g, f.wire, f.cites, a.id, a.seq, a.published_at " + selection.sql();
        try (PreparedStatement s = c.prepareStatement(
                "select " + columns + " from (" + rows
                        + ") x cross join unnest(x.cites) as cited where x.g is not null group by 1, 2 order by 3 desc, 1, 2")) {
            selection.bind(s, 1);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.add(new Citation(r.getString(1), r.getString(2), r.getLong(3), r.getLong(4), first(r)));
                }
            }
        }
        return out;
    }

    private static FirstArticle first(ResultSet r) throws SQLException {
        OffsetDateTime at = r.getObject(6, OffsetDateTime.class);
        return at == null ? null : new FirstArticle(r.getString(5), at.toInstant());
    }

    private List<Cited> cited(List<Citation> citations) {
        Map<String, List<Citation>> byOutlet = new HashMap<>();
        citations.forEach(one ->
                byOutlet.computeIfAbsent(one.cites(), o -> new ArrayList<>()).add(one));
        return byOutlet.entrySet().stream()
                .map(e -> {
                    var known = registry.bySlug(e.getKey());
                    return new Cited(
                            e.getKey(),
                            known.map(Outlet::name).orElse(e.getKey()),
                            known.map(Outlet::ownershipClass).orElse(Outlet.UNCLASSIFIED),
                            known.map(Outlet::country).orElse(null),
                            e.getValue().stream().mapToLong(Citation::nArticles).sum(),
                            e.getValue().size(),
                            e.getValue().stream()
                                    .map(Citation::first)
                                    .filter(f -> f != null)
                                    .min(Comparator.comparing(FirstArticle::publishedAt)
                                            .thenComparing(FirstArticle::article))
                                    .orElse(null));
                })
                .sorted(Comparator.comparingLong(Cited::nArticles).reversed().thenComparing(Cited::outlet))
                .toList();
    }
}
