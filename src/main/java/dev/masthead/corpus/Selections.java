package dev.masthead.corpus;

import dev.masthead.profile.Selection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Turns filters into SQL; see {@link Selection}. */
final class Selections {
    private static final String TRUE = "true";
    private static final String FALSE = "false";
    private static final String ANALYSES = " join analysis n on n.article_id = a.id"
            + " and n.analyzer_digest = (select digest from analysis_version where id = ?)";
    private static final String QUOTATIONS = " join quotation z on z.article_seq = a.seq and z.version_id = ?";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private Selections() {}

    /** How the figures of articles are needed. */
    enum Figures {
        /** Only where the filter asks for what reports say. */
        IF_ASKED,
        /** Where there are any; articles without are meant too. */
        WHERE_KNOWN,
        /** Only articles that have them are meant. */
        REQUIRED
    }

    /**
     * The articles that are meant.
     *
     * @param version number of the version whose figures are meant; −1 where there is none
     */
    static Selection of(CorpusDatabase.Resolved wanted, int version, Figures figures) {
        return of(wanted, version, figures, "");
    }

    /** The same with the analyses of the version as {@code analysis n}; only articles that have one are meant. */
    static Selection withAnalyses(CorpusDatabase.Resolved wanted, int version) {
        return of(wanted, version, Figures.IF_ASKED, ANALYSES);
    }

    /** The same with what is quoted in the articles as {@code quotation z}, each quotation a row. */
    static Selection withQuotations(CorpusDatabase.Resolved wanted, int version) {
        return of(wanted, version, Figures.IF_ASKED, QUOTATIONS);
    }

    private static Selection of(CorpusDatabase.Resolved wanted, int version, Figures figures, String join) {
        Selections made = new Selections();
        made.sql
                .append("from article a left join outlet o on o.id = a.outlet_id")
                .append(join);
        if (!join.isEmpty()) {
            made.values.add(version);
        }
        boolean asked = wanted.filters().stream().anyMatch(CorpusFilter::asksReports);
        if (asked || figures != Figures.IF_ASKED) {
            made.sql
                    .append(asked || figures == Figures.REQUIRED ? " join" : " left join")
                    .append(" article_figures f on f.article_seq = a.seq and f.version_id = ?");
            made.values.add(version);
        }
        made.sql.append(" where a.counted");
        for (int i = 0; i < wanted.filters().size(); i++) {
            made.add(wanted.filters().get(i), wanted.outlets().get(i).numbers());
        }
        for (String id : wanted.frozen()) {
            made.and("exists (select from saved_query_article q where q.query_id = ? and q.article_id = a.id)", id);
        }
        return new Selection(made.sql.toString(), made.values);
    }

    /** By number, so that the database can tell how many articles they have; those of one alone it can read in their order. */
    private void outlets(List<Long> wanted) {
        if (wanted.size() == 1) {
            and("a.outlet_id = ?", wanted.get(0));
        } else {
            and(
                    "a.outlet_id = any (?::bigint[])",
                    wanted.stream().map(String::valueOf).toList());
        }
    }

    /** @param outlets that it means; null for all */
    private void add(CorpusFilter f, List<Long> outlets) {
        if (f.q() != null) {
            and("a.words @@ websearch_to_tsquery('english', ?)", f.q());
        }
        if (outlets != null) {
            outlets(outlets);
        }
        if (f.from() != null) {
            and("a.published_at >= ?", start(f.from()));
        }
        if (f.to() != null) {
            and("a.published_at < ?", start(f.to().plusDays(1)));
        }
        any("a.section = any (?)", f.sections());
        any("f.genre = any (?)", f.genres());
        any("f.actors @> ?", f.actors());
        any("f.speakers @> ?", f.speakers());
        any("f.cites @> ?", f.cites());
        any(
                // an id that was given out before stays the number of an article, wherever that is told now
                "a.seq in (select t.article_seq from article_story t where t.story_id in"
                        + " (select s.story_id from article_story s where s.article_seq = any (?::bigint[])))",
                f.stories());
        wire(f.wire());
        any("f.has @> ?", f.has().stream().map(t -> t.id()).toList());
        if (f.firstCopies()) {
            sql.append(
                    " and not exists (select from article_signature g where g.seq = a.seq and g.copy_of is not null)");
        }
    }

    private void wire(List<String> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        sql.append(" and (false");
        if (wanted.contains(TRUE)) {
            sql.append(" or f.wire is not null");
        }
        if (wanted.contains(FALSE)) {
            sql.append(" or f.wire is null");
        }
        List<String> agencies =
                wanted.stream().filter(w -> !w.equals(TRUE) && !w.equals(FALSE)).toList();
        if (!agencies.isEmpty()) {
            sql.append(" or f.wire = any (?)");
            values.add(agencies);
        }
        sql.append(")");
    }

    private void any(String condition, List<String> wanted) {
        if (!wanted.isEmpty()) {
            and(condition, wanted);
        }
    }

    private void and(String condition, Object value) {
        sql.append(" and ").append(condition);
        values.add(value);
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
