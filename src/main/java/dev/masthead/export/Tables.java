package dev.masthead.export;

import dev.masthead.export.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** The tables of exports. Every row repeats the sizes that its figures are relative to, so that each table can be used alone. */
final class Tables {
    static final Table ARTICLES = new Table(
            "articles",
            "One row an article.",
            columns("article_id:s url:s outlet:s outlet_name:s outlet_domain:s ownership_class:s country:s operator:s"
                    + " title:s bylines:s published_at:d published_at_utc:d published_precision:s language:s section:s"
                    + " genre:s genre_probability:n genre_labelled:b keywords:s source_format:s"
                    + " n_words:i n_sentences:i n_attributions:i text_sha256:s analyzer_version:s"
                    + " analyzer_digest:s n_warnings:i"),
            List.of("article_id"));

    static final Table METRICS = new Table(
            "metrics",
            "One row a metric of an article: the tidy form.",
            columns("article_id:s outlet:s ownership_class:s country:s published_at:d metric:s value:n relative_to:s"
                    + " numerator:i denominator:n n_words:i n_sentences:i n_attributions:i analyzer_digest:s"),
            List.of("article_id", "metric"));

    static final Table ATTRIBUTIONS = new Table(
            "attributions",
            "One row an attribution: somebody is said to have said, thought or wanted something.",
            columns(
                    "article_id:s attribution_id:s part:s kind:s rule:s source_text:s source_actor:s source_type:s"
                            + " source_named:b source_anonymous:b cue_lemma:s cue_type:s cue_factuality:s cue_stance:s cue_entry:s"
                            + " content_start:i content_end:i content_characters:i within:s n_attributions:i n_sentences:i n_words:i"),
            List.of("article_id", "attribution_id"));

    static final Table LOADED_TERMS = new Table(
            "loaded_terms",
            "One row a loaded term.",
            columns("article_id:s start:i end:i part:s text:s entry:s label:s intensity:i voice:s attribution_id:s"
                    + " target:s negated:b n_words:i"),
            List.of());

    static final Table TARGET_SENTIMENTS = new Table(
            "target_sentiments",
            "One row an actor of an article, and one a mention that the sender asked about.",
            columns("article_id:s scope:s actor:s name:s kind:s role:s start:i end:i part:s polarity:s uncertain:b"
                    + " score:n probability_negative:n probability_neutral:n probability_positive:n"
                    + " outlet_voice_polarity:s outlet_voice:n n_outlet_voice:i n_harm_told:i n_harm_active:i n_harm_passive_by:i n_harm_passive:i"
                    + " n_harm_omitted:i n_mentions:i n_words:i"),
            List.of());

    static final Table JUDGEMENTS = new Table(
            "judgements",
            "One row a judgement: who speaks well or ill of whom.",
            columns("article_id:s holder:s holder_type:s holder_attribution:s through:s target:s polarity:s strength:n"
                    + " relation:s entry:s start:i end:i part:s text:s negated:b conditional:b n_words:i"),
            List.of());

    static final Table AGENCY = new Table(
            "agency",
            "One row a telling of harm: who is harmed, by whom, and how the doer is told.",
            columns("article_id:s harm:s harmed:s harmed_text:s doer:s doer_text:s form:s voice:s start:i end:i part:s"
                    + " text:s n_words:i"),
            List.of());

    static final Table ROLES = new Table(
            "roles",
            "One row a part that an actor has in an article.",
            columns("article_id:s actor:s role:s n:i n_words:i"),
            List.of("article_id", "actor", "role"));

    static final Table FRAMES = new Table(
            "frames",
            "One row a frame that an article was looked through for.",
            columns("article_id:s scheme:s frame:s score:n present:b n_evidence:i n_sentences:i n_words:i"),
            List.of("article_id", "scheme", "frame"));

    static final Table INDICATORS = new Table(
            "indicators",
            "One row a credibility indicator of an article.",
            columns(
                    "article_id:s profile_part:s indicator:s says:s criterion:s verdict:s value:n threshold:n n_evidence:i"
                            + " n_sentences:i n_words:i"),
            List.of("article_id", "indicator"));

    static final Table OUTLET_METRICS = new Table(
            "outlet_metrics",
            "One row a metric of an outlet, over the articles of the export.",
            columns("outlet:s ownership_class:s country:s metric:s n_articles:i mean:n sd:n min:n max:n n_words:i"),
            List.of("outlet", "metric"));

    static final List<Table> ALL = List.of(
            ARTICLES,
            METRICS,
            ATTRIBUTIONS,
            LOADED_TERMS,
            TARGET_SENTIMENTS,
            JUDGEMENTS,
            AGENCY,
            ROLES,
            FRAMES,
            INDICATORS,
            OUTLET_METRICS);

    /** Added to the articles where the texts are asked for. */
    static final Column TEXT = new Column("text", ColumnType.STRING);

    private Tables() {}

    /** Names and types in short: s string, i integer, n number, b boolean, d date and time. */
    static List<Column> columns(String names) {
        List<Column> columns = new ArrayList<>();
        for (String one : names.split(" ")) {
            String name = one.substring(0, one.indexOf(':'));
            columns.add(new Column(
                    name,
                    switch (one.charAt(one.length() - 1)) {
                        case 'i' -> ColumnType.INTEGER;
                        case 'n' -> ColumnType.NUMBER;
                        case 'b' -> ColumnType.BOOLEAN;
                        case 'd' -> ColumnType.DATETIME;
                        default -> ColumnType.STRING;
                    }));
        }
        return columns;
    }

    /** The table of articles with the texts, if they are wanted. */
    static Table articles(boolean withText) {
        return withText ? with(ARTICLES, List.of(TEXT)) : ARTICLES;
    }

    /** The wide form: the table of articles with a column for each metric. */
    static Table wide(SortedSet<String> metrics, boolean withText) {
        List<Column> more = new ArrayList<>();
        for (String metric : metrics) {
            if (ARTICLES.columns().stream().noneMatch(c -> c.name().equals(metric))) {
                more.add(new Column(metric, ColumnType.NUMBER));
            }
        }
        return with(articles(withText), more);
    }

    private static Table with(Table table, List<Column> more) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.addAll(more);
        return new Table(table.name(), table.description(), columns, table.key());
    }
}
