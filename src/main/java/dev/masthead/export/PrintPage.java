package dev.masthead.export;

import dev.masthead.report.Report;
import dev.masthead.text.CodePoints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** A page of its own to print or keep: the text with its marks, and the figures. It loads nothing and runs nothing. */
final class PrintPage implements ReportFormat {
    private static final String STYLE = """
            body{font:11pt/1.5 Georgia,serif;max-width:42em;margin:2em auto;padding:0 1em}
            .attribution-content{background:#eef3fa}.attribution-source{border-bottom:2px solid #2a5b9c}
            .attribution-cue{border-bottom:2px dotted #2a5b9c}.loaded_term{background:#fbe3c8}
            table{border-collapse:collapse;font-size:9pt}td,th{border-bottom:1px solid #ccc;padding:.15em .6em;text-align:left}
            td.n{text-align:right}p.text{white-space:pre-wrap}@media print{body{margin:0;max-width:none}}
            """;

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public byte[] write(Report report, String text) throws IOException {
        StringBuilder out =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
        Report.ArticleInfo article = report.article();
        String title = Objects.requireNonNullElse(article.title(), "");
        out.append(escaped(title.isEmpty() ? report.id() : title));
        out.append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(escaped(title));
        out.append("</h1>\n<p>");
        line(out, article.outlet() == null ? null : article.outlet().name(), article.publishedAt(), article.url());
        out.append("</p>\n<p class=\"text\">");
        marked(out, text, Mark.of(report).stream().filter(Mark::inText).toList());
        out.append("</p>\n<h2>Figures</h2>\n<table><tr><th>metric</th><th>value</th></tr>\n");
        for (Map.Entry<String, Double> metric : report.metrics().entrySet()) {
            out.append("<tr><td>").append(escaped(metric.getKey())).append("</td><td class=\"n\">");
            out.append(Numbers.plain(metric.getValue())).append("</td></tr>\n");
        }
        out.append(
                "</table>\n<p>Blue: what is attributed, with source and cue underlined. Orange: loaded terms. The figures"
                        + " describe a text and raise questions; they judge no one. Report ");
        out.append(escaped(report.id())).append(", Masthead ");
        out.append(escaped(report.analyzer().version())).append(", analyzer ");
        out.append(escaped(report.analyzer().digest())).append(".</p>\n</body></html>\n");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder out, String... values) {
        List<String> shown = new ArrayList<>();
        for (String value : values) {
            if (value != null) {
                shown.add(escaped(value));
            }
        }
        out.append(String.join(" · ", shown));
    }

    /** Marks overlap, so the text is cut at every edge and each piece says what it is part of. */
    private static void marked(StringBuilder out, String text, List<Mark> marks) {
        CodePoints points = new CodePoints(text);
        List<Mark> shown = marks.stream()
                .filter(m -> m.layer().equals("attribution") || m.layer().equals("loaded_term"))
                .toList();
        TreeSet<Integer> edges = new TreeSet<>(List.of(0, points.length()));
        shown.forEach(m -> {
            edges.add(m.start());
            edges.add(m.end());
        });
        List<Mark> open = new ArrayList<>();
        int next = 0;
        Integer before = null;
        for (Integer edge : edges) {
            if (before != null) {
                int start = before;
                open.removeIf(m -> m.end() <= start);
                while (next < shown.size() && shown.get(next).start() <= start) {
                    open.add(shown.get(next++));
                }
                String piece = escaped(text.substring(points.toUtf16(start), points.toUtf16(edge)));
                TreeSet<String> classes = new TreeSet<>();
                open.forEach(
                        m -> classes.add(m.layer().equals("attribution") ? "attribution-" + m.label() : m.layer()));
                if (classes.isEmpty()) {
                    out.append(piece);
                } else {
                    out.append("<span class=\"")
                            .append(String.join(" ", classes))
                            .append("\">");
                    out.append(piece).append("</span>");
                }
            }
            before = edge;
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
