package dev.masthead.export;

import dev.masthead.analysis.Rounding;
import dev.masthead.report.Report;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** How a report becomes rows of the {@link Tables}. */
final class TableRows {
    /** What each metric is; there are as many as a report has. */
    private static final Map<String, Optional<CodebookDocument.Metric>> DESCRIBED = new ConcurrentHashMap<>();

    private TableRows() {}

    static Object[] wide(Table wide, ExportedArticle a, boolean withText) {
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
        row.add(article.publishedPrecision());
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
            sink.accept(Tables.ATTRIBUTIONS, row(a, attribution));
        }
        for (Report.LoadedTerm t : report.loadedTerms()) {
            sink.accept(Tables.LOADED_TERMS, new Object[] {
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
            sink.accept(Tables.FRAMES, new Object[] {
                a.id(),
                f.scheme(),
                f.frame(),
                f.score(),
                f.present(),
                f.evidence().stream().mapToLong(e -> e.cues().size()).sum(),
                sentences(a),
                words(a)
            });
        }
        indicators(a, sink);
    }

    private static void indicators(ExportedArticle a, RowSink sink) throws IOException {
        for (Report.CredibilityPart part : a.report().credibility().parts()) {
            for (Report.Indicator i : part.indicators()) {
                sink.accept(Tables.INDICATORS, new Object[] {
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
            sink.accept(Tables.METRICS, new Object[] {
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
            Report.HarmTold h = actor.harm();
            sink.accept(Tables.TARGET_SENTIMENTS, new Object[] {
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
                h == null ? 0L : (long) h.n(),
                h == null ? 0L : (long) h.active(),
                h == null ? 0L : (long) h.passiveBy(),
                h == null ? 0L : (long) h.passive(),
                h == null ? 0L : (long) h.omitted(),
                (long) actor.mentions().size(),
                words(a)
            });
            for (Report.Role r : actor.roles()) {
                sink.accept(Tables.ROLES, new Object[] {a.id(), actor.id(), r.role(), (long) r.n(), words(a)});
            }
        }
        for (Report.Target target : a.report().targets()) {
            sink.accept(Tables.TARGET_SENTIMENTS, new Object[] {
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
            sink.accept(Tables.JUDGEMENTS, new Object[] {
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
            sink.accept(Tables.AGENCY, new Object[] {
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

    /** Its slug; null where it is unknown. */
    static String outlet(ExportedArticle a) {
        Report.Outlet outlet = a.report().article().outlet();
        return outlet == null ? null : outlet.slug();
    }

    static long words(ExportedArticle a) {
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
