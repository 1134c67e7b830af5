package dev.masthead.export;

import dev.masthead.analysis.Rounding;
import dev.masthead.export.Table.Column;
import dev.masthead.report.Report;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The tables of exports, and how a report becomes rows of them. Every row repeats the sizes that its figures are relative
 * to, so that each table can be used alone.
 */
final class Tables {
    static final Table ARTICLES = new Table(
            "articles",
            "One row an article.",
            columns("article_id:s url:s outlet:s outlet_name:s outlet_domain:s ownership_class:s country:s operator:s"
                    + " title:s bylines:s published_at:d published_at_utc:d language:s section:s genre:s genre_probability:n"
                    + " genre_labelled:b keywords:s source_format:s"
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
                    + " outlet_voice_polarity:s outlet_voice:n n_outlet_voice:i n_mentions:i n_words:i"),
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

    /** What each metric is; there are as many as a report has. */
    private static final Map<String, Optional<CodebookDocument.Metric>> DESCRIBED = new ConcurrentHashMap<>();

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
        for (int i = article.length; i < row.length; i++) {
            row[i] = a.report().metrics().get(wide.columns().get(i).name());
        }
        return row;
    }

    static Object[] article(ExportedArticle a, boolean withText) {
        Report.ArticleInfo article = a.report().article();
        Report.AnalyzerInfo analyzer = a.report().analyzer();
        Report.Outlet outlet = article.outlet();
        List<Object> row = new ArrayList<>();
        row.add(a.id());
        row.add(article.url());
        row.add(outlet == null ? null : outlet.slug());
        row.add(outlet == null ? null : outlet.name());
        row.add(outlet == null ? null : outlet.domain());
        row.add(a.ownershipClass());
        row.add(a.country());
        row.add(a.operator());
        row.add(article.title());
        row.add(article.bylines().isEmpty() ? null : String.join("; ", article.bylines()));
        row.add(article.publishedAt());
        row.add(utc(article.publishedAt()));
        row.add(article.language());
        row.add(article.section());
        row.add(article.genre() == null ? null : article.genre().label());
        row.add(article.genre() == null ? null : article.genre().probability());
        row.add(article.genre() == null ? null : article.genre().labelled());
        row.add(article.keywords().isEmpty() ? null : String.join("; ", article.keywords()));
        row.add(article.sourceFormat());
        row.add(words(a));
        row.add(sentences(a));
        row.add(attributions(a));
        row.add(article.textSha256());
        row.add(analyzer.version());
        row.add(analyzer.digest());
        row.add((long) a.report().warnings().size());
        if (withText) {
            row.add(a.text());
        }
        return row.toArray();
    }

    /** Every row that an article makes in the tables other than those of articles and outlets. */
    static void rows(ExportedArticle a, RowSink sink) throws IOException {
        Report report = a.report();
        metrics(a, sink);
        for (Report.Attribution attribution : report.attributions()) {
            sink.accept(ATTRIBUTIONS, row(a, attribution));
        }
        for (Report.LoadedTerm t : report.loadedTerms()) {
            sink.accept(LOADED_TERMS, new Object[] {
                a.id(),
                (long) t.start(),
                (long) t.end(),
                t.part(),
                t.text(),
                t.entry(),
                t.label(),
                (long) t.intensity(),
                t.voice(),
                t.attribution(),
                t.target(),
                t.negated(),
                words(a)
            });
        }
        sentiments(a, sink);
        judgements(a, sink);
        for (Report.Frame f : report.frames()) {
            sink.accept(FRAMES, new Object[] {
                a.id(),
                f.scheme(),
                f.frame(),
                f.score(),
                f.present(),
                (long) f.evidence().size(),
                sentences(a),
                words(a)
            });
        }
        indicators(a, sink);
    }

    private static void indicators(ExportedArticle a, RowSink sink) throws IOException {
        for (Report.CredibilityPart part : a.report().credibility().parts()) {
            for (Report.Indicator i : part.indicators()) {
                sink.accept(INDICATORS, new Object[] {
                    a.id(),
                    part.part(),
                    i.id(),
                    i.says(),
                    i.criterion(),
                    i.verdict(),
                    i.value(),
                    i.threshold(),
                    (long) i.evidence().size(),
                    sentences(a),
                    words(a)
                });
            }
        }
    }

    private static Object[] row(ExportedArticle a, Report.Attribution attribution) {
        Report.Source source = attribution.source();
        Report.Cue cue = attribution.cue();
        List<Report.SpanText> content = attribution.content().spans();
        return new Object[] {
            a.id(),
            attribution.id(),
            attribution.part(),
            attribution.kind(),
            attribution.rule(),
            source == null ? null : texts(source.spans()),
            source == null ? null : source.actor(),
            source == null ? null : source.type(),
            source == null ? null : source.named(),
            source == null ? null : source.anonymous() != null,
            cue == null ? null : cue.lemma(),
            cue == null ? null : cue.type(),
            cue == null ? null : cue.factuality(),
            cue == null ? null : cue.stance(),
            cue == null ? null : cue.entry(),
            content.isEmpty() ? null : (long) content.get(0).start(),
            content.isEmpty() ? null : (long) content.get(content.size() - 1).end(),
            content.stream().mapToLong(s -> s.end() - s.start()).sum(),
            attribution.within(),
            attributions(a),
            sentences(a),
            words(a)
        };
    }

