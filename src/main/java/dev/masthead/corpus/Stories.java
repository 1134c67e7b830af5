package dev.masthead.corpus;

import dev.masthead.database.StoredReports;
import dev.masthead.profile.Selection;
import dev.masthead.report.Report;
import dev.masthead.report.ReportReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists the stories that articles tell, and lays the articles of one side by side. */
@ApplicationScoped
public class Stories {
    /** So many articles of a story are told of; more stand in the list of articles. */
    private static final int MOST_ARTICLES = 60;

    private static final int MOST_QUOTATIONS = 100;

    /**
     * Where the text of article x is from: the agency whose copy it is, or is a copy of; else the article that it is a copy of; else
     * itself.
     */
    private static final String ORIGIN =
            "coalesce('w' || coalesce(x.wire, fo.wire), 'a' || coalesce(g.copy_of, x.seq))";

    private static final String WITH_ORIGINS =
            " join article_story t on t.article_seq = x.seq left join article_signature g on g.seq = x.seq"
                    + " left join article_figures fo on fo.article_seq = g.copy_of and fo.version_id = x.version_id";

    private final CorpusDatabase database;
    private final Quotations quotations;

    public Stories(CorpusDatabase database, Quotations quotations) {
        this.database = database;
        this.quotations = quotations;
    }

