package dev.masthead.corpus;

import dev.masthead.analysis.Analyzer;
import dev.masthead.analysis.entities.ActorProfile;
import dev.masthead.analysis.entities.ActorRegistry;
import dev.masthead.analysis.entities.ActorScorer;
import dev.masthead.profile.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Finds what sources are quoted with, and puts together what is the same quotation in several articles. */
@ApplicationScoped
public class Quotations {
    /** So many are read for one answer; more would make it slow, and nobody reads them. */
    private static final int MOST_READ = 5_000;

    private static final int MOST_FORMS = 50;
    private static final String COLUMNS =
            "z.attribution, z.kind, z.speaker, z.source, z.through, z.part, z.start_at, z.end_at,"
                    + " z.content, z.about, a.id, a.title, a.url, a.published_at, a.published_offset_seconds, o.slug, o.name";

    /** Whose reports name those that are asked for at all: an index tells them. */
    private static final String ARTICLES =
            " and z.analysis_id in (select g.analysis_id from article_figures g where g.%s)";

    /** How PostgreSQL writes that any text may match. */
    private static final String ANYTHING = "T";

    private static final Comparator<Found> BY_DATE = Comparator.comparing(
                    (Found f) -> f.form().publishedAt() == null
                            ? null
                            : f.form().publishedAt().toInstant(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(f -> f.form().article())
            .thenComparing(f -> f.form().start());

    private final CorpusDatabase database;
    private final ActorRegistry actors;

    public Quotations(CorpusDatabase database, Analyzer analyzer) {
        this.database = database;
        actors = new ActorRegistry(analyzer.lexicons().require(ActorScorer.LEXICON));
    }

    /** A quotation of one article. */
    private record Found(String speaker, QuotationPage.Form form) {}

    private record Read(List<Found> found, String digest, boolean complete) {}

    /**
     * The quotations of the articles that a filter means. Of the filter, {@code q} is looked for in what is quoted and {@code speaker}
     * is who speaks it.
     *
     * @param about  actors that it must name, all of them
     * @param offset of the first in the list of different quotations
     */
    public QuotationPage page(CorpusFilter filter, List<String> about, long offset, int limit) {
        Read read = database.quotations(filter, (c, selection) -> read(c, selection, filter, about));
        SameWords same = new SameWords();
        read.found().forEach(f -> same.add(f.form().text(), f.speaker()));
        List<List<Found>> groups = new ArrayList<>();
        same.groups()
                .values()
                .forEach(numbers -> groups.add(
                        numbers.stream().map(read.found()::get).sorted(BY_DATE).toList()));
        Comparator<List<Found>> lastFirst = Comparator.comparing((List<Found> g) -> last(g), Comparator.reverseOrder());
        groups.sort(lastFirst
                .thenComparing(g -> g.get(0).form().article())
                .thenComparing(g -> g.get(0).form().start()));
        return new QuotationPage(
                read.digest(),
                read.found().size(),
                groups.size(),
                read.complete(),
                groups.stream().skip(offset).limit(limit).map(this::quotation).toList());
    }

    private static OffsetDateTime last(List<Found> group) {
        return group.stream()
                .map(f -> f.form().publishedAt())
                .filter(Objects::nonNull)
                .max(Comparator.comparing(OffsetDateTime::toInstant))
                .map(at -> at.withOffsetSameInstant(ZoneOffset.UTC))
                .orElse(OffsetDateTime.MIN);
    }

    private static Read read(Connection c, Selection selection, CorpusFilter filter, List<String> about)
            throws SQLException {
        StringBuilder more = new StringBuilder();
        List<String> texts = new ArrayList<>();
        List<List<String>> arrays = new ArrayList<>();
        if (filter.q() != null) {
            texts.add(filter.q());
            more.append(" and quotation_words(z.content) @@ websearch_to_tsquery('english', ?)");
            String sought = sought(c, filter.q());
            if (!sought.isEmpty()) {
                texts.add(sought);
                more.append(" and quoted_words(z.quotes) @@ ?::tsquery");
            }
        }
        if (!filter.speakers().isEmpty()) {
            more.append(" and z.speaker = any (?)").append(ARTICLES.formatted("speakers && ?"));
            arrays.add(filter.speakers());
            arrays.add(filter.speakers());
        }
        if (!about.isEmpty()) {
            more.append(" and z.about @> ?").append(ARTICLES.formatted("actors @> ?"));
            arrays.add(about);
            arrays.add(about);
        }
        more.append(" order by a.published_at desc nulls last, a.seq desc, z.number limit ")
                .append(MOST_READ + 1);
        List<Found> found = new ArrayList<>();
        try (PreparedStatement s = selection.prepare(c, COLUMNS, more.toString())) {
            int i = selection.values().size();
            for (String text : texts) {
                s.setString(++i, text);
            }
            for (List<String> array : arrays) {
                s.setArray(++i, c.createArrayOf("text", array.toArray()));
            }
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    found.add(found(r));
                }
            }
        }
        boolean complete = found.size() <= MOST_READ;
        return new Read(complete ? found : found.subList(0, MOST_READ), CorpusDatabase.digest(c, filter), complete);
    }

    /**
     * What an article must have in its quotations together if one of them is to match: the query without what must not be there. Empty
     * where that says nothing.
     */
    private static String sought(Connection c, String query) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("select querytree(websearch_to_tsquery('english', ?))")) {
            s.setString(1, query);
            try (ResultSet r = s.executeQuery()) {
                return r.next() && !r.getString(1).equals(ANYTHING) ? r.getString(1) : "";
            }
        }
    }

    private static Found found(ResultSet r) throws SQLException {
        OffsetDateTime at = r.getObject(14, OffsetDateTime.class);
        return new Found(
                r.getString(3),
                new QuotationPage.Form(
                        r.getString(11),
                        r.getString(1),
                        r.getString(16),
                        r.getString(17),
                        r.getString(12),
                        r.getString(13),
                        at == null ? null : at.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(r.getInt(15))),
                        r.getString(2),
                        r.getString(4),
                        r.getString(5),
                        r.getString(9),
                        r.getInt(7),
                        r.getInt(8),
                        r.getString(6),
                        List.of((String[]) r.getArray(10).getArray()),
                        List.of()));
    }

    private QuotationPage.Quotation quotation(List<Found> group) {
        String speaker = group.stream()
                .map(Found::speaker)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String source = group.stream()
                .map(f -> f.form().source())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String full = group.stream()
                .map(f -> f.form().text())
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        QuotationPage.Form first = group.get(0).form();
        return new QuotationPage.Quotation(
                speaker,
                speaker == null
                        ? source
                        : actors.find(speaker).map(ActorProfile::name).orElse(source),
                full,
                group.stream().map(f -> f.form().article()).distinct().count(),
                group.stream()
                        .map(f -> f.form().outlet())
                        .filter(Objects::nonNull)
                        .distinct()
                        .count(),
                first.publishedAt() == null
                        ? null
                        : new FirstArticle(first.article(), first.publishedAt().toInstant()),
                group.stream().limit(MOST_FORMS).map(f -> cut(f.form(), full)).toList());
    }

    private static QuotationPage.Form cut(QuotationPage.Form f, String full) {
        return new QuotationPage.Form(
                f.article(),
                f.attribution(),
                f.outlet(),
                f.outletName(),
                f.title(),
                f.url(),
                f.publishedAt(),
                f.kind(),
                f.source(),
                f.through(),
                f.text(),
                f.start(),
                f.end(),
                f.part(),
                f.about(),
                SameWords.leftOut(full, f.text()));
    }
}
