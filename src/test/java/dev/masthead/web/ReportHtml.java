package dev.masthead.web;

import dev.masthead.analysis.Analyzer;
import dev.masthead.corpus.ArticleNeighbours.Neighbours;
import dev.masthead.intake.Submission;
import dev.masthead.report.Report;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Renders the report page from its template alone, without the service. */
final class ReportHtml {
    private static final Variant HTML = Variant.forContentType("text/html");

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .addLocator(id -> Optional.of(located(id)))
            .build();

    private ReportHtml() {}

    private static TemplateLocator.TemplateLocation located(String id) {
        return new TemplateLocator.TemplateLocation() {
            @Override
            public Reader read() {
                try {
                    return new StringReader(
                            Files.readString(Path.of("src/main/resources/templates", id), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(HTML);
            }
        };
    }

    static String of(Analyzer analyzer, Submission article) {
        Report report = analyzer.analyze(article);
        return ENGINE.getTemplate("reading.html")
                .data("page", new ReportPage(report, article.text(), new LexiconNames(analyzer.lexicons())))
                .data("report", report)
                .data("links", ArticleLinks.of(report, new Neighbours(1, null)))
                .data("context", null)
                .data("stored", true)
                .render();
    }
}