    /**
     * Stories that articles of a filter tell, the last published first.
     *
     * @param minArticles fewer articles of the filter make no story of the list
     */
    public StoryPage page(CorpusFilter filter, int minArticles, long offset, int limit) {
        return database.reading(filter, Selections.Figures.WHERE_KNOWN, (c, selection) -> {
            List<StoryPage.ListedStory> items = new ArrayList<>();
            long n = 0;
            String sql = "with x as (select a.seq, a.id, a.title, a.outlet_id, a.published_at, f.wire, f.version_id "
                    + selection.sql() + "), s as (select t.story_id, count(*) as n, count(distinct " + ORIGIN
                    + ") as origins, count(distinct x.outlet_id) as outlets, min(x.published_at) as since,"
                    + " max(x.published_at) as until, count(*) over () as stories from x" + WITH_ORIGINS
                    + " group by t.story_id having count(*) >= ?"
                    + " order by until desc nulls last, t.story_id desc limit ? offset ?)"
                    + " select s.story_id, s.n, s.origins, s.outlets, s.since, s.until, s.stories, e.id, e.title from s"
                    + " cross join lateral (select x.id, x.title from x join article_story t on t.article_seq = x.seq"
                    + " where t.story_id = s.story_id order by x.published_at nulls last, x.seq limit 1) e"
                    + " order by s.until desc nulls last, s.story_id desc";
            try (PreparedStatement s = c.prepareStatement(sql)) {
                int i = selection.bind(s, 1);
                s.setInt(i++, minArticles);
                s.setInt(i++, limit);
                s.setLong(i, offset);
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        OffsetDateTime first = r.getObject(5, OffsetDateTime.class);
                        OffsetDateTime last = r.getObject(6, OffsetDateTime.class);
                        n = r.getLong(7);
                        items.add(new StoryPage.ListedStory(
                                r.getString(1),
                                r.getString(9),
                                r.getLong(2),
                                r.getLong(3),
                                r.getLong(4),
                                first == null ? null : new FirstArticle(r.getString(8), first.toInstant()),
                                last == null ? null : last.toInstant()));
                    }
                }
            }
            return new StoryPage(CorpusDatabase.digest(c, filter), n, waiting(c), items);
        });
    }

    private static long waiting(Connection c) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select count(distinct article_seq) from story_due");
                ResultSet r = s.executeQuery()) {
            r.next();
            return r.getLong(1);
        }
    }

    private record Row(
            String id,
            String outlet,
            String outletName,
            String ownershipClass,
            String country,
            String title,
            String url,
            OffsetDateTime publishedAt,
            String wire,
            String copyOf,
            String report) {}

    private record Read(String id, String digest, long articles, long origins, long outlets, List<Row> rows) {}

    /**
     * One story.
     *
     * @param id of the story, or of one that it has taken in: the number of an article that is in it now
     * @return empty where there is none
     */
    public Optional<Story> story(long id) {
        CorpusFilter filter = CorpusFilter.ofStory(id);
        Read read = database.reading(filter, Selections.Figures.WHERE_KNOWN, (c, selection) -> read(c, selection));
        if (read.rows().isEmpty()) {
            return Optional.empty();
        }
        List<StoryTelling.Analysed> analysed = new ArrayList<>();
        for (Row row : read.rows()) {
            if (row.report() != null) {
                Report report = ReportReader.read(row.report());
                analysed.add(new StoryTelling.Analysed(row.id(), row.outlet(), report));
            }
        }
        StoryTelling telling = new StoryTelling(analysed);
        return Optional.of(new Story(
                read.id(),
                read.digest(),
                read.articles(),
                read.outlets(),
                read.origins(),
                read.rows().size() == read.articles(),
                read.rows().stream().map(r -> telling(r, telling)).toList(),
                telling.heard(),
                telling.words(),
                used(filter, telling),
                telling.harm()));
    }

    private Read read(Connection c, Selection selection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        String id = null;
        String digest = CorpusDatabase.digest(c, (String) null);
        long articles = 0;
        String sql =
                "with x as (select a.seq, a.id, a.title, a.url, a.published_at, a.published_offset_seconds, o.slug, o.name,"
                        + " o.ownership_class, o.country, f.wire, f.version_id " + selection.sql() + ")"
                        + " select x.id, x.slug, x.name, x.ownership_class, x.country, x.title, x.url, x.published_at,"
                        + " x.published_offset_seconds, x.wire, (select k.id from article k where k.seq = g.copy_of),"
                        + " " + StoredReports.column("n") + ", t.story_id, count(*) over () from x" + WITH_ORIGINS
                        + " left join analysis n on n.article_id = x.id and n.analyzer_digest = ?"
                        + " order by x.published_at nulls last, x.seq limit " + MOST_ARTICLES;
        try (PreparedStatement s = c.prepareStatement(sql)) {
            s.setString(selection.bind(s, 1), digest);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    OffsetDateTime at = r.getObject(8, OffsetDateTime.class);
                    rows.add(new Row(
                            r.getString(1),
                            r.getString(2),
                            r.getString(3),
                            r.getString(4),
                            r.getString(5),
                            r.getString(6),
                            r.getString(7),
                            at == null ? null : at.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(r.getInt(9))),
                            r.getString(10),
                            r.getString(11),
                            StoredReports.read(r, 12)));
                    id = r.getString(13);
                    articles = r.getLong(14);
                }
            }
        }
        long origins = 0;
        long outlets = 0;
        try (PreparedStatement s = c.prepareStatement("with x as (select a.seq, a.outlet_id, f.wire, f.version_id "
                + selection.sql() + ") select count(distinct " + ORIGIN + "), count(distinct x.outlet_id) from x"
                + WITH_ORIGINS)) {
            selection.bind(s, 1);
            try (ResultSet r = s.executeQuery()) {
                if (r.next()) {
                    origins = r.getLong(1);
                    outlets = r.getLong(2);
                }
            }
        }
        return new Read(id, digest, articles, origins, outlets, rows);
    }

    private static Story.Telling telling(Row row, StoryTelling telling) {
        return new Story.Telling(
                row.id(),
                row.outlet(),
                row.outletName(),
                row.ownershipClass(),
                row.country(),
                row.title(),
                row.url(),
                row.publishedAt(),
                row.report() != null,
                row.wire(),
                row.copyOf(),
                telling.heardIn(row.id()),
                telling.notHeardIn(row.id()),
                telling.only(row.id()));
    }

    /** What is quoted, those quotations first that most articles have. */
    private List<Story.UsedQuotation> used(CorpusFilter filter, StoryTelling telling) {
        return quotations.page(filter, List.of(), 0, Integer.MAX_VALUE).items().stream()
                .sorted((one, other) -> Long.compare(other.nArticles(), one.nArticles()))
                .limit(MOST_QUOTATIONS)
                .map(q -> {
                    Set<String> having = q.forms().stream()
                            .map(QuotationPage.Form::article)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet());
                    return new Story.UsedQuotation(q, telling.others(having));
                })
                .toList();
    }
}
