package dev.masthead.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.masthead.export.Table.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tables of exports, and how a report becomes rows of them. Every row repeats the sizes that its figures are relative
 * to, so that each table can be used alone.
 */
final class Tables {
    static final Table ARTICLES = new Table(
            "articles",
            "One row an article.",
            columns("article_id:s url:s outlet:s outlet_name:s outlet_domain:s ownership_class:s country:s operator:s"
                    + " title:s bylines:s published_at:d language:s section:s keywords:s source_format:s"
                    + " n_words:i n_sentences:i n_attributions:i text_sha256:s analyzer_version:s"
                    + " analyzer_digest:s n_warnings:i"),
            List.of("article_id"));

    static final Table METRICS = new Table(
            "metrics",
            "One row a metric of an article: the tidy form.",
            columns("article_id:s outlet:s ownership_class:s country:s published_at:d metric:s value:n relative_to:s"
                    + " denominator:n n_words:i n_sentences:i n_attributions:i analyzer_digest:s"),
            List.of("article_id", "metric"));

    static final Table ATTRIBUTIONS = new Table(
            "attributions",
            "One row an attribution: somebody is said to have said, thought or wanted something.",
            columns("article_id:s attribution_id:s part:s kind:s rule:s source_text:s source_actor:s source_type:s"
                    + " source_named:b source_anonymous:b cue_lemma:s cue_stance:s cue_entry:s content_start:i"
                    + " content_end:i content_characters:i within:s n_attributions:i n_sentences:i n_words:i"),
            List.of("article_id", "attribution_id"));

    static final Table LOADED_TERMS = new Table(
            "loaded_terms",
            "One row a loaded term.",
            columns("article_id:s start:i end:i part:s text:s entry:s label:s intensity:i voice:s attribution_id:s"
                    + " n_words:i"),
            List.of());

    static final Table TARGET_SENTIMENTS = new Table(
            "target_sentiments",
            "One row an actor of an article, and one a mention that the sender asked about.",
            columns("article_id:s scope:s actor:s name:s kind:s role:s start:i end:i part:s polarity:s score:n"
                    + " outlet_voice:n attributed:n n_mentions:i n_scored:i n_words:i"),
            List.of());

    static final Table FRAMES = new Table(
            "frames",
            "One row a frame that an article was looked through for.",
            columns("article_id:s scheme:s frame:s score:n present:b n_evidence:i n_sentences:i n_words:i"),
            List.of("article_id", "scheme", "frame"));

    static final Table INDICATORS = new Table(
            "indicators",
            "One row a credibility indicator of an article.",
            columns("article_id:s indicator:s criterion:s verdict:s value:n threshold:n weight:n n_evidence:i"
                    + " n_sentences:i n_words:i"),
            List.of("article_id", "indicator"));

    static final Table OUTLET_METRICS = new Table(
            "outlet_metrics",
            "One row a metric of an outlet, over the articles of the export.",
            columns("outlet:s ownership_class:s country:s metric:s n_articles:i mean:n sd:n min:n max:n n_words:i"),
            List.of("outlet", "metric"));

    static final List<Table> ALL = List.of(
            ARTICLES, METRICS, ATTRIBUTIONS, LOADED_TERMS, TARGET_SENTIMENTS, FRAMES, INDICATORS, OUTLET_METRICS);

    /** Added to the articles where the texts are asked for. */
    static final Column TEXT = new Column("text", ColumnType.STRING);

    /** What each metric is relative to; there are as many as a report has. */
    private static final Map<String, Optional<String>> DENOMINATORS = new ConcurrentHashMap<>();

    private Tables() {}