    /** The same moment in UTC, for programs that do not know zones; null where it is unknown. */
    private static String utc(String time) {
        return time == null ? null : OffsetDateTime.parse(time).toInstant().toString();
    }

    static void metrics(ExportedArticle a, RowSink sink) throws IOException {
        Report report = a.report();
        for (Map.Entry<String, Double> metric : report.metrics().entrySet()) {
            Optional<CodebookDocument.Metric> described =
                    DESCRIBED.computeIfAbsent(metric.getKey(), CodebookDocument.standard()::named);
            String of = described.map(CodebookDocument.Metric::of).orElse(null);
            Double whole = described
                    .map(CodebookDocument.Metric::numerator)
                    .map(report.metrics()::get)
                    .orElse(null);
            sink.accept(METRICS, new Object[] {
                a.id(),
                outlet(a),
                a.ownershipClass(),
                a.country(),
                report.article().publishedAt(),
                metric.getKey(),
                metric.getValue(),
                of,
                whole == null ? null : whole.longValue(),
                of == null ? null : report.metrics().get(of),
                words(a),
                sentences(a),
                attributions(a),
                report.analyzer().digest()
            });
        }
    }

    private static void sentiments(ExportedArticle a, RowSink sink) throws IOException {
        for (Report.Actor actor : a.report().actors()) {
            Report.Stance s = actor.stance();
            sink.accept(TARGET_SENTIMENTS, new Object[] {
                a.id(),
                "actor",
                actor.id(),
                actor.name(),
                actor.kind(),
                actor.role(),
                null,
                null,
                null,
                s == null ? null : s.polarity(),
                s == null ? null : s.uncertain(),
                s == null
                        ? null
                        : Rounding.four(
                                s.probability().positive() - s.probability().negative()),
                s == null ? null : s.probability().negative(),
                s == null ? null : s.probability().neutral(),
                s == null ? null : s.probability().positive(),
                s == null ? null : s.outletVoice().polarity(),
                s == null ? null : s.outletVoice().score(),
                s == null ? null : (long) s.outletVoice().n(),
                (long) actor.mentions().size(),
                words(a)
            });
            for (Report.Role r : actor.roles()) {
                sink.accept(ROLES, new Object[] {a.id(), actor.id(), r.role(), (long) r.n(), words(a)});
            }
        }
        for (Report.Target target : a.report().targets()) {
            sink.accept(TARGET_SENTIMENTS, new Object[] {
                a.id(),
                "target",
                target.actor(),
                target.text(),
                null,
                null,
                (long) target.start(),
                (long) target.end(),
                target.part(),
                target.sentiment().polarity(),
                null,
                target.sentiment().score(),
                null,
                null,
                null,
                null,
                null,
                null,
                1L,
                words(a)
            });
        }
    }

    private static void judgements(ExportedArticle a, RowSink sink) throws IOException {
        Map<String, String> types = new HashMap<>();
        for (Report.Attribution at : a.report().attributions()) {
            types.put(at.id(), at.source() == null ? null : at.source().type());
        }
        for (Report.Judgement j : a.report().judgements()) {
            Report.Holder holder = j.holder();
            Report.SpanText words = j.spans().get(0);
            sink.accept(JUDGEMENTS, new Object[] {
                a.id(),
                holder.isOutlet() ? "outlet" : holder.actor(),
                holder.isOutlet() ? "outlet" : types.get(holder.attribution()),
                holder.attribution(),
                holder.through(),
                j.target(),
                j.polarity(),
                j.strength(),
                j.relation(),
                j.entry(),
                (long) words.start(),
                (long) words.end(),
                words.part(),
                words.text(),
                j.negated(),
                j.conditional(),
                words(a)
            });
        }
        for (Report.Agency g : a.report().agency()) {
            Report.SpanText words = g.spans().get(0);
            sink.accept(AGENCY, new Object[] {
                a.id(),
                g.harm(),
                g.harmed(),
                texts(g.harmedSpans()),
                g.doer(),
                g.doerSpans().isEmpty() ? null : texts(g.doerSpans()),
                g.form(),
                g.voice(),
                (long) words.start(),
                (long) words.end(),
                words.part(),
                words.text(),
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
            String outlet = outlet(a);
            if (outlet == null) {
                return;
            }
            latest.put(outlet, new ExportedArticle(a.id(), a.ownershipClass(), a.country(), null, null, null, null));
            Map<String, Figures> figures = byOutlet.computeIfAbsent(outlet, o -> new TreeMap<>());
            for (Map.Entry<String, Double> metric : a.report().metrics().entrySet()) {
                Figures f = figures.computeIfAbsent(metric.getKey(), m -> new Figures());
                double value = metric.getValue();
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

    private static String outlet(ExportedArticle a) {
        Report.Outlet outlet = a.report().article().outlet();
        return outlet == null ? null : outlet.slug();
    }

    private static long words(ExportedArticle a) {
        return a.report().article().nWords();
    }

    private static long sentences(ExportedArticle a) {
        return a.report().article().nSentences();
    }

    /** Of the body, as the metric counts them: those of the headline are in the report too, and in no share. */
    private static long attributions(ExportedArticle a) {
        return a.report().metrics().getOrDefault("n_attributions", 0.0).longValue();
    }

    private static String texts(List<Report.SpanText> spans) {
        return spans.isEmpty()
                ? null
                : spans.stream().map(Report.SpanText::text).collect(Collectors.joining(" … "));
    }
}