    /** Names and types in short: s string, i integer, n number, b boolean, d date and time. */
    private static List<Column> columns(String names) {
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

    static Object[] wideRow(Table wide, ExportedArticle a, boolean withText) {
        Object[] row = new Object[wide.columns().size()];
        Object[] article = article(a, withText);
        System.arraycopy(article, 0, row, 0, article.length);
        JsonNode metrics = a.report().path("metrics");
        for (int i = article.length; i < row.length; i++) {
            row[i] = number(metrics.path(wide.columns().get(i).name()));
        }
        return row;
    }

    static Object[] article(ExportedArticle a, boolean withText) {
        JsonNode article = a.report().path("article");
        JsonNode analyzer = a.report().path("analyzer");
        List<Object> row = new ArrayList<>(List.of());
        row.add(a.id());
        row.add(string(article.path("url")));
        row.add(string(article.path("outlet").path("slug")));
        row.add(string(article.path("outlet").path("name")));
        row.add(string(article.path("outlet").path("domain")));
        row.add(a.ownershipClass());
        row.add(a.country());
        row.add(a.operator());
        row.add(string(article.path("title")));
        row.add(joined(article.path("bylines")));
        row.add(string(article.path("published_at")));
        row.add(string(article.path("language")));
        row.add(string(article.path("section")));
        row.add(joined(article.path("keywords")));
        row.add(string(article.path("source_format")));
        row.add(words(a));
        row.add(sentences(a));
        row.add(attributions(a));
        row.add(string(article.path("text_sha256")));
        row.add(string(analyzer.path("version")));
        row.add(string(analyzer.path("digest")));
        row.add((long) a.report().path("warnings").size());
        if (withText) {
            row.add(a.text());
        }
        return row.toArray();
    }

    /** Every row that an article makes in the tables other than those of articles and outlets. */
    static void rows(ExportedArticle a, RowSink sink) throws IOException {
        JsonNode report = a.report();
        metrics(a, sink);
        long attributions = attributions(a);
        for (JsonNode at : report.path("attributions")) {
            JsonNode source = at.path("source");
            JsonNode cue = at.path("cue");
            JsonNode content = at.path("content").path("spans");
            sink.accept(ATTRIBUTIONS, new Object[] {
                a.id(),
                string(at.path("id")),
                string(at.path("part")),
                string(at.path("kind")),
                string(at.path("rule")),
                texts(source.path("spans")),
                string(source.path("actor")),
                string(source.path("type")),
                source.isObject() ? source.path("named").asBoolean() : null,
                source.isObject() ? source.path("anonymous").isObject() : null,
                string(cue.path("lemma")),
                string(cue.path("stance")),
                string(cue.path("entry")),
                edge(content, "start"),
                edge(content, "end"),
                characters(content),
                string(at.path("within")),
                attributions,
                sentences(a),
                words(a)
            });
        }
        for (JsonNode t : report.path("loaded_terms")) {
            sink.accept(LOADED_TERMS, new Object[] {
                a.id(),
                integer(t.path("start")),
                integer(t.path("end")),
                string(t.path("part")),
                string(t.path("text")),
                string(t.path("entry")),
                string(t.path("label")),
                integer(t.path("intensity")),
                string(t.path("voice")),
                string(t.path("attribution")),
                words(a)
            });
        }
        sentiments(a, sink);
        for (JsonNode f : report.path("frames")) {
            sink.accept(FRAMES, new Object[] {
                a.id(),
                string(f.path("scheme")),
                string(f.path("frame")),
                number(f.path("score")),
                f.path("present").asBoolean(),
                (long) f.path("evidence").size(),
                sentences(a),
                words(a)
            });
        }
        for (JsonNode i : report.path("credibility").path("indicators")) {
            sink.accept(INDICATORS, new Object[] {
                a.id(),
                string(i.path("id")),
                string(i.path("criterion")),
                string(i.path("verdict")),
                number(i.path("value")),
                number(i.path("threshold")),
                number(i.path("weight")),
                (long) i.path("evidence").size(),
                sentences(a),
                words(a)
            });
        }
    }

    static void metrics(ExportedArticle a, RowSink sink) throws IOException {
        JsonNode article = a.report().path("article");
        JsonNode metrics = a.report().path("metrics");
        for (Map.Entry<String, JsonNode> metric : metrics.properties()) {
            String of = DENOMINATORS
                    .computeIfAbsent(metric.getKey(), CodebookDocument.standard()::denominator)
                    .orElse(null);
            sink.accept(METRICS, new Object[] {
                a.id(),
                string(article.path("outlet").path("slug")),
                a.ownershipClass(),
                a.country(),
                string(article.path("published_at")),
                metric.getKey(),
                number(metric.getValue()),
                of,
                of == null ? null : number(metrics.path(of)),
                words(a),
                sentences(a),
                attributions(a),
                string(a.report().path("analyzer").path("digest"))
            });
        }
    }

    private static void sentiments(ExportedArticle a, RowSink sink) throws IOException {
        for (JsonNode actor : a.report().path("actors")) {
            JsonNode s = actor.path("sentiment");
            sink.accept(TARGET_SENTIMENTS, new Object[] {
                a.id(),
                "actor",
                string(actor.path("id")),
                string(actor.path("name")),
                string(actor.path("kind")),
                string(actor.path("role")),
                null,
                null,
                null,
                string(s.path("polarity")),
                number(s.path("score")),
                number(s.path("outlet_voice")),
                number(s.path("attributed")),
                integer(actor.path("n_mentions")),
                integer(s.path("n_scored")),
                words(a)
            });
        }
        for (JsonNode target : a.report().path("targets")) {
            JsonNode s = target.path("sentiment");
            sink.accept(TARGET_SENTIMENTS, new Object[] {
                a.id(),
                "target",
                string(target.path("actor")),
                string(target.path("text")),
                null,
                null,
                integer(target.path("start")),
                integer(target.path("end")),
                string(target.path("part")),
                string(s.path("polarity")),
                number(s.path("score")),
                null,
                null,
                1L,
                (long) (target.path("evidence").isEmpty() ? 0 : 1),
                words(a)
            });
        }
    }

    /** Gathers the figures of outlets while the articles go by. */
    static final class OutletFigures {
        private final Map<String, Map<String, Figures>> byOutlet = new TreeMap<>();
        private final Map<String, ExportedArticle> latest = new TreeMap<>();

        private static final class Figures {
            private long n;
            private double mean;
            private double squares;
            private double min = Double.POSITIVE_INFINITY;
            private double max = Double.NEGATIVE_INFINITY;
            private long words;
        }

        void add(ExportedArticle a) {
            String outlet = string(a.report().path("article").path("outlet").path("slug"));
            if (outlet == null) {
                return;
            }
            latest.put(outlet, new ExportedArticle(a.id(), a.ownershipClass(), a.country(), null, null, null, null));
            Map<String, Figures> figures = byOutlet.computeIfAbsent(outlet, o -> new TreeMap<>());
            for (Map.Entry<String, JsonNode> metric : a.report().path("metrics").properties()) {
                Figures f = figures.computeIfAbsent(metric.getKey(), m -> new Figures());
                double value = metric.getValue().doubleValue();
                f.n++;
                double delta = value - f.mean;
                f.mean += delta / f.n;
                f.squares += delta * (value - f.mean);
                f.min = Math.min(f.min, value);
                f.max = Math.max(f.max, value);
                f.words += words(a);
            }
        }

        void write(RowSink sink) throws IOException {
            for (Map.Entry<String, Map<String, Figures>> outlet : byOutlet.entrySet()) {
                ExportedArticle a = latest.get(outlet.getKey());
                for (Map.Entry<String, Figures> metric : outlet.getValue().entrySet()) {
                    Figures f = metric.getValue();
                    sink.accept(OUTLET_METRICS, new Object[] {
                        outlet.getKey(),
                        a.ownershipClass(),
                        a.country(),
                        metric.getKey(),
                        f.n,
                        f.mean,
                        f.n < 2 ? null : Math.sqrt(f.squares / (f.n - 1)),
                        f.min,
                        f.max,
                        f.words
                    });
                }
            }
        }
    }

    private static long words(ExportedArticle a) {
        return a.report().path("article").path("n_words").asLong();
    }

    private static long sentences(ExportedArticle a) {
        return a.report().path("article").path("n_sentences").asLong();
    }

    /** Of the body, as the metric counts them: those of the headline are in the report too, and in no share. */
    private static long attributions(ExportedArticle a) {
        return a.report().path("metrics").path("n_attributions").asLong();
    }

    private static String string(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }

    private static Double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : null;
    }

    private static Long integer(JsonNode node) {
        return node.isIntegralNumber() ? node.longValue() : null;
    }

    private static String joined(JsonNode list) {
        List<String> all = new ArrayList<>();
        list.forEach(v -> all.add(v.asText()));
        return String.join("; ", all);
    }

    private static String texts(JsonNode spans) {
        List<String> all = new ArrayList<>();
        spans.forEach(s -> all.add(s.path("text").asText()));
        return all.isEmpty() ? null : String.join(" … ", all);
    }

    private static Long edge(JsonNode spans, String edge) {
        if (spans.isEmpty()) {
            return null;
        }
        return spans.get(edge.equals("start") ? 0 : spans.size() - 1).path(edge).asLong();
    }

    private static Long characters(JsonNode spans) {
        long n = 0;
        for (JsonNode span : spans) {
            n += span.path("end").asLong() - span.path("start").asLong();
        }
        return n;
    }
}
